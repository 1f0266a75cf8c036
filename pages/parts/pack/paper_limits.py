"""What the numbers of a pack do not say, as hand-out and Word document have it: nothing that stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from pages.parts.pack.content import Brief, in_its_language
from pages.parts.pack.handout.map_all import is_of_all
from pages.parts.pack.paper import asking_it, there
from pages.parts.pack.paper_events import cautions_on
from pages.parts.words.catalogue import stopped

# so many points on how to read it have room
FEW = 6


@in_its_language
def limits(brief: Brief) -> tuple[str, ...]:
    """Return what the numbers do not say; also that nobody who signed is known to be based there, or what
    those did, if no number does.

    What stands under the map of some countries is not said again. What words mean comes last.
    """
    return (*_cautions(brief), *brief.terms)


@in_its_language
def in_few(brief: Brief, *meanings: str) -> tuple[str, ...]:
    """Return the foremost of what the numbers do not say, and what words mean in one piece: in all no more than `FEW`.

    `meanings` are those of words that the claims have no room for.
    """
    words = tuple(filter(None, (" ".join(brief.terms), *meanings)))
    return (*_cautions(brief)[: FEW - len(words)], *words)


def _cautions(brief: Brief) -> tuple[str, ...]:
    """Return what the numbers do not say, without what words mean."""
    under = brief.boards["map"].foot if brief.map and not is_of_all(brief.map) else ""
    # how events are counted stands under these
    told = tuple(one for one in brief.limits if one not in under and one not in cautions_on(brief))
    if not told or not asking_it(brief):
        return told
    nobody = [stopped(line.sentence.partition(". ")[0]) for line in brief.claims if line.kind == "country"]
    nobody = [there(brief)] if there(brief) else nobody
    return (*told[:2], *nobody, *told[2:])


def unsaid(foot: str, limits: Sequence[str]) -> str:
    """Return small print without what stands among the limits."""
    for limit in filter(None, limits):
        foot = foot.replace(limit, "")
    return " ".join(foot.split())
