"""The lines of a list of signatories made whole names: marks off, columns read downwards, cut names joined."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence

from data.intake.errors import TooManySigners
from data.intake.limits import BLOCK_CHARACTERS, NAME_CHARACTERS, SIGNERS
from data.intake.match.name_parts import LEGAL
from data.intake.take_apart.enumeration import LINKS
from data.intake.take_apart.gazetteer import CODES, PLACE_WORDS
from data.intake.take_apart.marks import MARKS
from data.intake.take_apart.signatory_block import Block, between
from data.record.folding import folded

# a run of marks is looked at once, from its beginning: a line of nothing but marks must not take for ever
FOOTNOTE = re.compile(
    r"(?<![¹²³⁴⁵⁶⁷⁸⁹⁰†‡§])(?<![¹²³⁴⁵⁶⁷⁸⁹⁰†‡§]\s)(?<!\d\])(?<!\d\]\s)"
    r"(?:\s?(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡§])|(?<=[^\s*])\*{1,3})+(?=$|\s)"
    r"|(?<=[a-záéíóúñ)])\d{1,2}$"
)
LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\([^()]*\)")
EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?!\w)")
ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,5});")
TABLE_HEAD = re.compile(
    r"(?:organi[sz]a\w+|name|nombre|nome|country|pa[ií]s|entidad\w*|signator\w*|firmantes?|signat[aá]ri\w+|n[o.º]*|#|"
    r"state|city|ciudad|cidade|estado)",
    re.IGNORECASE,
)
CONNECTOR = re.compile(
    r"(?:\b(?:of|for|the|and|de|del|la|las|los|el|y|e|para|por|en|a|do|da|dos|das|em|sobre|on|in|with|con|com|contra|to)"
    r"|[&/,-])$"
)
WRAPPED = 40
# a name fills hardly more lines
WRAPS = 5
Known = Callable[[str], bool]
Row = tuple[str, int, bool, bool]  # text, line, whether it begins with a mark, whether a blank line stands before


def list_entries(lines: Sequence[str], block: Block, known: Known) -> Iterator[tuple[str, int, int]]:
    """Yield the entries of a list, each with its first and last line; `known` decides where there is doubt.

    Raises `TooManySigners` for a list that has more lines than the names that are taken in could fill.
    """
    rows = _rows(lines, block)
    if len(rows) > WRAPS * SIGNERS:
        raise TooManySigners(count=f"more than {SIGNERS}", limit=SIGNERS)
    return _joined(rows, known)


def plain_name(line: str) -> str:
    """Return a line of the list without bullet, number, footnote mark, link and emphasis."""
    text = line.strip()
    if not re.match(r"^#\w", text):
        text = MARKS.sub("", text, count=1)
    if len(text) <= BLOCK_CHARACTERS:
        text = EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))
        text = html.unescape(text) if ENTITY.search(text) else text
    text = FOOTNOTE.sub("", " ".join(text.split()))
    return text.strip(" \t*_") if text.strip(" \t*_") else ""


def _rows(lines: Sequence[str], block: Block) -> list[Row]:
    """Return the block's cells in reading order: column by column where the list is set in columns."""
    columns: dict[int, list[Row]] = {}
    blank = True
    filled = split = 0
    rows: list[Row] = []
    for number in range(block.line_start, block.line_end + 1):
        line = lines[number - 1]
        if not line.strip():
            blank = True
            continue
        if between(line):
            continue
        cells = _named(_cells(line))
        filled += 1
        split += len(cells) > 1
        for column, cell in cells:
            text = plain_name(cell)
            if text:
                row = (text, number, bool(MARKS.match(cell)) and not re.match(r"^\s*#\w", cell), blank)
                rows.append(row)
                columns.setdefault(column, []).append(row)
        blank = False
    # one line with a gap is a slip of typing; many are columns, which are read downwards
    if filled and split >= max(2, 0.4 * filled):
        return [row for column in sorted(columns) for row in columns[column]]
    return rows


def country_beside(line: str) -> str:
    """Return the code of the country that stands in a cell of its own beside a name; "" if none does."""
    cells = [cell for _, cell in _cells(line)]
    return next((CODES[folded(cell)] for cell in cells if len(cells) > 1 and folded(cell) in CODES), "")


def _named(cells: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the cells of a row that can be names: not its number, nor a place beside a name, nor a table's head."""
    if len(cells) < 2:
        return cells
    if all(TABLE_HEAD.fullmatch(cell.strip(" *")) for _, cell in cells):
        return []
    named = [(at, cell) for at, cell in cells if any(c.isalpha() for c in cell) and folded(cell) not in PLACE_WORDS]
    return named or cells


def _cells(line: str) -> list[tuple[int, str]]:
    """Return the cells of a line with the number of their column: set apart by tabs, wide gaps or a table's bars."""
    stripped = line.strip()
    if stripped.startswith("|") and stripped.endswith("|") and stripped.count("|") > 2:
        cells = [cell.strip() for cell in stripped.strip("|").split("|")]
        return [(at, cell) for at, cell in enumerate(cells) if cell and not set(cell) <= set("-: ")]
    indent = len(line) - len(line.lstrip())
    if indent >= 20:
        # the left column has ended and the right one goes on
        return [(1, stripped)]
    return list(enumerate(cell for cell in re.split(r"\t+| {3,}", stripped) if cell.strip()))


def _joined(rows: Sequence[Row], known: Known) -> Iterator[tuple[str, int, int]]:
    """Yield whole entries with their first and last line: pieces of a name cut by a line's end are joined."""
    marked = sum(mark for _, _, mark, _ in rows) >= max(2, 0.8 * len(rows))
    commas = sum(text.endswith(",") for text, *_ in rows) >= 0.6 * max(len(rows), 1)
    longest = max((len(text) for text, *_ in rows), default=0)
    current, first, last = "", 0, 0
    widths: list[int] = []  # of the lines of the current entry
    for text, line, mark, blank in rows:
        if commas and not re.search(r";", text):
            text, comma = text.rstrip(","), True
        else:
            comma = False
        if current and not mark and _goes_on(current, text, blank, widths, known, marked, longest):
            current = _join(current, text)
        else:
            if current:
                yield current.strip(" ;"), first, last
            current, first, widths = text, line, []
        last = line
        widths.append(len(text))
        if comma:
            yield current.strip(" ;"), first, last
            current = ""
    if current:
        yield current.strip(" ;"), first, last


def _goes_on(
    current: str, text: str, blank: bool, widths: Sequence[int], known: Known, marked: bool, longest: int
) -> bool:
    """Return whether `text` is the rest of the name that `current` begins."""
    if len(current) > BLOCK_CHARACTERS:
        return False
    open_brackets = current.count("(") > current.count(")") and ")" in text
    if _in_coalition(current, text, widths):
        return True
    if len(current) > NAME_CHARACTERS:
        return False
    if open_brackets:
        return True
    if blank or ";" in text:
        return False
    if re.fullmatch(r"\([A-Z][\w.\- ]{1,14}\)\.?", text):
        return True
    if known(current):
        if known(text):
            return False
    elif known(_join(current, text)):
        return True
    if LEGAL.fullmatch(" " + text + " ") or LEGAL.fullmatch(" " + text):
        return True
    if text[0] in "&)" or re.search(r"[a-záéíóúñãõç]-$", current):
        return True
    if text[0].islower():
        # a small word goes on with a name; any other may begin one that its body writes low
        wrapped = bool(widths) and widths[-1] >= max(WRAPPED, 0.8 * longest)
        return text.split()[0] in LINKS or CONNECTOR.search(current) is not None or (wrapped and not known(current))
    if CONNECTOR.search(current.lower() if current.isupper() else current):
        return not current.endswith(",") or (len(current) > 30 and not marked)
    # with bullets or numbers, a line without one goes on
    return marked


def _in_coalition(current: str, text: str, widths: Sequence[int]) -> bool:
    """Return whether a list of members after a colon goes on over the line's end, or over a blank line."""
    if ":" not in current:
        return False
    if current.endswith((";", ",")) and ";" in current:
        return True
    ended = current.endswith(".") and not LEGAL.search(" " + current.split(";")[-1])
    if ended:
        return False
    if ";" in text:
        # a colon before the first semicolon begins a coalition of its own
        return ":" not in text.partition(";")[0] and not current.endswith(":")
    # a line as long as those before it was cut where it ends
    return ";" in current and len(widths) > 1 and widths[-1] >= 0.75 * max(widths)


def _join(current: str, text: str) -> str:
    if re.search(r"[a-záéíóúñãõç]-$", current) and text[:1].islower():
        return current[:-1] + text
    return f"{current} {text}"
