"""The examples of the pages do what they say: one is found, and what to use instead is not."""

import re

import pytest

from searchbuilder.rules import rules

BOOK = """
    | Terms |
    |       | Term |
    |       | MMI  |
    | Synonyms |
    |          | Term | Synonym | Kind | Region | Accept |
    |          | {Term} | {Synonym} | {Kind} | {Region} | {Accept} |
    | Levels |
    |        | Level  | Title words |
    |        | Senior | lead        |
    | Locations |
    |           | Group | Place |
    |           | South | Texas |
    | Searches |
    |          | Search | Must | Should | Must not | Level | Where |
    |          | One | {Must} | {Should} | {Must not} | {Level} | {Where} |
"""
BLANK = {"Term": "MMI", "Synonym": "plateau", "Kind": "", "Region": "", "Accept": "",
         "Must": "nurse", "Should": "", "Must not": "", "Level": "", "Where": ""}
SINGLE = re.compile(r"(?:Searches|Synonyms(?=, (?:Term|Synonym|Kind|Region|Accept))), "
                    r"((?<!Searches, )Region|(?!Region)[\w ]+): (.+)")


def examples():
    """Code, column, example and instead, of pages whose example is one cell."""
    for code, rule in rules().items():
        _, _, rest = rule.page.partition("Example\n")
        example, _, instead = rest.partition("\n\nUse instead\n")
        cell = SINGLE.fullmatch(example.replace("\n", " "))
        if cell and code < "SB3" and cell[1] in BLANK and ", which" not in cell[2]:
            instead = re.split(r"; other codes|, (?:as|or|in) ", instead.replace("\n", " "))[0]
            yield pytest.param(code, cell[1], cell[2], instead, id=code)


EXAMPLES = list(examples())


def test_they_are_tried():
    assert len(EXAMPLES) == 28


@pytest.mark.parametrize("code, column, example, instead", EXAMPLES)
def test_example(checked, code, column, example, instead):
    def codes(text):
        return [each.code for each in checked(BOOK.format(**{**BLANK, column: text}))]
    assert code in codes(example)
    assert [each for each in codes(instead) if each < "SB3"] == []
