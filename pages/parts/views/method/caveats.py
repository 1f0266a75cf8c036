"""The caveats of the record on the method page: counted where they can be, and its own notes beside them."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.coding.caveats import (
    coding_counts,
    demands_without_outcome,
    lists_of_signers,
    outcome_counts,
    outcomes_by_country,
    package_counts,
    places_known,
    signing_counts,
)
from data.measures.countries.endorsement import endorsement
from data.measures.follow_up.outcomes import latest_month
from data.record.record import Record
from data.record.rows import rows
from pages.parts.drawing.folds import folds
from pages.parts.drawing.pager import turned
from pages.parts.views.method.sections import TABLE, bullets
from pages.parts.words import labels
from pages.parts.words.catalogue import begun, date_words, gettext as _, language, listed, ngettext, number, plain

SIZE = 50


def reading() -> None:
    """Draw what holds for all of it: signing is not impact, and sources were read in stored copies."""
    bullets(
        [
            _(
                "Signing shows a position taken on a text, not support for each line of it nor influence on a "
                "government. That something happened after a "
                "statement does not show that it happened because of it."
            ),
            _(
                "The record holds the statements that were chosen for it, not all that civil society said on the "
                "Declaration, and shares are shares of those."
            ),
            _(
                "Web pages were read in stored copies, often only their beginning, and none was opened live. Some "
                "addresses are mirrors, and some pages may be gone."
            ),
        ]
    )


def closer(record: Record) -> None:
    """Draw what is not known of each part of the record, folded; a fold is filled when it is opened."""
    parts = {
        "governments": (_("Governments"), governments),
        "statements": (_("Statements and their lists"), statements),
        "signers": (_("Organizations and their places"), signers),
        "since": (_("What followed"), since),
    }
    folds("caveats", {one: heading for one, (heading, _draw) in parts.items()}, lambda one: parts[one][1](record))


def governments(record: Record) -> None:
    """Draw who endorsed when: the day, the ranges, and what no source says."""
    table = endorsement(record)
    day = table[table["standing"] == "on-the-day"]
    later = table[table["standing"] == "later"].sort_values("latest", kind="stable")
    total = len(day) + len(later)
    sentences = []
    if len(day):
        sentences.append(
            ngettext(
                "{n} government endorsed the Declaration on {date}: its name is in the text.",
                "{n} governments endorsed the Declaration on {date}: their names are in the text.",
                len(day),
            ).format(n=number(len(day)), date=date_words(str(day["earliest"].iloc[0])))
        )
    for place, row in enumerate(later.itertuples(), start=len(day) + 1):
        sentences.append(
            _("{country} makes {n}: it endorsed between {earliest} and {latest}; the day is not known. {note}").format(
                country=begun(labels.country_inside(str(row.Index))),
                n=number(place),
                earliest=date_words(str(row.earliest)),
                latest=date_words(str(row.latest)),
                note=_note(record, row.note),
            )
        )
    sentences.append(
        _(
            "So counts of {day} to {total} are all right, each for its date. No source read lists all {total} names, "
            "and neither a withdrawal nor a formal end of the Declaration was found."
        ).format(day=number(len(day)), total=number(total))
    )
    sentences += [
        f"{labels.country(str(row.Index))}: {_note(record, row.note)}"
        for row in table[table["disputed"] == "yes"].itertuples()
    ]
    asked = coding_counts(record)["to_participants"]
    if asked:
        sentences.append(
            ngettext(
                "{n} passage is addressed to all who took part in a meeting. No list of them is on the record, so "
                "it counts only for the governments that the text names as taking part.",
                "{n} passages are addressed to all who took part in a meeting. No list of them is on the record, so "
                "they count only for the governments that the texts name as taking part.",
                asked,
            ).format(n=number(asked))
        )
    sentences.append(
        _(
            "A passage addressed to all governments that endorsed the Declaration counts for those that had "
            "surely done so by the statement's date."
        )
    )
    bullets(sentences)


def statements(record: Record) -> None:
    """Draw, for each statement, `SIZE` a page, how its date is known, what its list says of itself, and its note."""
    lists = lists_of_signers(record)
    names = labels.statement(record)
    sentences = []
    shown, field = turned(len(record.statements), SIZE, "page_method_statements")
    for row in rows(record, "statements")[shown]:
        says = [_dated(row["date_earliest"], row["date_latest"]) + f" {_note(record, row['date_basis'])}"]
        counts = lists.loc[row["statement_id"]].to_dict()
        if pd.notna(counts["stated"]):
            says.append(
                _("It states {stated} signatories; its list has {listed} lines.").format(
                    stated=number(int(counts["stated"])), listed=number(int(counts["listed"]))
                )
            )
        if counts["individuals"]:
            says.append(
                ngettext(
                    "{n} person signed as an individual, who is counted but not named.",
                    "{n} people signed as individuals, who are counted but not named.",
                    int(counts["individuals"]),
                ).format(n=number(int(counts["individuals"])))
            )
        says.append(_note(record, row["note"]))
        sentences.append(f"**{plain(names[row['statement_id']])}.** {' '.join(says)}")
    bullets(sentences)
    field()


def signers(record: Record) -> None:
    """Draw how spellings were resolved, and how the place of each organization is known."""
    counts = signing_counts(record)
    bullets(
        [
            _(
                "{spellings} spellings are resolved to {organizations} organizations. Where two could not be told "
                "apart for sure they were kept apart; {noted} organizations carry a note that says what is in doubt."
            ).format(
                spellings=number(counts["spellings"]),
                organizations=number(counts["organizations"]),
                noted=number(counts["noted"]),
            ),
            _(
                "A place is the city of the seat, not where the work is done. An organization whose city is not "
                "known stands at no point of the map, but counts for its country where that is known."
            ),
        ]
    )
    body = "".join(
        f"<tr><th scope='row'>{escape(_(labels.BASIS[basis]))}</th>"
        f"<td>{escape(_(labels.CONFIDENCE[confidence]) if confidence else '')}</td>"
        f"<td class='n'>{number(n)}</td><td class='n'>{number(cities)}</td></tr>"
        for basis, confidence, n, cities in places_known(record).itertuples(index=False)
    )
    heads = (_("How the place is known"), _("Confidence"), _("Organizations"), _("of them at a city"))
    cells = "".join(
        f"<th scope='col'{' class=n' if at > 1 else ''}>{escape(head)}</th>" for at, head in enumerate(heads)
    )
    st.html(
        f"<style>{TABLE}</style><div class='sheet'><table><thead><tr>{cells}</tr></thead>"
        f"<tbody>{body}</tbody></table></div>"
    )


def since(record: Record) -> None:
    """Draw what is known of action packages, of what happened since, and of the context numbers."""
    packages, outcomes = package_counts(record), outcome_counts(record)
    demands = labels.demand(record)
    sentences = [
        _(
            "{packages} action packages are on record; {unnamed} without a name, {leaderless} without a known lead "
            "and {incomplete} whose participants are not all known."
        ).format(
            packages=number(packages["packages"]),
            unnamed=number(packages["unnamed"]),
            leaderless=number(packages["without_lead"]),
            incomplete=number(packages["incomplete"]),
        ),
        *(
            f"{plain(row['package_id'])}: {_note(record, row['note'])}"
            for row in rows(record, "action_packages")
            if row["note"]
        ),
        _(
            "Which package matches which demand is our own reading: {met} of {demands} demands have one, in whole or "
            "in part."
        ).format(met=number(packages["demands_met"]), demands=number(packages["demands"])),
        _(
            "{n} events are on record: {advance} move towards the demands, {setback} away from them, {mixed} "
            "both ways, and of {unclear} the direction is unclear. The direction, and which demands an event "
            "bears on, are our reading. The latest is of {month}; the last months before it rest on fewer sources."
        ).format(
            month=date_words(latest_month(record)),
            n=number(outcomes["outcomes"]),
            advance=number(outcomes["advance"]),
            setback=number(outcomes["setback"]),
            mixed=number(outcomes["mixed"]),
            unclear=number(outcomes["unclear"]),
        ),
    ]
    by_country = outcomes_by_country(record)
    if len(by_country):
        sentences.append(
            _(
                "The country most often concerned is {country}, with {n}. It is also the best covered by the sources, "
                "so the balance is no measure of the region."
            ).format(n=number(int(by_country.iloc[0])), country=labels.country_inside(str(by_country.index[0])))
        )
    without = demands_without_outcome(record)
    if without:
        sentences.append(
            _("No event was found for these demands, which does not mean that nothing happened: {demands}.").format(
                demands=plain(listed(demands[d] for d in without))
            )
        )
    sentences.append(
        ngettext(
            "{n} context number comes from a source of its own date; numbers of several countries are not a series "
            "of one day. Another figure in circulation stands in the row's note.",
            "{n} context numbers come from sources of different dates; numbers of several countries are not a series "
            "of one day. Where another figure is in circulation, the row's note gives it.",
            len(record.tables["indicators"]),
        ).format(n=number(len(record.tables["indicators"])))
    )
    noted = record.tables["outcomes"]
    noted = noted[(noted["note"] != "") & noted["note"].notna()]
    shown, field = turned(len(noted), SIZE, "page_method_outcomes")
    sentences += [
        f"{date_words(str(row.date))}: {_note(record, row.event)} {_note(record, row.note)}"
        for row in noted.iloc[shown].itertuples()
    ]
    bullets(sentences)
    field()


def _dated(earliest: str, latest: str) -> str:
    """Return within which days a statement was published."""
    if earliest == latest:
        return _("Dated {date}.").format(date=date_words(earliest))
    return _("Published between {earliest} and {latest}.").format(
        earliest=date_words(earliest), latest=date_words(latest)
    )


def _note(record: Record, english: object) -> str:
    """Return a free text of the record in the reader's language, made plain and closed by a stop."""
    text = record.text(str(english), language()).strip()
    return plain(text if not text or text.endswith(".") else f"{text}.")
