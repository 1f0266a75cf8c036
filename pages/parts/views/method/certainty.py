"""How sure the coding is: the arguable codings and what hangs on them, and how a second coder is measured."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from data.measures.coding.caveats import coding_counts
from data.measures.demands.certainty import clear_recurrence
from data.measures.demands.passage_rows import evidence
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import View, select
from pages.parts.drawing.links import page_address
from pages.parts.views.method.sections import TABLE, bullets
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, language, ngettext, number


def certainty(record: Record) -> None:
    """Draw how many codings are arguable, what hangs on them, and each with its reason."""
    view, counts = select(record, Filters()), coding_counts(record)
    moved = what_hangs(view)
    st.markdown(
        _("{arguable} of {codings} codings are arguable; the others were clear.").format(
            arguable=number(counts["arguable"]), codings=number(counts["codings"])
        )
        + " "
        + ngettext(
            "Without the arguable ones, the numbers of {n} demand change:",
            "Without the arguable ones, the numbers of {n} demands change:",
            len(moved),
        ).format(n=number(len(moved)))
    )
    st.html(hangs_html(view))
    with st.expander(_("Each arguable coding and why"), key="method_arguable", on_change="rerun") as box:
        if box.open:
            st.dataframe(arguable_table(view), hide_index=True, row_height=60, alt=_("Each arguable coding and why"))


def second_coder(record: Record) -> None:
    """Draw how a second coder's table is made and measured, and that no agreement is claimed before it is."""
    counts = coding_counts(record)
    sentences = [
        _(
            "A second person reads the passages by the same codebook without seeing the first coding, and writes a "
            "table with the columns of `codings.csv` and `b` under `coder`."
        ),
        _(
            "The table stays beside the package. `python -m data agreement OTHER_CODINGS.csv` compares the two on "
            "the passages that both coded: for each demand and over all, how many passages are judged alike, Cohen's "
            "kappa (1960) and Krippendorff's alpha for nominal data (2011)."
        ),
        _("A coefficient is left empty where both coders never, or always, find the demand."),
    ]
    if counts["coders"] < 2:
        sentences.insert(0, _("No second person has coded the statements yet, so no agreement is stated."))
    bullets(sentences)


def what_hangs(view: View) -> pd.DataFrame:
    """Return the rows of `clear_recurrence` of demands whose numbers hang on arguable codings.

    In the codebook's order. A demand is made where it is asked for and where only its opposite is rejected: statements
    and organizations are counted alike.
    """
    frame = clear_recurrence(view)
    statements = frame["statements"] != frame["every_statements"]
    return frame[statements | (frame["organizations"] != frame["every_organizations"])]


def hangs_html(view: View) -> str:
    """Return the demands whose numbers hang on arguable codings as a table: with and without them; all escaped."""
    names = labels.demand(view.record)
    rows = "".join(
        f"<tr><th scope='row'><a href='{page_address('demands', Filters(), show=demand)}'>"
        f"{escape(names[demand])}</a></th>"
        f"<td class='n'>{_change(statements, every_statements)}</td>"
        f"<td class='n'>{_change(organizations, every_organizations)}</td></tr>"
        for demand, statements, organizations, every_statements, every_organizations in what_hangs(view).itertuples()
    )
    heads = (_("Demand"), _("Statements that make it, without and with"), _("Organizations that signed one of these"))
    cells = "".join(f"<th scope='col'{' class=n' if at else ''}>{escape(head)}</th>" for at, head in enumerate(heads))
    return (
        f"<style>{TABLE}</style><div class='sheet links'><table><thead><tr>{cells}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def arguable_table(view: View) -> pd.DataFrame:
    """Return one row an arguable coding: passage, demand, reason, column names in the reader's language."""
    rows = evidence(view)
    rows = rows[rows["confidence"].astype("str") == "arguable"]
    record, names, statements = view.record, labels.demand(view.record), labels.statement(view.record)
    return pd.DataFrame(
        {
            _("Statement"): [statements[str(s)] for s in rows["statement_id"]],
            _("Place in the text"): [
                labels.place_in_text(str(section), ordinal)
                for section, ordinal in zip(rows["section"], rows["ordinal"].tolist(), strict=True)
            ],
            _("Demand"): [names[str(d)] for d in rows["demand_id"]],
            _("Why it is arguable"): [record.text(str(reason), language()) for reason in rows["reason"]],
        }
    )


def _change(clear: int, every: int) -> str:
    """Return a number without and with arguable codings; one number where they are the same."""
    return number(every) if clear == every else f"{number(clear)} → {number(every)}"
