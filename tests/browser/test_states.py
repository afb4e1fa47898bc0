"""What there is to say of strings, and what is said where there are none."""

from __future__ import annotations

from searchbuilder.page.older import EMPTY

from .conftest import lines
from .documents import EXPERT, Document, counted, desk

EXPERT_AT = "#searches/Vocational%20expert%20witness/{}/{}"


def test_the_verdict_is_one_word_and_leads_to_its_reasons(person):
    verdict = person.page.locator(".verdict")
    assert verdict.inner_text().split() == (
        "± Mixed Misses some of the people you asked for, and finds some others.".split())
    verdict.get_by_role("button").click()
    assert person.page.evaluate("document.activeElement.innerText") == "What it misses"


def test_what_is_left_out_says_where_it_stands_and_what_else_it_means(person):
    person.page.get_by_role("button", name="VE", exact=True).click()
    assert lines(person.page.locator(".where").first)[0].startswith("VE stands in")
    person.see("It also means flood zone VE")
    person.click("Copy cell Titles!B262")
    person.see("Copied Titles!B262. Paste it into Excel’s name box")
    assert person.clipboard() == "Titles!B262"
    person.page.get_by_role("button", name="intern", exact=True).click()
    assert person.page.get_by_role("button", name="Copy cell Levels!E5").count() == 1


def test_a_message_does_not_say_its_words_twice(person):
    assert lines(person.page.locator(".change").first) == [
        "−A short form is left out", "Left out because of other meanings:", "VE", "SB547"]


def test_many_words_are_folded_and_none_is_lost(person):
    person.go(EXPERT_AT.format("bullhorn", "short"))
    person.page.get_by_text("12 words").click()
    assert person.page.locator(".chip").all_inner_texts() == [f"word {n}" for n in range(12)]


def test_sizes_tell_their_direction_and_cost(person):
    assert [lines(face) for face in person.page.locator(".sizes .face").all()] == [
        ["Short", "− 19 chars", ", narrower"], ["Normal", "± 42 chars", ", mixed"],
        ["Full", "same as normal"]]


def test_a_size_with_the_strings_of_another_says_so_whatever_else_is_told_of_it(opened):
    document = desk()
    document["texts"].append("Same as normal: the whole search would take 48 strings.")
    document["compiled"].append(document["compiled"][0] | {"why": [len(document["texts"]) - 1]})
    document["results"][0][0][2] = len(document["compiled"]) - 1
    person = opened(document)
    person.choose("Full")
    assert lines(person.page.locator(".sizes .face").last) == ["Full", "same as normal"]
    person.page.get_by_text("Good to know").click()
    person.see("Same as normal: the whole search would take 48 strings.")


def test_how_many_people_it_keeps_stands_beside_the_verdict(opened):
    document = desk()
    document["compiled"][0]["kept"] = len(document["texts"])
    document["texts"].append("Keeps 59 of 66 people in your pool (Our files, 2026-11-30)")
    person = opened(document)
    assert lines(person.page.locator(".verdict"))[-1] == (
        "Keeps 59 of 66 people in your pool (Our files, 2026-11-30)")
    person.choose("Short")
    assert person.page.locator(".verdict").count() == 1
    assert person.page.locator(".kept").count() == 0


def test_how_many_people_each_word_finds_is_folded_and_stays_open(opened):
    person = opened(counted(desk()))
    table = person.page.get_by_role("table")
    assert table.count() == 0
    person.page.get_by_text("People (3 counts)").click()
    assert [row.inner_text().split("\t") for row in table.get_by_role("row").all()] == [
        ["Word", "People", "Only", "Of", "Where", "Date"],
        ["Vocational Expert"],
        ["Vocational Expert", "1,240", "1,100", "32,267", "US résumés", "2026-11-20"],
        ["Forensic Vocational Evaluator", "0", "0", "32,267", "US résumés", "2026-11-20"],
        ["Legal testimony"],
        ["deposition", "2,000", "", "", "LinkedIn", ""]]
    person.choose("Short")
    assert table.count() == 1
    person.go("#searches/Nurse%2C%20Z%C3%BCrich%20clinic/bullhorn/normal")
    assert person.page.get_by_text("People (").count() == 0, "none of its words was counted"


def test_what_to_switch_on_stands_before_the_string_and_filters_beside_it(person):
    assert lines(person.page.locator(".notice.first")) == ["First:", "Switch on Use Boolean."]
    assert lines(person.page.locator("aside"))[:3] == [
        "Also set on Bullhorn", "Years of experience", "5+"]


def test_a_limit_has_a_bar_and_an_advised_one_warns_and_offers_what_fits(person):
    person.go(EXPERT_AT.format("google-linkedin", "normal"))
    assert person.page.locator(".card .meter").first.inner_text() == "5 of 32 words"
    person.see("32 words at most")
    person.go(EXPERT_AT.format("github", "normal"))
    person.see("More than the 5 ANDs, ORs and NOTs recommended for GitHub. Short fits")
    assert person.page.locator(".meter.over").inner_text() == (
        "59 ANDs, ORs and NOTs (5 recommended)")
    person.page.get_by_role("link", name="Short fits").click()
    assert person.page.locator(".meter.over").count() == 0


def test_a_platform_without_a_known_limit_has_no_bar(person):
    assert person.page.locator(".meter").count() == 0
    person.see("No limit is known.")


def test_an_assumed_fact_is_no_plain_exact(opened):
    document = desk()
    document["compiled"][4]["effect"] = "exact"
    person = opened(document, EXPERT_AT.format("github", "normal"))
    person.see("Exact, most likely")
    person.see("Finds the people your workbook asks for, if GitHub reads it as is assumed.")


def test_a_best_guess_is_called_so(opened):
    document = desk()
    document["compiled"][4]["effect"] = "exact"
    next(each for each in document["platforms"] if each["name"] == "github")["guess"] = True
    person = opened(document, EXPERT_AT.format("github", "normal"))
    person.see("Best guess")
    assert person.page.get_by_text("Exact, most likely").count() == 0


def test_a_long_string_is_cut_and_shown_whole_on_request(person):
    person.go(EXPERT_AT.format("github", "normal"))
    text = person.page.locator(".string")
    cut = text.bounding_box()["height"]
    person.page.get_by_role("button", name="Show all 1,").click()
    assert text.bounding_box()["height"] > cut * 1.3
    person.click("Show less")
    assert text.bounding_box()["height"] == cut


def test_a_search_with_a_mistake_says_what_to_do(person):
    person.go("#searches/Broken%20one/bullhorn/normal")
    for text in ("This search has no strings", "There is no level “Midd”", "Did you mean Mid?"):
        person.see(text)
    person.page.get_by_role("link", name="All findings in the workbook").click()
    assert person.heading() == "Workbook check"


def test_where_no_string_was_made_it_says_how_to_get_one(person):
    person.go("#searches/Nurse%2C%20Z%C3%BCrich%20clinic/linkedin-recruiter/normal")
    person.see("There is no string of this search for LinkedIn Recruiter.")


def test_where_nothing_can_be_said_the_reason_stands_and_the_size_that_can(person):
    person.go("#searches/Nurse%2C%20Z%C3%BCrich%20clinic/github/full")
    person.see("GitHub cannot exclude anything")
    person.page.get_by_role("link", name="See the short one").click()
    person.click("Copy")
    person.see("Copied")


def test_facts_of_a_platform_have_a_source_and_a_date(person):
    person.page.get_by_text("About Bullhorn").click()
    for text in ("First use Boolean.", "keep words together", "Checked 2026-11-23"):
        person.see(text)
    source = person.page.get_by_role("link", name="https://example.com/help")
    assert source.get_attribute("rel") == "noopener noreferrer"


def test_findings_stand_by_sheet_with_their_cells(person):
    person.go("#check")
    person.see("1 error, 1 warning. Copy a cell address")
    assert person.page.locator(".sheet h2").all_inner_texts() == ["Searches", "Synonyms"]
    assert person.page.locator(".marked").inner_text() == "Midd"
    assert person.page.locator(".marked mark").inner_text() == "id"
    person.click("Copy cell Synonyms!B9")
    person.see("Copied Synonyms!B9")
    person.page.get_by_role("link", name="Broken one").click()
    assert person.heading() == "Broken one"
    assert lines(person.page.locator(".badge")) == ["2", "findings"]


def test_what_changed_since_another_page_is_marked(opened):
    document = desk()
    document["since"] = {"name": "desk-monday.html", "changed": [document["strings"][5]["id"]]}
    person = opened(document, EXPERT_AT.format("google-linkedin", "normal"))
    assert person.page.locator(".item-mark.new").count() == 2
    assert person.page.locator(".site-new").count() == 1
    assert person.page.get_by_text("Changed since desk-monday.html", exact=True).count() == 1
    person.page.get_by_label("Only changed since").check()
    assert person.items() == ["Vocational expert witness", "Nurse, Zürich clinic"]


def test_a_search_with_platforms_of_its_own_has_those_in_its_row(opened):
    document = desk()
    document["searches"][0]["platforms"] = [3, 0]
    person = opened(document, EXPERT_AT.format("github", "short"))
    assert person.page.locator(".site-chips .face").all_inner_texts() == ["GitHub", "Bullhorn"]


def test_the_single_shared_text_goes_into_a_chat(person):
    person.click("Share")
    person.click("Copy text")
    person.see("Copied as text")
    assert person.clipboard() == (
        f"Vocational expert witness · Bullhorn · normal\n\n{EXPERT}")


def test_a_brief_shows_what_a_term_means_elsewhere(person):
    person.go("#briefs/MMI")
    person.see("flood zone VE")
    person.page.get_by_role("link", name="Ambiguous abbreviations").click()
    assert person.heading() == "Ambiguous abbreviations"


def test_from_a_search_to_its_kit_at_its_level(person):
    person.page.get_by_role("link", name="MMI · Mid").click()
    assert person.heading() == "MMI"
    assert person.page.locator(".level h3").all_inner_texts() == ["Mid"]
    person.see("Print interview kit: Mid")


def test_equal_strings_in_two_sizes_are_one(opened):
    document = Document()
    document.platform("bullhorn", "Bullhorn")
    one = document.compiled("x")
    document.search("A", [[one] * 3])
    person = opened(document.made())
    person.page.get_by_role("checkbox", name="Pasted").check()
    person.press("s")
    person.see_checked(person.page.get_by_role("checkbox", name="Pasted"))


def test_the_script_puts_back_what_the_file_leaves_out(person):
    assert person.page.evaluate("EMPTY") == EMPTY
