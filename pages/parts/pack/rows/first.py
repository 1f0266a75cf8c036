"""What the first sheet of a workbook tells, and which sheets are printed with it."""

from __future__ import annotations

from pages.parts.pack.content import Brief, Line, Sheet
from pages.parts.pack.letter import whole_sentences

# so few rows stand here whole, and so many organizations; more events than are told anywhere
FEW, FEW_NAMES, MOST = 3, 12, 99
# claims that stand there at most
MOST_CLAIMS = 3


def prints(brief: Brief, sheet: Sheet, events: int = MOST) -> bool:
    """Return whether a sheet is printed with the first, on which a few rows stand and so many events."""
    told = max((len(board.cards) for board in brief.tables("since")), default=0)
    on_first = {"organizations": FEW_NAMES, "events": min(told, events)}
    return sheet.paper[1] > on_first.get(sheet.file, FEW)


def untold(brief: Brief) -> list[Line]:
    """Return the claims that neither the numbers of the first sheet nor its titles say, as paper has them."""
    boards = brief.tables("asked", "since")
    # the title of what came of it says how much that was
    told = {board.key for board in boards} & {"since"}
    # who endorsed the Declaration says nothing of one demand
    told |= {"endorsers"} if any(b.cards for b in boards if b.key == "asked") else set()
    # the title says what most ask of a country
    told |= {"demand"} if any(line.kind == "country" for line in brief.claims) else set()
    # and the numbers what is asked on a theme
    told |= {"theme"} if brief.map else set()
    return [line for line in whole_sentences(brief) if line.kind not in told][:MOST_CLAIMS]
