"""iCIMS."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

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

WRITTEN = {"icims": ICIMS, "icims-flat": ICIMS_FLAT}

READ = r"""
icims: "registered nurse" AND "ICU" AND NOT "travel"
    registered nurse AND ICU AND NOT travel
icims: "CDL" or "class A"
    CDL OR class A
icims: "RN" "BSN"
    RN AND BSN
    ! SB615:6
icims: ("plumber" OR "pipefitter") AND "journeyman"
    (plumber OR pipefitter) AND journeyman
icims: "nurse" NEAR "manager"
    nurse NEAR/50 manager
icims-flat: "CDL" AND NOT "helper"
    CDL AND NOT helper
icims-flat: "tutor" or "teacher"
    tutor OR teacher
icims-flat: ("plumber" OR "pipefitter") AND "apprentice"
    (plumber OR pipefitter) AND apprentice
    ! SB618:1
"""
