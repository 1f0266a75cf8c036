"""The country shown: its title, how its government stands, and the four blocks, beside those of a second one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from data.measures.countries.country_profile import Ties, country_counts, ties
from data.measures.countries.endorsement import endorsement
from data.record.selection import View
from pages.parts.drawing.links import page_address, published
from pages.parts.drawing.template import rendered
from pages.parts.views.countries.asked import asked
from pages.parts.views.countries.committed import committed
from pages.parts.views.countries.happened import happened
from pages.parts.views.countries.signed import signed
from pages.parts.words import labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, begun, gettext as _, language, ngettext
from pages.parts.words.governments import standing_words
from pages.parts.words.small_numbers import spelled

Block = Callable[[Ties, str], None]

BLOCKS: tuple[tuple[str, Block], ...] = (
    (N_("What is asked of it"), asked),
    (N_("Who signed from there"), signed),
    (N_("What it committed to"), committed),
    (N_("What happened since"), happened),
)


@cached_by_language
def title(view: View, *shown: str) -> str:
    """Return the title of the page for the one or two countries shown."""
    if len(shown) == 2:
        left, right = map(labels.country, shown)
        return _("{one} and {two}, side by side").format(one=left, two=right)
    counts = country_counts(view)[shown[0]]
    asks, signers = counts["asked"], counts["signed"]
    asked_by = _("no statement addresses it")
    if asks:
        asked_by = ngettext("addressed by one statement", "addressed by {n} statements", asks).format(n=spelled(asks))
    signed_by = _("no signer")
    if signers:
        signed_by = ngettext("one signer", "{n} signers", signers).format(n=spelled(signers))
    return _("{country}: {asked}, {signers}").format(
        country=labels.country(shown[0]), asked=asked_by, signers=signed_by
    )


@cached_by_language
def lead_html(view: View, country: str) -> str:
    """Return how a government stands to the Declaration as HTML, with the source, and the way to a meeting pack."""
    record, note, sources = view.record, "", []
    if country in (table := endorsement(record)).index:
        row = table.loc[country]
        note = record.text(str(row["note"]), language())
        sources = published(str(row["source_url"]), str(row["source_publisher"]))
    own = view.filters.without("countries")
    return rendered(
        "countries/lead.html",
        standing=begun(standing_words(record, country)),
        note=note,
        sources=sources,
        pack=_("Prepare a meeting about {country}").format(country=labels.country_inside(country)),
        address=page_address("briefing", own) + f"&c={country}",
    )


def four_blocks(view: View, shown: Sequence[str]) -> None:
    """Draw the four blocks of one country in two columns, or each block of two countries beside the other's."""
    among = [ties(view.record, view.filters, country) for country in shown]
    if len(among) == 1:
        for pair in (BLOCKS[:2], BLOCKS[2:]):
            for column, (words, block) in zip(st.columns(2, gap="large"), pair, strict=True):
                with column:
                    block(among[0], _(words))
        return
    for words, block in BLOCKS:
        for column, one in zip(st.columns(2, gap="large"), among, strict=True):
            with column:
                block(one, _("{country}: {what}").format(country=labels.country(one.country), what=_inside(_(words))))


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]
