"""Who sends a pack: the logo that is read, and where its name, contact and logo stand in each file."""

from __future__ import annotations

import io
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import pairwise

import docx
import pptx
import pytest
from docx.shared import Cm
from PIL import Image

from data.record.cache import Cache
from pages.parts.pack.content import MOST_KEPT, Brief
from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.sender import HIGH, NOBODY, WIDE, NoLogoError, Sender, read_logo, signature
from pages.parts.pack.squares.square import square
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import HARMFUL, briefing
from tests.pages.parts.pack.office import close, pdf_text
from tests.pages.test_pages import opened

LOGO_NAME = "Red Casa Abierta"
LARGEST = 200 * 1024


def picture(width: int = 1400, height: int = 420, mode: str = "RGBA", form: str = "PNG") -> bytes:
    """Return a picture of a block of one colour on an empty ground."""
    drawn = Image.new(mode, (width, height), (255, 255, 255, 0) if mode == "RGBA" else "white")
    if width > 20 and height > 20:
        drawn.paste((29, 92, 99), (10, 10, width - 10, height - 10))
    out = io.BytesIO()
    drawn.save(out, form)
    return out.getvalue()


def sent_by(one: Brief, **told: object) -> Brief:
    """Return a pack of an organization, as told or with everything."""
    every = {"organization": LOGO_NAME, "person": "Ana Ruiz", "phone": "+507 6000 0000", "mail": "ana@casa.example"}
    sender = Sender(**(told or every | {"logo": read_logo(picture())}))  # type: ignore[arg-type]
    return replace(one, sender=sender, cache=Cache(MOST_KEPT))


@pytest.mark.parametrize(("mode", "form"), [("RGBA", "PNG"), ("RGB", "JPEG"), ("RGB", "WEBP"), ("L", "GIF")])
def test_a_logo_is_small_has_no_empty_edge_and_the_same_bytes(mode: str, form: str) -> None:
    blob = picture(mode="RGB" if mode == "L" else mode, form=form)

    logo = read_logo(blob)

    drawn = Image.open(io.BytesIO(logo))
    assert drawn.format == "PNG" and drawn.width <= WIDE and drawn.height <= HIGH
    assert Sender(logo=logo).shape == pytest.approx(1380 / 400, rel=0.03)
    assert read_logo(blob) == logo and len(logo) < 20_000


@pytest.mark.parametrize(
    "blob",
    [
        b"",
        b"no picture",
        picture()[:60],
        b"%PDF-1.7",
        picture(width=20, height=20),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_no_logo_is_refused(blob: bytes) -> None:
    with pytest.raises(NoLogoError):
        read_logo(blob)


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_drawn() -> None:
    out = io.BytesIO()
    Image.new("1", (40_000, 40_000)).save(out, "PNG")

    with pytest.raises(NoLogoError):
        read_logo(out.getvalue())


def test_slides_have_the_logo_at_each_foot_and_whom_to_ask_on_the_last() -> None:
    one = sent_by(briefing("a country"))
    slides = pptx.Presentation(io.BytesIO(made(one, "pptx"))).slides

    assert [[shape for shape in slide.shapes if shape.shape_type == 13] for slide in slides].count([]) == 0
    pictures = [shape for slide in slides for shape in slide.shapes if shape.shape_type == 13]
    assert {shape._element.nvPicPr.cNvPr.get("descr") for shape in pictures} == {LOGO_NAME}
    assert all(one.top == other.top and one.left == other.left for one, other in pairwise(pictures))
    last = " ".join(shape.text_frame.text for shape in slides[len(slides) - 1].shapes if shape.has_text_frame)
    assert "Ana Ruiz" in last and "+507 6000 0000" in last and "ana@casa.example" in last
    assert "name · telephone" not in last
    # no place for a name is left to be filled in
    assert not [s for slide in slides for s in slide.placeholders if s.placeholder_format.idx in (20, 21)]


def test_without_a_logo_the_name_stands_in_its_place() -> None:
    (text,) = signature(Sender(organization=LOGO_NAME), (700, 666, 420, 40))

    assert getattr(text, "words", "") == LOGO_NAME
    assert signature(NOBODY, (700, 666, 420, 40)) == []
    assert LOGO_NAME in str(made(sent_by(briefing("a country"), organization=LOGO_NAME), "deck"))


def test_paper_names_who_sends_it_and_how_to_reach_them() -> None:
    one = sent_by(briefing("a country"))

    found = pdf_text(made(one, "pdf"), pages=1)
    assert close("Ana Ruiz · Red Casa Abierta · +507 6000 0000 · ana@casa.example") in found
    assert close("name · telephone") not in found
    for key in ("docx", "script"):
        head = docx.Document(io.BytesIO(made(one, key))).sections[0].header
        assert "Ana Ruiz · Red Casa Abierta" in head.paragraphs[0].text
        (extent,) = head.paragraphs[0]._p.xpath(".//wp:extent")
        assert 0 < int(extent.get("cy")) <= Cm(0.75)


def test_a_letter_is_signed_and_leaves_only_its_reader_the_day_and_what_is_to_be_checked_to_fill_in() -> None:
    one = sent_by(briefing("a country"))

    draft = message_from_bytes(made(one, "eml"), policy=default)
    assert isinstance(draft, EmailMessage)
    plain = draft.get_body(("plain",))
    assert isinstance(plain, EmailMessage)
    for words in (made(one, "html").decode(), plain.get_content()):
        assert "m writing on behalf of Red Casa Abierta, " in words
        assert "+507 6000 0000 · ana@casa.example" in words
        # and one line on who sends it
        assert words.count("___") == 4


def test_a_square_has_the_logo_beside_a_shorter_address() -> None:
    one = briefing("a country")
    for slide in one.slides:
        if slide.key in ("map", "asked", "since"):
            plain, named = (catalogue.in_this_language(square, "en")(b, slide) for b in (one, sent_by(one)))
            assert len(named.pieces) == len(plain.pieces) + 1
            logo = named.pieces[-1]
            assert logo.x + logo.width <= named.width and logo.y + logo.height <= named.height  # type: ignore[union-attr]


@pytest.mark.parametrize("key", FORMATS)
def test_each_file_stays_small_and_the_same_and_names_of_any_kind_are_words_in_it(key: str) -> None:
    harmful = {field: name for field, name in zip(("organization", "person", "phone", "mail"), HARMFUL, strict=False)}
    for told in ({}, harmful):
        one, again = (sent_by(briefing("a country"), **told) for _ in range(2))
        blob = made(one, key)
        assert blob == made(again, key)
        assert key == "zip" or len(blob) <= LARGEST


def test_what_is_told_on_the_page_stays_when_another_page_was_opened_between() -> None:
    app = opened("briefing.py", {"c": "PAN"})
    app.text_input(key="sender_organization").set_value("  Red\u200b Casa\nAbierta ").run()
    app.text_input(key="sender_person").set_value("Ana Ruiz").run()

    assert not app.exception
    assert app.session_state["sender"] == Sender("Red Casa Abierta", "Ana Ruiz")
    assert any("Red Casa Abierta" in b64(block.proto.body) for block in app.get("html"))


def b64(page: str) -> str:
    """Return the pictures of a page as the words that they were coded from."""
    import base64
    import re

    return " ".join(base64.b64decode(code).decode() for code in re.findall(r"svg\+xml;base64,([A-Za-z0-9+/=]+)", page))
