"""A job posting as sentences, each with its line and with what its heading says of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT, visible

# What a sentence is about: what somebody must have, what is only nice to have, what is no search.
REQUIRED, PREFERRED, ASIDE, OPEN = "required", "preferred", "aside", ""


class Sentence(NamedTuple):
    """line -- its number in the posting; about -- REQUIRED, PREFERRED, ASIDE or OPEN"""

    line: int
    text: str
    about: str = OPEN


# What is no text, each with its end; only up to the last end, so that time stays linear.
_DROPPED = {end: re.compile(rf"(?is){begins}.*?{end}") for begins, end in (
    (r"<script\b", "</script"), (r"<style\b", "</style"), ("<!--", "-->"))}
_BROKEN = re.compile(r"(?i)</?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|section|article|title|head|body"
                     r"|html)\b[^<>]*>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<![^<>]*>")
_GLUED = ("Qualifications", "Requirements", "Skills", "Responsibilities", "Experience",
          "Education", "Summary", "Duties", "Description", "Benefits", "Required", "Preferred")
_APART = re.compile(rf"(?:{'|'.join(f'(?<={word})' for word in _GLUED)})(?=[A-Z][a-z])|"
                    r"(?<=[.!?;])\s+(?=[^\W_a-z])|(?<=[a-z)\]])(?<!\.)[.!?](?=[A-Z][a-z])|"
                    r"\s*[•●▪‣◦·]\s*|\s+\*\s+|\t+|[ ]{3,}")
_HEADINGS = {about: re.compile(rf"(?i)\W*(?:{words})[^\w:\n]*(?:$|:)") for about, words in {
    PREFERRED: r"(?:preferred|desired|desirable|optional)(?: (?:skills|qualifications|experience|"
               r"criteria|requirements|education))*|nice to haves?|bonus points|pluses",
    REQUIRED: r"(?:(?:minimum|required|essential|basic|mandatory|job|position|key) )*"
              r"requirements?|(?:minimum|required|essential|basic|mandatory) (?:skills|"
              r"qualifications|experience|criteria|education|credentials|certifications?|and |"
              r"/ ?)+|essential|must[- ]haves?|what you(?:(?: wi|')ll)? need|you must have",
    ASIDE: r"(?:our |your |the |what |we |you |employee |company )*(?:benefits|perks|offers?|"
           r"compensation|salary|pay|rewards)(?: (?:package|range|you|include))*|about (?:us|the "
           r"(?:company|organi[sz]ation|employer|client))|(?:our|the) company|who we are|"
           r"how to apply|to apply|equal opportunity(?: employer)?|why (?:join|work|choose)[^:]*|"
           r"company (?:overview|description|profile)|contact(?: us| details)?|"
           r"(?:posting|closing) date|deadline|disclaimer",
}.items()}
_HEADING = re.compile(r"\W*[A-Z][^.:!?]{1,58}:?\W*")
_MOST_HEADING = 7
SMALL = frozenset("the and of to a an for with is you we our will be or as your this are".split())
_FEW, _FIRST = 25, 200
_SAYS = {about: re.compile(rf"(?i)\b(?:{words})") for about, words in {
    ASIDE: r"equal opportunity|without regard to|regardless of race|401\(?k|paid time off|"
           r"paid holidays?|(?:medical|health|dental|vision|life|disability)(?: and|,|/) "
           r"(?:dental|vision|life|disability|medical)|"
           r"(?:dental|vision|life|disability) insurance|pension|annual leave|"
           r"tuition reimbursement|benefits? (?:package|include|program)|"
           r"competitive (?:salary|pay|benefits)|reasonable accommodation|apply (?:now|today)|"
           r"send your|drug[- ](?:screen|test)",
    PREFERRED: r"prefer(?:red|ably)?\b|desired\b|desirable\b|"
               r"an? (?:strong |definite |big )?plus\b|"
               r"an? (?:asset|advantage|bonus)\b|nice to have|ideally\b|advantageous\b|"
               r"beneficial\b|not (?:required|essential|necessary|needed)\b|no [\w\s]{1,40}? "
               r"(?:required|needed|necessary)\b|optional\b",
    REQUIRED: r"(?<!as )(?<!if )(?<!when )(?<!where )required\b(?! to\b)|requires\b|"
              r"(?:have|be|possess|hold|obtain|currently)\b|must\b|mandatory\b|essential\b"
              r"(?! (?:functions?|duties|job|services))|minimum (?:of )?(?:\w+ )?\(?\d|"
              r"at least (?:\w+ )?\(?\d|\d\+? (?:or more )?years?",
}.items()}


def plain(text: str) -> str:
    """A text without markup."""
    if "<" in text and _TAG.search(text):
        for end, dropped in _DROPPED.items():
            last = text.casefold().rfind(end) + len(end) if end in text.casefold() else 0
            text = dropped.sub("\n<x ", text[:last]) + text[last:]
        text = _TAG.sub("", _BROKEN.sub("\n", text))
    return html.unescape(visible(text)) if "&" in text else visible(text)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a text without markup, with what they say or else their heading says."""
    section = OPEN
    for number, line in enumerate(text.splitlines(), 1):
        for each in _APART.split(line.translate(STRAIGHT)):
            said = " ".join(each.split()).lstrip("-–*#>~ ")
            if not any(map(str.isalnum, said)):
                continue
            section = _section(said, section)
            alone = said.endswith(":") or _heading(said) == len(said)
            yield Sentence(number, said, OPEN if alone else _about(said, section))


def _heading(said: str) -> int:
    """How many characters of a sentence are a heading that is known."""
    return max((found.end() for pattern in (*_HEADINGS.values(), _KNOWN)
                if (found := pattern.match(said))), default=0)


def _section(said: str, before: str) -> str:
    """What a sentence that is a heading, or begins with one, says of those below it."""
    for about, pattern in _HEADINGS.items():
        if pattern.match(said):
            return about
    headed = len(said.split()) <= _MOST_HEADING and _HEADING.fullmatch(said) and (
        said.rstrip().endswith(":") or said.isupper())
    return OPEN if headed or _KNOWN.match(said) else before


_KNOWN = re.compile(
    r"(?i)\W*(?:(?:key|main|primary|essential|job|core|your|general|the) )*(?:responsibilities|"
    r"duties|summary|description|functions|accountabilities|overview|qualifications|skills|"
    r"education|experience|role|position|what you(?:'ll| will)?(?: be)? do(?:ing)?|"
    r"a (?:typical )?day in the life|in this role)"
    r"(?: (?:and|&|/) \w+| of \w+| summary| description)*[^\w:]*(?:$|:)")


def _about(said: str, section: str) -> str:
    """A sentence's own words come before those of its heading; if they say both that something is
    required and that it is not, nothing is taken to be."""
    if section == ASIDE or _SAYS[ASIDE].search(said):
        return ASIDE
    if section == PREFERRED or _SAYS[PREFERRED].search(said):
        return PREFERRED
    return REQUIRED if section == REQUIRED or _SAYS[REQUIRED].search(said) else OPEN


def is_english(said: Sequence[Sentence]) -> bool:
    """Whether a text of some length has the small words of English."""
    words = [word for each in said[:_FIRST] for word in each.text.casefold().split()]
    return len(words) < _FEW or sum(word in SMALL for word in words) * 12 > len(words)
