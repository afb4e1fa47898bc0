"""A string below what was asked for: `Input: …` and `Output: (a OR b)`."""

from __future__ import annotations

import re
from bisect import bisect

from searchbuilder.decoding.meaning import is_search
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect

_BEGINS = r"[ \t]*(?:[-*•▪][ \t]+|\d{1,3}[.)][ \t]+|#{1,6}[ \t]+)?(?:\*\*)?"
_ENDS = r"(?:[ \t]+(?:\d{1,3}|[A-Z]|\([^()\n]{1,30}\)))?(?:\*\*)?[ \t]*[:：](?:\*\*)?[ \t]*"
# In the languages that recruiters write about strings in.
_ASKED = re.compile(
    rf"{_BEGINS}(?i:(?:user|sample|example)?[ \t]*(?:input|prompt|request|question|task|brief|"
    r"ask)|user|human|need|role|requirements?|job|eingabe|frage|aufgabe|entrée|demande|entrada|"
    rf"pregunta|pergunta|richiesta|invoer|in|q){_ENDS}")
_ANSWERED = re.compile(
    rf"{_BEGINS}(?i:(?:(?:example|sample|expected|boolean)[ \t]+)?(?:output|result|answer|"
    r"response|assistant|ausgabe|ergebnis|antwort|sortie|résultat|réponse|salida|resultado|"
    r"respuesta|saída|resposta|risultato|uitvoer|resultaat|out|a)"
    rf"(?:[ \t]+(?:string|query|boolean))?){_ENDS}")
_HEADS = re.compile(rf"{_BEGINS}[^\W\d_][^\"“”()|=\n]{{0,60}}[:：]?(?:\*\*)?[ \t]*")
_QUOTED = re.compile(r"[\"“'](?P<inside>[^\"“”]*)[\"”']")


def answers(text: str, _: Dialect | None = None) -> Undone | None:
    """The string that is the answer, and what was asked for as a remark."""
    if "\n" not in text.strip():
        return None
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    places = [place for place, line in enumerate(lines) if _ANSWERED.match(line)]
    asked = [place for place, line in enumerate(lines) if _ASKED.match(line)]
    if not places or not asked or asked[0] > places[0] or not all(
            _HEADS.fullmatch(line) or _ASKED.match(line) for line in lines[:places[0]]):
        return None
    begins = sorted({*asked, *places, len(lines)})
    found = [_string(lines[place:begins[bisect(begins, place)]]) for place in places]
    if not all(is_search(each, "'") for each in found):
        return None
    before = lines[:places[0]]
    # A string that is written anew: the one before comes first.
    given = list(filter(None, map(_given, before)))
    said = tuple(line for line in before if not _given(line))
    first, *others = (*given, *found)
    return Undone(first, remarks=said, unread=tuple(others))


def _given(line: str) -> str:
    """The string in a line that asks for another one; empty where it asks in words."""
    asks = _ASKED.match(line)
    said = line[asks.end():] if asks else ""
    quoted = _QUOTED.fullmatch(said)
    return said if is_search(quoted["inside"] if quoted else said, "'") else ""


def _string(lines: list[str]) -> str:
    """The string behind the name of an answer, on its line or below it."""
    found = _ANSWERED.match(lines[0])
    return "\n".join(filter(None, (lines[0][found.end():] if found else lines[0], *lines[1:])))
