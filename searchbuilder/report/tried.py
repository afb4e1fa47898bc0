"""Searches tried on people, in every format.

No sentence of a résumé is in any but the text, and no name in any unless it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from searchbuilder.characters import number_of, safe, shortened
from searchbuilder.query.roles import EMPLOYER, PLACE, is_for
from searchbuilder.report.document import document, table
from searchbuilder.report.findings import as_dict
from searchbuilder.report.wrap import INDENT, WIDTH, wrapped
from searchbuilder.trial.sentences import sentences

if TYPE_CHECKING:
    from searchbuilder.pools.pool import Hit, Pool
    from searchbuilder.trial import Trial, Tried
    from searchbuilder.trial.answers import Answer, WordFound
    from searchbuilder.trial.kept import Kept
    from searchbuilder.trial.right import NewRow, Right
    from searchbuilder.trial.why import Rejection, Why

_MOST_SENTENCES = 2
_MOST_WORDS, _MOST_EXCLUSIONS, _MOST_UNREADABLE = 12, 6, 5
_LABEL = 50
_DEEPER = 2 * INDENT


def text(trial: Trial, names: bool = False) -> str:
    """For people: who is found, what each part and word brings, and who the first are; if somebody
    was asked about, only that.

    names -- of people are shown, in the place of their ids
    """
    blocks = [_pool(trial.pool), *(_block(each, trial.pool, names) for each in trial.searches)]
    return "\n".join("\n".join(lines) + "\n" for lines in blocks)


def whereof(pool: Pool) -> str:
    """Of a pool alone: how many people there are, and who could not be read."""
    return "\n".join(_pool(pool)) + "\n"


def _pool(pool: Pool) -> list[str]:
    lines = [f"{number_of(pool.size, 'person', 'people')} in {safe(pool.where)}"]
    if pool.guessed:
        few = "" if pool.guessed == pool.size else f" for {pool.guessed:,} of them"
        lines.append(wrapped(f"Job titles are the lines that look like one{few}, because nothing "
                             "says which they are"))
    lines += [wrapped(pool.note)] if pool.note else []
    if pool.unreadable:
        lines.append(wrapped(f"Not read: {len(pool.unreadable):,}. Nobody in them can be found:"))
        lines += [_deep(f"{shortened(safe(each.name), _LABEL)}: {each.why}")
                  for each in pool.unreadable[:_MOST_UNREADABLE]]
        more = len(pool.unreadable) - _MOST_UNREADABLE
        lines += [f"{_DEEPER}and {more:,} more"] if more > 0 else []
    return lines


def _block(tried: Tried, pool: Pool, names: bool) -> list[str]:
    answer = tried.answer
    lines = [f"{shortened(safe(tried.search.name), WIDTH)} · found {answer.found:,} of "
             f"{pool.size:,}"]
    if tried.why or tried.right:
        lines += _why(tried.why, pool, names) if tried.why else []
        lines += _right(tried.right, pool, names) if tried.right else []
        return lines
    lines += _parts(answer)
    lines += _exclusions(answer)
    lines += _words(answer.words)
    lines += _kept(tried.kept)
    lines += _relaxed(tried)
    lines += _hits(answer.people, names)
    return lines


def _parts(answer: Answer) -> Iterator[str]:
    yield f"{INDENT}{'Asks for':{_LABEL}} {'have it':>9} {'without it':>14}"
    for each in answer.parts:
        label = f"{each.part.label} ({each.part.cell})" if each.part.cell else each.part.label
        *above, last = wrapped(label, "", "  ").split("\n") if len(label) <= _LABEL else [
            shortened(each.part.label, _LABEL), f"  ({each.part.cell})"][:1 + bool(each.part.cell)]
        first = above[0] if above else last
        more = f"{each.more:,} more" if each.more else "the same"
        yield f"{_DEEPER}{safe(first):{_LABEL - 4}} {each.alone:>9,} {more:>14}"
        yield from (f"{_DEEPER}{line}" for line in ([last] if above else []))


def _exclusions(answer: Answer) -> Iterator[str]:
    costing = [each for each in answer.exclusions if each.removes]
    if not answer.exclusions:
        return
    if not costing:
        yield f"{INDENT}Keeps out nobody: {len(answer.exclusions)} excluded words"
        return
    shown = [f"“{safe(each.exclusion.label)}” {each.removes:,} ({each.exclusion.cell})"
             if each.exclusion.cell else f"“{safe(each.exclusion.label)}” {each.removes:,}"
             for each in costing[:_MOST_EXCLUSIONS]]
    yield wrapped(f"Keeps out: {_listed(shown, len(costing))}")


def _words(words: Iterable[WordFound]) -> Iterator[str]:
    every = [each for each in words if (not each.word.made or each.lost)
             and not is_for(each.word.leaf, PLACE, EMPLOYER)]
    finding = [each for each in every if each.found]
    nobody = len(every) - len(finding)
    if finding:
        shown = [f"“{safe(each.word.text)}” {each.found:,}" + (
            f" ({each.lost:,} only by it)" if each.lost else "")
            for each in sorted(finding, key=lambda each: -each.lost)[:_MOST_WORDS]]
        yield wrapped(f"Words that find people: {_listed(shown, len(finding))}")
    if nobody:
        yield wrapped(f"Words that find nobody here: {nobody:,}")


def _listed(shown: list[str], of: int) -> str:
    more = of - len(shown)
    return ", ".join(shown) + (f" and {more:,} more" if more > 0 else "")


def _kept(kept: Iterable[Kept]) -> Iterator[str]:
    for each in kept:
        strings = len(each.result.compiled.strings)
        which = f"{each.result.platform.title}, {each.result.size}"
        beyond = f", and finds {number_of(each.beyond, 'other')}" if each.beyond else ""
        unread = f". {each.unread} of {strings} strings can't be read back" if each.unread else ""
        yield wrapped(f"The string for {which}: keeps {each.people:,} of {each.of:,}"
                      f"{beyond}{unread}" if strings else f"No string for {which}")


def _relaxed(tried: Tried) -> Iterator[str]:
    found = tried.answer.found
    all_of_it = {0: "Nobody has it all", 1: "Only 1 person has it all"}.get(
        found, f"Only {found} people have it all")
    for each in tried.relaxed:
        change = (f"without {each.left_out.label} ({each.left_out.cell})" if each.left_out
                  else "with broad synonyms (Breadth: broad)")
        yield wrapped(f"{all_of_it}. {change[:1].upper()}{change[1:]} it would find "
                      f"{each.found:,}")


def _hits(people: Iterable[Hit], names: bool) -> Iterator[str]:
    shown = list(people)
    if shown:
        yield f"{INDENT}First of them, by how many different words they have"
    for hit in shown:
        name = safe(hit.person.name) if names else hit.id
        words = number_of(len(hit.words), "word")
        yield f"{_DEEPER}{name} · {words}"
        yield from (wrapped(f"“{line}”", 3 * INDENT, 3 * INDENT + " ") for line in sentences(
            hit.person.text, hit.words, _MOST_SENTENCES))


def _why(why: Why, pool: Pool, names: bool) -> Iterator[str]:
    name = safe(pool.person(why.person).name) if names else why.person
    if why.found:
        yield f"{INDENT}{name} is found"
        return
    yield f"{INDENT}{name} is not found, because of"
    yield from (_deep(_rejection(each)) for each in why.rejected_by)
    if why.alone:
        yield _deep("Without this one part, this person would be found")


def _rejection(each: Rejection) -> str:
    cell = f" ({each.cell})" if each.cell else ""
    if each.excludes:
        return f"the excluded “{each.label}”{cell}"
    near = f". Nearest: “{each.nearest}”" if each.nearest else ". Nothing like it stands there"
    return f"{each.label}{cell}{near}"


def _right(right: Right, pool: Pool, names: bool) -> Iterator[str]:
    if right.unknown:
        yield wrapped(f"Not in the pool: {', '.join(map(safe, right.unknown))}")
    if not right.people:
        return
    share = f". They are {right.found / right.of:.0%} of those it finds" if right.found else ""
    of = number_of(len(right.people), "person", "people")
    yield wrapped(f"Of {of} known to be right it finds {right.found:,}{share}")
    yield from (_deep(f"{count:,} missed because of {label} ({cell})")
                for label, cell, count in right.by_part)
    for title, rows in (("These rows would find them:", right.changes),
                        ("The right people often have these, and others seldom:",
                         right.suggestions)):
        if rows:
            yield wrapped(title)
            yield from (_deep(_row(row)) for row in rows)


def _row(row: NewRow) -> str:
    return (f"{row.sheet}, {row.group}: {row.text} ({row.right:,} of the right people, "
            f"{number_of(row.others, 'other')})")


def _deep(line: str) -> str:
    return wrapped(line, _DEEPER, _DEEPER + "  ")


def as_json(trial: Trial, names: bool = False) -> str:
    """One document, version 1."""
    pool = trial.pool
    return document({
        "version": 1,
        "pool": {"where": pool.where, "people": pool.size, "guessed_titles": pool.guessed,
                 "note": pool.note,
                 "unreadable": [{"name": each.name if names else None, "why": each.why}
                                for each in pool.unreadable]},
        "searches": [_search(each, pool, names) for each in trial.searches],
        "diagnostics": [as_dict(each) for each in trial.diagnostics]})


def _search(tried: Tried, pool: Pool, names: bool) -> dict[str, Any]:
    answer = tried.answer
    return {
        "search": tried.search.name, "cell": tried.search.cell, "found": answer.found,
        "parts": [{"part": each.part.label, "cell": each.part.cell, "alone": each.alone,
                   "without": each.without, "more": each.more} for each in answer.parts],
        "words": [{"word": each.word.text, "cell": each.word.cell, "group": each.word.concept,
                   "found": each.found, "only": each.only} for each in answer.words],
        "exclusions": [{"word": each.exclusion.label, "cell": each.exclusion.cell,
                        "removes": each.removes} for each in answer.exclusions],
        "people": [{"id": hit.id, **_named(hit.person.name, names),
                    "words": [word.text for word in hit.words]} for hit in answer.people],
        "kept": [{"platform": each.result.platform.name, "size": each.result.size,
                  "people": each.people, "of": each.of, "beyond": each.beyond}
                 for each in tried.kept],
        "relaxed": [{"without": each.left_out.label if each.left_out else None,
                     "cell": each.left_out.cell if each.left_out else None,
                     "found": each.found} for each in tried.relaxed],
        "why": _why_as_dict(tried.why, pool, names) if tried.why else None,
        "right": _right_as_dict(tried.right, pool, names) if tried.right else None}


def _named(name: str, names: bool) -> dict[str, str]:
    return {"name": name} if names else {}


def _why_as_dict(why: Why, pool: Pool, names: bool) -> dict[str, Any]:
    return {"person": why.person, **_named(pool.person(why.person).name, names),
            "found": why.found,
            "rejected_by": [{"part": each.label, "cell": each.cell,
                             "nearest": each.nearest if names and not each.excludes else None,
                             "excludes": each.excludes} for each in why.rejected_by]}


def _right_as_dict(right: Right, pool: Pool, names: bool) -> dict[str, Any]:
    return {"people": len(right.people), "found": right.found,
            "not_in_pool": len(right.unknown), "recall": right.recall,
            "precision": right.precision,
            "missed": [_why_as_dict(each, pool, names) for each in right.missed],
            "by_part": [{"part": label, "cell": cell, "people": count}
                        for label, cell, count in right.by_part],
            "changes": [row._asdict() for row in right.changes],
            "suggestions": [row._asdict() for row in right.suggestions]}


def as_csv(trial: Trial, _names: bool = False) -> str:
    """A row for each part, exclusion and word of each search."""
    head = "search", "found", "kind", "what", "cell", "people", "more", "only"
    return table([head, *((each.search.name, each.answer.found, *row)
                          for each in trial.searches for row in _rows(each.answer))], "\n")


def _rows(answer: Answer) -> Iterator[tuple[object, ...]]:
    for part in answer.parts:
        yield "part", part.part.label, part.part.cell, part.alone, part.more, ""
    for out in answer.exclusions:
        yield "exclusion", out.exclusion.label, out.exclusion.cell, out.removes, "", ""
    for word in answer.words:
        yield "word", word.word.text, word.word.cell, word.found, "", word.only


FORMATS = {"text": text, "json": as_json, "csv": as_csv}
