"""Texts of a million characters, each of one shape: what a stranger may paste."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import cycle, islice

from data.intake.limits import CHARACTERS

MIXED = (
    "We urge the government to restore access to asylum for people on the move. ",
    "Exigimos que el gobierno de México garantice el acceso al asilo y cese las detenciones. ",
    "Pedimos que o governo do Brasil assegure o direito de solicitar refúgio, sem detenção. ",
)
PROSE = (
    "The undersigned organizations, working with people in four countries, are deeply concerned about the new rule. "
    "We urge the government of Mexico to end detention, to restore asylum and to publish its agreements. "
)


def _filled(*pieces: str) -> str:
    """Return the pieces again and again, cut at the most characters that are read."""
    size = sum(map(len, pieces))
    return "".join(islice(cycle(pieces), len(pieces) * (CHARACTERS // size + 1)))[:CHARACTERS]


def _numbered(piece: str, head: str = "") -> str:
    """Return a piece as often as it fits, `{n}` the number of each; what no cache can spare."""
    made, size, number = [head], len(head), 0
    while size < CHARACTERS:
        made.append(piece.format(n=number, m=number % 28 + 1, letters=_letters(number)))
        size += len(made[-1])
        number += 1
    return "".join(made)[:CHARACTERS]


def _letters(number: int) -> str:
    """Return a number as a word with a capital: each number another."""
    word = ""
    while True:
        number, digit = divmod(number, 20)
        word += "bcdfghjklmnpqrstvwxz"[digit] + "aeiou"[digit % 5]
        if not number:
            return word.capitalize()


HEAD = "We urge governments to guarantee access to asylum.\n"
# below the most names that are read, which are refused at once
LONG_NAME = "Red {letters} de Casas y Albergues para Personas en Movilidad de la Costa\n"

SHAPES: Mapping[str, Callable[[], str]] = {
    "one letter": lambda: "a" * CHARACTERS,
    "one line of prose": lambda: _filled(PROSE),
    "paragraphs": lambda: _filled(PROSE * 4 + "\n\n"),
    "wrapped lines": lambda: _filled(*(PROSE * 3)[:75].split("|"), "\n"),
    "short lines": lambda: _filled("We urge\n"),
    "short lines, each another": lambda: _numbered("{letters} of {n}\n"),
    "one letter a line": lambda: _filled("a\n"),
    "short sentences": lambda: _numbered("We urge {letters}.\n"),
    "empty lines": lambda: HEAD + _filled("\n"),
    "lines apart": lambda: _numbered("The {letters} must act.\n\n\n"),
    "commas": lambda: _filled(","),
    "commas and spaces": lambda: HEAD + "Signed: " + _filled(", "),
    "words and commas": lambda: "Signed by " + _numbered("Casa {letters}, ")[: CHARACTERS - 10],
    "dates": lambda: _numbered("{m} de marzo de 2023 "),
    "dates, one a line": lambda: _numbered("{m}/03/2023\n"),
    "dates, each another": lambda: _numbered("On {m} March 2023 the {letters} met.\n"),
    "salutations": lambda: _filled("Dear President Biden:\n"),
    "salutations, each another": lambda: _numbered("Estimada presidenta {letters}:\n"),
    "one salutation": lambda: "Dear " + _filled("President and "),
    "names with and": lambda: "Signed by " + _numbered("Casa {letters} and ")[: CHARACTERS - 10],
    "names before a verb": lambda: _numbered("Red {letters} y ")[: CHARACTERS - 60] + " exigimos asilo.",
    "a list of names": lambda: _numbered(LONG_NAME, HEAD + "Signed,\n"),
    "a list of coalitions": lambda: _numbered("Red {letters}: Casa {n}; Casa Sol; HIAS\n", HEAD + "Firman:\n"),
    "one coalition": lambda: HEAD + "Firman:\nRed Sur: " + _numbered("Casa de la Costa y el Valle {letters}; "),
    "a list of people": lambda: _numbered(
        "Ana {letters}, profesora de la Universidad de la Ciudad del Norte\n", HEAD + "Firman:\n"
    ),
    "signed by": lambda: _filled("signed by "),
    "signed by, each another": lambda: _numbered("It was signed by {letters}. "),
    "signed by a line": lambda: _numbered("Signed by:\n{letters}\n\n"),
    "verbs of asking": lambda: _filled("urge call on demand exigimos pedimos must "),
    "verbs of stating": lambda: _numbered("The Red {letters} condemns, urges, rejects and denounces it. "),
    "numbers": lambda: _filled("1234567890 "),
    "numbers, one a line": lambda: _numbered("{n}\n"),
    "digits": lambda: "7" * CHARACTERS,
    "organizations counted": lambda: _numbered("{n} words and so on organizations "),
    "brackets open": lambda: "(" * CHARACTERS,
    "brackets": lambda: _filled("(())[]"),
    "names in brackets": lambda: HEAD + "Signed,\n" + _numbered("Casa ({letters}) de la Costa y el Valle del Norte\n"),
    "brackets open, lines": lambda: _numbered("Casa ({letters}\n", HEAD + "Signed,\n"),
    "links": lambda: _filled("[a](http://b) "),
    "links left open": lambda: _filled("[a]("),
    "footnote marks": lambda: _numbered("HIAS{n} [1] ¹ * "),
    "quotes": lambda: _filled("“We urge asylum,” they said. «Exigimos» "),
    "quotes left open": lambda: _filled("“ "),
    "headings": lambda: _filled("## We urge\n"),
    "headings of groups": lambda: _numbered("Mexico {letters}:\n", HEAD + "Signed,\n"),
    "capitals": lambda: _filled("WE URGE THE GOVERNMENT TO RESTORE ASYLUM NOW AND TO END TITLE 42. "),
    "capitals, lines": lambda: _numbered("RED {letters} EXIGE ASILO YA Y EL CESE DE LA DETENCIÓN\n"),
    "accents": lambda: _filled("e\u0301n\u0303a\u0303 "),
    "accents on one letter": lambda: "a" + "\u0301" * (CHARACTERS - 1),
    "Chinese": lambda: _filled("我们呼吁各国政府保护难民。"),
    "Arabic": lambda: _filled("نطالب الحكومات بحماية اللاجئين "),
    "emoji": lambda: _filled("✊🏽🏠 "),
    "tabs": lambda: _filled("a\tb\t"),
    "tabs alone": lambda: "a" + "\t" * (CHARACTERS - 2) + "b",
    "spaces": lambda: "a" + " " * (CHARACTERS - 2) + "b",
    "spaces between": lambda: _filled("a   "),
    "table": lambda: _numbered("| {n} | Casa {letters} de la Costa | México | info |\n", HEAD + "Signed,\n"),
    "table of one row": lambda: _filled("| a "),
    "page heads": lambda: _numbered("Page {m} of 28\nJoint statement of the coast\nWe urge {letters} to act.\n"),
    "addresses": lambda: _numbered("{n} Elm Street, Suite {m}, Austin\n", HEAD + "Signed,\n"),
    "e-mails": lambda: _numbered("info{n}@example.org "),
    "e-mails, one a line": lambda: _numbered("info{n}@example.org\n", HEAD + "Signed,\n"),
    "addresses of pages": lambda: _numbered("https://www.example.org/{n} "),
    "one address of a page": lambda: "https://" + "a." * (CHARACTERS // 2 - 4),
    "bullets": lambda: _numbered("• We urge {letters} to act\n"),
    "bullets alone": lambda: _filled("•\n"),
    "items": lambda: _numbered("{n}. Restore access to asylum for {letters}.\n"),
    "em dashes": lambda: _filled("—"),
    "words and dashes": lambda: _filled("asylum — now – yes - "),
    "rules": lambda: _filled("***\n---\n"),
    "three languages": lambda: _filled(*MIXED),
    "three languages, lines": lambda: _filled(*(f"{one}\n\n" for one in MIXED)),
    "tags as text": lambda: _filled("<b>We urge</b> "),
    "nested lists": lambda: _filled("- a\n  - we urge asylum\n    - b\n"),
    "full stops": lambda: _filled(". "),
    "colons": lambda: _filled("a: "),
    "semicolons": lambda: _filled("Casa Sol; "),
    "countries": lambda: _filled("Mexico, Guatemala, the government of Panama and "),
    "countries must": lambda: _filled("Mexico must "),
    "one long word of capitals": lambda: "Signed,\n" + "A" * (CHARACTERS - 8),
    "hyphens at the end": lambda: _numbered("{letters} migra-\n", HEAD + "Signed,\n"),
    "presidents": lambda: _filled("President Biden "),
    "legal forms": lambda: _filled("Casa, A.C., Inc., LLC, "),
    "initials": lambda: _filled("A. B. "),
    "contacts": lambda: _filled("Press contact:\n"),
    "sign-offs": lambda: _filled("Sincerely,\n"),
    "sign-offs and prose": lambda: _numbered("Sincerely,\nWe urge that {letters} must be ended.\n"),
}
