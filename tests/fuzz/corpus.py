"""What is mutated: small workbooks of several makers, texts of cells, command lines."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from functools import lru_cache
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from searchbuilder.workbook.template import empty

DATA = Path(__file__).parents[1] / "data"

ROWS: dict[str, list[tuple[object, ...]]] = {
    "Terms": [("Term", "Type", "Quick synonyms"), ("MMI", "Domain", None),
              ("Rating", "Skill", "impairment rating; WPI")],
    "Synonyms": [("Term", "Synonym", "Kind", "Region", "Needs context", "Strength", "LinkedIn"),
                 ("MMI", "MMI", "abbreviation", "US; CA", "x", None, "no"),
                 ("MMI", "maximum medical improvement", "main", None, None, "strict", None),
                 (None, "P&S", "related", "US-CA", None, None, True)],
    "Titles": [("Role", "Title", "Kind", "Level"), ("Nurse", "RN*", "typical", "Senior"),
               ("Nurse", "Nurse (Case Manager)", "variant", None)],
    "Ambiguous abbreviations": [("Synonym", "Context (any of)", "Exclude", "Use"),
                                ("MMI", "impairment\nwork comp", "motorcycle", "both")],
    "Searches": [("Search", "Titles", "Level", "Must", "Should", "Must not", "Where", "Employers",
                  "Region", "Platforms", "Breadth"),
                 ("One", "[Nurse]", "Senior", "[MMI]; a NEAR/3 b", "title:(lead OR [Rating])",
                  "intern", "Texas", "targets", "US", "linkedin", "broad"),
                 ("Two", None, None, "[One] AND NOT [Rating]", None, None, None, None, None, None,
                  None)],
    "Levels": [("Level", "Min years", "Max years", "Title words", "Not in title"),
               ("Senior", 5, None, "senior; lead", "junior"),
               ("Junior", datetime.date(2026, 5, 2), 2.5, "junior", None)],
    "Locations": [("Group", "Place", "Also written"), ("Texas", "Houston", "Houston, TX")],
    "Employers": [("Employer", "Treat as"), ("Acme", "target"), ("Client", "off-limits")],
    "Evidence": [("Term", "Kind", "Level", "Text", "Search for"),
                 ("MMI", "indicator", "Senior", "testified", "expert witness")],
    "Interview": [("Term", "Level", "No", "Question"), ("MMI", "Senior", 1, "=1+1")],
    "Sites": [("Site", "Address", "Engine", "Title is", "Leave out"),
              ("Code", "github.com", "Google", "page title", "title:jobs")],
    "Platforms": [("Platform", "Fact", "Value", "How", "Counts", "Date"),
                  ("linkedin", "Parentheses", "ignored", None, "nurse 812; zzqx 0",
                   datetime.date(2024, 5, 2)), ("google", "Space", "or", None, None, None),
                  ("Our ATS", "AND", "+", None, None, "2026-11-30"),
                  ("Our ATS", "OR", "|", None, None, "2026-11-30")],
}


@lru_cache
def workbooks() -> tuple[bytes, ...]:
    """By this reader's own template, openpyxl and LibreOffice."""
    return _filled(), _marked(), (DATA / "libreoffice.xlsx").read_bytes(), undated(empty())


def _filled() -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in ROWS.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    return _saved(book)


def _marked() -> bytes:
    """With what else a sheet can hold."""
    book = load_workbook(io.BytesIO(_filled()))
    page = book["Synonyms"]
    page.merge_cells("A3:A4")
    page.row_dimensions[3].hidden = True
    page["B4"].comment = Comment("seen in California", "Ann")
    page["B2"].hyperlink = "https://example.org/"
    page["H2"] = "#REF!"
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return undated(made.getvalue())


def undated(data: bytes) -> bytes:
    """The same workbook whenever it is made, so that a seed makes the same of it again."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-01-01T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


# Pieces of expressions and of what people paste; joined in any order.
PIECES = (
    "[MMI]", "[Nurse]", "[One]", "[Rating]", "[mm i]", "[", "]", "[]", "(", ")", "()", "AND",
    "OR", "NOT", "and", "or", "not", "NEAR/3", "NEAR/0", "NEAR", "NEAR/999999999999", "title:",
    "title:(", "company:", "location:", "x:", '"', "“", "”", "'", "’", "`", ";", "|", "\n",
    "\r\n",
    "\t", ",", "*", "case*", "**", "-", "+", "=", "@", "=1+1", "~", "^2", "\\", "/", "?", "!",
    "&&",
    "||", "&",
    "{", "}", "<b>", "C++", "C#", ".NET", "P&S", "case manager", "return to work",
    "RN", "a", "é", "ﬁ", "İ", "ß", "日本語", "مدير", "\u200b", "\u202e", "\ufeff", "\xa0", "\x00",
    "\x1b[31m", "\x85", "😀", "\U000e0001", "_x000D_", "#REF!", "%s", "{0}", "$x", "OR OR",
    "NOT NOT", "x" * 300, "AND " * 40, "(" * 60, "NOT " * 60, "0", "1e9", "yes", "no", "x", "US",
    "GB; US", "broad", "off", "both", "Senior", "linkedin", "all", "google-linkedin", "targets",
    "https://a.b/c", "a.b/c")
# What a terminal may hand on beside text: half a sign (Windows), a byte that is no UTF-8 (others).
HALVES = ("\ud800", "\udc00", "\udce9")

COMMANDS = (
    ("build", "book.xlsx"), ("build", "book.xlsx", "--for", "all"),
    ("build", "book.xlsx", "--search", "One", "--for", "linkedin,google"),
    ("build", "book.xlsx", "--query", "[MMI] AND nurse NOT student", "--level", "Senior"),
    ("build", "book.xlsx", "--breadth", "broad", "--region", "US-CA", "--one-string"),
    ("build", "book.xlsx", "--max-strings", "3", "--strict-limits", "--format", "json"),
    ("build", "book.xlsx", "--format", "csv", "--output", "out.csv"),
    ("build", "book.xlsx", "--search", "Two", "--for", "google", "--copy", "--open"),
    ("brief", "book.xlsx", "MMI", "--level", "Senior", "--format", "markdown"),
    ("platforms",), ("platforms", "google", "--format", "json"), ("platforms", "book.xlsx"),
    ("platforms", "book.xlsx", "--export", "facts.csv"),
    ("import", "Platform,Fact,Value\nats,Length,9\nx,,", "--into", "book.xlsx"),
    ("new", "other.xlsx"), ("new", "--empty", "other.xlsx"), ("new", "book.xlsx"),
    ("check", "book.xlsx", "--strict"), ("check", "book.xlsx", "--format", "json"),
    ("fill", "book.xlsx"), ("fill", "book.xlsx", "--output", "copy.xlsx"),
    ("diff", "book.xlsx", "marked.xlsx"), ("diff", "marked.xlsx", "book.xlsx", "--for", "all"),
    ("translate", "nurse -student OR (“case manager” AND MMI", "--for", "linkedin,icims"),
    ("translate", "book.xlsx", "--from", "google", "--for", "all", "--format", "json"),
    ("import", "(RN OR nurse) AND [x] -student", "--into", "book.xlsx", "--from", "bing"),
    ("import", "MMI\nTerm from Rehab industry\nRed flags\n• none", "--into", "book.xlsx"),
    ("import", "title:(RN OR P&S) AND MMI", "--into", "book.xlsx", "--name", "One", "--dry-run"),
    ("explain", "nurse OR RN AND title:MMI -student", "--from", "linkedin"),
    ("explain", "SB301"), ("--help",), ("--version",), ())
