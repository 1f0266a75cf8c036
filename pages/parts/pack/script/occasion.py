"""How one opens: why one came, on what the statements are, and that who is asked endorsed the Declaration."""

from __future__ import annotations

from collections.abc import Callable

from data.measures.countries.country_profile import asked_of, ties
from data.measures.demands.recurrence import ranking
from data.record.record import Record
from data.record.selection import View
from pages.parts.pack.script.questions import answering
from pages.parts.pack.script.sentences import only_asked, opening as asks, signed
from pages.parts.pack.script.spoken import Spoken
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import gettext as _, inside, listed, ngettext, number
from pages.parts.words.governments import endorsed_in
from pages.parts.words.small_numbers import spelled
from pages.parts.words.spoken import said_aloud


def occasion(record: Record, country: str = "") -> str:
    """Return who made the statements, when and on what, for those who hear of them first; with who endorsed that."""
    years = sorted({str(date)[:4] for date in record.tables["statements"]["date"]})
    words = ngettext(
        "In {years} civil society issued {n} statement around the Los Angeles Declaration on migration.",
        "In {years} civil society issued {n} statements around the Los Angeles Declaration on migration.",
        len(record.statements),
    )
    told = words.format(years=listed(years), n=number(len(record.statements)))
    # a month is read, not heard
    return which_endorsed(told, country, endorsed_in(record, country)[1])


def which_endorsed(told: str, country: str, when: str) -> str:
    """Return what was `told` of the Declaration with that a country's government endorsed it, if it is known `when`."""
    words = _("{statements}, which {country} endorsed in {year}.")
    whom = labels.countries_said([country]) if when else ""
    return together(words.format(statements=told.rstrip("."), country=whom, year=when)) if when else told


def purpose(view: View) -> str:
    """Return why one came to a meeting: thanks, and the topic, which of one country the next sentence names."""
    themes, names = labels.theme(view.record), short.demands(view.record)
    topics = [*(themes[one] for one in view.filters.themes), *(names[one] for one in ranking(asked_of(view)))]
    words = _("Thank you for meeting us. We are here about {topic}.")
    named = topics and view.filters and len(view.filters.countries) != 1
    return words.format(topic=inside(topics[0])) if named else _("Thank you for meeting us.")


def opening(view: View, first: list[str], whom: str) -> list[str]:
    """Return why one came, and on what the statements are, if to the press who signed does not say so first."""
    told = whom == "press" and said_aloud(signed(view)) in first
    came = _("Thank you for talking to us.") if whom == "press" else purpose(view)
    return [came, *([] if told else [said_aloud(occasion(view.record))])]


def with_endorsed(
    view: View, whom: str, first: list[str], spoken: Spoken, minute: Callable[[list[str]], tuple[str, ...]]
) -> list[str]:
    """Return what is said `first` with that the government spoken of, or asked, endorsed what the statements are on.

    It is told so to the government of a country, or on one demand, where the `minute` has it not apart nor loses more.
    """
    country = asked_one(view) if whom == "government" or not view.filters.countries else ""
    plain, told = said_aloud(occasion(view.record)), said_aloud(occasion(view.record, country))
    apart = {one for one in first if "endorsers" in spoken.kinds.get(one, ())}
    # how it is addressed answers who says that nothing of this is about it
    others = [told if one == plain else one for one in first if one not in apart]
    kept = minute(first)
    # how many people an event concerns stands behind that in three minutes too
    lost = [one for one in {*kept} - {plain} - {*minute(others)} if "people" not in spoken.kinds.get(one, ())]
    if told == plain or apart.intersection(kept) or lost:
        return first
    spoken.of("", told, "endorsers")
    return others


def on_what(view: View, whom: str) -> tuple[str, ...]:
    """Return what the statements are on, as it may be told, where a government hears whose they are with what they ask.

    It is said in three minutes then.
    """
    one = view.filters.countries[0] if len(view.filters.countries) == 1 and whom == "government" else ""
    if not one or not asks(ties(view.record, view.filters, one)):
        return ()
    return said_aloud(occasion(view.record)), said_aloud(occasion(view.record, one))


def host_blanks(view: View, whom: str) -> tuple[str, str]:
    """Return blanks for how many statements address a government that a pack does not name, and for an event there."""
    if whom != "government" or asked_one(view):
        return "", ""
    words = _("Of the {of}, ___ address your government.").format(of=spelled(int(view.statements.sum())))
    return "" if view.filters else words, _("___ (an event of this country)")


def asked_one(view: View) -> str:
    """Return the one country whose government is spoken of or asked; "" where that is none or are more."""
    one = view.filters.countries[0] if len(view.filters.countries) == 1 else answering(view)[0]
    return one or only_asked(view)
