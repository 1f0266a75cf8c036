"""What changed since the last pack: what came, what went and what has another number, on screen and in Word."""

from __future__ import annotations

import io
import re

import docx

from pages.parts.pack.bundle import bundle, manifest, read_manifest
from pages.parts.pack.changes import MOST_LINES, changes, markdown, other_language
from pages.parts.pack.formats import made
from tests.pages.parts.pack.briefs import briefing
from tests.pages.parts.pack.test_bundle import files


def test_a_list_of_two_languages_is_read_in_either_and_one_of_another_language_says_which() -> None:
    other, one, third = (briefing("a country", lang=lang) for lang in ("en", "es", "pt"))
    blob = manifest([one, other], {})

    assert read_manifest(blob, "en")["claims"] == [line.sentence for line in other.claims]
    assert read_manifest(blob, "es")["claims"] == [line.sentence for line in one.claims]
    same = changes(other, read_manifest(blob, "en")).said[-1]
    assert same.endswith(f"{len(other.claims)} sentences stand.")
    # nothing would be the same in another language
    assert other_language(third, read_manifest(blob, "pt")).startswith("The last pack is in Spanish")
    assert not other_language(other, read_manifest(blob, "en"))


def test_what_changed_names_both_versions_and_each_sentence_that_came_or_went() -> None:
    one = briefing("a country")
    last = read_manifest(manifest([one], {}))
    last["claims"] = [*last["claims"][1:], "What nobody says now."]
    last["data"] = "Data version 1.0.0"

    words = markdown(changes(one, last)).replace("\\", "")

    assert words.startswith("Data version 1.0.0 → ")
    assert "**New sentences (1)**" in words and "**No longer said (1)**" in words and "What nobody says now." in words
    assert "another one" not in words


def test_a_number_that_changed_is_one_line_and_a_new_event_says_which_way_it_goes() -> None:
    one = briefing()
    last = read_manifest(manifest([one], {}))
    before = next(words for words in last["claims"] if re.search(r"\b164\b", words))
    last["claims"] = [words.replace("164", "151") for words in last["claims"]]
    last["events"] = last["events"][1:]

    words = markdown(changes(one, last)).replace("\\", "")

    assert before.replace("164", "151 → 164") in words
    assert "New sentences" not in words and "No longer said" not in words
    assert f"{one.ways[one.events[0]]} · {one.events[0]}" in words


def test_with_the_last_pack_it_has_a_page_that_says_what_changed_whatever_that_one_holds() -> None:
    one = briefing("a country")
    last = read_manifest(manifest([one], {}))
    last["claims"] = [*last["claims"][1:], "Gone \x00\ud800now."]

    found = files(bundle(one, None, last))
    (page,) = [blob for name, blob in found.items() if name.endswith(".changes.docx")]
    words = [paragraph.text for paragraph in docx.Document(io.BytesIO(page)).paragraphs]

    assert words[:3] == ["What changed since your last pack", one.title, one.stamp]
    assert {"New sentences (1)", one.claims[0].sentence, "No longer said (1)", "Gone now."} <= {*words}
    assert not [name for name in files(made(one, "zip")) if "changes" in name]


def test_two_packs_of_the_same_data_name_it_once_and_another_pack_is_named_by_its_title() -> None:
    one, other = briefing("a country"), briefing("a country nobody signs from")
    last = read_manifest(manifest([other], {}))

    words = markdown(changes(one, last)).replace("\\", "")

    assert words.startswith(one.stamp) and "→" not in words.splitlines()[0]
    assert other.title in words and other.file not in words


def test_sentences_that_differ_in_numbers_alone_are_each_told_and_a_long_list_is_cut_by_count() -> None:
    one = briefing("a country")
    last = read_manifest(manifest([one], {}))
    last["claims"] = [*last["claims"], *(f"Nobody says this {k} times." for k in range(MOST_LINES + 7))]

    words = markdown(changes(one, last))

    assert f"**No longer said ({MOST_LINES + 7})**" in words
    assert words.count("Nobody says this") == MOST_LINES and "and 7 more" in words
