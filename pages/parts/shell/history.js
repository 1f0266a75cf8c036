// One act of the reader is one step of the browser's history, and each step carries the whole address.
//
// Streamlit writes the address in pieces: a click on the navigation makes a step without a query, what the page then
// writes makes another. Back would stop at each of them and find no filter. Here a step is made only after the reader
// did something; what follows from it replaces that step. A click on a link to a page of the app is turned into a step
// back or forward to its address, which Streamlit follows within the session; the navigation's links take the filters along.
(({ paths, carried, menu }) => {
  const LINKS = "[data-testid=stTopNavLink], [data-testid=stTopNavDropdownLink], [data-testid=stSidebarNavLink]"
  const HOME = "[data-testid=stLogoLink]"
  const named = (path) => paths.find((name) => name && path.replace(/\/$/, "").endsWith(`/${name}`)) || ""
  const here = named(location.pathname)
  const base = location.pathname.replace(/\/$/, "").slice(0, here ? -here.length : undefined).replace(/\/?$/, "/")

  let acted = false
  const act = () => { acted = true }
  addEventListener("pointerdown", act, true)
  addEventListener("keydown", act, true)
  addEventListener("popstate", () => { acted = false; speak() }, true)
  const push = history.pushState.bind(history)
  history.pushState = (state, title, url) => {
    if (new URL(url, location.href).href === location.href) return
    if (acted) push(state, title, url)
    else history.replaceState(state, title, url)
    acted = false
    speak()
  }

  // screen readers and the drawer's button on a phone speak the language of the address, else the browser's
  function speak() {
    const asked = new URLSearchParams(location.search).get("lang")
    const wanted = [asked, ...navigator.languages.map((one) => one.slice(0, 2).toLowerCase())]
    const lang = wanted.find((one) => one in menu) || "en"
    document.documentElement.lang = lang
    const button = document.querySelector("[data-testid=stExpandSidebarButton]")
    if (button && button.getAttribute("aria-label") !== menu[lang]) button.setAttribute("aria-label", menu[lang])
  }
  new MutationObserver(speak).observe(document, { childList: true, subtree: true })

  // the page's address with the filters and the language of the present one
  function full(path) {
    const now = new URLSearchParams(location.search)
    const kept = new URLSearchParams()
    for (const [word, value] of now) if (carried.includes(word)) kept.append(word, value)
    return new URL(base + path + (String(kept) ? `?${kept}` : ""), location.origin)
  }

  function target(event) {
    if (!(event.target instanceof Element)) return null
    const link = event.target.closest("a[href], area[href]")
    if (!link) return event.target.closest(HOME) ? full("") : null
    if ((link.target && link.target !== "_self") || link.hasAttribute("download")) return null
    const to = new URL(link.href, document.baseURI)
    const path = to.pathname.slice(base.length).replace(/\/$/, "")
    if (to.origin !== location.origin || !`${to.pathname}/`.startsWith(base) || !paths.includes(path)) return null
    if (!link.matches(LINKS) && !link.closest(HOME)) return to
    const whole = full(path)
    link.href = whole.href
    return whole
  }

  // a link that is opened in another tab, or copied, carries the filters too
  addEventListener("pointerdown", target, true)
  addEventListener("focusin", target, true)

  addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const to = target(event)
    if (!to) return
    if (!to.search) to.search = ""
    event.preventDefault()
    event.stopImmediatePropagation()
    const menu = event.target.closest("[data-testid=stTopNavPopover]")
    if (menu) menu.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }))
    if (event.target.closest("[data-testid=stSidebar]") && innerWidth < 900)
      document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click()
    if (to.href === location.href) return
    const same = to.pathname === location.pathname
    push({}, "", to.href)
    acted = false
    dispatchEvent(new PopStateEvent("popstate", { state: {} }))
    if (!same) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0)
    if (to.hash) look(to.hash.slice(1), 20)
  }, true)

  function look(id, times) {
    const place = document.getElementById(id)
    if (place) place.scrollIntoView()
    else if (times) setTimeout(look, 150, id, times - 1)
  }
})
