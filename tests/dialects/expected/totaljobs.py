"""Totaljobs."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

TOTALJOBS = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (WIDER, '"nurse"'),
    (WIDER, '"nurse"'),
    (EXACT,
     '"nurse" AND "manager"',
     '"nurse" AND "rehab" AND "clinic"',
     '"nurse" AND "rehab" AND "hospital"'),
    (WIDER, '"nurse" AND "rehab"', '"case manager" AND "rehab"'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (WIDER, '"nurse"'),
    (NONE,),
    (NONE,),
)

WRITTEN = {"totaljobs": TOTALJOBS}

READ = r"""
totaljobs: "sales executive" AND "field sales"
    sales executive AND field sales
totaljobs: "buyer" OR "purchaser"
    buyer OR purchaser
totaljobs: "chef" NOT "agency"
    chef AND NOT agency
    ! SB604:8
"""
