"""The tasks of the three users, from Home on; `TASKS.md` is the same table to read."""

from __future__ import annotations

from functools import partial

from tests.browser import answers
from tests.browser.task import Answer, Task, each, within

ADVOCATE, FUNDER, STAFF = "advocate", "funder", "staff"
PHONE, DARK, DARK_PHONE = "phone", "desk, dark", "phone, dark"
PASSAGES = "Read the passages"
CARD = ".card:has(h3:text-is('{}'))"
BASED = ".dotted a[href*='organizations?']"
NAMES = ".places .signers a"
SIGNED = "ul.on a[href*='statements?']"
DEMANDS = ".made tr:has(td.n:text-is('1')) th a"
ROLE = ".dotted li:has(> small:text-is('{}'))"
GAPS = ".st-key-worklist summary strong"
CHANGED = "section.changed:has(h3:has-text('{}')) p:has(b:text-is('{}')) a"
GRANTEES = ["WOLA", "Fundación Agua Sin Fronteras", "HIAS", "Refugees International", "Greenpeace"]

TASKS = (
    Task(
        ADVOCATE,
        "Who signed from Honduras?",
        (("search", "honduras"),),
        (each(BASED, lambda: answers.signers_where("country", "HND")),),
        "signatures, organizations",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "Which statements ask for aid in the Darién?",
        (("card", "Aid in the Darién", PASSAGES),),
        (each(".pl a[href*='statements?']", lambda: answers.statements(answers.asking("darien-response"))),),
        "codings, passages, statements",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "What did WOLA sign? (¿Qué firmó WOLA?)",
        (("search", "wola"),),
        (each(SIGNED, lambda: answers.signed_by("wola", "es")),),
        "signatures, statements",
        lang="es",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "Slides on Panama in Spanish, for a meeting in five minutes",
        (
            ("search", "panama"),
            ("link", "Preparar una reunión sobre Panamá"),
            ("take", "Diapositivas (PowerPoint)"),
        ),
        (
            Answer("slides", "pptx", lambda: [answers.country("PAN", "es")]),
            Answer("slides", "pptx", lambda: answers.statements(answers.addressing("PAN"), "es")),
        ),
        "passages, statements, governments",
        lang="es",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "A sentence on the Venezuelan parole cap to say aloud, with its source",
        (("card", "Wider parole for Venezuelans", PASSAGES), ("button", "Quote this")),
        (
            within(
                ".st-key-panel_quote",
                lambda: f"{len(answers.asking('venezuelan-parole'))} of {len(answers.table('statements'))} statements",
                lambda: f"{answers.signed_for('venezuelan-parole')} organizations",
                lambda: f"data version {answers.version()}",
            ),
        ),
        "codings, passages, signatures",
    ),
    Task(
        ADVOCATE,
        "A link to what I see of Guatemala, to send to a colleague",
        (("filter", "Country", "Guatemala"), ("button", "Copy link"), ("paste",)),
        (
            within(".status .chip", lambda: answers.country("GTM")),
            within(
                ".status p",
                lambda: f"{answers.bases()['GTM']} organizations",
                lambda: f"{len(answers.passages_to('GTM'))} passages",
            ),
        ),
        "signatures, organizations, passages, governments",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "What has happened on parole since they asked?",
        (("card", "Wider parole for Venezuelans", PASSAGES), ("tab", "Since then")),
        (each("ul.ev li .x", lambda: answers.events("venezuelan-parole")),),
        "outcomes, codings, passages, statements",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "The map as a screen, to show in the room",
        (("button", "Add to presentation"), ("menu", "Prepare", "Presentation"), ("button", "Show 1 screen")),
        (Answer("within", ".st-key-stage", answers.country_of_most),),
        "signatures, organizations",
        screen=DARK_PHONE,
    ),
    Task(
        ADVOCATE,
        "Who signed from Brazil? (Quem assinou do Brasil?)",
        (("search", "brasil"),),
        (each(BASED, lambda: answers.signers_where("country", "BRA")),),
        "signatures, organizations",
        lang="pt",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "What does KIND ask for? (¿Qué pide KIND?)",
        (("go", "Pronunciamientos"), ("link", "Respuesta de KIND")),
        (each(".pl a.tag", lambda: answers.coded("kind-response", "es")),),
        "codings, passages, demands",
        lang="es",
        screen=PHONE,
    ),
    Task(
        FUNDER,
        "How many signed a statement that asks for asylum, and how many more than one?",
        (),
        (
            within(
                CARD.format("Access to asylum"),
                lambda: f"{answers.signed_for('asylum-access')} organizations",
                lambda: f"{answers.signed_for('asylum-access', 2)} two or more",
            ),
        ),
        "codings, passages, signatures",
    ),
    Task(
        FUNDER,
        "Which of my five grantees signed?",
        (("link", "Check your own list"), ("write", "Names, one a line", "\n".join(GRANTEES))),
        (
            within(
                "h3:has-text('confirmed signed')",
                lambda: f"{len(answers.spelled(GRANTEES))} of {len(answers.spelled(GRANTEES))} organizations",
            ),
            within(
                ".st-key-reach_missing",
                lambda: f"{len(GRANTEES) - len(answers.spelled(GRANTEES))} name without a match",
            ),
        ),
        "aliases, organizations, signatures",
    ),
    Task(
        FUNDER,
        "Where do Panama and Colombia differ?",
        (("go", "Countries"), ("link", "Panama"), ("choose", "Compared with", "Colombia")),
        (Answer("within", "table.differences", lambda: answers.compared("PAN", "COL")),),
        "passages, organizations, action_packages, outcomes, codings",
    ),
    Task(
        FUNDER,
        "What is asked that no action package takes up?",
        (("menu", "Follow-up", "Commitments"), ("tab", "Without a package")),
        (each(".fo summary b", answers.unmatched),),
        "codings, package_demands, demands",
        screen=DARK,
    ),
    Task(
        FUNDER,
        "What was new in the statement against Title 42?",
        (("go", "Demands"), ("tab", "New and repeated")),
        (each(CHANGED.format("Statement against Title 42", "New:"), lambda: answers.news("title-42-expansion")),),
        "codings, passages, statements",
    ),
    Task(
        FUNDER,
        "A file of everybody who signed",
        (("go", "Organizations"), ("take", "Download (CSV)")),
        (Answer("column", "Organization", lambda: [row["name"] for row in answers.signers()]),),
        "signatures, organizations",
    ),
    Task(
        FUNDER,
        "How do I cite the data? (Como cito os dados?)",
        (("menu", "Sobre", "Método e dados"), ("link", "Como citar")),
        (within("[data-testid=stCode]", answers.version, lambda: "CC BY 4.0"),),
        "datapackage.json",
        lang="pt",
    ),
    Task(
        FUNDER,
        "Which organizations stand outside the Americas?",
        (("button", "Outside the Americas"),),
        (each(NAMES, answers.outside),),
        "signatures, organizations, countries",
        screen=PHONE,
    ),
    Task(
        FUNDER,
        "How many legal-aid organizations signed?",
        (("more", "Kind of organization", "Legal aid and litigation"),),
        (within(".status p", lambda: f"{len(answers.signers_where('kind', 'legal'))} organizations"),),
        "signatures, organizations",
    ),
    Task(
        STAFF,
        "Which governments endorsed and have no signer?",
        (("go", "Gaps"),),
        (each(GAPS, answers.unsigned),),
        "governments, signatures, organizations",
        screen=DARK,
    ),
    Task(
        STAFF,
        "In which countries does one organization stand alone?",
        (("go", "Gaps"), ("button", "One organization alone is based there")),
        (each(GAPS, answers.alone),),
        "governments, signatures, organizations",
        screen=PHONE,
    ),
    Task(
        STAFF,
        "Who stands nearest to Belize?",
        (("go", "Gaps"), ("fold", "Belize")),
        (
            within(".st-key-worklist details[open] summary", lambda: f"and {len(answers.beside('BLZ')) - 3} more"),
            Answer("among", ".st-key-worklist", lambda: answers.beside("BLZ")),
        ),
        "organizations, signatures, neighbours",
    ),
    Task(
        STAFF,
        "Which organizations have no known city?",
        (("button", "City not known"), ("fold", "more")),
        (each(NAMES, lambda: answers.signers_where("city", "")),),
        "organizations, signatures",
        screen=DARK,
    ),
    Task(
        STAFF,
        "Which demands does one statement alone ask for? (Quais demandas só um posicionamento pede?)",
        (("go", "Demandas"),),
        (each(DEMANDS, lambda: answers.asked_once("pt")),),
        "codings, passages, demands",
        lang="pt",
        screen=DARK,
    ),
    Task(
        STAFF,
        "Who is addressed by name most?",
        (("go", "Demands"), ("tab", "Who is addressed")),
        (within("h1", lambda: "{} is addressed by name in {} of {} passages".format(*answers.most_named())),),
        "passages",
    ),
    Task(
        STAFF,
        "How sure is the coding?",
        (("menu", "About", "Method and data"), ("link", "How sure the coding is")),
        (within("main", lambda: "{} of {} codings are arguable".format(*answers.arguable())),),
        "codings",
    ),
    Task(
        STAFF,
        "CHIRLA’s city is wrong: how do I tell somebody?",
        (("search", "chirla"),),
        (within("ul.on", lambda: f"Report an error in {answers.organization('CHIRLA')}"),),
        "organizations",
    ),
    Task(
        STAFF,
        "What did Mexico commit to?",
        (("search", "mexico"),),
        tuple(
            Answer("within", f".dotted li:has(> small:text-is('{role}'))", partial(answers.packages, "MEX", role))
            for role in ("leads", "joined")
        ),
        "action_packages",
        screen=DARK_PHONE,
    ),
)
