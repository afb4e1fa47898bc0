"""From the page to the clipboard: the right text, box after box, and never a false “Copied”."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from .documents import EXPERT, GOOGLE, RECRUITER

RECRUITER_AT = "#searches/Vocational%20expert%20witness/linkedin-recruiter/normal"
GOOGLE_AT = "#searches/Vocational%20expert%20witness/google-linkedin/normal"


def test_one_click_from_opening_the_file_copies_the_string(person):
    person.click("Copy")
    person.see("Copied")
    assert person.clipboard() == EXPERT


def test_what_was_copied_arrives_where_it_is_pasted(person):
    person.click("Copy")
    person.see("Copied")
    person.page.get_by_label("Note").click()
    person.press("Control+v")
    assert person.page.get_by_label("Note").input_value() == EXPERT


def test_the_big_button_copies_the_first_box_and_offers_the_next(person):
    person.go(RECRUITER_AT)
    assert person.big() == "Copy 1 of 3 · Job titles"
    person.page.locator("[data-key=copy]").click()
    person.see("Copied 1 of 3 · Job titles → now 1 of 3 · Keywords")
    assert person.clipboard() == RECRUITER[0][0][1]
    assert person.big() == "Copy 1 of 3 · Keywords"
    assert person.page.locator(".dot.done").count() == 1


def test_a_box_that_holds_the_same_already_is_skipped(person):
    person.go(RECRUITER_AT)
    copied = []
    for _ in range(5):
        offered = person.big()
        person.press("c")
        person.page.wait_for_function(
            """offered => document.querySelector('[data-key=copy]').innerText !== offered
               || document.querySelector('[data-key=next-site]')""", arg=offered)
        copied.append((offered.removeprefix("Copy "), person.clipboard()))
    assert copied == [
        ("1 of 3 · Job titles", RECRUITER[0][0][1]), ("1 of 3 · Keywords", RECRUITER[0][1][1]),
        ("2 of 3 · Keywords", RECRUITER[1][1][1]), ("3 of 3 · Job titles", RECRUITER[2][0][1]),
        ("3 of 3 · Keywords", RECRUITER[2][1][1])]
    assert person.page.get_by_text("same as before: leave it").count() == 1


def test_after_the_last_box_the_next_site_is_offered(person):
    person.go(GOOGLE_AT)
    person.press("c")
    person.see("Copied 1 of 2 → now 2 of 2")
    person.press("c")
    person.see("Copied 2 of 2. That was the last")
    person.click("Next site: Bullhorn")
    person.see_checked(person.page.get_by_role("radio", name="Bullhorn"))
    assert person.focused() == "copy"


def test_each_box_has_a_button_of_its_own_and_the_big_one_goes_on_from_there(person):
    person.go(RECRUITER_AT)
    person.click("Copy 2 of 3 · Keywords")
    person.see("Copied 2 of 3 · Keywords → now 3 of 3 · Job titles")
    assert person.clipboard() == "P&S AND comp"
    assert person.big() == "Copy 3 of 3 · Job titles"


def test_a_form_with_one_keyword_box_gets_the_single_string_and_what_it_costs(person):
    person.go(RECRUITER_AT)
    person.page.get_by_text("Only one keyword box?").first.click()
    person.see("If you paste it all into Keywords, expect more results")
    person.page.get_by_role("button", name="Copy the single string").first.click()
    person.see("Copied the single string")
    assert person.clipboard() == " ".join(text for _, text in RECRUITER[0])
    assert "If you paste it all" not in person.page.locator("aside").inner_text()


def test_a_string_selected_by_hand_is_the_same_text(person):
    person.go(GOOGLE_AT)
    person.page.locator(".string").first.click(click_count=3)
    assert person.page.evaluate("getSelection().toString().trimEnd()") == GOOGLE[0]


def test_the_results_open_in_a_tab_of_their_own_and_that_counts_as_pasted(person):
    person.go(GOOGLE_AT)
    link = person.page.locator("[data-key=open-]")
    assert (link.inner_text(), link.get_attribute("href"), link.get_attribute("target")) == (
        "Open 1 of 2", "https://www.google.com/search?q=" + quote(GOOGLE[0], safe=""), "_blank")
    assert "noopener" in link.get_attribute("rel")
    person.page.evaluate("document.querySelector('[data-key=open-]')"
                         ".addEventListener('click', event => event.preventDefault())")
    link.click()
    person.see_checked(person.page.get_by_role("checkbox", name="Pasted (1 of 2)"))
    assert not person.page.get_by_role("checkbox", name="Pasted (2 of 2)").is_checked()


@pytest.mark.parametrize("address", [
    "javascript:alert(1)//{}", "data:text/html,{}", "//x.example/{}", "file:///{}"])
def test_an_address_that_is_not_on_the_web_is_no_link(opened, desk_with_address, address):
    person = opened(desk_with_address(address), GOOGLE_AT)
    assert person.page.locator("[data-key=open-]").count() == 0
    assert person.errors == []


def test_where_the_clipboard_is_refused_the_old_command_copies(opened):
    person = opened(alone=True)
    person.page.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', "
                         "{value: () => Promise.reject(new Error('refused'))})")
    person.click("Copy")
    person.see("Copied")
    assert person.clipboard() == EXPERT
    assert person.focused() == "copy"


def test_where_nothing_copies_it_says_so_and_selects_the_text(opened):
    person = opened(alone=True)
    person.page.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', "
                         "{value: () => Promise.reject(new Error('refused'))});"
                         "document.execCommand = () => false")
    person.click("Copy")
    person.see("Press Ctrl+C to copy")
    assert person.page.evaluate("getSelection().toString().trimEnd()") == EXPERT
    assert person.page.get_by_text("Copied", exact=True).count() == 0
