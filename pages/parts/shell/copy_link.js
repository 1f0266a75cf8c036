// "Copy link", drawn by status_line.py, copies the address of what is shown and says so beside it, for three seconds.
addEventListener("click", async (event) => {
  const button = event.target instanceof Element && event.target.closest("button[data-copied]")
  if (!button) return
  const said = button.nextElementSibling
  let words = button.dataset.copied
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(location.href)
    else if (!byHand(location.href)) words = button.dataset.failed
  } catch {
    if (!byHand(location.href)) words = button.dataset.failed
  }
  said.textContent = words
  setTimeout(() => { said.textContent = "" }, 3000)
})

// pages that are served without a certificate have no clipboard of their own
function byHand(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text })
  document.body.append(field)
  field.select()
  const copied = document.execCommand("copy")
  field.remove()
  return copied
}
