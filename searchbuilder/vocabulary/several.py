"""Whether a text that should name one thing names several, and which.

`;`, a bar, a line break and OR, also as they are written elsewhere, tell things apart everywhere.
A comma and a slash also stand within names (`Acme, Inc.`, `Springfield, IL`, `HR/Payroll
Manager`), so that they count only where what stands on either side is plainly a thing of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from searchbuilder.characters import shortened
from searchbuilder.vocabulary.names import name_key
from searchbuilder.vocabulary.region import NAMES

# What a text names: a person's job, a place, an employer, or anything else.
JOB, PLACE, EMPLOYER, OTHER = "job", "place", "employer", "other"

_LINE = re.compile(r"[;|\n\t；｜、，\u2028\u2029]|(?<=\s)[•·](?=\s)")
_OR = re.compile(r"\s(?:OR|ODER|OU|ИЛИ)\s")
# Operating rooms: a travel OR nurse, an RN OR circulator.
_ROOM = re.compile(r"\sOR\s+(?:nurs\w+|rn|lpn|tech\w*|scrub\w*|circulat\w+|surg\w+|schedul\w+|"
                   r"suites?|services?|staff)\b", re.IGNORECASE)
_SMALL_OR = re.compile(r"\sor\s")
_COMMA = re.compile(r"(?<!\d),|,(?!\d)")
_SLASH, _WIDE_SLASH = re.compile("/"), re.compile(r"\s/\s|\s/|/\s")
_ADDRESS = re.compile(r"://|\w\.\w{2,}/")
_LABEL = re.compile(r"\([^()]*\)")
_JOINED = re.compile(r"(?:\A|\s)(?:and|&|und|et|y|e)(?:\s|\Z)|\w&\w", re.IGNORECASE)
# What follows a comma within a name: a legal form, a title or a generation.
_FORM = re.compile(
    r"(?:inc|incorporated|llc|l l c|ltd|limited|co|corp|corporation|company|plc|llp|lp|pllc|pa|pc|"
    r"pty|pty ltd|gmbh|mbh|ag|kg|se|sa|s a|sas|sarl|spa|srl|sl|bv|nv|ab|oy|oyj|as|a s|aps|na|fsb|"
    r"ltda|sa de cv|kk|the|jr|sr|ii|iii|iv|esq)", re.IGNORECASE)
_SHORT = re.compile(r"[A-Z][A-Z&.]{1,5}")

_PEOPLE = re.compile(
    r"(?:\w*(?:manager|visor|foreman|forewoman|leader|director|coordinator|specialist|assistant|"
    r"nurse|therapist|physician|surgeon|engineer|developer|programmer|architect|designer|analyst|"
    r"administrator|officer|technician|technologist|mechanic|electrician|plumber|carpenter|welder|"
    r"layer|roofer|painter|driver|operator|worker|labou?rer|clerk|secretary|receptionist|"
    r"accountant|bookkeeper|auditor|lawyer|attorney|paralegal|teacher|instructor|trainer|tutor|"
    r"professor|lecturer|recruiter|consultant|advis[eo]r|planner|buyer|agent|broker|dealer|"
    r"representative|salesperson|salesman|cashier|cook|chef|baker|butcher|server|waiter|waitress|"
    r"bartender|barista|guard|inspector|estimator|surveyor|scientist|researcher|chemist|biologist|"
    r"pharmacist|dentist|hygienist|counsell?or|psychologist|psychiatrist|editor|writer|journalist|"
    r"reporter|photographer|producer|actor|actress|machinist|assembler|fabricator|cleaner|janitor|"
    r"housekeeper|caretaker|carer|caregiver|superintendent|executive|associate|apprentice|"
    r"journeyman|helper|handyman|installer|fitter|rigger|scaffolder|adjuster|examiner|underwriter|"
    r"controller|comptroller|treasurer|strategist|marketer|tester|ergonomist|physiatrist|"
    r"leiter|ingenieur|entwickler|techniker|berater|monteur|fahrer|polier|maurer|verkäufer|"
    r"ingénieur|directeur|technicien|infirmière?|ingeniero|gerente|enfermer[oa])"
    r"|doctor|mason|tiler|lead|aide|rep|trainee|intern|owner)"
    r"(?:s|es|in|innen)?", re.IGNORECASE)
# Vice President, Sales, EMEA
_RANK = re.compile(r"\b(?:[aes]?vp|president|head|chief|chair|dean|principal|partner)\Z",
                   re.IGNORECASE)
# Pairs that are one name.
_PAIRS = {"owner operator", "owner manager", "actor actress", "waiter waitress", "broker dealer",
          "programmer analyst", "analyst programmer", "writer editor", "writer director",
          "writer producer", "producer director", "host hostess", "cook baker", "packer loader"}
_METROS = {"dallas fort worth", "minneapolis st. paul", "minneapolis saint paul", "raleigh durham",
           "tampa st. petersburg", "riverside san bernardino", "frankfurt oder"}
_COMPOUNDS = {"client server", "import export", "hardware software", "publish subscribe",
              "before after", "demand supply", "safety health", "health safety", "either or"}
# So much of a part is shown.
MOST_PARTS = 5
MOST_SHOWN = 40


class Several(NamedTuple):
    """The things that a text names, and the sign between them."""

    sign: str
    parts: tuple[str, ...]


def separated(text: str) -> Several | None:
    """The things that a text names which no name holds so: between `;`, bars, line breaks, OR."""
    plain = _parts(_LINE, text)
    if plain[1:]:
        found = _LINE.search(text)
        return Several(found[0] if found else "", tuple(plain))
    words = _parts(_OR, text)
    return Several("OR", tuple(words)) if words[1:] and not _ROOM.search(text) else None


def listed(text: str, kind: str, known: Collection[str] = ()) -> Several | None:
    """The things that a text plainly names between commas, slashes or a small `or`.

    kind -- what it names; known -- keys of names that are known to be such things
    """
    plain = _LABEL.sub("", text)
    if len(plain) > 1000 or not any(sign in plain for sign in (",", "/", " or ")):
        return None
    ways: tuple[tuple[str, Callable[[str, str], list[str]]], ...] = (
        (",", _commas), ("/", _slashes), ("or", _ors))
    for sign, way in ways:
        parts = way(plain, kind) or _all_known(
            _parts({",": _COMMA, "/": _SLASH, "or": _SMALL_OR}[sign], plain), known)
        if parts:
            return Several(sign, tuple(parts))
    return None


def shown(parts: tuple[str, ...]) -> str:
    """The parts, for a message."""
    more = f" and {len(parts) - MOST_PARTS} more" if parts[MOST_PARTS:] else ""
    return " · ".join(shortened(part, MOST_SHOWN) for part in parts[:MOST_PARTS]) + more


def _parts(between: re.Pattern[str], text: str) -> list[str]:
    return [part for part in map(str.strip, between.split(text)) if part]


def _all_known(parts: list[str], known: Collection[str]) -> list[str]:
    """The parts if each is known; London, Ontario is no list, even if Ontario is known too."""
    return parts if parts[1:] and all(name_key(part) in known for part in parts) and not (
        _ends_in_region(parts[-1])) else []


def _commas(text: str, kind: str) -> list[str]:
    parts = _with_forms(_parts(_COMMA, text))
    if not parts[1:] or _JOINED.search(parts[-1]):
        return []
    several = {PLACE: _several_places, EMPLOYER: _several_employers, JOB: _several_jobs}
    return parts if several.get(kind, _several_things)(parts) else []


def _several_places(parts: list[str]) -> bool:
    """Whether what stands between commas is places: Springfield, IL is one."""
    return len(parts) > 2 and not _ends_in_region(parts[-1])


def _several_employers(parts: list[str]) -> bool:
    forms = all(_form(re.split(r"[\s,]+", part)[-1]) for part in parts)
    return len(parts) > 2 or _single_words(parts) or forms


def _several_jobs(parts: list[str]) -> bool:
    """The same of jobs: Vice President, Sales, EMEA is one."""
    people = sum(map(_person, parts))
    ranked = _person(parts[0]) or _RANK.search(parts[0])
    return people > 1 or len(parts) > 2 and not ranked


def _several_things(parts: list[str]) -> bool:
    """The same of anything else: light duty, modified duty; CPR, BLS; Python, Java."""
    if _several_jobs(parts) or len(parts) > 2:
        return _several_jobs(parts)
    one, other = parts
    if other[:1].islower() or _SHORT.fullmatch(one):
        return True
    return not _SHORT.fullmatch(other) and not _person(one) and _single_words(parts)


def _single_words(parts: list[str]) -> bool:
    return all(len(part.split()) == 1 for part in parts)


def _slashes(text: str, kind: str) -> list[str]:
    parts = _parts(_SLASH, text)
    key = name_key(" ".join(parts))
    if not 1 < len(parts) < 10 or _ADDRESS.search(text) or key in (_PAIRS | _METROS | _COMPOUNDS):
        return []
    apart = bool(_WIDE_SLASH.search(text)) and all(len(part) > 3 for part in parts)
    return parts if _several_between_slashes(parts, kind, apart) else []


def _several_between_slashes(parts: list[str], kind: str, apart: bool) -> bool:
    """apart -- blanks around the slashes tell the parts apart"""
    if kind in (PLACE, EMPLOYER):
        return apart
    words = [len(part.split()) for part in parts]
    if all(map(_person, parts)) or min(words) > 1:
        return True
    # Sales / Marketing Director shares its last word.
    if kind == JOB:
        return apart and max(words[:-1]) > 1
    return apart or max(words) == 1 and all(len(part) > 5 and part.isalpha() for part in parts)


def _ors(text: str, kind: str) -> list[str]:
    parts = _parts(_SMALL_OR, text)
    return parts if parts[1:] and all(map(_person, parts)) else []


def _person(part: str) -> bool:
    """Whether a part is a job of its own: its last word is somebody."""
    words = part.split()
    return bool(words) and bool(_PEOPLE.fullmatch(words[-1]))


def _with_forms(parts: list[str]) -> list[str]:
    """The parts, legal forms and the like with what they belong to: `Acme, Inc.`."""
    joined: list[str] = []
    for part in parts:
        if joined and _form(part):
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _form(part: str) -> bool:
    return bool(_FORM.fullmatch(part.replace(".", " ").strip().replace("  ", " ")))


_REGIONS = frozenset(map(name_key, NAMES))


def _ends_in_region(part: str) -> bool:
    """Whether the last part of a place's name is a state or a country, or a code."""
    return name_key(part) in _REGIONS or bool(_SHORT.fullmatch(part)) or part[-1:].isdigit()
