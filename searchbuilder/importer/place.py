"""Where a job is: cities and the region that they lie in, as far as a posting says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from searchbuilder.importer.prose import Sentence
from searchbuilder.vocabulary.region import NAMES, exists, lies_in


class Where(NamedTuple):
    """line -- where the places stand; region -- an ISO code, empty if it is not sure"""

    line: int = 0
    places: tuple[str, ...] = ()
    region: str = ""
    remote: bool = False


_LABEL = re.compile(r"(?i)\W*(?:(?:job|work|office|primary) )?(?:locations?|city|based in|"
                    r"arbeitsort|standort|lieu)\s*:\s*(?P<place>\S.*)")
_NAME = r"[A-Z][^\W\d_]+(?:[ '.-]{1,2}[A-Z][^\W\d_]*){0,3}"
_STATES = sorted((name for name, code in NAMES.items()
                  if code[:3] in ("US-", "CA-", "AU-")), key=len, reverse=True)
_CITY = re.compile(rf"(?P<city>{_NAME}) ?, ?(?P<state>[A-Z]{{2,3}}\b|{'|'.join(_STATES)})"
                   r"(?:,? (?P<code>\d{4,5})\b)?")
# The same without a comma: behind a sign, up to the next one.  Codes that are words too, or
# degrees, need a postal code.
_ENDS = (r" (?:(?P<state>[A-Z]{2}) (?P<code>\d{5})|"
         r"(?P<sure>(?!OR|IN|ME|OK|HI|PA|MD|CO|MA|LA|ID|AL|DE)[A-Z]{2}))")
_BARE = re.compile(rf"[-|,(:@]\s*(?P<city>{_NAME}){_ENDS}\s*(?=$|[-|,):(])")
_STATE = re.compile(rf"{_ENDS}\W*$")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_BRITISH = re.compile(r"\b(?:NHS|United Kingdom|UK|England|Scotland|Wales|Northern Ireland)\b|£\d")
_REMOTE = re.compile(r"(?i:\b(?:remote|work(?:ing)? from home|home[- ]based|telecommute)\b)")
_BUILDING = re.compile(
    rf"{_REMOTE.pattern}|(?i:\b(?:cent(?:er|re)|hospital|clinic|house|campus|unit|office|site|"
    r"building|surgery|practice|road|street|school|garden|park|various|multiple|"
    r"ward|court|lodge)s?\b)")
_PLAIN = re.compile(rf"{_NAME}")
_FIRST_LINES, _MOST, _SHORT, _ZIP = 4, 5, 8, 5


def where(said: Sequence[Sentence], headline: str, places: dict[str, str]) -> Where:
    """The places that a posting names on a line for them, in its title, or near its top.

    places -- of the workbook, by their key, as that writes them
    """
    labelled = [(each.line, found["place"]) for each in said
                if (found := _LABEL.match(each.text))][:_MOST]
    top = [(each.line, each.text) for each in islice(said, _FIRST_LINES)]
    remote = any(map(_REMOTE.search, (headline, *(text for _, text in labelled))))
    british = any(_POSTCODE.search(each.text) or _BRITISH.search(each.text) for each in said)
    for lines in (labelled, [(top[0][0] if top else 0, headline)], top[1:]):
        for line, text in lines:
            cities, region = _cities(text)
            known = _known(text, places)
            alone = _alone(text) if lines is labelled else ()
            state = _STATE.search(text) if known and not region else None
            region = _region_of(state) if state else region or _region_on(top, known)
            if named := cities or known or alone:
                return Where(line, named, region or ("GB" if british else ""), remote)
    return Where(0, (), "GB" if british else "", remote)


def says(text: str, there: Where) -> bool:
    """Whether a text says nothing but where a job is: (Remote), TX 78701."""
    region = there.region
    names = [*there.places, region.rpartition("-")[2], "remote" if there.remote else "",
             *(name for name, code in NAMES.items() if code == region)]
    known = {word for name in names for word in re.findall(r"[^\W_]+", name.casefold())}
    return all(word in known or word.isdecimal() and len(word) == _ZIP
               for word in re.findall(r"[^\W_]+", text.casefold()))


def _region_on(lines: Sequence[tuple[int, str]], places: tuple[str, ...]) -> str:
    """The region of places whose state another line says."""
    found = {region for _, text in lines for cities, region in (_cities(text),)
             if {*cities} & {*places}}
    return found.pop() if len(found) == 1 else ""


def _cities(text: str) -> tuple[tuple[str, ...], str]:
    """`Dallas, TX; Austin, TX` are both cities, and lie in US-TX."""
    found = [(each["city"], _region(each["state"], each["code"] or ""))
             for each in islice(_CITY.finditer(text), _MOST)
             if _regions(each["state"])]
    found = found or [(each["city"], _region_of(each)) for each in islice(
        _BARE.finditer(text), _MOST) if _region_of(each)]
    regions = {region for _, region in found}
    country = {region[:2] for region in regions}
    region = regions.pop() if len(regions) == 1 else country.pop() if len(country) == 1 else ""
    return tuple(dict.fromkeys(city for city, _ in found)), region


def _region_of(found: re.Match[str]) -> str:
    return _region(found["state"] or found["sure"], found["code"] or "")


def _regions(state: str) -> list[str]:
    if state in NAMES:
        return [NAMES[state]]
    return [code for country in ("US", "CA", "AU") if exists(code := f"{country}-{state}")]


def _region(state: str, code: str) -> str:
    """The region of a state; of one that two countries have (WA), only with a postal code."""
    found = _regions(state)
    if len(found) > 1 and code:
        found = [each for each in found if lies_in(each, "US" if len(code) == 5 else "AU")]
    return found[0] if len(found) == 1 else ""


def _known(text: str, places: dict[str, str]) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", text.casefold())
    short = words if len(words) <= _SHORT else []
    runs = {" ".join(short[start:end]) for start in range(len(short))
            for end in range(start + 1, len(short) + 1)}
    return tuple(dict.fromkeys(name for key, name in places.items() if key in runs))


def _alone(text: str) -> tuple[str, ...]:
    """A city on a line for places, without its state."""
    found = _PLAIN.match(text)
    ends = text[found.end():found.end() + 2] if found else ""
    return (found[0],) if found and not _BUILDING.search(found[0]) and (
        not ends.strip() or ends[0] in ",;.") else ()
