"""The record as files on the method page: the whole package, each table with its columns, licences."""

from __future__ import annotations

from html import escape

import streamlit as st

from data.record.description import Resource
from data.record.record import Record
from data.record.served import served
from pages.parts.drawing.links import published
from pages.parts.drawing.report import report_address, report_link
from pages.parts.views.method.sections import TABLE, bullets
from pages.parts.words.catalogue import date_words, gettext as _, ngettext, number, plain
from pages.parts.words.data_version import data_version

# addresses are relative to the page, so that they hold behind any prefix; `routes` answers them
FILES = "data/{}"


def package(record: Record) -> None:
    """Draw the version of the record, how to cite it, and the download of all of it."""
    st.markdown(
        _(
            "Version **{version}** of the record, {tables} tables as CSV files with one description of every column. "
            "An empty cell means *not known*, never zero; a list inside a cell is separated by a vertical bar."
        ).format(version=plain(record.version), tables=number(len(record.tables)))
    )
    st.link_button(
        _("The whole package (zip)"), FILES.format("package.zip"), icon=":material/download:", type="primary"
    )


def cite(record: Record, site: str) -> None:
    """Draw how to cite the record, to copy; `site` is the address of the site's root."""
    title = _("Firmantes: civil-society statements on the Los Angeles Declaration on Migration and Protection")
    makers = [one.title for one in served().description.contributors if "creator" in one.roles]
    parts = ["; ".join(makers), title, data_version(record), site, _("License: CC BY 4.0")]
    st.code(". ".join(filter(None, parts)) + ".", language=None, wrap_lines=True)
    st.caption(_("Add the day on which you took it. A sentence to quote carries its own notes and link."))


def report(record: Record) -> None:
    """Draw how to report an error: the operator's address, else what to send and to whom."""
    if report_address(record, ""):
        st.html(f"<p>{report_link(record, '')}</p>")
        return
    st.markdown(
        _(
            "Send the id in brackets that the link names, the version of the data, what is wrong, and the address of "
            "a source, to whoever gave you the address of this site."
        )
    )


def tables(record: Record) -> None:
    """Draw every table of the package: what it holds, its columns, its rows, and the file itself."""
    title, size, file = (escape(word) for word in (_("Table"), _("Rows"), _("File")))
    heads = f"<th scope='col'>{title}</th><th scope='col' class='n'>{size}</th><th scope='col'>{file}</th>"
    rows = "".join(_row(record, table) for table in served().description.resources)
    st.caption(_("Tables and columns are described in English, as in the package itself."))
    st.html(
        f"<style>{TABLE}.sheet details{{margin-top:.25rem;font-size:.9rem}}.sheet dd{{margin:0 0 .4rem 1rem}}"
        f"</style><div class='sheet links'><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _row(record: Record, table: Resource) -> str:
    """Return one table as a row of HTML."""
    columns = "".join(
        f"<dt><code>{escape(column.name)}</code></dt>"
        f"<dd>{escape(column.description)}{escape(f' ({column.unit})' if column.unit else '')}</dd>"
        for column in table.schema.fields
    )
    many = ngettext("{n} column", "{n} columns", len(table.schema.fields)).format(n=number(len(table.schema.fields)))
    file = f"{table.name}.csv"
    return (
        f"<tr><th scope='row'><span lang='en'>{escape(table.title or table.name)}</span>"
        f"<details style='font-weight:400'><summary>{escape(many)}</summary>"
        f"<p lang='en'>{escape(table.description)}</p><dl lang='en'>{columns}</dl></details></th>"
        f"<td class='n'>{number(len(record.tables[table.name]))}</td>"
        f"<td><a href='{escape(FILES.format(file), quote=True)}' download aria-label='{escape(file)}'>CSV</a></td></tr>"
    )


def licences(record: Record) -> None:
    """Draw the licences, the credits of what others made, and the sources that the package names."""
    bullets(
        [
            _("The code of this application is free to use under the MIT license."),
            _(
                "The record is under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/): use it for anything, "
                "name Firmantes and the version, and say what you changed. The statements themselves belong to "
                "those who signed and published them."
            ),
            _(
                "Outlines: made with [Natural Earth](https://www.naturalearthdata.com/), public domain. Borders are "
                "drawn as control stands on the ground and express no position on any territory."
            ),
            _("Coordinates of cities: [GeoNames](https://www.geonames.org/), CC BY 4.0."),
            _(
                "Names of countries, dates and numbers in three languages: [Unicode CLDR](https://cldr.unicode.org/), "
                "Unicode License v3."
            ),
        ]
    )
    items = []
    for source in served().description.sources:
        parts = [escape(source.title), escape(source.publisher), escape(date_words(source.date) if source.date else "")]
        items.append(f"<li>{'; '.join([*filter(None, parts), *published(source.path)])}</li>")
    head = escape(_("Sources that the package names"))
    st.html(
        f"<details class='links'><summary style='cursor:pointer'>{head} ({number(len(items))})"
        f"</summary><ul style='overflow-wrap:anywhere'>{''.join(items)}</ul></details>"
    )
