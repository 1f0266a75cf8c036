"""Numbers of statements, organizations, passages and demands in words."""

from __future__ import annotations

from pages.parts.words.catalogue import ngettext, number


def statements_words(n: int) -> str:
    """Return a number of statements: “5 statements”."""
    return ngettext("{n} statement", "{n} statements", n).format(n=number(n))


def organizations_words(n: int) -> str:
    """Return a number of organizations: “5 organizations”."""
    return ngettext("{n} organization", "{n} organizations", n).format(n=number(n))


def passages_words(n: int) -> str:
    """Return a number of passages: “5 passages”."""
    return ngettext("{n} passage", "{n} passages", n).format(n=number(n))


def demands_words(n: int) -> str:
    """Return a number of demands: “5 demands”."""
    return ngettext("{n} demand", "{n} demands", n).format(n=number(n))


def of_statements(n: int, of: int) -> str:
    """Return some of the statements in words: “4 of the 5 statements”."""
    return ngettext("{n} of the {of} statement", "{n} of the {of} statements", of).format(n=number(n), of=number(of))
