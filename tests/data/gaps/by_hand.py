"""A record whose gaps are counted by hand, and what is found in it, as words."""

from __future__ import annotations

from data.gaps.worklist import worklist
from data.record.filters import Filters
from data.record.selection import View, select
from tests.tiny import tiny

# a: signed from USA, MEX and GTM; asks for asylum of PAN and USA by name, and for aid of the endorsers
# (USA, MEX and PAN by then; BLZ endorsed later, GTM did not); it names children in the first passage
# b, the latest: signed from USA and from nobody knows where; asks for asylum of USA, and of nobody for consultation
RECORD = tiny(
    signers={"a": "wola sf casa", "b": "wola far"},
    asks={"a": "asylum-access; humanitarian-aid", "b": "asylum-access; consultation"},
    dates={"a": "2022-02-01", "b": "2022-03-01..2022-03-05"},
    based={"wola": "USA", "sf": "MEX", "casa": "GTM"},
    cities={"sf": ("Puebla", 19.0, -98.2)},
    addressed={"a-p01": "PAN USA", "a-p02": "ENDORSERS", "b-p01": "USA"},
    groups={"a-p01": "children"},
    endorsed={
        "USA": "2022-01-01",
        "MEX": "2022-01-01",
        "PAN": "2022-01-01",
        "BLZ": "2022-04-01..2022-05-01",
        "GTM": "",
    },
)


ALL = select(RECORD, Filters())


def found(rule: str, view: View = ALL) -> str:
    """Return the subjects of the gaps of one rule, in the order of the worklist, as words."""
    gaps = worklist(view)
    return " ".join(gap.partition(":")[2] for gap in gaps.loc[gaps["rule"] == rule, "gap_id"])
