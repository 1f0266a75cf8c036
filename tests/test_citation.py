"""CITATION.cff says the version and the day of the record that is shipped, under its licences."""

from __future__ import annotations

import json
import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
CITATION = dict(re.findall(r"^([\w-]+): (.+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE))
PACKAGE = json.loads((ROOT / "data" / "package" / "datapackage.json").read_text(encoding="utf-8"))


def test_the_citation_is_that_of_the_record() -> None:
    assert CITATION["version"] == PACKAGE["version"]
    assert CITATION["date-released"] == PACKAGE["created"][:10]
    assert CITATION["title"].strip('"') == PACKAGE["title"]
    (contributor, *_others) = PACKAGE["contributors"]
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"  - name: {contributor['title']}\n" in text
    assert all(f"  - {one['name']}\n" in text for one in PACKAGE["licenses"])
