// Keeps in sight what a step works on: its top when it opens, then the passage that is next; one key confirms, then the
// summary's field has the keys.

const TOP = 130
let step, card, turn

function bring(selector, then, tries = 30) {
  const place = document.querySelector(selector)
  if (place) {
    place.style.scrollMarginTop = `${TOP}px`
    place.scrollIntoView({ block: "start" })
    then?.(place)
  } else if (tries) setTimeout(bring, 50, selector, then, tries - 1)
}

export default function ({ data }) {
  const before = { step, card, turn }
  ;({ step, card, turn } = data)
  if (before.step === undefined) return
  if (before.step !== step) {
    document.activeElement?.blur()
    bring(".st-key-add_bar")
  } else if (before.card !== card && card) {
    document.activeElement?.blur()
    bring(card)
  } else if (before.turn !== turn && card) {
    bring(card, (place) => place.querySelector("[data-testid=stTextInput] input")?.focus({ preventScroll: true }))
  }
}
