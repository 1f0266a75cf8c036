"""A record small enough to count by hand, written as words; every table is typed as the reader types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import pandas as pd

from data.record.load import key_columns, read_tables, type_table
from data.record.record import Record
from data.record.schema import PACKAGE, read_schema

SHIPPED = read_tables()
SCHEMA = read_schema(PACKAGE)
Rows = list[dict[str, str]]
Frozen = tuple[tuple[tuple[str, str], ...], ...]
Reference = tuple[str, str]
CODEBOOK = ("themes", "demands")


def tiny(
    *,
    signers: Mapping[str, str],
    asks: Mapping[str, str],
    dates: Mapping[str, str] | None = None,
    members: Mapping[str, Mapping[str, str]] | None = None,
    based: Mapping[str, str] | None = None,
    cities: Mapping[str, tuple[str, float, float]] | None = None,
    kinds: Mapping[str, str] | None = None,
    addressed: Mapping[str, str] | None = None,
    present: Mapping[str, str] | None = None,
    named: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
    endorsed: Mapping[str, str] | None = None,
    aliases: Mapping[str, str] | None = None,
    tables: Mapping[str, Rows] | None = None,
) -> Record:
    """Return a record of the statements that `signers` and `asks` name.

    Parameters
    ----------
    signers : statement -> organizations that signed it, in order: ``{"a": "wola cda"}``.
    asks : statement -> its passages in order, separated by ``;``, each the demands that it makes, a
        ``?`` after one that it only objects to, a ``~`` after an arguable one:
        ``{"a": "asylum-access; end-expulsions?~"}``. The passages are called ``a-p01``, ``a-p02``...
    dates : statement -> ISO date, or ``earliest..latest``; 2022-01-01, 2022-01-02... if not given.
    members : statement -> coalition (one of its signers) -> the members it lists.
    based, kinds : organization -> country; organization -> kind (advocacy if not given).
    cities : organization -> (city, latitude, longitude).
    addressed, named, groups : passage -> words, separated by spaces.
    present : statement -> countries that it names as taking part in the meeting.
    endorsed : country -> day, ``earliest..latest``, or "" for a government that did not endorse.
    aliases : spelling -> organization, beside each organization's own id.
    tables : table -> rows that replace it (outcomes, indicators, events, action_packages...).
    """
    statements = list(dict.fromkeys([*signers, *asks]))
    when = {s: _range((dates or {}).get(s, f"2022-01-{k + 1:02d}")) for k, s in enumerate(statements)}
    listed = {s: words.split() for s, words in signers.items()}
    organizations = list(
        dict.fromkeys(
            [
                *(o for words in listed.values() for o in words),
                *(o for lists in (members or {}).values() for words in lists.values() for o in words.split()),
                *(based or {}),
            ]
        )
    )
    signatures: Rows = []
    for statement, names in listed.items():
        for position, name in enumerate(names, 1):
            head = {"statement_id": statement, "position": str(position), "name_as_signed": name}
            signatures.append(head | {"member": "0", "role": "signatory", "organization_id": name})
            for number, member in enumerate((members or {}).get(statement, {}).get(name, "").split(), 1):
                row = {"member": str(number), "role": "member", "organization_id": member, "through": name}
                signatures.append(head | row | {"name_as_signed": member})
    passages: Rows = []
    codings: Rows = []
    for statement, text in asks.items():
        for ordinal, words in enumerate(text.split(";"), 1):
            key = f"{statement}-p{ordinal:02d}"
            passages.append(
                {
                    "passage_id": key,
                    "statement_id": statement,
                    "section": "body",
                    "ordinal": str(ordinal),
                    "line_start": str(ordinal),
                    "line_end": str(ordinal),
                    "cue": "a cue",
                    **{f"summary_{lang}": f"passage {key}" for lang in ("en", "es", "pt")},
                    "addressees": _list(addressed, key),
                    "places": _list(named, key),
                    "groups": _list(groups, key),
                }
            )
            for word in words.split():
                coding = {"passage_id": key, "demand_id": word.rstrip("?~"), "coder": "a"}
                stance = "concern" if "?" in word else "call"
                codings.append(coding | {"stance": stance, "confidence": "arguable" if "~" in word else "clear"})
    built: dict[str, Rows] = {
        "statements": [
            {
                "statement_id": s,
                "text": f"{k:03d}",
                "title": f"Statement {s}",
                **{f"short_{lang}": f"Statement {s}" for lang in ("en", "es", "pt")},
                "date": when[s][0],
                "date_earliest": when[s][0],
                "date_latest": when[s][1],
                "date_basis": "as given",
                "kind": "joint-statement",
                "language": "en",
                "publishers": "Publisher",
                "url": "https://example.org/",
                "participants": _list(present, s),
            }
            for k, s in enumerate(statements)
        ],
        "signatures": signatures,
        "passages": passages,
        "codings": codings,
        "organizations": [
            {
                "organization_id": o,
                "name": o,
                "kind": (kinds or {}).get(o, "advocacy"),
                "country": (based or {}).get(o, ""),
                "location_basis": "name" if o in (based or {}) else "none",
                "location_confidence": "high" if o in (based or {}) else "",
                **_city((cities or {}).get(o)),
            }
            for o in organizations
        ],
        "aliases": [
            {"alias": alias, "organization_id": o}
            for alias, o in [*((o, o) for o in organizations), *(aliases or {}).items()]
        ],
        "governments": [
            {
                "country": country,
                "endorsed": "yes" if day else "no",
                "disputed": "no",
                "endorsed_earliest": _range(day)[0],
                "endorsed_latest": _range(day)[1],
            }
            for country, day in (endorsed or {}).items()
        ],
        "events": [],
        "figures": [],
        "action_packages": [],
        "package_demands": [],
        "outcomes": [],
        "asks": [],
        "reasons": [],
        "people": [],
        "indicators": [],
        "translations": [],
    } | {name: list(rows) for name, rows in (tables or {}).items()}
    return Record(tables=_typed(built), schema=replace(SCHEMA, version="0.0.0"))


def _typed(built: Mapping[str, Rows]) -> dict[str, pd.DataFrame]:
    """Return the tables typed as `data.record.load` types them; themes and demands are the codebook's."""
    rows = {name: tuple(tuple(row.items()) for row in table) for name, table in built.items()} | dict.fromkeys(CODEBOOK)
    cells = {name: _cells(name, table) for name, table in rows.items()}
    known = {reference: tuple(values) for reference, values in key_columns(SCHEMA, cells).items()}
    typed = {}
    for name, table in rows.items():
        references = {field.reference for field in SCHEMA.table(name).fields if field.reference}
        keys = tuple((reference, known[reference]) for reference in sorted(references & known.keys()))
        typed[name] = _typed_table(name, table, keys)
    return typed


# most tables of most records are the same, and typing one takes ten milliseconds
@lru_cache(maxsize=4096)
def _cells(name: str, rows: Frozen | None) -> pd.DataFrame:
    columns = list(SCHEMA.table(name).columns)
    if rows is None:
        frame = SHIPPED[name].astype("str")
    else:
        frame = pd.DataFrame([dict(row) for row in rows], columns=columns, dtype="str").fillna("")
    frame.index = pd.Index(range(2, len(frame) + 2))
    return frame.astype("category")


@lru_cache(maxsize=4096)
def _typed_table(name: str, rows: Frozen | None, keys: tuple[tuple[Reference, tuple[str, ...]], ...]) -> pd.DataFrame:
    known = {reference: pd.Index(values, dtype="str") for reference, values in keys}
    return type_table(SCHEMA.table(name), _cells(name, rows), known)[0]


def _range(day: str) -> tuple[str, str]:
    earliest, _, latest = day.partition("..")
    return earliest, latest or earliest


def _list(cells: Mapping[str, str] | None, key: str) -> str:
    return "|".join((cells or {}).get(key, "").split())


def _city(place: tuple[str, float, float] | None) -> dict[str, str]:
    if place is None:
        return {}
    return {"city": place[0], "latitude": str(place[1]), "longitude": str(place[2])}
