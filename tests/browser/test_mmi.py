"""The page of the workbook that comes with it: every text and every link is that of `build`."""

from __future__ import annotations

from pathlib import Path

import pytest

from searchbuilder import library
from searchbuilder.page.data import page_data

MMI = Path(__file__).parents[2] / "workbooks" / "mmi.xlsx"

# What the page would copy and open, asked of its own functions.
SHOWN = """() => DATA.searches.flatMap((search, at) => DATA.platforms.flatMap((platform, site) => {
    const compiled = compiledOf(at, site, "normal");
    const shown = (string) => [Object.fromEntries(string.boxes), addressOfResults(site, string)];
    return compiled
        ? [[search.name, platform.name, compiled.effect, compiled.strings.map(shown)]] : [];
}))"""


@pytest.fixture(scope="module")
def mmi():
    return page_data(str(MMI))


@pytest.fixture(scope="module")
def made():
    return library.build(MMI, size="normal")


def test_every_text_and_link_is_that_of_build(opened, mmi, made):
    shown = {(search, platform): rest
             for search, platform, *rest in opened(mmi).page.evaluate(SHOWN)}
    expected = {(each.search, each.platform.name): [each.compiled.effect, [
        [string.boxes, string.url] for string in each.compiled.strings]] for each in made.results}
    assert len(expected) > 150
    assert {place: shown[place] for place in expected} == expected


def test_three_words_and_two_enters_copy_the_string(opened, mmi, made):
    [expected] = [
        each.compiled.strings[0].text for each in made.results
        if (each.search, each.platform.name) == ("Vocational expert witness", "bullhorn")]
    person = opened(mmi)
    person.press("/")
    person.type("voc exp bull")
    person.press("Enter", "Enter")
    person.see("Copied")
    assert person.clipboard() == expected


def test_the_usual_sites_stand_in_one_row(opened, mmi):
    person = opened(mmi)
    row = person.page.locator(".sites")
    assert row.locator(".site-chips .choice").count() == 8
    assert row.bounding_box()["height"] < 1.5 * person.button("All 8 sites…").bounding_box()[
        "height"]


def test_the_kit_of_a_level_fits_a_page(opened, mmi):
    person = opened(mmi, "#briefs/MMI/Mid")
    person.page.evaluate("window.print = () => {}")
    person.click("Print interview kit: Mid")
    assert person.page.pdf(format="Letter").count(b"/Type /Page\n") == 1
    person.page.evaluate("kitsPrinted()")


def test_it_is_drawn_and_filtered_fast_enough_not_to_be_noticed(opened, mmi):
    """Bars of a quiet machine are 500 and 50 ms; these leave room for a busy one."""
    person = opened(mmi)
    drawn, filtered = person.page.evaluate("""() => {
        const timed = (act) => {
            const from = performance.now();
            act();
            return performance.now() - from;
        };
        typed = "case";
        return [timed(draw), timed(() => drawSearchList(document.getElementById("side")))];
    }""")
    assert (drawn < 500, filtered < 250) == (True, True), (drawn, filtered)
