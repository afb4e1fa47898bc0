"""Platforms as a list and as whole profiles."""

from __future__ import annotations

from collections.abc import Sequence

from searchbuilder.characters import safe
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.report import facts
from searchbuilder.report.document import document
from searchbuilder.report.strings import BOX_NAMES
from searchbuilder.report.wrap import escaped, wrapped

_GUESSES = ("Best guesses, used only when you name them. Check one with\n"
            "searchbuilder calibrate NAME --into my.xlsx:")
# How people call what JSON has under another name.
_LABELS = {"a blank means": "a space means"}
_FIRST = {"left": "neither, from left to right"}


def text(platforms: Sequence[Dialect]) -> str:
    """One line a platform, those searched by default marked; then best guesses."""
    width = max(len(each.name) for each in platforms)
    lines = [f"{'*' if each.default else ' '} {each.name:{width}}  {safe(each.title)}"
             + _beside(each) for each in _written(platforms)]
    lines += ["", "* used when no platform is named"]
    if guesses := [each for each in platforms if each.guess]:
        lines += ["", _GUESSES]
        lines += [wrapped("; ".join(filter(None, (f"{each.title}: {each.guess}",
                                                  facts.marked(each)))),
                          f"  {each.name:{width}}  ", " " * (width + 4)) for each in guesses]
    return "\n".join(lines) + "\n"


def _beside(each: Dialect) -> str:
    """The limits of a platform, and what the user found out."""
    limits = f"limit: {'; '.join(map(limit, each.limits))}" if each.limits else ""
    told = "; ".join(filter(None, (limits, facts.marked(each))))
    return f" ({told})" if told else ""


def _written(platforms: Sequence[Dialect]) -> list[Dialect]:
    return [each for each in platforms if not each.guess]


def limit(each: Limit) -> str:
    """`32 words`, or `5 operators, recommended`."""
    what = {"depth": "levels of parentheses"}.get(each.what, each.what)
    return (f"{each.most:,} {what}{' in each box' * each.each_box}"
            f"{'' if each.enforced else ', recommended'}")


def as_json(platforms: Sequence[Dialect]) -> str:
    """One document."""
    return document({"platforms": [_record(each) for each in platforms]})


def _record(each: Dialect) -> dict[str, object]:
    return {
        "name": each.name, "title": each.title, "short": each.short or each.title,
        "kind": each.kind, "family": each.family, "default": each.default,
        "source": list(each.sources), "checked": each.checked, "confidence": each.confidence,
        "limits": [{"what": one.what, "most": one.most, "enforced": one.enforced,
                    "each_box": one.each_box, "past": one.past,
                    "confidence": one.confidence, "source": one.source}
                   for one in each.limits],
        "boxes": ["keywords", *each.boxes], "box_titles": {**BOX_NAMES, **each.boxes},
        "rules": dict(rules(each)),
        "guess": each.guess or None, "inferred": dict(each.inferred),
        "unknown": list(each.unknown), "facts": facts.as_json(each),
        "note": each.advice, "before": each.before, "why": each.note, "url": each.url,
    }


def rules(each: Dialect) -> list[tuple[str, str]]:
    """What the record says of the syntax, as question and answer."""
    fields = sorted({*each.fields, *each.boxes})
    return [
        ("both", f"a{each.between('a', 'b')}b"),
        ("either", each.top_level_or_template.format(f"a{each.or_}b")),
        ("not", f"a{each.not_}b" if each.excludes else
         "can't be excluded" if each.calibrated else "unknown"),
        ("a blank means", each.space or "unknown"),
        ("binds first", _FIRST.get(each.precedence or "", each.precedence or "unknown")),
        ("shape", each.shape.value),
        ("operators in capitals", {True: "yes", False: "no", None: "unknown"}[each.capitals]),
        ("quotes", _quotes(each)),
        ("other forms of a word",
         {True: "found", False: "not found", None: "unknown"}[each.stems]),
        ("rest of a word (*)", _star(each)),
        ("near one another", _near(each)),
        ("fields", "; ".join(_field(each, name) for name in fields) or _lacks(each)),
        ("words compared", each.tokens.value),
        ("quotation mark", each.escapes.get('"', "can't be searched")),
        ("kept to a site", each.site_sign.format(each.site or "address") if each.site_sign
         else "unknown" if each.guess else "no"),
    ]


def _lacks(each: Dialect) -> str:
    """What is said of a sign that the record does not have: of a best guess it is not known."""
    return "unknown" if each.guess else "none"


def _quotes(each: Dialect) -> str:
    if each.quotes != "phrase":
        return "ignored" if each.quotes == "ignored" else "an error"
    return "around everything" if each.always_quote else "where they are needed"


def _star(each: Dialect) -> str:
    if each.star is None:
        return "none" if "Star" in each.calibrated else _lacks(each)
    least = f", at least {each.star_letters} letters" if each.star_letters > 1 else ""
    if each.star_phrases:
        return each.star.format('"word"') + least
    return f"{each.star.format('word')}, single words only{least}"


def _near(each: Dialect) -> str:
    if each.near is None:
        return _lacks(each)
    written = each.near.format(left="a", right="b", distance=5)
    return written if each.near_phrases else f"{written}, single words only, in both orders"


def _field(each: Dialect, name: str) -> str:
    """`title: the box Job titles`, or `title: intitle:word`."""
    if name in each.boxes:
        return f"{name}: the box {each.boxes[name]}"
    written = f"{name}: {each.fields[name].format('word', plain='word')}"
    return f"{written}, excluded with a{each.not_field}" if each.not_field else written


def inferred(each: Dialect) -> list[tuple[str, str]]:
    """What no source states outright, each with what kind of inference it is."""
    label = "best guess" if each.guess else "inferred"
    return [(label, said) for said in dict.fromkeys(each.inferred.values())]


def profile(each: Dialect) -> str:
    """Everything that is known of one platform, and what is not."""
    rows = inferred(each) if each.guess else []
    rows += [(_LABELS.get(name, name), said) for name, said in rules(each)]
    rows += [("limit", f"{limit(one)}. Past that, {one.past} ({one.confidence}, {one.source})")
             for one in each.limits]
    if not each.limits:
        rows.append(("limit", "none known"))
    rows += facts.rows(each)
    rows += [] if each.guess else inferred(each)
    rows += [("unknown", one) for one in each.unknown]
    rows += [("link", each.url or "none known"), ("note", each.advice or "none"),
             ("confidence", each.confidence), ("checked", each.checked)]
    rows += [("source", one) for one in each.sources]
    width = max(len(name) for name, _ in rows)
    lines = [wrapped(value, f"{name:{width}}  ", " " * (width + 2)) for name, value in rows]
    return "\n".join([f"{each.title} ({each.name})", *lines]) + "\n"


def markdown(platforms: Sequence[Dialect]) -> str:
    """The tables of docs/platforms.md."""
    rows: list[tuple[str, ...]] = [
        ("Platform", "Name", "Both", "Either", "Not", "Limit", "Not stated"), ("---",) * 7]
    rows += [(escaped(each.title), f"`{each.name}`" + (" \\*" if each.default else ""),
              *(f"`a{sign}b`".replace("|", "\\|")
                for sign in (each.between("a", "b"), each.or_)),
              f"`a{each.not_}b`" if each.excludes else "unknown",
              "; ".join(map(limit, each.limits)) or "unknown", facts.not_stated(each))
             for each in _written(platforms)]
    guesses = [(escaped(each.title), f"`{each.name}`", escaped(each.guess))
               for each in platforms if each.guess]
    tables = [rows] * (len(rows) > 2) + [
        [("Best guess", "Name", "What is known"), ("---",) * 3, *guesses]] * bool(guesses)
    return "\n".join(map(_markdown_table, tables))


def _markdown_table(rows: Sequence[tuple[str, ...]]) -> str:
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


FORMATS = {"text": text, "json": as_json, "markdown": markdown}
