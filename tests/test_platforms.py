"""Platforms by name, with those of a workbook's sites."""

import pytest

from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.dialects import find, known
from searchbuilder.errors import UnknownName, UnreadableFile
from searchbuilder.guesses import GUESSES
from searchbuilder.platforms import listed, platforms
from searchbuilder.query.tree import Field, Term
from searchbuilder.workbook.contents import Site


def site(name="My Site", address="a.com/in", engine="Google", titled=False, leave_out=()):
    return Site(name, address, engine, titled, leave_out, {
        column: f"Sites!{letter}2" for column, letter in zip(
            ("Site", "Address", "Engine", "Title is", "Leave out"), "ABCDE")})


def test_without_sites():
    named, found = platforms()
    assert (list(named.values()), found) == ([*known(), *GUESSES], [])
    assert all(name == dialect.name for name, dialect in named.items())


def test_ids_and_titles_are_unique_and_can_be_typed():
    names = [dialect.name for dialect in known()]
    assert len(set(names)) == len(names)
    assert len({dialect.title for dialect in known()}) == len(names)
    assert all(name == name.casefold() and " " not in name for name in names)


@pytest.mark.parametrize("engine", ["Google", "google", " GOOGLE "])
def test_a_site_of_an_engine(engine):
    named, found = platforms((site(engine=engine, titled=True, leave_out=(
        Field("title", Term("jobs")),)),))
    made, google = named["google-my-site"], named["google"]
    assert found == []
    assert (made.title, made.family, made.site, made.default) == (
        "Google X-ray of My Site", "google", "a.com/in", False)
    assert made.leave_out == Field("title", Term("jobs"))
    assert made.fields["title"] == "intitle:{}"
    assert (made.limits, made.url) == (google.limits, google.url)
    assert google.site == ""


def test_a_page_title_is_only_used_where_the_row_says_so():
    assert platforms((site(),))[0]["google-my-site"].fields == find(
        "google").fields


@pytest.mark.parametrize("name, slug", [
    ("XING", "google-xing"), ("Stack Overflow (UK)", "google-stack-overflow-uk"),
    (" a -- b ", "google-a-b")])
def test_the_id_of_a_site(name, slug):
    assert slug in platforms((site(name),))[0]


def test_the_id_of_a_site_in_other_letters():
    """It must have an id that can be typed and that differs from another's."""
    named, _ = platforms((site("日本"), site("Ökojobs"), site("Жизнь")))
    made = [name for name, dialect in named.items() if dialect.site == "a.com/in"]
    assert len(made) == 3
    assert not any(name.endswith("-") for name in made)


def test_two_sites_with_one_id_are_a_mistake():
    """The second would replace the first without a word."""
    found = platforms((site("My Site", "a.com"), site("my-site", "b.com")))[1]
    assert found == [Diagnostic(
        "SB403", ERROR, "The site “my-site” is listed twice, as google-my-site", "Sites!A2", 0,
        "Rename one of them")]


@pytest.mark.parametrize("address", [
    "a.com", "a-b.co.uk/in", "uk.linkedin.com/in", "x.org/a/b?c", "sub.domain.example/~me"])
def test_addresses(address):
    assert platforms((site(address=address),))[1] == []


@pytest.mark.parametrize("address", [
    "https://a.com", "a", "a com", "a.com b", 'a.com/"x"', "a.c", "a.com/x y", "-site:b.com",
    "a.com\nb.com", "(a.com)"])
def test_what_is_no_address(address):
    assert platforms((site(address=address),))[1] == [Diagnostic(
        "SB403", ERROR, f"“{address}” is not the address of a site", "Sites!B2", 0,
        "Type it without https://, such as linkedin.com/in")]


def test_no_address():
    assert platforms((site(address=""),))[1] == [Diagnostic(
        "SB403", ERROR, "This site has no address", "Sites!B2", 0,
        "Type one, such as linkedin.com/in")]


# --- `searchbuilder platforms NAME` ---

def test_all():
    assert listed("") == ([*known(), *GUESSES], [])


@pytest.mark.parametrize("name, expected", [
    ("linkedin", "linkedin"), ("LinkedIn Recruiter", "linkedin-recruiter"),
    (" GOOGLE ", "google")])
def test_one_by_name(name, expected):
    assert [dialect.name for dialect in listed(name)[0]] == [expected]


@pytest.mark.parametrize("name, hint", [
    ("gogle", "Did you mean google?"), ("xyz", "searchbuilder platforms lists them all"),
    ("glasdoor", "Did you mean glassdoor?"),
    ("x" * 5_000, "searchbuilder platforms lists them all")])
def test_unknown(name, hint):
    with pytest.raises(UnknownName) as unknown:
        listed(name)
    assert (str(unknown.value), unknown.value.hint) == (f"There is no platform “{name}”", hint)


def test_those_of_a_workbook(workbook):
    dialects, found = listed(workbook("""
        | Sites |
        |       | Site | Address | Engine |
        |       | XING | x.com   | Google |
    """))
    assert {each.name for each in dialects} == {
        "google-xing", *(each.name for each in (*known(), *GUESSES))}
    assert [each.name for each in dialects if each.guess] == [
        each.name for each in dialects[-len(GUESSES):]]
    assert found == []


def test_mistakes_of_the_workbook_are_handed_on(workbook):
    _, found = listed(workbook("""
        | Sites |
        |       | Site | Address | Engine | Leave out |
        |       | XING | x.com   | Google | (a        |
    """))
    assert [(each.code, each.cell) for each in found] == [("SB201", "Sites!D2")]


def test_a_workbook_that_is_not_there(workbook):
    workbook()
    with pytest.raises(UnreadableFile) as refused:
        listed("bok.xlsx")
    assert str(refused.value) == "There is no file bok.xlsx"
