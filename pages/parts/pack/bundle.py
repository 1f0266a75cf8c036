"""Everything for one meeting in one zip: slides, hand-out, letter, what to say, pictures, rows, and a list of all."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

from pages.parts.drawing.slide.fixed import entry
from pages.parts.pack.changes import Last
from pages.parts.pack.content import Brief
from pages.parts.pack.mail.notes import plain

MANIFEST = "manifest.json"
KIND = "firmantes meeting pack"


class NoPackError(ValueError):
    """A file that is no pack of this site, or whose list cannot be read."""


def bundle(brief: Brief, other: Brief | None = None, last: Last | None = None) -> bytes:
    """Return the zip; in two languages what is read has a file in each, the slides hold both.

    With the list of the `last` pack it has a page that says what changed since.
    """
    from pages.parts.pack.formats import FORMATS, made

    packs = [one for one in (brief, other) if one]
    files = {FORMATS[key].file_name(brief, other): made(brief, key, other) for key in ("pptx", "deck")}
    for one, twin in ((brief, other), (other, brief)):
        if not one:
            continue
        for key in ("pdf", "docx", "script", "xlsx", "html", "eml"):
            files[FORMATS[key].file_name(one)] = made(one, key, twin if FORMATS[key].beside else None)
        files[f"{one.file}-letter.txt"] = plain(one).encode()
        files |= pictures(one)
    if last:
        from pages.parts.pack.document.changed import docx_changed

        files[f"{brief.file}.changes.docx"] = docx_changed(brief, last)
    files[MANIFEST] = manifest(packs, files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in sorted(files):
            file.writestr(entry(f"{brief.file}/{name}"), files[name])
    return out.getvalue()


def pictures(brief: Brief) -> dict[str, bytes]:
    """Return the square pictures of a pack by file name; no map of a country without a signer, which shows none."""
    from pages.parts.pack.squares.map_claim import has_map
    from pages.parts.pack.squares.square import SQUARE, posted

    keys = [key for key in SQUARE if key != "map" or has_map(brief)]
    return {f"{brief.file}-{slide.key}.png": posted(brief, slide) for slide in brief.slides if slide.key in keys}


def manifest(packs: list[Brief], files: dict[str, bytes]) -> bytes:
    """Return the list of a pack: what it is about, what it says, which events it knows, its files with their sums."""
    brief = packs[0]
    words = {
        "kind": KIND,
        "lang": brief.lang,
        "about": brief.file,
        "title": brief.title,
        "data": brief.stamp,
        "issued": brief.issued,
        **_said(brief),
        # what the same pack says in its other language, so that it can be set beside a later one in either
        "also": {
            one.lang: {"claims": [line.sentence for line in one.claims], "events": list(one.events)}
            for one in packs[1:]
        },
        "files": {name: hashlib.sha256(blob).hexdigest() for name, blob in sorted(files.items())},
    }
    return json.dumps(words, ensure_ascii=False, indent=1).encode()


def _said(brief: Brief) -> dict[str, list[str]]:
    return {"claims": [line.sentence for line in brief.claims], "events": list(brief.events)}


def read_manifest(blob: bytes, lang: str = "") -> dict[str, list[str] | str]:
    """Return the list in a pack's zip, or a list that stands by itself; raise `NoPackError` for anything else.

    What it says is in `lang` where the pack holds it; "lang" tells in which language, "" if an older list does not.
    """
    try:
        if blob[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(blob)) as file:
                names = [i for i in file.infolist() if i.filename.rsplit("/", 1)[-1] == MANIFEST]
                if len(names) != 1 or names[0].file_size > 1_000_000:
                    raise NoPackError("no list in this zip")
                blob = file.read(names[0])
        words = json.loads(blob)
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError) as error:
        raise NoPackError(str(error)) from error
    lists = ("claims", "events")
    if not isinstance(words, dict) or words.get("kind") != KIND:
        raise NoPackError("not the list of a pack")
    also = words.get("also")
    if isinstance(also, dict) and isinstance(also.get(lang), dict):
        words = words | also[lang] | {"lang": lang}
    if not all(isinstance(words.get(k), list) and all(isinstance(w, str) for w in words[k]) for k in lists):
        raise NoPackError("the list of the pack is damaged")
    return {key: words[key] for key in lists} | {
        key: str(words.get(key, "")) for key in ("about", "title", "data", "issued", "lang")
    }
