"""The rows that a claim counts as tables with column names in the reader's language."""

from __future__ import annotations

import pandas as pd

from data.claims.claim import Claim
from data.claims.counted import Positions
from data.gaps.worklist import worklist
from data.measures.countries.endorsement import endorsement
from data.measures.demands.recurrence import recurrence
from pages.parts.claims.kinds import KINDS
from pages.parts.words import gap_sentences, labels
from pages.parts.words.catalogue import date_words, gettext as _, language
from pages.parts.words.governments import standing_words
from pages.parts.words.summaries import summaries

MOST = 1000


def tables(claim: Claim) -> list[pd.DataFrame]:
    """Return the rows that a claim counts, a table for each number that is shown, `MOST` rows at most."""
    frames = [FRAMES[claim.tables[name]](claim, claim.rows[name][:MOST]) for name in KINDS[claim.kind].rows]
    return [frame for frame in frames if len(frame)]


def _statements(claim: Claim, at: Positions) -> pd.DataFrame:
    frame = claim.view.record.tables["statements"].iloc[at]
    return pd.DataFrame(
        {
            _("Date"): [date_words(str(d)) for d in frame["date"]],
            _("Statement"): frame["title"].astype(object).tolist(),
            _("Published at"): [str(u).split("|")[0] for u in frame["url"]],
        }
    )


def _passages(claim: Claim, at: Positions) -> pd.DataFrame:
    record = claim.view.record
    frame = record.tables["passages"].iloc[at]
    names = labels.statement(record)
    urls = dict(zip(record.statements, record.tables["statements"]["url"], strict=True))
    return pd.DataFrame(
        {
            _("Statement"): [names[str(s)] for s in frame["statement_id"]],
            _("Place in the text"): [
                labels.place_in_text(str(s), int(n)) for s, n in zip(frame["section"], frame["ordinal"], strict=True)
            ],
            _("Summary"): summaries(frame),
            _("Published at"): [str(urls[str(s)]).split("|")[0] for s in frame["statement_id"]],
        }
    )


def _organizations(claim: Claim, at: Positions) -> pd.DataFrame:
    frame = claim.view.record.tables["organizations"].iloc[at]
    country = frame["country"].astype(object).fillna("")
    return pd.DataFrame(
        {
            _("Organization"): frame["name"].astype(object).tolist(),
            _("Country"): [labels.country(c) if c else _("country not known") for c in country],
            _("Kind"): [labels.kind(str(k)) for k in frame["kind"]],
        }
    )


def _governments(claim: Claim, at: Positions) -> pd.DataFrame:
    record = claim.view.record
    codes = [str(c) for c in record.tables["governments"]["country"].iloc[at]]
    sources = endorsement(record)["source_url"]
    return pd.DataFrame(
        {
            _("Country"): [labels.country(c) for c in codes],
            _("Government"): [standing_words(record, c) for c in codes],
            _("Published at"): [str(sources[c]) for c in codes],
        }
    )


def _demands(claim: Claim, at: Positions) -> pd.DataFrame:
    record = claim.view.record
    names, themes, counts = labels.demand(record), labels.theme(record), recurrence(claim.view)
    kept = [d for d in (record.demands[i] for i in at) if d in counts.index]
    rows = counts.loc[kept].sort_values(["statements", "organizations"], ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Demand"): [names[d] for d in rows.index],
            _("Theme"): [themes[t] for t in rows["theme_id"]],
            _("Statements"): rows["statements"].tolist(),
            _("Signed a statement that asks for it"): rows["organizations"].tolist(),
        }
    )


def _outcomes(claim: Claim, at: Positions) -> pd.DataFrame:
    record = claim.view.record
    frame = record.tables["outcomes"].iloc[at].sort_values("date", ascending=False, kind="stable")
    return pd.DataFrame(
        {
            _("Date"): [date_words(str(d), "medium") for d in frame["date"]],
            _("Event"): [record.text(str(e), language()) for e in frame["event"]],
            _("Published at"): frame["source_url"].astype(object).tolist(),
        }
    )


def _gaps(claim: Claim, at: Positions) -> pd.DataFrame:
    record = claim.view.record
    frame = worklist(claim.view).iloc[at]
    return pd.DataFrame(
        {
            _("Rank"): frame["rank"].tolist(),
            _("Gap"): [gap_sentences.subject(record, row) for row in frame.itertuples()],
            _("Why"): [gap_sentences.reason(claim.view, row) for row in frame.itertuples()],
        }
    )


FRAMES = {
    "statements": _statements,
    "passages": _passages,
    "organizations": _organizations,
    "governments": _governments,
    "demands": _demands,
    "outcomes": _outcomes,
    "gaps": _gaps,
}
