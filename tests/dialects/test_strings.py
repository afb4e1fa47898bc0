"""What each platform gets for the same questions, as its documents want it written.

A new platform is one more table here.  The strings were checked against the platforms' own pages.
"""

from __future__ import annotations

import pytest

from searchbuilder.compiler import compile
from searchbuilder.dialects import find, known
from searchbuilder.query.parser import parse
from searchbuilder.query.tree import Query, Term

from .engine_strings import ENGINE_TABLES

EXACT, WIDER, NARROWER, MIXED, NONE = "exact", "wider", "narrower", "mixed", "none"
LEXICON = ("physical therapist", "physical therapy", "speech therapy")
INCH = '5" disc'

# A term with a quotation mark cannot be written in the house syntax; it comes from a cell.
QUESTIONS = (
    "nurse",
    "case manager",
    "nurse AND physical therapist AND rehab",
    "nurse OR case manager OR rehab",
    "nurse NOT case manager",
    "nurse NOT (case manager OR rehab)",
    "nurse AND (manager OR (rehab AND (clinic OR hospital)))",
    "title:(nurse OR case manager) AND rehab",
    "rehab NOT title:nurse",
    "physical therap*",
    "nurse NEAR/5 case manager",
    '"OR" AND "not" AND "AND"',
    "C++ OR TS/SCI",
    "workers' comp AND R&D AND follow-up",
    INCH,
    "nurse AND (manager OR NOT rehab)",
    "nurse OR NOT manager",
    "NOT nurse",
)

ATS = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" AND NOT "case manager"'),
    (EXACT, '"nurse" AND NOT "case manager" AND NOT "rehab"'),
    (EXACT, '"nurse" AND ("manager" OR "rehab") AND ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" AND ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '"nurse" AND "manager"', '"nurse" AND NOT "rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

BING = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" "physical therapist" "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" NOT "case manager"'),
    (EXACT, '"nurse" NOT "case manager" NOT "rehab"'),
    (EXACT, '"nurse" ("manager" OR "rehab") ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '"nurse" "manager"', '"nurse" NOT "rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

BULLHORN = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5\\" disc"'),
    (EXACT, '(nurse AND manager) OR (nurse AND NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

GOOGLE = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" "physical therapist" "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" -"case manager"'),
    (EXACT, '"nurse" -"case manager" -"rehab"'),
    (EXACT, '"nurse" ("manager" OR "rehab") ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (EXACT, '"nurse" AROUND(5) "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (EXACT, '"5 disc"'),
    (EXACT, '"nurse" "manager"', '"nurse" -"rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

GOOGLE_LINKEDIN = (
    (EXACT, 'site:linkedin.com/in "nurse" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" "physical therapist" "rehab" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in ("nurse" OR "case manager" OR "rehab") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -"case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -"case manager" -"rehab" -intitle:"profiles"'),
    (EXACT,
     'site:linkedin.com/in "nurse" ("manager" OR "rehab") ("manager" OR "clinic" '
     'OR "hospital") -intitle:"profiles"'),
    (EXACT,
     'site:linkedin.com/in "rehab" (intitle:"nurse" OR intitle:"case manager") '
     '-intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "rehab" -intitle:"nurse" -intitle:"profiles"'),
    (NARROWER,
     'site:linkedin.com/in ("physical therapist" OR "physical therapy") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" AROUND(5) "case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "OR" "not" "AND" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in ("C++" OR "TS/SCI") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "workers\' comp" "R&D" "follow-up" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "5 disc" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" "manager" -intitle:"profiles"',
     'site:linkedin.com/in "nurse" -"rehab" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -intitle:"profiles"',
     'site:linkedin.com/in -"manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in -"nurse" -intitle:"profiles"'),
)

ICIMS = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" AND NOT "case manager"'),
    (EXACT, '"nurse" AND NOT "case manager" AND NOT "rehab"'),
    (EXACT, '"nurse" AND ("manager" OR ("rehab" AND ("clinic" OR "hospital")))'),
    (WIDER, '"rehab" AND ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '("nurse" AND "manager") OR ("nurse" AND NOT "rehab")'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

ICIMS_FLAT = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" AND NOT "case manager"'),
    (EXACT, '"nurse" AND NOT "case manager" AND NOT "rehab"'),
    (EXACT,
     '"nurse" AND "manager" OR "nurse" AND "rehab" AND "clinic" OR "nurse" AND '
     '"rehab" AND "hospital"'),
    (WIDER, '"nurse" AND "rehab" OR "case manager" AND "rehab"'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '"nurse" AND "manager" OR "nurse" AND NOT "rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

INDEED = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse or "case manager" or rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse (manager or rehab) (manager or clinic or hospital)'),
    (WIDER, 'rehab (nurse or "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" or "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" or "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

LINKEDIN = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse (manager OR (rehab (clinic OR hospital)))'),
    (WIDER, 'rehab (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '(nurse AND manager) OR (nurse NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

LINKEDIN_RECRUITER = (
    (EXACT, {'keywords': 'nurse'}),
    (EXACT, {'keywords': '"case manager"'}),
    (EXACT, {'keywords': 'nurse AND "physical therapist" AND rehab'}),
    (EXACT, {'keywords': 'nurse OR "case manager" OR rehab'}),
    (EXACT, {'keywords': 'nurse NOT "case manager"'}),
    (EXACT, {'keywords': 'nurse NOT "case manager" NOT rehab'}),
    (EXACT, {'keywords': 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'}),
    (EXACT, {'title': 'nurse OR "case manager"', 'keywords': 'rehab'}),
    (WIDER, {'keywords': 'rehab'}),
    (NARROWER, {'keywords': '"physical therapist" OR "physical therapy"'}),
    (WIDER, {'keywords': 'nurse AND "case manager"'}),
    (EXACT, {'keywords': '"OR" AND "not" AND "AND"'}),
    (EXACT, {'keywords': '"C++" OR "TS/SCI"'}),
    (EXACT, {'keywords': '"workers\' comp" AND "R&D" AND "follow-up"'}),
    (MIXED, {'keywords': '"5 disc"'}),
    (EXACT, {'keywords': '(nurse AND manager) OR (nurse NOT rehab)'}),
    (NARROWER, {'keywords': 'nurse'}),
    (NONE,),
)

SALES_NAVIGATOR = (
    (EXACT, {'keywords': 'nurse'}),
    (EXACT, {'keywords': '"case manager"'}),
    (EXACT, {'keywords': 'nurse "physical therapist" rehab'}),
    (EXACT, {'keywords': 'nurse OR "case manager" OR rehab'}),
    (EXACT, {'keywords': 'nurse NOT "case manager"'}),
    (EXACT, {'keywords': 'nurse NOT "case manager" NOT rehab'}),
    (EXACT, {'keywords': 'nurse (manager OR (rehab (clinic OR hospital)))'}),
    (EXACT, {'title': 'nurse OR "case manager"', 'keywords': 'rehab'}),
    (WIDER, {'keywords': 'rehab'}),
    (NARROWER, {'keywords': '"physical therapist" OR "physical therapy"'}),
    (WIDER, {'keywords': 'nurse "case manager"'}),
    (EXACT, {'keywords': '"OR" "not" "AND"'}),
    (EXACT, {'keywords': '"C++" OR "TS/SCI"'}),
    (EXACT, {'keywords': '"workers\' comp" "R&D" "follow-up"'}),
    (MIXED, {'keywords': '"5 disc"'}),
    (EXACT, {'keywords': '(nurse AND manager) OR (nurse NOT rehab)'}),
    (NARROWER, {'keywords': 'nurse'}),
    (NONE,),
)

SQLITE_FTS5 = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'),
    (EXACT, 'rehab AND (title : nurse OR title : "case manager")'),
    (EXACT, 'rehab NOT title : nurse'),
    (EXACT, '"physical therap" *'),
    (EXACT, 'NEAR(nurse "case manager", 5)'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5"" disc"'),
    (EXACT, '(nurse AND manager) OR (nurse NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

BRAVE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

DICE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

GITHUB_USERS = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse manager', 'nurse rehab clinic', 'nurse rehab hospital'),
    (WIDER, 'nurse rehab', '"case manager" rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

GREENHOUSE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

HIREEZ = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse AND NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

LEVER = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (EXACT, 'titles:nurse AND rehab', 'titles:"case manager" AND rehab'),
    (EXACT, 'rehab NOT titles:nurse'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

LOXO = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, '(nurse OR "case manager" OR rehab)'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '("physical therapist" OR "physical therapy")'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '("C++" OR "TS/SCI")'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

MONSTER = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

MONSTER_CLASSIC = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse AND NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

NEXXT = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" "physical therapist" "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" -"case manager"'),
    (EXACT, '"nurse" -"case manager" -"rehab"'),
    (EXACT, '"nurse" ("manager" OR "rehab") ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '"nurse" "manager"', '"nurse" -"rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

SEEK = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse or "case manager" or rehab'),
    (EXACT, 'nurse not "case manager"'),
    (EXACT, 'nurse not "case manager" not rehab'),
    (EXACT, 'nurse (manager or rehab) (manager or clinic or hospital)'),
    (WIDER, 'rehab (nurse or "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" or "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" or "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse not rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

SEEKOUT = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WORKABLE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse AND NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

X = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse (manager OR rehab) (manager OR clinic OR hospital)'),
    (WIDER, 'rehab (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

XING = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

YANDEX = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse +"physical therapist" +rehab'),
    (EXACT, 'nurse | "case manager" | rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse +manager', 'nurse +rehab +clinic', 'nurse +rehab +hospital'),
    (WIDER, 'nurse +rehab', '"case manager" +rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" | "physical therapy"'),
    (WIDER, 'nurse +"case manager"'),
    (EXACT, '"OR" +"not" +"AND"'),
    (EXACT, '"C++" | "TS/SCI"'),
    (EXACT, '"workers\' comp" +"R&D" +"follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse +manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

ZOHO_RECRUIT = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

TABLES = {
    "ats": ATS, "bing": BING, "brave": BRAVE, "bullhorn": BULLHORN, "dice": DICE,
    "github-users": GITHUB_USERS, "google": GOOGLE, "google-linkedin": GOOGLE_LINKEDIN,
    "greenhouse": GREENHOUSE, "hireez": HIREEZ, "icims": ICIMS, "icims-flat": ICIMS_FLAT,
    "indeed": INDEED, "lever": LEVER,
    "linkedin": LINKEDIN, "linkedin-recruiter": LINKEDIN_RECRUITER,
    "sales-navigator": SALES_NAVIGATOR, "loxo": LOXO, "monster": MONSTER,
    "monster-classic": MONSTER_CLASSIC, "nexxt": NEXXT, "seek": SEEK, "seekout": SEEKOUT,
    "sqlite-fts5": SQLITE_FTS5, "workable": WORKABLE, "x": X, "xing": XING, "yandex": YANDEX,
    "zoho-recruit": ZOHO_RECRUIT,
    "ats": ATS, "bing": BING, "bullhorn": BULLHORN, "google": GOOGLE,
    "google-linkedin": GOOGLE_LINKEDIN, "icims": ICIMS, "indeed": INDEED, "linkedin": LINKEDIN,
    "linkedin-recruiter": LINKEDIN_RECRUITER, "sales-navigator": SALES_NAVIGATOR,
    "sqlite-fts5": SQLITE_FTS5, **ENGINE_TABLES,
}
CASES = [(name, question, answer) for name, table in TABLES.items()
         for question, answer in zip(QUESTIONS, table, strict=True)]


def tree(question: str) -> Query:
    return Term(question) if question == INCH else parse(question).items[0]


def test_every_platform_has_a_table() -> None:
    assert set(TABLES) == {dialect.name for dialect in known()}


@pytest.mark.parametrize(("name", "question", "answer"), CASES,
                         ids=[f"{name}: {question}" for name, question, _ in CASES])
def test_answer(name: str, question: str, answer: tuple) -> None:
    dialect = find(name)
    compiled = compile(tree(question), dialect, LEXICON)
    written = [string.boxes if dialect.boxes else string.text for string in compiled.strings]
    assert (compiled.effect, *written) == answer


@pytest.mark.parametrize("name", [name for name in TABLES if not find(name).boxes])
def test_one_box_is_the_whole_text(name: str) -> None:
    for question in QUESTIONS:
        for string in compile(tree(question), find(name), LEXICON).strings:
            assert string.boxes == {"keywords": string.text}


@pytest.mark.parametrize(("name", "text"), (
    ("linkedin-recruiter", 'rehab AND (nurse OR "case manager")'),
    ("sales-navigator", 'rehab (nurse OR "case manager")')))
def test_several_boxes_are_also_one_keyword_string(name: str, text: str) -> None:
    string, = compile(tree("title:(nurse OR case manager) AND rehab"), find(name)).strings
    assert string.text == text


COUNTS = (
    ("ats", "nurse NOT (case manager OR rehab)", (4, 4, 46)),
    ("google", "nurse AND (case manager OR rehab)", (5, 1, 35)),
    ("google-linkedin", "nurse NOT rehab", (6, 2, 57)),
    ("linkedin", "nurse AND (case manager OR rehab)", (4, 1, 31)),
    ("linkedin-recruiter", "title:(nurse OR case manager) AND rehab", (4, 1, 28)),
    ("bing", "nurse NOT case manager", (3, 1, 26)),
    ("github-users", "nurse NOT rehab NOT location:Boston", (3, 1, 32)),
    ("yandex", "nurse AND case manager NOT rehab", (4, 2, 28)),
    ("loxo", "nurse OR rehab", (2, 1, 16)),
)


@pytest.mark.parametrize(("name", "question", "counts"), COUNTS)
def test_words_operators_and_characters(name: str, question: str, counts: tuple[int, int, int]
                                        ) -> None:
    string, = compile(tree(question), find(name)).strings
    assert (string.words, string.operators, string.characters) == counts


LINKS = (
    ("google-linkedin", "https://www.google.com/search?q=site%3Alinkedin.com%2Fin%20%22nurse%22"
                        "%20-intitle%3A%22profiles%22"),
    ("linkedin", "https://www.linkedin.com/search/results/people/?keywords=nurse"
                 "&origin=FACETED_SEARCH"),
    ("bing", "https://www.bing.com/search?q=%22nurse%22"),
    ("indeed", "https://www.indeed.com/jobs?q=nurse"),
    ("brave", "https://search.brave.com/search?q=nurse"),
    ("github-users", "https://github.com/search?q=nurse&type=users"),
    ("x", "https://twitter.com/search?q=nurse&src=typed_query&f=live"),
    ("yandex", "https://yandex.com/search/?text=nurse"),
    ("lever", None),
    ("linkedin-recruiter", None),
    ("ats", None),
)


@pytest.mark.parametrize(("name", "link"), LINKS)
def test_link(name: str, link: str | None) -> None:
    assert compile(Term("nurse"), find(name)).strings[0].url == link


SINGLE_WORDS = (
    ("greenhouse", "therap*", (EXACT, 'therap*')),
    ("greenhouse", "rehab AND therap*", (EXACT, 'rehab AND therap*')),
    ("greenhouse", "C++*", (NARROWER, '"C++"')),
    ("xing", "the*", (EXACT, 'the*')),
    ("xing", "th*", (NARROWER, 'therapist OR therapy')),
    ("xing", "nurse NOT ab*", (WIDER, 'nurse')),
    ("loxo", "therap* OR nurse", (EXACT, '(therap* OR nurse)')),
    *((name, "title:therap* AND (nurse NEAR/5 manager)",
       (EXACT, 'title:therap* AND ("nurse manager"~5 OR "manager nurse"~5)'))
      for name in ("elasticsearch", "lucene", "solr")),
    ("elasticsearch-simple", "therap* NOT (nurse NEAR/5 manager)",
     (EXACT, 'therap* + -"nurse manager"~5 + -"manager nurse"~5')),
    ("postgres-tsquery", "rehab NOT therap*", (EXACT, "rehab & !therap:*")),
    ("postgres-websearch", "rehab NOT therap*",
     (WIDER, "rehab -therapist -therapy")),
    ("lucene", "nurse NEAR/5 case manager", (WIDER, 'nurse AND "case manager"')),
    ("monster-classic", "nurse NEAR/5 manager", (WIDER, 'nurse AND manager')),
    ("monster", "nurse NEAR/5 manager",
     (EXACT, '"nurse manager"~5 OR "manager nurse"~5')),
    ("hireez", "rehab NOT (nurse NEAR/5 manager)",
     (EXACT, 'rehab AND NOT "nurse manager"~5 AND NOT "manager nurse"~5')),
    ("seekout", "rehab AND (nurse NEAR/2 manager)",
     (EXACT, 'rehab AND ("nurse manager"~2 OR "manager nurse"~2)')),
    ("seekout", "nurse NEAR/2 therap*", (WIDER, 'nurse AND therap*')),
    ("seekout", "nurse NEAR/2 case manager", (WIDER, 'nurse AND "case manager"')),
    ("seekout", 'nurse NEAR/2 "or"', (WIDER, 'nurse AND "or"')),
)


@pytest.mark.parametrize(("name", "question", "answer"), SINGLE_WORDS)
def test_stars_and_proximity_that_take_single_words(name: str, question: str, answer: tuple
                                                    ) -> None:
    compiled = compile(tree(question), find(name), LEXICON)
    assert (compiled.effect, *(string.text for string in compiled.strings)) == answer


ONE_OPERATOR = (
    ("brave", "(nurse OR rehab) AND (clinic OR hospital)",
     ("nurse AND clinic", "nurse AND hospital", "rehab AND clinic", "rehab AND hospital")),
    ("brave", "nurse OR rehab OR clinic AND hospital", ("nurse OR rehab", "clinic AND hospital")),
    ("yandex", "nurse OR rehab NOT clinic", ("nurse", "rehab -clinic")),
    ("workable", "(nurse OR rehab) NOT clinic",
     ("nurse AND NOT clinic", "rehab AND NOT clinic")),
    ("lever", "title:(nurse OR rehab) OR clinic OR hospital",
     ("clinic OR hospital", "titles:nurse", "titles:rehab")),
    ("lever", "nurse NOT company:(Acme OR case manager)",
     ('nurse NOT orgs:Acme NOT orgs:"case manager"',)),
    ("github-users", "nurse AND location:(Boston OR New York)",
     ("nurse location:Boston", 'nurse location:"New York"')),
    ("github-users", "nurse NOT rehab NOT location:Boston",
     ("nurse NOT rehab -location:Boston",)),
)


@pytest.mark.parametrize(("name", "question", "texts"), ONE_OPERATOR)
def test_no_string_has_both_operators_where_parentheses_are_unknown(
        name: str, question: str, texts: tuple[str, ...]) -> None:
    compiled = compile(tree(question), find(name))
    assert compiled.effect == EXACT
    assert tuple(string.text for string in compiled.strings) == texts


@pytest.mark.parametrize("name", ("icims", "icims-flat", "lever", "yandex"))
def test_many_alternatives_that_need_no_parentheses_are_all_written(name: str) -> None:
    words = [f"skill{number}" for number in range(80)]
    compiled = compile(tree(" OR ".join(words)), find(name))
    string, = compiled.strings
    assert (compiled.effect, compiled.changes) == (EXACT, ())
    assert all(word in string.text for word in words)
