"""The sheet Read me, and what it says in a new workbook."""

from searchbuilder.workbook.sheet import Sheet

SHEET = Sheet("Read me", 0, read=False)

TITLE = "A search workbook"

LINES = (
    "This workbook is a word list. You write words here; searchbuilder turns them into search "
    "strings for each job board, ATS and search engine, each in its own spelling.",
    "Start on the sheet Terms: one row is one thing to look for. Write  Forklift  under Term.",
    "Go to Synonyms: one row is one way to write a term, and only these are looked for. Write  "
    "Forklift  under Term in two rows, and under Synonym  Forklift  in the first and  lift truck  "
    "in the second.",
    "Go to Titles: Role gathers the spellings of one job. Write  Warehouse Operator  under Role "
    "in two rows, and under Title  Warehouse Operator  in the first and  Material Handler  in "
    "the second.",
    "Go to Searches: one row is one search. Give it a name, and write  [Warehouse Operator]  "
    "under Titles and  [Forklift]  under Must. Square brackets pull in a whole list; words "
    "without brackets are looked for just as they stand.",
    "Put a semicolon between two things in one cell. Titles: any one will do. Must: all of them. "
    "Should: at least one. Must not: none.",
    "Short forms lie. Put an x under Needs context, and the short form counts only beside the "
    "words that you name for it on Ambiguous abbreviations.",
    "Companies you must not recruit from go on Employers with Treat as = off-limits. That acts on "
    "every search.",
    "Save. Then open a terminal in this folder, type  searchbuilder build  and the name of this "
    "file, and press Enter: every string stands on a line of its own, so three clicks select it.",
    "You cannot break much. Drop-downs warn but never stop you, and you may sort, filter and "
    "widen as you like. Only leave the sheet names and the headings as they are.",
)
