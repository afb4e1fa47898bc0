"""A conservative string for an applicant tracking system that is not listed by its own name."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

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

WRITTEN = {"ats": ATS}

READ = r"""
ats: "physical therapist" AND (outpatient OR ortho) AND NOT PRN
    physical therapist AND (outpatient OR ortho) AND NOT PRN
    ! SB618:26
ats: RN OR LPN
    RN OR LPN
ats: "payroll" AND ADP
    payroll AND ADP
ats: nurse -travel
    nurse AND NOT travel
    ! SB604:7
"""
