"""The job title of a posting, apart from rank, hours, place and praise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from searchbuilder.importer.prose import Sentence
from searchbuilder.importer.titles import is_title, singular
from searchbuilder.vocabulary.region import NAMES


class Headline(NamedTuple):
    """line, text -- where the title stands, as it stands there
    titles -- each alone; none if it is not clear where one is
    ranks -- words in front of a title or behind it that say a level
    rest -- what else the line says
    """

    line: int
    text: str
    titles: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


Known = Callable[[str], tuple[int, int]]
Found = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
# Words that say nothing but a level; an advanced nurse practitioner has another job.
_RANK = re.compile(r"senior|sr\.?|snr\.?|junior|jr\.?|graduate|trainee|rotational|static|"
                   r"highly specialist|band \w+|i{1,3}|iv")
_LABEL = re.compile(r"(?i)\W*(?:job title|position title|position|job|role|vacancy|post|title|"
                    r"stellenbezeichnung|poste|puesto)\s*:\s*(?P<title>\S.*)")
_SOUGHT = re.compile(
    r"(?:(?:[Ss]eek(?:ing|s)?|[Ll]ook(?:ing|s) for|[Hh]iring|[Rr]ecruit(?:ing|s)?(?: for)?|"
    r"[Nn]eeds?|[Oo]pportunity for|[Oo]pening for)(?: to recruit)?|[Aa]s|[Jj]oin us as)"
    r" (?:(?:an?|and|our|the|\d+|experienced|qualified|skilled|motivated|dedicated|talented|"
    r"top[- ]level|highly|enthusiastic|ambitious|dynamic|passionate|reliable|hard[- ]?working|"
    r"full[- ]?time|part[- ]?time|registered(?= nurse\b.*\bnurse\b)|new),? )+"
    r"(?P<title>[^.,;:()]{3,80})")
_SOUGHT_ENDS = re.compile(r"(?i)\s(?:to|who|with|for|in|at|that|within|on|and|you|position|role|"
                          r"opportunit\w+|based|whose|is|will|from|candidates?|into|reporting"
                          r")\b.*")
_GENDERS = re.compile(r"(?i)[(\[]?\b[mwfhd](?:\s*[/|]\s*[mwfhdx]){1,2}\b[)\]]?|"
                      r"[(\[]all genders[)\]]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN = re.compile(r"\s+[-|:@~]+\s*|\s*[|:~!?]+\s+|[,;*!(\[]+\s*|\s*/\s*|"
                      r"\s+(?:or|OR|Or)\s+|-\s+|"
                      r"\s(?:needed|wanted|seek(?:s|ing)|hiring)\b\s*|[$£€]")
_EITHER = re.compile(r"\s*(?:/|or|OR|Or)\s*")
_WHERE = re.compile(r"\s(?:in|at|for|with|near|within)\b\s*")
_WORKING = re.compile(
    r"(?i)^(?:(?:full|part)[- ]?time|remote|hybrid|on-?site|per diem|prn|"
    r"temporary|temp|permanent|perm|casual|bank|locum|urgent(?:ly)?|immediate|new|"
    r"experienced|hiring|wanted|now hiring|(?:day|night) shift|days?|nights?|evenings?|weekends?|"
    r"(?:entry|mid|senior)[- ]level|an?|the)\b\W*|"
    r"\W*\b(?:(?:full|part)[- ]?time|remote|hybrid|per diem|prn|temporary|permanent|contract|"
    r"jobs?|position|opportunity|vacancy|opening|role|(?:day|night|evening|1st|2nd|3rd) shift|"
    r"days|nights|needed|wanted)$")
# What follows an office that says nothing alone, and is no place: Consultant in Acute Medicine.
_SUBJECT = re.compile(
    r"(?i)(?:ology|iatry|ics|icine|gery|therapy|aesthesia|anesthesia|ment|[ae]nce|ing|ions?|"
    r"sales|health|law|care|nursing|sciences?|services|studies|policy|compliance|history|safety)$")
_IN_SUBJECT = re.compile(
    r"(?i).*\b(?P<title>(?:consultant|registrar|fellow|professor|lecturer|specialist|resident|"
    r"trainee|tutor|(?:specialty|locum) doctor) in \S.*)")
_OFFICE = re.compile(r"(?i)(?:(?:senior|associate|assistant|deputy|executive|regional) )*"
                     r"(?:director|head|manager|vice president|vp|dean|chief) \S.*")
_PLACE = re.compile(rf"\s+(?:{'|'.join(NAMES)})$")
_NUMBER = re.compile(r"\s+(?:I{1,3}|IV|V|[1-5]|Level \w+|Band \d[a-d]?|\d{4,})$")
_HEAD = re.compile(r"[A-Z][a-z]+(?:or|er|ist|ant|ian)")
_FIRST_LINES, _MOST_WORDS, _MOST_TITLE = 30, 18, 7


def headline(said: Sequence[Sentence], ranks: frozenset[str], known: Known) -> Headline | None:
    """The title of a posting; None if no line is one.

    ranks -- words that say a level, in small letters
    known -- where in a text the first title of the workbook begins and ends; twice 0 if nowhere
    """
    ranks = frozenset(each for each in ranks if _RANK.fullmatch(each))
    shown, sought = list(_shown(said)), list(_sought_again(said))
    tried = ((0, shown), (2, shown), (0, sought), (1, shown))
    for begins, each, text, sure in ((least, *one) for least, some in tried for one in some):
        titles, found, rest = _titles(text, ranks, known, sure, begins)
        if titles:
            return Headline(each.line, text, titles, found, rest)
    return next((Headline(each.line, title, (singular(title),)) for each, title in _sought(said)
                 if is_title(title)), None)


def _first(said: Sequence[Sentence]) -> tuple[str, bool]:
    """The first line, and whether it is short enough for a title."""
    first = " ".join(each.text for each in said[:_FIRST_LINES] if each.line == said[0].line)
    return first, len(first.split()) <= _MOST_WORDS


def _shown(said: Sequence[Sentence]) -> Iterator[tuple[Sentence, str, bool]]:
    """Texts that may be the title, the likeliest first, and whether it is sure that they are."""
    first, short = _first(said)
    if short and not _LABEL.match(first):
        yield said[0], first, bool(_GENDERS.search(first)) or _HEAD.fullmatch(first) is not None
    for each in islice(said, _FIRST_LINES):
        if found := _LABEL.match(each.text):
            yield each, _cut(found["title"]), True


def _sought_again(said: Sequence[Sentence]) -> Iterator[tuple[Sentence, str, bool]]:
    """The same of what sentences are looking for, and the first line speaks of too."""
    first, short = _first(said)
    for each, title in _sought(said):
        if not short or (title.split() or [""])[-1].casefold() in first.casefold():
            yield each, title, False


def _sought(said: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """Whom the sentences are looking for."""
    for each in said:
        for found in islice(_SOUGHT.finditer(each.text), 3):
            yield each, _SOUGHT_ENDS.sub("", found["title"]).strip()


def _cut(text: str) -> str:
    return re.split(r"\s{2,}|(?<=[a-z])\.\s|\s\w+(?: \w+)?:\s", text)[0]


def _titles(text: str, ranks: frozenset[str], known: Known, sure: bool, begins: int) -> Found:
    """The titles of a line, the ranks beside them, and the rest.

    begins -- of how many words a title is at least with which a piece of it may only begin, going
        on without a sign between; 0 if none may
    """
    rest = [each[0] for each in _BRACKETS.finditer(text) if not _GENDERS.fullmatch(each[0])]
    bare = _BRACKETS.sub(" ", _GENDERS.sub(" ", text))
    titles: list[str] = []
    found: list[str] = []
    ends = 0
    for start, end in _pieces(bare):
        piece = bare[start:end]
        title, own, beside = _title(piece, ranks, known, sure and not titles, begins)
        joined = not titles or _EITHER.fullmatch(bare[ends:start])
        if title and joined:
            titles.append(singular(_written(title)))
            found += own
            rest += beside
            ends = end
        elif piece.strip().casefold() in ranks:
            found.append(piece.strip())
        elif any(map(str.isalnum, piece)):
            rest.append(piece.strip())
    return tuple(dict.fromkeys(titles)), tuple(dict.fromkeys(found)), tuple(rest)


def _title(piece: str, ranks: frozenset[str], known: Known, sure: bool, begins: int
           ) -> tuple[str, list[str], list[str]]:
    """The title in a piece of the line, its ranks, and what stands beside it; empty if none."""
    subject = _IN_SUBJECT.fullmatch(" ".join(piece.split()))
    if subject and _SUBJECT.search(subject["title"]):
        return subject["title"], _bare(piece, ranks, known)[1], []
    at = _WHERE.search(piece)
    before, behind = (piece[:at.start()], [piece[at.end():].strip()]) if at else (piece, [])
    for text, beside in ((before, behind), *(((piece, []),) if not subject else ())):
        title, own = _bare(text, ranks, known)
        if is_title(title) and len(title.split()) <= _MOST_TITLE:
            return title, own, beside
    title, own = _bare(before, ranks, known)
    start, end = known(title)
    if end:
        around = [each.strip() for each in (title[:start], title[end:]) if each.strip()]
        return title[start:end], own, [*around, *behind]
    begun, more = _begun(title, begins or 1) if begins or sure else ("", [])
    if begun:
        begun, ranked = _bare(begun, ranks, known)
        return begun, [*own, *ranked], [*more, *behind]
    return (title, own, behind) if sure and len(title.split()) <= _MOST_TITLE else ("", [], [])


def _begun(text: str, least: int) -> tuple[str, list[str]]:
    """The longest title of so many words or more that a text begins with, and what stands behind
    it; nothing if it begins with none.  Who goes on in small letters says a sentence."""
    words = text.split()
    if _OFFICE.fullmatch(text) and _SUBJECT.search(text) and len(words) <= _MOST_TITLE:
        return text, []
    for end in range(min(len(words) - 1, _MOST_TITLE), least - 1, -1):
        title = " ".join(words[:end])
        last, *more = words[end - 1:end + 2]
        following = more[1:] if more[0] == "and" else more[:1]
        if is_title(title) and not any(each[0].islower() for each in (last, *following)):
            return title, [" ".join(words[end:])]
    return "", []


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for sign in _BETWEEN.finditer(text):
        yield at, sign.start()
        at = sign.end()
    yield at, len(text)


def _bare(piece: str, ranks: frozenset[str], known: Known) -> tuple[str, list[str]]:
    """A title without what says how one works, and without the ranks that it says."""
    title, found = " ".join(piece.split()).strip(" .-*#\"'"), []
    while True:
        before = title
        for pattern in (_WORKING, _PLACE):
            bare = pattern.sub("", title).strip(" .-")
            title = bare if is_title(bare) or not is_title(title) else title
        words = title.split()
        for size in (2, 1):
            rank = " ".join(words[:size]).rstrip(".")
            if len(words) > size and rank.casefold() in ranks and is_title(
                    " ".join(words[size:])) and words[size].casefold() not in ("of", "for", "to"):
                found.append(rank)
                alone = rank.isalpha() and len(words) == 2 and not known(words[-1])[1]
                title = title if alone else " ".join(words[size:])
                break
        if number := _NUMBER.search(title):
            found.append(number[0].strip())
            title = title[:number.start()]
        if title == before:
            return title, found


def _written(title: str) -> str:
    """A title in capitals as one writes it; short words may be abbreviations."""
    if not title.isupper() or len(title) <= 5:
        return title
    return " ".join(word.lower() if word in ("OF", "AND", "THE", "FOR") else
                    word.capitalize() if len(word) > 3 else word for word in title.split())
