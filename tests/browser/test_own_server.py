"""A server of its own, under a path of a larger site: all is found below it, and once it stops a screen stays."""

from __future__ import annotations

import io
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import FloatRect, Playwright, Response, expect

from tests.browser import internals
from tests.browser.conftest import coarse, launch, serving
from tests.browser.test_presenter import FOUR, count
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


def test_everything_a_reader_opens_lies_below_the_base_path_and_a_stopped_server_leaves_the_screen_that_is_shown(
    playwright: Playwright, tmp_path: Path
) -> None:
    page = launch(playwright, tmp_path / "profile", draws=True)
    page.set_viewport_size({"width": 1280, "height": 720})
    page.route("**/geo/*.geojson", coarse)
    with serving(tmp_path / "log", "/firmantes") as address:
        visitor = Visitor(page, address)
        lies_below_the_base_path(visitor)
        visitor.open(f"/presenter?order={FOUR}&slide=3")
        expect(count(visitor, "3 of 4")).to_be_visible()
        visitor.settle()
        before = still(visitor)
        assert visitor.errors == []

    # the page notices, and lays a dialog over the screen that cannot be seen
    expect(page.get_by_test_id("stDialog")).to_have_count(1)
    assert differing(before, still(visitor)) < 0.002 * before.width * before.height
    expect(page.get_by_test_id("stDialog")).to_be_hidden()
    assert visitor.outside == []
    page.context.close()


def lies_below_the_base_path(visitor: Visitor) -> None:
    """Go through pages, links, the map and the files."""
    seen: list[Response] = []
    visitor.page.on("response", lambda answer: seen.append(answer) if answer.url.startswith("http") else None)

    visitor.open("/?c=HND")
    expect(visitor.page.locator(internals.MAP).first).to_be_visible()
    visitor.go("Demands")
    assert visitor.path() == "/firmantes/demands"
    visitor.page.locator(f"{internals.MAIN} a[href*='show=']:visible").first.click()
    visitor.page.wait_for_url("**show=**")
    assert visitor.path().startswith("/firmantes/")
    visitor.open("/method?c=HND")
    links = [str(link.evaluate("a => a.href")) for link in visitor.page.locator("a[href*='data/']").all()]

    assert len(links) > 5
    for link in links:
        answer = visitor.page.request.get(link)
        assert urlsplit(link).path.startswith("/firmantes/data/")
        assert (answer.status, "html" in answer.headers["content-type"]) == (200, False)
    assert [one.url for one in seen if not urlsplit(one.url).path.startswith("/firmantes/")] == []
    outlines = [one for one in seen if "/geo/" in one.url]
    assert outlines
    assert {one.status for one in outlines} == {200}
    assert {one.headers["content-type"] for one in outlines} == {"application/geo+json"}


def still(visitor: Visitor) -> Image.Image:
    """Return the upper part of the window once it no longer moves: a chart fits itself after it is drawn."""
    before = picture(visitor)
    for _ in range(20):
        visitor.page.wait_for_timeout(700)
        now = picture(visitor)
        if not differing(before, now):
            return now
        before = now
    return before


def differing(one: Image.Image, other: Image.Image) -> int:
    """Return how many pixels of two pictures differ to the eye."""
    return ImageChops.difference(one, other).convert("L").point(lambda level: 255 if level > 32 else 0).histogram()[255]


def picture(visitor: Visitor) -> Image.Image:
    """Return the upper part of the window, where the screen's content stands."""
    clip: FloatRect = {"x": 0, "y": 0, "width": 1280, "height": 600}
    return Image.open(io.BytesIO(visitor.page.screenshot(clip=clip))).convert("RGB")
