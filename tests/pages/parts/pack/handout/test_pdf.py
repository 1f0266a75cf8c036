"""The hand-out: one sheet, tagged, with claims, notes and accents, read by another library."""

from __future__ import annotations

import ctypes
import io
from itertools import product

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from lxml import etree
from pypdfium2 import raw

from data.record.filters import Filters
from data.record.selection import select
from pages.parts.pack.brief import AUDIENCES, USUAL, brief
from pages.parts.pack.citations import cited, shown_address
from pages.parts.pack.content import in_time, runs_words, whole_address
from pages.parts.pack.demand_list import list_place
from pages.parts.pack.formats import made
from pages.parts.pack.handout.pdf import pages
from pages.parts.pack.paper import (
    asking_it,
    band,
    board_marks,
    boards,
    figure_marks,
    figures,
    in_short,
    left_by_title,
    page_claims,
    told_elsewhere,
)
from pages.parts.pack.paper_events import parted
from pages.parts.pack.paper_packages import packages, packages_title
from pages.parts.pack.paper_signers import counted_signers
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import (
    EACH_FILE,
    ISSUED,
    SELECTIONS,
    SITE,
    briefing,
    shipped,
    since_mark,
)
from tests.pages.parts.pack.office import close, pdf_text

# every rule is tried on the same hand-outs, each of which is made once: each kind of selection, language and audience;
# a sweep tries the rules on every page for every audience
OTHERS = (("everything", "funder", "es"), ("a theme", "coalition", "pt"), ("a country", "press", "es"))
EACH = [
    *(pytest.param(case.values[0], "government", case.values[1], marks=case.marks) for case in EACH_FILE),
    *OTHERS,
    *(
        pytest.param(selection, audience, lang, marks=pytest.mark.sweep)
        for selection, audience, lang in product(SELECTIONS, AUDIENCES, catalogue.LANGUAGES)
        if audience != "government" and (selection, audience, lang) not in OTHERS
    ),
]
of_each = pytest.mark.parametrize(("selection", "audience", "lang"), EACH)


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_its_first_page_holds_the_claims_and_the_next_the_notes(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    document = pypdfium2.PdfDocument(made(one, "pdf"))
    first, overleaf = (close(page.get_textpage().get_text_range()) for page in document)

    assert close(one.lead) in first
    assert close(band(one)) in first
    # what the numbers beside the map say comes last
    claims = sorted(in_short(one), key=lambda line: told_elsewhere(one, line))
    # what a passage says that names a government stands beside the number of the statements
    kinds = {line.kind for line in claims} - {"named"}
    # the numbers beside the map say the others, in place of that nobody signed there how many ask it
    counted_there = {*one.boards["map"].tells, *(["demand"] if asking_it(one) else [])}
    assert kinds == {line.kind for line in one.claims} - counted_there or kinds <= counted_there
    told = page_claims(one)
    assert all(close(line.sentence) in first for line in told)
    # what the numbers beside the map say is not said again
    for figure, (number, words) in zip(one.boards["map"].figures, figures(one), strict=True) if one.map else ():
        assert close(words) in first
        # none is of nobody
        assert number == figure.date or (number == figure.number) != (figure.number == "0")
        assert close(number) in first
    for board in one.tables("asked", "since"):
        # a heading says nothing that stands above
        above = board.key in {line.kind for line in told} or (one.map and any(card.passages for card in board.cards))
        # of one government all demands are listed overleaf, or further down
        found = packages(one)
        if one.demands and board.dots and found:
            assert close(list_place(one)) in first or close(packages_title(found.board)) in first
            assert close(runs_words(sorted({*found.board.marks, *board_marks(one, board)}))) in first + overleaf
            continue
        assert above or close(board.title) in first
        # how many are its own steps
        assert close(board.under) in first
        assert close(runs_words(board_marks(one, board))) in first
    # with each place in a statement, where they have room
    for k, (few, whole) in enumerate(zip(cited(one), cited(one, whole=True), strict=True), 1):
        said = [any(close(way.words) in overleaf for way in both) for both in zip(few, whole, strict=True)]
        assert k == since_mark(one) or all(said)


@of_each
def test_no_type_is_smaller_than_nine_points(selection: str, audience: str, lang: str) -> None:
    """Marks of footnotes are raised and smaller, as they are everywhere."""
    document = pypdfium2.PdfDocument(made(briefing(selection, audience, lang), "pdf"))
    sizes = []
    for page in document:
        text = page.get_textpage()
        for k in range(0, text.count_chars(), 3):
            if chr(raw.FPDFText_GetUnicode(text, k)) not in "0123456789–, ":
                sizes.append(round(raw.FPDFText_GetFontSize(text, k), 2))

    # what has no type, such as a space between words, says 1
    assert min(size for size in sizes if size > 1) >= 9


def filled(page: pypdfium2.PdfPage) -> float:
    """Return how far down a page its text reaches above the foot and the line to write on, as a share."""
    text, top, foot = page.get_textpage(), page.get_height() - 42, 70
    lowest = min(low for _left, low, *_ in map(text.get_rect, range(text.count_rects())) if low > foot)
    return (top - lowest) / (top - foot)


@of_each
def test_it_is_one_sheet_of_which_neither_page_is_nearly_empty(selection: str, audience: str, lang: str) -> None:
    front, back = pypdfium2.PdfDocument(made(briefing(selection, audience, lang), "pdf"))

    assert filled(front) > 0.9
    assert filled(back) > 1 / 2


@of_each
def test_every_signer_is_named_or_how_many_are_from_where(selection: str, audience: str, lang: str) -> None:
    one = briefing(selection, audience, lang)
    if not one.signers_apart:
        return
    found = pdf_text(made(one, "pdf"))

    named = [close(name) in found for _country, _n, names in one.signers_apart.groups for name in names]
    # of one country their title would count them
    assert all(named) or len(one.seats) == 1 or close(counted_signers(one)) in found


@of_each
def test_every_page_says_which_it_is_and_the_first_has_room_for_whom_to_ask(
    selection: str, audience: str, lang: str
) -> None:
    one = briefing(selection, audience, lang)
    document = pypdfium2.PdfDocument(made(one, "pdf"))
    texts = [close(page.get_textpage().get_text_range()) for page in document]

    for n, text in enumerate(texts, 1):
        assert close(one.headings.page.format(n=n, of=len(texts))) in text
    # whoever hands it over writes it there if it is not told
    blank = f"{one.headings.contact.partition(':')[0]}:"
    assert [close(blank) in text for text in texts] == [n == 0 for n in range(len(texts))]


@of_each
def test_each_source_stands_once_and_its_address_is_short_or_leads_there(
    selection: str, audience: str, lang: str
) -> None:
    one = briefing(selection, audience, lang)
    blob = made(one, "pdf")
    found = pdf_text(blob)

    noted = [sources for k, sources in enumerate(one.notes, 1) if k != since_mark(one)]
    addresses = {source.url for source in one.sources} | {note.url for notes in noted for note in notes if note.url}
    assert "/…" not in found
    for source in one.sources:
        assert found.count(close(f"{source.name}. “{source.title}”")) == 1
    # a bare site says less than who published it and when, which stand there; the words lead to the page
    assert all(close(shown_address(url)) in found for url in addresses if "/" in shown_address(url))
    assert addresses <= targets(blob)
    # whole addresses are where the code leads
    assert whole_address(one.link).split("?")[0] in found


def targets(blob: bytes) -> set[str]:
    """Return the addresses that the links of a PDF lead to."""
    document = pypdfium2.PdfDocument(blob)
    found = set()
    for page in document:
        at, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page, at, link):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(document, action, None, 0)
            address = ctypes.create_string_buffer(size)
            raw.FPDFAction_GetURIPath(document, action, address, size)
            found.add(address.value.decode())
    return found


@of_each
def test_its_first_page_tells_events_that_the_word_document_does(selection: str, audience: str, lang: str) -> None:
    one = briefing(selection, audience, lang)
    first = pdf_text(made(one, "pdf"), pages=1)
    body = docx.Document(io.BytesIO(made(one, "docx"))).element.body
    document = "".join(words.text or "" for words in body.iter(qn("w:t")))

    told = [card.text for board in boards(one) if board.key == "since" for card in in_time(board.cards)]
    # one after the other stands where all have no room
    assert sum(close(text) in first for text in told) >= min(2, len(told))
    # its first page may have fewer; a claim above may tell one too
    places = [document.rindex(text) for text in told if text in document]
    assert places == sorted(places) and len(places) >= min(2, len(told))


def test_what_arguable_passages_change_has_a_mark_in_both_files() -> None:
    one = briefing("a country", lang="es")
    found = pdf_text(made(one, "pdf"))

    assert one.demands
    marked = [name for name, _n, mark in one.demands.rows if mark]
    assert 0 < len(marked) < len(one.demands.rows)
    assert all(close(f"{name}*") in found for name in marked)
    assert found.count("*") == len(marked) + 1


def test_what_happened_leads_then_what_a_statement_says_by_name_and_notes_rise_on_the_first_page() -> None:
    view = select(shipped(), Filters(countries=("PAN",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    first = pdf_text(made(one, "pdf"), pages=1)
    told = page_claims(one)
    marks = [mark for mark in (*figure_marks(one), *(line.mark for line in told)) if mark]

    # of packages the press is not told
    assert [line.kind for line in told] == ["since", "named"]
    # what the government said of it stands under it
    ((reply, _source),) = one.script.replied
    assert close(reply.rstrip(".")) in first
    # what a title leaves of who signed stands under the question
    assert left_by_title(one) and close(left_by_title(one)) in first
    assert all(close(line.sentence) in first for line in told)
    assert list(dict.fromkeys(marks)) == sorted({*marks})
    # the press is told what the government is asked
    assert not one.question and close(band(one)) in first and "?" in band(one)


def test_of_one_demand_its_words_and_all_five_events_stand_on_the_first_page() -> None:
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    document = pypdfium2.PdfDocument(made(one, "pdf"))
    first, *others = (close(page.get_textpage().get_text_range()) for page in document)
    since = one.boards["since"]
    passages = [passage for board in boards(one) for card in board.cards for passage in card.passages]

    assert len(since.cards) == 5 and passages
    led, _counts, apart = parted(one)
    assert all(close(card.text) in first for card in since.cards if card.text not in apart)
    assert len(apart) == 1 and close(led) in first
    assert all(close(f"(“{cue}”, {place})") in first for cue, place, _summary in passages)
    # no stop twice after what ends with its own
    assert len(others) == 1 and ".." not in others[0]


@pytest.mark.parametrize(("selection", "lang"), [("everything", "en"), ("a country", "pt")])
def test_the_pages_of_the_preview_are_those_of_the_file_and_can_be_drawn(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)

    drawn = pages(one)

    assert len(drawn) == len(pypdfium2.PdfDocument(made(one, "pdf")))
    for page in drawn:
        assert etree.fromstring(page).tag.endswith("svg")
