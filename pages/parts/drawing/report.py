"""The way to report an error in one row of the record: an address that the operator sets, else how to send it."""

from __future__ import annotations

import os
from html import escape
from urllib.parse import quote, urlsplit

from data.record.filters import Filters
from data.record.record import Record
from pages.parts.drawing.links import page_address
from pages.parts.words.catalogue import gettext as _

# "https://example.org/errors?row={id}&version={version}" or "mailto:record@example.org?subject={id}"
REPORT_URL = "FIRMANTES_REPORT_URL"


def report_address(record: Record, row: str) -> str:
    """Return the operator's address for an error in the row with an id, "" if none is set or it is not of the web."""
    address = os.environ.get(REPORT_URL, "").strip()
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    if scheme not in ("https", "http", "mailto"):
        return ""
    return address.replace("{id}", quote(row, safe="")).replace("{version}", quote(record.version, safe=""))


def report_link(record: Record, row: str, name: str = "") -> str:
    """Return a link, as HTML, to report an error in the row with an id, by its name and id; "" for no row."""
    address = report_address(record, row)
    words = escape(_("Report an error in {name} ({id})").format(name=name, id=row) if row else _("Report an error"))
    if address:
        return f"<a href='{escape(address, quote=True)}' target='_blank' rel='noopener'>{words}</a>"
    return f"<a href='{page_address('method', Filters())}#report'>{words}</a>"
