"""Describe the files of `geo/package/` as a Data Package: columns, sources, licences, disclaimer."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from geo.plane import CRS, UNITS_A_METRE

NATURAL_EARTH = {
    "title": "Natural Earth 4.1.0 (countries, 1:50 million and 1:10 million), via world-atlas 2.0.2",
    "path": "https://www.naturalearthdata.com/about/terms-of-use/",
    "version": "4.1.0",
}
WORLD_ATLAS = {
    "title": "world-atlas 2.0.2",
    "path": "https://github.com/topojson/world-atlas",
    "version": "2.0.2",
}
CLDR = {"title": "Unicode CLDR, via Babel", "path": "https://cldr.unicode.org/"}
PUBLIC_DOMAIN = {"name": "other-pd", "title": "Public domain (Natural Earth)", "path": NATURAL_EARTH["path"]}
UNICODE = {
    "name": "Unicode-3.0",
    "title": "Unicode License v3",
    "path": "https://www.unicode.org/license.txt",
}
DISCLAIMER = (
    "Borders follow Natural Earth, which draws the control that it finds on the ground. Neither the borders "
    "nor the names express a position of this project on the status of any territory."
)

CODE = {"pattern": "^[A-Z]{3}$", "required": True}
KEY = {"required": True, "unique": True}
COUNTRY_FIELDS: list[dict[str, Any]] = [
    {"name": "iso3", "type": "string", "description": "ISO 3166-1 alpha-3 code", "constraints": CODE | KEY},
    {
        "name": "iso2",
        "type": "string",
        "description": "ISO 3166-1 alpha-2 code",
        "constraints": {"pattern": "^[A-Z]{2}$"} | KEY,
    },
    {"name": "name_en", "type": "string", "description": "Short name in English", "constraints": KEY},
    {"name": "name_es", "type": "string", "description": "Short name in Spanish", "constraints": KEY},
    {"name": "name_pt", "type": "string", "description": "Short name in Portuguese", "constraints": KEY},
    {
        "name": "subregion",
        "type": "string",
        "description": "Part of the Americas; Mexico is in North America",
        "constraints": {
            "required": True,
            "enum": ["North America", "Central America", "Caribbean", "South America", "Elsewhere"],
        },
    },
    {
        "name": "status",
        "type": "string",
        "description": "A state or a territory of the Americas, or a country elsewhere (no outline)",
        "constraints": {"required": True, "enum": ["state", "territory", "elsewhere"]},
    },
    {
        "name": "latitude",
        "type": "number",
        "description": "Degrees north of a point inside the largest part",
        "constraints": {"required": True, "minimum": -90, "maximum": 90},
    },
    {
        "name": "longitude",
        "type": "number",
        "description": "Degrees east of the same point",
        "constraints": {"required": True, "minimum": -180, "maximum": 180},
    },
    {
        "name": "small",
        "type": "string",
        "description": "Whether a map of the whole region needs a marker for it to be seen",
        "constraints": {"required": True, "enum": ["yes", "no"]},
    },
]
NEIGHBOUR_FIELDS: list[dict[str, Any]] = [
    {"name": "iso3", "type": "string", "description": "A state of the Americas", "constraints": CODE},
    {"name": "neighbour", "type": "string", "description": "A state next to it", "constraints": CODE},
    {
        "name": "basis",
        "type": "string",
        "description": "Shared land border, or the same subregion for a state without any",
        "constraints": {"required": True, "enum": ["border", "subregion"]},
    },
]
TO_COUNTRIES = {"resource": "countries", "fields": ["iso3"]}


def descriptor(package: Path) -> dict[str, Any]:
    """Return the descriptor of the files that stand in `package`, with the size and hash of each."""
    table: dict[str, Any] = {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    outlines: dict[str, Any] = {
        "name": "americas",
        "title": "Outlines of the states and territories of the Americas",
        "description": "GeoJSON in degrees (WGS 84), simplified for a map of the region",
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
        "sources": [NATURAL_EARTH, WORLD_ATLAS],
        "licenses": [PUBLIC_DOMAIN],
    }
    plane = outlines | {
        "name": "americas-plane",
        "title": "The same outlines on an equal-area plane",
        "description": f"GeoJSON in units of 10 km, not in degrees: {CRS}, metres times {UNITS_A_METRE}",
    }
    countries = table | {
        "name": "countries",
        "title": "Codes, names, subregions and marker points of countries",
        "sources": [CLDR, NATURAL_EARTH],
        "licenses": [UNICODE, PUBLIC_DOMAIN],
        "schema": {"fields": COUNTRY_FIELDS, "primaryKey": ["iso3"]},
    }
    neighbours = table | {
        "name": "neighbours",
        "title": "Neighbours of each of the 35 states",
        "sources": [NATURAL_EARTH],
        "licenses": [PUBLIC_DOMAIN],
        "schema": {
            "fields": NEIGHBOUR_FIELDS,
            "primaryKey": ["iso3", "neighbour"],
            "foreignKeys": [
                {"fields": ["iso3"], "reference": TO_COUNTRIES},
                {"fields": ["neighbour"], "reference": TO_COUNTRIES},
            ],
        },
    }
    files = {
        "americas.geojson": outlines,
        "americas-plane.geojson": plane,
        "countries.csv": countries,
        "neighbours.csv": neighbours,
    }
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "firmantes-geo",
        "title": "Countries of the Americas for Firmantes",
        "description": f"Made with Natural Earth. {DISCLAIMER}",
        "version": "1.0.0",
        "licenses": [PUBLIC_DOMAIN, UNICODE],
        "sources": [NATURAL_EARTH, WORLD_ATLAS, CLDR],
        "resources": [located(package / file, resource) for file, resource in files.items()],
    }


def located(path: Path, resource: dict[str, Any]) -> dict[str, Any]:
    """Return a resource with where it is, how many bytes it has, and their hash."""
    content = path.read_bytes()
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    return {"name": resource["name"], "path": path.name, **resource, "bytes": len(content), "hash": digest}


def write_descriptor(package: Path) -> None:
    """Write ``datapackage.json`` beside the files that it describes."""
    text = json.dumps(descriptor(package), ensure_ascii=False, indent=2)
    (package / "datapackage.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")
