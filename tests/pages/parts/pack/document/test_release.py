"""The text that the press gets: a release to edit, whose blanks only its sender can fill, and behind it the rest."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx
import pypdfium2
import pytest

from data.record.cache import Cache
from data.record.filters import Filters
from data.record.selection import select
from pages.parts.drawing import palette
from pages.parts.pack.brief import USUAL, brief
from pages.parts.pack.content import MOST_KEPT, Brief
from pages.parts.pack.formats import made
from pages.parts.pack.mail.letter import letter
from pages.parts.pack.mail.request import today
from pages.parts.pack.paper import boards
from pages.parts.pack.sender import Sender
from pages.parts.words.catalogue import in_this_language
from tests.pages.parts.pack.briefs import ISSUED, SITE, briefing, shipped
from tests.pages.parts.pack.office import as_pdfs, close


def opened(one: Brief) -> Any:
    return docx.Document(io.BytesIO(made(one, "docx")))


def headings(document: Any) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == "Heading 1"]


def filled(document: Any) -> list[str]:
    """Return what is marked as to be filled in."""
    fill = palette.BLANK[1:].upper()
    return [run.text for p in document.paragraphs for run in p.runs if run._r.xpath(f"w:rPr/w:shd[@w:fill='{fill}']")]


def test_the_press_reads_the_news_then_the_question_a_quotation_to_fill_in_facts_and_whom_to_ask() -> None:
    one = briefing("a country", "press")
    document, mail = opened(one), in_this_language(letter, "en")(one)
    told = [p.text for p in document.paragraphs]

    assert told[:2] == ["Press release · For immediate release", mail.subject]
    assert document.paragraphs[1].style.name == "Title"
    # where and when, what is new, what happened with who published it and why it matters; then what how many asked,
    # which is the record's reading, and that this is asked: the headline is not said again
    assert told[1].startswith("___ asks Panama to ") and told[1].removeprefix("___ asks Panama to ") not in told[2]
    assert told[2].startswith("___ (city), ___ (date). ___ (what is new today) In February 2025, Panama took in 299")
    assert told[2].index(one.script.events[-1][0].why) < told[2].index("According to the Firmantes record")
    assert one.script.asked[0] in told[2] and told[2].endswith(today(one))
    # and what the government said of it, with who published that, beside a blank for what it answers
    ((reply, _said),) = one.script.replied
    assert reply.rstrip(".") in told[3] and "___ (what the government of Panama answered" in told[3]
    assert [len(document.paragraphs[k]._p.xpath("w:hyperlink")) for k in (2, 3)] == [1, 1]
    assert "two sentences of yours" in told[4]
    # that another event went the other way comes next, and what may have come of it once
    assert "in March 2025, Panama released 112 people" in told[5]
    check = f"___ (check what became of this since {one.until})"
    assert told[5].endswith(check) and " ".join(told).count(check) == 1
    # nothing is attached to it, and its numbers stand among its facts
    assert "attached" not in " ".join(told)
    band = [cell.text for cell in document.tables[0].rows[0].cells]
    assert [one.partition("\n")[0].replace("\u00a0", " ") for one in band] == ["107", "3 of 4", "3 of 8"]
    assert mail.question not in told
    assert headings(document)[0] == "Key facts" and "Annex: what happened since, sources, signers" in " ".join(told)
    ends = told.index("###")
    begins = [words.partition(" – ")[0] for words in told[ends - 3 : ends]]
    assert begins == ["About this record", "About ___ (organization)", "Contact"]
    # what it counts it names, and it speaks of no action package
    assert one.script.asked[1] in band[0]
    assert not any(line.sentence in words for line in one.claims if line.kind == "unanswered" for words in told)
    # how many people the event concerns is among the facts
    ((people, _source),) = one.script.people
    assert any(words.startswith(people.rstrip(".")) for words in told[told.index("Key facts") :])
    assert "five statements" in " ".join(told) and "from April 2022 to January 2023" in " ".join(told)


def test_of_a_step_that_was_undone_a_release_tells_all_that_undid_it_to_its_end() -> None:
    view = select(shipped(), Filters(demands=("venezuelan-parole",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    told = [p.text for p in opened(one).paragraphs]

    (chain,) = [words for words in told if "a step towards what was asked: in April 2025" in words]
    assert chain.index("in April 2025") < chain.index("in May 2025") < chain.index("in September 2025")
    # and what the government said of the event that leads
    ((reply, _source),) = one.script.replied
    assert reply.rstrip(".") in " ".join(told)


def test_a_release_ends_with_the_newest_on_what_is_asked_first_and_counts_both_ways() -> None:
    view = select(shipped(), Filters(countries=("USA",)))
    one = brief(view, "press", USUAL["press"], issued=ISSUED, site=SITE)
    told = " ".join(p.text for p in opened(one).paragraphs)
    events = [card.date for card, _source in (*one.script.events, *one.script.counter)]

    assert one.script.latest and all(card.date > max(events) for card, _source in one.script.latest)
    assert all(card.text[8:40] in told.partition("###")[0] for card, _source in one.script.latest)
    # what goes another way stands in its body, and the newest of all
    body = told.partition("Key facts")[0]
    latest = [card for card, _source in one.script.latest if card.text[8:40] in body]
    assert any(card.sign != one.script.events[0][0].sign for card in latest)
    assert max(card.date for card, _source in one.script.latest) in [card.date for card in latest]
    away = opened(one).tables[0].rows[0].cells[-1].text
    assert "move away" in away and "towards it (" in away


def test_what_only_its_sender_can_say_is_marked_and_what_is_told_is_filled_in() -> None:
    one = briefing("a country", "press")
    sender = Sender("Red Casa Abierta", "Ana Ruiz", "+507 6000 0000")
    document = opened(replace(one, sender=sender, cache=Cache(MOST_KEPT)))
    blank, left = filled(opened(one)), filled(document)

    assert blank.count("___ (name)") == 2 and "___ (organization)" in blank and "___ (telephone)" in blank
    assert left[0] == "___ (city)" and left[-1] == "___ (two sentences on your organization)"
    assert {"___ (name)", "___ (title)", "___ (what is new today)"} <= {*left}
    assert any(p.text.endswith("of Red Casa Abierta.") for p in document.paragraphs)


@pytest.mark.parametrize("audience", ["government", "funder", "coalition"])
def test_others_get_no_release(audience: str) -> None:
    document = opened(briefing("a country", audience))

    # nothing but whom to ask is left to them
    assert filled(document) == ["___ (name)", "___ (telephone)", "___ (e-mail)"]
    assert not any(p.text.startswith("Annex") for p in document.paragraphs)


def test_the_release_has_one_page_without_numbers_of_notes_which_stand_on_the_one_behind() -> None:
    some = ("everything", "es"), ("a country", "en"), ("one demand", "pt")
    ones = [briefing(selection, "press", lang) for selection, lang in some]
    for one, blob in zip(ones, as_pdfs([made(one, "docx") for one in ones], "docx"), strict=True):
        pages = [close(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(blob)]
        # behind it are no more than two
        assert len(pages) <= 3
        assert "###" in pages[0] and close(headings(opened(one))[1].partition(",")[0]) in pages[1]
        body = opened(one).element.body
        # no note is written that Word would count otherwise
        assert not body.xpath(".//w:footnoteReference[@w:customMarkFollows]")
        # none stands under the release, which leaves room for what is to be filled in
        first = body.xpath(".//w:p[w:pPr/w:pageBreakBefore]")[0]
        before = [*first.itersiblings(preceding=True)]
        assert not any(one.xpath(".//w:footnoteReference | .//w:fldSimple") for one in before)
        assert len(first.xpath(".//w:footnoteReference")) == len(one.notes)
        # what came of it has no note but its own
        (since,) = [board for board in boards(one) if board.key == "since"]
        heading = next(p._p for p in opened(one).paragraphs if p.text.startswith(since.title))
        assert len(heading.xpath(".//w:fldSimple")) == len(since.marks)
