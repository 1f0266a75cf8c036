"""What a person waits for: headless Chromium opens a page, changes a filter, and times are taken inside the page."""

from __future__ import annotations

import shutil
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.report import middle

FLAGS = (
    "--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist"
).split()
WAIT = 60_000
CHANGES = 5
# what stands beside the map: the bars of the bare page; of the dashboard its list, with the filters above it
BESIDE = ".js-plotly-plot, .status, .places"
DRAWN = """charts => {
    const app = document.querySelector('[data-testid=stApp][data-test-connection-state=CONNECTED]')
    if (!app || app.dataset.testScriptState !== 'notRunning') return false
    if (!charts) return !!document.querySelector('[data-testid=stMarkdown] p')
    return !!document.querySelector('.js-plotly-plot .point path, .places li') &&
        !!document.querySelector('[data-testid=stDeckGlJsonChart] canvas')
}"""
SHOWN = f"[...document.querySelectorAll('{BESIDE}')].map((one) => one.textContent).join()"
# from the click to the frame in which other words stand beside the map and no run is under way
REDRAWN = f"""before => new Promise((done, failed) => {{
    const began = performance.now()
    const look = () => {{
        if (performance.now() - began > 20000) return failed(new Error('nothing changed beside the map'))
        const app = document.querySelector('[data-testid=stApp]')
        const words = {SHOWN}
        if (words && words !== before && app.dataset.testScriptState === 'notRunning')
            requestAnimationFrame(() => done(performance.now() - window.__clicked))
        else requestAnimationFrame(look)
    }}
    look()
}})"""
LISTEN = "addEventListener('pointerdown', () => { window.__clicked = performance.now() }, true)"


def in_browser(base: str, *, charts: bool, change: bool) -> dict[str, float]:
    """Return times in ms and sizes in KB of one app in a fresh browser."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            return _measured(browser, base, charts=charts, change=change)
        finally:
            browser.close()


def _measured(browser: Browser, base: str, *, charts: bool, change: bool) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.set_default_timeout(WAIT)
    sizes = _watch(page)
    text, drawn = opened(page, base, charts)
    name = "charts" if charts else "text"
    page.wait_for_timeout(1500)  # the outlines come after the first frame
    numbers = {
        "text_cold": text,
        f"{name}_cold": drawn,
        "own_kb": sizes["own"] / 1024,
        "front_kb": sizes["front"] / 1024,
    }
    page.close()
    warm = []
    for _ in range(3):
        page = context.new_page()
        page.set_default_timeout(WAIT)
        warm.append(opened(page, base, charts)[1])
        if len(warm) < 3:
            page.close()
    numbers[f"{name}_warm"] = middle(warm)
    if change:
        numbers["redrawn"] = middle(changes(page))
    context.close()
    return numbers


def opened(page: Page, base: str, charts: bool) -> tuple[float, float]:
    """Open the first page; return when its text and when all of it was seen, in ms from the request."""
    page.goto(base + "/", wait_until="commit")
    page.wait_for_function("() => document.querySelector('[data-testid=stMain] :is(h1, p, label)')", polling=5)
    text = float(page.evaluate("performance.now()"))
    page.wait_for_function(DRAWN, arg=charts, polling=5)
    return text, float(page.evaluate("performance.now()"))


def changes(page: Page) -> list[float]:
    """Choose themes one after the other, each alone; return the times from click to map and list redrawn, in ms."""
    times = []
    page.wait_for_timeout(500)
    field = page.get_by_role("combobox", name="Theme")
    chips = page.locator(".status")
    for k in range(CHANGES):
        before = page.evaluate(SHOWN)
        field.click()
        page.get_by_role("option").nth(k).click()
        times.append(float(page.evaluate(REDRAWN, before)))
        before = page.evaluate(SHOWN)
        if chips.count():
            chips.get_by_role("link", name="Clear").click()
        else:
            page.keyboard.press("Escape")
            field.press("Backspace")
        page.wait_for_function(f"before => {SHOWN} && {SHOWN} !== before", arg=before)
        page.wait_for_function(DRAWN, arg=True)
        page.wait_for_timeout(400)
    return times


def _watch(page: Page) -> dict[str, int]:
    """Return the bytes that the page gets, counted while it lives: Streamlit's front end, and our own data."""
    sizes = {"own": 0, "front": 0}
    kinds: dict[str, str] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def asked(event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        own = urlsplit(url).path.startswith(("/geo/", "/data/", "/media/"))
        kinds[event["requestId"]] = "own" if own else "front"

    def came(event: dict[str, Any]) -> None:
        sizes[kinds.get(event["requestId"], "front")] += int(event["encodedDataLength"])

    def frame(event: dict[str, Any]) -> None:
        # a binary frame comes in base64
        sizes["own"] += len(event["response"]["payloadData"]) * 3 // 4

    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", came)
    session.on("Network.webSocketFrameReceived", frame)
    return sizes
