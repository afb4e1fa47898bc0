"""The page asks for nothing, runs nothing of the workbook, and says so to the browser."""

from __future__ import annotations

import re

import pytest

from searchbuilder.page.render import render

from .documents import EXPERT, Document, desk

# Each in every column, one after another.
HOSTILE = [
    "</script><script>window.hacked=1</script>", "<img src=x onerror=window.hacked=1>",
    "=HYPERLINK(\"http://evil.example\",\"x\")", "\u202eevil\u202c שלום عربي", "👩‍🔬🏳️‍🌈end",
    "a\u2028b\u2029c\td\ne", "x" * 300, "&lt;b&gt; <!-- <script> ]]>", "javascript:alert(1)",
    "{{ 7*7 }} {% raw %}",
    "'\"`${window.hacked=1}\\u003c", "word " * 1000]


def hostile(sign):
    """A document with the same text in every place of it."""
    made = Document(name=f"{sign[:60]}.xlsx")
    made.platform("bullhorn", sign, sign, sign, note=sign, facts=[(sign, sign)],
                  url="https://example.com/?q={}")
    made.platform(sign, "plain")
    made.texts.append(sign)
    changes = [{"message": f"Left out: “{sign}”", "words": [sign, sign], "cells": [sign, sign],
                "title": sign, "code": sign},
               {"message": sign, "effect": sign, "words": [sign] * 12, "cells": [sign] * 12}]
    one = made.compiled([("title", sign), (sign, sign + "2")], sign, effect="mixed", before=[sign],
                        filters=[(sign, sign)], why=[sign], assumes=[sign], link=True,
                        changes=changes)
    made.search(sign, [[one] * 3, [one] * 3], level=sign, region=sign, where=[sign], note=sign,
                criteria=[[sign, sign]], cell=sign, briefs=[0])
    made.search(sign + " failed", [None, None], failed={
        "message": made.text(sign), "hint": made.text(sign), "cell": sign})
    made.brief(sign, (sign, sign), definition=sign, also=[sign])
    made.finding(sign, sign, hint=sign, text=sign, column=2, code=sign, page=made.text(sign))
    made.value["ambiguous"].append({
        "abbreviation": sign, "meanings": sign, "context": sign, "not_if": sign, "cell": sign})
    made.value["since"] = {"name": sign, "changed": [made.value["strings"][0]["id"]]}
    return made.made()


@pytest.mark.parametrize("sign", HOSTILE, ids=lambda sign: sign[:8])
def test_whatever_a_workbook_says_is_shown_and_copied_as_it_is(opened, sign):
    person = opened(hostile(sign), width=320, height=640)
    for address in ("#searches", "#progress", "#briefs", "#check", "#briefs/"):
        person.go(address)
        assert person.sideways() <= 0, address
    person.page.evaluate("go({view: 'searches', search: 0, platform: 0})")
    assert person.sideways() <= 0
    for text in (sign, sign + "2", sign):
        person.page.evaluate("navigator.clipboard.writeText('')")
        person.press("c")
        person.page.wait_for_function("navigator.clipboard.readText().then(text => text !== '')")
        assert person.clipboard() == text
    shown = person.page.locator(".string").first.evaluate("each => each.textContent")
    assert shown == sign
    assert person.page.evaluate("window.hacked") is None
    assert person.page.locator("img, iframe, object, main script").count() == 0
    assert person.errors == []


def test_no_request_leaves_the_page(person):
    for address in ("#progress", "#briefs/MMI", "#check",
                    "#searches/Vocational%20expert%20witness/google-linkedin/full"):
        person.go(address)
        person.press("c")
    assert [asked for asked in person.requests if not asked.startswith(person.path.as_uri())] == []


def test_the_policy_is_in_force(opened):
    """An inline script, an inline style, a picture and text taken for HTML: none of them works."""
    person = opened()
    person.page.evaluate("""() => {
        const script = document.createElement('script');
        const refusal = (act) => { try { act(); } catch (error) { return error.name; } };
        window.refused = refusal(() => { script.textContent = 'window.hacked = 1'; });
        document.body.append(script);
        window.html = refusal(() => { document.body.innerHTML = '<b>x</b>'; });
        const styled = document.createElement('p');
        styled.setAttribute('style', 'color: rgb(1, 2, 3)');
        document.body.append(styled);
        window.color = getComputedStyle(styled).color;
    }""")
    hacked, refused, html, color = person.page.evaluate("[window.hacked, refused, html, color]")
    assert (hacked, refused, html) == (None, "TypeError", "TypeError")
    assert color != "rgb(1, 2, 3)"
    assert "default-src 'none'" in person.page.locator("meta[http-equiv]").get_attribute("content")


def test_an_inline_script_in_the_file_does_not_run(opened):
    person = opened()
    text = person.path.read_text(encoding="utf-8")
    added = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
    person.path.write_text(text.replace("<div id=\"kits\">", added + "<div id=\"kits\">"),
                           encoding="utf-8")
    person.page.reload()
    assert person.page.evaluate("window.hacked") is None
    assert person.heading() == "Vocational expert witness"


def test_with_one_byte_of_the_script_changed_the_strings_stand_as_text(opened):
    person = opened()
    text = person.path.read_text(encoding="utf-8")
    person.path.write_text(text.replace("function start()", "function Start()"),
                           encoding="utf-8")
    person.page.reload()
    assert person.page.locator(".fallback").is_visible()
    assert EXPERT in person.page.locator(".fallback pre").all_inner_texts()


def test_without_a_script_all_strings_stand_as_text(opened):
    person = opened(java_script_enabled=False)
    shown = person.page.locator(".fallback pre").all_inner_texts()
    strings = [text for string in desk()["strings"] for _, text in string["boxes"]]
    assert set(shown) == set(strings)
    assert "#app" not in person.page.locator(".fallback").inner_text()


def test_the_script_makes_no_html_of_text_and_the_page_has_no_style_attribute():
    page = render(desk())
    makers = (r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|"
              r"fetch\(|XMLHttp")
    assert not re.findall(makers, page)
    assert not re.findall(r"<[^>]* (?:style|on\w+)=", page.split("<script")[0])
