"""Texts of every form, made at random from names with an answer: who signs is found, and no line is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given, settings, strategies as st

from data.intake.prepare import prepare
from data.intake.read.reading import read_pasted
from data.record.load import read_tables
from tests.data.intake.take_apart.test_every_line_counts import unaccounted

TABLES = read_tables()
NAMES = {
    "en": (
        "Rio Verde Law Clinic", "Plains Shelter Network", "Kino Border Initiative", "HIAS", "Harbor Street Center",
        "Women of the Valley", "First Church of the Coast", "Alliance for Safe Roads (ASR)", "Oxfam America",
        "Doctors at Sea",
    ),
    "es": (
        "Red de Casas Abiertas (RCA)", "Centro Jurídico del Valle", "HIAS", "Alianza Americas",
        "Casa del Migrante Luna", "Colectivo Siete Mares", "Pastoral del Camino", "Servicio de Paz y Mesa",
        "Sin Fronteras IAP", "Mujeres del Sur A.C.",
    ),
    "pt": (
        "Rede Portas Abertas", "Instituto Migrações do Vale (IMV)", "Pastoral do Caminho", "Conectas Direitos Humanos",
        "Casa do Migrante Lua", "Coletivo Sete Mares", "Cáritas do Litoral", "Missão Paz do Norte",
        "Centro de Defesa Aurora", "Associação Mãos Dadas",
    ),
}  # fmt: skip
ASKS = {
    "en": "We urge the government to restore access to asylum.",
    "es": "Exigimos al gobierno garantizar el acceso al asilo.",
    "pt": "Exigimos que o governo garanta o acesso ao refúgio.",
}
SIGNED = {"en": "Signed by:", "es": "Firman:", "pt": "Assinam:"}
SIGNED_IN_LINE = {"en": "Signed by", "es": "Firman", "pt": "Assinam"}
AND = {"en": " and ", "es": " y ", "pt": " e "}
PROSE = {
    "en": "(Austin, Texas, June 3, 2024) – {names} strongly oppose the new rule.",
    "es": "{names} expresamos nuestra preocupación por la nueva regla.",
    "pt": "{names}, que assinam esta nota, repudiam a nova regra.",
}
REPORT = {
    "en": "{first} denounced the new rule on Monday.\n\nIt rained all day. Traffic was slow.\n\n"
    "The letter, also signed by {rest}, was sent to the ministry.",
    "es": "{first} denunciaron la nueva regla el lunes.\n\nLlovió todo el día. El tránsito fue lento.\n\n"
    "La carta, firmada también por {rest}, fue enviada al ministerio.",
    "pt": "{first} denunciaram a nova regra na segunda-feira.\n\nChoveu o dia todo. O trânsito estava lento.\n\n"
    "A carta, também assinada por {rest}, foi enviada ao ministério.",
}
FIRST_TWO = {
    "en": ("Rio Verde Law Clinic", "Plains Shelter Network"),
    "es": ("Centro Jurídico del Valle", "Colectivo Siete Mares"),
    "pt": ("Pastoral do Caminho", "Rede Portas Abertas"),
}
HEADS = {"en": "Page {n} of 5", "es": "Página {n} de 5", "pt": "Página {n} de 5"}


def joined(names: list[str], language: str) -> str:
    """Return names as a sentence lists them."""
    return ", ".join(names[:-1]) + AND[language] + names[-1]


def text(form: str, language: str, names: list[str]) -> str:
    """Return a text of a form that these names sign."""
    asks, signed = ASKS[language], SIGNED[language]
    return {
        "list": f"{asks}\n\n{signed}\n" + "\n".join(names),
        "bullets": f"{asks}\n\n{signed}\n" + "\n".join(f"• {name}" for name in names),
        "numbers": f"{asks}\n\n{signed}\n" + "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1)),
        "one line": f"{asks}\n\n{signed}\n" + ", ".join(names),
        "after the word": f"{asks}\n\n{SIGNED_IN_LINE[language]} {joined(names, language)}.",
        "semicolons": f"{asks}\n\n{signed} " + "; ".join(names) + ".",
        "blank lines": f"{asks}\n\n{signed}\n\n" + "\n\n".join(names),
        "table": f"{asks}\n\n{signed}\n\n| Name | Country |\n|---|---|\n"
        + "\n".join(f"| {n} | México |" for n in names),
        "page heads": f"{asks}\n\n{signed}\n"
        + "\n".join(f"{name}\n{HEADS[language].format(n=n)}" if n == 2 else name for n, name in enumerate(names, 1)),
        "report": REPORT[language].format(
            first=joined(names[:2], language), rest=joined(names[2:], language) if len(names) > 3 else names[2]
        )
        + f"\n\n{asks}",
        "prose": PROSE[language].format(names=joined(names, language)) + f"\n\n{asks}",
    }[form]


FORMS = (
    "list", "bullets", "numbers", "one line", "after the word", "semicolons", "blank lines", "table", "page heads",
    "prose", "report",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es", "pt"])
@pytest.mark.parametrize("form", FORMS)
# of a third as many examples as elsewhere: there are thirty-three of these
@settings(max_examples=settings.default.max_examples // 3)
@given(data=st.data())
def test_signers_of_every_form_are_found_and_no_line_is_lost(form: str, language: str, data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(NAMES[language]), min_size=3, max_size=8, unique=True))
    if form == "report":
        # two names alone, of which neither says where it begins, may be one: nothing is parted that may belong together
        names = [*FIRST_TWO[language], *(name for name in names if name not in FIRST_TWO[language])][
            : max(len(names), 3)
        ]
        assume(len(names) not in (2, 4))

    draft = prepare(read_pasted(text(form, language, names)), TABLES, date(2026, 1, 1))

    assert [one.name_as_signed for one in draft.signatures if one.role == "signatory"] == names
    assert unaccounted(draft) == []
    assert draft.passages
