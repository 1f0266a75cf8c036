"""Packages with the shape of the real one and any number of rows, to see what growth costs.

Signers are heavy-tailed (a few organizations sign nearly everything, most sign once), lists of names vary from a
handful to thousands, names are in three languages, every organization has several spellings, places are
heavy-tailed too. Everything follows from the seed.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from data.record.load import read_tables
from data.record.record import read_record
from data.record.schema import DESCRIPTION, PACKAGE, read_schema
from geo.countries import countries

FIRST = (
    "Casa",
    "Red",
    "Centro",
    "Alianza",
    "Coalition",
    "Network",
    "Center",
    "Instituto",
    "Rede",
    "Pastoral",
    "Asociación",
)
MIDDLE = ("del Migrante", "for Refugee Rights", "de Derechos Humanos", "dos Migrantes", "of Sanctuary", "Sin Fronteras")
SPELLINGS = ("{}", "{}, A.C.", "{} (Int'l)", "The {}")


@dataclass(frozen=True, slots=True)
class Size:
    """How many rows of each kind a package has."""

    name: str
    statements: int
    signatures: int
    passages: int
    codings: int
    organizations: int
    places: int


SIZES = (
    Size("1x", 5, 276, 54, 146, 172, 60),
    Size("10x", 50, 2_760, 540, 1_460, 1_720, 200),
    Size("1,000x", 2_000, 276_000, 54_000, 146_000, 17_200, 1_000),
    Size("100,000x, capped", 5_000, 1_000_000, 95_000, 300_000, 30_000, 2_000),
)


def write_package(directory: Path, size: Size, seed: int = 1) -> Path:
    """Write a package of `size` into `directory`, its descriptor last, and return the directory."""
    directory.mkdir(parents=True, exist_ok=True)
    tables = made(size, np.random.default_rng(seed))
    for table in read_schema().tables:
        if table.name in tables:
            frame = pd.DataFrame(tables[table.name]).reindex(columns=list(table.columns))
            frame.to_csv(directory / table.file, index=False, lineterminator="\n")
        else:
            shutil.copy(PACKAGE / table.file, directory / table.file)
    shutil.copy(PACKAGE / DESCRIPTION, directory / DESCRIPTION)
    return directory


def made(size: Size, rng: np.random.Generator) -> dict[str, dict[str, object]]:
    """Return the tables that grow, as columns; the others are the real ones."""
    real = read_tables()
    statements = np.array(
        [*real["statements"]["statement_id"], *(f"s-{k:05d}" for k in range(size.statements))],
        dtype=object,
    )[: size.statements]
    organizations = np.array([f"o-{k:05d}" for k in range(size.organizations)], dtype=object)
    names = _names(size.organizations)
    passages = _passages(size, statements, real["passages"], rng)
    aliases = np.array([s.format(n) for n in names for s in SPELLINGS], dtype=object)
    return {
        "statements": _statements(size, statements, real["statements"], rng),
        "organizations": _organizations(size, organizations, names, rng)
        | _cycled(size.organizations, real, "organizations", "note"),
        "aliases": {"alias": aliases, "organization_id": np.repeat(organizations, len(SPELLINGS))},
        "signatures": _signatures(size, statements, organizations, names, rng),
        "passages": passages,
        "codings": _codings(size, passages["passage_id"], real["codings"], rng)
        | _cycled(size.codings, real, "codings", "confidence", "reason"),
    }


def _cycled(n: int, real: dict[str, pd.DataFrame], table: str, *columns: str) -> dict[str, object]:
    """Return columns of the real table, from the beginning again when they end."""
    source = real[table].iloc[np.arange(n) % len(real[table])]
    return {column: source[column].astype(object).to_numpy() for column in columns}


def _names(n: int) -> list[str]:
    return [f"{FIRST[k % len(FIRST)]} {MIDDLE[k // len(FIRST) % len(MIDDLE)]} {k}" for k in range(n)]


def _statements(size: Size, ids: np.ndarray, real: pd.DataFrame, rng: np.random.Generator) -> dict[str, object]:
    days = pd.to_datetime("2022-04-19") + pd.to_timedelta(np.sort(rng.integers(0, 1600, size.statements)), unit="D")
    day = days.strftime("%Y-%m-%d").to_numpy(dtype=object)
    source = real.iloc[np.arange(size.statements) % len(real)].reset_index(drop=True)
    return {
        **{
            c: source[c].astype(object).to_numpy()
            for c in ("title", "kind", "language", "publishers", "url", "event_id")
        },
        "statement_id": ids,
        "text": [f"{k:03d}" if k < 1000 else "" for k in range(size.statements)],
        "date": day,
        "date_earliest": day,
        "date_latest": day,
        "date_basis": source["date_basis"],
        "addressees": source["addressees"],
        "individuals_listed": 0,
        "note": source["note"],
    }


def _organizations(size: Size, ids: np.ndarray, names: list[str], rng: np.random.Generator) -> dict[str, object]:
    states = [c for c in countries().values() if c.status == "state"]
    home = rng.choice(len(states), size.places, p=_tail(len(states), 0.9, rng))
    place = rng.choice(size.places, size.organizations, p=_tail(size.places, 0.9, rng))
    known = rng.random(size.organizations) < 0.85
    at = np.where(known, place, -1)
    country = np.array([states[home[p]].iso3 if p >= 0 else "" for p in at], dtype=object)
    jitter = rng.normal(0, 1.5, (size.places, 2))
    lat = [f"{np.clip(states[home[p]].latitude + jitter[p, 0], -55, 70):.4f}" if p >= 0 else "" for p in at]
    lon = [f"{np.clip(states[home[p]].longitude + jitter[p, 1], -140, -35):.4f}" if p >= 0 else "" for p in at]
    return {
        "organization_id": ids,
        "name": names,
        "kind": rng.choice(np.array(read_record().kinds, dtype=object), size.organizations),
        "reach": "national",
        "city": [f"City {p}" if p >= 0 else "" for p in at],
        "country": country,
        "latitude": lat,
        "longitude": lon,
        "location_basis": np.where(known, "public-knowledge", "none"),
        "location_confidence": np.where(known, "high", ""),
        "source_url": "https://example.org/",
    }


def _signatures(
    size: Size, statements: np.ndarray, organizations: np.ndarray, names: list[str], rng: np.random.Generator
) -> dict[str, object]:
    """Return the signatures: each pair once, sorted by list; one in twenty a member of the coalition above it."""
    pairs = np.empty(0, dtype=np.int64)
    lists, signers = _tail(size.statements, 0.4, rng), _tail(size.organizations, 0.7, rng)
    while len(pairs) < size.signatures:
        of = rng.choice(size.statements, size.signatures, p=lists) * size.organizations
        pairs = np.unique(np.concatenate([pairs, of + rng.choice(size.organizations, size.signatures, p=signers)]))
    pairs = np.sort(rng.permutation(pairs)[: size.signatures])
    statement, organization = pairs // size.organizations, pairs % size.organizations
    first = np.r_[True, statement[1:] != statement[:-1]]
    member = (rng.random(size.signatures) < 0.05) & ~first
    rows = np.arange(size.signatures)
    head = np.maximum.accumulate(np.where(member, 0, rows))
    own = np.cumsum(~member)
    position = own - np.maximum.accumulate(np.where(first, own, 0)) + 1
    return {
        "statement_id": statements[statement],
        "position": position,
        "member": rows - head,
        "name_as_signed": np.array(names, dtype=object)[organization],
        "role": np.where(member, "member", "signatory"),
        "organization_id": organizations[organization],
        "through": np.where(member, organizations[organization[head]], ""),
    }


def _passages(size: Size, statements: np.ndarray, real: pd.DataFrame, rng: np.random.Generator) -> dict[str, object]:
    statement = np.sort(
        np.r_[np.arange(size.statements), rng.integers(0, size.statements, size.passages - size.statements)]
    )
    first = np.searchsorted(statement, statement)
    ordinal = np.arange(size.passages) - first + 1
    like = real.iloc[rng.integers(0, len(real), size.passages)].reset_index(drop=True)
    groups = np.where(
        rng.random(size.passages) < 0.1, rng.choice(np.array(read_record().groups, dtype=object), size.passages), ""
    )
    columns = ("cue", "summary_en", "summary_es", "summary_pt", "addressees", "places")
    return {
        "passage_id": [f"{s}-p{k:02d}" for s, k in zip(statements[statement], ordinal, strict=True)],
        "statement_id": statements[statement],
        "section": "body",
        "ordinal": ordinal,
        "line_start": ordinal,
        "line_end": ordinal,
        **{c: like[c].astype(object).to_numpy() for c in columns},
        "groups": groups,
    }


def _codings(size: Size, passages: object, real: pd.DataFrame, rng: np.random.Generator) -> dict[str, object]:
    ids = np.array(passages, dtype=object)
    counts = real["demand_id"].value_counts()
    demands = counts.index.astype(str).to_numpy(dtype=object)
    weights = (counts + 1).to_numpy(dtype=float)
    pairs = np.empty(0, dtype=np.int64)
    n = len(demands)
    while len(pairs) < size.codings:
        of = rng.integers(0, size.passages, size.codings) * n
        every = np.arange(size.passages) * n + rng.choice(n, size.passages, p=weights / weights.sum())
        drawn = of + rng.choice(n, size.codings, p=weights / weights.sum())
        pairs = pd.unique(np.concatenate([pairs, every if not len(pairs) else drawn]))
    pairs = np.sort(pairs[: size.codings])
    return {
        "passage_id": ids[pairs // n],
        "demand_id": demands[pairs % n],
        "stance": np.where(rng.random(size.codings) < 0.9, "call", "concern"),
        "coder": "a",
    }


def _tail(n: int, power: float, rng: np.random.Generator) -> np.ndarray:
    """Return `n` weights that fall with rank to a power, in random order."""
    weights = np.arange(1, n + 1, dtype=float) ** -power
    return rng.permutation(weights / weights.sum())
