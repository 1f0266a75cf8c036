"""How much work it is to add a statement of 12 signers and 6 passages: every click and key, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from data.check.package import check
from data.intake.change.merge import merge
from data.record.load import PACKAGE, read_tables
from tests.browser import internals
from tests.browser.hand import Hand
from tests.browser.visitor import WAIT, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

TITLE = "Joint statement on protection along the coast road"
PASSAGES = (
    "We urge the governments of Mexico and Guatemala to guarantee access to asylum at every border crossing.",
    "No person may be returned to danger without a hearing before an independent officer.",
    "We call on both governments to end the detention of migrants who are waiting for a decision.",
    "Crimes against people on the move must be investigated and prosecuted.",
    "The governments must consult civil society before they change the rules.",
    "We ask that humanitarian assistance along the route be funded for the whole year.",
)
SIGNERS = (
    "WOLA",
    "Center for Democracy in the Americas",
    "New York Immigration Coalition",
    "International Rescue Committee",
    "Young Center for Immigrant Children's Rights",
    "Movimiento Migrante Mesoamericano",
    "Provea",
    "Alianza Americas",
    "Asylum Access Mexico",
    "Imigrant Legal Advocacy Projekt",
    "Harbor Street Legal Clinic",
    "Casa Puerto Claro Honduras",
)
TEXT = "\n\n".join((TITLE, "Tapachula, March 14, 2024", *PASSAGES, "Signed,\n" + "\n".join(SIGNERS)))
SUMMARIES = (
    "Mexico and Guatemala should let people ask for asylum at each crossing.",
    "Nobody should be sent back to danger unheard.",
    "People who wait for a decision should not be locked up.",
    "Crimes against migrants should be prosecuted.",
    "Civil society should be heard before rules change.",
    "Aid along the route should be funded all year.",
)
# six minutes; the counts are those of today, so that a step that is added is noticed
SECONDS, CLICKS, KEYS = 360, 11, 349


def test_a_person_adds_twelve_signers_and_six_passages_in_under_six_minutes_of_work(
    visitor: Visitor, tmp_path: Path
) -> None:
    visitor.open("/contribute")
    page, main = visitor.page, visitor.page.locator(internals.MAIN)
    hand = Hand(visitor)

    hand.paste(page.get_by_label("The text of the statement"), TEXT)
    hand.click(page.get_by_role("button", name="Read it"))
    expect(page.get_by_label("Title, as published")).to_be_visible(timeout=WAIT)

    hand.read(TEXT)
    expect(page.get_by_label("Title, as published")).to_have_value(TITLE)
    hand.write(page.get_by_label("Published by"), "Alianza Americas")
    hand.paste(page.get_by_label("Address of the published"), "https://example.org/coast-road")
    hand.click(page.get_by_role("button", name="Continue: 3 Signers"))

    hand.read("\n".join(SIGNERS))
    for likely in main.get_by_role("radiogroup").all():
        if likely.get_by_text("of 100").count():
            hand.click(likely.get_by_text("of 100").first)
    hand.click(page.get_by_role("button", name="They are new organizations"))
    expect(main).to_contain_text("0 names to decide")
    hand.click(page.get_by_role("button", name="Continue: 4 Demands"))

    hand.read("\n".join(PASSAGES))
    for at, words in enumerate(SUMMARIES):
        card = page.locator(f".st-key-add_passage_card_{at}")
        expect(card).to_be_in_viewport()
        expect(card.get_by_role("button", name="Confirm what is likely")).to_be_enabled()
        hand.press("y")
        expect(card.get_by_label("In your own words (English)")).to_be_focused()
        hand.type(words)
        expect(main).to_contain_text(f"{len(PASSAGES) - at - 1} passage")
    hand.click(page.get_by_role("button", name="Continue: 5 Hand over"))

    hand.click(page.get_by_role("button", name="Run every check"))
    expect(main).to_contain_text("Every check passes.", timeout=WAIT)
    with page.expect_download() as waiting:
        hand.click(page.get_by_role("button", name="The change (zip)"))

    assert hand.seconds < SECONDS, hand
    assert hand.clicks <= CLICKS and hand.keys <= KEYS, hand
    package = tmp_path / "package"
    package.mkdir()
    for path in PACKAGE.iterdir():
        (package / path.name).write_bytes(path.read_bytes())
    done = merge(Path(waiting.value.path()).read_bytes(), package)
    assert (done.added["signatures"], done.added["passages"]) == (12, 6)
    assert check(package) == []
    assert list(read_tables(package)["passages"]["summary_en"])[-6:] == list(SUMMARIES)
