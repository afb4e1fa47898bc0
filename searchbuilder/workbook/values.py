"""What a value says in a column, as text; what a spreadsheet made of it by itself is a finding."""

from __future__ import annotations

import re
from datetime import date, timedelta

from searchbuilder.characters import STRAIGHT, visible
from searchbuilder.diagnostic import ERROR, NOTE, Diagnostic
from searchbuilder.findings.cells import SB108, SB109, SB110, SB112, SB116, SB125, SB126
from searchbuilder.vocabulary.names import name_key, near
from searchbuilder.workbook.bullets import bare
from searchbuilder.workbook.sheet import Column, Kind
from searchbuilder.xlsx.cell_values import Broken, Date, Failed, Rich, Uncalculated, Value

# Day 0 of a spreadsheet.
_FIRST_DAY = date(1899, 12, 30)
# What programs leave in a cell whose value they do not have; here it came as text.
_STAND_IN = re.compile(
    r"#(?:[¡¿]?[A-ZÄÖÜÉÈÍ][A-ZÄÖÜÉÈÍ0-9/_ ]{1,20}[!?]|N/A|N/D|NV|GETTING_DATA)|Err:\d{3}|"
    r"(?:Loading|Cargando|Chargement|Wird geladen|Caricamento|Carregando|Laden)(?:\.{3}|…)")

# Nearly every text: quick to say that it has no bullets and no line breaks.
_PLAIN = re.compile(r"(?!Err:)[^\W\d_]{2}[^;|\n.…]*\Z")

# What a cell holds that is no text, as far as that is known (see `xlsx.rich`), to the case of the
# finding; any other is a data type with its name.
_RICH = {"error": "newer error", "picture": "picture", "": "rich"}


def text_of(value: Value, column: Column, found: list[Diagnostic], guess: bool = True
            ) -> str | None:
    """The value as text.  None if it cannot be known, which is then among the findings.

    found -- gets what is found in it, without a place
    guess -- whether to say what was probably meant, which takes its time
    """
    if isinstance(value, str) and not isinstance(value, (Uncalculated, Failed)):
        return _typed(value, column, found, guess)
    if isinstance(value, bool):
        return _truth(value, column, found, guess)
    if isinstance(value, float) and not isinstance(value, Date):
        return _number(value, column, found, guess)
    if isinstance(value, Date) and column.kind is Kind.DATE:
        return _day(value)
    found.append(_unreadable(value, column))
    return None


def _unreadable(value: Value, column: Column) -> Diagnostic:
    """Why a value cannot be known."""
    if isinstance(value, Uncalculated):
        return SB116.found()
    if isinstance(value, Date):
        return SB109.found(severity=NOTE if column.kind is Kind.PROSE else ERROR)
    if isinstance(value, Broken):
        return SB125.found(problem=str(value))
    case = _RICH.get(value, "data type") if isinstance(value, Rich) else "error"
    return SB108.found(case=case, value=str(value))


def _typed(value: str, column: Column, found: list[Diagnostic], guess: bool) -> str | None:
    text = clean(value)
    if _PLAIN.match(text) and column.kind is not Kind.EXPRESSION:
        text = text if column.kind is Kind.PROSE else _plain(text)
    elif (text[:1] == "#" or text[-1:] in ".…" or text[:4] == "Err:") and (
            _STAND_IN.fullmatch(text)):
        found.append(SB108.found(case="stand-in", value=text))
        return None
    elif column.kind is not Kind.PROSE:
        text = _words(value, text, column, found)
    return _chosen(text, column, found, guess)


def _number(value: float, column: Column, found: list[Diagnostic], guess: bool) -> str:
    number = str(int(value)) if value.is_integer() else str(value)
    if column.choices:
        return _chosen(number, column, found, guess)
    if column.number or column.kind is Kind.EXPRESSION:
        found.append(SB112.found(case="number", severity=column.number or NOTE, value=number))
    return number


def _words(value: str, cleaned: str, column: Column, found: list[Diagnostic]) -> str:
    """What a cell says that people do not only read: without bullets, and without line breaks
    where it is one name."""
    expression = column.kind is Kind.EXPRESSION
    text, bullet = bare(_broken(value), expression=True) if expression else bare(cleaned)
    if bullet and cleaned:
        found.append(SB126.found(bullet=bullet))
    if expression:
        return text if cleaned else ""
    return _plain(text if column.kind in (Kind.LIST, Kind.HEADING) else " ".join(text.split()))


def _day(value: Date) -> str:
    """The day of a cell that is shown as a date, as `2026-11-30`; empty where it is none."""
    try:
        return (_FIRST_DAY + timedelta(days=int(value))).isoformat()
    except (ValueError, OverflowError):
        return ""


def _truth(value: bool, column: Column, found: list[Diagnostic], guess: bool) -> str:
    """A check box says yes or no; elsewhere a spreadsheet made TRUE of a word."""
    if "yes" in column.choices:
        return "yes" if value else "no"
    word = str(value).upper()
    if column.choices:
        return _chosen(word, column, found, guess)
    found.append(SB112.found(case="truth", severity=column.number or NOTE, value=word))
    return word


def _chosen(text: str, column: Column, found: list[Diagnostic], guess: bool) -> str:
    choices = column.choices
    if not choices or not text or text in choices:
        return text
    chosen = {_folded(choice): choice for choice in choices}.get(_folded(text))
    if chosen is None:
        found.append(SB110.found(
            severity=column.unknown_choice, meant=near(text, choices) if guess else (),
            text=text, choices=", ".join(choices)))
    return chosen or text


def _folded(text: str) -> str:
    return name_key(text).replace("-", " ")


def _plain(text: str) -> str:
    """Straight quotes, apostrophes and dashes; quotes around the whole text are not part of it."""
    text = text.translate(STRAIGHT)
    whole = len(text) > 2 and text[0] == text[-1] == '"' and text.count('"') == 2
    return text[1:-1].strip() if whole else text


def clean(value: object) -> str:
    """Text without signs that nobody sees and without blanks around each line."""
    text = str(value)
    if text.isascii() and text.isprintable():  # nearly every text has nothing to take out
        return " ".join(text.split())
    text = visible(_broken(text))
    if "\n" not in text:
        return " ".join(text.split())
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def _broken(text: str) -> str:
    """One sign for a line break, and as long as before, so that columns can be counted."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
