"""A person's hand in the browser: real clicks and keys, counted, and the time that they take a practised person.

The time is that of the keystroke-level model: S. K. Card, T. P. Moran, A. Newell, "The keystroke-level model for user
performance time with interactive systems", Communications of the ACM 23(7), 1980, with its values for a typist of 40
words a minute. Reading is added at 238 words a minute: M. Brysbaert, "How many words do we read per minute?", Journal
of Memory and Language 109, 2019.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Locator

from tests.browser.visitor import Visitor

# seconds: a key, pointing at something, a button of the mouse, a hand moved between mouse and keys, a thought
KEY, POINT, BUTTON, HOME, THINK = 0.28, 1.1, 0.2, 0.4, 1.35
WORDS_A_SECOND = 238 / 60


@dataclass
class Hand:
    """Counts of what was done with the mouse and on the keys, of thoughts and of words read."""

    visitor: Visitor
    clicks: int = 0
    keys: int = 0
    moves: int = 0
    thoughts: int = 0
    words: int = 0
    at_keys: bool = field(default=False, repr=False)

    @property
    def seconds(self) -> float:
        """The time that the work takes, without the answers of the machine."""
        work = self.clicks * (POINT + BUTTON) + self.keys * KEY + self.moves * HOME + self.thoughts * THINK
        return work + self.words / WORDS_A_SECOND

    def read(self, words: str) -> None:
        """Read words once."""
        self.words += len(words.split())

    def click(self, what: Locator) -> None:
        """Decide on something, point at it and click it."""
        self._to(keys=False)
        self.clicks += 1
        self.thoughts += 1
        what.click()
        self.visitor.settle()

    def press(self, key: str) -> None:
        """Decide and press one key."""
        self._to(keys=True)
        self.keys += 1
        self.thoughts += 1
        self.visitor.page.keyboard.press(key)
        self.visitor.settle()

    def write(self, where: Locator, words: str) -> None:
        """Click a field and type words into it."""
        self.click(where)
        self.type(words)

    def type(self, words: str) -> None:
        """Think of words, type them letter by letter where the keys go, and enter them."""
        self._to(keys=True)
        self.thoughts += 1
        self.keys += len(words) + 1
        self.visitor.page.keyboard.type(words)
        self.visitor.page.keyboard.press("Enter")
        self.visitor.settle()

    def paste(self, where: Locator, words: str) -> None:
        """Click a field and paste what was copied elsewhere: two keys there, two here."""
        self.click(where)
        self._to(keys=True)
        self.keys += 4
        self.visitor.page.keyboard.insert_text(words)
        self.visitor.settle()

    def _to(self, *, keys: bool) -> None:
        self.moves += self.at_keys != keys
        self.at_keys = keys
