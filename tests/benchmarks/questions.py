"""The dashboard's questions, each asked of our measures, of DuckDB and of Polars; all must give the same answer.

Every way starts from its own tables in memory, as it would keep them in a running server, and answers with plain
numbers: a dict of id to counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from data.measures.countries import addressees
from data.measures.demands import recurrence
from data.measures.signers import signing as signers
from data.record.filters import Filters
from data.record.record import Record
from data.record.selection import View, select

Answer = dict[str, Any]
TABLES = ("statements", "signatures", "passages", "codings", "organizations", "demands")


def ours(record: Record) -> Mapping[str, Callable[[], Answer]]:
    """Return our measures as questions; nothing is remembered from one asking to the next."""

    def asked(filters: Filters, measure: Callable[[View], Answer]) -> Callable[[], Answer]:
        def ask() -> Answer:
            record.views.clear()
            return measure(select(record, filters))

        return ask

    themed, seated = Filters(themes=("asylum",)), Filters(countries=("MEX",), role="from")
    return {
        "statements and organizations behind each demand": asked(Filters(), _recurrence),
        "the same, one theme": asked(themed, _recurrence),
        "the same, signers of one country": asked(seated, _recurrence),
        "organizations by country": asked(Filters(), _seats),
        "organizations by place": asked(Filters(), _places),
        "passages that address each country": asked(Filters(), _addressed),
        "statements signed by each organization": asked(Filters(), _signed),
    }


def _recurrence(view: View) -> Answer:
    rows = recurrence.recurrences(view).items()
    return {demand: (row.statements, row.organizations) for demand, row in rows if row.statements}


def _seats(view: View) -> Answer:
    return signers.seats(view).countries


def _places(view: View) -> Answer:
    rows = signers.by_place(view)
    return {f"{c}|{k}": int(n) for c, k, n in zip(rows["city"], rows["country"], rows["organizations"], strict=True)}


def _addressed(view: View) -> Answer:
    counts = zip(view.record.countries, addressees.direct_counts(view), strict=True)
    return {country: n for country, n in counts if n}


def _signed(view: View) -> Answer:
    counts = signers.statements_signed(view)
    return {"organizations": int((counts > 0).sum()), "most": int(counts.max()), "sum": int(counts.sum())}


BEHIND = """
with kept as (select distinct statement_id, organization_id from signatures {join} where member = 0 {seat}),
made as (select p.statement_id, c.demand_id, bool_or(c.stance = 'call') as asks from codings c
         join passages p using (passage_id) join demands d using (demand_id)
         where p.statement_id in (select statement_id from kept) {theme} group by all)
select demand_id, count(distinct statement_id), count(distinct organization_id) filter (where asks)
from made join kept using (statement_id) group by demand_id"""

SQL = {
    "statements and organizations behind each demand": BEHIND.format(join="", seat="", theme=""),
    "the same, one theme": BEHIND.format(join="", seat="", theme="and d.theme_id = 'asylum'"),
    "the same, signers of one country": BEHIND.format(
        join="join organizations using (organization_id)", seat="and country = 'MEX'", theme=""
    ),
    "organizations by country": """select country, count(*) from organizations where country <> '' and organization_id in
        (select organization_id from signatures where member = 0) group by country""",
    "organizations by place": """select city || '|' || country, count(*) from organizations where latitude is not null
        and organization_id in (select organization_id from signatures where member = 0) group by 1""",
    "passages that address each country": """select word, count(*) from (select passage_id,
        unnest(string_split(addressees, '|')) as word from passages) where length(word) = 3 group by word""",
    "statements signed by each organization": """select count(*), max(n), sum(n) from (select organization_id,
        count(distinct statement_id) as n from signatures where member = 0 group by organization_id)""",
}


def plain(record: Record) -> dict[str, pd.DataFrame]:
    """Return the tables without our integers: text as text, closed sets as categories."""
    return {name: record.tables[name] for name in TABLES}


def duckdb(record: Record) -> Mapping[str, Callable[[], Answer]]:
    """Return the questions as SQL on DuckDB tables in memory."""
    import duckdb

    base = duckdb.connect()
    for name, frame in plain(record).items():
        given = frame.astype({c: "str" for c in frame.columns if frame[c].dtype == "category"})
        base.register("given", given.fillna({c: "" for c in given.columns if given[c].dtype == "str"}))
        base.execute(f"create table {name} as select * from given")  # noqa: S608
        base.unregister("given")

    def asked(question: str, sql: str) -> Callable[[], Answer]:
        def ask() -> Answer:
            rows = base.execute(sql).fetchall()
            if question == "statements signed by each organization":
                return {"organizations": rows[0][0], "most": rows[0][1], "sum": int(rows[0][2])}
            return {str(row[0]): row[1] if len(row) == 2 else tuple(row[1:]) for row in rows}

        return ask

    return {question: asked(question, sql) for question, sql in SQL.items()}


def polars(record: Record) -> Mapping[str, Callable[[], Answer]]:
    """Return the questions as lazy Polars queries on frames in memory, ids as categories."""
    import polars as pl

    given = {n: f.astype({c: "str" for c in f.columns if f[c].dtype == "category"}) for n, f in plain(record).items()}
    ids = ("statement_id", "organization_id", "passage_id", "demand_id", "country")
    t = {
        name: pl.from_pandas(frame)
        .with_columns(pl.col(c).cast(pl.Categorical) for c in ids if c in frame.columns)
        .lazy()
        for name, frame in given.items()
    }
    direct = t["signatures"].filter(pl.col("member") == 0)
    coded = t["codings"].join(t["passages"].select("passage_id", "statement_id"), on="passage_id")

    def behind(theme: str = "", country: str = "") -> Callable[[], Answer]:
        kept = direct
        if country:
            there = t["organizations"].filter(pl.col("country") == country).select("organization_id")
            kept = kept.join(there, on="organization_id", how="semi")
        kept = kept.select("statement_id", "organization_id").unique()
        wanted = t["demands"].filter(pl.col("theme_id") == theme) if theme else t["demands"]
        made = coded.join(wanted.select("demand_id"), on="demand_id", how="semi")
        made = made.group_by("statement_id", "demand_id").agg(asks=(pl.col("stance") == "call").any())
        whole = made.join(kept, on="statement_id").group_by("demand_id")
        counts = whole.agg(
            s=pl.col("statement_id").n_unique(), o=pl.col("organization_id").filter(pl.col("asks")).n_unique()
        )
        return lambda: {str(d): (s, o) for d, s, o in counts.collect().iter_rows()}

    signing = t["organizations"].join(direct, on="organization_id", how="semi")
    seats = signing.filter(pl.col("country").cast(pl.String) != "").group_by("country").len()
    placed = signing.filter(pl.col("latitude").is_not_null()).group_by("city", "country").len()
    word = pl.col("addressees").str.split("|")
    addressed = t["passages"].select(word=word).explode("word").filter(pl.col("word").str.len_bytes() == 3)
    addressed = addressed.group_by("word").len()
    signed = direct.group_by("organization_id").agg(n=pl.col("statement_id").n_unique())
    signed = signed.select(organizations=pl.len(), most=pl.col("n").max(), sum=pl.col("n").sum())
    return {
        "statements and organizations behind each demand": behind(),
        "the same, one theme": behind(theme="asylum"),
        "the same, signers of one country": behind(country="MEX"),
        "organizations by country": lambda: dict(seats.collect().iter_rows()),
        "organizations by place": lambda: {f"{c}|{k}": n for c, k, n in placed.collect().iter_rows()},
        "passages that address each country": lambda: dict(addressed.collect().iter_rows()),
        "statements signed by each organization": lambda: signed.collect().to_dicts()[0],
    }
