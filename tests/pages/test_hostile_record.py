"""A record whose every text holds markup: on no page does it become an element."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from data.record.filters import Filters
from data.record.selection import select
from data.record.served import served_record
from pages.parts.visit.site import PAGES
from tests.package_in_force import package_in_force
from tests.pages.test_figures import FIGURES
from tests.pages.test_pages import opened
from tests.sampled import sampled

# an element that runs a script wherever markup is read as such, also where an attribute or a script was open
MARK = "'\"></script><img src=x onerror=alert(1)>"


# words as somebody wrote them, and those in each language
WORDS = {
    *("title", "name", "acronym", "city", "alias", "name_as_signed", "cue", "reason", "note", "event", "why", "unit"),
    *("source_title", "source_publisher", "source2_publisher", "pillar_name", "package_name", "publishers"),
}
LANGUAGES = ("_en", "_es", "_pt")
# where words of the record stand in tables, which are drawn on a canvas, in closed folds, or nowhere
TABLES = ("organizations.py", "gaps.py", "commitments.py", "since.py", "presenter.py", "contribute.py")


class Running(HTMLParser):
    """Lists what runs a script: the element, and attributes that do."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [tag] if tag == "script" else []
        self.found += [name for name, value in attributes if name.startswith("on") or "script:" in (value or "")]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Serve the record with the mark at the end of all words."""
    with pytest.MonkeyPatch.context() as patch:
        package = package_in_force(tmp_path_factory.mktemp("hostile"), patch)
        for path in package.glob("*.csv"):
            rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
            with path.open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, rows[0], lineterminator="\n")
                writer.writeheader()
                writer.writerows({name: marked(name, cell) for name, cell in row.items()} for row in rows)
        yield


def marked(name: str, cell: str) -> str:
    """Return a cell with the mark if it holds words."""
    return cell + MARK if cell and (name in WORDS or name.endswith(LANGUAGES)) else cell


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("script", sampled(PAGES, usual=("overview.py", "demands.py", "briefing.py")))
def test_no_word_of_the_record_becomes_an_element(script: str) -> None:
    app = opened(script, {"c": "PAN"} if script == "countries.py" else {})

    assert not app.exception
    html = [element.proto.body for element in app.get("html")]
    html += [element.proto.body for element in app.get("markdown") if element.proto.allow_html]
    assert [Running(one).found for one in html] == [[]] * len(html)
    # the words were drawn: their letters are there
    assert script in TABLES or any("&lt;img src=x" in one for one in html)
    # over a place of the map deck.gl writes text
    for deck in app.get("deck_gl_json_chart"):
        assert [*json.loads(deck.proto.tooltip)] == ["text"]


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("name", FIGURES)
def test_no_word_of_the_record_becomes_markup_in_a_chart(name: str) -> None:
    text = json.dumps([figure.to_dict() for figure in FIGURES[name](select(served_record(), Filters()))])

    assert "<img" not in text
    assert "</script" not in text
