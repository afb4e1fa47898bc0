"""What a dialect is: how one platform reads a string, as facts and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote

from searchbuilder.query.tree import Query
from searchbuilder.tokens import Tokens


class Shape(Enum):
    """What a string may look like on a platform."""

    ANY = "any nesting of parentheses"
    CNF = "groups of alternatives side by side, never one within another"
    DNF = "alternatives of words joined by AND, without parentheses"
    FLAT = "words joined by AND, or words joined by OR, without parentheses"


class Limit(NamedTuple):
    """At most `most` of `what`: `characters`, `words`, `operators`, `clauses`, or `depth`.

    Clauses are the words and phrases that are joined; depth is that of parentheses.  An enforced
    limit is documented and uncontradicted, or was seen to cut; an advised one is a guide's.
    `past` says what becomes of the rest: "Past that, …".  `each_box`: each box has its own.
    """

    what: str
    most: int
    enforced: bool
    past: str
    confidence: str
    source: str
    each_box: bool = False

    @property
    def unit(self) -> str:
        """What it counts, in a user's words."""
        return "ANDs, ORs and NOTs" if self.what == "operators" else self.what


# Marks of this rank and above are signs that people write on many platforms.
GUESS = 9


class Signature(NamedTuple):
    """What shows that a string was written for a platform: a pattern, and the same in words.

    rank -- of several platforms whose marks a string has, that with the lowest rank is meant; from
        `GUESS` on it is a guess
    weak -- patterns of what several platforms have: two of them are a mark as well
    """

    rank: int
    pattern: str
    reason: str
    weak: tuple[str, ...] = ()


class LeafCapabilities(NamedTuple):
    """Which words a dialect can say.

    star, near -- a prefix, or proximity, can be written
    star_phrases, star_letters, near_phrases, near_fields, wild -- see `Dialect`
    fields -- the fields that have a sign or a search box of their own
    fused, excludes -- see `Dialect`
    """

    tokens: Tokens
    star: bool
    star_phrases: bool
    star_letters: int
    near: bool
    near_phrases: bool
    fields: frozenset[str]
    near_fields: bool = True
    wild: bool = False
    fused: str = ""
    excludes: bool = True

    def takes_star(self, text: str) -> bool:
        """Whether this text can be written with the rest of its last word left open."""
        return self.star and len(text) >= self.star_letters and (
            self.star_phrases or is_word(text))

    def takes_near(self, left: str, right: str) -> bool:
        """Whether these texts can be asked for near one another."""
        return self.near and (self.near_phrases or is_bare(left) and is_bare(right)
                              and left.casefold() != right.casefold())


class Calibration(NamedTuple):
    """What a user found out about a fact of a platform.

    value -- as it is typed in the sheet Platforms; how -- the searches that decided it, or who
        said so; counts -- what they found; date -- ISO; cell -- where the value stands
    aged -- whether that is over a year ago
    """

    value: str
    how: str = ""
    counts: str = ""
    date: str = ""
    cell: str = ""
    aged: bool = False


class Capabilities(NamedTuple):
    """What a dialect can say, apart from how it spells it: dialects of the same capabilities share
    the shape of every search.

    boxes -- fields with a search box of their own
    anchored -- every string asks for something, whatever the search says: an X-ray's site
    leave_out -- what every string excludes beside
    """

    words: LeafCapabilities
    shape: Shape
    boxes: frozenset[str]
    anchored: bool
    leave_out: Query | None


@dataclass(frozen=True, kw_only=True)
class Dialect:
    """One platform.  `None` means that the fact is not known.

    name -- the id that users type; title -- what the platform calls itself
    kind -- what it is to a recruiter, such as `ATS`; short -- its name where there is little room
    aliases -- what people call it beside, without hyphens
    family -- platforms that share a parser; a workbook column may name it
    confidence -- how the facts are known, in words
    default -- searched when neither the command nor the search names a platform
    finds -- what its results are, as messages call one of them
    sources -- where the facts come from; checked -- the day they were compared with them
    and_, or_ -- what is written between two parts, blanks included
    and_bare -- the same between two words without quotes, where that has a sign of its own
    not_ -- what is written between the wanted part and an excluded one, blanks included
    excludes -- whether it is known how a word is excluded
    top_level_or_template -- how alternatives that are the whole string are written, as `{}`
    reads -- further signs that it reads, each as `and`, `or`, `not`, `xor`, `near`, `must` (a
        required word), or as what `reading/own.py` names
    near_reads -- how many words may stand between two that such a sign joins without a number
    capitals -- whether operators must be in capitals
    space -- what a blank between two words means: `and`, `or`, `phrase`, `error` or None
    precedence -- which of `and` and `or` binds first; `left`, neither; or None
    juxtaposition_precedence -- when a blank binds: `first`, before NOT, AND and OR (and never
        beside a parenthesis where it means `and`); `last`, after them; None, like the operator
        that it means
    before_not -- what may stand before the sign of `not_`: `and`, `or`, `start` (nothing) or
        empty (a blank); None where anything may, or nobody knows
    sign_apart -- whether a blank may follow the sign of `not_`
    allows_pure_negation -- whether exclusions find anybody with nothing wanted beside them
    lucene_clauses -- whether each clause is required, excluded or optional, as Lucene reads it
    brackets -- whether parentheses group; False where they are ignored
    shape, tokens, limits, signatures -- see `Shape`, `Tokens`, `Limit` and `Signature`
    always_quote -- every word in quotes, not only phrases and punctuation
    quotes -- what they do: `phrase`, `ignored` or `error`
    quote -- how they are written, with `{}` for the words
    refuses -- a pattern of what makes an error of a word without quotes
    fused -- signs that make one word of what stands on both sides
    escapes -- how a character is written within quotes; a quotation mark not among them cannot be
    stems -- whether other forms of a word are found too
    star -- how a prefix is written, with `{}` for the words; None where it cannot be
    star_phrases -- whether the star goes with quotes; if not, only one bare word may have it
    star_letters -- how many letters must stand before the star
    near -- how proximity is written, with `{left}`, `{right}`, `{distance}`; None likewise
    near_phrases -- whether it joins phrases, in either order; if not, single words, in both orders
    near_fields -- whether it is written within a field too
    near_ranks -- a sign that asks for both words, and sorts by how near they are
    near_groups -- whether people write it between groups of alternatives too
    wild -- whether `*` in a phrase stands for any words, and `2..4` for the numbers between
    not_field -- the same as `not_` for a word in a field, where that has a sign of its own, which
        counts as no operator
    fields -- how a word in a field is written, with `{}` for the quoted words or `{plain}` for
        them without quotes
    boxes -- field to the name of the search box that it has on the platform
    filters -- field to the name of the filter that the platform has beside its search box
    site_sign -- how results are kept to one address, with `{}` for it; None where they cannot be
    page_title -- how a word is looked for in the title of a page, with `{}` for the quoted words
    url -- the address of the results page, with `{}` for the encoded string
    results -- patterns of the addresses of its results pages, without https:// and a subdomain
    call -- the function or the operator of a program that takes such a string, if it has one
    takes_body -- a request may also be a JSON body, in Elasticsearch's query DSL
    inferred -- facts that no source states outright, by the name of the field, with how to test
    guess -- where nobody has published enough to write for the platform: what is known of it, as
        the end of “Best guess: …”
    before -- what the user must do there before pasting; note -- what to know
    unknown -- what nobody could say about this platform, in words
    calibrated -- facts that the user found out, by the names that `facts/` has for them
    count_words -- the words of a string as its limit counts them, if not all but the operators
    count_sparingly -- of them those that surely count, where its sources leave that open
    site -- the address that every result must be under (X-ray searches)
    site_also -- further addresses of pages of the same kind, which people write instead
    leave_out -- what an X-ray search of this site always excludes
    other_pages -- parts of addresses of this site under which there is nobody
    other_titles -- words in the titles of such pages, which nobody has in a job title
    """

    name: str
    title: str
    family: str
    sources: tuple[str, ...]
    checked: str
    confidence: str
    kind: str = ""
    short: str = ""
    aliases: tuple[str, ...] = ()
    default: bool = False
    finds: str = "résumé"
    and_: str = " AND "
    and_bare: str | None = None
    or_: str = " OR "
    not_: str = " NOT "
    excludes: bool = True
    top_level_or_template: str = "{}"
    reads: Mapping[str, str] = field(default_factory=dict)
    near_reads: int = 10
    capitals: bool | None = True
    space: str | None = None
    precedence: str | None = None
    juxtaposition_precedence: str | None = None
    before_not: frozenset[str] | None = None
    sign_apart: bool = False
    allows_pure_negation: bool | None = None
    lucene_clauses: bool = False
    brackets: bool | None = True
    shape: Shape = Shape.ANY
    always_quote: bool = False
    quotes: str = "phrase"
    quote: str = '"{}"'
    refuses: str = ""
    fused: str = ""
    escapes: Mapping[str, str] = field(default_factory=dict)
    tokens: Tokens = Tokens.SPACED
    stems: bool | None = None
    star: str | None = None
    star_phrases: bool = True
    star_letters: int = 1
    near: str | None = None
    near_phrases: bool = True
    near_ranks: str = ""
    near_groups: bool = False
    near_fields: bool = True
    wild: bool = False
    not_field: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    boxes: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    site_sign: str | None = None
    page_title: str | None = None
    url: str | None = None
    results: tuple[str, ...] = ()
    call: str = ""
    takes_body: bool = False
    signatures: tuple[Signature, ...] = ()
    inferred: Mapping[str, str] = field(default_factory=dict)
    guess: str = ""
    before: str = ""
    note: str = ""
    unknown: tuple[str, ...] = ()
    calibrated: Mapping[str, Calibration] = field(default_factory=dict)
    count_words: Callable[[str], list[str]] | None = None
    count_sparingly: Callable[[str], list[str]] | None = None
    site: str = ""
    site_also: tuple[str, ...] = ()
    leave_out: Query | None = None
    other_pages: frozenset[str] = frozenset()
    other_titles: frozenset[str] = frozenset()

    @property
    def advice(self) -> str:
        """What to do first and what to know, as one text."""
        return " ".join(filter(None, (self.before, self.note)))

    def on_site(self, slug: str, title: str, address: str, titled: bool,
                leave_out: Query | None = None, short: str = "") -> Dialect:
        """This engine kept to one address: an X-ray search.

        titled -- the title of a page there is a person's job title, so `title:` can be used
        """
        own = {"title": self.page_title} if titled and self.page_title else {}
        fields = {**{name: sign for name, sign in self.fields.items() if sign not in own.values()},
                  **own}
        return replace(self, name=f"{self.name}-{slug}", title=title, short=short,
                       default=False, site=address, fields=fields, leave_out=leave_out,
                       signatures=(), results=(), aliases=())

    @cached_property
    def capabilities(self) -> Capabilities:
        words = LeafCapabilities(
            self.tokens, self.star is not None, self.star_phrases, self.star_letters,
            self.near is not None, self.near_phrases, frozenset((*self.fields, *self.boxes)),
            self.near_fields, self.wild, self.fused, self.excludes)
        leave_out = self.leave_out if self.excludes and self.quotes == "phrase" else None
        return Capabilities(words, self.shape, frozenset(self.boxes), bool(self.site), leave_out)

    def between(self, left: str, right: str) -> str:
        """What is written between two parts of a string that are both asked for."""
        bare = self.and_bare is not None and left[-1:].isalnum() and right[:1].isalnum()
        return self.and_bare or "" if bare else self.and_

    def words_of(self, text: str) -> list[str]:
        """The words of a finished string, in order, as the platform's limit counts them."""
        return self.count_words(text) if self.count_words else self._plain_words(text)

    def _plain_words(self, text: str) -> list[str]:
        """The words within quotes, of which there is at least one, and those outside that are no
        operators."""
        signs = {*self.and_.split(), *self.or_.split(), *self.not_.split()}
        found = []
        pattern = _WORD_ESCAPED if "\\" in self.escapes else _WORD
        for quoted, bare in pattern.findall(text):
            found += _SEARCHED.findall(quoted) or [quoted] if quoted else [bare] * (
                bare not in signs and bool(_SEARCHED.search(bare)))
        return found

    def address(self, text: str) -> str | None:
        """A link to the results, percent-encoded; None where the platform has no known one."""
        return self.url.format(quote(text, safe="")) if self.url else None


# What stands for other words within a phrase, where a platform reads it; and such a star alone.
GAP = re.compile(r"(?<!\S)\*(?!\S)")
WILD = re.compile(r"(?<!\S)\*(?!\S)|(?<!\S)\S*\d\.\.(?:[$€£]?\d\S*)?|(?<!\S)\.\.[$€£]?\d\S*")
# A sign for other letters within a word; E*TRADE is a name.
LETTERS = re.compile(r"[^\W\d_A-Z]{2}[*?]+[^\W\d_A-Z]|[A-Z]{2}[*?]+[A-Z]")
OPERATOR_WORDS = {"and", "or", "not", "near"}


def is_bare(text: str) -> bool:
    """Whether a text is one word that every platform takes for a word, also without quotes."""
    return text.isascii() and is_word(text)


def is_word(text: str) -> bool:
    """Whether a text is one word of letters, with accents or without, and digits."""
    return text.isalnum() and text.casefold() not in OPERATOR_WORDS


_WORD, _WORD_ESCAPED = (re.compile(rf'"((?:{inside})*)"(?:~\d+)?|([^\s()"]+)')
                        for inside in (r'[^"]|""', r'[^"\\]|\\.'))
_SEARCHED = re.compile(r"(?<!\S)\S*[^\W_]\S*")
