"""The app under a path of a larger site: pages, links, the map and the files are all found below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Response, expect

from tests.browser import internals
from tests.browser.conftest import serving
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    with serving(tmp_path / "log", "/firmantes") as address:
        yield address


def test_everything_a_reader_opens_lies_below_the_base_path(window: Callable[..., Visitor]) -> None:
    visitor = window(with_map=True)
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
