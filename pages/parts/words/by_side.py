"""A sentence of one of a country's two roles says which: “To Honduras: …”, “From Honduras: …”."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from data.record.selection import Side, View
from pages.parts.words import labels
from pages.parts.words.catalogue import gettext as _, inside, listed


def finding_of(
    side: Side, *, begins_with_name: bool = False
) -> Callable[[Callable[[View], str]], Callable[[View], str]]:
    """Return a decorator: a finding on one side of a view, which names the side where the view has both.

    Its first letter becomes small behind the colon, unless a name may begin it.
    """

    def decorated(finding: Callable[[View], str]) -> Callable[[View], str]:
        @wraps(finding)
        def of(view: View) -> str:
            words = finding(view.side(side))
            if not view.two_sided:
                return words
            named = _("To {countries}: {finding}") if side == "to" else _("From {countries}: {finding}")
            return named.format(
                countries=listed(map(labels.country_inside, view.filters.countries)),
                finding=words if begins_with_name else inside(words),
            )

        return of

    return decorated
