"""What the page tells of a platform."""

from __future__ import annotations

from urllib.parse import urlsplit

from searchbuilder.dialect import Dialect, Limit
from searchbuilder.page.once import Once
from searchbuilder.report.facts import rows as known
from searchbuilder.report.profiles import inferred, rules
from searchbuilder.report.strings import BOX_NAMES


def platform(each: Dialect, texts: Once[str]) -> dict[str, object]:
    """A platform with its limits and facts, each with its source."""
    return {
        "name": each.name, "title": each.title, "short": each.short or each.title,
        "kind": each.kind, "usual": each.default, "guess": bool(each.guess),
        "boxes": {**BOX_NAMES, **each.boxes},
        "limits": [_limit(limit, texts) for limit in each.limits],
        "note": texts.place(each.note) if each.note else None,
        "sources": texts.places(each.sources), "checked": each.checked,
        "confidence": texts.place(each.confidence),
        "facts": [texts.places(pair) for pair in facts(each)],
        # The first page, where an address of its results is known.
        "link": f"https://{urlsplit(each.url).netloc}/" if each.url else None, "url": each.url,
    }


def facts(each: Dialect) -> list[tuple[str, str]]:
    """What the record says of the syntax, what it infers, and what nobody could say."""
    return [*rules(each), *known(each), *inferred(each),
            *(("unknown", said) for said in each.unknown)]


def _limit(limit: Limit, texts: Once[str]) -> dict[str, object]:
    return {"what": limit.what, "most": limit.most, "enforced": limit.enforced,
            "unit": limit.unit, "each_box": limit.each_box, "past": texts.place(limit.past),
            "source": texts.place(limit.source)}
