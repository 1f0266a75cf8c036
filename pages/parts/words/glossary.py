"""The words that a reader meets and may not know: each with what it means here."""

from __future__ import annotations

from pages.parts.words.catalogue import N_

# id, which links name -> the word, its meaning
GLOSSARY = {
    "statement": (
        N_("statement"),
        N_("A text that organizations published together, with a date, addressees and a list of who signed."),
    ),
    "passage": (
        N_("passage"),
        N_("The smallest part of a statement that asks for something: an item of a list or a paragraph."),
    ),
    "demand": (
        N_("demand"),
        N_("One thing that passages ask for, as the codebook defines it; a passage may make several."),
    ),
    "arguable": (N_("arguable"), N_("A coding on which another careful reader might decide otherwise; it says why.")),
    "coalition": (
        N_("coalition"),
        N_("Organizations that sign under one name; here it is one signature, and its members are counted on request."),
    ),
    "declaration": (
        N_("Los Angeles Declaration"),
        N_("What governments of the Americas agreed on migration and protection at the summit of June 2022."),
    ),
    "endorse": (
        N_("endorse"),
        N_("What a government does when it joins the Declaration; organizations sign statements instead."),
    ),
    "action-package": (
        N_("action package"),
        N_("A set of measures under the Declaration that some governments lead and others join."),
    ),
    "title-42": (
        N_("Title 42"),
        N_(
            "The United States' public-health law under which people were expelled at the border without an asylum "
            "hearing from March 2020 to May 2023."
        ),
    ),
    "parole": (
        N_("parole"),
        N_(
            "A permission by the United States to enter and stay for a time, case by case; it is neither a visa nor "
            "asylum."
        ),
    ),
    "remain": (
        N_("Remain in Mexico"),
        N_(
            "A United States policy, begun in 2019, of having people who ask for asylum at its southern border wait in "
            "Mexico."
        ),
    ),
    "cbp-one": (
        N_("CBP One"),
        N_(
            "A United States phone app with which appointments at its southern border were made from January 2023 to "
            "January 2025."
        ),
    ),
    "safe-mobility": (
        N_("Safe Mobility Offices"),
        N_(
            "Offices for resettlement and other pathways, from 2023 to January 2025 in Colombia, Costa Rica, Ecuador "
            "and Guatemala."
        ),
    ),
    "refoulement": (
        N_("non-refoulement"),
        N_("The duty to send nobody back to a place where their life or freedom is in danger."),
    ),
    "externalization": (
        N_("externalization"),
        N_("Moving border control and asylum duties to other countries, away from one's own border."),
    ),
    "pathways": (
        N_("regular and complementary pathways"),
        N_("Lawful ways to migrate: work, study, family or humanitarian visas, beside resettlement as a refugee."),
    ),
    "host-communities": (
        N_("host communities"),
        N_("The places and people among whom migrants and refugees settle."),
    ),
    "darien": (
        N_("Darién"),
        N_("The roadless forest between Colombia and Panama that people cross on foot on their way north."),
    ),
}

# the same in few words, for a picture that stands alone
IN_SHORT = {
    "title-42": N_("Title 42: the US law used from 2020 to 2023 to expel people without an asylum hearing."),
    "parole": N_("Parole: permission to enter the United States for a time, case by case."),
    "externalization": N_("Externalization: moving border control to other countries."),
    "refoulement": N_("Non-refoulement: to return nobody to danger."),
}
