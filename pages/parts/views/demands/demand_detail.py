"""One demand beside the list: who asks for it in numbers, then its passages, signers, commitments, what came since."""

from __future__ import annotations

from data.measures.demands.demand_signers import demand_signers
from data.measures.demands.passage_rows import kept_codings, passages_in
from data.measures.follow_up.commitments import fitting
from data.measures.follow_up.outcomes import since_by_demand
from data.record.selection import View
from pages.parts.drawing import palette
from pages.parts.drawing.links import DEMAND
from pages.parts.drawing.tabs import in_tabs
from pages.parts.drawing.template import rendered
from pages.parts.views.demands.demand_commitments import demand_commitments
from pages.parts.views.demands.demand_matrix import marked
from pages.parts.views.demands.demand_since import demand_since
from pages.parts.views.demands.passage_list import first_passages
from pages.parts.views.demands.signers_of_demand import signers_of_demand
from pages.parts.words import demand_sentences, labels
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import gettext as _, language, ngettext, number, plain

TABS = ("passages", "signers", "commitments", "since")
FIRST = 4


@cached_by_language
def title(view: View, demand_id: str) -> str:
    """Return the title of one demand: its short name and, where any makes it, how many statements ask for it."""
    name = demand_sentences.named(view, demand_id)
    counts = demand_sentences.statement_counts(view, demand_id)
    if not counts[1]:
        return plain(name)
    return plain(_("{demand}: {finding}").format(demand=name, finding=demand_sentences.asked_words(*counts)))


@cached_by_language
def facts_html(view: View, demand_id: str) -> str:
    """Return the demand's theme, what counts as it, and its numbers as HTML."""
    record = view.record
    theme = record.themes[record.demand_theme[record.demands.index(demand_id)]]
    return rendered(
        "demands/demand_facts.html",
        place=DEMAND,
        colour=palette.theme(theme),
        theme=labels.theme(record)[theme],
        definition=record.labels("demands", language(), "definition")[demand_id],
        numbers=_numbers(view, demand_id),
    )


def detail_tabs(view: View, demand_id: str) -> None:
    """Draw what is counted of a demand that something stands behind, and its tabs; only the open one is drawn."""
    codings = kept_codings(view, demand_id=demand_id)
    signers = demand_signers(view).get(demand_id)
    matched = sum(fit.demand_id == demand_id for fit in fitting(view))
    events = since_by_demand(view).get(demand_id)
    since = len(events.events) if events else 0
    passages = len(passages_in(view.record, codings))
    signed = signers.signed if signers else 0
    tabs = {
        "passages": (
            _("Passages · {n}").format(n=number(passages)),
            lambda: first_passages(view, codings, FIRST, key=demand_id),
        ),
        "signers": (
            _("Who signed · {n}").format(n=number(signed)),
            lambda: signers_of_demand(view, demand_id),
        ),
        "commitments": (
            _("Commitments · {n}").format(n=number(matched)) if matched else _("Commitments · none matched"),
            lambda: demand_commitments(view, demand_id),
        ),
        "since": (
            _("Since then · {n}").format(n=number(since)) if since else _("Since then · none found"),
            lambda: demand_since(view, demand_id),
        ),
    }
    if not signed:
        del tabs["signers"]
    in_tabs(tabs, "demand_tabs", (*TABS, "demands"), above=marked(demand_id) + facts_html(view, demand_id))


def _numbers(view: View, demand_id: str) -> list[tuple[str, str]]:
    """Return the numbers of who signed what asks for a demand, each with what it counts."""
    signers = demand_signers(view).get(demand_id)
    if signers is None:
        return []
    asks = demand_sentences.statement_counts(view, demand_id)[2]
    found = []
    if asks:
        once = (
            ngettext("organization signed it", "organizations signed it", signers.signed)
            if asks == 1
            else ngettext(
                "organization signed one that asks for it",
                "organizations signed at least one that asks for it",
                signers.signed,
            )
        )
        found.append((signers.signed, once))
    if asks > 1:
        found.append((signers.twice, _("of them both") if asks == 2 else _("of them two or more")))
    if signers.one_list:
        found.append(
            (
                signers.alone,
                _("through one list alone: {statement}").format(
                    statement=labels.statement(view.record)[signers.through]
                ),
            )
        )
    if signers.ranges:
        found.append((signers.clear, _("without arguable passages")))
    if signers.objected:
        found.append(
            (
                signers.objected,
                _("more signed only an objection to its opposite")
                if asks
                else _("signed an objection to its opposite"),
            )
        )
    return [(number(n), words) for n, words in found]
