"""Characters that people type or paste without meaning them."""

from __future__ import annotations

from collections.abc import Iterable

_BLANKS = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200b)))

# One character for one character, so that places in a text stay where they are.
STRAIGHT = str.maketrans({**dict.fromkeys("“”„‟«»＂", '"'), **dict.fromkeys("’‘ʼ＇`´", "'"),
                          **dict.fromkeys("‐‑‒–—―−－", "-")})
PLAIN = {**STRAIGHT, **str.maketrans({**dict.fromkeys(_BLANKS, " "), "（": "(", "）": ")"})}
# Operators and separators of a string; in a name they stay what they are.
SIGNS = {**PLAIN, **dict(zip(map(ord, "；｜，、∧∨¬"), ";|,,&|!"))}

_UNSEEN = [*range(9), *range(14, 28), *range(127, 160), 0xad, 0x61c, 0x180e,
           *range(0x200b, 0x2010), *range(0x202a, 0x202f), *range(0x2060, 0x2070), 0xfeff]
INVISIBLE = dict.fromkeys(_UNSEEN)


def visible(text: str) -> str:
    """`text` without characters that nobody sees: zero width, direction marks, controls."""
    plain = text.isascii() and text.isprintable()
    return text if plain else text.translate(INVISIBLE)


def safe(text: str) -> str:
    """One line without control characters, whatever a cell contained."""
    return " ".join(visible(text).split())


def shortened(text: str, most: int) -> str:
    """`text`, cut with a sign if it is longer: for headings and messages, never for strings."""
    return text if len(text) <= most else text[:most - 1] + "…"


def some(words: Iterable[str], most: int) -> str:
    """The first of these, and how many more there are: for messages."""
    every = list(words)
    more = f" and {len(every) - most} more" if len(every) > most else ""
    return ", ".join(every[:most]) + more


def enumerated(words: Iterable[str], word: str) -> str:
    """`a, b and c`, where the word is and."""
    *others, last = list(words) or [""]
    return f"{', '.join(others)} {word} {last}" if others else last


def number_of(count: int, one: str, more: str = "") -> str:
    """`1 row`, `2,000 rows`.  more -- where an s is not enough"""
    return f"{count:,} {one if count == 1 else more or f'{one}s'}"


def readable(text: str) -> str:
    """With a sign for each byte, or half of a sign, that is no text and that no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
