"""Pieces of the method page: its opening, how texts were coded and counted, the codebook."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.measures.coding.caveats import coding_counts, signing_counts
from data.record.record import Record
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.words import labels
from pages.parts.words.catalogue import N_, gettext as _, language, ngettext, number

# section of the page -> its heading; the id stands in links to it
SECTIONS = {
    "coding": N_("How a statement is read"),
    "counting": N_("How numbers are counted"),
    "certainty": N_("How sure the coding is"),
    "second-coder": N_("How a second coder is measured"),
    "glossary": N_("Words that you meet here"),
    "limits": N_("What the record cannot say"),
    "data": N_("Download the data"),
    "cite": N_("Cite this"),
    "report": N_("Report an error"),
    "codebook": N_("The codebook: every demand, and what counts as one"),
    "licences": N_("Licenses and credits"),
}


def finding(record: Record) -> str:
    """Return the title: how much was read and coded, in one sentence."""
    counts = coding_counts(record)
    return ngettext(
        "{passages} passages of {n} statement, read by a fixed codebook and open to check",
        "{passages} passages of {n} statements, read by a fixed codebook and open to check",
        counts["statements"],
    ).format(passages=number(counts["passages"]), n=number(counts["statements"]))


def opening(view: View) -> None:
    """Draw the page's table of contents, and that filters change nothing here."""
    items = "".join(f"<li><a href='#{name}'>{escape(_(heading))}</a></li>" for name, heading in SECTIONS.items())
    label = escape(_("Contents"), quote=True)
    st.html(f"<nav class='contents' aria-label='{label}'><ol>{items}</ol></nav>")
    if view.filters:
        st.caption(_("This page describes the whole record; the filters change nothing here."))


def section(name: str) -> None:
    """Draw the heading of a section, with an id that links can name in every language."""
    st.header(_(SECTIONS[name]), anchor=name)


def bullets(sentences: list[str]) -> None:
    """Draw sentences as a list; texts of the record in them are already made plain."""
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences))


def coding(record: Record) -> None:
    """Draw the method of coding: units, demands, stance, facets, locators, who coded."""
    counts = coding_counts(record)
    bullets(
        [
            _(
                "A **statement** is one published text with a date, addressees and one or more signatories. "
                "A **passage** is the smallest part of it that asks for something: one item of a list, or one "
                "paragraph of prose."
            ),
            _(
                "Each passage is coded with every **demand** that it makes, out of {demands} demands in {themes} "
                "themes that were fixed before the reading began. Most passages make more than one."
            ).format(demands=number(len(record.demands)), themes=number(len(record.themes))),
            _(
                "Only what a text asks for, rejects or calls a duty is coded. What it recounts, reports or praises "
                "is not; nor is a demand that is only the purpose or an example of another."
            ),
            _(
                "The **stance** says how: *called for*, where the text asks for the demand, or *only its opposite "
                "rejected*, where it does no more than that. {concern} of {codings} codings are rejections."
            ).format(concern=number(counts["concern"]), codings=number(counts["codings"])),
            _(
                "Each passage also records which governments are told to act, which places it names and which "
                "people it names as needing protection. Governments that others should persuade are not addressees."
            ),
            _(
                "No sentence of a statement is copied. Passages are summarized in our own words, with the place in "
                "the text, a key phrase of at most six words found there, and a link to the published text."
            ),
        ]
    )


def counting(record: Record) -> None:
    """Draw who counts as signing, and the counting rules that every page keeps."""
    counts = signing_counts(record)
    bullets(
        [
            _(
                "An organization **signs** if it has a line of its own in a list of signatories: {signers} "
                "organizations in {lines} lines. Every spelling is resolved to one organization, and nothing is "
                "merged because it merely looks alike."
            ).format(signers=number(counts["signers"]), lines=number(counts["lines"])),
            ngettext(
                "A coalition that lists its members counts as one signature. {n} organization is listed only as a "
                "member; it is counted only when the switch beside the filters says so.",
                "A coalition that lists its members counts as one signature. {n} organizations are listed only as "
                "members; they are counted only when the switch beside the filters says so.",
                counts["members_only"],
            ).format(n=number(counts["members_only"])),
            _(
                "A demand **recurs** in the statements that make it at least once; a statement counts once however "
                "often it repeats it."
            ),
            _(
                "Signing is not support for each line. What is counted for a demand is who **signed at least one "
                "statement that asks for it**, beside it who signed two or more, what comes through one list alone, "
                "and what is left without arguable passages. Rejections of the opposite are counted apart."
            ),
            _(
                "A demand is called **not repeated** only where the later statement could have said it: it speaks on "
                "the same theme and to a government that the demand was addressed to."
            ),
            _(
                "A **country** is filtered by its role. *From*: organizations based there, and the statements that "
                "they signed, whole. *To*: passages that address it or name it as a place, and all who signed those "
                "statements. No count crosses the two; both are shown side by side unless one is chosen."
            ),
            _(
                "The **theme** filter keeps its demands, the passages that make them, the statements with such a "
                "passage and the organizations that signed those."
            ),
            _(
                "Filters of different kinds are combined with *and*, choices within one filter with *or*. The same "
                "question gives the same number on every page."
            ),
            _("A zero is a true zero. What is not known stays empty, and grey on maps and charts."),
        ]
    )


def codebook(record: Record) -> None:
    """Draw the codebook by theme, folded: each demand, with what counts and what does not."""
    demands = labels.demand(record)
    definitions = record.labels("demands", language(), "definition")
    themes = labels.theme(record)
    demand, counts = escape(_("Demand")), escape(_("What counts, and what does not"))
    blocks = []
    for place, theme in enumerate(record.themes):
        rows = "".join(
            f"<tr><th scope='row'>{escape(demands[d])}</th><td>{escape(definitions[d])}</td></tr>"
            for d, of in zip(record.demands, record.demand_theme, strict=True)
            if of == place
        )
        blocks.append(
            f"<details><summary style='border-left:.4rem solid {palette.theme(theme)}'>{escape(themes[theme])}"
            "</summary>"
            f"<table><thead><tr><th scope='col'>{demand}</th><th scope='col'>{counts}</th></tr></thead>"
            f"<tbody>{rows}</tbody></table></details>"
        )
    st.html(f"<style>{TABLE}{CODEBOOK}</style><div class='sheet codebook'>{''.join(blocks)}</div>")


# tables of words: lines between rows only, text that wraps, nothing wider than a phone
TABLE = (
    ".sheet table{width:100%;border-collapse:collapse;margin:.3rem 0 1.2rem}"
    ".sheet th,.sheet td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;"
    f"border-bottom:1px solid {palette.GRID};overflow-wrap:break-word}}"
    ".sheet thead th{font-weight:400;font-size:.85rem}"
    ".sheet tbody th{font-weight:600}"
    ".sheet .n{text-align:right}.sheet td.n{white-space:nowrap}"
)
CODEBOOK = (
    ".codebook summary{cursor:pointer;font-weight:600;margin:.5rem 0;padding:0 0 0 .6rem}.codebook tbody th{width:38%}"
)
