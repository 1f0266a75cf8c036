"""How many people the event that leads a pack concerns."""

from __future__ import annotations

from data.record.filters import Filters
from data.record.selection import View, select
from pages.parts.pack.script.people import people_concerned
from pages.parts.pack.slides.speaker import running_order
from pages.parts.words import catalogue
from tests.pages.parts.pack.briefs import pack
from tests.tiny import tiny

PAGE = "https://press.example.org/count"


def view(*, known: bool = True) -> View:
    event = {
        "outcome_id": "O01", "date": "2023-05", "country": "PAN", "demand_ids": "asylum-access", "direction": "setback",
        "event": "A border was closed.", "why": "It bars the way.", "source_title": "News", "source_publisher": "Press",
        "source_url": "https://press.example.org/news",
    }  # fmt: skip
    counted = {"outcome_id": "O01", "people": "Forty waited.", "source_publisher": "Press", "source_url": PAGE}
    said = {"text_en": "Forty waited.", "text_es": "Cuarenta esperaban.", "text_pt": "Quarenta esperavam."}
    tables = {"outcomes": [event], "people": [counted] if known else [], "translations": [said]}
    return select(tiny(signers={"a": "wola"}, asks={"a": "asylum-access"}, tables=tables), Filters())


def test_the_people_that_the_event_concerns_which_leads_are_told_in_the_readers_language_with_their_source() -> None:
    catalogue.use("es")
    try:
        ((words, source),) = people_concerned(view())
    finally:
        catalogue.use("en")

    assert words == "Cuarenta esperaban."
    assert (source.publisher, source.url) == ("Press", PAGE)


def test_nothing_is_told_of_how_many_people_where_nobody_counted_them() -> None:
    assert people_concerned(view(known=False)) == ()


def test_how_many_people_and_what_its_government_said_stand_right_behind_the_event_that_leads() -> None:
    one = pack(Filters(countries=("PAN",)), "en", "government")
    (first, *_others) = running_order(one)
    kinds = [next(iter(one.script.kinds.get(words, ())), "") for words, _minute in first[1]]
    at = kinds.index("leads")

    assert kinds[at : at + 3] == ["leads", "people", "reason"]


def test_who_is_asked_is_told_that_its_government_endorsed_where_a_pack_is_on_one_demand() -> None:
    minute = pack(Filters(demands=("venezuelan-parole",)), "en", "government").script.minute
    assert any("Declaration on migration, which the United States endorsed in " in words for words in minute)
