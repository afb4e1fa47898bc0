"""Diagnostics for people: where, what, the place in the text, what to do."""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.characters import visible
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.report.wrap import INDENT, WIDTH, wrapped


def findings(diagnostics: Iterable[Diagnostic]) -> str:
    """All of them, each as `finding` writes it."""
    return "".join(finding(each) + "\n" for each in diagnostics)


def finding(each: Diagnostic) -> str:
    """Sheet, cell and column; the text with a mark under the place; what to do."""
    place = f" {each.cell}" if each.cell else ""
    column = f"{',' if place else ''} column {each.column}" if each.column else ""
    lines = [wrapped(f"{each.severity} {each.code}{place}{column}: {each.message}", "", INDENT)]
    if each.text:
        lines += _marked(each.text, each.column or 1,
                         each.width if each.column else len(each.text))
    if each.hint:
        lines.append(wrapped(each.hint, INDENT, INDENT))
    return "\n".join(lines)


def _marked(text: str, column: int, width: int) -> list[str]:
    """The line of the text that the column lies in, cut to the screen, and a mark under it."""
    before = text[:column - 1]
    start = before.rfind("\n") + 1
    line = text[start:].split("\n")[0]
    place = column - 1 - start
    room = WIDTH - len(INDENT)
    cut = max(0, place - room // 2)
    shown = line[cut:cut + room]
    shown = "".join(sign if visible(sign) and sign.isprintable() else " " for sign in shown)
    marked = max(1, min(width, len(shown) - (place - cut)))
    return [INDENT + shown, INDENT + " " * (place - cut) + "^" * marked]


def as_dict(each: Diagnostic) -> dict[str, object]:
    """A diagnostic as it stands in JSON."""
    return {"code": each.code, "severity": each.severity, "cell": each.cell,
            "column": each.column, "message": each.message, "hint": each.hint}
