"""The briefing as PDF: tagged (PDF/UA-1), map and bars as vectors, one page or two."""

from __future__ import annotations

import calendar
import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from pages.parts.pack.content import Brief, Map, Signers
from pages.parts.pack.shapes import HEIGHT, WIDTH

FOLDER = Path(__file__).parent
# the paper that offices in the language's countries print on
PAPER = {"en": "us-letter", "es": "us-letter", "pt": "a4"}
# type size in points and width of the map in centimetres, tried in turn until two pages hold it
SIZES = ((11.0, 7.4), (10.2, 6.8), (9.5, 6.4), (8.9, 6.0), (8.3, 5.6), (7.7, 5.0))


def pdf(brief: Brief) -> bytes:
    """Return the PDF; the names of the signers are left out if two pages cannot hold them in the smallest type."""
    import typst

    for size, width in SIZES:
        try:
            return _compiled(_words(brief, size, width))
        except typst.TypstError as error:
            if "panicked" not in str(error):
                raise
    return _compiled(_words(brief, *SIZES[-1]) | {"signers": None, "strict": False})


def _compiled(words: dict[str, Any]) -> bytes:
    import typst

    day = date(*words["day"])
    made = typst.compile(
        FOLDER / "brief.typ",
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"brief": json.dumps(words, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=calendar.timegm(day.timetuple()),
    )
    return bytes(made)


def _words(brief: Brief, size: float, width: float) -> dict[str, Any]:
    """Return the briefing as the template takes it."""
    seen: set[int] = set()
    claims = []
    for line in brief.claims:
        marks = []
        for k in line.marks:
            marks.append({"note": k, "first": k not in seen, "comma": k != line.marks[-1]})
            seen.add(k)
        claims.append({"sentence": line.sentence, "marks": marks})
    words = asdict(brief) | {
        "claims": claims,
        "notes": [{"text": n.text, "url": n.url, "shown": brief.address(n)} for n in brief.notes],
        "signers": _signers(brief.signers, brief.headings.more) if brief.signers else None,
        "day": [int(part) for part in brief.issued.split("-")],
        "paper": PAPER[brief.lang],
        "size": size,
        "strict": True,
        "map-width": width,
        "width": WIDTH,
        "height": HEIGHT,
    }
    del words["sheets"]
    if brief.map:
        words["map"] = _map(brief.map)
    if brief.chart:
        for bar in words["chart"]["bars"]:
            bar["share"] = bar["statements"] / max(brief.chart.of, 1)
    return words


def picture(drawn: Map) -> bytes:
    """Return the map as PNG, for formats that cannot draw it."""
    import typst

    words = json.dumps(_map(drawn) | {"width": WIDTH, "height": HEIGHT})
    made = typst.compile(
        FOLDER / "picture.typ", format="png", ppi=220.0, ignore_system_fonts=True, sys_inputs={"map": words}
    )
    return bytes(made)


def _map(drawn: Map) -> dict[str, Any]:
    """Return the map as the templates take it."""
    outlines = [{"rings": s.outline.rings, "fill": s.fill, "chosen": s.chosen} for s in drawn.shapes]
    return asdict(drawn) | {"shapes": outlines}


def _signers(signers: Signers, more: str) -> dict[str, Any]:
    groups = []
    for country, n, names in signers.groups:
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed} {more.format(n=n - len(names))}".strip()
        groups.append({"country": f"{country} ({n})", "names": listed})
    total = sum(n for _country, n, _names in signers.groups)
    return {"title": signers.title, "groups": groups, "columns": 3 if total > 40 else 2 if total > 8 else 1}
