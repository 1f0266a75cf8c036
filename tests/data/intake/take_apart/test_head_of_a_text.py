"""Title, date, addressees and stated number: by where they stand and what they look like, in made-up texts."""

from __future__ import annotations

from datetime import date

import pytest

from data.intake.draft import Draft
from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.intake.take_apart.addressees import addressees
from data.intake.take_apart.stated import stated_number
from data.intake.take_apart.titles import title
from data.record.load import read_tables

TODAY = date(2026, 1, 1)


def prepared(text: str) -> Draft:
    return prepare(read_pasted(text), read_tables(), TODAY)


ASKS = "\n\nWe urge the authorities to restore asylum for everybody who asks for it.\n"
PIDE = "\n\nPedimos a las autoridades que restablezcan el asilo para todas las personas.\n"


# ---- title ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Austin, June 3, 2024 – The groups condemn the rule that closes the border to everybody.", ""),
        ("Open the Harbours NOW!" + ASKS, "Open the Harbours NOW!"),
        ("¡Alto a las detenciones de familias!" + PIDE, "¡Alto a las detenciones de familias!"),
        ("REDES RECHAZAN LA NUEVA LEY DE FRONTERAS" + PIDE, "REDES RECHAZAN LA NUEVA LEY DE FRONTERAS"),
        ("GROUPS REJECT THE NEW BORDER LAW." + ASKS, "GROUPS REJECT THE NEW BORDER LAW."),
        ("You are on page 1 of 2\n\nGroups reject the new border law" + ASKS, "Groups reject the new border law"),
        ("You are on page 1 of 2" + ASKS, ""),
        (
            "The Honorable Jane Roe\nSecretary of State\n2201 C Street NW\nWashington, DC 20520\n\nDear Secretary Roe:"
            + ASKS,
            "",
        ),
        ("Comunicados\n\nRedes del sur piden abrir la frontera norte\n\n3 de mayo de 2024" + PIDE,
         "Redes del sur piden abrir la frontera norte"),
        ("To: The ministers of justice\nRe: Reception of people rescued at sea\n\nDear ministers," + ASKS,
         "Reception of people rescued at sea"),
        ("3 de mayo de 2024\nJuana Pérez\nSecretaría de Gobernación\nPresente" + PIDE, ""),
        ("Groups Call for Talks with Society\n\nToday, they said so.", "Groups Call for Talks with Society"),
    ],
)  # fmt: skip
def test_the_title_is_a_line_that_reads_as_one(text: str, called: str) -> None:
    assert title(read_pasted(text).lines) == called


# ---- date ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "El 27 de marzo de 2023 hubo un incendio en la estancia.",
        "On June 4, 2024 the president issued a rule.",
        "Em 3 de maio de 2024 o governo fechou a fronteira.",
        "The law of May 5, 2020 must be repealed by the congress.",
    ],
)
def test_a_date_that_is_told_is_not_that_of_the_text(text: str) -> None:
    draft = prepared(text)
    assert (draft.statement.date, draft.statement.date_basis) == ("", "")
    assert len(draft.dates) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("(Austin, Texas, June 3, 2024) – The groups oppose the rule.", "2024-06-03"),
        ("Ciudad de México, a 3 de mayo de 2024.- Las redes piden asilo.", "2024-05-03"),
        ("Brasília, 3 de maio de 2024 – As redes pedem refúgio.", "2024-05-03"),
        ("sexta-feira, 3 de maio de 2024\n\nAs redes pedem refúgio para todas as pessoas.", "2024-05-03"),
        ("Publicado el 28/08/24\n\nLas redes piden asilo.", "2024-08-28"),
        ("3 / mayo / 2024\n\nLas redes piden asilo.", "2024-05-03"),
    ],
)
def test_a_date_before_what_a_text_says_is_its_own(text: str, day: str) -> None:
    assert prepared(text).statement.date == day


@pytest.mark.parametrize("text", ["Madrid, 05/06/2024", "Austin, 5/6/2024", "Recife, 05.06.2024"])
def test_a_date_with_two_readings_is_asked(text: str) -> None:
    draft = prepared(text + PIDE)
    assert draft.statement.date == ""
    assert set(draft.dates) == {"2024-06-05", "2024-05-06"}
    assert any("two ways" in remark for remark in draft.remarks)


@pytest.mark.parametrize(
    "words", ["31 de febrero de 2023", "February 30, 2023", "31/04/2023", "31 de setembro de 2023"]
)
def test_a_day_that_no_calendar_has_is_said_to_be_impossible(words: str) -> None:
    draft = prepared(words + PIDE)
    assert draft.statement.date == ""
    assert f"{words} is not in the calendar." in draft.remarks


# ---- addressees ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("A la presidencia de México y al gobierno de Estados Unidos:", "MEX|USA"),
        ("Señor presidente de la República Dominicana:", "DOM"),
        ("Estimado presidente López Obrador:", "MEX"),
        ("Dear President Biden and Prime Minister Trudeau:", "USA|CAN"),
        ("Ao governo brasileiro e ao presidente da Colômbia:", "BRA|COL"),
        ("A los gobiernos de Guatemala, Honduras y El Salvador:", "GTM|HND|SLV"),
        ("Prezado presidente Lula:", "BRA"),
        ("To the governments of Panama and Costa Rica:", "PAN|CRI"),
    ],
)
def test_those_to_whom_a_letter_is_written_are_told_by_every_item(line: str, codes: str) -> None:
    draft = prepared(f"{line}\n\nPedimos:\n\n- Restablecer el acceso al asilo.\n- Poner fin a las detenciones.\n")
    assert set(draft.statement.addressees.split("|")) == set(codes.split("|"))
    assert [set(one.addressees.split("|")) for one in draft.passages] == [set(codes.split("|"))] * 2


def test_institutions_and_peoples_name_their_country() -> None:
    assert set(addressees("Exigimos a las autoridades mexicanas y guatemaltecas que cumplan.")) == {"MEX", "GTM"}
    assert addressees("The Chilean government must act.") == ("CHL",)
    assert addressees("People from Chile wait in Mexico.") == ()


# ---- stated number -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the undersigned 205 organizations", "205"),
        ("Más de 100 organizaciones", "100"),
        ("Nosotras, las 94 organizaciones", "94"),
        ("We, the 94 undersigned organizations, write to you.", "94"),
        ("We are 112 civil rights, faith-based and youth\norganizations.", "112"),
        ("nota assinada por 61 entidades da sociedade civil", "61"),
        ("Las 37 organizaciones abajo firmantes pedimos", "37"),
        ("203 groups wrote to the president.", "203"),
        ("In 2023, 40 people died and 28 were hurt.", ""),
        ("La Red, integrada por 127 organizaciones, expresa su preocupación.", ""),
        ("More than 24,000 people signed up.", ""),
        ("94 % de las organizaciones firmantes", ""),
    ],
)
def test_the_number_of_signatories_that_a_text_states(text: str, number: str) -> None:
    assert stated_number(text) == number
