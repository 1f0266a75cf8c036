"""The map and the chart of a briefing as plain numbers, colours and words."""

from __future__ import annotations

import math
import re

from data.measures.demand_signers import demand_signers
from data.measures.endorsement import endorsement
from data.measures.recurrence import compared
from data.measures.signing import by_place
from data.record.selection import View
from geo.countries import countries, states
from geo.neighbours import neighbours
from pages.parts.drawing import palette
from pages.parts.pack import shapes
from pages.parts.pack.content import Bar, Chart, Map, Mark, Shape
from pages.parts.views.demands.recurrence_chart import ranked, recurrence_alt, recurrence_finding
from pages.parts.words import findings, labels
from pages.parts.words.catalogue import gettext as _, ngettext, number
from pages.parts.words.counts import organizations_words, statements_words
from pages.parts.words.demand_sentences import organizations_range
from pages.parts.words.governments import COLOURS, STANDINGS, standing_words

MOST_BARS = 10
MOST_POINTS = 150
# width over height of a map of some countries
RATIO = 1.36
# names stand on the fills, so that these are paler than on a page
PALE = 0.45


def chart(view: View) -> Chart:
    """Return the demands that recur most, at most `MOST_BARS` of them."""
    counts = ranked(view, MOST_BARS)
    names, themes = labels.demand(view.record), labels.theme(view.record)
    return Chart(
        title=unmarked(recurrence_finding(view)),
        alt=recurrence_alt(view),
        axis=_("statements that make the demand"),
        of=int(compared(view).sum()),
        bars=tuple(
            Bar(
                label=names[str(demand)],
                theme=themes[str(row.theme_id)],
                colour=palette.theme(str(row.theme_id)),
                statements=int(row.statements),
                organizations=int(row.organizations),
                passages=int(row.passages),
                words=_("{statements}, {organizations}").format(
                    statements=statements_words(int(row.statements)),
                    organizations=organizations_range(demand_signers(view)[str(demand)]),
                ),
            )
            for demand, row in zip(counts.index, counts.itertuples(), strict=True)
        ),
        header=(_("Demand"), _("Statements"), _("Signed a statement that asks for it"), _("Passages")),
    )


def signers_map(view: View) -> Map:
    """Return the map of governments and signers: of all, or zoomed to the countries chosen and their neighbours."""
    record = view.record
    chosen = view.filters.countries
    drawing = shapes.drawing(chosen, RATIO)
    standings = endorsement(record)["standing"]
    counts = standings.value_counts()
    cities, outside = _cities(view, drawing)
    named = {*chosen, *(near.iso3 for iso3 in chosen if iso3 in states() for near in neighbours(iso3))}
    note = ""
    if outside:
        note = ngettext(
            "{n} organization is based outside this map.", "{n} organizations are based outside this map.", outside
        ).format(n=number(outside))
    return Map(
        title=findings.signers(view),
        alt=findings.map_alt(view),
        width=shapes.WIDTH,
        height=drawing.height,
        shapes=tuple(
            Shape(
                outline=outline,
                name=labels.country(outline.iso3),
                words=f"{labels.country(outline.iso3)}: {standing_words(record, outline.iso3)}",
                fill=palette.ACCENT
                if outline.iso3 in chosen
                else colour(str(standings.get(outline.iso3, "territory"))),
                chosen=outline.iso3 in chosen,
                label=outline.iso3 in named,
            )
            for outline in drawing.outlines
        ),
        marks=(*_small(view, drawing), *cities),
        key=(
            *((colour(s), _standing(s, int(counts.get(s, 0)), bool(chosen))) for s in ("on-the-day", "later", "not")),
            *(((palette.ACCENT, _("organizations that signed, larger where there are more")),) if cities else ()),
        ),
        note=note,
    )


def colour(standing: str) -> str:
    """Return the colour of a standing as it looks on white paper: #rrggbb."""
    *rgb, full = COLOURS[standing]
    alpha = full * PALE
    return "#" + "".join(f"{round(255 - (255 - c) * alpha / 255):02x}" for c in rgb)


def _standing(standing: str, n: int, zoomed: bool) -> str:
    """Return an entry of the key; a part of the map does not show all that the whole counts."""
    words = _(STANDINGS[standing])
    return words if zoomed else _("{what}: {n}").format(what=words, n=number(n))


def unmarked(words: str) -> str:
    """Return a sentence made for Markdown without the marks that keep the record's text plain there."""
    return re.sub(r"\\([^\w\s])", r"\1", words)


def _small(view: View, drawing: shapes.Drawing) -> list[Mark]:
    standings = endorsement(view.record)["standing"]
    return [
        Mark(
            x,
            y,
            7.0,
            f"{labels.country(iso3)}: {standing_words(view.record, iso3)}",
            palette.ACCENT if iso3 in view.filters.countries else colour(str(standings.get(iso3, "territory"))),
            signers=False,
        )
        for iso3, x, y in drawing.small_states()
    ]


def _cities(view: View, drawing: shapes.Drawing) -> tuple[list[Mark], int]:
    """Return a mark for each city with signers, the largest first, and how many organizations lie outside.

    On a map of chosen countries these are coloured as such and have no marks.
    """
    marks, outside = [], 0
    if view.filters.countries:
        return [], 0
    for row in by_place(view).head(MOST_POINTS).itertuples():
        place = drawing.placed(row.latitude, row.longitude)
        if place is None or countries()[str(row.country)].status == "elsewhere":
            outside += int(row.organizations)
            continue
        words = _("{city}, {country}: {organizations}").format(
            city=labels.city(view.record, row.city),
            country=labels.country(str(row.country)),
            organizations=organizations_words(int(row.organizations)),
        )
        radius = round(5 + 3.2 * math.sqrt(row.organizations), 1)
        marks.append(Mark(*place, radius, words, palette.ACCENT, signers=True))
    return marks, outside
