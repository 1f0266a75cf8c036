"""One zip a meeting: its files agree, its list can be read again, and what is no pack says so."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile

import docx
import lxml.html
import openpyxl
import pptx
import pypdfium2
import pytest
from PIL import Image

from pages.parts.pack.bundle import NoPackError, manifest, read_manifest
from pages.parts.pack.demand_list import list_title
from pages.parts.pack.formats import made
from pages.parts.pack.paper import in_short
from pages.parts.pack.paper_events import counted
from pages.parts.pack.paper_packages import packages
from pages.parts.pack.rows.first import claimed
from pages.parts.pack.squares.square import square
from tests.pages.parts.pack.briefs import SELECTIONS, briefing
from tests.pages.parts.pack.office import close, pdf_text
from tests.sampled import sampled


def files(blob: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        return {name.rsplit("/", 1)[-1]: file.read(name) for name in file.namelist()}


def test_it_holds_slides_hand_out_script_pictures_and_rows() -> None:
    found = files(made(briefing("a country"), "zip"))

    kinds = sorted({name.split(".", 2)[-1].split(".", 1)[-1] for name in found})
    assert {"pptx", "pdf", "docx", "xlsx", "html", "eml"} <= {kind.split(".")[-1] for kind in kinds}
    assert any(name.endswith(".script.docx") for name in found)
    (letter,) = [blob.decode() for name, blob in found.items() if name.endswith("-letter.txt")]
    assert letter.startswith("Subject: ") and briefing("a country").link in letter
    assert "\n\nSources (numbered as in the other files):\n[1" in letter
    assert len(pypdfium2.PdfDocument(next(blob for name, blob in found.items() if name.endswith(".pdf")))) >= 2


def test_its_pictures_are_square_and_large() -> None:
    found = files(made(briefing("a country with many signers"), "zip"))

    pictures = [Image.open(io.BytesIO(blob)) for name, blob in found.items() if name.endswith(".png")]

    assert len(pictures) == 3
    assert {picture.size for picture in pictures} == {(1080, 1080)}
    assert all(len(picture.convert("RGB").getcolors(1_000_000) or []) > 10 for picture in pictures)


def test_two_languages_make_twin_slides_and_files_in_each() -> None:
    one, other = briefing("a country"), briefing("a country", lang="es")

    found = files(made(one, "zip", other))

    assert sum(name.endswith(".pdf") for name in found) == 2
    assert sum(name.endswith(".pptx") for name in found) == 1


def test_its_list_names_every_file_with_its_sum() -> None:
    found = files(made(briefing("a country"), "zip"))
    listed = json.loads(found.pop("manifest.json"))["files"]

    assert listed == {name: hashlib.sha256(blob).hexdigest() for name, blob in found.items()}


def test_its_list_is_read_again() -> None:
    one = briefing("a country")

    last = read_manifest(made(one, "zip"))

    assert last == read_manifest(manifest([one], {}))
    assert last["about"] == one.file
    assert last["claims"] == [line.sentence for line in one.claims]
    assert last["events"] == list(one.events)


def test_the_hand_outs_of_two_languages_hold_the_same_demands_and_events() -> None:
    one, other = briefing("everything"), briefing("everything", lang="es")
    texts = [_joined(pdf_text(made(a, "pdf", b))) for a, b in ((one, other), (other, one))]

    for key in ("asked", "since"):
        shown = [
            # the one that leads goes on from its month
            [_joined(close(row[0] if key == "asked" else row.text[1:])) in text for row in rows]
            for pack, text in zip((one, other), texts, strict=True)
            for rows in [pack.boards[key].dots.rows if key == "asked" else pack.boards[key].cards]  # type: ignore[union-attr]
        ]
        assert shown[0] == shown[1] and any(shown[0])


def _joined(words: str) -> str:
    """Return words as they are alike whether their parts are sentences or not."""
    return words.replace(";", ".").lower()


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"PK",
        b"{}",
        b"[]",
        b'{"kind": "firmantes meeting pack"}',
        b'{"kind": "firmantes meeting pack", "claims": [1]}',
    ],
)
def test_what_is_no_pack_is_refused(blob: bytes) -> None:
    with pytest.raises(NoPackError):
        read_manifest(blob)


def test_footnotes_have_one_number_in_every_file() -> None:
    one = briefing("a country")
    script = docx.Document(io.BytesIO(made(one, "script")))
    said = [paragraph.text for paragraph in script.paragraphs]
    leads_to = [relation._target for relation in script.part.rels.values() if relation.is_external]
    book = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))
    rows = [row for page in book for row in page.iter_rows(values_only=True)]

    for k, sources in enumerate(one.notes, 1):
        (note,) = [words for words in said if words.startswith(f"{k}  ")]
        # an event by who published it
        names = [source.publisher if source.day else source.text.rstrip(".") for source in sources]
        assert all(name in note for name in names)
        assert all(not source.url or source.url in leads_to for source in sources)
    # how events went is told there of the country's own
    for line in (line for line in one.claims if line.kind != "since"):
        assert [row[0] for row in rows if len(row) > 1 and row[1] == line.sentence] == [line.mark]
    found = [row[:2] for row in book["Sources"].iter_rows(values_only=True) if isinstance(row[0], int)]
    told = [(k, source) for k, sources in enumerate(one.notes, 1) for source in sources]
    assert [k for k, _text in found] == [k for k, _source in told]
    assert all(row == (k, source.text) for row, (k, source) in zip(found, told, strict=True) if source.url)


@pytest.mark.parametrize(
    ("selection", "lang"),
    [("a country with many signers", "en"), ("a country nobody signs from", "es"), ("a country", "pt")],
)
def test_every_file_says_the_same_numbers(selection: str, lang: str) -> None:
    one = briefing(selection, lang=lang)
    slides = pptx.Presentation(io.BytesIO(made(one, "pptx"))).slides
    shapes = [shape for slide in slides for shape in slide.shapes]
    cells = [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
    book = openpyxl.load_workbook(io.BytesIO(made(one, "xlsx")))
    document = docx.Document(io.BytesIO(made(one, "docx")))
    in_tables = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    files = {
        "pptx": close(" ".join([*(s.text_frame.text for s in shapes if s.has_text_frame), *cells])),
        "pdf": pdf_text(made(one, "pdf")),
        "docx": close(" ".join([*(p.text for p in document.paragraphs), *in_tables])),
        "xlsx": close(
            " ".join(str(c.value) for row in book.worksheets[0].iter_rows() for c in row if c.value is not None)
        ),
    }

    # on paper a claim says how the events went, in a sentence, or the heading over them
    went = [
        close(counted(one)),
        *(close(line.sentence[:-1]) for line in one.claims if line.kind == "since"),
    ]
    for kind, words in files.items():
        # of a government paper has all demands under how many they are
        listed = [list_title(one)] if one.demands and kind in ("pdf", "docx") else []
        # the hand-out has them with the packages that match, which its claims count
        lacks = [line.sentence for line in in_short(one) if line.kind == "unanswered"]
        listed += lacks if kind == "pdf" and one.demands and packages(one) else []
        asked = one.boards["asked"]
        titles = [asked.leading or asked.title if kind == "pptx" else asked.title, *listed]
        assert any(close(title) in words for title in titles), kind
        # where the document's first page has no room for it the heading over the events says it
        on_paper = kind in ("pdf", "docx", "xlsx") and any(said in words for said in went)
        # slides are headed by the event that leads
        since = one.boards["since"]
        assert on_paper or close(since.leading or since.title) in words, kind
    assert one.boards["asked"].dots
    # the first page of the hand-out may have room for the first alone
    for name, stances, n in one.boards["asked"].dots.rows[:3]:
        assert int(n) == sum(stance != "absent" for stance in stances)
        for kind, words in files.items():
            assert close(name) in words, kind
    # what numbers or a title say already a text, a letter and the first sheet do not say again
    others = {
        "docx": in_short(one),
        "xlsx": claimed(one),
    }
    for line in one.claims:
        for kind in (kind for kind, lines in others.items() if line in lines):
            heads = (went, close(one.boards["since"].title))
            headed = kind == "docx" and line.kind == "since" and any(words in files[kind] for words in heads)
            assert headed or close(line.sentence) in files[kind], kind


def test_links_are_links_and_numbers_numbers_in_the_workbook() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(briefing("a country"), "xlsx")))
    cells = [cell for page in book for row in page.iter_rows() for cell in row]

    targets = [cell.hyperlink.target or "" for cell in cells if cell.hyperlink]
    assert any(target.startswith("https://") for target in targets)
    assert any(isinstance(cell.value, int) for cell in cells)
    places = [cell.hyperlink.location for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink]
    firsts = [place for place in places if place and place.endswith("!A1")]
    assert sorted(f"'{page.title}'!A1" for page in book.worksheets[1:]) == sorted(firsts)
    assert not any(isinstance(cell.value, str) and re.fullmatch(r"\d+", cell.value) for cell in cells)
    for page in book.worksheets[1:]:
        # as wide as the paper, or in the scale in which it is; what is little more than a page is drawn to that one
        setup, fits = page.page_setup, page.sheet_properties.pageSetUpPr.fitToPage
        assert (setup.fitToHeight in (0, None)) if fits else setup.scale
        assert page.print_title_rows


def test_the_offline_slides_need_nothing_else() -> None:
    html = made(briefing("a country", lang="pt"), "deck").decode()

    assert not re.findall(r"(?:src|href)=['\"](?!#|data:)", html)
    assert html.count("<section") == len(briefing("a country", lang="pt").slides)
    for slide in briefing("a country", lang="pt").slides:
        assert slide.title.split()[0] in html


def test_in_two_languages_the_map_is_written_once_and_each_slide_keeps_its_words() -> None:
    pair = briefing(), briefing(lang="es")
    html = made(pair[0], "deck", pair[1])
    root = lxml.html.document_fromstring(html.decode())

    assert len(html) < 200 * 1024
    outlines = [path.get("d") for path in root.iter("path") if len(path.get("d")) > 200]
    assert len(outlines) == len(set(outlines))
    ids = {path.get("id") for path in root.iter("path")}
    twins = [use.get("href").removeprefix("#") for use in root.iter("use")]
    assert len(twins) > 10 and set(twins) <= ids
    assert "Estados Unidos" in "".join(root.itertext()) and "United States" in "".join(root.itertext())


@pytest.mark.parametrize("selection", sampled(SELECTIONS, usual=("everything", "a country")))
def test_no_file_of_a_meeting_is_heavier_than_200_kb(selection: str) -> None:
    blob = made(briefing(selection), "zip", briefing(selection, lang="es"))
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        assert {info.filename: info.file_size for info in file.infolist() if info.file_size > 200 * 1024} == {}


def test_the_square_picture_of_a_demand_that_some_ask_arguably_leads_with_who_signed_and_says_how_many_ask() -> None:
    one = briefing("one demand")
    texts = square(one, one.boards["asked"]).texts()
    words = [text.words.replace("\u00a0", " ") for text in texts]

    assert max(texts, key=lambda text: text.size).words == "103"
    # of several statements none is quoted
    assert not any(line.startswith("“") for line in words)
    assert any("Lighter: arguable, in our reading." in line for line in words)
    assert "2 of 5 statements ask for it (1 arguable)." in words
    # it stands alone
    assert "organizations signed a statement that asks for aid in the Darién" in words
