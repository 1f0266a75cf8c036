"""What is asked at a meeting: by whom one meets, with the answers that there are, and of whom one meets."""

from __future__ import annotations

from collections.abc import Mapping

from data.measures.countries.country_profile import asked_of, ties, wherever
from data.measures.demands.recurrence import ranking
from data.measures.follow_up.asks import asks
from data.measures.follow_up.commitments import fitting, package_rows
from data.measures.follow_up.foremost import foremost, of_own
from data.measures.follow_up.outcomes import DECLARATION, latest_month, latest_with
from data.record.selection import View
from pages.parts.claims.notes import event
from pages.parts.pack.content import Sources
from pages.parts.pack.script.events import leads
from pages.parts.pack.script.packages import without_package
from pages.parts.pack.script.sentences import NAMED, only_asked
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import (
    N_,
    begun,
    date_words,
    gettext as _,
    inside,
    language,
    listed,
    ngettext,
    number,
    stopped,
)
from pages.parts.words.counts import demands_words
from pages.parts.words.glossary import GLOSSARY
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import dated

# words that not everybody knows, by their ids in the glossary
TERMS = ("action-package", "title-42", "parole", "externalization", "remain", "cbp-one", "safe-mobility")
# whom one meets -> the question that a meeting ends on
QUESTIONS: Mapping[str, str] = {
    "government": N_("Our question: to which of these demands will your government commit in writing, and by when?"),
    "funder": N_("Our question: which of these demands could your support help to meet?"),
    "coalition": N_("Our question: who takes up which of these, and by when?"),
    "press": N_("What will governments do, and by when? I can send you every source."),
}
# the same in a letter, where these were named long before
NAMING: Mapping[str, str] = {
    "government": N_(
        "Our question: to which of these demands ({demands}) will your government commit in writing, and by when?"
    ),
    "funder": N_("Our question: which of these demands ({demands}) could your support help to meet?"),
    "coalition": N_("Our question: who takes up which of these ({demands}), and by when?"),
}
# what a government is asked in answer to what happened, and as others than itself are told it
ASKED = N_("Our question: will your government {ask}? What else, and by when?")
ASKED_OF = N_("Will {country} {ask}?")
# the same where one demand is asked
OF_ONE: Mapping[str, str] = {
    "government": N_("Our question: will your government act on this demand, and by when?"),
    "funder": N_("Our question: could your support help to meet this demand?"),
    "coalition": N_("Our question: who takes this demand up, and by when?"),
}


def closing(view: View, whom: str) -> str:
    """Return what a meeting ends on; a funder's question names what no known package matches, or how many.

    A government of which nothing is asked is not asked which demands it will meet.
    """
    gaps = without_package(view) if whom == "funder" and not view.filters.countries else []
    one = view.filters.countries[0] if len(view.filters.countries) == 1 else ""
    unasked = bool(one) and not ties(view.record, view.filters, one).addressed.statements.any()
    if whom == "press":
        return _to_the_press(view, one if one and not unasked else only_asked(view))
    if whom == "government" and unasked:
        return _("Our question: what does your government think of what civil society asks of others?")
    if whom == "government" and (ask := answering(view)[1]):
        return _(ASKED).format(ask=ask)
    if not gaps:
        return _((OF_ONE if len(ranking(asked_of(view))) == 1 else {}).get(whom, QUESTIONS[whom]))
    if len(gaps) > NAMED:
        words = _("Our question: which of the {n} demands without a known package could you help to meet?")
        return words.format(n=number(len(gaps)))
    words = _("Our question: could you support work on {demands}?")
    names = short.demands(view.record)
    return words.format(demands=listed(inside(names[demand]) for demand in gaps))


def answering(view: View) -> tuple[str, str]:
    """Return which government could do what in answer to the event that leads, or to one of its own, else "".

    It is the one country kept, or in a pack on one demand the one whose step it was, if that is asked of it.
    """
    record, filters, known = view.record, view.filters, asks(view.record)
    alone = len(filters.countries) == 1
    for run in leads(view)[: None if alone else len(filters.demands) == 1]:
        # the latest that moved away, before what eased it
        for row in sorted(reversed(run), key=lambda row: row["direction"] != "setback"):
            country = filters.countries[0] if alone else str(row["country"]).split("|")[0]
            demand, ask = known.get((str(row["outcome_id"]), country), ("", ""))
            if ask and demand in ranking(ties(record, filters, country).addressed):
                return country, record.text(ask, language())
    return "", ""


def publicly(view: View) -> str:
    """Return what a government could do in answer to what happened, as others are told it; "" if unknown."""
    country, ask = answering(view)
    words = _(ASKED_OF).format(country=labels.countries_said([country]), ask=ask) if ask else ""
    return begun(together(words))


def to_it(view: View) -> str:
    """Return the same as the question to that government, which the press is not itself; "" if unknown."""
    question, name = publicly(view), labels.country(answering(view)[0])
    opens, asked = "¿" * question.startswith("¿"), question.removeprefix("¿")
    asked = f"{opens}{asked if asked.startswith(name) else inside(asked)}"
    return _("The question to the government: {question}").format(question=asked) if question else ""


def _to_the_press(view: View, country: str) -> str:
    """Return what is asked of one country about what is raised first, or of governments, as the press is told it."""
    if ask := to_it(view):
        return _("{question} I can send you every source.").format(question=ask)
    first = [inside(short.demands(view.record)[demand]) for demand in ranking(asked_of(view))[:1]]
    if not first:
        usual = QUESTIONS["press"]
        return _(usual)
    words = _("What will governments do about {demand}, and by when? I can send you every source.")
    if country:
        words = _("What will {country} do about {demand}, and by when? I can send you every source.")
    whom = labels.countries_said([country]) if country else ""
    return begun(together(words.format(demand=first[0], country=whom)))


def questions(view: View, spoken: str, whom: str) -> tuple[tuple[str, str], ...]:
    """Return questions with their answers: what words in `spoken` mean, and what became of the Declaration.

    A funder asks first who already pays.
    """
    asked = [(_("“Who already funds this?”"), _funding(view))] if whom == "funder" else []
    asked += [(_("“What does {term} mean?”").format(term=word), words) for word, words in terms(spoken)]
    became, _source = declaration(view)
    return (*asked, *([(_("“What became of the Declaration?”"), became)] if became else []))


def _funding(view: View) -> str:
    """Return that the record holds no budgets, and which known packages match what is asked."""
    every, asked = wherever(view), {*ranking(asked_of(view))}
    matching = [fit for fit in fitting(every) if fit.demand_id in asked]
    packages = dict.fromkeys(fit.package_id for fit in matching)
    words, told = _("The record has no list of donors."), sum_named(view)[0]
    if not packages:
        return f"{words} {told}".strip()
    demands = dict.fromkeys(fit.demand_id for fit in matching)
    names, table = short.demands(view.record), package_rows(every)
    named = [name for p in packages if (name := view.record.text(str(table[p]["package_name"]), language()))]
    matched = ngettext(
        "In our reading, {n} known action package matches {demands}.",
        "In our reading, {n} known action packages match {demands}.",
        len(packages),
    ).format(
        n=number(len(packages)),
        demands=listed(inside(names[d]) for d in demands) if len(demands) <= NAMED else demands_words(len(demands)),
    )
    which = _("They are: {packages}.").format(packages=listed(named)) if 1 < len(named) <= NAMED else ""
    return " ".join(filter(None, (words, told, matched, which)))


def sum_named(view: View) -> tuple[str, Sources]:
    """Return the latest step since towards what was asked that names a sum of money, with its source, or nothing.

    A later one away from that by the same government follows it.
    """
    rows = foremost(view).sort_values("date", ascending=False, kind="stable")
    told = {
        str(row["outcome_id"]): dated(str(row["date"]), view.record.text(str(row["event"]), language()))
        for row in rows.to_dict("records")
    }
    rows = rows[rows["outcome_id"].astype(str).map(told) != ""]
    for row in rows[rows["direction"].isin(("advance", "mixed"))].to_dict("records"):
        if _("dollars") not in told[str(row["outcome_id"])]:
            continue
        on = {*str(row["demand_ids"]).split("|")}
        later = of_own(rows, str(row["country"]).split("|")[0]) & (rows["date"] > row["date"])
        later &= (rows["direction"] == "setback") & rows["demand_ids"].map(
            lambda ids, on=on: not on.isdisjoint(ids.split("|"))
        )
        both = [row, *rows[later].head(1).to_dict("records")]
        return " ".join(told[str(one["outcome_id"])] for one in both), tuple(map(event, both))
    return "", ()


def terms(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words in a text that not everybody knows, each with what it means; a package may be explained."""
    found = [GLOSSARY[term] for term in TERMS if term != "action-package" or meaning() not in text]
    return tuple((_(word), stopped(_(words))) for word, words in found if _(word).casefold() in text.casefold())


def declaration(view: View) -> tuple[str, Sources]:
    """Return what the latest event that names the Declaration was, that none later was found, and its source."""
    row, until = latest_with(view.record, DECLARATION), latest_month(view.record)
    told = dated(str(row["date"]), view.record.text(str(row["event"]), language())) if row else ""
    if not row or not told:
        return "", ()
    words = _("No later event that names it was found up to {month}, where the record ends.").format(
        month=date_words(until)
    )
    return f"{told} {words}", (event(row),)
