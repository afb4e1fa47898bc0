"""Find as you type: searches, and sites beside them."""

from __future__ import annotations

from .documents import Document


def typed(person, text):
    person.page.get_by_label("Find a search or a site").fill(text)
    return person.items()


def test_every_word_must_begin_a_word_of_the_search(person):
    expert, nurse, broken = "Vocational expert witness", "Nurse, Zürich clinic", "Broken one"
    expected = {
        "": [expert, nurse, broken], "voc exp": [expert], "VOC": [expert], "zurich": [nurse],
        "law firms": [expert], "texas": [expert], "voc nurse": [], "xyz": [], "ocational": [],
        "expert hub": [],
        "expert bull": [expert], "recruiter": [expert, nurse, broken]}
    assert {text: typed(person, text) for text in expected} == expected


def test_names_that_fit_come_before_notes(opened):
    document = Document()
    document.platform("bullhorn", "Bullhorn")
    one = document.compiled("x")
    document.search("A", [[one] * 3], note="nurses")
    document.search("Nurse", [[one] * 3])
    assert typed(opened(document.made()), "nur") == ["Nurse", "A"]


def test_slash_goes_to_the_field_and_two_enters_copy(person):
    person.press("/")
    assert person.focused() == "find"
    person.type("voc exp goo")
    person.see("on Google → LinkedIn")
    person.press("Enter")
    assert person.heading() == "Vocational expert witness"
    person.see_checked(person.page.get_by_role("radio", name="Google → LinkedIn"))
    person.press("Enter")
    person.see("Copied 1 of 2")
    assert person.clipboard() == 'site:linkedin.com/in ("nurse case manager") -intitle:"intern"'


def test_nothing_found_is_said_and_cleared(person):
    typed(person, "xyz")
    person.see("No search has all these words.")
    person.click("Clear")
    assert len(person.items()) == 3


def test_escape_clears_and_the_arrows_go_through_the_list(person):
    person.press("/")
    person.type("voc")
    person.press("Escape", "ArrowDown")
    assert person.focused() == "search-0"
    person.press("ArrowDown", "ArrowDown", "ArrowUp")
    assert person.focused() == "search-1"
    person.press("Enter")
    assert person.heading() == "Nurse, Zürich clinic"
    person.press("Home", "ArrowUp")
    assert person.focused() == "find"


def test_the_list_is_one_tab_stop(person):
    assert person.page.locator("#side .list a[tabindex='0']").count() == 1


def test_names_may_be_those_of_parts_of_the_language(opened):
    names = ["constructor", "__proto__", "toString", "hasOwnProperty"]
    document = Document()
    for name in names:
        document.platform(name, name)
    for name in names:
        made = document.compiled([(name, f"in {name}"), ("keywords", "c")])
        document.search(name, [[made] * 3] * len(names))
    person = opened(document.made())
    for name in names:
        person.go(f"#searches/{name}/{name}/normal")
        assert person.heading() == name
        assert person.big() == f"Copy {name}"
        person.page.locator("[data-key=copy]").click()
        person.see(f"Copied {name}")
        assert person.clipboard() == f"in {name}"
    assert person.errors == []
