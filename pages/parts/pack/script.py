"""What to say at a meeting: for one minute, what to add for three, and answers from the record to likely objections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.measures.countries.country_profile import Ties, ties
from data.measures.countries.endorsement import endorsement
from data.measures.demands.demand_signers import demand_signers
from data.measures.follow_up.outcomes import found, latest_month
from data.measures.signers.signing import by_country
from data.record.record import Record
from data.record.selection import View
from pages.parts.claims.panel import said
from pages.parts.claims.sentences_asked import signed_from
from pages.parts.pack.content import Card, Line, Script, Slide, in_time
from pages.parts.pack.slides.asked import leading, leading_title
from pages.parts.pack.slides.followed import others_act
from pages.parts.words import labels, short
from pages.parts.words.addressed import addressed_how
from pages.parts.words.articles import together
from pages.parts.words.catalogue import N_, begun, date_words, gettext as _, inside, listed, ngettext, number
from pages.parts.words.demand_sentences import through_one_list
from pages.parts.words.directions import ways_words
from pages.parts.words.governments import standing_words
from pages.parts.words.packages import meaning
from pages.parts.words.spoken import in_breaths, said_aloud

# what can be said aloud in a minute and in two more, in words
MINUTE, MORE = 130, 260
# fewer organizations than so many are few; a country with so large a share of them is spoken of
FEW, LARGE = 5, 0.4
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
        first += [meaning(), titles["committed"]] if "committed" in titles else []
        first += [claims.get("since") or titles["since"]] if "since" in titles else []
    else:
        subject = [claims[kind] for kind in ("theme", "demand") if kind in claims and getattr(view.filters, f"{kind}s")]
        first = subject or [claims.get("statement") or _signed(view) or titles["map"]]
        first += [titles["asked"]] if "asked" in titles and not boards["asked"].cards else []
        first += [said(view, "countries").sentence] if not view.filters.countries else [titles["map"]]
        first += [claims[kind] for kind in ("endorsers", "absent", "since") if kind in claims]
    if first[0] != _signed(view):
        # only the sentence of all signers says on what the statements are
        first.insert(0, occasion(view.record))
    question = _(QUESTIONS[whom])
    minute = _within(first, MINUTE, question)
    events = [in_breaths(f"{begun(card.head)}: {card.text}") for card in in_time(_events(boards)) if card.sign]
    closing = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    # what a title or the claim on what was chosen said already is not said again
    told = {"country", "countries", "endorsers"} if one else {"organizations"}
    if not one and titles.get("asked") in minute and "demand" in claims and not view.filters.demands:
        # the title says what all ask for
        told.add("demand")
    rest = [sentence for kind, sentence in claims.items() if kind not in told and sentence not in minute]
    if claims.get("unanswered") in rest and meaning() not in minute:
        rest.insert(rest.index(claims["unanswered"]), meaning())
    three = _within([*map(said_aloud, rest), *filter(None, events)], MORE, closing)
    return Script(
        headings=(_("In one minute"), _("In three minutes, add"), _("If they object")),
        minute=tuple(map(said_aloud, minute)),
        three=three,
        objections=tuple((objection, said_aloud(answer)) for objection, answer in _objections(view, whom)),
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
    return [titles["map"], said(view, "country", country).sentence, said(view, "endorsers").sentence]


def _to_government(view: View, country: str, boards: Mapping[str, Slide]) -> list[str]:
    """Return what is asked of a government, who signed there and what it endorsed, as it is said to it."""
    one = ties(view.record, view.filters, country)
    found = [_opening(one) or f"{boards['map'].title}."]
    found.append(signed_from(one.signers, country))
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
    return words.format(n=number(n), of=number(of), demands=names)


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


def _objections(view: View, whom: str) -> tuple[tuple[str, str], ...]:
    """Return two objections with their answers: numbers of the record, or what is to be conceded."""
    many = _who_objects(view)
    if len(view.filters.countries) == 1:
        one = ties(view.record, view.filters, view.filters.countries[0])
        many = (_("“This does not concern this country.”"), _about_it(one))
        if whom == "government":
            many = (_("“This is not about us.”"), _about_them(one))
    since = _("“Much has been done since.”") if whom == "government" else _("“What has come of it?”")
    came = _what_came(view)
    if whom != "government":
        came = " ".join((_("We do not claim an effect; this is what happened since."), came))
    came = f"{came} {_up_to(view)}".strip()
    if len(view.filters.countries) == 1 and others_act(view):
        came += " " + (
            _("Not all of this was done by your government.")
            if whom == "government"
            else _("Not all of this was done by its government.")
        )
    return many, (since, came)


def _about_it(one: Ties) -> str:
    """Return how many statements address a government and how, in words that no figure has."""
    some = ngettext(
        "{n} of the {of} statements addresses its government",
        "{n} of the {of} statements address its government",
        int(one.addressed.statements.sum()),
    )
    return _addressing(one, some, _("All {of} statements address its government"), leading_title(one))


def _about_them(one: Ties) -> str:
    """Return what `_about_it` does as it is said to that government."""
    some = ngettext(
        "{n} of the {of} statements addresses your government",
        "{n} of the {of} statements address your government",
        int(one.addressed.statements.sum()),
    )
    none = _("No statement addresses your government; {signed}").format(
        signed=inside(signed_from(one.signers, one.country))
    )
    return _addressing(one, some, _("All {of} statements address your government"), none)


def _addressing(one: Ties, some: str, every: str, none: str) -> str:
    """Return the words for so many statements as address a government, with how they do."""
    n, of = int(one.addressed.statements.sum()), len(one.any.statements)
    if not n:
        return none if none.endswith(".") else f"{none}."
    words = every if n == of > 1 else some
    return f"{addressed_how(one, words.format(n=number(n), of=number(of)))}."


def _who_objects(view: View) -> tuple[str, str]:
    """Return what is likely to be said of who signed, with its answer: one list, one country, or few."""
    if view.demands.sum() == 1:
        signers = demand_signers(view)[view.ids("demands")[0]]
        if signers.one_list:
            name = labels.statement(view.record)[signers.through]
            return _("“That is one list.”"), _("For the most part it is: {sentence}").format(
                sentence=through_one_list(signers, name)
            )
    seats = by_country(view)["organizations"]
    of = int(view.organizations.sum())
    if of < FEW or len(seats) < 2 or seats.iloc[0] < of * LARGE:
        return _("“These are only a few organizations.”"), _how_many(view)
    where, most, unknown = str(seats.index[0]), int(seats.iloc[0]), of - int(seats.sum())
    sentences = [
        _("Of the {of}, {n} are based there and {others} in {countries} other countries.").format(
            n=number(most), of=number(of), others=number(int(seats.iloc[1:].sum())), countries=number(len(seats) - 1)
        )
    ]
    if unknown:
        words = ngettext("The country of {n} is not known.", "The country of {n} is not known.", unknown)
        sentences.append(words.format(n=number(unknown)))
    mostly = together(_("“They are mostly from {country}.”").format(country=labels.countries_said([where])))
    return mostly, " ".join(sentences)


def _how_many(view: View) -> str:
    """Return how many organizations signed, from how many countries, and how many stand for others."""
    kept = view.organizations
    n = int(kept.sum())
    if n < FEW:
        words = ngettext("So it is: {n} organization signed this.", "So it is: {n} organizations signed this.", n)
        more = _("Signing shows who asks, not how many agree.")
        return f"{words.format(n=number(n))} {more}"
    words = ngettext("{n} organization signed", "{n} organizations signed", n).format(n=number(n))
    seats = len(by_country(view))
    if seats > 1:
        where = ngettext("from {n} country", "from {n} countries", seats).format(n=number(seats))
        words = _("{signed}, {where}").format(signed=words, where=where)
    networks = int((view.record.tables["organizations"]["kind"][kept] == "network").sum())
    if not networks:
        return f"{words}."
    more = ngettext(
        "{n} of the organizations is a network of others", "{n} of the organizations are networks of others", networks
    ).format(n=number(networks))
    return f"{words}; {more}."


def _up_to(view: View) -> str:
    """Return of when the latest event of the record is; "" without one."""
    latest = latest_month(view.record)
    return _("Nothing later than {month} was found.").format(month=date_words(latest)) if latest else ""


def _what_came(view: View) -> str:
    """Return how many events found move towards what was asked, and what is still open."""
    n = said(view, "since").claim.numbers
    towards, of = n["advance"], n["events"]
    if of > 1 and towards:
        first = ngettext(
            "Of the {of} events found since, {n} moves towards what was asked.",
            "Of the {of} events found since, {n} move towards what was asked.",
            towards,
        ).format(n=number(towards), of=number(of))
    elif of > 1:
        first = _("None of the {of} events found since moves towards what was asked.").format(of=number(of))
    else:
        first = said(view, "since").sentence
    if n["setback"] and of > 1:
        back = ngettext("{n} moves away from it.", "{n} move away from it.", n["setback"])
        parts = [first, back.format(n=number(n["setback"]))]
        if others := ways_words({direction: n[direction] for direction in ("mixed", "unclear")}):
            parts.append(f"{others}.")
        return " ".join(parts)
    # what agrees is conceded; then what is still open
    asked, without = found(view)["asked"], found(view)["asked"] - found(view)["answered"]
    if without:
        words = ngettext(
            "On {n} of the {of} demands none was found.", "On {n} of the {of} demands none was found.", asked
        )
        return f"{first} {words.format(n=number(without), of=number(asked))}"
    open_ = said(view, "unanswered")
    return f"{first} {open_.sentence}" if open_.claim.numbers["demands"] else first
