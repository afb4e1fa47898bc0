"""The recruiter's page of a term, as text and Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from searchbuilder.characters import safe
from searchbuilder.report.document import document
from searchbuilder.report.wrap import escaped, wrapped

if TYPE_CHECKING:
    from searchbuilder.brief import Brief, LevelPage


class Item(NamedTuple):
    """A paragraph, or with a depth an entry of a list; `label` says what kind of text follows."""

    text: str
    depth: int = 0
    label: str = ""
    box: bool = False


def text(page: Brief) -> str:
    """For reading in a terminal."""
    lines: list[str] = []
    for level, title, items in _sections(page):
        lines += ["", title, "-" * len(title)] if level > 1 else [title, "=" * len(title), ""]
        lines += [_plain(item) for item in items]
    return "\n".join(lines) + "\n"


def _plain(item: Item) -> str:
    said = ("[ ] " if item.box else "") + (f"{item.label}: " if item.label else "") + item.text
    first, rest = [("", ""), ("- ", "  "), ("  ", "    ")][item.depth]
    return wrapped(said, first, rest)


def markdown(page: Brief) -> str:
    """For a wiki or a mail."""
    lines: list[str] = []
    for level, title, items in _sections(page):
        lines += [f"{'#' * level} {escaped(title)}", ""]
        for item in items:
            lines += [_marked(item)] if item.depth else [_marked(item), ""]
        lines += [""] if lines[-1] else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _marked(item: Item) -> str:
    said = f"**{item.label}:** {escaped(item.text)}" if item.label else escaped(item.text)
    return ["", "- ", "  - "][item.depth] + ("[ ] " if item.box else "") + said


def _sections(page: Brief) -> Iterable[tuple[int, str, list[Item]]]:
    """Heading level, heading and items."""
    title = safe(f"{page.name} ({page.industry})" if page.industry else page.name)
    yield 1, title, [Item(page.definition)] if page.definition else []
    if page.also_called:
        yield 2, "Also written", [Item(", ".join(page.also_called))]
    lists = (("Typical job title", page.typical_titles),
             ("Also try searching for", page.titles_to_try),
             ("What it looks like in a résumé", page.resume_lines))
    for heading, texts in lists:
        if texts:
            yield 2, heading, [Item(each, 1) for each in texts]
    for level in page.levels:
        heading = f"{level.name} ({level.years} years)" if level.years else level.name
        yield 2, safe(heading), list(_level(level))
    if page.red_flags:
        yield 2, "Red flags", [Item(each, 1, box=True) for each in page.red_flags]


def _level(level: LevelPage) -> Iterable[Item]:
    yield from (Item(each, 1) for each in level.indicators)
    for each in level.questions:
        yield Item(each.question, 1, "Ask")
        if each.expected:
            yield Item(each.expected, 2, "Expect")
        if each.listen_for:
            yield Item(each.listen_for, 2, "Listen for")


def as_json(*pages: Brief) -> str:
    """One document, version 1."""
    return document({"version": 1, "briefs": [as_dict(each) for each in pages]})


def as_dict(page: Brief) -> dict[str, object]:
    """A term with its interview kit by level."""
    return {
        "name": page.name, "industry": page.industry, "definition": page.definition,
        "also_called": list(page.also_called), "titles": list(page.typical_titles),
        "titles_to_try": list(page.titles_to_try), "resume_lines": list(page.resume_lines),
        "red_flags": list(page.red_flags),
        "levels": [_level_as_dict(each) for each in page.levels], "cell": page.cell,
    }


def _level_as_dict(level: LevelPage) -> dict[str, object]:
    return {"name": level.name, "years": level.years, "indicators": list(level.indicators),
            "questions": [{"question": each.question, "expected": each.expected,
                           "listen_for": each.listen_for} for each in level.questions]}


FORMATS: dict[str, Callable[..., str]] = {"text": text, "markdown": markdown, "json": as_json}
