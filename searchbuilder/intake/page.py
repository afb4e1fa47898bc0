"""A glossary page for recruiters, told apart into its sections.

The form: the term; its industry; what it means; examples in resumes; a typical job title; titles
to try as well; interview questions with the answers to expect, by level; what shows a level; red
flags.  Sections may be missing, and stand in any order after the meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from searchbuilder.characters import STRAIGHT, visible


class Asked(NamedTuple):
    """An interview question with the answer to expect."""

    level: str
    question: str
    answer: str


class Years(NamedTuple):
    """A level with its years of experience; no `most` where it is open."""

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


# Headings, each with the section that it begins.  What follows the match belongs to the section.
_HEADINGS = {section: re.compile(pattern, re.IGNORECASE) for section, pattern in {
    "industry": r"term from (?:the )?(?P<rest>.+?) industry\b.*",
    "examples": r"examples? (?:in|from) r[eé]sum[eé]s?\W*$",
    "typical": r"typical job titles?\s*:(?P<rest>.*)",
    "also": r"also try (?:searching|looking) for\s*:?(?P<rest>.*)",
    "interview": r"(?:example )?interview questions\W*$",
    "questions": r"(?P<rest>.+?)[ -]level questions\W*$",
    "indicators": r"(?:experience )?level indicators\W*$",
    "flags": r"red flags\b.*",
}.items()}
_LEVEL = re.compile(r"(?P<level>[^()]+?)(?: level)?\s*\(\s*(?P<least>\d+)\s*(?:(?:-|to)\s*"
                    r"(?P<most>\d+)|\+|or more)?\s*\+?\s*years?[^()]*\)\W*$", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•●▪‣◦·*]|[-–—](?=\s))\s*")
_QUESTION = re.compile(r"q(?:uestion)?\s*\d*\s*[:.]\s*(?P<rest>.*)", re.IGNORECASE)
_ANSWER = re.compile(r"(?:expected )?answer\s*:\s*(?P<rest>.*)", re.IGNORECASE)
_ENOUGH = 3


def is_page(text: str) -> bool:
    """Whether a text has the headings of such a page."""
    found = {section for _, line in _lines(text) for section, _ in [_heading(line)] if section}
    return len(found) >= _ENOUGH or "industry" in found


def page(text: str) -> Page:
    """The page that a text is."""
    reader = _Reader()
    for number, line in _lines(text):
        reader.take(number, line)
    return reader.page()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(visible(text).splitlines(), 1):
        if plain := " ".join(line.split()):
            yield number, plain


def _heading(line: str) -> tuple[str, str]:
    """The section that a line begins, and what of it the line says already."""
    for section, pattern in _HEADINGS.items():
        if match := pattern.fullmatch(line):
            return section, (match.groupdict().get("rest") or "").strip()
    return "", ""


class _Reader:
    def __init__(self) -> None:
        self._section = "term"
        self._level = ""
        self._said: dict[str, list[str]] = {}
        self._bulleted = False
        self._questions: list[Asked] = []
        self._levels: list[Years] = []
        self._indicators: list[tuple[str, str]] = []
        self._odd: list[tuple[int, str]] = []

    def take(self, number: int, line: str) -> None:
        section, rest = _heading(line)
        if section:
            self._begin(section, rest)
        elif self._section == "term":
            self._said["term"] = [line]
            self._section = "definition"
        elif self._section == "questions":
            self._ask(number, line)
        elif self._section == "indicators":
            self._indicate(number, line)
        elif self._section == "interview":
            self._odd.append((number, line))
        else:
            self._item(self._said.setdefault(self._section, []), line)

    def _begin(self, section: str, rest: str) -> None:
        self._bulleted = False
        if section == "industry":
            self._said["industry"] = [rest]
            self._section = "definition"
            return
        self._section = section
        self._level = rest if section == "questions" else ""
        if rest and section != "questions":
            self._said.setdefault(section, []).append(rest)

    def _item(self, items: list[str], line: str) -> None:
        """A line of its own, or the rest of the bulleted one above."""
        bullet = _BULLET.match(line)
        if bullet or not self._bulleted or not items:
            items.append(line[bullet.end():] if bullet else line)
        else:
            items[-1] += f" {line}"
        self._bulleted |= bool(bullet)

    def _ask(self, number: int, line: str) -> None:
        asked, answered = _QUESTION.fullmatch(line), _ANSWER.fullmatch(line)
        last = self._questions[-1] if self._questions else None
        if asked:
            self._questions.append(Asked(self._level, asked["rest"], ""))
        elif last is None or last.level != self._level:
            self._odd.append((number, line))
        elif answered or last.answer:
            text = answered["rest"] if answered else line
            self._questions[-1] = last._replace(answer=f"{last.answer} {text}".strip())
        else:
            self._questions[-1] = last._replace(question=f"{last.question} {line}".strip())

    def _indicate(self, number: int, line: str) -> None:
        if level := _LEVEL.fullmatch(line.translate(STRAIGHT)):
            self._level = level["level"].strip()
            self._levels.append(Years(self._level, level["least"], level["most"] or ""))
            self._bulleted = False
        elif not self._level:
            self._odd.append((number, line))
        else:
            items = [text for kind, text in self._indicators if kind == self._level]
            before = len(items)
            self._item(items, line)
            if len(items) == before:
                self._indicators.pop()
            self._indicators.append((self._level, items[-1]))

    def page(self) -> Page:
        said = {section: tuple(items) for section, items in self._said.items()}
        term, = said.get("term", ("",))
        definition = "\n".join(said.get("definition", ()))
        return Page(
            term, " ".join(said.get("industry", ())), definition, _long_name(term, definition),
            said.get("examples", ()), tuple(_titles(said.get("typical", ()))),
            said.get("also", ()), tuple(self._questions), tuple(self._levels),
            tuple(self._indicators), said.get("flags", ()), tuple(self._odd))


def _titles(lines: tuple[str, ...]) -> Iterator[str]:
    """Titles in quotation marks, or between commas where there are none."""
    for line in lines:
        plain = line.translate(STRAIGHT)
        quoted = re.findall(r'"([^"]+)"', plain)
        for title in quoted or re.split(r"[,;|]|\bor\b", plain):
            if title.strip(' ".'):
                yield title.strip(' ".')


def _long_name(term: str, definition: str) -> str:
    """`Maximum Medical Improvement` of `MMI, or Maximum Medical Improvement, is …`."""
    begins = re.escape(term)
    match = term and re.match(
        rf"{begins}(?:,? (?:or|also (?:known|referred to) as|short for|which stands for|an? "
        r"(?:abbreviation|acronym) for) (?P<a>[^,.;()]+),| ?\((?P<b>[^()]+)\)|"
        r",? (?:stands for|is short for) (?P<c>[^,.;()]+)[,.;])", definition, re.IGNORECASE)
    return next(filter(None, match.groups()), "").strip() if match else ""
