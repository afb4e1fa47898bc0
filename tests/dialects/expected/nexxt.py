"""Nexxt's résumé search."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

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

WRITTEN = {"nexxt": NEXXT}

READ = r"""
nexxt: nurse OR LPN
    nurse OR LPN
nexxt: "case manager" -travel
    case manager AND NOT travel
nexxt: (carpenter OR framer) +OSHA
    (carpenter OR framer) AND OSHA
nexxt: java NOT intern
    java AND NOT intern
    ! SB604:6
"""
