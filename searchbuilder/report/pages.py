"""The recruiter's page of a term, as text and Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.brief import Brief, LevelPage
from searchbuilder.report.wrap import safe, wrapped


def text(page: Brief) -> str:
    """For reading in a terminal."""
    lines: list[str] = []
    for level, title, items in _sections(page):
        if level == 1:
            lines += [title, "=" * len(title), ""]
        else:
            lines += ["", title, "-" * len(title)]
        lines += [_text_item(item) for item in items]
    return "\n".join(lines) + "\n"


def markdown(page: Brief) -> str:
    """For a wiki or a mail."""
    lines: list[str] = []
    for level, title, items in _sections(page):
        lines += [f"{'#' * level} {title}", ""]
        for item in items:
            lines += [item, ""] if item[:2] not in ("- ", "  ") else [item]
        lines += [""] if lines[-1] else []
    return "\n".join(lines).rstrip("\n") + "\n"


def _text_item(item: str) -> str:
    if item.startswith("- "):
        return wrapped(item.replace("**", "")[2:], "- ", "  ")
    if item.startswith("  - "):
        return wrapped(item.replace("**", "")[4:], "  ", "    ")
    return wrapped(item, "", "")


def _sections(page: Brief) -> Iterable[tuple[int, str, list[str]]]:
    """Heading level, heading and items; an item that begins with `- ` is a list's."""
    title = safe(f"{page.name} ({page.industry})" if page.industry else page.name)
    yield 1, title, [safe(page.definition)] if page.definition else []
    if page.also_called:
        yield 2, "Also written", [", ".join(map(safe, page.also_called))]
    if page.typical_titles:
        yield 2, "Typical job title", [f"- {safe(each)}" for each in page.typical_titles]
    if page.titles_to_try:
        yield 2, "Also try searching for", [f"- {safe(each)}" for each in page.titles_to_try]
    if page.resume_lines:
        yield 2, "What it looks like in a résumé", [f"- {safe(e)}" for e in page.resume_lines]
    for level in page.levels:
        yield 2, safe(f"{level.name} ({level.years} years)" if level.years else level.name), list(
            _level(level))
    if page.red_flags:
        yield 2, "Red flags", [f"- [ ] {safe(each)}" for each in page.red_flags]


def _level(level: LevelPage) -> Iterable[str]:
    yield from (f"- {safe(each)}" for each in level.indicators)
    for each in level.questions:
        yield f"- **Ask:** {safe(each.question)}"
        if each.expected:
            yield f"  - **Expect:** {safe(each.expected)}"
        if each.listen_for:
            yield f"  - **Listen for:** {safe(each.listen_for)}"


FORMATS = {"text": text, "markdown": markdown}
