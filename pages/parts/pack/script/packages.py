"""What is said of the action packages that match what is asked: how many demands have none, and which."""

from __future__ import annotations

from data.measures.follow_up.commitments import ANSWERS, answers
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.pack.script.sentences import NAMED
from pages.parts.words import short
from pages.parts.words.catalogue import gettext as _, inside, listed
from pages.parts.words.packages import meaning


def packages(view: View, *, explained: bool = True) -> list[str]:
    """Return how many demands no action package matches, and which where they are few of several.

    `explained` says first what a package is.
    """
    explains = f"{meaning()} " if explained else ""
    asked, without = int((answers(view)["statements"] > 0).sum()), without_package(view)
    if asked == 1 and without:
        return [f"{explains}{_('In our reading, no known action package matches this demand.')}"]
    names = short.demands(view.record)
    words = _("They are: {demands}.").format(demands=listed(inside(names[d]) for d in without))
    return [
        f"{explains}{said(view, 'unanswered').sentence}",
        *([words] if 0 < len(without) < min(asked, NAMED + 1) else []),
    ]


def without_package(view: View) -> list[str]:
    """Return the demands made that no action package kept matches, in the codebook's order."""
    rows = answers(view)
    return rows.index[(rows["statements"] > 0) & ~rows["answer"].isin(ANSWERS)].tolist()
