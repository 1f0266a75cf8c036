"""Every task of the three users, done from Home by clicks and keys: five clicks at most, and the tables' answer."""

from __future__ import annotations

import csv
import io
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pptx
import pytest
from playwright.sync_api import Locator

from tests.browser import internals
from tests.browser.task import KINDS, MOST, Answer, Task, table
from tests.browser.tasks import TASKS
from tests.browser.visitor import WAIT, Visitor
from tests.sampled import sampled

WRITTEN = Path(__file__).with_name("TASKS.md")
# the button of the drawer that holds the navigation of a phone
DRAWER = re.compile("^Men[uú]$")
GRID = "[data-testid=stDataFrame] canvas table tbody tr"
READABLE = f"e => [...e.querySelectorAll('{GRID}')].map(row => row.querySelector('td').textContent)"


@dataclass
class Walk:
    """One person in one window: the clicks made, and the file taken last."""

    visitor: Visitor
    task: Task
    clicks: int = 0
    file: bytes = field(default=b"", repr=False)

    def step(self, kind: str, *words: str) -> None:
        """Take one step of a task."""
        getattr(self, f"_{kind}")(*words)

    def _click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()

    def _named(self, role: str, name: str, *, exact: bool = True) -> Locator:
        return self.visitor.page.get_by_role(role, name=name, exact=exact).first  # type: ignore[arg-type]

    def _search(self, words: str) -> None:
        page = self.visitor.page
        self._click(page.locator(f"{internals.FIELDS} .search").get_by_role("combobox"))
        page.keyboard.type(words)
        page.locator(f"{internals.FIELDS} .search").get_by_role("option").first.wait_for()
        page.keyboard.press("Enter")

    def _filter(self, label: str, option: str) -> None:
        if self.task.phone:
            self._more(label, option)
        else:
            self._field(self.visitor.page.locator(internals.FIELDS), label, option)

    def _more(self, label: str, option: str) -> None:
        self._click(self.visitor.page.locator(f"{internals.FIELDS} .more"))
        self._field(self.visitor.page.locator(internals.PANEL), label, option)
        self.visitor.page.locator(".status .chip").wait_for()
        if self.task.phone:
            self._click(self.visitor.page.locator(f"{internals.PANEL} .done button"))

    def _choose(self, label: str, option: str) -> None:
        self._field(self.visitor.page.locator("main"), label, option)

    def _field(self, within: Locator, label: str, option: str) -> None:
        box = within.get_by_role("combobox", name=label)
        self._click(box)
        box.fill(option)
        self._click(self._named("option", option))

    def _go(self, title: str) -> None:
        if self.task.phone:
            self._click(self.visitor.page.get_by_role("button", name=DRAWER))
        self._click(self._named("link", title))

    def _menu(self, name: str, title: str) -> None:
        if self.task.phone:
            self._go(title)
        else:
            self._click(self._named("button", name))
            self._click(self._named("menuitem", title))

    def _link(self, name: str) -> None:
        self._click(self.visitor.page.locator("main").get_by_role("link", name=name).first)

    def _card(self, head: str, name: str) -> None:
        self._click(self.visitor.page.locator(".card").filter(has_text=head).get_by_role("link", name=name))

    def _tab(self, name: str) -> None:
        self._click(self._named("tab", name, exact=False))

    def _button(self, name: str) -> None:
        page = self.visitor.page
        self._click(page.get_by_role("button", name=name).or_(page.get_by_role("radio", name=name)).first)

    def _fold(self, words: str) -> None:
        # a line that begins with the words, after its icon's name, or ends with them: "and 12 more"
        line = re.compile(rf"^\s*(keyboard_arrow_right)?\s*{re.escape(words)}\b|\b{re.escape(words)}\s*$")
        self._click(self.visitor.page.locator("summary").filter(has_text=line))

    def _write(self, label: str, words: str) -> None:
        self._click(self.visitor.page.get_by_role("textbox", name=label))
        self.visitor.page.keyboard.insert_text(words)
        self.visitor.page.keyboard.press("Control+Enter")

    def _take(self, name: str) -> None:
        with self.visitor.page.expect_download() as download:
            self._click(self._named("button", name, exact=False))
        self.file = Path(download.value.path()).read_bytes()

    def _paste(self) -> None:
        copied = self.visitor.page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(self.visitor.base)
        self.visitor.page.goto("about:blank")
        self.visitor.page.goto(copied)

    def found(self, answer: Answer) -> list[str]:
        """Return the words that stand where an answer has to."""
        page = self.visitor.page
        if answer.how == "column":
            rows = csv.DictReader(io.StringIO(self.file.decode("utf-8-sig")))
            return [row[answer.where] for row in rows]
        if answer.how == "slides":
            slides = pptx.Presentation(io.BytesIO(self.file)).slides
            shapes = [shape for slide in slides for shape in slide.shapes if shape.has_text_frame]
            return [shape.text_frame.text for shape in shapes]
        if answer.how == "among":
            return page.locator(answer.where).evaluate_all(f"all => all.flatMap({READABLE})")
        # what is folded has no such text: only what can be seen is an answer
        texts = page.locator(answer.where).evaluate_all("all => all.map(e => e.innerText)")
        return [" ".join(text.split()) for text in texts]


def missing(answer: Answer, found: list[str]) -> str:
    """Return what is wrong with the words found for an answer, "" for nothing."""
    right = answer.right()
    assert right, "the tables answer nothing"
    if answer.how == "among":
        return "" if found and set(found) <= set(right) else f"{sorted(found)} is not among {sorted(right)}"
    if answer.how in ("each", "column"):
        return "" if sorted(found) == sorted(right) else f"{sorted(found)} is not {sorted(right)}"
    said = " ".join(found)
    lacking = [words for words in right if not re.search(rf"(?<!\w){re.escape(words)}(?!\w)", said)]
    return f"{lacking} is not said in {said[:600]!r}" if lacking else ""


def check(walk: Walk, answer: Answer) -> None:
    """Wait until an answer stands where it has to."""
    until = time.monotonic() + WAIT / 1000
    while wrong := missing(answer, walk.found(answer)):
        if time.monotonic() > until or walk.file:
            raise AssertionError(wrong)
        walk.visitor.page.wait_for_timeout(50)


# one task of each user in each language; a sweep takes all
USUAL = list({(task.who, task.lang): task for task in TASKS}.values())


@pytest.mark.browser
@pytest.mark.parametrize("task", sampled(TASKS, USUAL), ids=lambda task: f"{task.who}: {task.wants}")
def test_a_task_takes_five_clicks_at_most_and_gives_the_answer_of_the_tables(
    window: Callable[..., Visitor], task: Task
) -> None:
    width, height = (390, 844) if task.phone else (1440, 900)
    visitor = window(width, height)
    scheme = "dark" if "dark" in task.screen else "light"
    visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.open(f"/?lang={task.lang}")
    visitor.page.wait_for_function(internals.GROUND, arg=scheme)
    walk = Walk(visitor, task)

    for kind, *words in task.steps:
        walk.step(kind, *words)

    for answer in task.answers:
        check(walk, answer)
    assert walk.clicks == task.clicks
    assert task.clicks <= MOST


def test_the_table_to_read_is_the_table_that_runs() -> None:
    assert WRITTEN.read_text(encoding="utf-8").endswith(table(TASKS))


def test_the_three_users_have_their_share_of_screens_and_languages() -> None:
    assert len(TASKS) >= 24
    assert {task.who for task in TASKS} == {"advocate", "funder", "staff"}
    assert sum(task.phone for task in TASKS) * 3 >= len(TASKS)
    assert {task.lang for task in TASKS} == {"en", "es", "pt"}
    assert any("dark" in task.screen for task in TASKS)
    assert {kind for task in TASKS for kind, *_words in task.steps} == set(KINDS)
