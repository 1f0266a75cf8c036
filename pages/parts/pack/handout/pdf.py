"""The hand-out as PDF: tagged (PDF/UA-1), one page to read, notes overleaf; map and bars as vectors."""

from __future__ import annotations

import calendar
import io
import json
import re
from dataclasses import asdict
from typing import Any

from data.record.cache import cached
from pages.parts.drawing import palette
from pages.parts.drawing.slide.picture import fonts
from pages.parts.pack.board import Card, Slide
from pages.parts.pack.citations import BETWEEN, cited, cites_shown, named, reported, shown_address
from pages.parts.pack.content import Brief, Line, Signers, in_its_language, in_time, runs_words, whole_address
from pages.parts.pack.demand_list import list_note, list_place, list_title, raised_in_full, with_question
from pages.parts.pack.handout.choices import CHOICES, Choice
from pages.parts.pack.handout.map import COLOURS, FOLDER, maps_of
from pages.parts.pack.handout.map_words import map_foot, map_sources
from pages.parts.pack.handout.marks import code, logo
from pages.parts.pack.paper import (
    band,
    board_marks,
    boards,
    first_claims,
    in_short,
    named_there,
    numbers,
    page_claims,
    standfirst,
    told_elsewhere,
    under_question,
    unparted,
)
from pages.parts.pack.paper_asked import alike, doubted, heads, unlike
from pages.parts.pack.paper_events import after, barred, counts_of, footed, kept, parted, way_of
from pages.parts.pack.paper_lead import leading
from pages.parts.pack.paper_limits import in_few, small_print, to_fill_in, unsaid
from pages.parts.pack.paper_packages import apart_from_raised, gap_rows, often_asked, packages, packages_title
from pages.parts.pack.paper_signers import counted_signers, listed_names, note_there, signed_there, signing
from pages.parts.pack.titles import tied
from pages.parts.words.catalogue import gettext as _, stopped
from pages.parts.words.languages import LANGUAGES

LONE = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;|#)")
# so many rows of dots are few, and so many statements that are quoted
ALL, QUOTED = 4, 6
# so many who signed are always named, and so many of a country go on in one column
FEW, TOGETHER = 12, 5


def pdf(brief: Brief, other: Brief | None = None) -> bytes:
    """Return the PDF, a page and what stands overleaf; `other` is the same pack in a second language."""
    return _packed(bytes(_chosen(brief, other, "pdf")))


def _packed(made: bytes) -> bytes:
    """Return a PDF with its objects in streams (ISO 32000-1, 7.5.7): of a tagged one that is half the size."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as file:
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def pages(brief: Brief, other: Brief | None = None) -> list[bytes]:
    """Return the pages of the same hand-out as SVG, into which typst writes addresses as they are."""
    made = _chosen(brief, other, "svg")
    return [LONE.sub(b"&amp;", page) for page in (made if isinstance(made, list) else [made])]


def _chosen(brief: Brief, other: Brief | None, form: str) -> Any:
    """Return the hand-out; with the same in another language its first page holds what those of both hold."""
    import typst

    choices = CHOICES[max(_fitting(brief), _fitting(other)) :][:1] if other else CHOICES
    day = calendar.timegm((*_words(brief)["day"], 0, 0, 0))
    return typst.compile(
        FOLDER / "brief.typ",
        format=form,  # type: ignore[call-overload]
        font_paths=fonts(),
        sys_inputs=_inputs(brief, choices, overleaf=True),
        **({"pdf_standards": ["ua-1"], "timestamp": day} if form == "pdf" else {}),
    )


@cached
def _fitting(brief: Brief) -> int:
    """Return which of the choices is the first that the first page holds; the last if none is."""
    import typst

    inputs = _inputs(brief, CHOICES, overleaf=False)
    found = typst.query(FOLDER / "brief.typ", "<choice>", field="value", font_paths=fonts(), sys_inputs=inputs)
    return int(json.loads(found)[0])


def _inputs(brief: Brief, choices: tuple[Choice, ...], *, overleaf: bool) -> dict[str, str]:
    """Return the words of a hand-out as the template reads them."""
    told = _words(brief) | {"choices": choices, "overleaf": overleaf}
    return {"brief": json.dumps(told, ensure_ascii=False), "colours": COLOURS}


@cached
@in_its_language
def _words(brief: Brief) -> dict[str, Any]:
    """Return the hand-out as the template takes it."""
    absent = next((line.mark for line in brief.claims if line.kind == "absent"), 0)
    # the press, which nothing is asked of, is told of no package
    gap = packages(brief) if brief.question else None
    others = apart_from_raised(brief, gap)
    first, told = page_claims(brief), first_claims(brief)
    claims = [*first, *(line for line in in_short(brief) if line not in told)]
    # overleaf the title of the packages says it
    matched = [line for line in claims[len(first) :] if gap and line.kind == "unanswered"]
    claims = [line for line in claims if line not in matched]
    return {
        "lang": brief.lang,
        "title": brief.title,
        "lead": tied(brief.lead),
        "about": standfirst(brief),
        "stamp": brief.stamp,
        "link": brief.link,
        "shown": whole_address(brief.link),
        "online": brief.headings.online,
        "code": code(brief.link) if brief.link else "",
        "credits": brief.credits,
        "headings": asdict(brief.headings) | {"contact": f"{brief.headings.contact.partition(':')[0]}:"},
        "contact": brief.sender.contact,
        "organization": brief.sender.organization,
        "logo": logo(brief.sender),
        "figures": [
            {"number": number, "words": words, "mark": runs_words(marks)} for number, words, marks in numbers(brief)
        ],
        "foot": map_foot(brief) if brief.map else "",
        "marks": map_sources(brief) if brief.map else "",
        "parts": [_part(brief, board) for board in boards(brief) if not _listed(brief, board)],
        "demands": _demands(brief),
        "gaps": asdict(brief.gaps) | {"rows": gap_rows(brief), "mark": absent} if brief.gaps else None,
        "press": not brief.question,
        "further": _("More of what happened, in order of time"),
        "groups": others,
        "often": often_asked(brief, others),
        "packages": gap._asdict()
        | {
            "board": {},
            "title": packages_title(gap.board),
            "mark": runs_words(sorted({*gap.board.marks, *_asked_marks(brief)})),
            "foot": " ".join((brief.meaning if matched else "", unsaid(gap.board.foot, (brief.meaning,)))).strip(),
        }
        if gap
        else None,
        # where the claims have no room for what a package is the limits say it
        "limits": [in_few(brief), in_few(brief, brief.meaning)] if brief.limits else [(), ()],
        "statements": [
            asdict(source) | {"words": stopped(source.words), "shown": shown_address(source.url)}
            for source in brief.sources
        ],
        "question": band(brief),
        "first": len(first),
        "asked": {"rows": raised_in_full(brief), "head": _("Statements")},
        "blanks": to_fill_in(brief).split("___"),
        "addressed": f"{named_there(brief)} {under_question(brief)}".strip(),
        "overleaf_are": list_place(brief),
        "between": BETWEEN,
        "claims": [_claim(brief, line) for line in claims],
        "notes": [_cited(brief, whole=whole) for whole in (False, True)],
        "noted": _("Notes and sources (dates: of events)") if brief.tables("since") else _("Notes and sources"),
        # what is printed short can be read where the code leads
        "more": _("Scan the code for what has no room here and for whole addresses.")
        if brief.link
        else _("What has no room here stands in the Word document."),
        "signers": _signers(brief, signers) if (signers := signed_there(brief)) else None,
        "day": [int(part) for part in brief.issued.split("-")],
        "paper": LANGUAGES[brief.lang].paper,
        "page": brief.headings.page,
        "maps": maps_of(brief),
    }


def _cited(brief: Brief, *, whole: bool = True) -> list[list[dict[str, Any]]]:
    """Return the sources of each note as the template takes them."""
    return [[one._asdict() for one in sources] for sources in cited(brief, whole=whole)]


def _claim(brief: Brief, line: Line) -> dict[str, Any]:
    """Return a claim as the template takes it; what an action package is stands with the one that speaks of them."""
    way, why = (leading(brief) if line.kind == "since" else None) or (None, "")
    return {
        "way": asdict(way) | _readable(brief, way) if way else None,
        "sentence": unparted(line.sentence),
        "mark": line.mark,
        "meaning": brief.meaning if line.kind == "unanswered" else "",
        "matters": why,
        "reported": [[(*named(*one), one[1].url) for one in told] for told in reported(brief)] if way else [],
        "told": told_elsewhere(brief, line),
    }


def _part(brief: Brief, board: Slide) -> dict[str, Any]:
    """Return a slide's table as a part of the first page, with what stands under it by how many rows are shown."""
    since = board.key == "since"
    told = parted(brief)[2] if since else ()
    under = footed(brief, board, told)
    cards = [(board.cards.index(card), card) for card in in_time(board.cards) if card.sign and card.text not in told]
    rows = len(board.dots.rows if board.dots else board.cards)
    return {
        "title": board.title,
        "over": [counts_of(brief, board, k) if since else "" for k in range(rows + 1)],
        "marks": runs_words(board_marks(brief, board)),
        "same": [alike(board, k) for k in range(rows + 1)],
        "dots": _dots(brief, board) if board.dots else None,
        "cards": [asdict(card) | _readable(brief, card) | {"place": place} for place, card in cards],
        "rows": rows,
        "least": rows if board.key == "asked" and rows <= (ALL if board.dots else QUOTED) else unlike(board),
        "fits": [kept(board, rows, most) for most in range(rows + 1)],
        "feet": [small_print(brief, under, k) for k in range(rows + 1)],
        "note": board.marks[-1] if since else 0,
        "cited": _events_cited(brief, board) if since else (),
    }


def _listed(brief: Brief, board: Slide) -> bool:
    """Return whether what is asked of one government is a list, which stands overleaf."""
    return bool(board.dots and brief.demands)


def _asked_marks(brief: Brief) -> tuple[int, ...]:
    """Return the notes of what is asked of one government, where it stands overleaf."""
    return next((board_marks(brief, board) for board in boards(brief) if _listed(brief, board)), ())


def _demands(brief: Brief) -> dict[str, Any] | None:
    """Return all that is asked of one government as it stands overleaf with the packages that match."""
    board = next((board for board in boards(brief) if _listed(brief, board)), None)
    if not board or not board.dots or not brief.demands:
        return None
    # whom it is asked of stands with the numbers
    notes = [board.dots.whom] if not brief.map else []
    notes.append(_("The number: how many statements ask for it."))
    return {
        "title": list_title(brief),
        "mark": runs_words(_asked_marks(brief)),
        "rows": {name: f"{name}{mark} ({n})" for name, n, mark in brief.demands.rows},
        "note": " ".join((*notes, list_note(brief.demands, with_question(brief)))).strip(),
    }


def _events_cited(brief: Brief, board: Slide) -> list[list[list[dict[str, Any]]]]:
    """Return the sources of what happened since by how much is reported of the first and how many events are shown."""
    shown = [board.cards[:k] for k in range(len(board.cards) + 1)]
    note = board.marks[-1] - 1
    return [[_cited(cites_shown(brief, cards, some))[note] for cards in shown] for some in reported(brief)]


def _dots(brief: Brief, board: Slide) -> dict[str, Any]:
    """Return dots as the template takes them: those of arguable passages alone are marked."""
    assert board.dots  # noqa: S101 - whoever asks has some
    rows = []
    for row, (name, marks, n) in enumerate(board.dots.rows):
        unsure = doubted(board.dots, row)
        rows.append((name, [f"{mark}?" if k in unsure else mark for k, mark in enumerate(marks)], n))
    return asdict(board.dots) | {"rows": rows, "columns": heads(brief, board)}


def _readable(brief: Brief, card: Card) -> dict[str, Any]:
    """Return the colour of a card's sign on paper, whether its word stands out, and what is shown of it else."""
    pale = card.colour == palette.FAINT
    colour = palette.SOFT if pale else card.colour
    return {
        "colour": colour,
        "called": not pale,
        "word": way_of(card),
        "why": after(brief, card),
        "barred": barred(card),
        "replied": [(*named(*one), one[1].url) for one in brief.script.besides(card)],
    }


def _signers(brief: Brief, signers: Signers) -> dict[str, Any]:
    """Return who signed by country, and in a line how many did and where their names are."""
    few = sum(n for _country, n, _names in signers.groups) <= FEW
    groups = []
    for country, n, names in signers.groups:
        every = signing(brief, names) if few and brief.demands else listed_names(brief, n, names)
        for k in range(0, len(every), TOGETHER):
            told = BETWEEN.join(every[k : k + TOGETHER])
            told = told if k + TOGETHER < len(every) else stopped(told)
            groups.append({"country": "" if k else f"{country} ({n})", "names": told})
    return {
        "title": signers.title,
        "groups": groups,
        "few": few,
        # of one country the title counts them
        "counted": counted_signers(brief) if len(brief.seats) > 1 else "",
        "note": note_there(brief),
        "order": signers.note if len(signers.groups) > 1 else "",
    }
