"""The text to edit: real footnotes, styles, the map with its words, read as XML and by LibreOffice."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import docx
import pypdfium2
import pytest
from lxml import etree

from pages.parts.drawing.slide.scene import measured
from pages.parts.pack.citations import cited, shown_address
from pages.parts.pack.content import Brief, Line, in_time
from pages.parts.pack.formats import made
from pages.parts.pack.paper import boards, in_short, left_by_title, page_claims, told_elsewhere, unparted
from pages.parts.pack.paper_limits import small_print
from pages.parts.pack.paper_signers import behind
from tests.pages.parts.pack.briefs import EACH_FILE, HARMFUL, briefing, harmful, since_mark
from tests.pages.parts.pack.office import as_pdfs, close, pdf_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(blob: bytes, name: str) -> etree._Element:
    """Return one part of the file as XML."""
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        return etree.fromstring(file.read(name))


def told(one: Brief) -> list[Line]:
    """Return the claims that nothing else tells: what came of it may be a heading, what is asked stand in the band."""
    above = "demand" not in [line.kind for line in page_claims(one)] and not left_by_title(one)
    kinds = ("since", "demand") if above else ("since",)
    return [line for line in in_short(one) if not told_elsewhere(one, line) and line.kind not in kinds]


def text(element: etree._Element) -> str:
    return "".join(t.text or "" for t in element.iter(f"{W}t"))


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_every_claim_refers_to_real_footnotes(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    blob = made(one, "docx")
    document, notes = part(blob, "word/document.xml"), part(blob, "word/footnotes.xml")

    referred = [int(r.get(f"{W}id")) for r in document.iter(f"{W}footnoteReference")]
    texts = {int(f.get(f"{W}id")): text(f) for f in notes.iter(f"{W}footnote")}
    fields = [f.get(f"{W}instr").split()[1] for f in document.iter(f"{W}fldSimple") if "NOTEREF" in f.get(f"{W}instr")]
    marks = [b.get(f"{W}name") for b in document.iter(f"{W}bookmarkStart")]

    # each once and in turn, as LibreOffice finds them, under the number that every file of the pack has: counted by
    # Word, or written where it would not be so
    assert referred == list(range(1, len(one.notes) + 1))
    written = [r for r in document.iter(f"{W}footnoteReference") if r.get(f"{W}customMarkFollows")]
    order = [int(name.removeprefix("note")) for name in marks]
    assert bool(written) == (order != sorted(order))
    for k, sources in enumerate(cited(one, whole=True), 1):
        # of events those that are shown
        said = [source.words in texts[order.index(k) + 1] for source in sources]
        assert any(said) if k == since_mark(one) else all(said)
    assert set(fields) <= set(marks)
    # a note stands where it is cited first
    named = [
        e.get(f"{W}name") or e.get(f"{W}instr").split()[1]
        for e in document.iter(f"{W}bookmarkStart", f"{W}fldSimple")
        if e.tag == f"{W}bookmarkStart" or "NOTEREF" in e.get(f"{W}instr")
    ]
    assert list(dict.fromkeys(named)) == marks
    for line in told(one):
        # what a title leaves of who signed stands under the question
        beneath = line.kind == "demand" and left_by_title(one)
        assert (left_by_title(one) if beneath else unparted(line.sentence)) in text(document)


def test_each_number_of_the_band_has_its_note_and_no_row_of_them_stands_alone() -> None:
    document = part(made(briefing("a country", lang="es"), "docx"), "word/document.xml")
    tables = list(document.iter(f"{W}tbl"))
    marked = [p for p in document.iter(f"{W}p") if len(list(p.iter(f"{W}footnoteReference"))) > 1]

    assert [r.get(f"{W}id") for r in tables[0].iter(f"{W}footnoteReference")] == ["1", "2"]
    assert not marked


def test_only_what_is_drawn_is_explained() -> None:
    one = briefing()
    board = boards(one)[0]
    assert board.dots and "absent" in {mark for _name, marks, _n in board.dots.rows for mark in marks}
    full = replace(board, dots=replace(board.dots, rows=(("x", ("call", "concern"), "2"),)))

    assert "Small dot" in small_print(one, board, len(board.dots.rows))
    assert "Small dot" not in small_print(one, full, 1) and "Full circle" in small_print(one, full, 1)


def test_footnotes_lead_to_the_published_texts() -> None:
    blob = made(briefing(), "docx")
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        targets = {r.get("Target") for r in etree.fromstring(file.read("word/_rels/footnotes.xml.rels"))}

    one = briefing()
    noted = {k: {s.url for s in sources if s.url} for k, sources in enumerate(one.notes, 1)}
    assert targets <= {one.link}.union(*noted.values())
    assert set().union(*(urls for k, urls in noted.items() if k != since_mark(one))) <= targets


def test_each_source_stands_once_under_its_name_with_a_short_address() -> None:
    one = briefing("a country", lang="es")
    blob = made(one, "docx")
    document, notes = text(part(blob, "word/document.xml")), text(part(blob, "word/footnotes.xml"))

    for source in one.sources:
        assert document.count(source.title) == 1
        assert f"{source.name}. “{source.title}”" in document
        # notes call it by what tells it from the others
        assert f"{source.name.split()[-1]}: " in notes
    noted = [sources for k, sources in enumerate(one.notes, 1) if k != since_mark(one)]
    others = {note.url for sources in noted for note in sources if note.url} - {source.url for source in one.sources}
    # a bare site says less than who published it, whose name leads there
    assert all(f" {shown_address(url)}" in notes for url in others if "/" in shown_address(url))


# what is printed, and how many pages it takes at most in a typeface that is wider than ours
PRINTED = {
    ("everything", "en"): 5,
    ("everything", "es"): 5,
    ("everything", "pt"): 5,
    ("a country", "es"): 5,
    ("a country nobody signs from", "pt"): 4,
    ("a theme", "pt"): 5,
}


@cache
def printed() -> dict[tuple[str, str], bytes]:
    """Return documents as LibreOffice prints them, which it does for all at one start."""
    blobs = [made(briefing(selection, lang=lang), "docx") for selection, lang in PRINTED]
    return dict(zip(PRINTED, as_pdfs(blobs, "docx"), strict=True))


def hole(page: pypdfium2.PdfPage) -> float:
    """Return how large a share of a page the widest gap between two lines of its text is."""
    text = page.get_textpage()
    lines = sorted(text.get_rect(k)[1::2] for k in range(text.count_rects()))
    gaps, top = [0.0], lines[0][1]
    for low, high in lines[1:]:
        gaps.append(low - top)
        top = max(top, high)
    return max(gaps) / page.get_height()


def filled(page: pypdfium2.PdfPage) -> bool:
    """Return whether the text of a page reaches down to its foot."""
    text = page.get_textpage()
    lows = sorted(text.get_rect(k)[1] for k in range(text.count_rects()))
    return bool(next(low for low in lows if low > 40) < 80)


@pytest.mark.parametrize(("selection", "lang", "most"), [(*case, most) for case, most in PRINTED.items()])
def test_it_takes_few_pages_none_of_which_has_a_hole(selection: str, lang: str, most: int) -> None:
    pages = list(pypdfium2.PdfDocument(printed()[selection, lang]))

    assert len(pages) <= most
    # no part is parted for it
    assert [n for n, page in enumerate(pages[:-1], 1) if hole(page) > 2 / 5] == []
    # more than the line to write on and what stands above it, where no list of names fills the page before
    assert len(pages[-1].get_textpage().get_text_range()) > 400 or filled(pages[-2])


@pytest.mark.parametrize(("selection", "lang"), PRINTED)
def test_each_heading_stands_on_the_page_of_what_it_heads(selection: str, lang: str) -> None:
    body = list(part(made(briefing(selection, lang=lang), "docx"), "word/document.xml")[0])
    found = [close(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(printed()[selection, lang])]
    headed = [
        (
            close(text(one)),
            close(next(filter(None, (text(p) for e in body[k + 1 :] for p in e.iter(f"{W}p", f"{W}t"))))),
        )
        for k, one in enumerate(body)
        if one.tag == f"{W}p" and any(style.get(f"{W}val") == "Heading1" for style in one.iter(f"{W}pStyle"))
    ]

    assert headed
    for heading, first in headed:
        # a bullet may stand between
        both = f"{re.escape(heading)}.?{re.escape(first[:6])}"
        assert any(re.search(both, page) for page in found), (heading, first)


def test_headings_are_headings_and_the_map_says_itself_in_words() -> None:
    one = briefing(lang="es")
    document = part(made(one, "docx"), "word/document.xml")

    styles = [s.get(f"{W}val") for s in document.iter(f"{W}pStyle")]
    pictures = [p.get("descr") for p in document.iter() if p.tag.endswith("}docPr")]

    assert one.map and styles[:4] == ["Kicker", "Title", "Subtitle", "Question"]
    assert styles.count("Heading1") == 6
    assert len(pictures) == 1 and pictures[0].startswith(one.map.alt)
    assert all(words in pictures[0] for _fill, words in one.map.key)
    # whoever makes it, it speaks the language of its pack
    assert all(unparted(line.sentence) in text(document) for line in told(one))


def test_of_one_demand_it_quotes_what_the_statements_ask() -> None:
    one = briefing("one demand")
    found = text(part(made(one, "docx"), "word/document.xml"))
    passages = [card.passages[0] for board in boards(one) for card in board.cards if card.passages]

    assert passages and not any("(" in place for _cue, place, _summary in passages)
    assert all(f"(“{cue}”, {place})" in found for cue, place, _summary in passages)


def test_names_stay_names() -> None:
    found = text(part(made(harmful(), "docx"), "word/document.xml"))

    for name in HARMFUL:
        assert name in found


@pytest.mark.parametrize("lang", ["en", "es", "pt"])
def test_all_claims_stand_on_the_first_page_whatever_typeface_stands_in(lang: str) -> None:
    one = briefing(lang=lang)
    first = pdf_text(printed()["everything", lang], pages=1)

    for line in told(one):
        assert close(line.sentence) in first
    # whom to ask stands there alone
    label, blank = one.headings.contact.split(": ")
    contact = close(f"{label}: {' · '.join(f'___ ({each})' for each in blank.split(' · '))}")
    assert pdf_text(printed()["everything", lang]).count(contact) == 1 and contact in first


def test_what_is_asked_is_told_before_what_came_of_it_as_in_the_hand_out() -> None:
    one = briefing()
    found = text(part(made(one, "docx"), "word/document.xml"))

    assert found.index(one.headings.each) < found.index(in_time(one.boards["since"].cards)[0].text)


def test_no_page_ends_within_an_event() -> None:
    one = briefing("a country", lang="es")
    pages = [
        close(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(printed()["a country", "es"])
    ]

    (since,) = (board for board in boards(one) if board.key == "since")
    assert all(any(close(event.text) in page for page in pages) for event in since.cards)


def test_who_signed_what_a_government_is_asked_is_named_and_as_many_as_are_said() -> None:
    one = briefing("a country", lang="es")
    asking = behind(one)

    assert asking and behind(briefing()) is None
    names = [name for _country, _n, names in asking.groups for name in names]
    said = next(line.sentence for line in in_short(one) if line.kind == "demand")
    # the title says how many, a claim what that leaves
    assert one.lead.startswith(f"{len(names)} organizaciones firmaron")
    assert f"de las {len(names)} firmaron" in said
    assert all(name in text(part(made(one, "docx"), "word/document.xml")) for name in names)


def test_libreoffice_opens_it_and_finds_claims_and_notes() -> None:
    one = briefing(lang="es")
    found = pdf_text(printed()["everything", "es"])

    for line in told(one):
        assert close(line.sentence) in found
    assert close(one.notes[0][0].place) in found


def test_pages_are_numbered_rows_stay_whole_and_word_is_of_today() -> None:
    blob = made(briefing(), "docx")
    document, settings = part(blob, "word/document.xml"), part(blob, "word/settings.xml")

    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        foot = next(file.read(name) for name in file.namelist() if name.startswith("word/footer"))
    assert b"PAGE" in foot and b"NUMPAGES" in foot
    assert len(list(document.iter(f"{W}tr"))) == len(list(document.iter(f"{W}cantSplit"))) > 2
    (mode,) = [s for s in settings.iter(f"{W}compatSetting") if s.get(f"{W}name") == "compatibilityMode"]
    assert mode.get(f"{W}val") == "15"


@pytest.mark.parametrize(("selection", "lang"), EACH_FILE)
def test_no_word_is_broken_in_a_narrow_column_whatever_typeface_stands_in(selection: str, lang: str) -> None:
    document = docx.Document(io.BytesIO(made(briefing(selection, lang=lang), "docx")))

    # the widest typeface that stands in for ours is a seventh wider than those that are measured
    wider, margins = 1.15, 2 * 1.9 / 25.4 * 72
    for table in document.tables:
        for k, row in enumerate(table.rows):
            for cell in row.cells:
                room = cell.width.pt - margins
                for word in cell.text.split():
                    assert measured(word, 9.5, bold=k == 0) / 1.035 * wider <= room, (word, room)
