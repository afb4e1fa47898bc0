"""What `diff` found, in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from searchbuilder.characters import enumerated, safe, shortened
from searchbuilder.compiler import Compiled
from searchbuilder.diff import (
    ADDED, REMOVED, RENAMED, UNUSABLE, Diff, Difference, OnPlatform, pasted)
from searchbuilder.equivalence import (
    EXCLUDED, LOOKED_FOR, NARROWER, OTHER, REQUIRED, SAME, UNKNOWN, WIDER, Reason)
from searchbuilder.query.describe import leaf_in_words, place
from searchbuilder.query.tree import Not, Query, Term, atom, scoped, terms
from searchbuilder.report.document import document, table
from searchbuilder.report.findings import as_dict
from searchbuilder.report.strings import harmless
from searchbuilder.report.wrap import INDENT, WIDTH, escaped, wrapped

VERDICTS = {
    SAME: "finds the same people", WIDER: "finds more people", NARROWER: "finds fewer people",
    OTHER: "finds other people", UNKNOWN: "changed; too large to compare",
    ADDED: "is new", REMOVED: "is gone", UNUSABLE: "can't be built",
    RENAMED: "finds the same people under a new name"}
GAINED = {LOOKED_FOR: "newly looked for", EXCLUDED: "no longer excluded",
          REQUIRED: "no longer required"}
LOST = {LOOKED_FOR: "no longer looked for", EXCLUDED: "newly excluded",
        REQUIRED: "newly required"}
SHOWN = 3


class _Line(NamedTuple):
    """One reason for people to be gained or lost.  words -- with their cells"""

    people: str
    how: str
    words: list[tuple[str, str]]
    joined: str


def text(diff: Diff) -> str:
    """For people: a block a search that changed, then those that did not."""
    if diff.identical:
        return f"{safe(diff.old)} and {safe(diff.new)} are the same file, byte for byte\n"
    blocks = [f"old: {safe(diff.old)}\nnew: {safe(diff.new)}\n"]
    for each in diff.differences:
        if each.told:
            head = f"{shortened(safe(each.search), WIDTH)} · {_verdict(each)}"
            blocks.append("\n".join([wrapped(head, "", INDENT), *map(wrapped, _lines(each))])
                          + "\n")
    hint = [] if diff.strings else [
        "This compares what the searches mean. For their strings too, add --for PLATFORM"]
    end = [wrapped(line, "", INDENT) for line in (*diff.notes, *_same(diff), *hint)]
    return "\n".join(blocks + (["\n".join(end) + "\n"] if end else []))


def _verdict(each: Difference) -> str:
    said = VERDICTS[each.status]
    if any(one.status != SAME for one in each.platforms) and each.status in (SAME, RENAMED):
        said = said.replace("people", "people on paper")
    if each.status == RENAMED:
        return f"{said} (was {safe(each.was)})"
    if each.status == UNUSABLE:
        return f"{said} in {' or '.join(map(safe, each.where))}"
    return said


def _same(diff: Diff) -> Iterator[str]:
    names = [safe(each.search) for each in diff.differences if not each.told]
    if names:
        strings = " and strings" if diff.strings else ""
        yield f"Same people{strings}: {'; '.join(names)}"


def _lines(each: Difference) -> Iterator[str]:
    """What to know about one search, a sentence a line."""
    for line in _reasons(each):
        yield f"{line.how}: {_some(line)}"
    yield from _examples(each)
    yield from each.notes
    yield from _platforms(each)


def _reasons(each: Difference) -> Iterator[_Line]:
    for people, how, found in (("gained", GAINED, each.comparison.gained),
                               ("lost", LOST, each.comparison.lost)):
        for reason in found:
            yield from _told(people, how[reason.how], reason)


def _told(people: str, how: str, reason: Reason) -> Iterator[_Line]:
    """A line a field, unless the words are alternatives of one another."""
    beside = f" beside {_listed(map(_word, reason.beside), 'or')}" if reason.beside else ""
    where = f" on {reason.platform}" if reason.platform else ""
    if reason.how == REQUIRED or reason.together:
        joined = "and" if reason.together else "or"
        words = [(_word(word), _cell(word)) for word in reason.words]
        yield _Line(people, how + beside + where, words, joined)
        return
    fields: dict[str, list[tuple[str, str]]] = {}
    for word in reason.words:
        name, core = scoped(word)
        fields.setdefault(name, []).append((_word(core), _cell(word)))
    for name, words in fields.items():
        yield _Line(people, how + (f" {place(name)}" if name else "") + beside + where, words, "")


def _word(leaf: Query) -> str:
    if isinstance(leaf, Not):
        return f"no {_word(leaf.part)}"
    if isinstance(leaf, Term):
        return f"“{leaf.typed}”"
    return leaf_in_words(leaf)


def _cell(leaf: Query) -> str:
    return next((term.origin.cell for term in terms(leaf)), "")


def _some(line: _Line) -> str:
    """The first words of a line, how many more there are, and the cell of the first."""
    words = [word for word, _ in line.words]
    shown = _listed(words, line.joined)
    cell = line.words[0][1] if line.words else ""
    was = "was " if line.how.startswith("no longer") else ""
    return f"{shown} ({was}{cell})" if cell else shown


def _listed(words: Iterable[str], joined: str) -> str:
    """joined -- `or`, `and`, or nothing where the words just stand in a row"""
    every = list(words)
    more = len(every) - SHOWN
    if more > 0:
        one = {"or": "or one of", "and": "and all of"}.get(joined, "and")
        return f"{', '.join(every[:SHOWN])} {one} {more:,} more"
    return enumerated(every, joined) if joined else ", ".join(every)


def _examples(each: Difference) -> Iterator[str]:
    """A page that shows what a rearrangement does, if it can be said shortly."""
    for people, said, found in (
            ("newly found", each.comparison.found, each.comparison.gained),
            ("lost", each.comparison.missed, each.comparison.lost)):
        if said and len(said) <= SHOWN and any(one.how == REQUIRED for one in found):
            words = [leaf_in_words(leaf) for leaf in said]
            yield f"{people}, for example: somebody with {_listed(words, 'and')}, and nothing else"


def _platforms(each: Difference) -> Iterator[str]:
    """A line for all platforms of which the same is to be told."""
    titles: dict[str, list[str]] = {}
    for one in each.platforms:
        titles.setdefault(_on_platform(one), []).append(one.platform.title)
    for said, where in titles.items():
        every = len(where) == len(each.platforms) > SHOWN
        yield f"{f'all {len(where)} platforms' if every else ', '.join(where)}: {said}"


def _on_platform(one: OnPlatform) -> str:
    before, after = one.before, one.after
    if before is None or after is None:
        return f"only in the {'new' if before is None else 'old'} workbook"
    if one.status == UNUSABLE:
        return _unusable(before, after)
    parts = [_found_there(one), _counted(before, after)]
    if before.effect != after.effect:
        parts.append(f"effect {after.effect} (was {before.effect})")
    for how, words in (("newly left out", one.left_out),
                       ("no longer left out", one.written)):
        parts += [f"{how}: {_listed([f'“{word}”' for word in words], '')}"] if words else []
    return "; ".join(filter(None, parts))


def _unusable(before: Compiled, after: Compiled) -> str:
    if before.strings:
        return "can't be written any more"
    return "can be written now" if after.strings else "can't be written, as before"


def _found_there(one: OnPlatform) -> str:
    """Whom the strings find."""
    if one.identical:
        return "the same strings"
    again = ("; written differently, so there is no need to paste it again"
             if one.status == SAME else "")
    return VERDICTS[one.status] + again


def _counted(before: Compiled, after: Compiled) -> str:
    """How many strings there are, if that is other than before, or some of them are as before."""
    count, known = len(after.strings), pasted(before) or ()
    was = f" (was {len(before.strings)})" if len(before.strings) != count else ""
    kept = sum(boxes in known for boxes in pasted(after) or ())
    as_before = f", {kept} of them as before" if 0 < kept < count else ""
    return f"{count} string{'s' * (count != 1)}{was}{as_before}" if was or as_before else ""


def as_json(diff: Diff) -> str:
    """One document, version 1."""
    return document({
        "version": 1, "old": diff.old, "new": diff.new, "identical": diff.identical,
        "searches": [_search(each) for each in diff.differences], "notes": list(diff.notes),
        "diagnostics": [{"workbook": path, **as_dict(each)} for path, each in diff.diagnostics]})


def _search(each: Difference) -> dict[str, object]:
    made: dict[str, object] = {"search": each.search, "status": each.status}
    if each.was:
        made["was"] = each.was
    if each.where:
        made["not_built_in"] = list(each.where)
    return made | {
        "gained": [_reason(GAINED, one) for one in each.comparison.gained],
        "lost": [_reason(LOST, one) for one in each.comparison.lost],
        "newly_found_example": [_as_word(leaf) for leaf in each.comparison.found],
        "lost_example": [_as_word(leaf) for leaf in each.comparison.missed],
        "notes": list(each.notes), "platforms": [_platform(one) for one in each.platforms]}


def _reason(how: dict[str, str], reason: Reason) -> dict[str, object]:
    made: dict[str, object] = {"how": how[reason.how],
                               "words": [_as_word(word) for word in reason.words]}
    if reason.beside:
        made["beside"] = [_as_word(word) for word in reason.beside]
    if reason.platform:
        made["platform"] = reason.platform
    return made | ({"together": True} if reason.together else {})


def _as_word(leaf: Query) -> dict[str, object]:
    name, core = scoped(atom(leaf))
    said = core.typed if isinstance(core, Term) else leaf_in_words(core)
    return {"word": said, "field": name, "cell": _cell(leaf),
            **({"not": True} if isinstance(leaf, Not) else {})}


def _platform(one: OnPlatform) -> dict[str, object]:
    before, after = one.before, one.after
    return {"platform": one.platform.name, "status": one.status,
            "strings_changed": not one.identical,
            "effect": after.effect if after else None,
            "effect_before": before.effect if before else None,
            "strings": len(after.strings) if after else None,
            "strings_before": len(before.strings) if before else None,
            "newly_left_out": list(one.left_out), "no_longer_left_out": list(one.written)}


CSV_COLUMNS = ("search", "platform", "status", "people", "how", "words", "cells", "remark")


def as_csv(diff: Diff) -> str:
    """One row a search; one more for each reason and each platform."""
    return table([CSV_COLUMNS, *(row for each in diff.differences for row in _rows(each))])


def _rows(each: Difference) -> Iterator[tuple[str, ...]]:
    name = harmless(each.search)
    notes = [*([f"was {each.was}"] if each.was else []), *each.where, *each.notes]
    yield name, "", each.status, "", "", "", "", harmless("\n".join(notes))
    for line in _reasons(each):
        words, cells = zip(*line.words) if line.words else ((), ())
        yield (name, "", each.status, line.people, line.how, harmless("\n".join(words)),
               "\n".join(cells), "")
    for one in each.platforms:
        yield (name, one.platform.name, one.status, "", "", "", "",
               harmless(_on_platform(one)))


def markdown(diff: Diff) -> str:
    """A section a search that changed, then those that did not."""
    if diff.identical:
        return escaped(text(diff)) + "\n"
    lines = [f"- old: {escaped(diff.old)}", f"- new: {escaped(diff.new)}", ""]
    for each in diff.differences:
        if each.told:
            lines += [f"## {escaped(each.search)}", "", escaped(_verdict(each)), ""]
            said = [f"- {escaped(line)}" for line in _lines(each)]
            lines += [*said, ""] if said else []
    lines += [escaped(line) for line in (*diff.notes, *_same(diff))]
    return "\n".join(lines).rstrip("\n") + "\n"


FORMATS = {"text": text, "json": as_json, "csv": as_csv, "markdown": markdown}
