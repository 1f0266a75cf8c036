"""What to say at a meeting: for one minute, what to add for three, and answers from the record to likely objections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from data.measures.countries.country_profile import Ties, ties
from data.measures.countries.endorsement import endorsement
from data.measures.follow_up.commitments import ANSWERS, answers
from data.measures.follow_up.outcomes import told
from data.record.record import Record
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.pack.content import Card, Line, Script, Slide, in_time
from pages.parts.pack.script.objections import from_there, objections
from pages.parts.pack.slides.asked import leading
from pages.parts.words import short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, date_words, gettext as _, inside, language, listed, ngettext, number
from pages.parts.words.governments import standing_words
from pages.parts.words.labels import countries_said
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import in_breaths, said_aloud

# what can be said aloud in a minute and in two more, in words
MINUTE, MORE = 140, 260
# so many demands can be named in a breath
NAMED = 3
# whom one meets -> the question that a meeting ends on
QUESTIONS: Mapping[str, str] = {
    "government": N_("Our question: which of these demands will your government act on, and by when?"),
    "funder": N_("Our question: which of these gaps could your support help to close?"),
    "coalition": N_("Our question: who takes up which of these, and by when?"),
    "press": N_("Each of these numbers can be checked at the address on the sheet that I leave with you."),
}


def script(view: View, lines: tuple[Line, ...], boards: Mapping[str, Slide], whom: str) -> Script:
    """Return what to say with these claims and slides; sentences are whole, and none is said twice.

    `whom` is the audience, whose question ends the minute.
    """
    claims = {line.kind: line.sentence for line in lines}
    titles = {key: f"{slide.title.rstrip('.')}." for key, slide in boards.items()}
    one = view.filters.countries[0] if len(view.filters.countries) == 1 else ""
    if one:
        first = _to_government(view, one, boards) if whom == "government" else _on_country(view, one, titles)
        only = _the_only_event(boards)
        since = [claims.get("since") or titles["since"], *only, *_an_event(view)] if "since" in titles else []
        packages = [claims.get("unanswered") or titles["committed"]] if "committed" in titles else []
        if packages and whom != "government":
            # a government knows what an action package is
            packages.insert(0, meaning())
        # what can be told whole comes before what can only be counted
        first += [*since, *packages] if only else [*packages, *since]
    else:
        subject = [claims[kind] for kind in ("theme", "demand") if kind in claims and getattr(view.filters, f"{kind}s")]
        first = subject or [claims.get("statement") or _signed(view) or titles["map"]]
        first += [titles["asked"]] if "asked" in titles and not boards["asked"].cards else []
        who_asks = len(first)
        if view.filters.countries:
            first.append(titles["map"])
        elif whom not in ("funder", "coalition"):
            first.append(said(view, "countries").sentence)
        first += [claims[kind] for kind in ("endorsers", "absent") if kind in claims]
        first += _without_package(view, claims) if whom in ("funder", "coalition") else []
        news = [claims["since"], *_the_only_event(boards), *_an_event(view)] if "since" in claims else []
        # the press hears who asked for what, then the news, then its background
        at = who_asks if whom == "press" else len(first)
        first[at:at] = news
    if first[0] != _signed(view):
        # only the sentence of all signers says on what the statements are
        first.insert(0, occasion(view.record))
    question = _(QUESTIONS[whom])
    minute = _within(first, MINUTE, question)
    if minute[-2] == meaning():
        # what speaks of packages has found no room
        minute = (*minute[:-2], question)
    # breaths may part it elsewhere: its beginning tells
    events = [
        in_breaths(_told(card))
        for card in in_time(_events(boards))
        if card.sign and not any(card.text[:40] in sentence for sentence in minute)
    ]
    closing = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    # what a title or the claim on what was chosen said already is not said again
    said_already = {"country", "countries", "endorsers"} if one else {"organizations"}
    if not one and titles.get("asked") in minute and "demand" in claims and not view.filters.demands:
        # the title says what all ask for
        said_already.add("demand")
    rest = [sentence for kind, sentence in claims.items() if kind not in said_already and sentence not in minute]
    if meaning() not in minute and (claims.get("unanswered") in rest or "committed" in titles):
        at = rest.index(claims["unanswered"]) if claims.get("unanswered") in rest else 0
        rest.insert(at, meaning())
    three = _within([*map(said_aloud, rest), *filter(None, events)], MORE, closing)
    return Script(
        letter=tuple(map(said_aloud, _written(view, one if whom == "government" else "", minute[:-1], claims, whom))),
        headings=(_("In one minute"), _("In three minutes, add"), _("If they object")),
        minute=tuple(map(said_aloud, minute)),
        three=three,
        objections=tuple((objection, said_aloud(answer)) for objection, answer in objections(view, whom)),
    )


def occasion(record: Record) -> str:
    """Return who made the statements, when and on what, for those who hear of them first."""
    years = sorted({str(date)[:4] for date in record.tables["statements"]["date"]})
    words = ngettext(
        "In {years} civil society made {n} statement around the Los Angeles Declaration on migration.",
        "In {years} civil society made {n} statements around the Los Angeles Declaration on migration.",
        len(record.statements),
    )
    return words.format(years=listed(years), n=number(len(record.statements)))


def _signed(view: View) -> str:
    """Return how many organizations signed; "" where none did."""
    return said(view, "organizations").sentence if view.organizations.any() else ""


def _on_country(view: View, country: str, titles: Mapping[str, str]) -> list[str]:
    """Return what is said of a country to others than its government."""
    names = _who_there(ties(view.record, view.filters, country))
    return [titles["map"], said(view, "country", country).sentence, *names, said(view, "endorsers").sentence]


def _who_there(one: Ties) -> list[str]:
    """Return which organizations of a country signed, where they can be named in a breath; else nothing."""
    names = one.based.record.tables["organizations"]["name"][one.based.organizations].astype(str).tolist()
    words = ngettext("It is {names}.", "They are {names}.", len(names)).format(names=listed(names))
    return [words] if 0 < len(names) <= NAMED and in_breaths(words) else []


def _to_government(view: View, country: str, boards: Mapping[str, Slide]) -> list[str]:
    """Return what is asked of a government, who signed there and what it endorsed, as it is said to it."""
    one = ties(view.record, view.filters, country)
    found = [_opening(one) or f"{boards['map'].title}."]
    found += [from_there(view, one), *_who_there(one)]
    if country in endorsement(view.record).index:
        found.append(_("Your government {standing}.").format(standing=standing_words(view.record, country)))
    return found


def _written(view: View, one: str, minute: Sequence[str], claims: Mapping[str, str], whom: str) -> list[str]:
    """Return what opens a letter: the first of the minute, a government (`one`) by its country's name.

    The press hears the news too, and who is asked about gaps how many demands have no action package, and which.
    """
    if whom in ("funder", "coalition"):
        gaps = _without_package(view, claims)[1:] or [claims[k] for k in ("unanswered", "absent") if k in claims][:1]
        return [*minute[:2], *(sentence for sentence in gaps if sentence not in minute[:2])]
    named = _opening(ties(view.record, view.filters, one), by_name=True) if one else ""
    return [minute[0], named, *minute[2:3]] if named else [*minute[: 3 if whom == "press" else 2]]


def _told(card: Card) -> str:
    """Return an event as it is told."""
    return f"{begun(card.head)}: {card.text}"


def _the_only_event(boards: Mapping[str, Slide]) -> list[str]:
    """Return the event where one was found and it can be said; else nothing."""
    cards = _events(boards)
    return [
        words for card in cards[:1] if len(cards) == 1 and card.sign for words in [in_breaths(_told(card))] if words
    ]


def _an_event(view: View) -> list[str]:
    """Return one of several events as an example: one that stands alone, else the first that goes as the latest does.

    Of those that stand alone it is the first told; of one country the first of those that concern the fewest.
    """
    rows = told(view)
    if len(rows) < 2:
        return []
    ids, follows = rows["outcome_id"].astype(str), rows["follows"].astype(str)
    alone = rows[~ids.isin(follows) & ~follows.isin(ids)]
    if len(view.filters.countries) == 1:
        alone = alone.iloc[np.argsort(alone["country"].astype(str).str.count(r"\|").to_numpy(), kind="stable")]
    if alone.empty:
        alone = rows.sort_values("date", kind="stable")
        alone = alone[alone["direction"].astype(str) == str(alone["direction"].iloc[-1])]
    row = alone.iloc[0]
    text = in_breaths(view.record.text(str(row["event"]), language()))
    words = _("One event since, {month}: {event}")
    return [words.format(month=date_words(str(row["date"])[:7]), event=text)] if text else []


def _without_package(view: View, claims: Mapping[str, str]) -> list[str]:
    """Return how many demands no action package matches and which, where they are few of several; else nothing."""
    rows = answers(view)
    rows = rows[rows["statements"] > 0]
    without = rows.index[~rows["answer"].isin(ANSWERS)]
    if "unanswered" not in claims or not 0 < len(without) <= NAMED or len(without) == len(rows):
        return []
    names = short.demands(view.record)
    words = _("They are: {demands}.").format(demands=listed(inside(names[d]) for d in without))
    return [meaning(), claims["unanswered"], words]


def _opening(one: Ties, *, by_name: bool = False) -> str:
    """Return what the statements ask of a government as it is told, or of it `by_name`; "" if they ask nothing."""
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
    if by_name:
        words = ngettext(
            "One statement by civil society asks the government of {country} for {demands}.",
            "{n} of the {of} statements that address the government of {country} ask it for {demands}.",
            n,
        )
        if n == of > 1:
            words = _("The {n} statements that address the government of {country} ask it for {demands}.")
    return together(words.format(n=number(n), of=number(of), demands=names, country=countries_said([one.country])))


def _events(boards: Mapping[str, Slide]) -> Sequence[Card]:
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
