"""What she ticks and types is kept, in this browser, under the id of the workbook."""

from __future__ import annotations

from .documents import desk

GOOGLE_AT = "#searches/Vocational%20expert%20witness/google-linkedin/normal"
RECRUITER_AT = "#searches/Vocational%20expert%20witness/linkedin-recruiter/normal"


def pasted(person, of=""):
    return person.page.get_by_role("checkbox", name=f"Pasted{of}")


def give(person, label, text):
    person.page.get_by_label(label).first.fill(text)
    person.press("Tab")
    person.settle()


def test_results_are_taken_as_a_site_writes_them(person):
    expected = {
        "1240": "1,240", "1,240": "1,240", "About 1,240 results (0.31 seconds)": "1,240",
        "1.2K": "1,200", "3M+ results": "3,000,000", "1.240": "1,240", "1 240 Ergebnisse": "1,240",
        "0": "0", "12 minutes": "12", "Ungefähr 2.310.000 Ergebnisse": "2,310,000"}
    kept = {}
    for typed in expected:
        give(person, "Results", typed)
        kept[typed] = person.page.get_by_label("Results").input_value()
    assert kept == expected
    person.see_checked(pasted(person))


def test_what_is_no_number_is_not_taken(person):
    give(person, "Results", "many")
    person.see("Type a number, such as 1,240")
    assert person.page.get_by_label("Results").get_attribute("aria-invalid") == "true"
    person.page.reload()
    assert person.page.get_by_label("Results").input_value() == ""


def test_ticks_results_star_and_note_outlast_a_reload(person):
    pasted(person).check()
    give(person, "Results", "364")
    person.click("Star")
    give(person, "Note", "too many students")
    person.page.reload()
    person.see_checked(pasted(person))
    assert person.page.get_by_label("Results").input_value() == "364"
    assert person.button("Star").get_attribute("aria-pressed") == "true"
    assert person.page.get_by_label("Note").input_value() == "too many students"
    assert "1/3" in person.page.locator("#side .list a").first.inner_text()


def test_several_strings_are_ticked_one_by_one_and_a_site_is_done_when_all_are(person):
    person.go(GOOGLE_AT)
    pasted(person, " (1 of 2)").check()
    assert person.page.locator(".site-done").count() == 0
    pasted(person, " (2 of 2)").check()
    assert person.page.locator(".site-done").count() == 1


def test_a_record_belongs_to_the_string_and_a_changed_one_says_so(opened):
    person = opened(address=GOOGLE_AT)
    give(person, "Results", "120")
    document = desk()
    changed = document["strings"][document["compiled"][3]["strings"][0]]
    changed |= {"id": "another", "boxes": [["keywords", "changed"]]}
    person.rewrite(document)
    person.page.reload()
    person.see("Changed since you pasted it")
    person.see("120 results then")
    assert not pasted(person, " (1 of 2)").is_checked()
    person.go("#progress")
    assert person.page.locator(".state.changed").inner_text() == "changed"


def test_a_second_tab_follows(person):
    other = person.tab()
    pasted(person).check()
    other.wait_for_function("document.querySelector('.tick input').checked")


def test_a_half_typed_number_survives_what_another_tab_does(person):
    other = person.tab()
    person.page.bring_to_front()
    person.page.get_by_label("Results").click()
    person.type("12")
    other.evaluate("give(slotOf(0, 0, 'normal', 1), {star: true})")
    person.page.wait_for_selector(".star.on")
    assert not pasted(person).is_checked()
    person.type("3")
    person.press("Tab")
    person.settle()
    assert person.page.get_by_label("Results").input_value() == "123"
    person.see_checked(pasted(person))


def test_another_workbook_has_a_store_of_its_own(opened):
    person = opened()
    pasted(person).check()
    document = desk()
    document["workbook"]["id"] = "other"
    person.rewrite(document)
    person.page.reload()
    assert not pasted(person).is_checked()


def test_a_damaged_store_is_no_obstacle(person):
    for damage in ("{", "null", "[]", '"x"', '{"records": 3}', '{"at": "#searches/No such"}',
                   '{"records": [null, 1, {"search": []}], "mine": ["nowhere"], "at": 7, '
                   '"last": "#searches/%E0%A4%A"}'):
        person.page.evaluate("damage => localStorage.setItem(STORE, damage)", damage)
        person.page.goto("about:blank")
        person.page.goto(person.path.as_uri())
        assert person.heading() == "Vocational expert witness", damage
        pasted(person).check()


def test_where_nothing_can_be_kept_a_bar_says_so_and_all_works(opened):
    person = opened(alone=True)
    person.page.add_init_script("Object.defineProperty(window, 'localStorage', "
                                "{get() { throw new DOMException('refused', 'SecurityError'); }})")
    person.page.reload()
    person.see("This browser does not keep what you tick and type here.")
    pasted(person).check()
    person.click("Copy")
    person.see("Copied")
    assert person.errors == []


def test_what_others_pasted_stands_in_the_page_and_the_newer_counts(opened):
    document = desk()
    string = document["strings"][0]["id"]
    document["log"].append({
        "search": "Vocational expert witness", "platform": "bullhorn", "size": "normal", "part": 1,
        "string": string, "copied": "", "pasted": "2026-01-05", "results": 77, "by": "Ana",
        "date": "2026-01-05", "star": False, "note": ""})
    person = opened(document)
    person.see("Pasted Jan")
    person.see("by Ana")
    assert person.page.get_by_label("Results").input_value() == "77"
    give(person, "Results", "80")
    person.page.reload()
    assert person.page.get_by_label("Results").input_value() == "80"


def test_of_two_on_a_day_the_one_that_was_pasted_later_counts(opened):
    document = desk()
    for hour, results in (("10", "77"), ("08", "50")):
        document["log"].append({
            "search": "Vocational expert witness", "platform": "bullhorn", "size": "normal",
            "part": "1 of 1", "string": document["strings"][0]["id"], "copied": "",
            "pasted": f"2026-01-05T{hour}:00:00Z", "results": results, "by": "Ana",
            "date": "2026-01-05", "star": "", "note": ""})
    assert opened(document).page.get_by_label("Results").input_value() == "77"


def test_her_sites_are_kept_in_the_row(person):
    person.click("All 4 sites…")
    person.page.get_by_label("Keep GitHub in my row").check()
    person.page.get_by_label("Keep Bullhorn in my row").uncheck()
    person.click("Close")
    person.go("#searches/Nurse%2C%20Z%C3%BCrich%20clinic/github/normal")
    person.page.reload()
    assert person.page.locator(".site-chips .face").all_inner_texts() == [
        "LinkedIn Recruiter", "Google → LinkedIn", "GitHub"]
