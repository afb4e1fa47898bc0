"""A glossary page for recruiters, told apart into its sections.

The form: the term; its industry; what it means; examples in resumes; a typical job title; titles
to try as well; interview questions with the answers to expect, by level; what shows a level; red
flags.  Sections may be missing, and stand in any order after the meaning; Markdown is passed over.
Where a text has several such pages, each begins with the line before its industry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT, visible


class Asked(NamedTuple):
    """An interview question with the answer to expect."""

    level: str
    question: str
    answer: str


class Years(NamedTuple):
    """A level with its years of experience; no `most` where it is open, no `least` where the page
    has no years."""

    level: str
    least: str
    most: str


class Page(NamedTuple):
    """What a page says.

    long_name -- the term written out, where the meaning begins with it
    also -- lines of titles that run together
    indicators -- level and text
    odd -- lines that belong to no section, each with its number
    """

    term: str
    industry: str = ""
    definition: str = ""
    long_name: str = ""
    examples: tuple[str, ...] = ()
    typical: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    questions: tuple[Asked, ...] = ()
    levels: tuple[Years, ...] = ()
    indicators: tuple[tuple[str, str], ...] = ()
    flags: tuple[str, ...] = ()
    odd: tuple[tuple[int, str], ...] = ()


_BULLETS = "•●▪‣◦·*"
# Headings, each with the section that it begins.  What follows the match belongs to the section.
_HEADINGS = {section: re.compile(pattern, re.IGNORECASE) for section, pattern in {
    "industry": r"term from (?:the )?(?P<rest>.+?) industry\b(?: explained)?(?: for recruiters)?"
                r"\W*(?P<more>.*)",
    "examples": r"examples? (?:in|from) r[eé]sum[eé]s?\W*",
    "typical": r"typical job titles?\s*:(?P<rest>.*)",
    "also": r"also try (?:searching|looking) for\s*:?(?P<rest>.*)",
    "interview": r"(?:example )?interview questions\W*",
    "questions": r"(?P<rest>.+?)[ -]level (?:interview )?questions\W*",
    "indicators": r"(?:experience )?level indicators\W*",
    "flags": r"red flags(?: to (?:watch|look)(?: out)?(?: for)?)?\s*"
             rf"(?::|(?=[{_BULLETS}]|[-–—]\s)|$)(?P<rest>.*)",
}.items()}
_LEVEL = re.compile(r"(?P<level>[^()]+?)(?:[ -]level)?\s*\(\s*(?P<least>\d+)\s*(?:(?:-|to)\s*"
                    r"(?P<most>\d+)|\+|or more)?\s*\+?\s*(?:years?|yrs?)\b[^()]*\)\W*",
                    re.IGNORECASE)
_LEVEL_ALONE = re.compile(r"(?P<level>entry|junior|mid|middle|intermediate|senior|lead|principal|"
                          r"expert|executive)(?:[ -]level)?\W*", re.IGNORECASE)
_BULLET = re.compile(rf"(?:[{_BULLETS}]|[-–—](?=\s))\s*")
_QUESTION = re.compile(r"(?:\d+[.)]\s*)?q(?:uestion)?\s*\d*\s*[:.]\s*(?P<rest>.*)|"
                       r"\d+[.)]\s*(?P<numbered>.*\?)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:(?:\w+ )?answer|a)\s*:\s*(?P<rest>.*)", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#+ |\*\*")
_ENOUGH = 2


class _Line(NamedTuple):
    """gap -- whether a blank line is above it"""

    number: int
    text: str
    gap: bool


def is_page(text: str) -> bool:
    """Whether a text has the headings of such a page."""
    found = {section for line in _lines(text) for section, *_ in [_heading(line.text)] if section}
    return len(found) >= _ENOUGH or "industry" in found


def pages_of(text: str) -> tuple[Page, ...]:
    """The pages that a text is."""
    lines = list(_lines(text))
    industries = [place for place, line in enumerate(lines)
                  if _heading(line.text)[0] == "industry"]
    begins = [0, *(place - 1 for place in industries[1:]), len(lines)]
    return tuple(_page(lines[start:end]) for start, end in pairwise(begins))


def _page(lines: list[_Line]) -> Page:
    reader = _Reader()
    for line in lines:
        reader.take(line)
    return reader.page()


def _lines(text: str) -> Iterator[_Line]:
    gap = False
    for number, line in enumerate(visible(text).splitlines(), 1):
        plain = _MARKDOWN.sub("", " ".join(line.split()))
        if italic := re.fullmatch(r"\*(\S.*)\*", plain):
            plain = italic[1]
        if any(map(str.isalnum, plain)):
            yield _Line(number, plain, gap)
        gap = not plain


def _heading(line: str) -> tuple[str, str, str]:
    """The section that a line begins, what of it the line says already, and what stands behind."""
    for section, pattern in _HEADINGS.items():
        if match := pattern.fullmatch(line):
            said = match.groupdict()
            return section, (said.get("rest") or "").strip(), said.get("more") or ""
    return "", "", ""


class _Reader:
    """Takes the lines of one page."""

    def __init__(self) -> None:
        self._section = "term"
        self._level = ""
        self._said: dict[str, list[str]] = {}
        self._bulleted = False
        self._questions: list[Asked] = []
        self._levels: list[Years] = []
        self._indicators: dict[str, list[str]] = {}
        self._odd: list[tuple[int, str]] = []

    def take(self, line: _Line) -> None:
        section, rest, more = _heading(line.text)
        if section:
            self._begin(section, line._replace(text=rest))
            if more:
                self.take(line._replace(text=more))
        elif self._section == "term":
            self._said["term"] = [line.text]
            self._section = "definition"
        elif self._section in ("questions", "interview"):
            self._ask(line)
        elif self._section == "indicators":
            self._indicate(line)
        elif self._section == "typical":
            self._typical(line)
        elif not self._section or self._section == "also" and line.text.endswith(("?", ":")):
            self._wonder(line)
        else:
            self._item(self._said.setdefault(self._section, []), line)

    def _begin(self, section: str, rest: _Line) -> None:
        self._bulleted = False
        self._section = section
        self._level = rest.text if section == "questions" else ""
        if section == "industry":
            self._said["industry"] = [rest.text]
            self._section = "definition"
        elif rest.text and section == "typical":
            self._typical(rest)
            self._section = ""
        elif rest.text and section != "questions":
            self._item(self._said.setdefault(section, []), rest)

    def _wonder(self, line: _Line) -> None:
        self._odd.append((line.number, line.text))

    def _typical(self, line: _Line) -> None:
        """Titles in quotation marks, or between commas where there are none."""
        plain = line.text.translate(STRAIGHT)
        quoted = re.findall(r'"([^"]+)"', plain)
        between = re.sub(r'"[^"]+"', " ", plain)
        if quoted and re.search(r"\w", re.sub(r"\b(?:or|and)\b", "", between)):
            self._wonder(line._replace(text=" ".join(between.split())))
        titles = quoted or re.split(r"[,;|]|\bor\b", plain)
        self._said.setdefault("typical", []).extend(
            title for each in titles if (title := each.strip(f' ".-{_BULLETS}')))

    def _item(self, items: list[str], line: _Line) -> None:
        """A line of its own, or the rest of the bulleted one above."""
        bullet = _BULLET.match(line.text)
        if bullet or not self._bulleted or not items:
            items.append(line.text[bullet.end():] if bullet else line.text)
        elif line.gap or line.text[0].isupper():
            self._wonder(line)
        else:
            items[-1] += f" {line.text}"
        self._bulleted |= bool(bullet)

    def _ask(self, line: _Line) -> None:
        asked = _QUESTION.fullmatch(line.text)
        last = next((each for each in self._questions[-1:] if each.level == self._level), None)
        if asked:
            question = asked["rest"] or asked["numbered"] or ""
            self._questions.append(Asked(self._level, question, ""))
        elif last is None or line.gap and last.answer and line.text.endswith("?"):
            self._wonder(line)
        else:
            self._questions[-1] = _continued(last, line.text)

    def _indicate(self, line: _Line) -> None:
        if level := _LEVEL.fullmatch(line.text.translate(STRAIGHT)) or (
                _LEVEL_ALONE.fullmatch(line.text)):
            years = level.groupdict()
            self._level = level["level"].strip()
            self._levels.append(Years(self._level, years.get("least") or "",
                                      years.get("most") or ""))
            self._bulleted = False
        elif not self._level:
            self._wonder(line)
        else:
            self._item(self._indicators.setdefault(self._level, []), line)

    def page(self) -> Page:
        said = {section: tuple(items) for section, items in self._said.items()}
        term, = said.get("term", ("",))
        definition = "\n".join(said.get("definition", ()))
        return Page(
            term, " ".join(said.get("industry", ())), definition, _long_name(term, definition),
            said.get("examples", ()), said.get("typical", ()),
            said.get("also", ()), tuple(self._questions), tuple(self._levels),
            tuple((level, text) for level, texts in self._indicators.items() for text in texts),
            said.get("flags", ()), tuple(self._odd))


def _continued(asked: Asked, line: str) -> Asked:
    """A question with one more line of it, or of its answer."""
    answer = _ANSWER.fullmatch(line)
    if answer or asked.answer:
        text = answer["rest"] if answer else line
        return asked._replace(answer=f"{asked.answer} {text}".strip())
    return asked._replace(question=f"{asked.question} {line}".strip())


def _long_name(term: str, definition: str) -> str:
    """`Maximum Medical Improvement` of `MMI, or Maximum Medical Improvement, is …`."""
    begins = re.escape(term)
    match = term and re.match(
        rf"{begins}(?:,? (?:or|also (?:known as|referred to as|called)|short for|which stands for|"
        r"an? (?:abbreviation|acronym) for) (?P<a>[^,.;()]+),|"
        r" ?\((?:or|also (?:known as|called)|short for) (?P<b>[^()]+)\)| ?\((?P<c>[^()]+)\)|"
        r",? (?:stands for|is short for) (?P<d>[^,.;()]+)[,.;])", definition, re.IGNORECASE)
    if not match or match["c"] and not _abbreviates(term, match["c"]):
        return ""
    return next(filter(None, match.groups()), "").strip()


def _abbreviates(one: str, other: str) -> bool:
    """Whether the letters of the shorter stand in the longer, one after another."""
    short, long = sorted((re.sub(r"[^a-z]", "", each.lower()) for each in (one, other)), key=len)
    letters = iter(long)
    return all(letter in letters for letter in short)
