"""The page as a file: nothing in a workbook becomes a part of it, and it asks for nothing."""

from __future__ import annotations

import base64
import json
import re
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from searchbuilder.characters import visible
from searchbuilder.errors import UnreadableFile
from searchbuilder.page.data import page_data
from searchbuilder.page.older import MARK, is_page, named, value_of
from searchbuilder.page.older import whole as whole_of
from searchbuilder.page.render import as_json, number_of, render

MMI = str(Path(__file__).parents[2] / "workbooks" / "mmi.xlsx")
HOSTILE = (
    "</script><script>alert(1)</script>", "<!--<script>", "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% for x in y %}", "\" onmouseover=\"alert(1)", "a & b &amp; c", "𝒳 🙂 ‏עברית",
    "]]>", "x" * 5_000)
BOOK = """
    | Terms |
    |       | Term | Definition | Industry |
    |       | T    | {0}        | {0}      |
    | Synonyms |
    |          | Term | Synonym |
    |          | T    | a       |
    | Searches |
    |          | Search | Must    | Notes | Where |
    |          | One    | [T]; "b" | {0}   | {0}   |
"""


class Parts(HTMLParser):
    """The elements of a page, with their attributes, and the texts of each."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.found, self.texts, self.ended = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))
        self.texts.append("")
        self.ended = False

    def handle_endtag(self, tag):
        self.ended = True

    def handle_data(self, data):
        if self.texts and not self.ended:
            self.texts[-1] += data

    def of(self, tag):
        return [(attributes, text) for (name, attributes), text in zip(self.found, self.texts)
                if name == tag]


@pytest.fixture(scope="module")
def whole():
    return page_data(MMI)


@pytest.fixture(scope="module")
def page(whole):
    return render(whole)


def test_the_value_is_read_back_as_it_was(whole, page):
    assert value_of(page, "x.html") == json.loads(json.dumps(whole))
    assert named(whole, "strings", "id") == {each["id"] for each in whole["strings"]}


def test_the_same_value_gives_the_same_bytes(whole, page):
    assert render(json.loads(json.dumps(whole))) == page


def test_it_is_known_as_ours_from_its_first_lines(page):
    assert is_page(page[:400]) and page.startswith("<!doctype html>\n" + MARK)


def test_its_policy_allows_its_own_script_and_style_and_nothing_else(page):
    parts = Parts(page)
    (policy,) = [attributes["content"] for attributes, _ in parts.of("meta")
                 if attributes.get("http-equiv") == "Content-Security-Policy"]
    said = dict(each.split(" ", 1) for each in policy.split("; "))
    assert said["default-src"] == "'none'" and said["img-src"] == "data:"
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    for name, text in (("style-src", style), ("script-src", script)):
        digest = base64.b64encode(sha256(text.encode()).digest()).decode()
        assert said[name] == f"'sha256-{digest}'"
    assert said["require-trusted-types-for"] == "'script'"


def test_it_names_nothing_outside_itself(page):
    for tag, attributes in Parts(page).found:
        assert not {"src", "href", "action", "style", "srcset"} & attributes.keys(), tag
        assert not any(name.startswith("on") for name in attributes), tag


def test_only_a_page_that_is_watched_looks_at_a_picture(whole):
    watched = render(whole, "my%20book.html.svg")
    assert "img-src data: file:" in watched
    ((body, _),) = Parts(watched).of("body")
    assert body["data-watched"] == "my%20book.html.svg"
    assert body["data-number"] == str(number_of(whole))
    assert "data-watched" not in render(whole).partition("<script")[0]


def test_numbers_are_such_as_a_picture_can_have():
    for fingerprint, number in (("0000" + "f" * 12, 1), ("ffff" + "0" * 12, 5536)):
        assert number_of({"workbook": {"fingerprint": fingerprint}}) == number


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_stands_in_a_cell_is_text(workbook, text):
    path = workbook(BOOK.format("x"), {f"{cell}": text for cell in (
        "Terms!B2", "Terms!C2", "Searches!A2", "Searches!C2", "Searches!D2")})
    data = page_data(path)
    page = render(data)
    plain = Parts(render(page_data(workbook(BOOK.format("x")))))
    assert {tag for tag, _ in Parts(page).found} == {tag for tag, _ in plain.found}
    assert len(Parts(page).of("script")) == len(plain.of("script")) == 2
    assert value_of(page, path) == json.loads(json.dumps(data))
    assert data["searches"][0]["note"] == visible(text)


def test_a_string_is_the_same_text_without_a_script(workbook):
    path = workbook(BOOK.format("x"), {"Synonyms!B2": "<b>&amp; \"c\"", "Searches!A2": "<i>"})
    data = page_data(path, ["bullhorn"])
    parts = Parts(render(data))
    shown = {text for _, text in parts.of("pre")}
    assert {box for string in data["strings"] for _, box in string["boxes"]} == shown
    assert parts.of("h2")[0][1] == "<i>"


def test_without_a_script_a_string_stands_once_for_all_the_sites_that_have_it(workbook):
    text = render(page_data(workbook(BOOK.format("x")), ["ats", "icims", "linkedin"]))
    assert text[text.index("<h2"):text.index("</main>")] == """\
<h2 dir="auto">One</h2>
<h3><bdi>Generic ATS</bdi> · short, normal, full; <bdi>iCIMS</bdi> · short, normal, full</h3>
<p>Keywords</p>
<pre dir="auto">"a" AND "b" AND "x"</pre>
<h3><bdi>LinkedIn people search</bdi> · short, normal, full</h3>
<p>Keywords</p>
<pre dir="auto">a AND b AND x</pre>
"""


def test_json_ends_no_element():
    assert as_json({"a": "</script><!--"}) == '{"a":"\\u003c/script>\\u003c!--"}'


@pytest.mark.parametrize("text", (
    "", "<!doctype html>\n<p>mine</p>", f"<!doctype html>\n{MARK}\n<p>cut",
    f'<!doctype html>\n{MARK}\n<script type="application/json" id="data">{{"a":</script>',
    f'<!doctype html>\n{MARK}\n<script type="application/json" id="data">{{"version":2}}</script>',
    '<script type="application/json" id="data">{"version":1}</script>'))
def test_what_is_no_page_of_ours_is_refused_in_words(text):
    with pytest.raises(UnreadableFile) as refused:
        value_of(text, "x.html")
    assert (str(refused.value), refused.value.hint) == (
        "x.html is not a page that this version of searchbuilder wrote",
        "Name an older page or an older workbook")


def test_what_most_entries_say_nothing_of_is_left_out_and_put_back():
    empty = {"before": [], "set": [], "kept": None, "why": [], "assumes": []}
    data = {"version": 1, "compiled": [{**empty, "effect": "exact"}, {**empty, "why": [1]}],
            "changes": [{"code": "SB501", "one": None}, {"code": "SB502", "one": 0}]}
    assert as_json(data) == (
        '{"version":1,"compiled":[{"effect":"exact"},{"why":[1]}],'
        '"changes":[{"code":"SB501"},{"code":"SB502","one":0}]}')
    assert whole_of(json.loads(as_json(data))) == data


def test_a_page_is_small_enough_to_send(page):
    assert len(page.encode()) < 1_500_000
