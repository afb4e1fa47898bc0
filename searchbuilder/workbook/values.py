"""What a value says in a column, as text; what a spreadsheet made of it by itself is reported."""

from __future__ import annotations

import re
from collections.abc import Callable

from searchbuilder.characters import STRAIGHT, visible
from searchbuilder.diagnostic import ERROR, NOTE, Severity
from searchbuilder.vocabulary.names import name_key, nearest
from searchbuilder.workbook.bullets import bare
from searchbuilder.workbook.sheet import Column, Kind
from searchbuilder.xlsx.cell_values import Broken, Date, Failed, Rich, Uncalculated, Value

# What programs leave in a cell whose value they do not have; here it came as text.
_STAND_IN = re.compile(
    r"#(?:[¡¿]?[A-ZÄÖÜÉÈÍ][A-ZÄÖÜÉÈÍ0-9/_ ]{1,20}[!?]|N/A|N/D|NV|GETTING_DATA)|Err:\d{3}|"
    r"(?:Loading|Cargando|Chargement|Wird geladen|Caricamento|Carregando|Laden)(?:\.{3}|…)")

# Nearly every text: quick to say that it has no bullets and no line breaks.
_PLAIN = re.compile(r"(?!Err:)[^\W\d_]{2}[^;|\n.…]*\Z")

# The title of a sheet, the letter of a column and the number of a row.
Where = tuple[str, str, int]
# Called with a code, a severity, a message, a place and a hint.
Report = Callable[[str, Severity, str, Where, str], None]


def text_of(value: Value, column: Column, place: Where, report: Report, guess: bool = True
            ) -> str | None:
    """The value as text.  None if it cannot be known, which is then reported as an error.

    guess -- whether to say what was probably meant, which takes its time
    """
    if isinstance(value, Uncalculated):
        report("SB116", ERROR, "this formula was never calculated", place,
               "open the file in Excel and save it, or type the text")
        return None
    if isinstance(value, Failed):
        report(*_failure(value), place, _remedy(value))
        return None
    if isinstance(value, str):
        text = clean(value)
        if _PLAIN.match(text) and column.kind is not Kind.EXPRESSION:
            text = text if column.kind is Kind.PROSE else _plain(text)
            return _chosen(text, column, place, report, guess)
        if (text[:1] == "#" or text[-1:] in ".…" or text[:4] == "Err:") and (
                _STAND_IN.fullmatch(text)):
            report("SB108", ERROR, f"this cell shows {text} instead of a text", place,
                   "mend its formula, wait until it has loaded, or type the text")
            return None
        text = text if column.kind is Kind.PROSE else _words(value, text, column, place, report)
        return _chosen(text, column, place, report, guess)
    if isinstance(value, Date):
        report("SB109", NOTE if column.kind is Kind.PROSE else ERROR,
               "Excel made a date of this text", place,
               "format the cell as Text and type it again")
        return None
    if isinstance(value, bool):
        return _truth(value, column, place, report, guess)
    number = str(int(value)) if value.is_integer() else str(value)
    if column.choices:
        return _chosen(number, column, place, report, guess)
    if column.number or column.kind is Kind.EXPRESSION:
        report("SB112", column.number or NOTE, f"this is the number {number}, not text", place,
               "format the cell as Text if it should read otherwise, such as 04")
    return number


def _failure(value: Failed) -> tuple[str, Severity, str]:
    """Code, severity and message of a value that is no text."""
    if isinstance(value, Broken):
        return "SB125", ERROR, f"this cell is damaged: it {value}"
    if isinstance(value, Rich):
        what = {"error": "a newer Excel error, such as #SPILL! or #CALC!", "picture": "a picture",
                "": "an Excel data type (such as Geography or Stocks) or a picture"}
        return "SB108", ERROR, f"this cell holds {what.get(value, f'the Excel {value}')}, not text"
    return "SB108", ERROR, f"this cell shows the error {value}"


def _remedy(value: Failed) -> str:
    if isinstance(value, Rich) and value != "error":
        return "type the text" + ("" if value == "picture" else "; or right-click the cell in "
                                  "Excel and choose Data Type, Convert to Text")
    return "type the text again" if isinstance(value, Broken) else (
        "mend its formula, or type the text")


def _words(value: str, cleaned: str, column: Column, place: Where, report: Report) -> str:
    """What a cell says that people do not only read: without bullets, and without line breaks
    where it is one name."""
    expression = column.kind is Kind.EXPRESSION
    text, bullet = bare(_broken(value), expression=True) if expression else bare(cleaned)
    if bullet and cleaned:
        report("SB126", NOTE, f"the bullet {bullet} is left out", place,
               "delete it, so that the cell shows what is searched")
    if expression:
        return text if cleaned else ""
    return _plain(text if column.kind in (Kind.LIST, Kind.HEADING) else " ".join(text.split()))


def _truth(value: bool, column: Column, place: Where, report: Report, guess: bool) -> str:
    """A check box says yes or no; elsewhere a spreadsheet made TRUE of a word."""
    if "yes" in column.choices:
        return "yes" if value else "no"
    word = str(value).upper()
    if column.choices:
        return _chosen(word, column, place, report, guess)
    report("SB112", column.number or NOTE, f"this is the value {word}, not text", place,
           "format the cell as Text if it should read otherwise")
    return word


def _chosen(text: str, column: Column, place: Where, report: Report, guess: bool) -> str:
    choices = column.choices
    if not choices or not text or text in choices:
        return text
    chosen = {_folded(choice): choice for choice in choices}.get(_folded(text))
    if chosen is None:
        report("SB110", column.unknown_choice,
               f"“{text}” is none of {', '.join(choices)}", place,
               (nearest(text, choices) if guess else "") or "choose one of them")
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
