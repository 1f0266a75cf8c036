"""The data twins: what each view shows, as rows of ids and numbers for machines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from data.gaps.duplication import duplications
from data.gaps.worklist import worklist
from data.measures.countries.addressees import addressees, groups, places
from data.measures.countries.endorsement import endorsement
from data.measures.countries.indicators import indicators
from data.measures.demands.demand_signers import demand_signers_table
from data.measures.demands.history import changes, demand_by_statement
from data.measures.demands.passage_rows import evidence
from data.measures.demands.recurrence import recurrence, theme_recurrence
from data.measures.follow_up.commitments import answers, fit_rows, governments, packages
from data.measures.follow_up.outcomes import outcomes
from data.measures.signers.signing import by_country, by_place, organizations, overlaps
from data.record.selection import View

Rows = Callable[[View], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Twin:
    """One view as data: what its rows are, and the function that returns them."""

    says: str
    rows: Rows


def _demands(view: View) -> pd.DataFrame:
    frame = recurrence(view).join(demand_signers_table(view)[["alone", "through", "objected_clear"]])
    return _labelled(frame.reset_index(), view, "demands", "demand_id")


def _themes(view: View) -> pd.DataFrame:
    return _labelled(theme_recurrence(view).reset_index(), view, "themes", "theme_id")


def _matrix(view: View) -> pd.DataFrame:
    table = demand_by_statement(view)
    long = table.reset_index().melt(id_vars="demand_id", var_name="statement_id", value_name="stance")
    return long[["statement_id", "demand_id", "stance"]]


def _countries(view: View) -> pd.DataFrame:
    seats, asked, named = by_country(view), addressees(view), places(view)
    standing = endorsement(view.record)
    chosen = view.filters.countries or view.record.countries
    frame = pd.DataFrame(index=pd.Index(chosen, name="country"))
    frame["standing"] = standing["standing"].reindex(frame.index).astype(object)
    frame["endorsed_earliest"] = standing["earliest"].reindex(frame.index).astype(object)
    frame["endorsed_latest"] = standing["latest"].reindex(frame.index).astype(object)
    frame["organizations"] = seats["organizations"].reindex(frame.index, fill_value=0)
    frame["passages_addressed"] = asked["passages"].reindex(frame.index, fill_value=0)
    frame["passages_addressed_by_name"] = asked["directly"].reindex(frame.index, fill_value=0)
    frame["passages_named"] = named["passages"].reindex(frame.index, fill_value=0)
    return frame.reset_index()


def _places(view: View) -> pd.DataFrame:
    return by_place(view).drop(columns="names")


def _statements(view: View) -> pd.DataFrame:
    columns = ["statement_id", "title", "date", "date_earliest", "date_latest", "event_id", "url"]
    return view.record.tables["statements"][view.statements][columns]


def _signatures(view: View) -> pd.DataFrame:
    columns = ["statement_id", "position", "member", "name_as_signed", "role", "organization_id", "through"]
    return view.record.tables["signatures"][view.signatures][columns]


def _organizations(view: View) -> pd.DataFrame:
    return organizations(view).reset_index()


def _governments(view: View) -> pd.DataFrame:
    return _flat(governments(view).reset_index())


def _outcomes(view: View) -> pd.DataFrame:
    return _flat(outcomes(view))


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame whose lists are written as the record writes them, separated by ``|``."""
    flat = frame.copy()
    for column in flat.columns:
        if flat[column].dtype == object:
            flat[column] = [
                "|".join(map(str, cell)) if isinstance(cell, list | tuple | set | frozenset) else cell
                for cell in flat[column]
            ]
    return flat


TWINS: Mapping[str, Twin] = {
    "demands": Twin(
        "Demands kept: statements that make each; organizations that signed one that asks for it, two or more, one by "
        "a clear coding, one list alone; those that signed only an objection",
        _demands,
    ),
    "themes": Twin("Themes kept: statements, organizations, demands made", _themes),
    "matrix": Twin("How each statement makes each demand: call, concern or absent", _matrix),
    "changes": Twin("What each statement adds, repeats, asks again or does not repeat though it could", changes),
    "statements": Twin("Statements kept", _statements),
    "organizations": Twin("Organizations kept and how many of the statements kept each signed", _organizations),
    "signatures": Twin("Signatures kept, as they stand in the lists", _signatures),
    "overlaps": Twin("Organizations by the exact combination of the latest statements that they signed", overlaps),
    "countries": Twin("Countries: government's standing, seats of signers, passages that touch them", _countries),
    "places": Twin("Cities where organizations kept are based", _places),
    "groups": Twin("Groups of people at risk and the passages that name them", lambda v: groups(v).reset_index()),
    "gaps": Twin("Gaps of presence, demand and evidence, ranked within their kind", lambda v: _flat(worklist(v))),
    "duplications": Twin("Who or what stands twice on one thing", lambda v: _flat(duplications(v))),
    "packages": Twin("Action packages, their leads and members", lambda v: _flat(packages(v).reset_index())),
    "fits": Twin("Which package matches which demand, and how: this project's own reading", fit_rows),
    "answers": Twin(
        "How far a package matches each demand, in this project's own reading",
        lambda v: _flat(answers(v).reset_index()),
    ),
    "governments": Twin("What each government leads or joined, and what is asked of it", _governments),
    "outcomes": Twin("Events since, each with its source; the direction is this project's own reading", _outcomes),
    "indicators": Twin("Context figures with source and cut-off", indicators),
    "passages": Twin("Every coding kept with its passage and the way to it in the text", evidence),
}


def _labelled(frame: pd.DataFrame, view: View, table: str, key: str) -> pd.DataFrame:
    """Return a frame with the record's labels in the three languages after its ids."""
    for lang in view.record.languages:
        frame[f"label_{lang}"] = frame[key].map(dict(view.record.labels(table, lang)))
    return frame
