"""How the organizations that a name may mean are shown: by name, reason and score, and what must be kept apart."""

from __future__ import annotations

from data.intake.decisions import NEW, OUT, PERSON
from data.intake.draft import Choice, Draft, Signature
from pages.parts.contribute import held
from pages.parts.words import N_, gettext as _, listed, number

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
    "name": N_("like name"),
    "likely": N_("like name"),
}
OTHERS = {
    NEW: N_("A new organization"),
    OUT: N_("No signature: leave it out"),
    PERSON: N_("A person: counted, not named"),
}


def names(draft: Draft) -> dict[str, str]:
    """Return what each organization is called, those of the record and those that the draft adds, by id."""
    memo = held.record().memo
    if "organization names" not in memo:
        table = held.record().tables["organizations"]
        memo["organization names"] = dict(zip(table["organization_id"].astype(str), table["name"], strict=True))
    known: dict[str, str] = memo["organization names"]  # type: ignore[assignment]
    if not draft.organizations:
        return known
    return known | {one.organization_id: one.name or one.organization_id for one in draft.organizations}


def called(draft: Draft, what: str) -> str:
    """Return what a decision is called: an organization's name with its id, or one of the three others."""
    if what in OTHERS:
        return _(OTHERS[what])
    name = names(draft).get(what, what)
    new = any(one.organization_id == what for one in draft.organizations)
    words = _("New: {name} [{id}]") if new else _("{name} [{id}]")
    return words.format(name=name, id=what)


def reason(one: Signature) -> str:
    """Return why an entry was matched as it was."""
    return _(REASONS.get(one.reason, REASONS["new"]))


def may_be(draft: Draft, one: Signature) -> str:
    """Return the organizations that a name may mean, the likeliest first, with their scores."""
    return "; ".join(candidate(draft, choice) for choice in one.choices)


def candidate(draft: Draft, choice: Choice) -> str:
    """Return one organization that a name may mean, with its score."""
    return _("{organization}: {score} of 100").format(
        organization=called(draft, choice.organization_id), score=number(choice.score)
    )


def apart(draft: Draft, one: Signature) -> str:
    """Return the organizations that must be kept apart from the one that is meant, and why."""
    shown = [
        _("{organization} ({why})").format(
            organization=called(draft, choice.organization_id), why=_(SHARES.get(choice.why, SHARES["name"]))
        )
        for choice in one.apart
    ]
    return listed(shown) if shown else ""
