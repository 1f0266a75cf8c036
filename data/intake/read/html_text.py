"""The text of a web page: its main part, one line a block, list items with their bullet or number."""

from __future__ import annotations

import re
from typing import Any

from data.intake.errors import TooDeep, TooLong, TooManyAttributes
from data.intake.limits import ATTRIBUTES, PAGE_CHARACTERS, PAGE_DEPTH

DROPPED = (
    "script, style, noscript, template, svg, math, iframe, object, nav, button, select, head, "
    "[hidden], [aria-hidden=true]"
)
FRAME = "header, footer, aside"
BLOCKS = frozenset(
    "address article blockquote dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p "
    "pre section table td th tr ul header footer aside body".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
ELEMENT = re.compile(r"<[a-zA-Z][^>]*")
VALUE = re.compile("\"[^\"]*\"|'[^']*'")
ATTRIBUTE = re.compile(r"[\s/][^\s/>]")
# elements that hold nothing, or that the next one of their kind closes
CLOSED_BY_OTHERS = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody".split()
)
MAIN_SHARE = 0.5
MAINS = 20


def html_text(page: str) -> tuple[str, str]:
    """Return the text of a page and the title in its head ("" if there is none); raise an `IntakeError` for a trap."""
    if len(page) > PAGE_CHARACTERS:
        raise TooLong(count=len(page), limit=PAGE_CHARACTERS)
    _check_attributes(page)
    _check_depth(page)
    # imported here: the app reads no web page until somebody brings one
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    head = tree.css_first("title")
    title = " ".join(head.text().split()) if head else ""
    for node in tree.css(DROPPED):
        node.decompose()
    if tree.body is None:
        return "", title
    for node in tree.css(FRAME):
        # a page's header may hold the heading of the text itself
        if node.tag != "header" or node.css_first("h1") is None:
            node.decompose()
    whole = len(tree.body.text())
    root = tree.body
    for node in tree.css("main, article, [role=main]")[:MAINS]:
        if len(node.text()) >= MAIN_SHARE * whole:
            root = node
            break
    return _lines(root), title


def _check_attributes(page: str) -> None:
    """Raise `TooManyAttributes` for an element with more than the limit."""
    for match in ELEMENT.finditer(page):
        if len(match[0]) > 2 * ATTRIBUTES and len(ATTRIBUTE.findall(VALUE.sub("", match[0]))) > ATTRIBUTES:
            raise TooManyAttributes(limit=ATTRIBUTES)


def _check_depth(page: str) -> None:
    """Raise `TooDeep` if elements lie in each other deeper than the limit: the parser slows down with the square."""
    depth = 0
    for match in TAG.finditer(page):
        depth = max(depth - 1, 0) if match[1] else depth + (match[2].lower() not in CLOSED_BY_OTHERS)
        if depth > PAGE_DEPTH:
            raise TooDeep(limit=PAGE_DEPTH)


def _lines(root: object) -> str:
    """Return the text under a node; walks without recursion, for pages nested thousands deep."""
    pieces: list[str] = []
    counters: list[int] = []  # one a list that is open: 0 for bullets, else the number of the next item
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = str(getattr(node, "tag", ""))
        if leaving:
            if tag in ("ul", "ol") and counters:
                counters.pop()
            pieces.append("\n\n" if tag not in ("td", "th") else "\t")
            continue
        if tag == "-text":
            pieces.append(re.sub(r"\s+", " ", str(node.text(deep=False))))
            continue
        if tag == "br":
            pieces.append("\n")
            continue
        if tag in BLOCKS:
            stack.append((node, True))
            if tag not in ("td", "th"):
                pieces.append("\n\n")
            if tag in ("ul", "ol"):
                counters.append(1 if tag == "ol" else 0)
            elif tag == "li":
                pieces.append(_marker(counters))
            elif tag in HEADINGS:
                pieces.append("## ")
        child = node.last_child
        while child is not None:
            stack.append((child, False))
            child = child.prev
    text = "".join(pieces)
    lines = [re.sub(" *\t[ \t]*", "\t", re.sub(" +", " ", line)).strip() for line in text.split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()


def _marker(counters: list[int]) -> str:
    """Return the bullet or number of the next item of the innermost list, and count it."""
    if not counters or not counters[-1]:
        return "• "
    counters[-1] += 1
    return f"{counters[-1] - 1}. "
