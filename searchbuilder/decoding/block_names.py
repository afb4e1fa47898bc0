"""What the lines of a block are called: `Title: a`, `Skills: b, c`, `Exclude: d`."""

from __future__ import annotations

ANYWHERE, EXCLUDED, OPTIONAL = "anywhere", "excluded", "optional"
_NAMES = {
    "title": "title|titles|job title|job titles|current title|current titles|title(s)|"
             "job title(s)|position|positions|role|roles|headline",
    "skill": "skill|skills|skill(s)|key skills|must-have skills|required skills|technologies|"
             "tech stack",
    "company": "company|companies|current company|past company|employer|employers|company(s)",
    "location": "location|locations|location(s)|place|places|city|state|country|region|geography|"
                "geo|where",
    "industry": "industry|industries", "school": "school|schools|university|education",
    "language": "language|languages", "seniority": "seniority|level|seniority level",
    "company size": "company size|company headcount|headcount|company size (employees)",
    "years of experience": "years|years of experience|experience",
    ANYWHERE: "keyword|keywords|keyword(s)|keywords in profile|profile keywords|boolean|"
               "boolean string|search string|string|must|must have|must haves|must-have|"
               "must-haves|required|and|also",
    EXCLUDED: "exclude|excludes|excluded|excluding|exclusions|not|must not|must not have|"
               "none of|without|avoid|negative|negatives|negative keywords|nots",
    OPTIONAL: "nice to have|nice-to-have|nice to haves|nice-to-haves|preferred|optional|bonus|"
               "plus",
}
_LABELS = {label: field for field, names in _NAMES.items() for label in names.split("|")}


def known_label(label: str) -> str:
    """The field that a label names; empty if it is none of a block."""
    return _LABELS.get(" ".join(label.split()).casefold(), "")
