// What the page does with the map and the list beside it in the browser: buttons that zoom, a wheel that scrolls the
// page, the list's entries, the width that the map has, and whether the browser can draw it at all.

const MAP = ".st-key-home_map"
const ENTRY = "[data-place]"
// so wide that the height of the hemisphere is what limits it; a narrower map is fitted in steps, pixels
const [ENOUGH, WIDEST, STEP] = [510, 640, 20]

const drawn = () => document.querySelector(`${MAP} [data-testid=stDeckGlJsonChart] canvas`)

// deck.gl zooms about the pointer on a wheel: the buttons turn one above the map's middle
function zoom(by) {
  const canvas = drawn()
  if (!canvas) return
  const box = canvas.getBoundingClientRect()
  canvas.dispatchEvent(
    new WheelEvent("wheel", {
      deltaY: -by,
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
      bubbles: true,
      cancelable: true,
    }),
  )
}

// the reader's own wheel goes past the map to the page; with Ctrl (two fingers on a pad) it zooms the map
function past(event) {
  if (event.isTrusted && !event.ctrlKey && event.target.closest?.(MAP)) event.stopPropagation()
}

// the list is drawn anew when a place is chosen: the keyboard stays where it was
function hold(key, tries = 40) {
  const entry = document.querySelector(`[data-place="${CSS.escape(key)}"]`)
  if (entry && document.activeElement === document.body) entry.focus({ preventScroll: true })
  if (tries) setTimeout(() => hold(key, tries - 1), 50)
}

export default function ({ parentElement, data, setStateValue, setTriggerValue }) {
  const [nearer, farther, whole] = parentElement.querySelectorAll("button")
  for (const [button, name] of [[nearer, "nearer"], [farther, "farther"], [whole, "whole"]]) {
    button.title = data[name]
    // without a map there is nothing to zoom
    button.hidden = !data.webgl
    button.setAttribute("aria-label", data[name])
  }
  nearer.onclick = () => zoom(250)
  farther.onclick = () => zoom(-250)
  whole.onclick = () => setTriggerValue("whole", Date.now())

  const chosen = (event) => {
    const entry = event.target.closest?.(ENTRY)
    if (!entry) return
    setTriggerValue("place", entry.dataset.place)
    if (event.detail === 0) hold(entry.dataset.place)
  }
  if (data.webgl && !document.createElement("canvas").getContext("webgl2")) setStateValue("webgl", false)

  const map = document.querySelector(MAP)
  const measured = () => {
    const width = map.clientWidth < ENOUGH ? Math.floor(map.clientWidth / STEP) * STEP : WIDEST
    if (width && width !== data.width) setStateValue("width", width)
  }
  const watch = new ResizeObserver(measured)
  if (map) watch.observe(map)
  document.addEventListener("click", chosen)
  document.addEventListener("wheel", past, { capture: true, passive: true })
  return () => {
    watch.disconnect()
    document.removeEventListener("click", chosen)
    document.removeEventListener("wheel", past, { capture: true })
  }
}
