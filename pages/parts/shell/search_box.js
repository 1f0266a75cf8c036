// One field that asks `data/search.json` as the reader types; the answers are written as text, never as markup.
const WAIT = 120

export default function ({ parentElement, data, setTriggerValue }) {
  const input = parentElement.querySelector("input")
  const list = parentElement.querySelector("#answers")
  const said = parentElement.querySelector(".said")
  input.placeholder = data.placeholder
  input.setAttribute("aria-label", data.label)
  list.setAttribute("aria-label", data.label)
  let timer = 0
  let asked = 0
  let at = -1

  const options = () => [...list.querySelectorAll("[role=option]")]

  function close() {
    list.hidden = true
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
    at = -1
  }

  function mark(to) {
    const all = options()
    if (!all.length) return
    at = (to + all.length) % all.length
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)))
    input.setAttribute("aria-activedescendant", all[at].id)
    all[at].scrollIntoView({ block: "nearest" })
  }

  function choose(option) {
    if (option.dataset.words) {
      input.value = option.dataset.words
      input.focus()
      ask()
    } else {
      close()
      input.value = ""
      input.blur()
      setTriggerValue("open", [option.dataset.kind, option.dataset.id])
    }
  }

  function made(tag, words, properties = {}) {
    const element = Object.assign(document.createElement(tag), properties)
    element.textContent = words
    return element
  }

  function offered(tag, words, kept) {
    const option = made(tag, words)
    option.setAttribute("role", "option")
    option.setAttribute("aria-selected", "false")
    option.id = `answer-${options().length}`
    option.tabIndex = -1
    Object.assign(option.dataset, kept)
    option.addEventListener("mousedown", event => event.preventDefault())
    option.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      choose(option)
    })
    return option
  }

  function show({ groups, nearest }) {
    list.replaceChildren()
    at = -1
    let n = 0
    for (const { kind, items, more } of groups) {
      const group = made("div", "")
      group.setAttribute("role", "group")
      group.setAttribute("aria-label", data.groups[kind])
      const name = made("div", data.groups[kind], { className: "name" })
      name.setAttribute("aria-hidden", "true")
      list.append(group)
      group.append(name)
      for (const { id, label, note, page, query } of items) {
        const option = offered("a", label, { kind, id })
        option.href = `${data.root}${page}?${query}&lang=${data.lang}`
        if (note) option.append(made("small", note))
        group.append(option)
        n += 1
      }
      if (more) {
        const rest = made("p", data.more)
        rest.setAttribute("role", "presentation")
        group.append(rest)
      }
    }
    if (!groups.length) {
      const none = made("p", nearest ? data.nearest : data.nothing)
      none.setAttribute("role", "presentation")
      list.append(none)
      if (nearest) list.append(offered("button", nearest, { words: nearest }))
    }
    said.textContent = groups.length ? String(n) : list.textContent
    open()
  }

  function open() {
    list.style.setProperty("--below", `${input.getBoundingClientRect().bottom + 6}px`)
    list.hidden = false
    input.setAttribute("aria-expanded", "true")
  }

  async function ask() {
    const words = input.value.trim()
    const mine = (asked += 1)
    if (words.length < 2) return close()
    try {
      const answer = await fetch(`${data.root}data/search.json?${new URLSearchParams({ q: words, lang: data.lang })}`)
      if (!answer.ok) throw new Error(String(answer.status))
      const found = await answer.json()
      if (mine === asked) show(found)
    } catch {
      if (mine !== asked) return
      list.replaceChildren(made("p", data.failed))
      said.textContent = data.failed
      open()
    }
  }

  input.oninput = () => {
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  }
  input.onfocus = () => {
    if (list.childElementCount && input.value.trim().length > 1) open()
  }
  input.onblur = () => close()
  input.onkeydown = event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      if (list.hidden) open()
      mark(event.key === "ArrowDown" ? at + 1 : at < 0 ? -1 : at - 1)
    } else if (event.key === "Enter") {
      event.preventDefault()
      const all = options()
      if (!list.hidden && all.length) choose(all[Math.max(at, 0)])
      else ask()
    } else if (event.key === "Escape") {
      close()
    }
  }
  return () => clearTimeout(timer)
}
