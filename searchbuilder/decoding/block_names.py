"""The lines of a block and what they are called: `Title: a`, `Skills: b, c`, `Exclude: d`."""

from __future__ import annotations

import re
from typing import NamedTuple

ANYWHERE, EXCLUDED, OPTIONAL = "anywhere", "excluded", "optional"
_NAMES = {
    "title": "title|titles|job title|job titles|current title|current titles|title(s)|"
             "job title(s)|position|positions|role|roles|headline",
    "skill": "skill|skills|skill(s)|key skills|must-have skills|required skills|technologies|"
             "tech stack",
    "company": "company|companies|current company|past company|employer|employers|company(s)",
    "location": "location|locations|location(s)|place|places|city|state|country|region|geography|"
                "geo|where",
    "industry": "industry|industries", "school": "school|schools|university|education",
    "language": "language|languages", "seniority": "seniority|level|seniority level",
    "company size": "company size|company headcount|headcount|company size (employees)",
    "years of experience": "years|years of experience|experience",
    ANYWHERE: "keyword|keywords|keyword(s)|keywords in profile|profile keywords|"
               "company keywords|query|search query|boolean|"
               "boolean string|search string|string|must|must have|must haves|must-have|"
               "must-haves|required|and|also",
    EXCLUDED: "exclude|excludes|excluded|excluding|exclusion|exclusions|not|must not|"
               "must not have|none of|without|avoid|negative|negatives|negative keywords|nots",
    OPTIONAL: "nice to have|nice-to-have|nice to haves|nice-to-haves|preferred|optional|bonus|"
               "plus",
}
LABELS = {label: field for field, names in _NAMES.items() for label in names.split("|")}
# `Industry filter`
_OF_FORM = re.compile(r" filters?\Z")


def known_label(label: str) -> str:
    """The field that a label names; empty if it is none of a block."""
    return LABELS.get(_OF_FORM.sub("", " ".join(label.split()).casefold()), "")


_LABELLED = re.compile(r"[ \t]*(?:(?:[-*•▪☑✅✔]|\d{1,2}[.)])[ \t]+)?(?:\*\*)?"
                       r"(?P<label>[A-Za-z][A-Za-z0-9()/ -]{0,48})"
                       r"(?:\*\*)?(?:[ \t]*:(?:\*\*)?|[ \t]+[-–—](?=[ \t]))[ \t]*"
                       r"(?P<rest>.*)")
# What goes on with the line above.
_GOES_ON = re.compile(r"[ \t]*(?:(?:AND|OR|NOT)\b|\()")


class Labelled(NamedTuple):
    """A line with a label, and the lines that go on with it.

    rest -- what is behind the label; start, place -- where the line and that begin in the text
    """

    label: str
    rest: str
    start: int
    place: int


def labelled(text: str) -> tuple[Labelled, ...]:
    """The lines of a text, each with a label; none if one has none and goes on with no other."""
    found: list[Labelled] = []
    start = 0
    for line in text.splitlines(keepends=True):
        one = _LABELLED.match(line)
        goes_on = found and line.strip() and (
            not one and _GOES_ON.match(line) or _is_open(found[-1].rest))
        if goes_on:
            last = found[-1]
            found[-1] = last._replace(rest=text[last.place:start + len(line.rstrip("\r\n"))])
        elif one:
            found.append(Labelled(" ".join(one["label"].split()), one["rest"].rstrip("\r\n"),
                                  start, start + one.start("rest")))
        elif line.strip():
            return ()
        start += len(line)
    return tuple(found)


def _is_open(rest: str) -> bool:
    """Whether a parenthesis is not closed."""
    return rest.count("(") > rest.count(")")
