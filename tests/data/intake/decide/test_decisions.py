"""What a person decides about a draft, on texts small enough to count."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from msgspec.structs import replace

from data.intake.decide.names import (
    NEW,
    OUT,
    PERSON,
    decide,
    placed,
    renamed,
    signers_block,
    undecided,
    with_block,
    with_names,
)
from data.intake.decide.passages import with_demands, with_passage
from data.intake.decide.standing import Standing, standing
from data.intake.decide.statement import dated, in_future, untranslated
from data.intake.decide.words import sound
from data.intake.draft import Coding, Draft, Organization, Passage, Signature, Source, StatementRow
from data.intake.errors import BrokenDraft
from data.intake.match.same_text import same_text
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.record.load import read_tables
from data.record.record import read_record

TODAY = date(2026, 11, 22)
ROW = StatementRow()
TEXT = """Una nota de prueba
14 de marzo de 2023
Exhortamos al gobierno de México a garantizar el acceso al procedimiento de asilo.
La consulta debe empezar pronto con la sociedad civil.
Atentamente,
WOLA
Instituto para las Mujeres en la Migracion y el Refugio
Casa de Prueba Puertas Abiertas
"""


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    return read_tables()


@pytest.fixture
def draft(tables: dict[str, pd.DataFrame]) -> Draft:
    return prepare(read_pasted(TEXT), tables, TODAY)


def test_the_standing_counts_what_is_left_to_decide(draft: Draft) -> None:
    assert standing(draft) == Standing(
        names=3, sure=1, likely=1, new=1, undecided=2, people=0, passages=2, unfinished=2
    )


def test_a_likely_name_is_merged_only_by_a_decision(draft: Draft) -> None:
    (likely,) = undecided(draft, "likely")
    assert draft.signatures[likely].organization_id == ""

    decided = decide(draft, {likely: "imumi"}, {"wola", "imumi"})

    assert decided.signatures[likely].organization_id == "imumi"
    assert undecided(decided, "likely") == []
    assert undecided(decide(decided, {likely: ""}, {"imumi"}), "likely") == [likely]


def test_a_new_organization_is_made_once_for_a_name_and_dropped_when_nobody_is_it(draft: Draft) -> None:
    (new,) = undecided(draft, "new")
    twice = replace(draft, signatures=(*draft.signatures, draft.signatures[new]))

    made = decide(twice, {new: NEW, 3: NEW}, {"wola"})

    assert [one.name for one in made.organizations] == ["Casa de Prueba Puertas Abiertas"]
    assert made.signatures[new].organization_id == made.signatures[3].organization_id
    assert decide(made, {new: OUT, 3: "wola"}, {"wola"}).organizations == ()


def test_a_new_organization_never_takes_an_id_of_the_record(draft: Draft) -> None:
    (new,) = undecided(draft, "new")

    made = decide(draft, {new: NEW}, {"casa-de-prueba-puertas-abiertas"})

    assert made.organizations[0].organization_id == "casa-de-prueba-puertas-abiertas-2"


def test_someone_who_signed_as_a_person_is_counted_and_no_longer_a_name(draft: Draft) -> None:
    person = decide(draft, {2: PERSON}, set())
    assert (person.statement.individuals_listed, standing(person).people, standing(person).names) == ("1", 1, 2)

    body = decide(person, {2: NEW}, set())
    assert (body.statement.individuals_listed, standing(body).people, standing(body).names) == ("0", 0, 3)


def test_a_name_can_be_put_right_but_not_emptied(draft: Draft) -> None:
    assert renamed(draft, 2, "  Casa   Abierta ").signatures[2].name_as_signed == "Casa Abierta"
    assert renamed(draft, 2, "  ") is draft


def test_names_added_by_hand_are_matched_and_stand_at_the_end(draft: Draft, tables: dict[str, pd.DataFrame]) -> None:
    more = with_names(draft, ["", "  wola ", "Otra Casa de Ensayo"], tables).signatures[3:]

    assert [(one.position, one.organization_id, one.reason) for one in more] == [
        (4, "wola", more[0].reason),
        (5, "", "new"),
    ]
    assert more[0].reason in ("acronym", "spelling")


def test_the_list_can_be_read_from_other_lines_and_the_rest_of_the_draft_stays(
    draft: Draft, tables: dict[str, pd.DataFrame]
) -> None:
    assert signers_block(draft) == (6, 8)
    titled = replace(draft, statement=replace(draft.statement, title="Otro título"))

    again = with_block(titled, 6, 7, tables, TODAY)

    assert [one.name_as_signed for one in again.signatures] == [one.name_as_signed for one in draft.signatures[:2]]
    assert again.statement.title == "Otro título"
    assert again.passages[0] == draft.passages[0]


def test_a_passage_of_the_persons_own_stands_in_its_place_with_its_suggestions() -> None:
    lines = ("Titre", "We must guarantee access to asylum.", "", "More")
    draft = Draft(source=Source(lines=lines, language="en"), statement=ROW)

    one = with_passage(draft, 2, 2, "body", {"asylum-access"})

    (passage,) = one.passages
    assert (passage.section, passage.ordinal, passage.line_start, passage.cue) == (
        "body", 1, 2, "We must guarantee access to asylum.",
    )  # fmt: skip
    assert [coding.demand_id for coding in passage.codings] == ["asylum-access"]
    assert with_passage(one, 2, 2, "body", {"asylum-access"}) is one
    assert with_passage(one, 3, 3, "body", {"asylum-access"}) is one


def test_choosing_demands_confirms_adds_and_removes_but_keeps_what_was_suggested() -> None:
    suggested = Coding(demand_id="a", words="asylum")
    passage = Passage(section="body", ordinal=1, line_start=1, line_end=1, cue="x", codings=(suggested,))

    both = with_demands(passage, ["a", "b"])
    assert [(one.demand_id, one.confirmed) for one in both.codings] == [("a", True), ("b", True)]
    none = with_demands(both, [])
    assert none.codings == (suggested,)


def test_a_confirmed_date_fills_the_days_that_it_can_mean() -> None:
    draft = Draft(source=Source(), statement=ROW, dates=("2023-02",))

    row = dated(draft, "2023-02").statement
    assert (row.date_earliest, row.date_latest, row.date_basis) == ("2023-02-01", "2023-02-28", "Date on the page")
    assert dated(draft, "2023-13").statement.date_earliest == ""


def test_a_date_lies_in_the_future_only_if_all_of_it_does() -> None:
    draft = Draft(source=Source(), statement=ROW)

    assert in_future(dated(draft, "2026-12"), TODAY)
    assert not in_future(dated(draft, "2026-11"), TODAY)
    assert not in_future(dated(draft, "soon"), TODAY)


def test_a_city_of_the_record_brings_its_coordinates_and_another_brings_none() -> None:
    known = pd.DataFrame({"city": ["Tapachula"], "country": ["MEX"], "latitude": [14.9], "longitude": [-92.26]})

    here = placed(Organization(organization_id="x", name="X", city="Tapachula", country="MEX"), known)
    assert (here.latitude, here.longitude) == ("14.9", "-92.26")
    assert placed(Organization(organization_id="x", name="X", city="Tapachula", country="GTM"), known).latitude == ""


def test_texts_that_the_record_translates_are_not_asked_for_again(tables: dict[str, pd.DataFrame]) -> None:
    draft = Draft(source=Source(), statement=replace(ROW, date_basis="Date on the page", note="A note of its own"))

    assert [one.text_en for one in untranslated(draft, tables)] == ["A note of its own"]


@pytest.mark.parametrize(
    "broken",
    [
        {"passages": (Passage(section="list-9", ordinal=1, line_start=1, line_end=1, cue="x"),)},
        {"passages": (Passage(section="body", ordinal=1, line_start=1, line_end=1, cue="x", groups="elves"),)},
        {"signatures": (Signature(position=1, member=0, name_as_signed="X", role="king"),)},
    ],
)
def test_a_reopened_draft_with_a_word_that_its_column_does_not_know_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(BrokenDraft, match="unknown word"):
        sound(replace(Draft(source=Source(), statement=ROW), **broken), read_record().words)


def test_a_text_is_known_by_the_cues_of_its_passages_whatever_its_form(tables: dict[str, pd.DataFrame]) -> None:
    cues = tables["passages"].loc[tables["passages"]["statement_id"] == "kind-response", "cue"].astype(str)
    words = " and then ".join(cues).upper().split()

    assert same_text([" ".join(words[at : at + 4]) for at in range(0, len(words), 4)], tables) == {"kind-response": 100}
    assert same_text(TEXT.splitlines(), tables) == {}
