"""For everybody: no rule of accessibility is broken, and nothing is wider than its window."""

from __future__ import annotations

import pytest

from .documents import counted, desk

VIEWS = ["#searches/Vocational%20expert%20witness/bullhorn/normal",
         "#searches/Vocational%20expert%20witness/linkedin-recruiter/full",
         "#searches/Vocational%20expert%20witness/github/normal",
         "#searches/Broken%20one/bullhorn/normal",
         "#searches/Nurse%2C%20Z%C3%BCrich%20clinic/github/full",
         "#progress", "#briefs/MMI", "#briefs/", "#check", "#nowhere"]


@pytest.fixture(scope="session")
def broken():
    """The rules of axe that what is on the screen breaks, with the elements."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright",
                              reason="axe is not there: pip install axe-playwright-python").Axe()

    def found(page):
        if not page.evaluate("'axe' in window"):
            page.evaluate(f"() => {{ {axe.axe_script} }}")
        return page.evaluate("""async () => {
            const {violations} = await axe.run({resultTypes: ["violations"]});
            return violations.map(each => [each.id, each.nodes.map(node => node.html)]);
        }""")
    return found


def busy():
    """`desk` with all that can be said of a string at once."""
    document = desk()
    document["since"] = {"name": "monday.html", "changed": [document["strings"][0]["id"]]}
    document["compiled"][0]["kept"] = document["compiled"][1]["kept"] = len(document["texts"])
    document["texts"].append("Keeps 59 of 66 people in your pool (Our files, 2026-11-30)")
    counted(document)
    return document


@pytest.mark.parametrize("width, scheme", [(1440, "light"), (1440, "dark"), (390, "light")])
def test_axe_finds_nothing(opened, broken, width, scheme):
    person = opened(busy(), width=width, color_scheme=scheme)
    person.page.evaluate("""write(slotOf(0, 0, 'normal', 1),
                                  {pasted: now(), results: 5, star: true})""")
    for address in VIEWS:
        person.go(address)
        for folded in person.page.locator("main details").all():
            folded.evaluate("each => { each.open = true; }")
        assert (address, broken(person.page)) == (address, [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_dialogs(opened, broken, scheme):
    person = opened(busy(), color_scheme=scheme)
    for name in ("All 4 sites…", "Share", "Keys"):
        person.click(name)
        assert (name, broken(person.page)) == (name, [])
        person.press("Escape")


def test_nothing_is_wider_than_the_window(opened):
    person = opened(busy(), alone=True)
    for width in (320, 390, 768, 1024):
        person.page.set_viewport_size({"width": width, "height": 700})
        for address in VIEWS:
            person.go(address)
            assert person.sideways() <= 0, (width, address)


def test_what_a_finger_uses_is_large_enough(opened):
    person = opened(width=390, height=844, address=VIEWS[1])
    for key in ("copy", "site-select", "copy-1-title", "star-1", "results-1"):
        box = person.page.locator(f"[data-key='{key}']").bounding_box()
        assert box["height"] >= 36, key
    assert person.page.locator("[data-key=copy]").bounding_box()["height"] >= 44


def test_the_big_button_stays_in_sight_while_strings_are_read(opened):
    person = opened(address=VIEWS[1], height=600)
    person.page.mouse.wheel(0, 400)
    person.page.wait_for_function("scrollY > 100")
    box = person.page.locator("[data-key=copy]").bounding_box()
    assert 0 <= box["y"] < 200
