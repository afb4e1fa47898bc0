"""On paper: a kit is a page a term, with room to write; a search is its strings, whole."""

from __future__ import annotations

import re

from .documents import LONG


def pages(person):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", person.page.pdf()))


def printed(person):
    """What is to be seen on paper."""
    person.page.emulate_media(media="print")
    return person.page.locator("body").inner_text()


def test_a_kit_of_one_term_and_level_fits_a_page(opened):
    person = opened(address="#briefs/MMI/Mid")
    person.page.evaluate("window.print = () => { window.printed = true; }")
    person.click("Print interview kit: Mid")
    assert person.page.evaluate("window.printed")
    text = printed(person)
    assert "Which factors tell you?" in text and "Candidate" in text and "Never did it" in text
    assert "What is it?" not in text and "FCE" not in text
    assert person.page.locator("#kits .writing").first.bounding_box()["height"] > 40
    assert pages(person) == 1


def test_all_kits_are_a_page_a_term(opened):
    person = opened(address="#briefs/MMI")
    person.page.evaluate("window.print = () => {}")
    person.click("Print all kits")
    assert "How do you test it?" in printed(person)
    assert pages(person) == 2


def test_after_printing_the_page_is_as_before(opened):
    person = opened(address="#briefs/MMI")
    person.page.evaluate("window.print = () => dispatchEvent(new Event('afterprint'))")
    person.click("Print interview kit")
    assert person.page.locator("#kits > *").count() == 0
    assert person.heading() == "MMI"


def test_a_search_is_printed_with_its_whole_strings_and_nothing_to_click(opened):
    person = opened(address="#searches/Vocational%20expert%20witness/github/normal")
    text = printed(person)
    assert LONG in text.replace("\n", "") and "GitHub · normal" in text
    left = person.page.locator("button:visible, input:visible, select:visible")
    assert [each.get_attribute("data-key") for each in left.all()] == ["verdict"]
    box = person.page.locator(".string").evaluate("each => [each.scrollHeight, each.clientHeight]")
    assert box[0] <= box[1] + 2
