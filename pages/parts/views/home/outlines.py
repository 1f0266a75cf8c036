"""The outlines that the browser draws: every country on the flat map with its name and how its government stands."""

from __future__ import annotations

import hashlib
import json

from data.measures.countries.endorsement import endorsement
from data.record.cache import cached
from data.record.record import Record
from geo.countries import countries, name
from geo.plane import plane_geojson
from pages.parts.words import catalogue
from pages.parts.words.governments import standing_words


@cached
def outlines(record: Record, lang: str) -> tuple[str, bytes]:
    """Return the file name and the GeoJSON of the outlines in a language, in the units of `geo.plane`.

    Each feature has the properties ``iso3``, ``standing`` (on-the-day, later, not, territory) and
    ``label`` (name and standing in words). The name holds a hash of the content.
    """
    collection = json.loads(plane_geojson())
    standings = endorsement(record)["standing"]
    before = catalogue.language()
    catalogue.use(lang)
    for feature in collection["features"]:
        iso3 = feature["properties"]["iso3"]
        standing = standings.get(iso3, "territory")
        feature["properties"] = {
            "iso3": iso3,
            "standing": standing,
            "label": f"{name(iso3, lang)}\n{standing_words(record, iso3)}",
        }
    catalogue.use(before)
    body = json.dumps(collection, ensure_ascii=False, separators=(",", ":")).encode()
    digest = hashlib.sha256(body).hexdigest()[:12]
    return (f"americas.{digest}.{lang}.geojson", body)


def small_states(record: Record) -> list[str]:
    """Return the states too small to be seen on a map of the whole region, which get a marker too."""
    return [iso3 for iso3, country in countries().items() if country.small and country.status == "state"]
