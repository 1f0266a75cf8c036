"""Claims on a page: the sentence, the rows that it counts one click away, and a text to copy with its footnotes."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data.claims.claim import Claim, claim, parse
from data.record.selection import View
from pages.parts.claims import rows
from pages.parts.claims.kinds import KINDS
from pages.parts.claims.notes import Note
from pages.parts.claims.scope import scope
from pages.parts.drawing.chart import drawn
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.visit.address import permalink
from pages.parts.visit.site import PAGES
from pages.parts.visit.unknown_words import dropped_words
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, language, plain
from pages.parts.words.gap_kinds import LOOKS

WORD, SEEN, VERSION = "claim", "seen", "v"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in the reader's language; `link` is its address from the site's root."""

    claim: Claim
    sentence: str
    scope: str
    link: str

    @property
    def notes(self) -> tuple[Note, ...]:
        """Its footnotes, made when they are read: a list of sentences needs none."""
        claim = self.claim
        return drawn(claim.view, f"notes {claim.key}", lambda: KINDS[claim.kind].notes(claim))

    def text(self, site: str) -> str:
        """Return what is copied: the sentence with numbered footnotes, then version and address."""
        marks = "".join(f"[{k}]" for k in range(1, len(self.notes) + 1))
        lines = [f"{self.sentence} {marks}".strip(), *([self.scope] if self.scope else []), ""]
        lines += [f"[{k}] {note.line}" for k, note in enumerate(self.notes, 1)]
        source = _("Firmantes, data version {version}: {link}").format(
            version=self.claim.view.record.version, link=f"{site}{self.link}"
        )
        return "\n".join([*lines, "", source])


def said(view: View, kind: str, subject: str = "") -> Said:
    """Return the claim of a kind on a view in the reader's language; it is made once.

    Raises `ValueError` if the record can make no such claim.
    """
    return drawn(view, f"claim {kind}:{subject}", lambda: _said(view, kind, subject))


def _said(view: View, kind: str, subject: str) -> Said:
    made = claim(view, kind, subject)
    told = KINDS[kind]
    shown = subject if told.opens else ""
    words = {"show": shown, WORD: made.key, SEEN: made.seen, VERSION: view.record.version}
    paths = {path for _title, path in PAGES.values()}
    return Said(
        claim=made,
        sentence=told.say(made.view, subject, made.numbers),
        scope=scope(made.view, kind),
        link=permalink(told.page if told.page in paths else "", view.filters, language(), **words),
    )


def quote(view: View, *kinds: str | tuple[str, str]) -> None:
    """Draw one button that opens sentences to quote with their rows and the text to copy; one alone is shown at once.

    `kinds` are kinds of claims, or pairs of a kind and what it is about.
    """
    chosen = {f"{kind}:{subject}": (kind, subject) for kind, subject in (_pair(word) for word in kinds)}
    box = st.popover(_("Quote this"), type="tertiary", key="quote_button", on_change="rerun")
    if not box.open or not chosen:
        return
    with box, st.container(key="panel_quote"):
        open_: str | None = next(iter(chosen))
        if len(chosen) > 1:
            open_ = st.pills(
                _("Sentences you can quote, with sources"),
                list(chosen),
                format_func=lambda word: _button(*chosen[word]),
                key="claims_quote",
            )
        if open_ in chosen:
            panel(said(view, *chosen[open_]), "quote")


def top(view: View) -> list[tuple[str, str]]:
    """Return the claim on the demand that recurs most, as `quote` takes it; none if no demand is made."""
    counts = ranked(view, 1)
    return [("demand", str(counts.index[0]))] if len(counts) else []


def panel(one: Said, key: str) -> None:
    """Draw a claim with the text to copy and the rows that it counts."""
    st.markdown(f"**{plain(one.sentence)}** {plain(one.scope)}".strip())
    st.caption(_("To copy: the sentence, its footnotes, the version of the data and a link that shows if it changed"))
    st.code(one.text(site_address()), language=None, wrap_lines=True)
    for k, table in enumerate(rows.tables(one.claim)):
        st.dataframe(
            table,
            hide_index=True,
            key=f"claim_rows_{key}_{k}",
            alt=_("Rows of: {sentence}").format(sentence=one.sentence),
            column_config={_("Published at"): st.column_config.LinkColumn(_("Published at"))},
        )


def opened(view: View) -> None:
    """Draw, for an address that cites a claim, whether its numbers still stand; gone once the filters change."""
    asked = {word: st.query_params.get(word, "") for word in (WORD, SEEN, VERSION)}
    if not asked[WORD]:
        return
    held = (asked[WORD], asked[SEEN], tuple(view.filters.query()))
    if st.session_state.setdefault("_cited", held) != held:
        if st.session_state["_cited"][:2] == held[:2]:
            for word in asked:
                st.query_params.pop(word, None)
            return
        st.session_state["_cited"] = held
    try:
        kind, subject, before = parse(view.record, asked[WORD], asked[SEEN])
    except ValueError:
        for word in asked:
            st.query_params.pop(word, None)
        dropped_words([(WORD, asked[WORD])])
        return
    now = said(view, kind, subject)
    # an address of an earlier version cites only the first numbers
    then = KINDS[kind].say(now.claim.view, subject, {**now.claim.numbers, **before})
    versions = {"then": plain(asked[VERSION][:40] or "?"), "now": plain(view.record.version)}
    if all(now.claim.numbers[name] == n for name, n in before.items()):
        st.success(
            _("The sentence of this link, from data version {then}, still holds in version {now}: {sentence}").format(
                **versions, sentence=plain(now.sentence)
            ),
            icon=":material/verified:",
        )
    else:
        st.warning(
            _(
                "The numbers of this link have changed. Data version {then}: {before} Data version {now}: {sentence}"
            ).format(**versions, before=plain(then), sentence=plain(now.sentence)),
            icon=":material/published_with_changes:",
        )


def site_address() -> str:
    """Return the address of the site's root as the reader's browser has it, without a slash at the end."""
    url = str(st.context.url or "").rstrip("/")
    for _title, path in PAGES.values():
        if path and url.endswith(f"/{path}"):
            return url.removesuffix(f"/{path}")
    return url


def _button(kind: str, subject: str) -> str:
    """Return the words on a claim's button; a page may hold several of one kind."""
    if kind == "country":
        return labels.country(subject)
    if kind == "gaps":
        return _("Gaps: {kind}").format(kind=_(LOOKS[subject].name))
    return _(KINDS[kind].button)


def _pair(word: str | tuple[str, str]) -> tuple[str, str]:
    return (word, "") if isinstance(word, str) else word
