"""Which slides a pack has, in which order, with the numbers of the footnotes behind each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.measures.countries.country_profile import ties
from data.measures.demands.recurrence import ranking
from data.record.selection import View
from pages.parts.pack.board import Figure, Grid, Slide
from pages.parts.pack.content import Line
from pages.parts.pack.slides import asked, followed, packages
from pages.parts.pack.slides.map_slide import map_slide
from pages.parts.pack.slides.names import RAISED, in_rows
from pages.parts.pack.slides.package_rows import chief, in_own_rows, with_raised, without_package
from pages.parts.pack.slides.packages import arguable
from pages.parts.pack.slides.passages import asked_when, unsure
from pages.parts.pack.slides.quoted import announced, led_by, to_quote
from pages.parts.pack.titles import counts_in, longest_that_fits, of_rows
from pages.parts.views.home.map_picture import Map
from pages.parts.words import labels, short
from pages.parts.words.articles import together
from pages.parts.words.catalogue import begun, gettext as _, inside, listed, ngettext, number
from pages.parts.words.small_numbers import spelled
from pages.parts.words.spoken import going_on

# whom one meets -> the pictures in order; sources come last, and "all" adds what is left
ORDER: Mapping[str, tuple[str, ...]] = {
    "government": ("map", "asked", "since", "committed"),
    "funder": ("map", "asked", "open", "since"),
    "coalition": ("map", "asked", "open", "since"),
    "press": ("map", "asked", "since"),
}
ALL = ("map", "asked", "since", "committed", "gaps")
# what is shown where a picture would show nothing
INSTEAD: Mapping[str, tuple[str, ...]] = {"open": ("open", "gaps", "committed")}
LENGTHS = ("five", "one", "all")
# so many countries without a known signer are named on a map
NAMELESS = 8
# columns of demands with packages of others alone
ALONE = 2
# demands in question on the last slide
LEADING = RAISED


def boards(view: View, lines: tuple[Line, ...], drawn: Map, gaps: Grid | None, site: str = "") -> dict[str, Slide]:
    """Return each slide that the record can fill, by key; a picture that would show nothing has none.

    Parameters
    ----------
    lines : the claims of the pack, whose kinds say which footnotes stand behind which slide.
    drawn, gaps : the map and the first gaps, as the hand-out has them.
    site : the name of the site that has what a slide leaves out, "" if it is not known.
    """
    one = ties(view.record, view.filters, view.filters.countries[0]) if len(view.filters.countries) == 1 else None
    asking = one.addressed if one else view
    say = {kind: _say(lines, kind) for kind in {line.kind for line in lines}}

    def marks(*kinds: str) -> tuple[int, ...]:
        return tuple(sorted({line.mark for line in lines if line.kind in kinds and line.mark}))

    subject = ("country",) if one else ("demand", "theme", "organizations", "statement")
    of_subject = tuple(sentence for kind in subject for sentence in say.get(kind, ()))
    # with one demand stands whether a package matches it
    matching = ("unanswered",) if view.demands.sum() == 1 else ()
    raised = ranking(asking)[:LEADING] if one else ()
    made = {
        # the title on a country says what is asked of it
        "map": map_slide(
            view,
            one,
            drawn,
            marks(*subject, *(("demand",) if one else ()), "countries", "endorsers", "absent"),
            of_subject,
        ),
        "asked": asked.asked_of(one, marks(*subject, "demand", *matching), say.get("country", ()), site)
        if one
        else asked.asked(view, marks(*subject, *matching), of_subject, site),
        "committed": packages.committed(view, asking, marks("unanswered"), say.get("unanswered", ()), site, raised),
        "since": followed.since(view, subject_of(view), marks("since"), say.get("since", ()), raised),
        "open": packages.unmatched(view, marks("unanswered"), say.get("unanswered", ()), site),
        "gaps": followed.gaps(view, gaps, marks("absent"), say.get("absent", ())),
    }
    return {key: slide for key, slide in made.items() if slide}


def chosen(
    found: Mapping[str, Slide], whom: str, length: str, link: str, question: str, wanted: str = "", seats: int = 0
) -> tuple[Slide, ...]:
    """Return the slides of a pack in order.

    Parameters
    ----------
    whom : one of `ORDER`; length : one of `LENGTHS`.
    link : address of the live view, for the QR code; "" if the site's address is not known.
    question : what a meeting ends on, with what it is before a colon, or over numbers to quote whom it asks.
    wanted : the one demand in full, "" of more; seats : the countries where those who signed are known to be based.
    """
    order = [next((other for other in INSTEAD.get(key, (key,)) if other in found), key) for key in ORDER[whom]]
    asks = found.get("asked")
    if whom != "press" and asks and asks.dots and not asks.dots.of_one:
        # what is asked leads, as it does on paper; a journalist first sees who signed
        order.sort(key="asked".__ne__)
    order += [
        key for key in ALL if length == "all" and key not in order and not (key == "committed" and "open" in order)
    ]
    slides = [found[key] for key in order if key in found and not _alone(found[key])]
    if asks and asks.dots and asks.dots.of_one:
        # what is set against packages are the demands whose rows stand before
        lead = _of_these(min(asks.dots.of, LEADING), asks.dots.of, whom)
        slides = [
            replace(one, under=lead)
            if one.key == "asked"
            else replace(one, grid=replace(one.grid, note=lead))
            if one.key == "committed" and one.grid
            else one
            for one in slides
        ]
    elif named := raised(found, whom):
        slides = [
            with_raised(one, named, _raised(len(named))) if one.key in ("open", "committed") else one for one in slides
        ]
    if whom in ("funder", "coalition") and "gaps" in found and "gaps" not in order:
        slides = [_with_gaps(one, found["gaps"]) if one.key == "map" else one for one in slides]
    slides = [_titled(one, wanted) for one in slides]
    if slides and slides[0].leading and slides[0].key == "asked":
        slides = [_after_asked(one, slides[0].leading) for one in slides]
    if length == "one":
        return tuple(slides[:1])
    limit = _("Signing is not impact: this shows what was asked and by whom, not what it changed.")
    about, under = _in_question(found, whom)
    figures = to_quote(found, seats) if whom == "press" else ()
    asked, _mark, more = question.partition("?")
    title = begun(asked.partition(": ")[2] or asked)
    more = more.strip() if whom != "press" else announced(found) if about else ""
    about = led_by(found, about) if wanted else about
    sources = Slide("sources", f"{title}?", about, limit, link=link or "-", under=under, more=more, figures=figures)
    return (*slides, sources)


def _titled(slide: Slide, wanted: str) -> Slide:
    """Return a slide whose title says what its table shows; that of its board, which counts all, stands in small."""
    title = ""
    if slide.key == "asked" and slide.dots and slide.dots.of_one:
        k = in_rows(slide)
        many = dict(slide.counts)
        names = [name for name, _n in slide.counts[:k]]
        title = slide.leading or of_rows(names, [many.get(name, 0) for name in names], len(slide.dots.columns))
    elif slide.key == "asked" and slide.cards and slide.figures and wanted:
        # when it was asked, as it may have been undone since
        when, name = asked_when(slide.cards), slide.title.rpartition(": ")[0]
        ask = _("Asked in {when}: {demand}")
        title = longest_that_fits([ask.format(when=when, demand=inside(one)) for one in (wanted, name)])
    elif slide.key == "since":
        title = slide.leading
    elif slide.key in ("open", "committed") and slide.sides and slide.grid and in_own_rows(slide):
        title = slide.leading
        if slide.grid.whose and len(slide.grid.header) == ALONE:
            # that its country has no package says the title
            slide = replace(slide, under="")
    return replace(slide, title=title) if title else slide


def _after_asked(slide: Slide, first: str) -> Slide:
    """Return a slide whose numbers and title are not those of the first title, which says who signed."""
    figures = slide.figures
    if slide.key == "map" and slide.leading:
        # nor does who signed need of how many statements
        said = [k for k, figure in enumerate(figures) if figure.number in counts_in(first)]
        figures = figures[max(said, default=-1) + 1 :]
    return replace(slide, title=slide.leading or slide.title, figures=figures)


def _with_gaps(slide: Slide, gaps: Slide) -> Slide:
    """Return a map on which those who can close gaps see them beside who signed, and not what it shows."""
    names = [name for side in gaps.sides if side.without for name, _n in side.rows]
    without, of = len(names), sum(len(side.rows) for side in gaps.sides)
    if of == without or "endorsers" not in slide.tells:
        return slide
    words = ngettext(
        "of {of} endorsing countries has known signers ({none} have none)",
        "of {of} endorsing countries have known signers ({none} have none)",
        of - without,
    )
    if without <= NAMELESS:
        words = ngettext(
            "of {of} endorsing countries has known signers (none known in {countries})",
            "of {of} endorsing countries have known signers (none known in {countries})",
            of - without,
        )
    told = words.format(of=number(of), none=number(without), countries=listed(names))
    known = Figure(number(of - without), together(told))
    # in place of how many endorsed
    return replace(slide, figures=(*slide.figures[:-1], known))


def _of_these(n: int, of: int, whom: str) -> str:
    """Return which `n` of so many demands on one government stand in rows: those raised, if any are."""
    some = _("{shown} of the {of} demands")
    return begun(some.format(shown=spelled(n), of=number(of))) if whom == "press" and n < of else _raised(n)


def _raised(n: int) -> str:
    """Return how many demands of one government the meeting is about, those that its question names."""
    words = ngettext("The demand raised at this meeting", "The {n} demands raised at this meeting", n)
    return words.format(n=spelled(n))


def _alone(slide: Slide) -> bool:
    """Return whether a slide has one package of one demand, which stands with that demand already."""
    return slide.key == "committed" and slide.grid is not None and len(slide.grid.rows) == 1


def _in_question(found: Mapping[str, Slide], whom: str) -> tuple[tuple[str, ...], str]:
    """Return what the question of the last slide is about, demands or gaps, and which of these match no package."""
    asks = found.get("asked")
    if whom == "press" and not (asks and asks.dots and asks.dots.of_one):
        return (), ""
    # what is asked of a government is told in words
    whom = "government" if whom == "press" else whom
    gaps, rows = found.get("gaps"), _raised_rows(found, whom)
    if whom != "government" and not rows:
        if "open" in found:
            k = chief(found["open"].sides[0])[0] or LEADING
            figures = found["open"].figures[:k]
            # who signed is not who asks for it
            told = tuple(_asked_in(f.words, f.number, asks) + f.short for f in figures)
            return told, without_package(found, [f.words for f in figures])
        if gaps and asks and asks.cards:
            # one demand, of whom it is asked, those surely before others, and which package matches it
            asking = sorted((card for card in asks.cards if card.passages), key=unsure)
            names = dict.fromkeys(card.whom for card in asking if card.whom and not unsure(card))
            names |= {card.whom: _("{names} (arguable)") for card in asking if card.whom and card.whom not in names}
            told_of = [(words or "{names}").format(names=name) for name, words in names.items()]
            whom = "; ".join([*told_of[:1], *map(going_on, told_of[1:])])
            title = f"{asks.title}{arguable(sum(map(unsure, asking)))}"
            told = (title, _("Asked of: {names}").format(names=whom)) if whom else (title,)
            return told, asks.under
        if gaps:
            return (gaps.title,), ""
    if not asks or not asks.dots:
        return ((asks.title,) if asks else ()), ""
    # to reject its opposite is not to ask for it
    calls = [(name, marks.count("call")) for name, marks, _made in rows]
    counts, of = {many for _name, many in calls}, len(asks.dots.columns)
    # of a government packages have a slide: named here, without what they are, nobody understands them
    none = without_package(found, [name for name, _many in calls]) if whom != "government" else ""
    n = min(counts, default=0)
    # to a government what is asked is told in words
    asks_of = tuple(name for name, _many in calls)
    if whom == "government":
        ask = _("{k}. {name}: {ask}")
        pairs = enumerate(zip(asks_of, asks.dots.whole, strict=False), 1)
        asks_of = tuple(ask.format(k=number(k), name=name, ask=inside(whole)) for k, (name, whole) in pairs)
    if len(counts) == 1 < min(len(calls), of) and n:
        # what is the same of each is said once
        each = ngettext("Each is asked in {n} of {of} statements.", "Each is asked in {n} of {of} statements.", of)
        return asks_of, f"{each.format(n=number(n), of=number(of))} {none}".strip()
    return tuple(
        _asked_in(ask, number(many), asks) if many else ask for ask, (_n, many) in zip(asks_of, calls, strict=True)
    ), none


def _raised_rows(found: Mapping[str, Slide], whom: str) -> tuple[tuple[str, tuple[str, ...], str], ...]:
    """Return the rows of the demands that lead where the question is on these; a funder's is on gaps, if there are."""
    dots = found["asked"].dots if "asked" in found else None
    return () if whom == "press" or not dots or (whom == "funder" and "open" in found) else dots.rows[:LEADING]


def raised(found: Mapping[str, Slide], whom: str) -> tuple[str, ...]:
    """Return the demands that “these demands” in the question of a pack are, by their short names."""
    return tuple(name for name, _marks, _n in _raised_rows(found, whom))


def _asked_in(demand: str, n: str, asks: Slide | None) -> str:
    """Return a demand with how many of the statements of the slide on what is asked ask for it."""
    of = len(asks.dots.columns) if asks and asks.dots else 0
    # of a single one it goes without saying
    if of < 2:
        return demand
    words = ngettext("asked in {n} of {of} statements", "asked in {n} of {of} statements", of)
    return f"{demand} · {words.format(n=n, of=number(of))}"


def subject_of(view: View) -> str:
    """Return the name of the one country, demand or theme that a view is about; "" where it is about more."""
    filters = view.filters
    for chosen, names in (
        (filters.countries, {c: begun(labels.country_inside(c)) for c in filters.countries}),
        (filters.demands, short.demands(view.record)),
        (filters.themes, labels.theme(view.record)),
    ):
        if chosen:
            return names[chosen[0]] if len(chosen) == 1 else ""
    return ""


def _say(lines: tuple[Line, ...], kind: str) -> tuple[str, ...]:
    return tuple(line.sentence for line in lines if line.kind == kind)
