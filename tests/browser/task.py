"""What a task is: who wants to know what, the steps with their clicks, and where the right answer has to stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Step = tuple[str, ...]
# what each step costs in clicks and how it is written, at a desk and on a phone; typing and keys cost nothing
KINDS = {
    "search": ((1, "search “{}”, Enter"),) * 2,
    "filter": ((2, "filter “{}”: {}"), (4, "“Filters”, “{}”: {}, “Done”")),
    "more": ((3, "“More filters”, “{}”: {}"), (4, "“Filters”, “{}”: {}, “Done”")),
    "go": ((1, "go to “{}”"), (2, "menu, “{}”")),
    "menu": ((2, "“{}”, “{}”"), (2, "menu, “{1}”")),
    "choose": ((2, "“{}”: {}"),) * 2,
    "link": ((1, "link “{}”"),) * 2,
    "card": ((1, "on “{}”: link “{}”"),) * 2,
    "tab": ((1, "tab “{}”"),) * 2,
    "button": ((1, "“{}”"),) * 2,
    "fold": ((1, "open “{}”"),) * 2,
    "write": ((1, "“{}”: {}, Ctrl+Enter"),) * 2,
    "take": ((1, "take “{}”"),) * 2,
    "paste": ((0, "the link, opened"),) * 2,
}
MOST = 5


@dataclass(frozen=True)
class Answer:
    """What the tables answer (`right`, made when asked), and where on the page it has to stand.

    `how` : ``each`` where the elements at `where` are these and no other; ``within`` where the element there says them;
    ``among`` where the first column of the table at `where`, so far as it can be seen, holds some of these and no
    other; ``slides`` where the slides taken say them; ``column`` where a column of the CSV file taken, named by
    `where`, holds these and no other.
    """

    how: str
    where: str
    right: Callable[[], list[str]]


@dataclass(frozen=True)
class Task:
    """One task: who does it, what they want to know in their words, the steps, the answers and the tables they need."""

    who: str
    wants: str
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...]
    tables: str
    lang: str = "en"
    screen: str = "desk"

    @property
    def phone(self) -> bool:
        """Whether the screen is a phone's."""
        return "phone" in self.screen

    @property
    def clicks(self) -> int:
        """How many clicks the steps cost."""
        return sum(KINDS[kind][self.phone][0] for kind, *_words in self.steps)

    @property
    def written(self) -> str:
        """The steps in words."""
        steps = (KINDS[kind][self.phone][1].format(*words) for kind, *words in self.steps)
        return "; ".join(steps).replace("\n", ", ") or "read Home"


def table(tasks: tuple[Task, ...]) -> str:
    """Return the tasks as a table in Markdown."""
    lines = ["| # | who | wants to know | screen | steps | clicks | right answer by |", "|---|---|---|---|---|---|---|"]
    for k, task in enumerate(tasks, 1):
        where = task.screen if task.lang == "en" else f"{task.screen}, {task.lang}"
        cells = (k, task.who, task.wants, where, task.written, task.clicks, task.tables)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines) + "\n"


def each(where: str, right: Callable[[], list[str]]) -> Answer:
    """Return an answer that is a list, whole."""
    return Answer("each", where, right)


def within(where: str, *right: Callable[[], str]) -> Answer:
    """Return an answer that is said in some words."""
    return Answer("within", where, lambda: [one() for one in right])
