"""Forty mistakes, each another, and where each of them is planted in the MMI workbook.

A mistake is the code and the address under which it must be found, and what is typed where.  New
rows stand below the last one of their sheet.
"""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook

WORKBOOK = Path(__file__).parents[2] / "workbooks" / "mmi.xlsx"


class Mistake(NamedTuple):
    """A mistake that somebody makes.  typed -- cell to value"""

    code: str
    cell: str
    why: str
    typed: dict


PLANTED = [
    # Sheets, columns and cells
    Mistake("SB103", "Locations!E1", "a header is misspelt", {"Locations!E1": "Contry code"}),
    Mistake("SB105", "Employers!G1", "a header stands twice", {"Employers!G1": "Group"}),
    Mistake("SB106", "Employers!A14", "a name was deleted", {"Employers!A14": None}),
    Mistake("SB107", "Terms!A32", "a term is there already",
            {"Terms!A32": "crrn", "Terms!D32": "The nurses' certificate"}),
    Mistake("SB108", "Interview!E7", "the cell shows an error", {"Interview!E7": "#REF!"}),
    Mistake("SB109", "Locations!D5", "Excel made a date", {"Locations!D5": datetime(2025, 3, 1)}),
    Mistake("SB110", "Titles!C100", "a kind is misspelt", {"Titles!C100": "varient"}),
    Mistake("SB111", "Synonyms!D42", "a country is written as people say it",
            {"Synonyms!D42": "UK"}),
    Mistake("SB112", "Titles!B260", "a title is a number",
            {"Titles!A260": "Ergonomist", "Titles!B260": 5}),
    Mistake("SB113", "Synonyms!A201", "a synonym of a term that is not there",
            {"Synonyms!A201": "Retrun to work", "Synonyms!B201": "work re-entry"}),
    Mistake("SB116", "Interview!F3", "a formula was never calculated", {"Interview!F3": "=D3"}),
    Mistake("SB119", "Employers!B5", "a name begins like a formula",
            {"Employers!B5": "@Crawford"}),
    Mistake("SB120", "Synonyms!B202", "a code that Excel made a date of, typed as text",
            {"Synonyms!A202": "MMI", "Synonyms!B202": "1-Mar"}),
    Mistake("SB121", "Levels!B4", "years in words", {"Levels!B4": "five"}),
    Mistake("SB122", "Interview!A4", "a question about no term", {"Interview!A4": "MMMI"}),
    # Expressions
    Mistake("SB201", "Searches!E12", "a parenthesis is never closed",
            {"Searches!E12": "([Modified duty]; permanent impairment"}),
    Mistake("SB202", "'Ambiguous abbreviations'!E8", "a quotation mark has no partner",
            {"Ambiguous abbreviations!E8": '"Cambridge; IELTS; TOEFL'}),
    Mistake("SB203", "Searches!F7", "nothing after OR", {"Searches!F7": "housing OR"}),
    Mistake("SB204", "'Ambiguous abbreviations'!D28", "a lower-case or",
            {"Ambiguous abbreviations!D28": "ergonomic or ergonomics; [Return to work]"}),
    Mistake("SB205", "Searches!D14", "AND and OR without parentheses",
            {"Searches!D14": "[IME] OR panel AND physician"}),
    Mistake("SB206", "Searches!B10", "a name in brackets is misspelt",
            {"Searches!B10": "[Disabilty Case Manager]"}),
    Mistake("SB207", "Searches!D23", "a search names itself",
            {"Searches!A23": "Round", "Searches!D23": "[Round]; nurse"}),
    Mistake("SB208", "Searches!A24", "nothing to look for",
            {"Searches!A24": "Nobody", "Searches!F24": "student"}),
    Mistake("SB209", "Evidence!E13", "a list with commas",
            {"Evidence!E13": "complex case, complex cases, hard cases"}),
    Mistake("SB210", "Searches!E4", "a known name without brackets",
            {"Searches!E4": "work hardening"}),
    Mistake("SB218", "Searches!C5", "a level that is not there", {"Searches!C5": "Midd"}),
    Mistake("SB223", "Searches!G9", "a place is misspelt", {"Searches!G9": "Texs"}),
    # Terms
    Mistake("SB301", "Synonyms!B203", "a short form without context",
            {"Synonyms!A203": "Impairment rating", "Synonyms!B203": "PIR", "Synonyms!E203": "x"}),
    Mistake("SB303", "Synonyms!B204", "a synonym stands twice",
            {"Synonyms!A204": "Documentation", "Synonyms!B204": "Progress Notes"}),
    Mistake("SB304", "Synonyms!B205", "a synonym is covered",
            {"Synonyms!A205": "Patient education",
             "Synonyms!B205": "patient education leaflets"}),
    Mistake("SB305", "Synonyms!B206", "a synonym of two terms",
            {"Synonyms!A206": "Staff supervision", "Synonyms!B206": "program development"}),
    Mistake("SB306", "Titles!B231", "a zero width space from a web page",
            {"Titles!B231": "Ergo\u200bnomist"}),
    Mistake("SB307", "Titles!B247", "a Cyrillic letter",
            {"Titles!B247": "Life C\u0430re Planner"}),
    Mistake("SB308", "'Ambiguous abbreviations'!D60", "quotation marks from a letter",
            {"Ambiguous abbreviations!D60": "injury; “patient”; therapy; vocational"}),
    Mistake("SB309", "Locations!D20", "the code of a state that spells an operator",
            {"Locations!D20": "OR"}),
    Mistake("SB310", "Titles!B261", "two letters that nobody has looked at",
            {"Titles!A261": "Ergonomist", "Titles!B261": "HF"}),
    Mistake("SB311", "Searches!F3", "an exclusion cancels what is asked for",
            {"Searches!F3": "capacity"}),
    Mistake("SB313", "Searches!F8", "people are chosen by a trait",
            {"Searches!F8": "addiction; pregnant"}),
    # Platforms
    Mistake("SB401", "Searches!J6", "a platform is misspelt",
            {"Searches!J6": "linkedin-recruiter; bulhorn"}),
    Mistake("SB403", "Sites!B4", "an address with https",
            {"Sites!B4": "https://uk.linkedin.com/in"}),
]


def plant(path):
    """Write the MMI workbook with all of them."""
    made = load_workbook(WORKBOOK)
    for mistake in PLANTED:
        for cell, value in mistake.typed.items():
            sheet, place = cell.split("!")
            made[sheet][place] = value
    made.save(path)
