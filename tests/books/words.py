"""What every one of these workbooks says, and the rows that `fill` has to write for it."""

from __future__ import annotations

SHEETS = {
    "Terms": [["Term"], ["MMI"]],
    "Synonyms": [["Term", "Synonym"], ["MMI", "maximum medical improvement"],
                 ["MMI", "permanent & stationary"]],
    "Searches": [["Search", "Must", "Platforms"],
                 ["Nurse <MMI> & more", "nurse; [MMI]", "linkedin; sqlite-fts5"],
                 ["Größe 日本 😀", "title:RN; café", "linkedin-recruiter"]],
}

HEADER = ["Search", "Platform", "Size", "Box", "String", "Link", "Counts", "What changed"]
LINKEDIN = ("https://www.linkedin.com/search/results/people/?keywords=nurse%20%28%22maximum%20"
            "medical%20improvement%22%20OR%20%22permanent%20%26%20stationary%22%29"
            "&origin=FACETED_SEARCH")
RECRUITER = (
    "exact\nwider: If you paste it all into Keywords, expect more results: titles, companies and "
    "places match anywhere (SB514)\nnote: Each part goes into the box it is "
    "named after. If a box takes one value at a time, enter the alternatives one by one.")
# One row for each box and size.
_BOXES = [
    ["Nurse <MMI> & more", "LinkedIn people search", "Keywords",
     'nurse ("maximum medical improvement" OR "permanent & stationary")', LINKEDIN,
     "65 characters · 6 words · 1 operator (5 recommended)",
     "exact\nnote: A space works as AND here."],
    ["Nurse <MMI> & more", "SQLite FTS5", "Keywords",
     'nurse AND ("maximum medical improvement" OR "permanent & stationary")', "",
     "69 characters · 6 words · 2 operators",
     "exact\nnote: For a table with columns title and company, and the default tokenizer."],
    ["Größe 日本 😀", "LinkedIn Recruiter", "Job titles", "RN", "",
     "8 characters · 2 words · 0 operators", RECRUITER],
    ["Größe 日本 😀", "LinkedIn Recruiter", "Keywords", '"café"', "",
     "8 characters · 2 words · 0 operators", RECRUITER],
]


def _in(size: str, rows: list[list[str]]) -> list[list[str]]:
    return [[search, platform, size, *rest] for search, platform, *rest in rows]


ROWS = [HEADER, *(row for part in (_BOXES[:1], _BOXES[1:2], _BOXES[2:])
                  for size in ("short", "normal") for row in _in(size, part))]
