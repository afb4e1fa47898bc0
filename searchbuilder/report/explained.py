"""A string explained: what it says, as an outline and in a sentence, and what is odd about it."""

from __future__ import annotations

from searchbuilder.query.english import outline, sentence
from searchbuilder.query.house import house
from searchbuilder.report.findings import findings
from searchbuilder.report.wrap import INDENT, safe, wrapped
from searchbuilder.source import Source, ignored


# Lines deeper than this say how deep they are, where a margin of that width helps nobody.
DEEPEST = 40


def text(source: Source) -> str:
    """For people."""
    tree = source.reading.tree
    why = f", because {source.reason}" if source.reason else ""
    head = f"Read as {source.dialect.title}{why}:" if not source.refused else "Not read:"
    lines = [wrapped(head, "", ""), safe(source.text), ""]
    if source.refused:
        return "\n".join([*lines, findings(source.reading.diagnostics)]).rstrip("\n") + "\n"
    if tree is None:
        lines.append("It cannot be read:")
    else:
        lines += [wrapped(f"It finds people whose page says {sentence(tree)}.", "", ""), ""]
        lines += [INDENT + _margin(depth) + safe(said) for depth, said in outline(tree)]
        lines.append("")
    if source.reading.of_site:
        words = " and ".join(map(house, source.reading.of_site))
        lines += [wrapped(f"Like every string of {source.dialect.title} it has {words}.", "", ""),
                  ""]
    if cut := ignored(source):
        lines += [wrapped(f"{source.dialect.title} ignores what comes after its limit: "
                          f"{', '.join(f'“{word}”' for word in cut)}.", "", ""), ""]
    if source.reading.diagnostics:
        lines += ["What to know:", findings(source.reading.diagnostics)]
    if source.repaired:
        lines += [f"It should probably read, for {source.dialect.title}:", source.repaired]
    return "\n".join(lines).rstrip("\n") + "\n"


def _margin(depth: int) -> str:
    return "  " * depth if depth <= DEEPEST else "  " * DEEPEST + f"{depth}: "
