"""The hand-out as PDF: tagged (PDF/UA-1), one page to read, notes overleaf; map and bars as vectors."""

from __future__ import annotations

import calendar
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from pages.parts.pack.content import Brief, Map, Signers

LONE = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
FOLDER = Path(__file__).parent
# the paper that offices in the language's countries print on
PAPER = {"en": "us-letter", "es": "us-letter", "pt": "a4"}
# width of the map (cm), bars and claims of the first page, tried in turn until it holds them
CHOICES = ((7.4, 10, 9), (6.8, 8, 9), (6.4, 6, 9), (6.0, 5, 8), (5.6, 4, 7), (5.2, 3, 6), (4.8, 3, 5))


def pdf(brief: Brief) -> bytes:
    """Return the PDF; what its first page cannot hold is left out there, and said."""
    return bytes(_chosen(brief, "pdf"))


def pages(brief: Brief) -> list[bytes]:
    """Return the pages of the same hand-out as SVG."""
    made = _chosen(brief, "svg")
    # typst writes addresses into SVG as they are
    return [LONE.sub(b"&amp;", page) for page in (made if isinstance(made, list) else [made])]


def _chosen(brief: Brief, form: str) -> Any:
    import typst

    for words in _choices(brief):
        try:
            return _compiled(words, form)
        except typst.TypstError as error:
            if "panicked" not in str(error):
                raise
    return _compiled(_words(brief, 4.8, "") | {"strict": False}, form)


def _choices(brief: Brief) -> Iterator[dict[str, Any]]:
    """Yield the hand-out with less and less on its first page."""
    for width, bars, claims in CHOICES:
        left = []
        fewer = brief
        if len(brief.claims) > claims:
            left.append(f"{brief.headings.claims} ({len(brief.claims) - claims})")
            fewer = replace(fewer, claims=brief.claims[:claims])
        if brief.chart and len(brief.chart.bars) > bars:
            left.append(f"{brief.chart.header[0]} ({len(brief.chart.bars) - bars})")
            fewer = replace(fewer, chart=replace(brief.chart, bars=brief.chart.bars[:bars]))
        said = brief.headings.left_out.format(what=", ".join(left)) if left else ""
        yield _words(fewer, width, said)


def _compiled(words: dict[str, Any], form: str) -> Any:
    import typst

    day = date(*words["day"])
    return typst.compile(
        FOLDER / "brief.typ",
        format=form,  # type: ignore[call-overload]
        ignore_system_fonts=True,
        sys_inputs={"brief": json.dumps(words, ensure_ascii=False)},
        **({"pdf_standards": ["ua-1"], "timestamp": calendar.timegm(day.timetuple())} if form == "pdf" else {}),
    )


def _words(brief: Brief, width: float, left_out: str) -> dict[str, Any]:
    """Return the hand-out as the template takes it."""
    words = asdict(replace(brief, sheets=(), slides=(), map=None)) | {
        "claims": [{"sentence": line.sentence, "marks": line.marks} for line in brief.claims],
        "notes": [{"text": n.text, "url": n.url, "shown": brief.address(n)} for n in brief.notes],
        "signers": _signers(brief.signers, brief.headings.more) if brief.signers else None,
        "day": [int(part) for part in brief.issued.split("-")],
        "paper": PAPER[brief.lang],
        "page": brief.headings.page,
        "left-out": left_out,
        "lead": brief.slides[0].title if brief.slides else brief.title,
        "strict": True,
        "map-width": width,
        "map": _map(brief.map) if brief.map else None,
    }
    if brief.chart:
        for bar in words["chart"]["bars"]:
            bar["share"] = bar["statements"] / max(brief.chart.of, 1)
    return words


def _map(drawn: Map) -> dict[str, Any]:
    """Return the map as the templates take it."""
    outlines = [{"rings": s.outline.rings, "fill": s.fill, "chosen": s.chosen} for s in drawn.shapes]
    return asdict(replace(drawn, shapes=())) | {"shapes": outlines}


def picture(drawn: Map) -> bytes:
    """Return the map as PNG, for formats that cannot draw it."""
    import typst

    words = json.dumps(_map(drawn))
    made = typst.compile(
        FOLDER / "picture.typ", format="png", ppi=220.0, ignore_system_fonts=True, sys_inputs={"map": words}
    )
    return bytes(made)  # type: ignore[arg-type]


def _signers(signers: Signers, more: str) -> dict[str, Any]:
    groups = []
    for country, n, names in signers.groups:
        listed = "; ".join(names)
        if len(names) < n:
            listed = f"{listed} {more.format(n=n - len(names))}".strip()
        groups.append({"country": f"{country} ({n})", "names": listed})
    total = sum(n for _country, n, _names in signers.groups)
    return {"title": signers.title, "groups": groups, "columns": 3 if total > 40 else 2 if total > 8 else 1}
