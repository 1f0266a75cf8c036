"""A meeting from end to end: make a pack, look at it, take its files along, open the slides without a network."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pptx
import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from pages.parts.words import catalogue
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser

PANAMA = "/briefing?c=PAN&lang=es"
# as python-pptx numbers the kinds of shapes
PICTURE = 13


def told(words: str) -> str:
    """Return words of the interface in Spanish."""
    catalogue.use("es")
    try:
        return catalogue.gettext(words)
    finally:
        catalogue.use("en")


def taken(visitor: Visitor, name: str) -> bytes:
    """Return what a button of the page hands out, clicked as a person does, when nothing runs any more."""
    visitor.settle()
    with visitor.page.expect_download() as download:
        visitor.page.get_by_role("button", name=name).first.click()
    return Path(download.value.path()).read_bytes()


def pictures(visitor: Visitor, count: int) -> None:
    """Wait until the preview shows so many pictures, each with words and drawn."""
    found = visitor.page.locator(".pages img")
    expect(found).to_have_count(count)
    assert all(found.nth(k).get_attribute("alt") for k in range(count))
    visitor.page.wait_for_function(
        "[...document.querySelectorAll('.pages img')].every(i => i.complete && i.naturalWidth)"
    )


def test_a_pack_for_panama_is_chosen_looked_at_taken_along_and_shown_with_the_network_off(
    window: Callable[..., Visitor], tmp_path: Path
) -> None:
    visitor = window(width=1440)
    visitor.open("/briefing?lang=es")
    visitor.filter("País", "Panamá")
    expect(visitor.page.locator("h1")).to_have_text(told("Meeting pack"))

    pictures(visitor, 5)
    expect(visitor.page.locator(".pages img").first).to_have_attribute("alt", re.compile("Panamá"))
    pdf = pypdfium2.PdfDocument(taken(visitor, told("Hand-out (PDF)")))
    assert "Panamá" in pdf[0].get_textpage().get_text_range()
    visitor.page.get_by_role("tab", name=told("Hand-out")).click()
    pictures(visitor, len(pdf))
    visitor.page.get_by_role("tab", name=told("What to say")).click()
    # a heading for each slide, and for objections and questions
    expect(visitor.page.locator(".said h3")).to_have_count(5 + 2)

    slides = pptx.Presentation(io.BytesIO(taken(visitor, told("Slides (PowerPoint)")))).slides
    assert "Panamá" in slides[0].shapes.title.text_frame.text

    with zipfile.ZipFile(io.BytesIO(taken(visitor, told("Everything for the meeting")))) as file:
        assert file.testzip() is None
        endings = {name.rsplit(".", 1)[-1] for name in file.namelist()}
    assert endings == {"pptx", "html", "eml", "pdf", "docx", "xlsx", "txt", "png", "json"}

    visitor.page.get_by_role("button", name=told("Other files")).click()
    assert docx.Document(io.BytesIO(taken(visitor, told("Text to edit (Word)")))).paragraphs[0].text
    assert docx.Document(io.BytesIO(taken(visitor, told("What to say (Word)")))).paragraphs[0].text
    book = openpyxl.load_workbook(io.BytesIO(taken(visitor, told("Rows (Excel)"))))
    assert len(book.sheetnames) > 5
    with zipfile.ZipFile(io.BytesIO(taken(visitor, told("Rows (CSV, zipped)")))) as rows:
        assert all(name.endswith(".csv") for name in rows.namelist())
    assert taken(visitor, told("Page to copy into a mail (HTML)")).startswith(b"<!doctype html>")
    deck = tmp_path / "slides.html"
    deck.write_bytes(taken(visitor, told("Slides for any browser")))
    visitor.page.context.set_offline(True)
    try:
        turns_by_the_arrows(visitor.page.context.new_page(), deck)
    finally:
        visitor.page.context.set_offline(False)


def turns_by_the_arrows(page: Page, deck: Path) -> None:
    """Open the slides without a network, and go through them."""
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(deck.as_uri())
    shown = page.locator("section.on")
    of = page.locator("section").count()
    assert of == 5

    first = shown.locator("svg").get_attribute("aria-label")
    assert first is not None and "Panamá" in first
    page.keyboard.press("ArrowRight")
    second = shown.locator("svg").get_attribute("aria-label")
    assert second != first
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("location.hash") == f"#{of}"
    page.keyboard.press("Home")
    assert shown.locator("svg").get_attribute("aria-label") == first

    box = shown.locator("svg").bounding_box()
    assert box is not None and box["width"] >= 1270 and box["height"] <= 720
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    assert faults == []
    assert {url.split(":", 1)[0] for url in asked} <= {"file", "data"}


def test_what_changed_since_the_last_pack_is_read_from_its_list(visitor: Visitor, tmp_path: Path) -> None:
    visitor.open(PANAMA)
    blob = taken(visitor, told("Everything for the meeting"))
    same, older = tmp_path / "same.zip", tmp_path / "older.json"
    same.write_bytes(blob)
    with zipfile.ZipFile(io.BytesIO(blob)) as file:
        words = json.loads(file.read(next(name for name in file.namelist() if name.endswith("manifest.json"))))
    gone = "Lo que ya no se dice."
    older.write_text(json.dumps(words | {"claims": [*words["claims"][1:], gone], "events": words["events"][1:]}))

    visitor.page.get_by_text(told("What changed since your last pack")).click()
    field = visitor.page.locator(".st-key-last_pack input[type=file]")
    visitor.choose_file(field, same)
    expect(visitor.page.get_by_text("Nada cambió")).to_be_visible()

    visitor.choose_file(field, older)
    changed = visitor.page.locator(".st-key-pack_changed")
    expect(changed).to_contain_text(gone)
    expect(changed).to_contain_text(words["claims"][0])
    expect(changed).to_contain_text(words["events"][0][:40])

    other = tmp_path / "other.json"
    other.write_text("{}")
    visitor.choose_file(field, other)
    expect(changed.get_by_role("alert")).to_be_visible()


def test_whose_pack_it_is_is_told_once_and_stands_in_each_file(visitor: Visitor, tmp_path: Path) -> None:
    logo, other = tmp_path / "logo.png", tmp_path / "other.png"
    Image.new("RGB", (300, 100), (29, 92, 99)).save(logo)
    other.write_text("no picture")
    visitor.open(PANAMA)
    sender = visitor.page.locator(".st-key-pack_sender")

    visitor.page.get_by_text(told("Your name and logo on the files")).click()
    sender.get_by_label(told("Organization")).fill("Red Casa Abierta")
    sender.get_by_label(told("Whom to ask")).fill("Ana Ruiz")
    sender.get_by_label(told("Whom to ask")).press("Enter")
    field = sender.locator("input[type=file]")
    visitor.choose_file(field, other)
    expect(sender.get_by_role("alert")).to_contain_text("PNG")
    visitor.choose_file(field, logo)
    expect(sender.locator("img")).to_be_visible()

    # another page between loses nothing
    visitor.go(told("Demands"))
    visitor.page.go_back()
    visitor.settle()  # a page that is drawn again would close what was just opened
    visitor.page.get_by_text(told("Your name and logo on the files")).click()
    expect(sender.get_by_label(told("Organization"))).to_have_value("Red Casa Abierta")
    expect(sender.locator("img")).to_be_visible()
    slides = pptx.Presentation(io.BytesIO(taken(visitor, told("Slides (PowerPoint)")))).slides
    assert all(any(shape.shape_type == PICTURE for shape in slide.shapes) for slide in slides)
    page = pypdfium2.PdfDocument(taken(visitor, told("Hand-out (PDF)")))[0].get_textpage().get_text_range()
    assert "Ana Ruiz · Red Casa Abierta" in page
