"""Pieces that only the meeting pack's page has: the choices, the downloads, and what changed since the last pack."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from html import escape
from typing import NamedTuple

import streamlit as st

from data.record.cache import Cache, cached
from data.record.record import Record
from data.record.selection import View
from pages.parts.claims.panel import site_address
from pages.parts.drawing.upload import upload
from pages.parts.pack.brief import AUDIENCES, FORMERLY, USUAL, brief
from pages.parts.pack.bundle import NoPackError, bundle, read_manifest
from pages.parts.pack.changes import Last, changes, markdown, other_language, unmarked
from pages.parts.pack.content import MOST_KEPT, Brief, NothingToTellError
from pages.parts.pack.formats import FORMATS, made
from pages.parts.pack.sender import NOBODY, NoLogoError, Sender, read_logo
from pages.parts.pack.slides.story import LENGTHS
from pages.parts.visit import address
from pages.parts.visit.current import finish
from pages.parts.visit.nothing_left import nothing_left
from pages.parts.visit.own_choice import own_choice
from pages.parts.words import catalogue
from pages.parts.words.catalogue import LANGUAGES, N_, gettext as _, language, language_name, number
from pages.parts.words.data_version import issued

FOR, LENGTH, ALSO = "for", "length", "also"
WORDS = {"five": N_("Five slides"), "one": N_("One slide"), "all": N_("All slides")}
MOST_PACKS = 12
# the field for the last pack
OPENED = "last_pack"
# whose packs a visit makes, these, and the field for its logo; of the other fields the labels and the most letters
SENDER, SIGNED, LOGO, MOST_LETTERS = "sender", "signed_packs", "sender_logo", 80
FIELDS = {
    "organization": N_("Organization"),
    "person": N_("Whom to ask"),
    "phone": N_("Telephone"),
    "mail": N_("E-mail"),
}
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


def signed(one: Brief, other: Brief | None) -> tuple[Brief, Brief | None]:
    """Draw the fields for whose pack it is, and return it with these: it stays with the visit, as they do."""
    before = st.session_state.get(SENDER, NOBODY)
    with st.expander(_("Your name and logo on the files"), key="pack_sender"):
        told, places = {}, (place for _row in range(len(FIELDS) // 2) for place in st.columns(2))
        for (field, label), place in zip(FIELDS.items(), places, strict=True):
            told[field] = place.text_input(
                _(label), getattr(before, field), max_chars=MOST_LETTERS, key=f"sender_{field}"
            )
        sender = Sender(**{field: _in_a_line(words or "") for field, words in told.items()}, logo=_logo(before.logo))
        st.caption(_("What you write stays in this visit, and in the files that you take."))
    st.session_state[SENDER] = sender
    made = st.session_state.setdefault(SIGNED, {})
    if not sender:
        made.clear()
        return one, other
    return _signed(made, one, sender), _signed(made, other, sender) if other else None


def _signed(made: dict[str, tuple[Brief, Brief]], one: Brief, sender: Sender) -> Brief:
    """Return a pack with who sends it; of each language the last is kept with its files."""
    before, with_name = made.get(one.lang, (None, one))
    if before is not one or with_name.sender != sender:
        with_name = replace(one, sender=sender, cache=Cache(MOST_KEPT))
        made[one.lang] = (one, with_name)
    return with_name


def _logo(before: bytes) -> bytes:
    """Draw the field for a logo, and the logo that is there; return it."""
    file, logo = upload(_("Logo (PNG or JPEG)"), 2, LOGO, on_change=_no_logo), before
    if file is not None and not logo:
        try:
            logo = read_logo(file.getvalue())
        except NoLogoError:
            st.error(
                _("This file cannot be read as a logo. Save it as a PNG and choose that."), icon=":material/error:"
            )
    if logo:
        # on white, as in the files
        words, address = _("Logo"), f"data:image/png;base64,{b64encode(logo).decode()}"
        st.html(f"<img alt='{escape(words)}' style='background:white;max-height:3rem' src='{address}'>")
        if file is None:
            st.button(_("Remove the logo"), on_click=_no_logo, key="sender_no_logo")
    return logo


def _no_logo() -> None:
    """Let go of the logo: another file was chosen, or none."""
    st.session_state[SENDER] = replace(st.session_state.get(SENDER, NOBODY), logo=b"")


def _in_a_line(words: str) -> str:
    """Return words as they may stand in any file: without signs that do not print."""
    return " ".join("".join(c if c.isprintable() else " " for c in words).split())


def downloads(one: Brief, other: Brief | None) -> None:
    """Draw a button for each format; a file is made when its button is clicked.

    Where the last pack is open the zip says what changed.
    """
    last = last_pack(one)
    with st.container(horizontal=True, key="downloads"):
        for key in FIRST:
            _button(one, other, key, last)
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


def _button(one: Brief, other: Brief | None, key: str, last: Last | None = None) -> None:
    """Draw the button of one format, or one for each language where a file holds only one."""
    form = FORMATS[key]
    packs = [one] if form.pairs or not other else [one, other]
    for pack in packs:
        twin = one if pack is other else other
        beside = other if form.pairs else twin if form.beside else None
        st.download_button(
            _(form.name) if len(packs) == 1 else f"{_(form.name)} · {LANGUAGES[pack.lang]}",
            data=partial(bundle, one, other, last) if last and key == "zip" else partial(made, pack, key, beside),
            file_name=form.file_name(pack, other),
            mime=form.mime,
            icon=form.icon,
            on_click="ignore",
            type="primary" if key == "zip" else "secondary",
            key=f"take_{key}_{pack.lang}",
        )


def last_pack(one: Brief) -> Last | None:
    """Return the list of the last pack that the reader opened, to be set beside this one; None without."""
    file = st.session_state.get(OPENED)
    try:
        last = read_manifest(file.getvalue(), one.lang) if file else None
    except NoPackError:
        return None
    return None if last is None or other_language(one, last) else last


def changed(one: Brief) -> None:
    """Draw the field for the last pack, and what is new against it."""
    with st.expander(_("What changed since your last pack"), key="pack_changed"):
        file = upload(_("Open the last pack (zip)"), 4, OPENED)
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
        if words := other_language(one, last):
            st.warning(words, icon=":material/translate:")
            return
        words = markdown(changes(one, last))
        st.markdown(words)
        st.caption(_("“Everything for the meeting” now has this as a page."))
        with st.popover(_("Copy as text")):
            # the box has its own button to copy
            st.code(unmarked(words), language=None, wrap_lines=True)


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
