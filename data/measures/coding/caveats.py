"""What the record lacks or only partly knows, counted, so that no caveat is typed by hand."""

from __future__ import annotations

import pandas as pd

from data.record.cache import cached
from data.record.record import PARTICIPANTS, Record


@cached
def coding_counts(record: Record) -> dict[str, int]:
    """Return how the coding was done, in numbers.

    Keys: ``statements``, ``passages``, ``codings``, ``coders``, ``arguable`` and ``concern`` (codings),
    ``to_participants`` (passages addressed to all who took part in a meeting, of whom the text names some).
    """
    codings, passages = record.tables["codings"], record.tables["passages"]
    keywords = passages["addressees"].str.split("|")
    return {
        "statements": len(record.statements),
        "passages": len(passages),
        "codings": len(codings),
        "coders": int(codings["coder"].nunique()),
        "arguable": int((codings["confidence"] == "arguable").sum()),
        "concern": int((codings["stance"] == "concern").sum()),
        "to_participants": int(keywords.map(lambda words: PARTICIPANTS in words).sum()),
    }


def signing_counts(record: Record) -> dict[str, int]:
    """Return how signers were counted, in numbers.

    Keys: ``lines`` (direct signatures), ``signers`` (organizations that signed themselves),
    ``members_only`` (organizations listed only inside a coalition's line), ``coalitions`` (that list
    members), ``organizations``, ``spellings`` and ``noted`` (organizations whose row carries a note).
    """
    signatures, organizations = record.tables["signatures"], record.tables["organizations"]
    signers = set(record.signature_organization[record.signature_direct].tolist())
    members = set(record.signature_organization[~record.signature_direct].tolist())
    return {
        "lines": int(record.signature_direct.sum()),
        "signers": len(signers),
        "members_only": len(members - signers),
        "coalitions": int(signatures.loc[~record.signature_direct, "through"].nunique()),
        "organizations": len(organizations),
        "spellings": len(record.tables["aliases"]),
        "noted": int((organizations["note"] != "").sum()),
    }


def lists_of_signers(record: Record) -> pd.DataFrame:
    """Return, for each statement, the number of signatories it states beside those its list has.

    Returns
    -------
    DataFrame, indexed by statement_id in order of date
        ``stated`` : Int64, NA where no number is stated; ``listed`` : int, lines of the list;
        ``individuals`` : int, people who signed for themselves, counted and not named.
    """
    statements = record.tables["statements"].set_index("statement_id")
    direct = record.tables["signatures"][record.signature_direct]
    listed = direct["statement_id"].astype(str).value_counts()
    return pd.DataFrame(
        {
            "stated": statements["stated_signatories"],
            "listed": listed.reindex(statements.index, fill_value=0),
            "individuals": statements["individuals_listed"],
        }
    )


def places_known(record: Record) -> pd.DataFrame:
    """Return how many organizations have a place known on each basis with each confidence.

    Returns
    -------
    DataFrame, columns ``basis``, ``confidence`` ("" where no place is known), ``organizations``,
    ``cities`` (those of them that stand at a point) : in the order of the schema
    """
    table = record.tables["organizations"]
    frame = pd.DataFrame(
        {
            "basis": table["location_basis"],
            "confidence": table["location_confidence"],
            "city": table["latitude"].notna(),
        }
    )
    counted = frame.groupby(["basis", "confidence"], observed=True, dropna=False)["city"]
    rows = counted.agg(["size", "sum"]).reset_index()
    rows.columns = pd.Index(["basis", "confidence", "organizations", "cities"])
    rows["confidence"] = rows["confidence"].astype(object).fillna("")
    return rows


def package_counts(record: Record) -> dict[str, int]:
    """Return what is known of the action packages, in numbers.

    Keys: ``packages``, ``unnamed``, ``without_lead``, ``incomplete`` (participants not all known),
    ``demands_met`` (demands that some package answers, in part or whole), ``demands``.
    """
    packages = record.tables["action_packages"]
    return {
        "packages": len(packages),
        "unnamed": int((packages["package_name"] == "").sum()),
        "without_lead": int((packages["lead_country"] == "").sum()),
        "incomplete": int((packages["participants_complete"] == "no").sum()),
        "demands_met": int(record.tables["package_demands"]["demand_id"].nunique()),
        "demands": len(record.demands),
    }


def outcome_counts(record: Record) -> dict[str, int]:
    """Return how many outcomes there are, in all and by direction: ``outcomes``, ``advance``..."""
    outcomes = record.tables["outcomes"]
    directions = outcomes["direction"].astype(str).value_counts()
    return {"outcomes": len(outcomes)} | {
        word: int(directions.get(word, 0)) for word in record.words("outcomes", "direction")
    }


def outcomes_by_country(record: Record) -> pd.Series[int]:
    """Return the number of outcomes that concern each country, most first; one may concern several."""
    return record.tables["outcomes"]["country"].str.split("|").explode().value_counts()


def demands_without_outcome(record: Record) -> tuple[str, ...]:
    """Return the demands that no outcome on the record bears on, in the codebook's order."""
    met = set(record.tables["outcomes"]["demand_ids"].str.split("|").explode())
    return tuple(demand for demand in record.demands if demand not in met)
