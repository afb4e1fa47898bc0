"""An open page sees that it was written again, and keeps place and half-typed numbers."""

from __future__ import annotations

import pytest

from .documents import desk

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"/>'


def picture(person, fingerprint):
    """What stands beside the page that was made with this fingerprint."""
    size = [int(digits, 16) + 2 for digits in (fingerprint[:4], fingerprint[4:8])] if fingerprint else [1, 1]
    person.path.with_name("desk.svg").write_text(SVG.format(*size))


def version(fingerprint, text):
    document = desk()
    document["workbook"]["fingerprint"] = fingerprint
    document["strings"][0]["boxes"] = [["keywords", text]]
    return document


@pytest.fixture
def watching(opened):
    person = opened(version("00010002", "first"), watched="desk.svg")
    picture(person, "00010002")
    return person


def save(person, fingerprint, text):
    person.rewrite(version(fingerprint, text), watched="desk.svg")
    picture(person, fingerprint)


def test_new_strings_are_shown_at_the_same_place_within_two_seconds(watching):
    watching.press("3")
    watching.press("1")
    save(watching, "00010003", "second")
    watching.page.locator(".string", has_text="second").wait_for(timeout=2500)
    assert watching.page.get_by_role("radio", name="Bullhorn").is_checked()


def test_a_half_typed_number_survives(watching):
    watching.page.get_by_label("Results").click()
    watching.type("12")
    save(watching, "00010003", "second")
    watching.see("The workbook was saved.")
    assert watching.page.get_by_label("Results").input_value() == "12"
    watching.click("Show the new strings")
    watching.page.locator(".string", has_text="second").wait_for()


def test_a_workbook_that_is_broken_for_a_moment_is_said_and_then_not(watching):
    picture(watching, "")
    watching.see("The workbook can’t be read right now.")
    assert watching.page.locator(".string").inner_text() == "first"
    picture(watching, "00010002")
    watching.page.get_by_text("The workbook can’t be read right now.").wait_for(state="detached")
