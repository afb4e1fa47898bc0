"""What she did goes out as CSV, and a colleague's comes in."""

from __future__ import annotations

import csv
import io

from .documents import RECRUITER, desk

COLUMNS = ["workbook_id", "search", "platform", "size", "part", "of", "string_id", "copied",
           "pasted", "results", "by", "date", "star", "note", "string"]

BULLHORN = "#searches/Vocational%20expert%20witness/bullhorn/normal"


def fill(person, label, text):
    person.page.get_by_label(label).first.fill(text)
    person.press("Tab")
    person.settle()


def saved(person):
    person.go("#progress")
    with person.page.expect_download() as download:
        person.click("Save as CSV")
    return download.value.path().read_bytes()


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def load(person, content, name="team.csv"):
    person.go("#progress")
    person.page.locator("#colleague").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content})


def cells(person):
    return [text.replace("\n", " ") for text in
            person.page.locator(".progress tbody td").all_inner_texts()]


def test_the_csv_has_a_mark_for_excel_and_a_row_a_string(opened):
    person = opened(address="#progress")
    fill(person, "Your name", "Ana")
    person.go("#searches/Vocational%20expert%20witness/linkedin-recruiter/normal")
    fill(person, "Results (1 of 3)", "1,240")
    person.page.get_by_role("button", name="Star (1 of 3)").click()
    content = saved(person)
    assert content.startswith(b"\xef\xbb\xbfworkbook_id,") and content.endswith(b"\r\n")
    [row] = rows(content)
    assert list(row) == COLUMNS
    stamps = [row.pop(column) for column in ("pasted", "date")]
    assert all(len(stamp) == 20 and stamp.endswith("Z") for stamp in stamps)
    assert row == {
        "workbook_id": "desk-1", "search": "Vocational expert witness",
        "platform": "linkedin-recruiter", "size": "normal", "part": "1", "of": "3", "copied": "",
        "results": "1240", "by": "Ana",
        "star": "x", "note": "", "string_id": desk()["strings"][2]["id"],
        "string": f"Job titles: {RECRUITER[0][0][1]}\nKeywords: {RECRUITER[0][1][1]}"}


def test_formulas_are_guarded_and_come_back_as_they_were(opened):
    person, fresh = opened(), opened(name="fresh.html")
    assert person.page.evaluate("['+1', '-1', '@x', '\\t', 'a=1', 0, null].map(csvCell)") == [
        "'+1", "'-1", "'@x", "'\t", "a=1", "0", ""]
    for note in ("=HYPERLINK(1)", "'=1", 'say "no", twice; ok'):
        person.go(BULLHORN)
        fill(person, "Note", note)
        content = saved(person)
        [row] = rows(content)
        assert row["note"] == ("'" + note if note[0] in "=+-@'" else note)
        load(fresh, content)
        fresh.see("Added 1 row of team.csv")
        fresh.go(BULLHORN)
        assert fresh.page.get_by_label("Note").input_value() == note


def test_a_colleagues_csv_makes_the_same_table(opened):
    person = opened()
    fill(person, "Results", "364")
    person.go("#searches/Vocational%20expert%20witness/google-linkedin/normal")
    fill(person, "Results (1 of 2)", "800")
    fill(person, "Results (2 of 2)", "74")
    content = saved(person)
    assert cells(person)[:3] == ["364", "· not pasted", "≤ 874"]
    fresh = opened(name="fresh.html")
    load(fresh, content)
    fresh.see("Added 3 rows of team.csv")
    assert cells(fresh) == cells(person)
    fresh.page.reload()
    assert cells(fresh) == cells(person)


def test_the_newer_entry_wins(opened):
    person = opened()
    fill(person, "Results", "1")
    old = saved(person).replace(b"2026-", b"2020-").replace(b"2025-", b"2020-")
    load(person, old)
    person.see("Added 0 rows of team.csv. You have newer entries for 1 more")
    assert cells(person)[0] == "1"
    load(person, saved(person).replace(b",1,,", b",9,,").replace(b"Z,,,", b"Z,,,", 1)
         .replace(b"2026-", b"2126-"))
    person.see("Added 1 row of team.csv")
    assert cells(person)[0] == "9"


def test_excels_semicolons_are_read(opened):
    person = opened()
    fill(person, "Results", "5")
    semicolons = io.StringIO()
    writer = csv.DictWriter(semicolons, COLUMNS, delimiter=";")
    writer.writeheader()
    writer.writerows(rows(saved(person)))
    fresh = opened(name="fresh.html")
    load(fresh, semicolons.getvalue().encode())
    fresh.see("Added 1 row of team.csv")
    assert cells(fresh)[0] == "5"


def test_what_is_not_ours_is_refused_in_words(opened):
    person = opened()
    fill(person, "Results", "5")
    content = saved(person)
    load(person, b"a,b\r\n1,2\r\n", "list.csv")
    person.see("list.csv is not a CSV that was saved here. Nothing was added")
    load(person, b"", "empty.csv")
    person.see("empty.csv is not a CSV that was saved here. Nothing was added")
    load(person, content.replace(b"desk-1", b"desk-2"), "other.csv")
    person.see("other.csv is about another workbook. Nothing was added")
    assert person.errors == []


def test_clearing_asks_first(opened):
    person = opened()
    fill(person, "Results", "5")
    person.go("#progress")
    person.click("Clear…")
    person.see("This removes 1 entry from this browser")
    person.press("Escape")
    assert cells(person)[0] == "5"
    person.click("Clear…")
    person.page.locator("dialog").get_by_role("button", name="Clear", exact=True).click()
    person.see("Cleared")
    assert cells(person)[0] == "· not pasted"
