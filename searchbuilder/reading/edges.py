"""What stands at the edge of a word or phrase and is no part of it."""

from __future__ import annotations

import re

# Words that begin or end with an apostrophe, and the shortest elisions: `l' équipe`.
_CUT = {"n", "em", "til", "till", "tis", "twas", "cause", "bout", "round", "cos", "s", "t", "r"}
_ELIDED = {"dell", "nell", "all", "sull", "dall", "coll", "quell", "bell", "sant", "qu", "un",
           "lorsqu", "puisqu", "jusqu", "aujourd", "po", "mo", "ol", "fo", "da", "be"}
_LEFT, _RIGHT = re.compile(r"'(?=[^\W\d_]{2})"), re.compile(r"(?<=[^\W_])'$")
# Words of four letters and more that are cut short with a full stop.
_SHORT = {"corp", "asst", "dept", "univ", "assoc", "intl", "natl", "engr", "tech", "admin", "supv",
          "prof", "capt", "mgmt", "govt", "cert", "spec", "exec", "phil", "coord", "supt"}
_ENDED = re.compile(r"(?:^|\s)(?P<word>[^\W\d_]{4,})\.$")


def lone_mark(text: str, curly: bool) -> tuple[str, int]:
    """A word without the single quotation mark that has no partner, and the place of the mark;
    -1 where there is none.  An apostrophe belongs to its word: nurses', goin', 'n'.

    curly -- the mark is no straight one, so that it does not stand for feet: 6'
    """
    if _LEFT.match(text) and not text.endswith("'") and text[1:].casefold() not in _CUT:
        return text[1:], 0
    bare = text[:-1]
    word = bare.casefold()
    if not _RIGHT.search(text) or "'" in bare or word.isdigit() and not curly or (
            word.endswith(("s", "x", "z", "in")) or word in _ELIDED
            or len(word) < 2 and word.isalpha()):
        return text, -1
    return bare, len(bare)


def ended(text: str) -> str:
    """A phrase without the full stop or comma of the sentence that it stands in, as Americans
    print it: “San Francisco.”  One that shortens a word stays: “Acme Inc.”"""
    text = text.rstrip(", ") if text.endswith(",") else text
    found = _ENDED.search(text)
    short = found and (found["word"].isupper() or found["word"].casefold() in _SHORT)
    return text[:-1] if found and not short else text


def asks(text: str, before: bool) -> bool:
    """Whether a question mark at the end of a word stands for a letter.

    before -- a bare word stands right before it at the end of a line, so that it is a question
    """
    word = text.rstrip("?")
    return word != text and len(word) > 1 and word[-1].isalpha() and not before
