"""ClearanceJobs."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

CLEARANCEJOBS = (
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

WRITTEN = {"clearancejobs": CLEARANCEJOBS}

READ = r"""
clearancejobs: (“java” or “c+”) and “windows”
    (java OR c+) AND windows
    ! SB603:2
clearancejobs: "armed guard" AND NOT "trainee"
    armed guard AND NOT trainee
clearancejobs: "TS/SCI" AND linux
    TS/SCI AND linux
"""
