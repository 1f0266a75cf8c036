"""Slides on what came of it: the packages that match demands, the events found since, and the gaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.measures.countries.country_profile import asked_of
from data.measures.countries.endorsement import endorsement
from data.measures.demands.recurrence import ranking
from data.measures.demands.statement_demands import clearly_called
from data.measures.follow_up.asks import asks
from data.measures.follow_up.foremost import foremost, none_on, shown, told_together
from data.measures.follow_up.lasting import eased, eased_since, ended, ended_since, taken_back
from data.measures.follow_up.outcomes import found, latest_month, month_since
from data.measures.follow_up.reported import reasons
from data.measures.signers.signing import by_country
from data.record.filters import Filters
from data.record.folding import folded
from data.record.selection import View, select
from pages.parts.claims.notes import Note
from pages.parts.drawing import palette
from pages.parts.pack.board import Card, Figure, Grid, Slide
from pages.parts.pack.content import site_name
from pages.parts.pack.own_steps import FEW, last_own, mostly_one, own, own_steps, raised_first
from pages.parts.pack.own_titles import own_titles
from pages.parts.pack.script.newest import newest
from pages.parts.pack.slides.sides import Side
from pages.parts.pack.titles import about, longest_that_fits
from pages.parts.words import labels, short
from pages.parts.words.articles import agency, published, published_by, together
from pages.parts.words.catalogue import begun, date_words, gettext as _, inside, language, listed, ngettext, number
from pages.parts.words.directions import DIRECTIONS, of_these_later, only, way, ways_title
from pages.parts.words.governments import answered
from pages.parts.words.spoken import going_on

# so many events of a square, one more if it belongs to another
POSTED = 2


def since(
    view: View, subject: str, marks: tuple[int, ...], say: tuple[str, ...], raised: Sequence[str] = ()
) -> Slide | None:
    """Return the slide of the foremost events since the first statement kept; None if none was found.

    `subject` is the name of what the view is about, "" for all; `raised` are the demands in question.
    """
    counts, rows = found(view), foremost(view)
    if rows.empty:
        return None
    countries = view.filters.countries
    # what happened need not be what its government did
    on, mine = [subject], None
    if len(countries) == 1:
        mine = own(view)
        # of few of its own most are pinned on others
        words = _("{country} and other countries") if mine and mine.n <= FEW else _("On {country}")
        on = [together(words.format(country=labels.countries_said(countries))), subject]
    title = _since_title(counts, on, month_since(view)[:4], ended_since(view))
    if mine and (titles := own_titles(mine)):
        title = longest_that_fits(titles)
    names = short.demands(view.record)
    # of one government what is asked of it counts, as everywhere
    asking = asked_of(view)
    # of a pack on one demand it goes without saying
    about_what = ranking(asking) if view.demands.sum() > 1 else []
    clear = clearly_called(asking)
    unsure = {demand for k, demand in enumerate(view.record.demands) if not clear[:, k].any()}
    cards = []
    undone = taken_back(view.record)
    runs = told_together(view)
    before = ""
    who = mine.name if mine and len(rows) > POSTED else ""
    for row in shown(view).itertuples():
        gone = DIRECTIONS[str(row.direction)]
        # its sign says that it moved towards what was asked
        word = _("undone later") if str(row.outcome_id) in undone else way(str(row.direction))
        text = view.record.text(str(row.event), language())
        day, site = date_words(str(row.date)[:7]), site_name(str(row.source_url).split("|")[0])
        # those that are surely asked before those that are arguable
        on = sorted(str(row.demand_ids).split("|"), key=unsure.__contains__)
        demands = [inside(names[d]) for d in on if d in about_what]
        first = [inside(names[d]) for d in sorted(raised, key=unsure.__contains__) if d in on]
        why = view.record.text(str(row.why), language())
        acted = countries[0] if len(countries) == 1 else str(row.country).split("|")[0]
        said, reply = _reason(view, str(row.outcome_id), acted, str(row.source_publisher))
        cards.append(
            Card(
                day,
                text,
                gone.sign,
                word,
                palette.DIRECTIONS[str(row.direction)],
                site,
                listed(demands),
                listed(first),
                why,
                str(row.date),
                whom=who if who and str(row.country).split("|")[0] == countries[0] else "",
                tied=any({before, str(row.outcome_id)} <= set(run) for run in runs),
                over=str(row.outcome_id) in ended(view.record) - undone,
                eased=str(row.outcome_id) in eased(view.record),
                headline=view.record.text(str(row.headline), language()),
                publisher=agency(published_by(str(row.source_publisher))),
                said=said,
                reply=reply,
                chief=next((inside(names[d]) for d in about_what if d in on), ""),
                asks=any(asks(view.record).get((str(row.outcome_id), c), ("",))[0] in raised for c in countries),
            )
        )
        before = str(row.outcome_id)
    foot = _("Which way each goes is our reading.") if len(rows) > 1 else _("Which way it goes is our reading.")
    taken = alone(view) if len(view.filters.countries) == 1 and others_act(view) else ""
    none = nothing_found(asking, raised)
    on_none = bool(none) and none_on(asking, raised)
    lacking = none if len(countries) == 1 or len(rows) <= POSTED or on_none else ""
    month = date_words(latest_month(view.record))
    rest = tuple(_shown(k, len(rows), month) for k in range(len(cards) + 1))
    ways = tuple((way, counts[way]) for way in DIRECTIONS if counts[way])
    return Slide(
        "since", title, say, foot, rest, marks,
        cards=tuple(cards), counts=ways, ended=ended_since(view),
        eased=eased_since(view), leading=_headed(view, cards),
        steps=own_steps(view) if who else taken, mostly=mostly_one(view), own=mine, first=raised_first(view),
        lacking=lacking, until=month, quiet=last_own(view), year=month_since(view)[:4],
        figures=(_without(asking, raised),) if on_none else (),
    )  # fmt: skip


def _reason(view: View, outcome: str, country: str, known: str) -> tuple[str, Note | None]:
    """Return the reason that a government gave for an event, with who published it, and that as a note; else "".

    It is told of one country or one demand. Who published the event is `known`.
    """
    found = reasons(view.record).get((outcome, country))
    if not found or 1 not in (len(view.filters.countries), view.demands.sum()):
        return "", None
    publisher = published_by(found.publisher)
    words = answered(country, view.record.text(found.words, language()))
    note = Note(_("What the government said: {publisher}").format(publisher=publisher), found.url, publisher=publisher)
    return published(words, publisher, agency(published_by(known))), note


def _headed(view: View, cards: Sequence[Card]) -> str:
    """Return the event with which a pack leads as a newspaper heads it, with what followed on it if a title has room.

    Counts of events tell little and are argued with: they stand under it. Of the whole record no one event says what
    the rows say: "".
    """
    if not view.filters:
        return ""
    led = {card.text for card, _source in newest(view)}
    k = next((k for k, card in enumerate(cards) if card.text in led), 0)
    after = [going_on(one.headline) for one in cards[k + 1 : k + 2] if one.tied and one.headline]
    return longest_that_fits([*("; ".join((cards[k].headline, one)) for one in after), cards[k].headline])


def _without(view: View, raised: Sequence[str]) -> Figure:
    """Return of how many demands how many have no event, and that those `raised` are among them."""
    counts, names = found(view), short.demands(view.record)
    n, of = counts["asked"] - counts["answered"], counts["asked"]
    words = _("demands without any event found, among them {demands}")
    words = words.format(demands=listed(inside(names[demand]) for demand in raised))
    return Figure(_("{n} of {of}").format(n=number(n), of=number(of)), words)


def nothing_found(view: View, raised: Sequence[str] = ()) -> str:
    """Return on how many of several demands no event was found, and which of those `raised` are among them.

    "" where there is an event on each.
    """
    counts, names = found(view), short.demands(view.record)
    of, without = counts["asked"], counts["asked"] - counts["answered"]
    if not without or of < 2:
        return ""
    words = ngettext(
        "On {n} of the {of} demands no event was found.", "On {n} of the {of} demands no event was found.", of
    ).format(n=number(without), of=number(of))
    without_any = [inside(names[demand]) for demand in raised if none_on(view, [demand])]
    if not without_any:
        return words
    return _("{none}, among them {demands}.").format(none=words.rstrip("."), demands=listed(without_any))


def others_act(view: View) -> bool:
    """Return whether of several events since the record names other governments too with some that a country has."""
    acting = foremost(view)["country"].astype(str)
    return len(acting) > 1 and bool((acting != view.filters.countries[0]).any())


def alone(view: View) -> str:
    """Return how many of the events since on one country name no other: in the others more governments have a part."""
    acting = foremost(view)["country"].astype(str)
    n = int((acting == view.filters.countries[0]).sum())
    words = ngettext(
        "{n} of the {of} events concerns this country alone, the others more.",
        "{n} of the {of} events concern this country alone, the others more.",
        n,
    )
    words = words if n else _("The {of} events concern other countries too; not all are acts of this government.")
    return words.format(n=number(n), of=number(len(acting)))


def _shown(n: int, of: int, month: str) -> str:
    """Return how many of the events found are shown, and up to which month they were looked for."""
    if of == 1:
        words = _("Shown: the one event found, up to {month}.")
    elif n >= of:
        words = _("Shown: all {of} events found, up to {month}.")
    else:
        words = _("Shown: {n} of {of} events found, up to {month}.")
    return words.format(n=number(n), of=number(of), month=month)


def _since_title(counts: Mapping[str, int], subjects: Sequence[str], year: str, ended: int) -> str:
    """Return how many of the events found since go the way of most that stand, or of as many both ways how all go.

    `subjects` say what they are about, the best first, "" for all; `year` is the one since when they are; of those that
    moved towards it `ended` are no longer in force.
    """
    n, towards, away = (counts[key] for key in ("events", "advance", "setback"))
    if n == 1:
        return longest_that_fits(about(subjects[0], only(counts, year)))
    if max(away, towards) == 0 or away == towards - ended or (away <= towards and not towards - ended):
        events = ngettext("{n} event since {year}", "{n} events since {year}", n).format(n=number(n), year=year)
        titles = [ways_title(counts, events, ended=ended, short=short) for short in (False, True)]
        return longest_that_fits([begun(about(one, words)[0]) for words in titles for one in (*subjects, "")])
    most = max(away, towards - ended)
    later = of_these_later(towards, ended)
    words = (
        ngettext(
            "{n} of the {of} events found moves away from what was asked",
            "{n} of the {of} events found move away from what was asked",
            most,
        ),
        ngettext("{n} of the {of} events moves away", "{n} of the {of} events move away", most),
    )
    if most > away:
        most = towards
        words = (
            ngettext(
                "{n} of the {of} events found moves towards what was asked{later}",
                "{n} of the {of} events found move towards what was asked{later}",
                most,
            ),
            ngettext(
                "{n} of the {of} events moves towards it{later}", "{n} of the {of} events move towards it{later}", most
            ),
        )
    told = [one.format(n=number(most), of=number(n), later=later) for one in words]
    return longest_that_fits([begun(about(one, claim)[0]) for one in subjects for claim in told] + told)


def gaps(view: View, grid: Grid | None, marks: tuple[int, ...], say: tuple[str, ...]) -> Slide | None:
    """Return the slide of the countries that endorsed, those without a known signer beside the others; None without."""
    if grid is None:
        return None
    standing, signed = endorsement(view.record)["standing"], by_country(view)["organizations"]
    # who signed another statement is known there
    every = by_country(select(view.record, Filters()))["organizations"]
    near = {labels.country(str(c)): int(n) for c, n in every.items() if n}
    absent = sorted(grid.names, key=lambda name: (-near.get(name, 0), folded(name)))
    others = [(labels.country(str(c)), int(n)) for c, n in signed.items() if standing.get(c, "not") != "not"]
    known = ngettext("with known signers", "with known signers", len(others))
    # so that all who signed are counted
    elsewhere = [(labels.country(str(c)), int(n)) for c, n in signed.items() if standing.get(c, "not") == "not"]
    unknown = int(view.organizations.sum()) - int(signed.sum())
    rest = [*elsewhere, *([(inside(_("Country not known")), unknown)] if unknown else [])]
    many = sum(n for _name, n in rest)
    beyond = ngettext(
        "{n} more organization signed: {places}.", "{n} more organizations signed: {places}.", many
    ).format(n=number(many), places=listed(f"{name} ({number(n)})" for name, n in rest))
    some = tuple((name, number(near[name])) for name in absent if name in near)
    none = tuple((name, "") for name in absent if name not in near)
    elsewhere_too = ngettext(
        "with signers of other statements alone", "with signers of other statements alone", len(some)
    )
    never = ngettext("with no known signer at all", "with no known signer at all", len(none))
    both = (
        Side(number(len(some)), elsewhere_too, some, _("organizations"), without=True),
        Side(number(len(none)), never, none, without=True),
        Side(number(len(others)), known, tuple((name, number(n)) for name, n in others), _("organizations")),
    )
    sides = tuple(side for side in both if side.rows)
    under = beyond if rest else ""
    foot = grid.note
    if some and foot:
        # one column is of those who signed other statements
        kept = int(view.statements.sum())
        foot = ngettext(
            "Known signers: those of this statement.", "Known signers: those of these {n} statements.", kept
        ).format(n=number(kept))
    return Slide("gaps", grid.title, say, foot, (), marks, grid=grid, sides=sides, under=under)
