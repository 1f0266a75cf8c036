"""The tasks of the three users, from Home on: who wants to know what, the steps, and what the tables answer.

`TASKS.md` beside this file is the same table to read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.browser import answers

Step = tuple[str, ...]
# what each step costs in clicks and how it is written, at a desk and on a phone; typing and keys cost nothing
KINDS = {
    "search": ((1, "search “{}”, Enter"),) * 2,
    "filter": ((2, "filter “{}”: {}"), (3, "“Filters”, “{}”: {}")),
    "more": ((3, "“More filters”, “{}”: {}"), (3, "“Filters”, “{}”: {}")),
    "go": ((1, "go to “{}”"), (2, "menu, “{}”")),
    "menu": ((2, "“{}”, “{}”"), (2, "menu, “{1}”")),
    "choose": ((2, "“{}”: {}"),) * 2,
    "link": ((1, "link “{}”"),) * 2,
    "card": ((1, "on “{}”: link “{}”"),) * 2,
    "tab": ((1, "tab “{}”"),) * 2,
    "button": ((1, "“{}”"),) * 2,
    "fold": ((1, "open “{}”"),) * 2,
    "write": ((1, "“{}”: {}, Ctrl+Enter"),) * 2,
    "take": ((1, "take “{}”"),) * 2,
    "paste": ((0, "the link, opened"),) * 2,
}
MOST = 5


@dataclass(frozen=True)
class Answer:
    """What the tables answer (`right`, made when asked), and where on the page it has to stand.

    `how` : ``each`` where the elements at `where` are these and no other; ``within`` where the element there says them;
    ``grid`` where the first column of the table at `where` holds these and no other; ``slides`` where the slides taken
    say them; ``column`` where a column of the CSV file taken, named by `where`, holds these and no other.
    """

    how: str
    where: str
    right: Callable[[], list[str]]


@dataclass(frozen=True)
class Task:
    """One task: who does it, what they want to know in their words, the steps, the answers and the tables they need."""

    who: str
    wants: str
    steps: tuple[Step, ...]
    answers: tuple[Answer, ...]
    tables: str
    lang: str = "en"
    screen: str = "desk"

    @property
    def phone(self) -> bool:
        """Whether the screen is a phone's."""
        return "phone" in self.screen

    @property
    def clicks(self) -> int:
        """How many clicks the steps cost."""
        return sum(KINDS[kind][self.phone][0] for kind, *_words in self.steps)

    @property
    def written(self) -> str:
        """The steps in words."""
        steps = (KINDS[kind][self.phone][1].format(*words) for kind, *words in self.steps)
        return "; ".join(steps).replace("\n", ", ") or "read Home"


def table(tasks: tuple[Task, ...]) -> str:
    """Return the tasks as a table in Markdown."""
    lines = ["| # | who | wants to know | screen | steps | clicks | right answer by |", "|---|---|---|---|---|---|---|"]
    for k, task in enumerate(tasks, 1):
        where = task.screen if task.lang == "en" else f"{task.screen}, {task.lang}"
        cells = (k, task.who, task.wants, where, task.written, task.clicks, task.tables)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines) + "\n"


ADVOCATE, FUNDER, STAFF = "advocate", "funder", "staff"
PHONE, DARK, DARK_PHONE = "phone", "desk, dark", "phone, dark"
PASSAGES = "Read the passages"
CARD = ".card:has(h3:text-is('{}'))"
BASED = ".dotted a[href*='organizations?']"
NAMES = ".places .signers a"
SIGNED = "ul.on a[href*='statements?']"
DEMANDS = ".made tr:has(td.n:text-is('1')) th a"
GAPS = ".st-key-worklist summary strong"
CHANGED = "section.changed:has(h3:has-text('{}')) p:has(b:text-is('{}')) a"
GRANTEES = ["WOLA", "Fundación Agua Sin Fronteras", "HIAS", "Refugees International", "Greenpeace"]


def each(where: str, right: Callable[[], list[str]]) -> Answer:
    """Return an answer that is a list, whole."""
    return Answer("each", where, right)


def within(where: str, *right: Callable[[], str]) -> Answer:
    """Return an answer that is said in some words."""
    return Answer("within", where, lambda: [one() for one in right])


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
        (("card", "Higher Venezuelan parole cap", PASSAGES), ("button", "Quote this")),
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
        (("card", "Higher Venezuelan parole cap", PASSAGES), ("tab", "Since then")),
        (each("ul.ev li .x", lambda: answers.events("venezuelan-parole")),),
        "outcomes, codings, passages, statements",
        screen=PHONE,
    ),
    Task(
        ADVOCATE,
        "Put the map on the wall",
        (("button", "Add to presentation"), ("menu", "Prepare", "Presentation"), ("button", "Show 1 screen")),
        (within(".st-key-stage", lambda: answers.city_of_most()),),
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
            within("main", lambda: f"{len(GRANTEES) - len(answers.spelled(GRANTEES))} name without a match"),
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
        "What was new in the Title 42 statement?",
        (("go", "Demands"), ("tab", "New and repeated")),
        (each(CHANGED.format("Title 42 statement", "New:"), lambda: answers.news("title-42-expansion")),),
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
        (each(GAPS, lambda: answers.endorsed_with(0)),),
        "governments, signatures, organizations",
        screen=DARK,
    ),
    Task(
        STAFF,
        "Where does one organization stand alone?",
        (("go", "Gaps"), ("button", "One organization alone is based there")),
        (each(GAPS, lambda: answers.endorsed_with(1)),),
        "governments, signatures, organizations",
        screen=PHONE,
    ),
    Task(
        STAFF,
        "Who stands nearest to Belize?",
        (("go", "Gaps"), ("fold", "Belize")),
        (Answer("grid", ".st-key-worklist", lambda: answers.beside("BLZ")),),
        "organizations, signatures, neighbours",
    ),
    Task(
        STAFF,
        "Which organizations have no known city?",
        (("button", "City not known"),),
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
            Answer("within", f".dotted li:has(> small:text-is('{role}'))", lambda role=role: answers.packages("MEX", role))
            for role in ("leads", "joined")
        ),
        "action_packages",
        screen=DARK_PHONE,
    ),
)
