"""Sentences that speak about a string and stand in it: `"a b" OR c - use this on LinkedIn`.

Only what no search has as words is taken for one: it begins as a sentence does, and no operator,
quotation mark or parenthesis follows in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.decoding.block_names import known_label, labelled

_IT = r"(?:it|you|they|this|that|these|there|we|the|your|any|no|none|not)"
_NEEDED = r"(?:needed|required|necessary|possible|applicable|appropriate|relevant|desired)"
_VERB = (r"(?:is|are|was|will|would|should|can|could|may|might|finds?|works?|gives?|returns?|"
         r"means?|excludes?|includes?|covers?|targets?|helps?|string|search|query|one)")
# What begins a sentence wherever it stands, even right behind a word.
_SURE = (rf"(?:and |or |but |so )?(?:if (?:{_IT}|{_NEEDED})|unless {_IT}|"
         rf"then (?:add|apply|change|check|choose|click|filter|go|look|narrow|open|pick|refine|"
         rf"remove|repeat|run|save|scan|search|select|set|sort|try|use))\b")
# What does so behind a phrase, a group or a dash, and in parentheses.
_ABOUT = (
    rf"{_SURE}|unless\b|otherwise\b|because\b|depending on\b|(?:maybe|perhaps) \w+|"
    rf"when(?:ever)? (?:{_IT}|{_NEEDED}|searching|using)\b|"
    r"(?:use|try|paste|run) (?:this|it|these|that|on|only|with)\b|"
    rf"(?:this|that|these|it|which) {_VERB}\b|"
    rf"you (?:{_VERB}|need|want|have)\b|"
    r"(?:adjust|replace|change|swap|tweak|modify|edit|customi[sz]e|add|remove|insert|fill in|put) "
    rf"(?:\w+ )?(?:the|your|with|as|if|this|it|these|own)\b|"
    r"filter (?:by|for|on|to)\b|sort by\b|narrow (?:by|down|to)\b|make sure\b|feel free\b|"
    r"don['’]t forget\b|remember to\b|be sure\b|keep in mind\b|for best results\b|"
    r"works? (?:well|best|great|better)\b|(?:good|best|great) (?:for|on)\b|"
    rf"note(?: that\b|:)|see (?:below|above|also|note)\b|not sure\b|"
    r"(?:the )?same as\b")
# In parentheses of its own.  IT is a trade.
IN_PARENTHESES = (rf"(?![^()]*(?-i:\bIT\b))(?i:{_ABOUT})"
                  r"(?:(?!(?-i:\b(?:AND|OR|NOT)\b))[^()\"“”\n]){0,120}")
_PHRASE = r"\"[^\"\n]*\"|“[^”\n]*”"
# Words without quotation marks between parentheses.
_STRETCH = re.compile(rf"{_PHRASE}|(?P<words>[^()\"“”\n]++)")
# What is no part of a sentence.
_SEARCH = re.compile(r"\b(?:AND|OR|NOT)\b|\s[-+]\w|\w:[\w(]")
# A new one behind a full stop that shortens no word: what sentences begin with and four words in
# small letters, or seven of these behind any word.
_FIRST = (r"(?:This|That|These|Those|It|You|They|We|In|If|When|Which|What|Then|The|There|Here|"
          r"Also|Each|All|Both|Esto|Este|Esta|En|Se|Los|Las|El|Él|La|Ello|Dans|Cela|Ceci|Cette|"
          r"Ce|Il|Les|Le|Vous|Diese?|Dies|Das|Der|Es|Hier|So|Nur|Damit|Isso|Assim|Os|As|Questo|"
          r"Questa|Dit|Zo|Это|Так|Эта|Здесь)")
_SMALL = r"(?:,?[ \t]+[a-zß-öø-ÿа-я][\w'’-]*)"
_SHORT = "".join(rf"(?<!\b{word})" for word in (
    "Inc", "Ltd", "Corp", "Dept", "Asst", "Mgr", "Eng", "Dir"))
_STOP = (rf"(?:(?<=[^\W_]{{3}})|(?<=[)\"”\]])){_SHORT}\.[ \t]+(?=[¿¡]?"
         rf"(?:{_FIRST}{_SMALL}{{4}}|[A-ZÀ-ÖØ-ÞА-Я]\w*{_SMALL}{{7}}))")
# How one begins behind a string.
_BEGINS = re.compile(
    rf"(?<=[)\"”\]*])[ \t]*(?:[-–—.,;:]+[ \t]+|(?<=[ \t])|[ \t]+)(?i:{_ABOUT})|"
    rf"(?<=\w)(?:[ \t]*[–—]|[ \t]+-|[.;])[ \t]+(?i:{_ABOUT})|(?<=\w)[ \t]+{_SURE}|{_STOP}")
# Before it.
_HEAD = re.compile(r"\s*(?:(?:[-*+•]|\d{1,3}[.)])[ \t]+|-(?=type in\b))?"
                   r"(?P<head>(?:(?:try|use|paste|copy|type|enter|search(?= for)|"
                   r"here(?:['’]s| is)?)(?:[ \t]+[\w'’]+){1,8}|boolean(?:[ \t]+\w+){0,2}|"
                   r"search (?:string|query|term)s?)[ \t]*:|"
                   r"(?:search for|try|use|copy|paste|enter)(?=[ \t]))"
                   r"\s*(?=[\"“(])", re.IGNORECASE)
# One of these is in every sentence.
_SIGNS = ("if ", "unless ", "then ", "otherwise", "because", "depending on", "maybe ", "perhaps ",
          "when", "use ", "try ", "paste ", "run ", "this ", "that ", "these ", " it ", "(it ",
          "which ", "you ", "adjust ", "replace ", "change ", "swap ", "tweak ", "modify ",
          "edit ", "customise ", "customize ", "add ", "remove ", "insert ", "fill in ", "put ",
          "filter ", "sort by", "narrow ", "make sure", "feel free", "don't forget",
          "don’t forget", "remember to", "be sure", "keep in mind", "for best results", "work",
          "good ", "best ", "great ", "note", "see ", "not sure",
          "same as", "copy ", "search", "here", "type ", "enter ",
          "boolean", ". ")
# A string before the sentence.
_STRING = re.compile(r"\b(?:AND|OR|NOT|ET|OU|UND|ODER|SAUF|OHNE)\b|"
                     r"\"[^\"\n]+\"|“[^”\n]+”|\w:[\"(\w]")
_LEAST_WORDS = 3


def without_sentences(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the sentences at the beginning and at the end of it and of its groups, and
    these as they were written."""
    low = text.casefold()
    if not any(map(low.__contains__, _SIGNS)):
        return text, ()
    # The name of a line in a block is none.
    block = "\n" in text and any(known_label(line.label) for line in labelled(text)[1:])
    head = None if block else _HEAD.match(text)
    bare = text[head.end():] if head else text
    places = list(_sentences(bare))
    said = [bare[start:end].strip(" \t-–—.,;:") for start, end in places]
    kept = [bare[end:start] for end, start in zip(
        (0, *(end for _, end in places)), (*(start for start, _ in places), len(bare)))]
    return "".join(kept), (*((head["head"],) if head else ()), *said)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences at the ends of lines and groups, each from the place behind the string to its
    own end."""
    string = _STRING.search(text)
    for stretch in _STRETCH.finditer(text) if string else ():
        end = stretch.end()
        if not stretch["words"] or text[end:end + 1] not in ("", ")", "\n"):
            continue
        last = max((each.end() for each in _SEARCH.finditer(stretch["words"])), default=0)
        begins = _BEGINS.search(text, stretch.start() + last, end)
        if begins and string and string.end() <= begins.start() and _is_sentence(
                text[begins.start():end]):
            yield begins.start(), end


def _is_sentence(tail: str) -> bool:
    """Whether this is no phrase."""
    words = re.findall(r"[^\W_]+", tail)
    return len(words) >= _LEAST_WORDS and "IT" not in words
