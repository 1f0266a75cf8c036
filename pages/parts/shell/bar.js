// The row above every page: fields that each take one more filter, the search, the language. It also tells the server what
// is pressed in the pages' own HTML (`data-act`), and which panel is open: the buttons and the keyboard follow it.
const WAIT = 120
const MOST = 200
const PANELS = "[class*=st-key-panel_]"
// Streamlit draws the lists of its own fields beside the page
const LISTS = "[data-baseweb=popover], [data-baseweb=layer], [role=listbox]"
// what a wide row holds stands in the panel on a phone, and there only is it to be reached
const REACHED = "input:not([type=hidden]), button, [tabindex='0']"

const folded = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

function made(tag, words, properties = {}) {
  const element = Object.assign(document.createElement(tag), properties)
  element.textContent = words
  return element
}

// an open list ends where the screen does, or the keyboard drawn on it
let fit = () => {}
visualViewport?.addEventListener("resize", () => fit())

// One field with a list below it, by mouse or by keys. `ask` fills the list anew for what is typed, `choose` takes an option.
function combobox(box, label, { ask, choose, fresh = () => true, leave = () => {} }) {
  const input = box.querySelector("input")
  const list = box.querySelector("[role=listbox]")
  const said = box.querySelector(".said")
  input.setAttribute("aria-label", label)
  list.setAttribute("aria-label", label)
  let at = -1

  const options = () => [...list.querySelectorAll("[role=option]:not([aria-disabled])")]

  function close() {
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
    at = -1
  }

  function open() {
    fit = () => {
      const below = input.getBoundingClientRect().bottom + 6
      const end = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight
      list.style.setProperty("--below", `${below}px`)
      list.style.setProperty("--room", `${Math.max(96, end - below - 12)}px`)
    }
    fit()
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
  }

  function mark(to) {
    const all = options()
    if (!all.length) return
    at = (to + all.length) % all.length
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)))
    input.setAttribute("aria-activedescendant", all[at].id)
    all[at].scrollIntoView({ block: "nearest" })
  }

  // an option of the list, not yet in it; a click that opens a new tab is the browser's
  function offered(tag, words, kept, n = options().length) {
    const option = made(tag, words)
    option.setAttribute("role", "option")
    option.setAttribute("aria-selected", "false")
    option.id = `${list.id}-${n}`
    option.tabIndex = -1
    Object.assign(option.dataset, kept)
    option.addEventListener("mousedown", (event) => event.preventDefault())
    option.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      choose(option)
    })
    return option
  }

  function fill(...elements) {
    at = -1
    input.removeAttribute("aria-activedescendant")
    list.replaceChildren(...elements)
    said.textContent = ""
    open()
  }

  // a sentence in the list, an option that cannot be chosen; it is said too, as the focus is elsewhere
  function say(words) {
    list.append(Object.assign(made("p", words), { role: "option", ariaDisabled: "true", ariaSelected: "false" }))
    said.textContent = words
  }

  input.oninput = () => ask(input.value)
  input.onblur = () => { close(); leave() }
  input.onkeydown = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (list.hidden) ask(input.value, true)
      mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1)
    } else if (event.key === "Enter") {
      event.preventDefault()
      const all = options()
      if (!list.hidden && all.length && (at >= 0 || fresh())) choose(all[Math.max(at, 0)])
      else ask(input.value, true, true)
    } else if (event.key === "Escape") {
      close()
      leave()
    }
  }
  return { input, list, said, open, close, fill, say, offered }
}

// A field of which the options are at hand; after a choice it is free again, or shows `value`, what is chosen.
function field(box, { label, options, value = "", nothing }, chosen) {
  const words = () => options.find(([id]) => id === value)?.[1] || ""
  const free = () => { it.input.value = words() }
  function ask(typed) {
    const wanted = typed === words() ? "" : folded(typed.trim())
    const fitting = options.filter(([, name]) => folded(name).includes(wanted)).slice(0, MOST)
    it.fill(...fitting.map(([id, name], n) => it.offered("div", name, { id }, n)))
    if (!fitting.length) it.say(nothing)
  }
  function choose(option) {
    it.close()
    free()
    chosen(option.dataset.id)
  }
  const it = combobox(box, label, { ask, choose, leave: free })
  it.input.placeholder = label
  it.input.onclick = () => (it.list.hidden ? ask(it.input.value) : it.close())
  if (it.list.hidden) free()
  else ask(it.input.value)
}

function search(box, data, opened) {
  let timer = 0
  let asked = 0
  let answered = ""
  box.forget?.()
  box.forget = () => { clearTimeout(timer); asked += 1 }

  function show({ groups, nearest }) {
    it.fill()
    for (const { kind, items, more } of groups) {
      const group = made("div", "")
      group.setAttribute("role", "group")
      group.setAttribute("aria-label", data.groups[kind])
      const name = made("div", data.groups[kind], { className: "name" })
      name.setAttribute("aria-hidden", "true")
      it.list.append(group)
      group.append(name)
      for (const { id, label, note, page, query } of items) {
        const option = it.offered("a", label, { kind, id })
        option.href = `${data.root}${page}?${query}&lang=${data.lang}`
        if (note) option.append(made("small", note))
        group.append(option)
      }
      if (more) group.append(Object.assign(made("p", data.more), { role: "presentation" }))
    }
    if (!groups.length) {
      it.say(nearest ? data.nearest : data.nothing)
      if (nearest) it.list.append(it.offered("button", nearest, { words: nearest }))
    }
    it.said.textContent = groups.length ? String(it.list.querySelectorAll("[role=option]").length) : it.list.textContent
  }

  async function answer() {
    const words = it.input.value.trim()
    const mine = (asked += 1)
    if (words.length < 2) return it.close()
    try {
      const answer = await fetch(`${data.root}data/search.json?${new URLSearchParams({ q: words, lang: data.lang })}`)
      if (!answer.ok) throw new Error(String(answer.status))
      const found = await answer.json()
      if (mine !== asked) return
      answered = words
      show(found)
    } catch {
      if (mine !== asked) return
      answered = ""
      it.fill()
      it.say(data.failed)
    }
  }

  // whether the list answers what stands in the field, and not what stood there before
  const fresh = () => answered !== "" && answered === it.input.value.trim()

  // asked `now` and to `take` it: the first answer is opened when it comes, unless something else stands there by then
  async function ask(_typed, now = false, take = false) {
    clearTimeout(timer)
    if (!now) timer = setTimeout(answer, WAIT)
    else if (fresh()) it.open()
    else {
      await answer()
      const first = it.list.querySelector("a[role=option]")
      if (take && first && fresh()) choose(first)
    }
  }

  function choose(option) {
    if (option.dataset.words) {
      it.input.value = option.dataset.words
      it.input.focus()
      answer()
    } else {
      it.close()
      it.input.value = ""
      it.input.blur()
      opened([option.dataset.kind, option.dataset.id])
    }
  }

  const it = combobox(box, data.label, { ask, choose, fresh })
  it.input.placeholder = data.placeholder
  it.input.onfocus = () => { if (fresh()) it.open() }
  if (!it.list.hidden) answer()
}

// Buttons in the pages' HTML, and the panel that one of them opened.
function acts(more, opened) {
  const buttons = (name) =>
    name === "more" ? [more] : [...document.querySelectorAll(`button[data-act=panel][data-name="${CSS.escape(name)}"]`)]
  for (const button of [more, ...document.querySelectorAll("button[data-act=panel]")]) {
    button.setAttribute("aria-expanded", String((button.dataset.name || "more") === opened))
  }
  const panel = () => document.querySelector(`.st-key-panel_${CSS.escape(opened)}`)
  const close = () => tell(["panel", opened])

  function clicked(event) {
    const button = event.target.closest?.("button[data-act]")
    if (!button) return
    tell([button.dataset.act, button.dataset.name])
    if (button.closest(PANELS)) buttons(opened)[0]?.focus()
  }
  function pressed(event) {
    if (event.key !== "Escape" || !opened || event.target.closest?.(LISTS)) return
    const [button] = buttons(opened)
    const inside = event.target.closest?.(PANELS) || event.composedPath().includes(button)
    if (!inside && document.activeElement !== document.body) return
    close()
    button?.focus()
  }
  // what lies over the page goes away when the reader turns to the page
  function outside(event) {
    if (opened !== "more" || event.composedPath().includes(more) || event.target.closest?.(`${PANELS}, ${LISTS}`)) return
    if (document.contains(event.target)) close()
  }
  document.addEventListener("click", clicked)
  document.addEventListener("keydown", pressed)
  document.addEventListener("pointerdown", outside)

  // the panel lies at the end of the page: the keyboard is taken there
  function enter(tries) {
    const there = panel()
    // a field whose script is still loading is not there yet
    const seen = there && !there.querySelector("[data-testid=stSkeleton]") && [...there.querySelectorAll(REACHED)].find((one) => one.offsetParent)
    if (seen) seen.focus({ preventScroll: true })
    else if (tries) timer = setTimeout(enter, 50, tries - 1)
  }
  let timer = 0
  if (opened === "more") {
    const { left, bottom } = more.getBoundingClientRect()
    document.documentElement.style.setProperty("--more-at", `${left}px`)
    document.documentElement.style.setProperty("--more-below", `${bottom + 8}px`)
    if (more.opened !== opened) enter(60)
  }
  more.opened = opened
  return () => {
    clearTimeout(timer)
    document.removeEventListener("click", clicked)
    document.removeEventListener("keydown", pressed)
    document.removeEventListener("pointerdown", outside)
  }
}

export default function ({ parentElement, data, setTriggerValue }) {
  const bar = parentElement.querySelector(".bar")
  const more = bar.querySelector(".more")
  const [words, fields, opened, narrow, done] = data
  heard(setTriggerValue, done)
  // a run that changed something calls this again on the same elements: what says the same stays, with what is typed in it
  bar.forget?.()
  bar.forget = acts(more, opened)
  bar.hidden = !words
  if (words) {
    const all = JSON.parse(words)
    const anew = words !== bar.words
    bar.classList.toggle("bare", !fields)
    for (const [word, about] of Object.entries(fields && (anew || fields !== bar.fields) ? JSON.parse(fields) : {})) {
      field(bar.querySelector(`[data-word=${word}]`), { ...about, nothing: all.search.nothing }, (id) => tell(["filter", word, id]))
    }
    if (anew) {
      field(bar.querySelector(".language"), { ...all.language, nothing: all.search.nothing }, (id) => tell(["language", id]))
      search(bar.querySelector(".search"), all.search, (found) => tell(["open", ...found]))
    }
    more.replaceChildren(made("span", all.more), made("span", narrow))
    more.onclick = () => tell(["panel", "more"])
    Object.assign(bar, { words, fields })
  }
  return bar.forget
}
