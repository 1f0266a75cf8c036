"""The three kinds of gap, and duplications: each with its own name, meaning and shape."""

from __future__ import annotations

from dataclasses import dataclass

from pages.parts.words.catalogue import N_


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind is named and explained; `shape` tells it apart where the colour does not."""

    name: str
    meaning: str
    shape: str


DUPLICATION = "duplication"

LOOKS = {
    "presence": Look(
        N_("Presence"),
        N_(
            "Presence is the seat of an organization that signed. It does not say where it works, or who else is there."
        ),
        "■",
    ),
    "demand": Look(
        N_("Demand"),
        N_("What is asked of whom, who there signed on it, and whom no demand names."),
        "▲",
    ),
    "evidence": Look(
        N_("Evidence"),
        N_("Evidence that this record lacks: what it does not know, or is not sure of."),
        "◆",
    ),
    DUPLICATION: Look(
        N_("Overlaps"),
        N_("Where work is done twice and could be shared."),
        "●",
    ),
}

RULES = {
    "endorsed-no-signer": N_("Government endorsed the Declaration, no signer based there"),
    "single-signer": N_("One organization alone is based there"),
    "signer-not-endorsed": N_("Signers based there, government did not endorse the Declaration"),
    "asked-not-signed": N_("Asked of the government, nobody there signed on it"),
    "signed-not-asked": N_("Organizations there signed on it, not asked of the government"),
    "not-repeated": N_("Demand that the latest statement does not repeat"),
    "no-addressee": N_("Demand asked of nobody"),
    "nobody-by-name": N_("Demand asked of no government by name"),
    "group-unnamed": N_("People at risk whom no passage of a theme names"),
    "country-unknown": N_("Organization whose country is not known"),
    "city-unknown": N_("Organization whose city is not known"),
    "low-confidence": N_("Organization placed with low confidence"),
    "statement-range": N_("Statement whose day is not known"),
    "endorsement-range": N_("Endorsement of the Declaration whose day is not known"),
    "arguable-only": N_("Demand coded only as arguable"),
    "signed-twice": N_("On one statement twice: itself and in a coalition's list"),
    "parent-and-unit": N_("An organization and one of its own units"),
    "asked-twice": N_("The same demand of the same government, in several statements"),
    "same-kind-same-theme": N_("Organizations of one kind, in one country, on one theme"),
}
# why organizations are near -> the words before their names
NEAR = {
    "border": N_("In neighbouring countries: {names}"),
    "subregion": N_("In the same subregion: {names}"),
    "there": N_("Based there: {names}"),
    "signed": N_("Signed a statement that asks for it: {names}"),
    "named": N_("Signed a statement that names them: {names}"),
}
BASES = {
    "border": N_("across a land border"),
    "subregion": N_("in the same subregion"),
    "there": N_("based there"),
    "signed": N_("signed a statement that asks for it"),
    "named": N_("signed a statement that names them"),
}
