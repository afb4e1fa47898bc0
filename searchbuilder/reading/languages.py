"""AND, OR and NOT in other words and other languages."""

from __future__ import annotations

from typing import NamedTuple

from searchbuilder.reading.grammar import AND, NEAR, NOT, OR


class Language(NamedTuple):
    """The operators of a language, in capitals.

    sure -- words that nobody takes for anything else when they stand in capitals between others
    weak -- words that are names, titles or codes elsewhere: operators only beside another one
    """

    sure: dict[str, str]
    weak: dict[str, str]

    def words(self, loud: bool) -> dict[str, str]:
        """All of them; in a string all in capitals only those that are sure."""
        return self.sure if loud else {**self.weak, **self.sure}


NO_LANGUAGE = Language({}, {})
# What several languages share stands in each of them.
LANGUAGES = (
    Language({"EXCEPT": NOT, "EXCLUDING": NOT, "EXCLUDE": NOT, "EXCL": NOT}, {}),
    Language({"SAUF": NOT}, {"ET": AND, "OU": OR, "NON": NOT, "SANS": NOT, "PAS": NOT}),
    Language({"UND": AND, "ODER": OR, "NICHT": NOT, "OHNE": NOT}, {}),
    Language({"EXCEPTO": NOT},
             {"Y": AND, "O": OR, "U": OR, "NO": NOT, "SIN": NOT, "CERCA": NEAR}),
    Language({"OPPURE": OR, "SENZA": NOT}, {"E": AND, "ED": AND, "O": OR, "NON": NOT}),
    Language({"NÃO": NOT, "EXCETO": NOT}, {"E": AND, "OU": OR, "NAO": NOT, "SEM": NOT}),
    Language({"NIET": NOT, "ZONDER": NOT}, {"EN": AND, "OF": OR}),
    Language({"ORAZ": AND, "LUB": OR, "ALBO": OR}, {"I": AND, "NIE": NOT, "BEZ": NOT}),
    Language({"ИЛИ": OR, "КРОМЕ": NOT}, {"И": AND, "НЕ": NOT, "БЕЗ": NOT}),
    Language({"АБО": OR, "КРІМ": NOT}, {"І": AND, "ТА": AND, "ЧИ": OR, "НЕ": NOT, "БЕЗ": NOT}),
    Language({"ELLER": OR, "INTE": NOT, "ICKE": NOT}, {"OCH": AND, "EJ": NOT}),
    Language({"ELLER": OR, "IKKE": NOT}, {"OG": AND}),
    Language({}, {"JA": AND, "TAI": OR, "EI": NOT}),
    Language({"NEBO": OR, "ALEBO": OR}, {"A": AND, "NE": NOT, "NIE": NOT}),
    Language({"VEYA": OR, "DEĞİL": NOT, "DEGIL": NOT}, {"VE": AND}),
    Language({"VAGY": OR}, {"ÉS": AND, "NEM": NOT}),
    Language({"FĂRĂ": NOT}, {"ȘI": AND, "SI": AND, "SAU": OR, "NU": NOT}),
    Language({"ΚΑΙ": AND, "ΟΧΙ": NOT, "ΌΧΙ": NOT}, {"Ή": OR, "Η": OR}),
    Language({"ATAU": OR, "BUKAN": NOT}, {"DAN": AND}),
)

# These join words that stand near one another.
NEARNESS = {word for each in LANGUAGES for word, sign in each.weak.items() if sign == NEAR}
# They say NOT beside another operator, and where no other word is in capitals.
ENGLISH_NOT = {"WITHOUT", "MINUS"}
ALL = {*ENGLISH_NOT} | {word for each in LANGUAGES for word in (*each.sure, *each.weak)}
