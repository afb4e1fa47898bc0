"""An open page sees that it was written again, and keeps place and half-typed numbers."""

from __future__ import annotations

import pytest

from searchbuilder.page.render import number_of

from .documents import desk

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"/>'


def picture(person, document, height=1):
    """What stands beside the page of this document."""
    person.path.with_name("desk.svg").write_text(SVG.format(number_of(document), height))


def version(fingerprint, text):
    document = desk()
    document["workbook"]["fingerprint"] = fingerprint
    document["strings"][0]["boxes"] = [["keywords", text]]
    return document


@pytest.fixture
def watching(opened):
    first = version("00010002", "first")
    person = opened(first, watched="desk.svg")
    picture(person, first)
    return person


def save(person, fingerprint, text):
    document = version(fingerprint, text)
    person.rewrite(document, watched="desk.svg")
    picture(person, document)


def test_new_strings_are_shown_at_the_same_place_within_two_seconds(watching):
    watching.press("3")
    watching.press("1")
    save(watching, "00020003", "second")
    watching.page.locator(".string", has_text="second").wait_for(timeout=2500)
    assert watching.page.get_by_role("radio", name="Bullhorn").is_checked()


def test_a_half_typed_number_survives(watching):
    watching.page.get_by_label("Results").click()
    watching.type("12")
    save(watching, "00020003", "second")
    watching.see("The workbook was saved.")
    assert watching.page.get_by_label("Results").input_value() == "12"
    watching.click("Show the new strings")
    watching.page.locator(".string", has_text="second").wait_for()


def test_a_workbook_that_is_broken_for_a_moment_is_said_and_then_not(watching):
    picture(watching, version("00010002", "first"), height=2)
    watching.see("The workbook can’t be read right now.")
    assert watching.page.locator(".string").inner_text() == "first"
    picture(watching, version("00010002", "first"))
    watching.page.get_by_text("The workbook can’t be read right now.").wait_for(state="detached")


def test_when_the_watching_ends_nothing_more_is_asked_and_nothing_said(watching):
    watching.page.wait_for_timeout(1100)
    watching.path.with_name("desk.svg").unlink()
    watching.page.wait_for_timeout(1100)
    asked = len(watching.requests)
    watching.page.wait_for_timeout(1100)
    assert len(watching.requests) == asked
    assert watching.page.locator(".page-notice").count() == 0
