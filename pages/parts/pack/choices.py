"""Pieces that only the meeting pack's page has: the choices, the downloads, and what changed since the last pack."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

import streamlit as st

from data.record.cache import Cache, cached
from data.record.record import Record
from data.record.selection import View
from pages.parts.claims.panel import site_address
from pages.parts.drawing.upload import upload
from pages.parts.pack.brief import AUDIENCES, FORMERLY, USUAL, brief
from pages.parts.pack.bundle import NoPackError, read_manifest
from pages.parts.pack.content import Brief, NothingToTellError
from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.slides.story import LENGTHS
from pages.parts.visit import address
from pages.parts.visit.current import finish
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.visit.own_choice import own_choice
from pages.parts.words import catalogue
from pages.parts.words.catalogue import LANGUAGES, N_, gettext as _, language, language_name, ngettext, number, plain
from pages.parts.words.data_version import issued

FOR, LENGTH, ALSO = "for", "length", "also"
WORDS = {"five": N_("Five slides"), "one": N_("One slide"), "all": N_("All slides")}
MOST_PACKS = 12
# what is shown of a list that somebody else may have written: lines under one heading, letters of one
MOST_LINES, MOST_LETTERS = 50, 600
NUMBER, MARKUP = re.compile(r"\d+(?:[.,]\d+)*"), re.compile(r"\\([^\w\s])")
# the formats whose buttons stand on the page itself
FIRST = ("zip", "pptx", "pdf")


class Choices(NamedTuple):
    """For whom, how long, and in which language besides the reader's ("" for none)."""

    whom: str
    length: str
    also: str


def choices() -> Choices:
    """Draw the choices of the page; they stand in the address."""
    if st.query_params.get(FOR) in FORMERLY:
        st.query_params[FOR] = FORMERLY[st.query_params[FOR]]
    others = ["", *(lang for lang in LANGUAGES if lang != language() and "en" in (lang, language()))]
    with st.container(horizontal=True, key="pack_choices"):
        whom = _choice(FOR, _("Whom you meet"), list(AUDIENCES), lambda key: _(AUDIENCES[key]))
        length = _choice(LENGTH, _("Length"), list(LENGTHS), lambda key: _(WORDS[key]))
        besides = _("Second language, besides {language}").format(language=language_name(language()))
        also = _choice(ALSO, besides, others, lambda lang: LANGUAGES[lang] if lang else _("No second language"))
    return Choices(whom, length, also)


def _choice(word: str, label: str, options: list[str], name: Callable[[str], str]) -> str:
    own_choice(word, options, options[0])
    st.pills(label, options, format_func=name, key=address.choice_key(word), required=True)
    return address.keep(word, options[0])


def content(view: View, chosen: Choices) -> tuple[Brief, Brief | None]:
    """Return the pack, and its twin in a second language; where there is nothing to tell, say why and stop."""
    try:
        one = _brief(view, chosen)
        if not chosen.also:
            return one, None
        with _speaking(chosen.also):
            return one, _brief(view, chosen)
    except NothingToTellError:
        nothing_left(view)
        st.write(_("No file is made of an empty selection."))
        finish()


@contextmanager
def _speaking(lang: str) -> Iterator[None]:
    """Work in another language for a while."""
    before = language()
    catalogue.use(lang)
    try:
        yield
    finally:
        catalogue.use(before)


def downloads(one: Brief, other: Brief | None) -> None:
    """Draw a button for each format; a file is made when its button is clicked."""
    with st.container(horizontal=True, key="downloads"):
        for key in FIRST:
            _button(one, other, key)
        with st.popover(_("Other files")):
            for key in FORMATS:
                if key not in FIRST:
                    _button(one, other, key)
    words = _("Each file has the same numbers, under the same note numbers, and works without a network.")
    if other:
        n = len(one.slides) + len(other.slides)
        both = _("The slides are {n}: each in {one}, then in {other}. All else is a file for each language.")
        words = f"{words} {both.format(n=number(n), one=language_name(one.lang), other=language_name(other.lang))}"
    st.caption(words)


def _button(one: Brief, other: Brief | None, key: str) -> None:
    """Draw the button of one format, or one for each language where a file holds only one."""
    form = FORMATS[key]
    packs = [one] if form.pairs or not other else [one, other]
    for pack in packs:
        twin = one if pack is other else other
        st.download_button(
            _(form.name) if len(packs) == 1 else f"{_(form.name)} · {LANGUAGES[pack.lang]}",
            data=partial(made, pack, key, other if form.pairs else twin if form.beside else None),
            file_name=form.file_name(pack, other),
            mime=form.mime,
            icon=form.icon,
            on_click="ignore",
            type="primary" if key == "zip" else "secondary",
            key=f"take_{key}_{pack.lang}",
        )


def changed(one: Brief) -> None:
    """Draw the field for the last pack, and what is new against it."""
    with st.expander(_("What changed since your last pack"), key="pack_changed"):
        file = upload(_("Open the last pack (zip)"), 4, "last_pack")
        if file is None:
            return
        try:
            last = read_manifest(file.getvalue(), one.lang)
        except NoPackError:
            st.error(
                _("This file is no pack of this site. Open a zip that “Everything for the meeting” made."),
                icon=":material/error:",
            )
            return
        if words := _other_language(one, last):
            st.warning(words, icon=":material/translate:")
            return
        words = _differences(one, last)
        st.markdown(words)
        with st.popover(_("Copy as text")):
            # the box has its own button to copy
            st.code(MARKUP.sub(r"\1", words.replace("**", "")), language=None, wrap_lines=True)


def _other_language(one: Brief, last: dict[str, list[str] | str]) -> str:
    """Return why two packs cannot be set side by side; "" if both are in one language or an older one does not say."""
    if last["lang"] in ("", one.lang) or last["lang"] not in LANGUAGES:
        return ""
    words = _("The last pack is in {language}: choose that language to set the two side by side.")
    return words.format(language=language_name(str(last["lang"])))


def _differences(one: Brief, last: dict[str, list[str] | str]) -> str:
    """Return what is new and what is gone against an older pack, as Markdown."""
    both = str(last["data"]) == one.stamp
    parts = [plain(one.stamp) if both else f"{plain(str(last['data'])[:MOST_LETTERS])} → {plain(one.stamp)}"]
    if last["about"].rsplit("-", 2)[:1] != one.file.rsplit("-", 2)[:1]:  # type: ignore[union-attr]
        parts.append(
            _("The last pack was another one ({last}); the two are set side by side all the same.").format(
                last=plain(str(last["title"] or last["about"])[:MOST_LETTERS])
            )
        )
    claims = [line.sentence for line in one.claims]
    came = [words for words in claims if words not in last["claims"]]
    gone = [words for words in dict.fromkeys(last["claims"]) if words not in claims]
    moved = []
    for words in came:
        # a sentence that differs in its numbers alone is one change, not two
        if before := next((old for old in gone if NUMBER.sub("#", old) == NUMBER.sub("#", words)), ""):
            gone.remove(before)
            moved.append((before, words))
    now = [words for _before, words in moved]
    rows = (
        (_("Changed numbers"), [_moved(*pair) for pair in moved]),
        (_("New sentences"), [words for words in came if words not in now]),
        (_("No longer said"), gone),
        (_("New events"), [f"{one.ways[words]} · {words}" for words in one.events if words not in last["events"]]),
    )
    for title, lines in rows:
        if lines:
            listed = [f"- {plain(words[:MOST_LETTERS])}" for words in lines[:MOST_LINES]]
            if (left := len(lines) - MOST_LINES) > 0:
                listed.append("- " + ngettext("and {n} more", "and {n} more", left).format(n=number(left)))
            parts.append(f"**{title}** ({number(len(lines))})\n\n" + "\n".join(listed))
    if not any(lines for _title, lines in rows):
        n = len(claims)
        same = ngettext("Nothing has changed: {n} sentence stands.", "Nothing has changed: {n} sentences stand.", n)
        parts.append(same.format(n=number(n)))
    return "\n\n".join(parts)


def _moved(before: str, after: str) -> str:
    """Return a sentence with each number that changed as what it was and what it is."""
    numbers = iter(NUMBER.findall(before))
    return NUMBER.sub(lambda found: found[0] if (old := next(numbers)) == found[0] else f"{old} → {found[0]}", after)


def _brief(view: View, chosen: Choices) -> Brief:
    """Return the pack in the language of this run."""
    site, day = site_address(), issued()
    return _packs(view.record).get(
        (view.filters, chosen.whom, chosen.length, language(), site),
        lambda: brief(view, chosen.whom, USUAL[chosen.whom], issued=day, site=site, length=chosen.length),
    )


@cached
def _packs(_record: Record) -> Cache:
    """Return the last packs of a record; they hold the rows behind them, so that they are few."""
    return Cache(MOST_PACKS)
