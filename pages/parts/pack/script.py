"""What to say at a meeting: for one minute, what to add for three, and answers from the record to likely objections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.measures.countries.country_profile import Ties, ties
from data.measures.countries.endorsement import endorsement
from data.record.selection import View, select
from pages.parts.claims.panel import said
from pages.parts.pack.content import Figure, Line, Script, Slide
from pages.parts.pack.slides.asked import leading
from pages.parts.views.demands.recurrence_chart import ranked
from pages.parts.words import labels, short
from pages.parts.words.catalogue import N_, begun, gettext as _, inside, listed, ngettext
from pages.parts.words.governments import standing_words
from pages.parts.words.small_numbers import spelled

# what can be said aloud in a minute and in two more, in words
MINUTE, MORE = 130, 260
# whom one meets -> the question that a meeting ends on
QUESTIONS: Mapping[str, str] = {
    "government": N_("Our question: which of these will your government act on, and by when?"),
    "funder": N_("Our question: which of these gaps could your support help to close?"),
    "coalition": N_("Our question: who takes up which of these, and by when?"),
    "press": N_("Each of these numbers can be checked: the address stands below."),
}


def script(view: View, lines: tuple[Line, ...], boards: Mapping[str, Slide], whom: str) -> Script:
    """Return what to say with these claims and slides; sentences are whole, and none is said twice.

    `whom` is the audience, whose question ends the minute.
    """
    claims = {line.kind: line.sentence for line in lines}
    titles = {key: f"{slide.title.rstrip('.')}." for key, slide in boards.items()}
    one = view.filters.countries[0] if len(view.filters.countries) == 1 else ""
    if one:
        first = _to_government(view, one, boards) if whom == "government" else _on_country(boards, titles)
        first += [titles["committed"]] if "committed" in titles else []
        first += [claims.get("since") or titles["since"]] if "since" in titles else []
    else:
        subject = [claims[kind] for kind in ("theme", "demand") if kind in claims and getattr(view.filters, f"{kind}s")]
        first = subject or [claims.get("statement") or _signed(view) or titles["map"]]
        first += [titles["asked"]] if "asked" in titles and not boards["asked"].cards else []
        first += [said(view, "countries").sentence] if not view.filters.countries else [titles["map"]]
        first += [claims[kind] for kind in ("endorsers", "absent", "since") if kind in claims]
    question = _(QUESTIONS[whom])
    minute = _within(first, MINUTE, question)
    events = [f"{begun(card.head)}: {card.text}" for card in reversed(_events(boards)) if card.sign]
    closing = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    # what a title said already in fewer words is not said again
    told = {"country", "endorsers"} if one else set()
    rest = [sentence for kind, sentence in claims.items() if kind not in told and sentence not in minute]
    three = _within([*rest, *events], MORE, closing)
    return Script(
        headings=(_("In one minute"), _("In three minutes, add"), _("If they object")),
        minute=minute,
        three=three,
        objections=_objections(view, boards, (*minute, *three), whom),
    )


def _signed(view: View) -> str:
    """Return how many organizations signed; "" where none did."""
    return said(view, "organizations").sentence if view.organizations.any() else ""


def _on_country(boards: Mapping[str, Slide], titles: Mapping[str, str]) -> list[str]:
    """Return what is said of a country to others than its government."""
    return [titles["map"], *(_sentence(figure) for figure in boards["map"].figures)]


def _to_government(view: View, country: str, boards: Mapping[str, Slide]) -> list[str]:
    """Return what is asked of a government, who signed there and what it endorsed, as it is said to it."""
    one = ties(view.record, view.filters, country)
    found = [_opening(one) or f"{boards['map'].title}."]
    if one.signers:
        # the first number says of how many statements those of the opening are
        found.append(_sentence(boards["map"].figures[1]))
    else:
        found.append(
            _("No organization known to be based in {country} has signed.").format(
                country=labels.country_inside(country)
            )
        )
    if country in endorsement(view.record).index:
        found.append(_("Your government {standing}.").format(standing=standing_words(view.record, country)))
    return found


def _opening(one: Ties) -> str:
    """Return what the statements ask of a government as it is said to it; "" where they ask nothing."""
    n, demands = leading(one)
    if not n:
        return ""
    names = listed(inside(short.demands(one.any.record)[d]) for d in demands[:3])
    words = ngettext(
        "One statement by civil society asks your government for {demands}.",
        "{n} of the {of} statements that address your government ask it for {demands}.",
        n,
    )
    of = int(one.addressed.statements.sum())
    if n == of > 1:
        words = _("The {n} statements that address your government ask it for {demands}.")
    return begun(words.format(n=spelled(n), of=spelled(of), demands=names))


def _sentence(figure: Figure) -> str:
    """Return a number beside the map and its words as a sentence; words that are one already stay."""
    return f"{figure.words}." if figure.words[:1].isupper() else f"{figure.number} {figure.words}."


def _events(boards: Mapping[str, Slide]):  # type: ignore[no-untyped-def]
    return boards["since"].cards if "since" in boards else ()


def _within(sentences: list[str], most: int, last: str) -> tuple[str, ...]:
    """Return the first of some sentences, each once, that have at most `most` words with the `last`, and that."""
    kept: list[str] = []
    words = len(last.split())
    for sentence in dict.fromkeys(sentences):
        words += len(sentence.split())
        if words > most and kept:
            break
        kept.append(sentence)
    return (*kept, last)


def _objections(
    view: View, boards: Mapping[str, Slide], spoken: tuple[str, ...], whom: str
) -> tuple[tuple[str, str], ...]:
    """Return two objections with their answers; what was said before answers only where nothing else does."""
    figures = [_sentence(figure) for figure in boards["map"].figures]
    organizations = [said(view, kind).sentence for kind in ("organizations", "countries")]
    if view.filters.countries:
        first = _("“This is not about us.”")
        answers = [" ".join(figures[:1] + figures[2:3]), said(view, "country", view.filters.countries[0]).sentence]
    else:
        first = _("“These are only a few organizations.”")
        answers = [f"{boards['map'].title}.", *organizations, " ".join(organizations)]
    latest = _of_first_demand(view)
    since = [latest] if latest else [f"{boards['since'].title}."] if "since" in boards else []
    since += [said(view, kind).sentence for kind in ("unanswered", "since")]
    since.append(_("Not all that happened was found; towards or away from what is asked is this project’s reading."))
    second = _("“Much has been done since.”") if whom == "government" else _("“What has come of it?”")
    found = []
    for objection, tries in ((first, answers), (second, since)):
        found.append((objection, next((words for words in tries if words not in spoken), tries[-1])))
    return tuple(found)


def _of_first_demand(view: View) -> str:
    """Return what was found since on the demand that most of the statements make; "" where nothing was."""
    names = ranked(view, 1).index
    if len(view.filters.demands) == 1 or not len(names):
        return ""
    demand = str(names[0])
    alone = select(view.record, replace(view.filters, demands=(demand,)))
    found = said(alone, "since")
    if not found.claim.numbers["events"]:
        return ""
    return _("{subject}: {words}").format(subject=short.demands(view.record)[demand], words=inside(found.sentence))
