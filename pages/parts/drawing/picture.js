// Makes a picture of the chart above: finding, chart, source line with filters and date. Nothing leaves the browser.
// The chart is whatever stands between the heading and the row that holds these buttons: Plotly's SVG, a map's
// canvas, or HTML.

const NS = "http://www.w3.org/2000/svg"

function look(node) {
  const style = getComputedStyle(node)
  return { colour: style.color, font: style.fontFamily }
}

function ground() {
  let node = document.querySelector("[data-testid=stApp]") || document.body
  return getComputedStyle(node).backgroundColor
}

function wrap(text, font, width) {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = font
  const lines = []
  let line = ""
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && pen.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}

function parts(key) {
  const row = document.querySelector(`.st-key-${CSS.escape(key)}`)
  let outer = row
  while (outer && !outer.previousElementSibling) outer = outer.parentElement
  const line = row?.querySelector("[data-testid=stCaptionContainer]")
  const found = { title: "", source: line ? line.innerText.trim() : "", drawn: [] }
  for (let node = outer?.previousElementSibling; node; node = node.previousElementSibling) {
    const heading = node.querySelector("h1, h2, h3")
    if (heading) {
      found.title = heading.innerText.trim()
      found.heading = heading
      break
    }
    found.drawn.unshift(node)
  }
  return found
}

function plotted(node, width, height) {
  const group = document.createElementNS(NS, "svg")
  group.setAttribute("width", width)
  group.setAttribute("height", height)
  for (const layer of node.querySelectorAll("svg.main-svg")) {
    const copy = layer.cloneNode(true)
    const inks = [...layer.querySelectorAll("text")].map((text) => getComputedStyle(text).fill)
    copy.querySelectorAll("text").forEach((text, k) => (text.style.fill = inks[k]))
    copy.setAttribute("xmlns", NS)
    copy.style.background = "transparent"
    copy.querySelectorAll(".bg").forEach((b) => b.setAttribute("fill-opacity", "0"))
    group.appendChild(copy)
  }
  return group
}

// the page's own fonts travel inside the picture, or its words would not fit their places
async function fonts(families) {
  const rules = []
  for (const sheet of document.styleSheets) {
    let faces = []
    try {
      faces = [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
    } catch {
      continue
    }
    for (const face of faces) {
      const family = face.style.getPropertyValue("font-family").replace(/["']/g, "")
      const url = face.style.getPropertyValue("src").match(/url\("?([^")]+)"?\)/)?.[1]
      if (!url || !families.some((f) => f.includes(family)) || face.style.fontStyle === "italic") continue
      const answer = await fetch(new URL(url, sheet.href || document.baseURI))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      let text = ""
      for (let k = 0; k < bytes.length; k += 8192) text += String.fromCharCode(...bytes.subarray(k, k + 8192))
      rules.push(`@font-face{font-family:"${family}";font-weight:${face.style.fontWeight || "200 900"};` +
        `src:url(data:font/woff2;base64,${btoa(text)}) format("woff2")}`)
    }
  }
  return rules.join("")
}

function styled(node) {
  const copy = node.cloneNode(true)
  const from = [node, ...node.querySelectorAll("*")]
  const to = [copy, ...copy.querySelectorAll("*")]
  const kept = [
    "color", "background-color", "font", "display", "grid-template-columns", "gap", "padding", "margin", "border",
    "border-left", "border-bottom", "border-radius", "text-align", "vertical-align", "width", "height", "opacity",
    "line-height", "white-space", "flex-wrap", "align-items", "justify-content", "position", "left", "top",
    "list-style", "box-sizing", "border-collapse",
  ]
  from.forEach((source, k) => {
    const style = getComputedStyle(source)
    to[k].style.cssText = kept.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";")
    const mark = getComputedStyle(source, "::before")
    if (mark.content !== "none" && mark.content !== "normal") {
      const drawn = document.createElement("i")
      drawn.textContent = mark.content.replace(/^"|"$/g, "")
      drawn.style.cssText = kept.map((name) => `${name}:${mark.getPropertyValue(name)}`).join(";")
      to[k].prepend(drawn)
    }
  })
  copy.querySelectorAll("style, script, button").forEach((e) => e.remove())
  return copy
}

function written(node, width, height) {
  const holder = document.createElementNS(NS, "foreignObject")
  holder.setAttribute("width", width)
  holder.setAttribute("height", height)
  const body = styled(node)
  body.setAttribute("xmlns", "http://www.w3.org/1999/xhtml")
  holder.appendChild(body)
  return holder
}

// a canvas keeps its picture only within the frame that drew it: ask for a new frame and read it there
function frame(canvas) {
  return new Promise((resolve) => {
    let left = 40
    const read = () => {
      const url = canvas.toDataURL("image/png")
      const probe = document.createElement("canvas")
      probe.width = probe.height = 24
      const pen = probe.getContext("2d")
      pen.drawImage(canvas, 0, 0, 24, 24)
      const drawn = pen.getImageData(0, 0, 24, 24).data.some((v, k) => k % 4 === 3 && v > 0)
      if (drawn || --left === 0) resolve(url)
      else requestAnimationFrame(read)
    }
    const box = canvas.getBoundingClientRect()
    const move = new PointerEvent("pointermove", {
      clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, pointerType: "mouse",
    })
    const stir = setInterval(() => {
      canvas.dispatchEvent(move)
      window.dispatchEvent(new Event("resize"))
      if (left <= 1) clearInterval(stir)
    }, 16)
    requestAnimationFrame(read)
    setTimeout(() => clearInterval(stir), 1500)
  })
}

async function mapped(node, width, height) {
  const image = document.createElementNS(NS, "image")
  image.setAttribute("width", width)
  image.setAttribute("height", height)
  image.setAttribute("href", await frame(node.querySelector("canvas")))
  return image
}

async function compose(data) {
  const found = parts(data.row)
  const pad = 24
  const boxes = found.drawn.map((node) => ({ node, box: node.getBoundingClientRect() })).filter((b) => b.box.height > 4)
  const width = Math.ceil(Math.max(320, ...boxes.map((b) => b.box.width)))
  const text = look(found.heading || document.body)
  const small = look(document.body)
  const title = wrap(found.title, `600 24px ${text.font}`, width)
  const notes = wrap(`${found.source} ${data.note}`.trim(), `12px ${small.font}`, width)
  const svg = document.createElementNS(NS, "svg")
  svg.setAttribute("xmlns", NS)
  const back = document.createElementNS(NS, "rect")
  svg.appendChild(back)
  let y = pad
  const say = (line, size, weight, font, colour, step) => {
    y += step
    const t = document.createElementNS(NS, "text")
    Object.entries({ x: pad, y, "font-size": size, "font-weight": weight, "font-family": font, fill: colour })
      .forEach(([k, v]) => t.setAttribute(k, v))
    t.textContent = line
    svg.appendChild(t)
  }
  for (const line of title) say(line, 24, 600, text.font, text.colour, 30)
  y += 14
  for (const { node, box } of boxes) {
    const place = document.createElementNS(NS, "g")
    place.setAttribute("transform", `translate(${pad},${y})`)
    const drawn = node.querySelector("svg.main-svg")
      ? plotted(node, box.width, box.height)
      : node.querySelector("canvas")
        ? await mapped(node, box.width, box.height)
        : written(node, box.width, box.height)
    place.appendChild(drawn)
    svg.appendChild(place)
    y += box.height + 6
  }
  for (const line of notes) say(line, 12, 400, small.font, text.colour, 17)
  const whole = { width: width + 2 * pad, height: Math.ceil(y + pad) }
  for (const [k, v] of Object.entries(whole)) {
    svg.setAttribute(k, v)
    back.setAttribute(k, v)
  }
  const style = document.createElementNS(NS, "style")
  style.textContent = await fonts([text.font, small.font])
  svg.prepend(style)
  svg.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`)
  back.setAttribute("fill", ground())
  return { source: new XMLSerializer().serializeToString(svg), ...whole }
}

function hand(url, name) {
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
}

async function raster(picture, square) {
  const image = new Image()
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(picture.source)
  await image.decode()
  const canvas = document.createElement("canvas")
  const side = 1200
  const scale = square ? side / Math.max(picture.width, picture.height) : 2
  canvas.width = square ? side : picture.width * scale
  canvas.height = square ? side : picture.height * scale
  const pen = canvas.getContext("2d")
  pen.fillStyle = ground()
  pen.fillRect(0, 0, canvas.width, canvas.height)
  const [w, h] = [picture.width * scale, picture.height * scale]
  pen.drawImage(image, (canvas.width - w) / 2, (canvas.height - h) / 2, w, h)
  return canvas.toDataURL("image/png")
}

export default function (component) {
  const { data, parentElement } = component
  const buttons = parentElement.querySelectorAll("button")
  const [png, square, svg] = buttons
  const labels = [data.png, data.square, data.svg]
  buttons.forEach((button, k) => (button.textContent = labels[k]))
  const say = parentElement.querySelector("span")
  const make = (name, how) => async () => {
    say.textContent = data.busy
    try {
      const picture = await compose(data)
      hand(await how(picture), name)
      say.textContent = ""
    } catch (error) {
      say.textContent = data.failed
    }
  }
  png.onclick = make(`${data.name}.png`, (p) => raster(p, false))
  square.onclick = make(`${data.name}-square.png`, (p) => raster(p, true))
  svg.onclick = make(`${data.name}.svg`, async (p) => URL.createObjectURL(new Blob([p.source], { type: "image/svg+xml" })))
}
