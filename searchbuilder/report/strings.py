"""The results of `build` in every format."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from searchbuilder.characters import safe, shortened, visible
from searchbuilder.compiler.sizes import FULL
from searchbuilder.effect import EXACT, effect_label
from searchbuilder.findings.changes_sized import SB546
from searchbuilder.report import changes, searches
from searchbuilder.report.document import document, table
from searchbuilder.report.findings import as_dict
from searchbuilder.report.wrap import INDENT, WIDTH, escaped, wrapped

if TYPE_CHECKING:
    from searchbuilder.build import Build, Result
    from searchbuilder.compiler import Change, String

SHOWN_LINK = 400
BOX_NAMES = {"keywords": "Keywords"}


def text(build: Build) -> str:
    """For people: each string alone on its lines, below it what to know about it."""
    return "\n".join(block for result in build.results for block in _blocks(result))


def _blocks(result: Result) -> Iterator[str]:
    strings = result.compiled.strings
    head = " · ".join([shortened(safe(result.search), WIDTH), result.platform.title,
                       *told_size(result)])
    for number, string in enumerate(strings, 1):
        lines = [head + (f" · {number} of {len(strings)}" if len(strings) > 1 else "")]
        lines += _pasted(result, string)
        lines += [INDENT + line for line in facts(result, string)]
        if number == len(strings):
            lines += [wrapped(line) for line in remarks(result)]
        yield "\n".join(lines) + "\n"
    if not strings:
        lines = [head, INDENT + "No string"]
        yield "\n".join([*lines, *(wrapped(line) for line in remarks(result))]) + "\n"


def told_size(result: Result) -> list[str]:
    """The size, unless strings hold everything."""
    return [result.size] if result.size != FULL else []


def _pasted(result: Result, string: String) -> Iterator[str]:
    for box, pasted in string.boxes.items():
        if result.platform.boxes:
            yield f"{INDENT}{box_title(result, box)}:"
        yield safe(pasted)


def box_title(result: Result, box: str) -> str:
    """What the platform calls a box."""
    return result.platform.boxes.get(box) or BOX_NAMES.get(box, box)


def facts(result: Result, string: String) -> list[str]:
    """Counts against limits, and the open link."""
    limits = {limit.what: limit for limit in result.platform.limits}
    counts = []
    for what in ("characters", "words", "operators"):
        count, limit = getattr(string, what), limits.get(what)
        name = what if count != 1 or limit and limit.enforced else what[:-1]
        if limit and limit.enforced:
            counts.append(f"{count:,} of {limit.most:,} {name}")
        else:
            each = " in each box" * bool(limit and limit.each_box)
            counts.append(f"{count:,} {name}" + (
                f" ({limit.most:,} recommended{each})" if limit else ""))
    lines = [" · ".join(counts)]
    if string.url and len(string.url) <= SHOWN_LINK:
        lines.append(f"open: {string.url}")
    elif string.url:
        lines.append("Long link: add --open to open it in your browser")
    return lines


def remarks(result: Result) -> list[str]:
    """What changed and what to know, one sentence a line."""
    return [*map(_told, result.compiled.changes), *(f"note: {note}" for note in notes(result))]


def _told(change: Change) -> str:
    place = f"{change.code}, {change.cell}" if change.cell else change.code
    return f"{effect_label(change.effect)}: {change.message} ({place})"


def notes(result: Result) -> list[str]:
    """What to know: how many people are kept, where that was counted, and then a run plan, where
    there are several strings."""
    return [note for note in (_kept(result), run_plan(result), result.platform.advice,
                              *result.notes) if note]


def _kept(result: Result) -> str:
    """How many people the strings keep, where that was counted."""
    return result.kept.note if result.kept else ""


def before(result: Result) -> list[str]:
    """Of the notes, what to do on the platform before pasting."""
    return [result.platform.before] if result.platform.before else []


def filters(result: Result) -> list[tuple[str, str]]:
    """The filters to set there, each with its value."""
    into = [(change.filter, ", ".join(change.words)) for change in result.compiled.changes
            if change.code == SB546.code]
    return [*result.filters, *into]


def why(result: Result) -> list[str]:
    """Of the notes, what is good to know."""
    return [note for note in (_kept(result), run_plan(result), result.platform.note,
                              *result.remarks) if note]


def run_plan(result: Result) -> str:
    """What to do with several strings."""
    count, least = len(result.compiled.strings), result.compiled.fewest_strings
    if count < 2:
        return ""
    if result.size != FULL:
        return f"Run all {count} strings, one after another. Some people come up more than once"
    bound = ("no fewer will do" if least == count else
             f"at least {least} are needed" if least > 1 else "")
    return (f"Run all {count} strings, one after another" + (f" ({bound})" if bound else "")
            + ". Together they are the whole search; some people come up more than once")


def verdict(result: Result) -> str:
    """The effect, but for strings that are exact only if a guess is right."""
    effect = result.compiled.effect
    return "best guess" if effect == EXACT and result.platform.guess else effect


def as_json(build: Build) -> str:
    """One document, version 1."""
    return document({
        "version": 1, "workbook": build.workbook, "workbook_id": build.workbook_id,
        "searches": [searches.as_dict(each) for each in build.searches],
        "results": [_result(result) for result in build.results],
        "diagnostics": [as_dict(each) for each in build.diagnostics]})


def _result(result: Result) -> dict[str, object]:
    compiled, kept = result.compiled, result.kept
    return {
        "search": result.search, "platform": result.platform.name,
        "size": result.size, "effect": compiled.effect,
        "kept": kept and {"people": kept.people, "of": kept.of, "where": kept.where},
        "strings": [{"id": each.id, "text": each.text, "boxes": each.boxes, "url": each.url,
                     "characters": each.characters, "words": each.words,
                     "operators": each.operators,
                     **({"text_effect": compiled.effect_of_text(each)}
                        if result.platform.boxes else {}),
                     **({"body": each.body} if each.body else {})} for each in compiled.strings],
        "fewest_strings": compiled.fewest_strings,
        "changes": [changes.as_dict(each) for each in compiled.changes],
        "assumes": [{"fact": each.fact, "status": each.status} for each in compiled.assumes],
        "notes": notes(result), "before": before(result),
        "set": [{"filter": name, "value": value} for name, value in filters(result)],
        "why": why(result),
    }


CSV_COLUMNS = ("search", "platform", "size", "effect", "string", "of", "box", "text", "link",
               "characters", "words", "operators", "changes")


def as_csv(build: Build) -> str:
    """One row a box of a string."""
    return table([CSV_COLUMNS, *(row for result in build.results for row in _rows(result))])


def _rows(result: Result) -> Iterator[tuple[object, ...]]:
    head = harmless(result.search), result.platform.name, result.size, verdict(result)
    said = "\n".join(map(_told, result.compiled.changes))
    strings = result.compiled.strings
    for number, string in enumerate(strings, 1):
        for box, pasted in string.boxes.items():
            yield (*head, number, len(strings), box, visible(pasted), string.url or "",
                   string.characters, string.words, string.operators, said)
    if not strings:
        yield *head, 0, 0, "", "", "", 0, 0, 0, said


def harmless(text: str) -> str:
    """Text that no spreadsheet runs as a formula, without signs that nobody sees."""
    text = visible(text)
    return f" {text}" if text[:1] in tuple("=+-@\t\r＝＋－＠") else text


def markdown(build: Build) -> str:
    """A section a search, a code block a string."""
    lines: list[str] = []
    search = None
    for result in build.results:
        if result.search != search:
            search = result.search
            lines += [f"## {escaped(search)}", ""]
        strings = result.compiled.strings
        head = " · ".join([result.platform.title, *told_size(result)])
        lines += [f"### {escaped(head)}", ""]
        for number, string in enumerate(strings, 1):
            for box, pasted in string.boxes.items():
                named = [f"{number} of {len(strings)}"] if len(strings) > 1 else []
                named += [box_title(result, box)] if result.platform.boxes else []
                lines += [", ".join(named) + ":", ""] if named else []
                lines += ["```text", safe(pasted), "```", ""]
            lines += [f"- {facts(result, string)[0]}"]
            lines += [f"- [open]({string.url})"] if string.url else []
            lines.append("")
        said = [f"- {escaped(line)}" for line in remarks(result)]
        lines += [*said, ""] if said else []
    return "\n".join(lines).rstrip("\n") + "\n"


FORMATS = {"text": text, "json": as_json, "csv": as_csv, "markdown": markdown}
