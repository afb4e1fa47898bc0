"""Every place has an address; the page opens where she left; keys do all that clicks do."""

from __future__ import annotations

from .documents import desk


def chosen(person):
    """The search, site and size that are shown."""
    labels = person.page.locator("input:checked + .face").all_inner_texts()
    return (person.heading(), *(label.splitlines()[0].strip() for label in labels[:2]))


def test_it_opens_where_she_left(person):
    person.go("#searches/Nurse%2C%20Z%C3%BCrich%20clinic/google-linkedin/full")
    person.go("#progress")
    person.page.goto("about:blank")
    person.page.goto(person.path.as_uri())
    assert person.heading() == "Progress"
    person.page.get_by_role("link", name="Searches").click()
    assert chosen(person) == ("Nurse, Zürich clinic", "Google → LinkedIn", "Full")


def test_a_link_leads_to_the_same_place_and_back_works(person):
    person.page.get_by_role("link", name="Nurse, Zürich clinic").click()
    assert chosen(person)[:2] == ("Nurse, Zürich clinic", "Bullhorn")
    person.choose("Google → LinkedIn")
    address = person.page.evaluate("location.hash")
    person.page.go_back()
    person.page.wait_for_function("a => location.hash !== a", arg=address)
    assert chosen(person)[1] == "Bullhorn"
    other = person.tab(address)
    assert other.locator("h1").first.inner_text() == "Nurse, Zürich clinic"


def test_the_site_stays_from_search_to_search_where_there_is_one(person):
    person.choose("Google → LinkedIn")
    person.press("j")
    assert chosen(person)[:2] == ("Nurse, Zürich clinic", "Google → LinkedIn")
    person.press("k")
    assert chosen(person)[:2] == ("Vocational expert witness", "Google → LinkedIn")


def test_an_unknown_address_says_so_and_leads_back(person):
    for address in ("#nowhere", "#searches/Gone/bullhorn/normal", "#briefs/Gone",
                    "#searches/%E0%A4%A"):
        person.go(address)
        assert person.heading() == "Nothing at this address"
    person.page.get_by_role("link", name="Go to the searches").click()
    assert person.heading() == "Vocational expert witness"


def test_keys_choose_copy_and_open(person):
    person.press("3", "s")
    assert chosen(person) == ("Vocational expert witness", "Google → LinkedIn", "Full")
    person.press("s", "1")
    assert chosen(person)[1:] == ("Bullhorn", "Short")
    person.press("c")
    person.see("Copied")
    assert person.clipboard() == '"Vocational Expert"'
    person.press("n")
    assert chosen(person)[1] == "LinkedIn Recruiter"
    person.press("3")
    person.page.evaluate("document.addEventListener('click', event => { window.went = event.target"
                         ".closest('a')?.href; event.preventDefault(); }, true)")
    person.press("o")
    went = person.page.evaluate("window.went")
    assert went.startswith("https://www.google.com/search?q=site%3A")


def test_keys_are_letters_again_while_she_types_and_when_switched_off(person):
    person.page.get_by_label("Note").click()
    person.type("cj/s?")
    assert person.page.get_by_label("Note").input_value() == "cj/s?"
    person.press("Tab")
    person.press("?")
    person.page.get_by_label("Single keys are shortcuts").uncheck()
    person.press("Escape", "j")
    assert person.heading() == "Vocational expert witness"
    person.page.reload()
    person.press("j")
    assert person.heading() == "Vocational expert witness"


def test_all_of_a_search_by_keyboard_alone(person):
    """From opening the file: find, copy, tick, count, star, note, another site; no mouse."""
    person.press("/")
    person.type("voc bull")
    person.press("Enter", "Enter")
    person.see("Copied")
    seen = []
    for _ in range(5):
        person.press("Tab")
        seen.append(person.focused())
    assert seen == ["next-site", "pasted-1", "results-1", "star-1", "note-1"]
    person.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Space")
    assert person.focused() == "pasted-1"
    person.see_checked(person.page.locator("[data-key=pasted-1]"))
    person.press("Tab")
    person.type("364")
    person.press("Tab")
    person.settle()
    person.press("Space", "Tab")
    person.type("good")
    person.press("Tab")
    person.settle()
    kept = person.page.evaluate("""JSON.parse(localStorage[STORE]).records.map(
        ({results, star, note}) => [results, star, note])""")
    assert kept == [[364, True, "good"]]


def test_every_stop_of_the_tab_key_shows_a_ring(person):
    person.page.locator("body").click(position={"x": 2, "y": 2})
    for _ in range(24):
        person.press("Tab")
        ringed = person.page.evaluate("""() => {
            const held = document.activeElement;
            const face = held.matches('.choice input') ? held.nextElementSibling : held;
            return held === document.body || getComputedStyle(face).outlineStyle !== 'none';
        }""")
        assert ringed, person.page.evaluate("document.activeElement.outerHTML")


def test_the_page_is_named_after_what_it_shows(person):
    assert person.page.title() == "Vocational expert witness · Bullhorn – desk.xlsx"
    person.go("#check")
    assert person.page.title() == "Workbook check – desk.xlsx"


def test_it_works_from_any_folder_and_name(opened):
    person = opened(name="my files & ü/My #1 100%.html")
    person.click("Copy")
    person.see("Copied")
    person.choose("LinkedIn Recruiter")
    person.page.reload()
    assert chosen(person)[1] == "LinkedIn Recruiter"
    assert person.errors == []


def test_on_a_phone_the_list_and_a_search_take_turns(opened):
    person = opened(width=390, height=844)
    assert person.page.get_by_label("Find a search or a site").is_visible()
    assert not person.page.locator("h1").first.is_visible()
    person.page.get_by_role("link", name="Nurse, Zürich clinic").click()
    assert person.heading() == "Nurse, Zürich clinic"
    assert not person.page.get_by_label("Find a search or a site").is_visible()
    person.page.get_by_label("Site", exact=True).select_option(label="Google → LinkedIn")
    person.page.locator("[data-key=copy]").click()
    person.see("Copied 1 of 2")
    person.page.get_by_role("link", name="All searches").click()
    assert person.page.get_by_label("Find a search or a site").is_visible()


def test_an_empty_workbook_says_what_to_do(opened):
    document = desk()
    document |= {"searches": [], "results": [], "briefs": [], "findings": [], "ambiguous": []}
    person = opened(document)
    assert person.heading() == "No searches yet"
    for address in ("#progress", "#briefs", "#check"):
        person.go(address)
    person.press("/", "j")
    assert person.errors == []
