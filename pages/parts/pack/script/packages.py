"""What is said of the action packages that match what is asked: how many demands have none, and which."""

from __future__ import annotations

from data.measures.countries.country_profile import wherever
from data.measures.follow_up.commitments import ANSWERS, answers, package_rows
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.pack.script.sentences import NAMED
from pages.parts.pack.script.who_signed import Answer
from pages.parts.words import short
from pages.parts.words.articles import agency, published_by
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


def lists_read(view: View) -> tuple[Answer, ...]:
    """Return which lists of packages were read, for a government that endorsed and has none known; else nothing."""
    if not {*view.filters.countries} <= {*view.record.endorsers} or package_rows(view):
        return ()
    rows = package_rows(wherever(view)).values()
    publishers = dict.fromkeys(agency(published_by(str(row["source_publisher"]))) for row in rows)
    words = _("The lists that we read ({publishers}) may be incomplete. Show us yours and we add it.")
    return (Answer(_("“And our package?”"), words.format(publishers=listed(publishers)), "committed"),)


def without_package(view: View) -> list[str]:
    """Return the demands made that no action package kept matches, in the codebook's order."""
    rows = answers(view)
    return rows.index[(rows["statements"] > 0) & ~rows["answer"].isin(ANSWERS)].tolist()
