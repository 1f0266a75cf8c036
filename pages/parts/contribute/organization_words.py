"""How the organizations that a name may mean are shown: by name, reason and score, and what must be kept apart."""

from __future__ import annotations

from collections.abc import Mapping

from data.intake.decide.names import NEW, OUT, PERSON
from data.intake.draft import Choice, Draft, Signature
from data.record.record import Record
from pages.parts.contribute import session_draft
from pages.parts.words.by_language import cached_by_language
from pages.parts.words.catalogue import N_, gettext as _, listed, number

REASONS = {
    "exact": N_("the same letters"),
    "spelling": N_("same but for accents, case or legal form"),
    "acronym": N_("its acronym"),
    "alias": N_("another name that the record knows"),
    "translation": N_("its name in another language"),
    "likely": N_("likely, to be decided"),
    "new": N_("nothing like it in the record"),
    "person": N_("a person"),
}
SHARES = {
    "acronym": N_("same acronym"),
    "network": N_("same network"),
    "university": N_("same university"),
    "name": N_("similar name"),
    "likely": N_("similar name"),
}
OTHERS = {
    NEW: N_("A new organization"),
    OUT: N_("No signature: leave it out"),
    PERSON: N_("A person: counted, not named"),
}


def names(draft: Draft) -> dict[str, str]:
    """Return what each organization is called, with its id where two share a name: the record's and the draft's own."""
    known = _known(session_draft.record())
    new = _("New: {name}")
    made = {one.organization_id: new.format(name=one.name) for one in draft.organizations}
    return known | made


@cached_by_language
def _known(record: Record) -> dict[str, str]:
    table = record.tables["organizations"]
    twice = set(table["name"][table["name"].duplicated()])
    rows = zip(table["organization_id"].astype(str), table["name"], strict=True)
    return {one: _("{name} [{id}]").format(name=name, id=one) if name in twice else name for one, name in rows}


def called(shown: Mapping[str, str], what: str) -> str:
    """Return what a decision is called: an organization as `names` has it, or one of the three others."""
    return _(OTHERS[what]) if what in OTHERS else shown.get(what, what)


def reason(one: Signature) -> str:
    """Return why an entry was matched as it was."""
    return _(REASONS.get(one.reason, REASONS["new"]))


def candidate(shown: Mapping[str, str], choice: Choice) -> str:
    """Return one organization that a name may mean, with its score."""
    return _("{organization}: {score} of 100").format(
        organization=called(shown, choice.organization_id), score=number(choice.score)
    )


def apart(shown: Mapping[str, str], one: Signature) -> str:
    """Return the organizations that must be kept apart from the one that is meant, and why."""
    others = [
        _("{organization} ({why})").format(
            organization=called(shown, choice.organization_id), why=_(SHARES.get(choice.why, SHARES["name"]))
        )
        for choice in one.apart
    ]
    return listed(others) if others else ""
