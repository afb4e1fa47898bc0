"""Words about what a person is: where they choose people, and where they are a field of work."""

import pytest

from searchbuilder.diagnostic import WARNING, Diagnostic

HINT = ("Search for what people can do. If you mean patients or a field of work, write the whole "
        "phrase, such as elderly care, add it to Terms and put it in brackets")


def trait(what, which, cell, column, text, width):
    return Diagnostic("SB313", WARNING, f"{what} is about a person's {which}, which the law "
                      "protects", cell, column, HINT, text, width)


FOUND = [
    ("""
    | Searches |
    |          | Search | Must | Must not |
    |          | One    | nurse | pregnant; over 50 |
""", [
        trait("“pregnant”", "pregnancy", "Searches!C2", 1, "pregnant; over 50", 8),
        trait("“over 50”", "age", "Searches!C2", 11, "pregnant; over 50", 7)]),
    ("""
    | Searches |
    |          | Search | Must |
    |          | One    | case manager AND (female nurse OR "native English speaker") |
""", [
        trait("“female”", "sex", "Searches!B2", 19,
              'case manager AND (female nurse OR "native English speaker")', 6),
        trait("“native English speaker”", "national origin", "Searches!B2", 36,
              'case manager AND (female nurse OR "native English speaker")', 22)]),
    ("""
    | Searches |
    |          | Search | Must | Titles |
    |          | One    | nurse | young; Christian counselor |
""", [
        trait("“young”", "age", "Searches!C2", 1, "young; Christian counselor", 5),
        trait("“Christian”", "religion", "Searches!C2", 8, "young; Christian counselor", 9)]),
    ("""
    | Searches |
    |          | Search | Must | Should |
    |          | One    | nurse | No women; elderly care; deaf |
""", [
        trait("“women”", "sex", "Searches!C2", 4, "No women; elderly care; deaf", 5),
        trait("“deaf”", "disability or health", "Searches!C2", 25,
              "No women; elderly care; deaf", 4)]),
    ("""
    | Levels |
    |        | Level  | Title words    | Not in title        |
    |        | Junior | junior; young  | senior; older nurses |
    | Searches |
    |          | Search | Must  | Level  |
    |          | One    | nurse | Junior |
""", [
        trait("“young”", "age", "Levels!B2", 9, "junior; young", 5),
        trait("“older”", "age", "Levels!C2", 9, "senior; older nurses", 5)]),
    ("""
    | Terms |
    |       | Term  | Quick synonyms |
    |       | Women | woman; female  |
    |       | Health | women's health |
    | Searches |
    |          | Search | Must     | Must not |
    |          | One    | [Health] | student; [Women] |
""", [
        Diagnostic("SB313", WARNING, "[Women] searches for “Women”, which is about a person's "
                   "sex; the law protects that", "Searches!C2", 10, HINT, "student; [Women]", 7)]),
    ("""
    | Searches |
    |          | Search | Must |
    |          | One    | disability; race; maternity leave |
""", [
        trait("“disability”", "disability or health", "Searches!B2", 1,
              "disability; race; maternity leave", 10),
        trait("“race”", "race or ethnic origin", "Searches!B2", 13,
              "disability; race; maternity leave", 4),
        trait("“maternity leave”", "pregnancy", "Searches!B2", 19,
              "disability; race; maternity leave", 15)]),
    ("""
    | Titles |
    |        | Role   | Title            |
    |        | Nurses | Deaf Interpreter |
    |        | Nurses | Deaf             |
    | Searches |
    |          | Search | Must                   |
    |          | One    | deaf interpreter; deaf |
""", [
        trait("“deaf”", "disability or health", "Searches!B2", 19, "deaf interpreter; deaf", 4)]),
]

FIELDS_OF_WORK = [
    "women's health; men’s health; female urology; male infertility; pelvic health; gender "
    "studies",
    "autism therapy; autistic children; deaf education; teacher of the deaf; blind "
    "rehabilitation specialist; services for the blind; care for disabled adults; work with "
    "deaf adults; blind veterans",
    "blind review; double blind; double-blind study; color blind",
    "elderly care; care of the elderly; young onset dementia; geriatrics; adult day care; "
    "healthy aging; senior living; young adult services; senior nurse",
    "Jewish hospital; Indian Health Service; Catholic Charities; Our Lady of Lourdes; Women and "
    "Infants Hospital; Gay Men's Health Crisis; Ernst & Young; Brigham and Women's; Texas "
    "Woman's University",
    "managed over 50 staff; over 20 years; race relations; sex education; minority health; "
    "refugee services; maternity leave cover; pregnancy care; bilingual Spanish; Black Belt; "
    "white paper",
    "disability management; short term disability; disability case manager; Veterans "
    "Rehabilitation Counselor"
]

KNOWN = [
    """
    | Terms |
    |       | Term         | Quick synonyms                        |
    |       | Elderly care | elderly care; elderly                 |
    |       | Disability   | disability; disability claims         |
    |       | Interpreting | deaf interpreter                      |
    | Titles |
    |        | Role    | Title                   |
    |        | Manager | Disability Case Manager |
    | Searches |
    |          | Search | Titles    | Must                                         |
    |          | One    | [Manager] | [Elderly care]; [Disability]; deaf interpreter |
    """,
    """
    | Levels |
    |        | Level  | Title words             | Not in title        |
    |        | Junior | junior; graduate; young adult services | senior; women's lead |
    | Searches |
    |          | Search | Must  | Level  | Notes         |
    |          | One    | nurse | Junior | no men please |
    """,
]


@pytest.mark.parametrize("table, findings", FOUND)
def test_people_are_chosen(checked, table, findings):
    assert [each for each in checked(table) if each.code == "SB313"] == findings


@pytest.mark.parametrize("column", ["Must", "Must not", "Should", "Titles"])
@pytest.mark.parametrize("phrases", FIELDS_OF_WORK)
def test_fields_of_work_patients_and_employers(checked, phrases, column):
    found = checked(f"""
        | Searches |
        |          | Search | {column}  |
        |          | One    | {phrases} |
    """)
    assert "SB313" not in {each.code for each in found}


@pytest.mark.parametrize("table", KNOWN)
def test_what_the_workbook_knows(checked, table):
    assert "SB313" not in {each.code for each in checked(table)}


@pytest.mark.parametrize("phrase, words", [
    ("women", "women"), ("nurse, female", "female"), ("must be female", "female"),
    ("disabled people only", "disabled"), ("blind candidates", "blind"),
    ("under 40", "under 40"), ("candidates under 35", "candidates under 35"),
    ("born after 1990", "born after 1990"), ("recent graduate", "recent graduate"),
    ("digital native", "digital native"), ("middle-aged", "middle-aged"),
    ("senior citizen", "senior citizen"), ("older workers", "older"),
    ("indian developers", "indian"), ("Jews", "Jews"), ("Muslim applicants", "Muslim"),
    ("hispanic people", "hispanic"), ("black nurse", "black nurse"),
    ("white candidates", "white candidates"), ("single mothers", "single mothers"),
    ("gay", "gay"), ("able-bodied", "able-bodied"), ("wheelchair user", "wheelchair user"),
    ("mentally ill", "mentally ill"), ("citizens only", "citizens only"),
    ("native speaker of German", "native speaker"), ("the young nurse", "young"),
])
def test_a_phrase_that_chooses_people(checked, phrase, words):
    found = checked(f"""
        | Searches |
        |          | Search | Must  | Must not |
        |          | One    | nurse | {phrase} |
    """)
    assert [(each.column, each.text[each.column - 1:][:each.width]) for each in found
            if each.code == "SB313"] == [(phrase.index(words) + 1, words)]
