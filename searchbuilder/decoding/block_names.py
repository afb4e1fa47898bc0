"""The lines of a block and what they are called: `Title: a`, `Skills: b, c`, `Exclude: d`."""

from __future__ import annotations

import re
from typing import NamedTuple

ANYWHERE, EXCLUDED, OPTIONAL = "anywhere", "excluded", "optional"
_NAMES = {
    "title": "title|titles|job title|job titles|current title|current titles|title(s)|"
             "job title(s)|position|positions|role|roles|headline",
    "skill": "skill|skills|skill(s)|key skills|must-have skills|required skills|technologies|"
             "tech stack",
    "company": "company|companies|current company|current companies|employer|employers|company(s)",
    "past title": "past title|past titles|past job title|previous title|previous job title",
    "past company": "past company|past companies|previous company|previous companies",
    "location": "location|locations|location(s)|place|places|city|state|country|region|geography|"
                "geo|where",
    "industry": "industry|industries", "school": "school|schools|university|education",
    "language": "language|languages", "seniority": "seniority|level|seniority level",
    "company size": "company size|current company size|company headcount|headcount|"
                    "company size (employees)",
    "years of experience": "years|years of experience|experience",
    ANYWHERE: "keyword|keywords|keyword(s)|keywords in profile|profile keywords|"
               "company keywords|query|search query|boolean|"
               "boolean string|search string|string|must|must have|must haves|must-have|"
               "must-haves|required|and|also",
    EXCLUDED: "exclude|excludes|excluded|excluding|exclusion|exclusions|not|must not|"
               "must not have|none of|without|avoid|negative|negatives|negative keywords|nots",
    OPTIONAL: "nice to have|nice-to-have|nice to haves|nice-to-haves|preferred|optional|bonus|"
               "plus",
}
# The same in German, French, Spanish, Portuguese, Italian, Dutch and Polish.
_ABROAD = {
    "title": "titel|jobtitel|berufsbezeichnung|titre|titres|intitulé|intitulé de poste|poste|"
             "título|títulos|puesto|cargo|cargos|titolo|titoli|ruolo|qualifica|functie|"
             "functietitel|tytuł|tytuły|stanowisko",
    "skill": "fähigkeiten|kenntnisse|compétence|compétences|habilidades|competencias|"
             "competências|competenze|vaardigheden|umiejętności",
    "company": "unternehmen|firma|arbeitgeber|entreprise|entreprises|société|empresa|empresas|"
               "azienda|aziende|bedrijf|pracodawca",
    "location": "ort|standort|land|lieu|localisation|ville|pays|région|ubicación|localización|"
                "ciudad|país|localização|cidade|luogo|città|paese|locatie|plaats|lokalizacja|"
                "miasto|kraj",
    "industry": "branche|secteur|sector|setor|settore|branża",
    "language": "sprache|sprachen|langue|langues|idioma|idiomas|lingua|lingue|taal|język",
    "seniority": "niveau hiérarchique|karrierestufe|senioridad|senioridade|nivel|nível|livello|"
                 "niveau|poziom",
    "company size": "unternehmensgröße|mitarbeiterzahl|effectif|effectifs|effectif entreprise|"
                    "taille de l'entreprise|tamaño de la empresa|tamanho da empresa|"
                    "dimensione azienda|bedrijfsgrootte",
    ANYWHERE: "schlüsselwörter|suchbegriffe|mots-clés|mots clés|palabras clave|palavras-chave|"
              "parole chiave|trefwoorden|zoekwoorden|słowa kluczowe",
    EXCLUDED: "ausschließen|ausschluss|nicht|ohne|exclure|exclus|sauf|sans|excluir|excluidos|"
              "excluídos|escludere|esclusi|uitsluiten|zonder|wykluczyć|wykluczenia",
}
ABROAD = {label: field for field, names in _ABROAD.items() for label in names.split("|")}
LABELS = {**ABROAD, **{label: field for field, names in _NAMES.items()
                       for label in names.split("|")}}
# `Industry filter`
_OF_FORM = re.compile(r" filters?\Z")
# `NOT Industry`; what is not required is no exclusion.
_DENIED = re.compile(r"(?:not|exclud(?:e|ed|ing)|without) (?=\w)")
_EXCLUDABLE = {label for label, field in LABELS.items()
               if field not in (ANYWHERE, EXCLUDED, OPTIONAL) or label.startswith("keyword")}


def known_label(label: str) -> str:
    """The field that a label names; empty if it is none of a block."""
    said = _plain(label)
    return LABELS.get(said, "") or LABELS.get(_DENIED.sub("", said), "") * label_excludes(label)


def label_excludes(label: str) -> bool:
    """Whether the label of a block says that what follows is left out."""
    said = _plain(label)
    return LABELS.get(said) == EXCLUDED or bool(
        _DENIED.match(said)) and _DENIED.sub("", said) in _EXCLUDABLE


def _plain(label: str) -> str:
    return _OF_FORM.sub("", " ".join(label.split()).casefold())


_LABELLED = re.compile(r"[ \t]*(?:(?:[-*•▪☑✅✔]|\d{1,2}[.)])[ \t]+)?(?:\*\*)?"
                       r"(?P<label>[^\W\d_](?:[^\W_]|[()/ '’-]){0,48})"
                       r"(?:\*\*)?(?:[ \t]*:(?:\*\*)?|[ \t]+[-–—](?=[ \t]))[ \t]*"
                       r"(?P<rest>.*)")
# What goes on with the line above.
_GOES_ON = re.compile(r"[ \t]*(?:(?:AND|OR|NOT)\b|\()")

# All lines are required, whether AND stands between them or not.
JOINED = re.compile(r"\s*\n[ \t]*AND\s*\Z")


class Labelled(NamedTuple):
    """A line with a label, and the lines that go on with it.

    rest -- what is behind the label; start, place -- where the line and that begin in the text
    """

    label: str
    rest: str
    start: int
    place: int


def labelled(text: str) -> tuple[Labelled, ...]:
    """The lines of a text, each with a label; none if one has none and goes on with no other."""
    found: list[Labelled] = []
    start = 0
    for line in text.splitlines(keepends=True):
        one = _LABELLED.match(line)
        goes_on = found and line.strip() and (
            not one and _GOES_ON.match(line) or _is_open(found[-1].rest))
        if goes_on:
            last = found[-1]
            found[-1] = last._replace(rest=text[last.place:start + len(line.rstrip("\r\n"))])
        elif one:
            found.append(Labelled(" ".join(one["label"].split()), one["rest"].rstrip("\r\n"),
                                  start, start + one.start("rest")))
        elif line.strip():
            return ()
        start += len(line)
    return tuple(each._replace(rest=JOINED.sub("", each.rest)) for each in found)


def _is_open(rest: str) -> bool:
    """Whether a parenthesis is not closed."""
    return rest.count("(") > rest.count(")")
