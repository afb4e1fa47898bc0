"""Cells that should name one thing, and name several."""

import pytest

from searchbuilder.build import Request
from searchbuilder.check import warned
from searchbuilder.diagnostic import ERROR, WARNING, Diagnostic

ROW = "Give each its own row"
BREAK = f"{ROW}; if it is one name, delete the line break"
BETWEEN = "Put ; between them"
BOOK = """
    | Terms |
    |       | Term | Quick synonyms |
    |       | {Term} | {Quick} |
    | Synonyms |
    |          | Term | Synonym | Use |
    |          | {Term} | {Synonym} | {Use} |
    | Titles |
    |        | Role | Title |
    |        | {Role} | {Title} |
    | False friends |
    |               | Synonym | Wrong meaning | Exclude |
    |               | {Friend} | other | other |
    | Levels |
    |        | Level  | Title words | Not in title |
    |        | Senior | {Words} | {Not} |
    | Locations |
    |           | Group | Place | Also written |
    |           | {Group} | {Place} | {Other place} |
    | Employers |
    |           | Employer | Also written | Treat as | Group |
    |           | {Employer} | {Other name} | {Treat} | {Big} |
    | Searches |
    |          | Search | Must | Where | Employers |
    |          | One | {Must} | {Where} | {Wanted} |
"""
BLANK = {"Term": "MMI", "Quick": "P and S", "Synonym": "plateau", "Use": "", "Role": "Foreman",
         "Title": "foreman", "Friend": "PCE", "Words": "lead", "Not": "", "Group": "South",
         "Place": "Texas", "Other place": "", "Employer": "Acme", "Other name": "", "Treat": "",
         "Big": "", "Must": "nurse", "Where": "", "Wanted": ""}


def findings(found, **typed):
    names = {"Other_place": "Other place", "Other_name": "Other name"}
    table = BOOK.format(**{**BLANK, **{names.get(key, key): text for key, text in typed.items()}})
    return [each for each in found(table) if each.code == "SB226"]


def looks(what, parts, cell, hint=ROW, phrase=", searched as one phrase"):
    count = parts.count("·") + 1
    return [Diagnostic("SB226", WARNING, f"This looks like {count} {what} in one cell{phrase}: "
                       f"{parts}", cell, 0, hint)]


@pytest.mark.parametrize("column, typed, what, parts, cell", [
    ("Synonym", "light duty; modified duty", "synonyms", "light duty · modified duty",
     "Synonyms!B2"),
    ("Synonym", "a\\|b\\|c", "synonyms", "a · b · c", "Synonyms!B2"),
    ("Synonym", "light duty OR modified duty", "synonyms", "light duty · modified duty",
     "Synonyms!B2"),
    ("Synonym", "light duty, modified duty", "synonyms", "light duty · modified duty",
     "Synonyms!B2"),
    ("Synonym", "light duty/modified duty", "synonyms", "light duty · modified duty",
     "Synonyms!B2"),
    ("Title", "foreman; ganger", "titles", "foreman · ganger", "Titles!B2"),
    ("Title", "foreman/supervisor", "titles", "foreman · supervisor", "Titles!B2"),
    ("Title", "foreman, supervisor", "titles", "foreman · supervisor", "Titles!B2"),
    ("Title", "foreman or supervisor", "titles", "foreman · supervisor", "Titles!B2"),
    ("Place", "Dallas; Houston", "places", "Dallas · Houston", "Locations!B2"),
    ("Place", "Dallas OR Houston", "places", "Dallas · Houston", "Locations!B2"),
    ("Employer", "Acme\\|Beta", "employers", "Acme · Beta", "Employers!A2"),
    ("Employer", "Acme, Inc., Beta, LLC", "employers", "Acme, Inc. · Beta, LLC",
     "Employers!A2"),
    ("Term", "MMI, maximum medical improvement", "terms", "MMI · maximum medical improvement",
     "Terms!A2")])
def test_several_things_in_a_cell_for_one(found, column, typed, what, parts, cell):
    """A term is searched by its name where it has no synonyms."""
    alone = {"Synonym": "", "Quick": ""} if column == "Term" else {}
    assert findings(found, **{column: typed, **alone}) == looks(what, parts, cell)


@pytest.mark.parametrize("column, what, cell", [
    ("Term", "terms", "Terms!A2"), ("Role", "roles", "Titles!A2"),
    ("Group", "groups", "Locations!A2"),
    ("Big", "groups", "Employers!D2"), ("Friend", "synonyms", "'False friends'!A2")])
def test_names_that_no_string_holds(found, column, what, cell):
    assert findings(found, **{column: "One; Two"}) == looks(
        what, "One · Two", cell, phrase="")


@pytest.mark.parametrize("column, what, cell", [
    ("Synonym", "synonyms", "Synonyms!B2"), ("Title", "titles", "Titles!B2"),
    ("Place", "places", "Locations!B2"), ("Employer", "employers", "Employers!A2")])
def test_a_line_break_is_a_blank_in_a_name(found, read, column, what, cell):
    typed = {column: r"Big\nThing"}
    assert findings(found, **typed) == looks(what, "Big · Thing", cell, BREAK)
    vocabulary = read(BOOK.format(**{**BLANK, **typed})).vocabulary
    words = [each.text for some in (*vocabulary.places, *vocabulary.employers)
             for each in some.words] + [spelling.text for concept in
                                        vocabulary.thesaurus.concepts.values()
                                        for spelling in concept.spellings]
    assert "Big Thing" in words
    assert not [each for each in words if "\n" in each]


@pytest.mark.parametrize("column, typed, place, parts, cell", [
    ("Quick", "a; Acme OR Beta", 4, "Acme · Beta", "Terms!B2"),
    ("Quick", "a; light duty/modified duty", 4, "light duty · modified duty", "Terms!B2"),
    ("Words", "senior OR lead", 1, "senior · lead", "Levels!B2"),
    ("Not", "intern; junior OR trainee", 9, "junior · trainee", "Levels!C2"),
    ("Other_place", "TX; Dallas OR Houston", 5, "Dallas · Houston", "Locations!C2"),
    ("Other_name", "A; Beta / Gamma", 4, "Beta · Gamma", "Employers!B2"),
    ("Where", "Dallas OR Houston", 1, "Dallas · Houston", "Searches!C2"),
    ("Wanted", "Acme OR Beta", 1, "Acme · Beta", "Searches!D2")])
def test_items_of_a_list_that_are_several(found, column, typed, place, parts, cell):
    item = typed[place - 1:]
    assert findings(found, **{column: typed}) == [Diagnostic(
        "SB226", WARNING, f"This looks like 2 things, searched as one phrase: {parts}", cell,
        place, BETWEEN, typed, len(item))]


@pytest.mark.parametrize("typed, parts", [
    ("light duty/modified duty", "light duty · modified duty"),
    ("bricklaying / stone work", "bricklaying · stone work")])
def test_a_slash_in_an_expression(found, typed, parts):
    (each,) = findings(found, Must=typed)
    assert (each.severity, each.message, each.cell, each.column, each.hint) == (
        WARNING, f"This looks like 2 things, searched as one phrase: {parts}", "Searches!B2",
        typed.index("/") + 1, f"Type {parts.replace(' ·', ' OR')}")


@pytest.mark.parametrize("column, typed", [
    ("Synonym", '"light duty; modified duty"'), ("Synonym", "24/7"), ("Synonym", "AC/DC"),
    ("Title", "HR/Payroll Manager"), ("Title", "Vice President, Sales"),
    ("Title", "Nurse (LPN/RN)"),
    ("Place", "Springfield, IL"), ("Employer", "Acme, Inc."), ("Term", "Light duty, modified"),
    ("Quick", "a; b\\nc\\|d"), ("Words", "lead; senior"), ("Where", "Dallas; Houston"),
    ("Wanted", "Acme, Inc.; Beta, LLC"), ("Other_place", "Springfield, IL"),
    ("Must", '"light duty/modified duty"'), ("Must", "24/7"), ("Must", "a OR b; c")])
def test_what_is_written_so(found, column, typed):
    assert findings(found, **{column: typed}) == []


def test_a_row_that_is_switched_off_is_no_matter(found):
    assert findings(found, Synonym="a; b", Use="no") == []


@pytest.mark.parametrize("typed, parts, words", [
    ("Acme; Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme\\|Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme OR Beta", "Acme · Beta", ["Acme", "Beta"]),
    (r"Acme\nBeta", "Acme · Beta", ["Acme Beta", "Acme", "Beta"]),
    ("Acme\tBeta", "Acme · Beta", ["Acme Beta", "Acme", "Beta"]),
    ("Acme；Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme、Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme • Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme ODER Beta", "Acme · Beta", ["Acme", "Beta"]),
    ("Acme ИЛИ Beta", "Acme · Beta", ["Acme", "Beta"])])
def test_no_client_is_let_through(found, read, typed, parts, words):
    table = {"Employer": typed, "Treat": "off-limits"}
    assert findings(found, **table) == [Diagnostic(
        "SB226", ERROR, "This looks like 2 off-limits employers in one cell, so each of them is "
        f"excluded: {parts}", "Employers!A2", 0, f"{ROW} with “off-limits” under Treat as, so no "
        "client is missed")]
    (employer,) = read(BOOK.format(**{**BLANK, **table})).vocabulary.employers
    assert [each.text for each in employer.words] == words


@pytest.mark.parametrize("typed", ["Acme, Beta", "Acme / Beta", "Acme or Beta", "Acme ou Beta"])
def test_nor_by_a_sign_that_stands_within_names_too(found, read, typed):
    """The whole stays excluded: it may be one name."""
    table = {"Employer": typed, "Treat": "off-limits"}
    assert findings(found, **table) == [Diagnostic(
        "SB226", WARNING, "This looks like 2 off-limits employers in one cell, so each of them is "
        "excluded: Acme · Beta", "Employers!A2", 0, f"{ROW} with “off-limits” under Treat as, so "
        "no client is missed")]
    (employer,) = read(BOOK.format(**{**BLANK, **table})).vocabulary.employers
    assert [each.text for each in employer.words] == [typed, "Acme", "Beta"]


@pytest.mark.parametrize("typed", ["Acme, Inc.", "Johnson & Johnson", "A/B Corp"])
def test_one_client_stays_one(found, typed):
    assert findings(found, Employer=typed, Treat="off-limits") == []


def test_the_string_excludes_each_of_them(workbook):
    table = BOOK.format(**{**BLANK, "Employer": "Acme; Beta", "Treat": "off-limits"})
    made = warned(workbook(table), Request(platforms=("elasticsearch",)))
    assert made.failed
    assert [string.text for each in made.results for string in each.compiled.strings] == [
        "nurse AND NOT company:Acme AND NOT company:Beta"]
