"""Input broken by chance: bytes, the cells of a table, the parts of a JSON text, the files of a zip."""

from __future__ import annotations

import csv
import io
import json
import random
import struct
import zipfile
from typing import Any

Dice = random.Random

WORDS = [
    "", " ", "|", "||", "a|a", "0", "-1", "1e999", "NaN", "nan", "inf", "None", "null", "true", "²", "١", "9" * 400, "1_0",
    "0x10", "2022-13-45", "2022-02-30", "9999-12-31", "0000-00-00", "0001-01-01", "2022", "2022-06", "USA", "usa", "USA|XXX",
    "ENDORSERS", "PARTICIPANTS", "call", "concern", "arguable", "yes", "no", "a" * 5000, "=1+1", "<script>", "'\"", "\x00",
    "\u202e", "\ufeff", "\ud83d", "é", "e\u0301", "ﬃ", "İ", "ß", "../..", "/etc/passwd", "C:\\", "%", "%s", "{0}", "{x}",
    "javascript:alert(1)", "http://[", "http://a:b@c", "https://example.org/", "\n", "\r", "\t", "a,b", '"', "1,5", "1.5.0",
]  # fmt: skip


def word(dice: Dice) -> str:
    """Return a word that some reader of words once stumbled over, or letters by chance."""
    if dice.random() < 0.8:
        return dice.choice(WORDS)
    return "".join(
        chr(dice.choice([dice.randrange(32, 127), dice.randrange(0xD800)])) for _ in range(dice.randrange(30))
    )


def bytes_changed(content: bytes, dice: Dice) -> bytes:
    """Return bytes with some flipped, cut out, doubled or put in."""
    if not content:
        return word(dice).encode("utf-8", "surrogatepass")
    at, other = sorted(dice.randrange(len(content) + 1) for _ in range(2))
    way = dice.randrange(5)
    if way == 0:
        changed = bytearray(content)
        for _ in range(1 + dice.randrange(8)):
            changed[dice.randrange(len(changed))] = dice.randrange(256)
        return bytes(changed)
    if way == 1:
        return content[:at] + content[min(other, at + 2000) :]
    if way == 2:
        return content[:other] + content[at : min(other, at + 2000)] * dice.randrange(1, 9) + content[other:]
    if way == 3:
        return content[:at] + word(dice).encode("utf-8", "surrogatepass") + content[at:]
    return content[:at]


def csv_changed(text: str, dice: Dice) -> str:
    """Return a table with a cell, row or column that is another, missing, doubled or moved."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    if not rows or not rows[0]:
        return word(dice)
    for _ in range(1 + dice.randrange(3)):
        row, column = dice.randrange(len(rows)), dice.randrange(len(rows[0]))
        way = dice.randrange(9)
        if way < 5 and column < len(rows[row]):
            others = [one[column] for one in rows if column < len(one)]
            cell = dice.choice([word(dice), word(dice), dice.choice(others), rows[row][column] + word(dice)])
            rows[row][column] = cell
        elif way == 5 and len(rows) > 1:
            del rows[row]
        elif way == 6:
            rows.insert(dice.randrange(len(rows)), list(rows[row]))
        elif way == 7:
            dice.shuffle(rows[dice.choice([0, row])])
        elif rows[row]:
            del rows[row][column % len(rows[row])]
    out = io.StringIO()
    csv.writer(out, lineterminator=dice.choice(["\n", "\r\n"])).writerows(rows)
    return out.getvalue().encode("utf-8", "replace").decode()


def json_changed(said: Any, dice: Dice) -> Any:
    """Return what a JSON text says with some parts that are another, missing or of another kind."""
    said = json.loads(json.dumps(said))
    for _ in range(1 + dice.randrange(3)):
        inside = said
        while True:
            keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
            if not keys:
                break
            key = dice.choice(keys)
            if isinstance(inside[key], (dict, list)) and inside[key] and dice.random() < 0.9:
                inside = inside[key]
                continue
            way = dice.randrange(6)
            if way == 0:
                del inside[key]
            elif way == 1 and isinstance(inside, dict):
                inside[word(dice)] = inside.pop(key)
            elif way == 2:
                inside[key] = dice.choice([None, True, 0, -1, 1.5, 10**40, [], {}, [[]], {"": ""}, ["a", 1]])
            elif way == 3 and isinstance(inside, list):
                inside.append(inside[key])
            else:
                inside[key] = word(dice)
            break
    return said


def zip_changed(content: bytes, dice: Dice) -> bytes:
    """Return a zip with a file that is broken, missing, doubled, renamed or of a false size."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(1 + dice.randrange(3)):
        at = dice.randrange(len(files))
        name, text = files[at]
        way = dice.randrange(8)
        if way == 0 and len(files) > 1:
            del files[at]
        elif way == 1:
            files.append((name, text))
        elif way == 2:
            files[at] = (dice.choice([word(dice) or "x", "../" + name, "/" + name, name + "\x00", name.upper()]), text)
        elif way == 3:
            files[at] = (name, bytes_changed(text, dice))
        else:
            files[at] = (name, _text_changed(name, text, dice))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", dice.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as archive:
        for name, text in files:
            archive.writestr(zipfile.ZipInfo(name.encode("utf-8", "replace").decode()), text)
    packed = bytearray(out.getvalue())
    if dice.random() < 0.2:
        # a size in the directory that is not the file's
        found = packed.rfind(b"PK\x01\x02")
        packed[found + 24 : found + 28] = struct.pack("<I", dice.choice([0, 1, 2**31, 2**32 - 1]))
    return bytes(packed)


def _text_changed(name: str, text: bytes, dice: Dice) -> bytes:
    try:
        if name.endswith(".csv"):
            return csv_changed(text.decode(), dice).encode()
        if name.endswith(".json"):
            return json.dumps(json_changed(json.loads(text), dice)).encode()
    except ValueError:
        pass
    return bytes_changed(text, dice)
