"""What the journeys know of Streamlit's own page: its names may change with any release, and only here."""

# the app when it is connected and no script runs
SETTLED = "[data-testid=stApp][data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
# true once nothing has run or changed for 600 ms: ask again and again, from a page whose `still` is new
STILL = """(settled) => {
  const now = performance.now(), size = document.body.innerHTML.length
  // a kind of element that is met first has its script loaded, with a skeleton in its place meanwhile
  const busy = !document.querySelector(settled) || document.querySelectorAll("h1").length !== 1
    || document.querySelector("[data-testid=stSkeleton]")
  if (busy || !window.still || window.still.size !== size) window.still = { size, since: now }
  return !busy && now - window.still.since > 600
}"""
ANEW = "() => { delete window.still }"
MAIN = "[data-testid=stMain]"
SIDEBAR = "[data-testid=stSidebar]"
NAME = "[data-testid=stLogoLink]"
NAVIGATION_LINK = "[data-testid=stTopNavLink]"
NOTICE = "[data-testid=stAlert]"
# a traceback, or the app's own red box
ERROR = "[data-testid=stException], [data-testid=stAlertContentError]"
MAP = "[data-testid=stDeckGlJsonChart]"
TABLE = "[data-testid=stDataFrame]"
DOWNLOAD = "[data-testid=stDownloadButton] button"
# the app's own: one value of a filter, which a click takes off
CHIP = ".status .chip"
FIELDS = ".st-key-bar"
# what a button of the row has opened
PANEL = "[class*=st-key-panel_]"

# a cold deep link makes Streamlit look for its server beside the page before it looks at the root: two 404s;
# of a picture opened as a page the browser itself asks for an icon, at times so late that the next visitor hears of it
PROBES = ("/_stcore/health", "/_stcore/host-config", "/favicon.ico")
# a picture: a page of the server that runs no script and asks for nothing
PICTURE = "/favicon.png"

# findings of axe in Streamlit's own elements, with why they are let through; nothing of ours may be added
KNOWN_FINDINGS: dict[str, str] = {}

# deck.gl gives up a tap after 250 ms and drawing without a graphics card takes longer: let time pass slowly
SLOW_CLOCK = "{const now=Date.now.bind(Date),start=now();Date.now=()=>Math.round(start+(now()-start)/10)}"

# words of a chart that stand on the page with a contrast under 4.5:1 (WCAG 2.2, success criterion 1.4.3)
FAINT_CHART_WORDS = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((v) => v / 255).map((v) =>
      v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
  }
  const page = light(getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor)
  return [...document.querySelectorAll(".js-plotly-plot text")].filter((text) => {
    const ink = getComputedStyle(text).fill
    if (ink === "rgb(255, 255, 255)") return false  // on a filled bar
    const own = light(ink)
    return Math.max(own, page) / Math.min(own, page) < 4.5
  }).map((text) => `${getComputedStyle(text).fill} ${text.textContent}`)
}"""


# layout shifts from now on that no input of the last half second excuses, as Web Vitals counts them
WATCH_SHIFTS = """() => {
  window.shifted = 0
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.shifted += shift.value
  }).observe({ type: "layout-shift" })
}"""
SHIFTED = "window.shifted"
# the ground in the scheme that the reader's machine asks for
GROUND = """(scheme) => {
  const [r, g, b] = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor.match(/[\\d.]+/g)
  return (+r + +g + +b < 384) === (scheme === "dark")
}"""
# what moves, or would move for longer than a blink, on a page that stands still
MOVING = """() => document.getAnimations().filter((a) => a.playState === "running"
  && a.effect.getComputedTiming().duration > 200).map((a) => a.animationName || a.transitionProperty || "script")"""

# what the map says in a browser without WebGL
NO_CONTEXT = "Failed to create WebGL context"
