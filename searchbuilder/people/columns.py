"""Which column of a table says what of a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from searchbuilder.errors import UnknownName
from searchbuilder.people.likely_titles import likely_titles
from searchbuilder.people.person import Person

TITLE: Final = "title"
COMPANY: Final = "company"
PLACE: Final = "place"
ID: Final = "id"
TEXT: Final = "text"
# Headers as they are found in exports, in small letters, signs as blanks.
_HEADERS = {
    ID: ("id", "candidate id", "applicant id", "person id", "profile id", "resume id",
         "candidate number", "candidate no", "applicant number", "record id", "external id",
         "contact id", "reference", "ref", "uuid", "guid"),
    TITLE: ("title", "job title", "current title", "current job title", "most recent title",
            "last title", "position", "current position", "job position", "headline",
            "occupation", "designation", "current role", "job role", "role", "job", "titles",
            "previous titles", "past titles", "previous title", "desired title", "label"),
    COMPANY: ("company", "current company", "company name", "employer", "current employer",
              "most recent employer", "last employer", "organization", "organisation",
              "companies", "employers", "previous companies", "previous employers",
              "past companies", "firm"),
    PLACE: ("place", "location", "current location", "city", "town", "state", "province", "county",
            "region", "country", "address", "postcode", "zip", "zip code", "postal code"),
}
# A header with one of these words is of a text.
_TEXTS = frozenset("""
about abstract achievements awards bio body certificate certificates certification certifications
comment comments content cover credentials cv description education employment experience expertise
history html interests keywords languages letter licence licences license licenses licensure note
notes objective profile projects publications qualification qualifications resume responsibilities
résumé résumés resumes skill skills specialties statement str summary tags text training txt work
""".split())
_NUMBERED = re.compile(r" \d+$")


class Columns(NamedTuple):
    """The places of the columns of each kind, from 0.  others -- headers of those not read"""

    title: tuple[int, ...]
    company: tuple[int, ...]
    place: tuple[int, ...]
    id: tuple[int, ...]
    text: tuple[int, ...]
    others: tuple[str, ...] = ()

    def person(self, cells: Sequence[str], number: int) -> Person:
        """Whom a row is about.  number -- of the row, for one without an id

        Where no column has titles, the lines of the text that look most like one stand for them.
        """
        def joined(places: Sequence[int]) -> str:
            return "\n".join(cells[place].strip() for place in places
                             if place < len(cells) and cells[place].strip())
        title, company = joined(self.title), joined(self.company)
        text = joined(self.text)
        whole = "\n".join(filter(None, (title, company, joined(self.place), text)))
        guessed = not self.title and bool(text)
        return Person(" ".join(joined(self.id).split()) or f"row {number}",
                      "\n".join(likely_titles(text)) if guessed else title, company, whole,
                      guessed)


def columns(headers: Sequence[str], said: Mapping[str, str]) -> Columns:
    """The columns of a table with these headers.

    said -- the user's own, several parted by commas: {"title": "Job", "text": "Notes,Resume"}
    UnknownName for one that is not there.
    """
    places = {_key(header): place for place, header in reversed(list(enumerate(headers)))}
    own = {kind: _named(headers, places, names) for kind, names in said.items()}
    taken = {place for each in own.values() for place in each}
    for kind, names in _HEADERS.items():
        if kind not in own:
            # `Title 2` is one of `Title`.
            own[kind] = tuple(place for place, header in enumerate(headers) if place not in taken
                              and _NUMBERED.sub("", _key(header)) in names)
            if kind == ID:
                own[kind] = own[kind][:1]
            taken.update(own[kind])
    rest = [place for place in range(len(headers)) if place not in taken]
    if TEXT not in own:
        texts = [place for place in rest if _TEXTS & set(_key(headers[place]).split())]
        own[TEXT] = tuple(texts or rest)
    others = tuple(headers[place] for place in rest if place not in own[TEXT] and headers[place])
    return Columns(own[TITLE], own[COMPANY], own[PLACE], own[ID], own[TEXT], others)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names columns: one that we know is among them."""
    known = {name for names in _HEADERS.values() for name in names}
    keys = [_NUMBERED.sub("", _key(cell)) for cell in cells if len(cell) < 60]
    return any(key in known or _TEXTS & set(key.split()) for key in keys)


def _key(header: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header).casefold()))


def _named(headers: Sequence[str], places: Mapping[str, int], names: str) -> tuple[int, ...]:
    """The columns that a user names."""
    found = []
    for name in filter(None, map(str.strip, names.split(","))):
        if _key(name) not in places:
            there = ", ".join(header for header in headers[:20] if header)
            raise UnknownName(f"There is no column {name}", f"The table has {there}")
        found.append(places[_key(name)])
    return tuple(found)
