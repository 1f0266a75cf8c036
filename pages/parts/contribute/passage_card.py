"""One passage under review: its words, the demands that they suggest, what it is told as, whom and what it names."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

import streamlit as st
from msgspec.structs import replace

from data.intake.decide.passages import with_demands
from data.intake.draft import Coding, Draft, Passage
from pages.parts.contribute import session_draft
from pages.parts.contribute.scroll import turned
from pages.parts.contribute.statement_form import several
from pages.parts.drawing import palette
from pages.parts.words import labels
from pages.parts.words.catalogue import LANGUAGES, gettext as _, language, language_name, percent, plain

LONGEST = 3000
# of a hundred such suggestions so many were right: more often than not
LIKELY = 60


def passage_card(draft: Draft, at: int, *, keys: bool = False) -> None:
    """Draw a passage with everything that can be decided about it; with `keys`, what one key decides."""
    one = draft.passages[at]
    with st.container(border=True, key=f"add_passage_card_{at}"):
        st.subheader(plain(place_words(one)), anchor=False)
        st.html(words_html(draft, one))
        _demands(one, at)
        if keys:
            _by_key(one, at)
        _coded(one, at)
        _summary(one, at, language())
        label = _("Other languages, whom it addresses, what it names")
        with st.expander(label, key=f"add_facets_{at}", on_change="rerun") as more:
            if more.open:
                for lang in LANGUAGES:
                    if lang != language():
                        _summary(one, at, lang)
                _facets(one, at)


def place_words(one: Passage) -> str:
    """Return where a passage stands: “First list, item 3, lines 40 to 42”."""
    place = labels.place_in_text(one.section, one.ordinal)
    if one.line_start == one.line_end:
        return _("{place}, line {n}").format(place=place, n=one.line_start)
    return _("{place}, lines {start} to {end}").format(place=place, start=one.line_start, end=one.line_end)


def words_html(draft: Draft, one: Passage) -> str:
    """Return the passage as the text has it, escaped, with the words that suggest demands marked."""
    text = " ".join(" ".join(draft.source.lines[max(one.line_start, 1) - 1 : max(one.line_end, 0)]).split())[:LONGEST]
    triggers = {word for coding in one.codings if not coding.doubtful for word in coding.words.split("; ") if word}
    shown = escape(text)
    if triggers:
        longest = sorted((re.escape(escape(word)) for word in triggers), key=len, reverse=True)
        shown = re.sub(f"({'|'.join(longest)})", r"<mark>\1</mark>", shown, flags=re.IGNORECASE)
    style = f"margin:0;border-left:3px solid {palette.READ};padding-left:.8rem;overflow-wrap:anywhere"
    marked = palette.translucent(palette.POINTS, 0.38)
    return f"<style>mark{{background:{marked};color:inherit}}</style><p style='{style}'>{shown}</p>"


def _demands(one: Passage, at: int) -> None:
    """Draw the choice of demands: those suggested as buttons, any other from the codebook in a list."""
    names = labels.demand(session_draft.record())
    offered = sorted((x for x in one.codings if x.words and x.demand_id in names), key=lambda x: -x.likelihood)
    shares = {coding.demand_id: percent(coding.likelihood / 100) for coding in offered}
    suggested = [coding for coding in offered if not coding.doubtful]
    doubtful = [coding.demand_id for coding in offered if coding.doubtful]
    confirmed = [coding.demand_id for coding in one.codings if coding.confirmed]
    likely = {coding.demand_id for coding in suggested}
    others = [*doubtful, *(demand for demand in names if demand not in likely and demand not in doubtful)]

    def named(demand: str) -> str:
        # in the list a long name is cut off at its end
        if demand in doubtful:
            return f"{shares[demand]} · {names[demand]}"
        return f"{names[demand]} · {shares[demand]}" if demand in shares else names[demand]

    ours, theirs = f"add_suggested_{at}", f"add_others_{at}"
    st.session_state[ours] = [coding.demand_id for coding in suggested if coding.confirmed]
    st.session_state[theirs] = [demand for demand in confirmed if demand in others]
    if suggested:
        st.pills(
            _("Select what it asks for; the number says how often this suggestion is right"),
            [coding.demand_id for coding in suggested],
            selection_mode="multi",
            format_func=named,
            key=ours,
            wrap=True,
            on_change=_chosen,
            args=(at, ours, theirs),
        )
    more = _("Other demands, the doubtful suggestions first") if doubtful else _("Other demands")
    st.multiselect(
        more if offered else _("Demands (none is suggested)"),
        others,
        format_func=named,
        key=theirs,
        placeholder=_("None"),
        select_all=False,
        on_change=_chosen,
        args=(at, ours, theirs),
    )


def _by_key(one: Passage, at: int) -> None:
    """Draw what one key decides about the first passage that is open: its likely demands, or that it asks nothing."""
    likely = [coding.demand_id for coding in one.codings if coding.words and coding.likelihood >= LIKELY]
    with st.container(horizontal=True):
        st.button(
            _("Confirm what is likely"),
            icon=":material/check:",
            shortcut="y",
            disabled=not likely or any(coding.confirmed for coding in one.codings),
            on_click=_confirm,
            args=(at, likely),
            key=f"add_confirm_{at}",
        )
        st.button(
            _("It asks for nothing"),
            icon=":material/close:",
            shortcut="x",
            on_click=lambda: _change(at, lambda passage: replace(passage, kept=False)),
            key=f"add_remove_{at}",
        )


def _confirm(at: int, likely: list[str]) -> None:
    _change(at, lambda passage: with_demands(passage, likely))
    turned()


def _coded(one: Passage, at: int) -> None:
    """Draw how the confirmed demands are made: only objected to, arguable, and why."""
    confirmed = [coding for coding in one.codings if coding.confirmed]
    if not confirmed:
        return
    names = labels.demand(session_draft.record())
    known = [coding.demand_id for coding in confirmed if coding.demand_id in names]
    for field, word, label in (
        ("stance", "concern", _("Only rejects the opposite, does not ask for it")),
        ("confidence", "arguable", _("Arguable: another reader might decide otherwise")),
    ):
        key = f"add_{field}_{at}"
        marked = [coding.demand_id for coding in confirmed if getattr(coding, field) == word]
        st.session_state[key] = [demand for demand in marked if demand in known]
        st.pills(
            label,
            known,
            selection_mode="multi",
            format_func=names.__getitem__,
            key=key,
            wrap=True,
            on_change=_marked,
            args=(at, field, word, key),
        )
    for coding in confirmed:
        if coding.confidence == "arguable" and coding.demand_id in names:
            key = f"add_reason_{at}_{coding.demand_id}"
            st.session_state[key] = coding.reason
            st.text_input(
                _("Why “{demand}” is arguable, in English").format(demand=names[coding.demand_id]),
                key=key,
                on_change=_reason,
                args=(at, coding.demand_id, key),
            )


def _summary(one: Passage, at: int, lang: str) -> None:
    _text(one, at, f"summary_{lang}", _("In your own words ({language})").format(language=language_name(lang)))


def _facets(one: Passage, at: int) -> None:
    record = session_draft.record()
    _text(one, at, "cue", _("Cue: at most six words of the text"))
    governments = [*labels.KEYWORDS, *record.countries]
    for name, label, options, words in (
        ("addressees", _("Addressed to"), governments, labels.addressee),
        ("places", _("Places that it names"), list(record.countries), labels.country),
        ("groups", _("People at risk"), list(record.groups), labels.group),
    ):
        several(f"add_{name}_{at}", label, getattr(one, name), options, words, _writes(at, name))


def _text(one: Passage, at: int, name: str, label: str) -> None:
    key = f"add_{name}_{at}"
    st.session_state[key] = getattr(one, name)
    st.text_input(label, key=key, on_change=lambda: _writes(at, name)(" ".join((st.session_state[key] or "").split())))


def _writes(at: int, name: str) -> Callable[[str], None]:
    """Return what writes a cell of a passage."""
    return lambda cell: _change(at, lambda one: replace(one, **{name: cell}))


def _chosen(at: int, *keys: str) -> None:
    chosen = [demand for key in keys for demand in st.session_state.get(key) or []]
    _change(at, lambda one: with_demands(one, chosen))


def _marked(at: int, field: str, word: str, key: str) -> None:
    usual = {"stance": "call", "confidence": "clear"}[field]
    marked = st.session_state[key] or []

    def mark(coding: Coding) -> Coding:
        return replace(coding, **{field: word if coding.demand_id in marked else usual})

    _change(at, lambda one: replace(one, codings=tuple(map(mark, one.codings))))


def _reason(at: int, demand: str, key: str) -> None:
    reason = " ".join((st.session_state[key] or "").split())
    _change(
        at,
        lambda one: replace(
            one,
            codings=tuple(
                replace(coding, reason=reason) if coding.demand_id == demand else coding for coding in one.codings
            ),
        ),
    )


def _change(at: int, change: Callable[[Passage], Passage]) -> None:
    draft = session_draft.held()
    if draft is not None and at < len(draft.passages):
        passages = list(draft.passages)
        passages[at] = change(passages[at])
        session_draft.hold(replace(draft, passages=tuple(passages)))
