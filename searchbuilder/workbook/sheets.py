"""The sheets and columns that the workbook knows, and other names under which they are found."""

from __future__ import annotations

from typing import NamedTuple

# Each column with its other headers.  The first column of a sheet is its name column.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "Terms": ("Term|Concept|Keyword", "Type", "Industry", "Definition|Meaning",
              "Quick synonyms", "Notes|Note"),
    "Synonyms": ("Term|Concept", "Synonym|Also known as|Spelling|Variant", "Kind", "Region",
                 "Needs context", "Strength", "Use", "Source", "Note|Notes"),
    "Titles": ("Role", "Title|Job title", "Kind", "Level", "Region", "Needs context", "Use",
               "Source"),
    "False friends": ("Synonym|Abbreviation", "Wrong meaning", "Seen where",
                      "Context (any of)|Context", "Exclude", "Use", "Note|Notes"),
    "Searches": ("Search|Name", "Titles|Title", "Level", "Must|Must have", "Should|Should have",
                 "Must not|Must not have|Exclude", "Where|Location|Locations",
                 "Employers|Companies", "Region", "Platforms|Platform", "Breadth", "Use",
                 "Notes|Note"),
    "Levels": ("Level", "Min years|Years from", "Max years|Years to", "Title words",
               "Not in title", "Region", "Notes|Note"),
    "Locations": ("Group", "Place|Location", "Kind", "Also written", "Country code", "Use"),
    "Employers": ("Employer|Company", "Also written", "Kind", "Treat as", "Group", "Source"),
    "Evidence": ("Term", "Kind", "Level", "Text", "Search for", "Source"),
    "Interview": ("Term", "Level", "No|Number", "Question", "Expected answer", "Listen for"),
    "Sites": ("Site", "Address|URL", "Engine", "Title is", "Leave out", "Use"),
}

NEEDED = ("Terms", "Synonyms", "Searches")

# Columns without which a sheet says nothing; elsewhere that is the name column.
REQUIRED = {"Synonyms": ("Term", "Synonym"), "Titles": ("Role", "Title"),
            "Locations": ("Group", "Place")}

# Sheets that a workbook may have and that are not read.
IGNORED = ("Read me", "Lists", "Strings")


class Sheet(NamedTuple):
    """A known sheet.  headers -- header, as the key of a name, to column."""

    name: str
    columns: tuple[str, ...]
    headers: dict[str, str]


SHEETS = {
    name: Sheet(name, tuple(spec.split("|")[0] for spec in columns),
                {header.casefold(): spec.split("|")[0]
                 for spec in columns for header in spec.split("|")})
    for name, columns in _COLUMNS.items()}

# Widths of the columns of each sheet, in characters.
WIDTHS = {
    "Searches": (38, 36, 9, 26, 22, 20, 18, 14, 9, 22, 9, 7, 44),
    "Terms": (24, 12, 22, 74, 28, 44),
    "Synonyms": (24, 40, 13, 12, 10, 10, 7, 14, 50),
    "Titles": (34, 52, 13, 9, 12, 10, 7, 26),
    "False friends": (14, 46, 38, 46, 30, 10, 44),
    "Levels": (10, 8, 8, 36, 36, 12, 70),
    "Locations": (24, 30, 12, 34, 10, 7),
    "Employers": (26, 38, 26, 11, 26, 24),
    "Evidence": (12, 16, 9, 66, 36, 10),
    "Interview": (12, 9, 6, 50, 66, 40),
    "Sites": (22, 26, 12, 14, 24, 7),
}

# Columns in the house syntax; everything else is literal text.
EXPRESSIONS = {
    "Searches": ("Titles", "Must", "Should", "Must not"),
    "False friends": ("Context (any of)", "Exclude"),
    "Evidence": ("Search for",),
    "Sites": ("Leave out",),
}

# Columns of several things, each in a line of its own or behind `;`; in other columns of plain
# words a line break is a blank.
LISTS = ("Quick synonyms", "Title words", "Not in title", "Also written", "Where", "Employers",
         "Region", "Platforms")

# Columns for people: their quotation marks and apostrophes stay as they were typed.
PROSE = ("Definition", "Notes", "Note", "Wrong meaning", "Seen where", "Text", "Question",
         "Expected answer", "Listen for", "Source", "Industry")

# What cells of a column may say; anything else is a warning that offers the nearest.
CHOICES = {
    ("Terms", "Type"): ("Domain", "Skill", "Setting", "Credential", "Context"),
    ("Synonyms", "Kind"): ("main", "abbreviation", "spelling", "form", "regional", "dated",
                           "colloquial", "related"),
    ("Synonyms", "Strength"): ("strict", "broad"),
    ("Titles", "Kind"): ("typical", "also try", "variant", "abbreviation", "previous"),
    ("False friends", "Use"): ("context", "exclude", "both", "off"),
    ("Searches", "Breadth"): ("strict", "broad"),
    ("Employers", "Treat as"): ("target", "off-limits", "neutral"),
    ("Evidence", "Kind"): ("résumé example", "indicator", "red flag"),
    **{(sheet, column): ("yes", "no") for sheet, column in (
        ("Synonyms", "Use"), ("Titles", "Use"), ("Searches", "Use"), ("Locations", "Use"),
        ("Sites", "Use"))},
    **{(sheet, "Needs context"): ("x", "yes", "no") for sheet in ("Synonyms", "Titles")},
}


def offered(sheet: str, column: str) -> tuple[str, ...]:
    """The choices that a drop-down shows: one sign for a tick, of those that are read."""
    choices = CHOICES[sheet, column]
    return choices[:1] if choices[0] == "x" else choices
