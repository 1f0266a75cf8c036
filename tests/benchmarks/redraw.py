"""Where the time of a filter change goes in the browser: processor time by script, of the bare page and of ours."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.browser import CHANGES, FLAGS, LISTEN, WAIT, changes, opened
from tests.benchmarks.machine import server
from tests.benchmarks.report import markdown, save

# what a profile's script or function belongs to; the first that fits
PARTS = {
    "map (deck.gl, drawn in software)": r"DeckGl|deck|luma",
    "bar chart (Plotly)": r"[Pp]lotly",
    "Streamlit's front end": r"/static/js/",
    "the browser itself: layout, painting, reading pixels": r"^\(program\)$",
    "collecting garbage": r"^\(garbage collector\)$",
}


def redraw() -> None:
    """Profile filter changes on the bare page and on the dashboard; write the table."""
    numbers = {}
    for name in ("bare", "dashboard:app"):
        with server(name) as it:
            numbers[name.split(":")[0]] = _profiled(it.base)
    rows = [[part, *(found.get(part, 0.0) for found in numbers.values())] for part in (*PARTS, "other scripts")]
    rows.append(["all", *(sum(found.values()) for found in numbers.values())])
    save("redraw", numbers, markdown(["processor ms a filter change", "bare page", "dashboard"], rows))


def _profiled(base: str) -> dict[str, float]:
    """Return the ms of one filter change by what they were spent on, idle time left out."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.set_default_timeout(WAIT)
        opened(page, base, charts=True)
        page.wait_for_timeout(3000)
        profile = _profile(page)
        chromium.close()
    found = _by_part(profile)
    # each choice is taken back before the next: two redrawings
    return {part: ms / CHANGES / 2 for part, ms in found.items()}


def _profile(page: Page) -> dict[str, Any]:
    session = page.context.new_cdp_session(page)
    session.send("Profiler.enable")
    session.send("Profiler.setSamplingInterval", {"interval": 500})
    session.send("Profiler.start")
    changes(page)
    return dict(session.send("Profiler.stop")["profile"])


def _by_part(profile: dict[str, Any]) -> Counter[str]:
    """Return the ms of a profile's samples by part."""
    part_of = {}
    for node in profile["nodes"]:
        call = node["callFrame"]
        where = call["url"] or call["functionName"]
        if where != "(idle)":
            part_of[node["id"]] = next((p for p, wanted in PARTS.items() if re.search(wanted, where)), "other scripts")
    found: Counter[str] = Counter()
    for node_id, microseconds in zip(profile["samples"], profile["timeDeltas"], strict=True):
        if node_id in part_of:
            found[part_of[node_id]] += max(microseconds, 0) / 1e3
    return found
