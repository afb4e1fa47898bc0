"""Word forms that the tool makes by itself: plurals and the ways to write an apostrophe."""

from __future__ import annotations

import re

# Endings of nouns that are counted; `maximum medical improvement` has no useful plural.
_COUNTED = ("er", "or", "ist", "ian", "ant", "exam", "plan", "rating", "evaluation",
            "assessment", "examination", "counsellor")


def word_forms(text: str, plurals: bool = True) -> tuple[str, ...]:
    """Other forms of a spelling, the best known first, without the spelling itself.

    `FCE` gives `FCEs` and `FCE's`, `claims adjuster` gives `claims adjusters`,
    `worker's comp` gives `workers' comp` and `workers comp`, `follow-up` gives `follow up`.

    plurals -- False for job titles: a person has one
    """
    made = []
    if plurals and re.fullmatch(r"[A-Z]{2,}", text):
        made += [f"{text}s", f"{text}'s"]
    elif plurals and text.casefold().endswith(_COUNTED) and text[-1:].isalpha():
        made.append(f"{text}s")
    if re.search(r"[a-z]'s\b", text):
        made.append(re.sub(r"([a-z])'s\b", r"\1s'", text))
    if "'" in text and not text.isupper():
        made.append(text.replace("'", ""))
    if re.search(r"\w-\w", text):
        made.append(re.sub(r"(?<=\w)-(?=\w)", " ", text))
    return tuple(dict.fromkeys(form for form in made if form != text))


def base_forms(text: str) -> tuple[str, ...]:
    """What `text` may be a form of: `FCEs` and `IME's` give `FCE` and `IME`."""
    stripped = re.sub(r"(?:'s|s'|s)$", "", text)
    return (stripped,) if stripped != text else ()
