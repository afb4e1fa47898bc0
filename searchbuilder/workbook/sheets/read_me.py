"""The sheet Read me, and what it says in a new workbook."""

from searchbuilder.workbook.sheet import Sheet

SHEET = Sheet("Read me", 0, read=False)

TITLE = "A search workbook"

LINES = (
    "You type words into this workbook; searchbuilder turns them into search strings for job "
    "boards, ATSs and search engines, in the syntax of each.",
    "Start on the sheet Terms: one row is one thing to look for. Type  Forklift  under Term.",
    "Go to Synonyms: one row is one way to write a term, and only these are searched. Type  "
    "Forklift  under Term in two rows, and under Synonym  Forklift  in the first and  lift truck  "
    "in the second.",
    "Go to Titles: Role groups the spellings of one job. Type  Warehouse Operator  under Role in "
    "two rows, and under Title  Warehouse Operator  in the first and  Material Handler  in the "
    "second.",
    "Go to Searches: one row is one search. Give it a name, and type  [Warehouse Operator]  under "
    "Titles and  [Forklift]  under Must. Square brackets include a whole list; words without "
    "brackets are searched exactly as typed.",
    "Put a semicolon between two things in one cell. Titles: any of them. Must: all of them. "
    "Should: at least one. Must not: none of them.",
    "Some abbreviations mean other things too. Put an x under Needs context, and list words for "
    "it on Ambiguous abbreviations: it then counts only where one of them appears too.",
    "Companies you must not recruit from go on Employers with Treat as = off-limits. That applies "
    "to every search.",
    "Save. Then open a terminal in this folder, type  searchbuilder build  and the name of this "
    "file, and press Enter. Each string is on its own line: triple-click to select it.",
    "You cannot break much. Drop-downs warn but never stop you, and you can sort, filter and "
    "widen as you like. Only keep the sheet names and the headers as they are.",
)
