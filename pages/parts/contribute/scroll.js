// Keeps in sight what a step works on: its top when it opens, then the passage that is next; one key confirms, then the
// summary's field has the keys.

const TOP = 130
let step, card, turn, line

function bring(selector, then, tries = 30) {
  const place = document.querySelector(selector)
  if (place) {
    place.style.scrollMarginTop = `${TOP}px`
    place.scrollIntoView({ block: "start" })
    then?.(place)
  } else if (tries) setTimeout(bring, 50, selector, then, tries - 1)
}

function read(number, tries = 30) {
  const row = [...document.querySelectorAll(".read i")].find((one) => one.textContent === `${number}`)
  let box = row?.parentElement
  while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement
  // a text that fits its box does not scroll, and the page is left where it is
  if (box?.matches("[class*=st-key-add_text] *, [class*=st-key-add_text]"))
    box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - 16
  else if (!row && tries) setTimeout(read, 50, number, tries - 1)
}

export default function ({ data }) {
  const before = { step, card, turn, line }
  ;({ step, card, turn, line } = data)
  if (before.step !== step || before.line !== line) read(line)
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
