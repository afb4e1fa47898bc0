"""Platforms as a list and as whole profiles."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.dialect import Dialect, Limit
from searchbuilder.report.document import document
from searchbuilder.report.wrap import escaped, safe, wrapped


def text(platforms: Sequence[Dialect]) -> str:
    """One line a platform, those searched by default marked."""
    width = max(len(each.name) for each in platforms)
    lines = [f"{'*' if each.default else ' '} {each.name:{width}}  {safe(each.title)}"
             + (f" (limit: {'; '.join(map(limit, each.limits))})" if each.limits else "")
             for each in platforms]
    return "\n".join([*lines, "", "* searched when no platform is named"]) + "\n"


def limit(each: Limit) -> str:
    """`32 words`, or `5 operators, advised`."""
    what = {"depth": "levels of parentheses"}.get(each.what, each.what)
    return f"{each.most:,} {what}{'' if each.enforced else ', advised'}"


def as_json(platforms: Sequence[Dialect]) -> str:
    """One document."""
    return document({"platforms": [_record(each) for each in platforms]})


def _record(each: Dialect) -> dict[str, object]:
    return {
        "name": each.name, "title": each.title, "family": each.family, "default": each.default,
        "source": list(each.sources), "checked": each.checked, "confidence": each.confidence,
        "limits": [{"what": one.what, "most": one.most, "enforced": one.enforced,
                    "past": one.past, "confidence": one.confidence, "source": one.source}
                   for one in each.limits],
        "boxes": ["keywords", *each.boxes], "rules": dict(rules(each)),
        "unknown": list(each.unknown), "note": each.note, "url": each.url,
    }


def rules(each: Dialect) -> list[tuple[str, str]]:
    """What the record says of the syntax, as question and answer."""
    fields = sorted({*each.fields, *each.boxes})
    return [
        ("both", f"a{each.and_}b"), ("either", f"a{each.or_}b"), ("not", f"a{each.not_}b"),
        ("a blank means", each.space or "unknown"),
        ("binds first", each.tighter or "unknown"), ("shape", each.shape.value),
        ("operators in capitals", _answer(each.capitals)),
        ("quotes", "around everything" if each.always_quote else "where they are needed"),
        ("other forms of a word",
         {True: "found", False: "not found", None: "unknown"}[each.stems]),
        ("rest of a word (*)", each.star.format('"word"') if each.star else "not written"),
        ("near one another", "written" if each.near else "not written"),
        ("fields", ", ".join(fields) or "none"),
    ]


def _answer(fact: bool | None) -> str:
    return "unknown" if fact is None else "yes" if fact else "no"


def profile(each: Dialect) -> str:
    """Everything that is known of one platform, and what is not."""
    rows = [*rules(each), *(("limit", f"{limit(one)}; past it: {one.past} ({one.confidence}, "
                             f"{one.source})") for one in each.limits)]
    rows += [("unknown", one) for one in each.unknown]
    rows += [("link", each.url or "none known"), ("note", each.note or "none"),
             ("confidence", each.confidence), ("checked", each.checked)]
    rows += [("source", one) for one in each.sources]
    width = max(len(name) for name, _ in rows)
    lines = [wrapped(value, f"{name:{width}}  ", " " * (width + 2)) for name, value in rows]
    return "\n".join([f"{each.title} ({each.name})", *lines]) + "\n"


def markdown(platforms: Sequence[Dialect]) -> str:
    """The table of the README."""
    rows = [("Platform", "Name", "Both", "Either", "Not", "Limit"), ("---",) * 6]
    rows += [(escaped(each.title), f"`{each.name}`" + (" \\*" if each.default else ""),
              _between(each.and_), _between(each.or_), _between(each.not_),
              "; ".join(map(limit, each.limits)) or "unknown") for each in platforms]
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def _between(sign: str) -> str:
    return f"`a{sign}b`".replace("|", "\\|")


FORMATS = {"text": text, "json": as_json, "markdown": markdown}
