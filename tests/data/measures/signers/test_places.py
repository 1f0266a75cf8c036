"""Where the signers of a record are based, place by place."""

from data.measures.signers.places import every_place, signers_by_place, who_signed_what
from data.record.filters import Filters
from data.record.selection import select
from tests.tiny import tiny

MEXICO, LIMA, MADRID = ("Mexico City", 19.43, -99.13), ("Lima", -12.05, -77.04), ("Madrid", 40.42, -3.70)


def record():
    return tiny(
        signers={"a": "ara bel cat dan", "b": "bel eva"},
        asks={"a": "asylum-access", "b": "asylum-access"},
        based={"ara": "MEX", "bel": "MEX", "cat": "PER", "dan": "ESP", "eva": "PER"},
        cities={"ara": MEXICO, "bel": MEXICO, "cat": LIMA, "dan": MADRID},
    )


def test_places_are_ranked_by_their_signers_and_those_abroad_or_unknown_stand_apart():
    found = signers_by_place(select(record(), Filters()))

    assert [(place.key, len(place.organizations)) for place in found.cities] == [
        ("mex-mexico-city", 2),
        ("per-lima", 1),
    ]
    assert [place.city for place in found.outside] == ["Madrid"]
    assert [record().organizations[i] for i in found.unknown] == ["eva"]


def test_in_a_place_who_signed_most_comes_first():
    kept = record()
    found = signers_by_place(select(kept, Filters()))

    assert [kept.organizations[i] for i in found.cities[0].organizations] == ["bel", "ara"]


def test_each_organization_has_the_statements_that_it_signed():
    view = select(record(), Filters())

    table = who_signed_what(view, signers_by_place(view).cities[0].organizations, [0, 1])

    assert table.tolist() == [[True, True], [True, False]]


def test_filters_leave_only_the_places_of_those_kept():
    found = signers_by_place(select(record(), Filters(statements=("b",))))

    assert [place.key for place in found.cities] == ["mex-mexico-city"]
    assert len(found.unknown) == 1
    assert found.outside == ()


def test_two_cities_of_one_name_have_keys_of_their_own():
    here, there = ("San José", 9.93, -84.08), ("San Jose", 37.34, -121.89)
    places = every_place(
        tiny(
            signers={"a": "ara bel"},
            asks={"a": "asylum-access"},
            based={"ara": "CRI", "bel": "CRI"},
            cities={"ara": here, "bel": there},
        )
    )

    assert len({place.key for place in places}) == len(places) == 2
