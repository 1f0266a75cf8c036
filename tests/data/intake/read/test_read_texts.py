"""Reading a text: every kind of file, every encoding, and what is said about a file that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.intake import limits
from data.intake.errors import (
    BrokenFile,
    EmptyText,
    EncryptedFile,
    IntakeError,
    NoTextInPdf,
    NotText,
    TooDeep,
    TooLarge,
    TooLong,
    TooManyPages,
    TooSlow,
    UnknownKind,
    UnpacksTooLarge,
)
from data.intake.read import pdf_text
from data.intake.read.reading import read_bytes, read_file, read_pasted
from tests.data.intake.made_files import LOCKED, archive, docx, paragraph, pdf

WORDS = "Niñez y migração:\npedimos protección."


@pytest.mark.parametrize(
    ("encoding", "called"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
def test_text_in_every_encoding_reads_the_same(encoding: str, called: str) -> None:
    reading = read_bytes("a.txt", WORDS.encode(encoding))
    assert reading.lines == ("Niñez y migração:", "pedimos protección.")
    assert reading.encoding == called


def test_windows_1252_is_a_guess_and_says_so() -> None:
    assert "Windows-1252" in str(read_bytes("a.txt", WORDS.encode("cp1252")).remarks[0])
    assert not any("1252" in str(one) for one in read_bytes("a.txt", WORDS.encode()).remarks)


def test_line_ends_of_every_system_are_one_line_end() -> None:
    assert read_bytes("a.txt", b"one\r\ntwo\rthree\nfour").lines == ("one", "two", "three", "four")


def test_characters_that_nobody_sees_are_removed_and_counted() -> None:
    reading = read_pasted("Ca\u200bsa \u202eanomaC\u202c del\u00a0Migrante\ufeff")
    assert reading.text == "Casa anomaC del Migrante"
    assert [one.values["count"] for one in reading.remarks if "count" in one.values] == [2, 2]


def test_an_accent_written_apart_joins_its_letter() -> None:
    assert read_pasted("nin\u0303ez").text == "niñez"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We call on the governments of the region to protect the rights of all.", "en"),
        ("Pedimos a los gobiernos de la región que protejan los derechos de las personas.", "es"),
        ("Pedimos aos governos da região que protejam os direitos das pessoas e não os violem.", "pt"),
        ("WOLA CDA", ""),
    ],
)
def test_the_small_words_tell_the_language(text: str, language: str) -> None:
    assert read_pasted(text).language == language


def test_a_web_page_gives_its_text_without_menu_script_and_foot() -> None:
    page = b"""<!doctype html><html><head><title>Site</title><script>var a</script></head><body><nav>Menu</nav>
    <main><h1>Joint statement</h1><p>We <b>urge</b> you&nbsp;to:</p><ul><li>Listen</li></ul>
    <ol><li>Act</li><li>Report</li></ol><p>Casa<br>Red</p></main><footer>Donate</footer></body></html>"""
    reading = read_bytes("page", page)
    assert reading.kind == "html"
    assert reading.head_title == "Site"
    assert [line for line in reading.lines if line] == [
        "## Joint statement", "We urge you to:", "• Listen", "1. Act", "2. Report", "Casa", "Red"
    ]  # fmt: skip


def test_a_web_page_nested_deep_is_read_and_a_trap_is_refused() -> None:
    page = "<html><body>" + "<div>" * 1000 + "deep" + "</div>" * 1000
    assert "deep" in read_bytes("deep.html", page.encode()).text
    with pytest.raises(TooDeep):
        read_bytes("trap.html", page.replace("<div>", "<div>" * 100).encode())


def test_a_word_document_gives_what_stands_and_not_what_was_deleted() -> None:
    body = (
        paragraph("Carta")
        + '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Proteger</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
        + "<w:p><w:ins><w:r><w:t>nuevo</w:t></w:r></w:ins><w:del><w:r><w:delText>viejo</w:delText></w:r></w:del></w:p>"
        + f"<w:tbl><w:tr><w:tc>{paragraph('Casa')}</w:tc><w:tc>{paragraph('Red')}</w:tc></w:tr></w:tbl>"
    )
    lines = [line.split() for line in read_bytes("carta.docx", docx(body)).lines if line]
    assert lines == [["Carta"], ["•", "Proteger"], ["nuevo"], ["Casa", "Red"]]


def test_a_pdf_gives_its_lines_without_running_head_and_page_numbers() -> None:
    content = pdf([["Joint letter", f"body {word}", f"Page {n} of 3"] for n, word in enumerate(("a", "b", "c"), 1)])
    reading = read_bytes("letter.pdf", content)
    assert reading.kind == "pdf"
    assert [line for line in reading.lines if line] == ["body a", "body b", "body c"]


def test_a_file_on_disk_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Title\ntext", encoding="utf-8")
    reading = read_file(tmp_path / "a.md")
    assert (reading.name, reading.kind, reading.lines) == ("a.md", "md", ("# Title", "text"))


def test_the_digest_is_that_of_the_words_whatever_the_file() -> None:
    assert read_bytes("a.txt", b"One  two\nthree").digest == read_pasted("one two three").digest
    assert read_pasted("one two").digest != read_pasted("one three").digest


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.txt", b"", EmptyText),
        ("a.txt", b" \n\t ", EmptyText),
        ("a.txt", "\u200b\ufeff".encode(), EmptyText),
        ("a.txt", b"\x00\x01\x02\x03" * 50, NotText),
        ("a.txt", bytes(range(1, 32)) * 40, NotText),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 20, UnknownKind),
        ("a.rtf", b"{\\rtf1 text}", UnknownKind),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, UnknownKind),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), EncryptedFile),
        ("a.docx", b"not a zip at all", UnknownKind),
        ("a.docx", b"PK\x03\x04 but damaged", BrokenFile),
        ("a.docx", docx("<w:p><w:r>"), BrokenFile),
        ("a.zip", archive({"a.txt": "text"}), UnknownKind),
        ("a.docx", archive({"word/document.xml": "<a/>"}), BrokenFile),
        ("a.pdf", b"%PDF-1.4 and nothing more", BrokenFile),
        ("a.pdf", pdf([["secret"]], LOCKED), EncryptedFile),
        ("a.pdf", pdf([[], []]), NoTextInPdf),
        ("a.pdf", pdf([["x"]] * (limits.PAGES + 1)), TooManyPages),
        ("a.txt", b"x" * (limits.BYTES + 1), TooLarge),
        ("a.txt", b"x\n" * (limits.CHARACTERS // 2 + 1), TooLong),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name: str, content: bytes, error: type[IntakeError]) -> None:
    with pytest.raises(error) as raised:
        read_bytes(name, content)
    assert str(raised.value).endswith(".")
    assert str(raised.value) == raised.value.words.format(**raised.value.values)


def test_a_large_file_on_disk_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(TooLarge, match="50 MB"):
        read_file(path)


def test_a_zip_bomb_is_not_unpacked() -> None:
    bomb = archive({"word/document.xml": b"<a/>", "word/media/a": b"\x00" * (limits.UNPACKED_BYTES + 1)})
    assert len(bomb) < 200_000
    with pytest.raises(UnpacksTooLarge):
        read_bytes("bomb.docx", bomb)


def test_a_zip_that_lies_about_its_sizes_is_not_unpacked() -> None:
    bomb = bytearray(archive({"word/document.xml": b"<a/>", "word/media/a": b"\x00" * 30_000_000}))
    # the size stands in the central directory, once for each entry
    at = bomb.rfind((30_000_000).to_bytes(4, "little"))
    bomb[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises((UnpacksTooLarge, BrokenFile)):
        read_bytes("bomb.docx", bytes(bomb))


def test_entities_in_a_word_document_are_not_expanded() -> None:
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    content = archive(
        {"[Content_Types].xml": f"{laughs}<Types>&b;</Types>", "_rels/.rels": "<a/>", "word/document.xml": "<a>&b;</a>"}
    )
    with pytest.raises(IntakeError):
        read_bytes("laughs.docx", content)


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    endless = tmp_path / "endless.py"
    endless.write_text("while True: pass", encoding="utf-8")
    monkeypatch.setattr(pdf_text, "READER", endless)
    with pytest.raises(TooSlow):
        pdf_text.pdf_text(pdf([["x"]]), seconds=0.3)


def test_a_crash_of_the_pdf_reader_stays_in_its_own_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    crash = tmp_path / "crash.py"
    crash.write_text("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", encoding="utf-8")
    monkeypatch.setattr(pdf_text, "READER", crash)
    with pytest.raises(TooSlow):
        pdf_text.pdf_text(pdf([["x"]]))
