"""Xapian's query parser."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

XAPIAN = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" AND NOT "case manager"'),
    (EXACT, '"nurse" AND NOT "case manager" AND NOT "rehab"'),
    (EXACT, '"nurse" AND ("manager" OR ("rehab" AND ("clinic" OR "hospital")))'),
    (EXACT, '"rehab" AND (title:"nurse" OR title:"case manager")'),
    (EXACT, '"rehab" AND NOT title:"nurse"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5 disc"'),
    (EXACT, '("nurse" AND "manager") OR ("nurse" AND NOT "rehab")'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

WRITTEN = {"xapian": XAPIAN}

READ = r"""
xapian: nurse NOT travel agency
    nurse AND NOT (travel OR agency)
    ! SB621:11
xapian: nurse AND icu welder
    nurse AND (icu OR welder)
xapian: nurse -travel welder
    (nurse OR welder) AND NOT travel
xapian: nurse AND icu AND NOT travel
    nurse AND icu AND NOT travel
xapian: nurse icu
    nurse OR icu
xapian: title:"site manager" AND concrete
    title:site manager AND concrete
xapian: welder -helper
    welder AND NOT helper
xapian: +nurse +RN manager
    nurse AND RN
    ! SB617:2
xapian: foreman XOR mason
    (foreman AND NOT mason) OR (mason AND NOT foreman)
"""
