"""The right answers to the tasks, counted in the tables by the csv module alone, so that no measure checks itself."""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE, GEOGRAPHY = ROOT / "data" / "package", ROOT / "geo" / "package"
Row = dict[str, str]


@cache
def table(name: str, folder: Path = PACKAGE) -> list[Row]:
    """Return the rows of a table as they stand in its file."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells(row: Row, column: str) -> set[str]:
    """Return the ids in a cell that holds a list."""
    return set(filter(None, row[column].split("|")))


def version() -> str:
    """Return the version that the package states."""
    return str(json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8"))["version"])


def country(iso3: str, lang: str = "en") -> str:
    """Return the name of a country."""
    return next(row[f"name_{lang}"] for row in table("countries", GEOGRAPHY) if row["iso3"] == iso3)


def signed() -> dict[str, set[str]]:
    """Return which statements each organization signed with a line of its own."""
    found: dict[str, set[str]] = {}
    for row in table("signatures"):
        if row["member"] == "0":
            found.setdefault(row["organization_id"], set()).add(row["statement_id"])
    return found


def signers() -> list[Row]:
    """Return the rows of the organizations that signed."""
    return [row for row in table("organizations") if row["organization_id"] in signed()]


def signers_where(column: str, value: str) -> list[str]:
    """Return the names of the organizations that signed and have a value in a column."""
    return [row["name"] for row in signers() if row[column] == value]


def organization(acronym: str) -> str:
    """Return the name and, in brackets, the id of the organization with an acronym."""
    row = next(row for row in table("organizations") if row["acronym"] == acronym)
    return f"{row['name']} ({row['organization_id']})"


def statements(ids: set[str], lang: str = "en") -> list[str]:
    """Return the short names of statements."""
    return [row[f"short_{lang}"] for row in table("statements") if row["statement_id"] in ids]


def signed_by(organization: str, lang: str = "en") -> list[str]:
    """Return the short names of the statements that an organization signed."""
    return statements(signed()[organization], lang)


def makes(stance: str = "") -> dict[str, set[str]]:
    """Return which demands each statement makes, in one stance or in any."""
    of = {row["passage_id"]: row["statement_id"] for row in table("passages")}
    found: dict[str, set[str]] = {row["statement_id"]: set() for row in table("statements")}
    for row in table("codings"):
        if not stance or row["stance"] == stance:
            found[of[row["passage_id"]]].add(row["demand_id"])
    return found


def asking(demand: str) -> set[str]:
    """Return the statements that ask for a demand."""
    return {statement for statement, demands in makes("call").items() if demand in demands}


def demands(ids: set[str], column: str = "short_en") -> list[str]:
    """Return the names of demands."""
    return [row[column] for row in table("demands") if row["demand_id"] in ids]


def signed_for(demand: str, least: int = 1) -> int:
    """Return how many organizations signed so many statements that ask for a demand."""
    return sum(len(own & asking(demand)) >= least for own in signed().values())


def events(demand: str = "", iso3: str = "") -> list[str]:
    """Return the events after the first statement that makes a demand, or after the first of all, of a country."""
    making = {s for s, made in makes().items() if not demand or demand in made}
    first = min(row["date_latest"] for row in table("statements") if row["statement_id"] in making)
    # of a partial date the first day that it can mean has to lie after the statement
    after = [row for row in table("outcomes") if f"{row['date']}-01-01"[:10] > first]
    return [
        row["event"]
        for row in after
        if (not demand or demand in cells(row, "demand_ids")) and (not iso3 or iso3 in cells(row, "country"))
    ]


def endorsers(by: str = "9999") -> set[str]:
    """Return the countries whose governments had endorsed the Declaration by a day."""
    return {row["country"] for row in table("governments") if row["endorsed"] == "yes" and row["endorsed_latest"] <= by}


def bases() -> Counter[str]:
    """Return how many organizations that signed are based in each country."""
    return Counter(row["country"] for row in signers() if row["country"])


def unsigned() -> list[str]:
    """Return the names of the countries whose governments endorsed and where nobody who signed is based."""
    return [country(iso3) for iso3 in endorsers() if not bases()[iso3]]


def alone() -> list[str]:
    """Return the names of the countries where one organization alone that signed is based."""
    return [country(iso3) for iso3, n in bases().items() if n == 1]


def beside(iso3: str) -> list[str]:
    """Return the names of the organizations that signed and are based across a land border."""
    rows = table("neighbours", GEOGRAPHY)
    near = {row["neighbour"] for row in rows if row["iso3"] == iso3 and row["basis"] == "border"}
    return [row["name"] for row in signers() if row["country"] in near]


def outside() -> list[str]:
    """Return the names of the organizations that signed and are based in no country of the Americas."""
    americas = {row["iso3"] for row in table("countries", GEOGRAPHY) if row["subregion"] in SUBREGIONS}
    return [row["name"] for row in signers() if row["country"] and row["country"] not in americas]


SUBREGIONS = {"North America", "Central America", "Caribbean", "South America"}


def passages_to(iso3: str) -> list[Row]:
    """Return the passages that address a government, by its name or among others by a keyword."""
    of = {row["statement_id"]: row for row in table("statements")}
    found = []
    for row in table("passages"):
        statement, to = of[row["statement_id"]], cells(row, "addressees")
        if "ENDORSERS" in to:
            to |= endorsers(statement["date_latest"])
        if "PARTICIPANTS" in to:
            to |= cells(statement, "participants")
        if iso3 in to:
            found.append(row)
    return found


def addressing(iso3: str) -> set[str]:
    """Return the statements with a passage that addresses a government."""
    return {row["statement_id"] for row in passages_to(iso3)}


def asked_of(iso3: str) -> set[str]:
    """Return the demands that passages to a government make."""
    ids = {row["passage_id"] for row in passages_to(iso3)}
    return {row["demand_id"] for row in table("codings") if row["passage_id"] in ids}


def packages(iso3: str, role: str) -> list[str]:
    """Return the action packages that a government `leads` or has `joined`, with their ids."""
    column = {"leads": "lead_country", "joined": "participants_country"}[role]
    rows = [row for row in table("action_packages") if iso3 in cells(row, column)]
    return [f"{row['package_name']} ({row['package_id']})" for row in rows]


def coded(statement: str, lang: str = "en") -> list[str]:
    """Return the demand of each coding of a statement, in short."""
    ids = {row["passage_id"] for row in table("passages") if row["statement_id"] == statement}
    return [demands({row["demand_id"]}, f"short_{lang}")[0] for row in table("codings") if row["passage_id"] in ids]


def compared(one: str, other: str) -> list[str]:
    """Return what two countries differ in, as rows of a table."""
    lines = {
        "Statements that address its government": lambda c: len(addressing(c)),
        "Organizations from there that signed": lambda c: bases()[c],
        "Action packages it leads or joined": lambda c: len({*packages(c, "leads"), *packages(c, "joined")}),
        "Events since": lambda c: len(events(iso3=c)),
        "Demands asked of it": lambda c: len(asked_of(c)),
    }
    return [f"{what} {count(one)} {count(other)}" for what, count in lines.items()]


def unmatched() -> list[str]:
    """Return the demands that a statement asks for and no action package matches."""
    matched = {row["demand_id"] for row in table("package_demands")}
    return demands(set().union(*makes().values()) - matched, "label_en")


def news(statement: str) -> list[str]:
    """Return the demands that a statement makes and none before it."""
    order = [row["statement_id"] for row in table("statements")]
    earlier = order[: order.index(statement)]
    return demands(makes()[statement].difference(*(makes()[one] for one in earlier)))


def asked_once(lang: str = "en") -> list[str]:
    """Return the demands that one statement alone asks for."""
    times = Counter(demand for made in makes("call").values() for demand in made)
    return demands({demand for demand, n in times.items() if n == 1}, f"short_{lang}")


def most_named() -> tuple[str, int, int]:
    """Return the government that most passages address by its name, how many, and of how many passages."""
    times = Counter(word for row in table("passages") for word in cells(row, "addressees") if len(word) == 3)
    (iso3, n), *_ = times.most_common()
    return country(iso3), n, len(table("passages"))


def arguable() -> tuple[int, int]:
    """Return how many codings are arguable, and of how many."""
    return sum(row["confidence"] == "arguable" for row in table("codings")), len(table("codings"))


def spelled(names: list[str]) -> list[str]:
    """Return the organizations' own names for spellings that the aliases hold."""
    alias = {row["alias"]: row["organization_id"] for row in table("aliases")}
    known = {row["organization_id"]: row["name"] for row in table("organizations")}
    alias |= {row["name"]: row["organization_id"] for row in table("organizations")}
    return [known[alias[name]] for name in names if name in alias]


def country_of_most() -> list[str]:
    """Return the country with more signers than any other, and how many of all are based there."""
    ((iso3, n),) = bases().most_common(1)
    return [country(iso3), f"{n} of {len(signers())}"]
