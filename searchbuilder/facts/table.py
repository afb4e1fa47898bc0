"""All facts by name, those of spelling first, in the order in which they are put into a record."""

from searchbuilder.facts.fact import Fact
from searchbuilder.facts.grammar import BINDS_FIRST, NOT_ALONE, PARENTHESES, QUOTES, SPACE_BINDS
from searchbuilder.facts.signs import AND, BLANK, CAPITALS, NOT, NOT_AFTER, OR
from searchbuilder.facts.words import (
    ADDRESS, LENGTH, PUNCTUATION, STAR, TITLE, TITLE_FIELD, WORD_FORMS)

FACTS: dict[str, Fact] = {fact.name: fact for fact in (
    AND, OR, NOT, CAPITALS, BLANK, SPACE_BINDS, BINDS_FIRST, PARENTHESES, NOT_ALONE, NOT_AFTER,
    QUOTES, WORD_FORMS, PUNCTUATION, STAR, TITLE_FIELD, LENGTH, TITLE, ADDRESS)}
