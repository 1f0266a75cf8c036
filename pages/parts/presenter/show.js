// Fits the screen's content to the window, and turns screens by the keys of a hand-held presenter. Nothing leaves the
// browser. The stage takes the scale from `--scale`; see the style beside for charts, which measure themselves.

const LARGEST = 2.8
const SMALLEST = 0.8
const NARROW = 900
const SLACK = 12

function fit(stage) {
  const room = stage.parentElement
  const width = room.clientWidth
  const block = document.querySelector("[data-testid=stMainBlockContainer]")
  const top = stage.getBoundingClientRect().top + (document.querySelector("[data-testid=stMain]")?.scrollTop || 0)
  const height = window.innerHeight - top - parseFloat(block ? getComputedStyle(block).paddingBottom : 0) - SLACK
  const at = (scale) => {
    stage.style.width = `${width / scale}px`
    return stage.scrollHeight * scale
  }
  let scale = 1
  if (window.innerWidth >= NARROW) {
    let [low, high] = [SMALLEST, LARGEST]
    for (let k = 0; k < 8; k++) {
      scale = (low + high) / 2
      if (at(scale) <= height) low = scale
      else high = scale
    }
    scale = low
  }
  stage.style.setProperty("--scale", scale)
  const tall = at(scale)
  // what is scaled keeps its unscaled room: give back or take what the page needs to scroll
  stage.style.marginBottom = `${Math.ceil(tall - stage.scrollHeight)}px`
}

export default function () {
  let stage = null
  let waiting = 0
  const refit = () => {
    cancelAnimationFrame(waiting)
    waiting = requestAnimationFrame(() => stage && fit(stage))
  }
  const sizes = new ResizeObserver(refit)
  const find = () => {
    const found = document.querySelector(".st-key-stage")
    if (found && found !== stage) {
      sizes.disconnect()
      stage = found
      sizes.observe(stage)
      if (stage.parentElement) sizes.observe(stage.parentElement)
      refit()
    }
  }
  const changes = new MutationObserver(find)
  changes.observe(document.body, { childList: true, subtree: true })
  const keys = { PageDown: "show_next", PageUp: "show_previous" }
  const press = (event) => {
    if (event.key.toLowerCase() === "f" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (document.fullscreenElement) document.exitFullscreen()
      else document.documentElement.requestFullscreen?.()
    }
    const button = document.querySelector(`.st-key-${keys[event.key]} button`)
    if (keys[event.key] && button) {
      event.preventDefault()
      button.click()
    }
  }
  window.addEventListener("keydown", press)
  window.addEventListener("resize", refit)
  find()
  return () => {
    changes.disconnect()
    sizes.disconnect()
    cancelAnimationFrame(waiting)
    window.removeEventListener("keydown", press)
    window.removeEventListener("resize", refit)
  }
}
