// Tabs, drawn by tabs.py, are links: here the arrow keys go from one to the next and the space bar opens one, as with any
// tabs, and the open one has the focus again when the answer of the server has drawn them anew.
(() => {
  const TAB = "[role=tablist] > a[role=tab]"
  let within = ""
  const tab = (event) => event.target instanceof Element && event.target.closest(TAB)
  addEventListener("keydown", (event) => {
    const one = tab(event)
    if (!one) return
    const all = [...one.parentElement.children]
    const n = all.indexOf(one)
    const to = { ArrowRight: n + 1, ArrowLeft: n - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[to % all.length].focus()
    else if (event.key === " ") one.click()
    else return
    event.preventDefault()
  })
  addEventListener("focusin", (event) => { within = tab(event) ? event.target.parentElement.id : "" })
  addEventListener("pointerdown", (event) => { if (!tab(event)) within = "" }, true)
  new MutationObserver(() => {
    if (within && document.activeElement === document.body)
      document.querySelector(`#${within} > [aria-selected=true]`)?.focus({ preventScroll: true })
  }).observe(document, { childList: true, subtree: true })
})()
