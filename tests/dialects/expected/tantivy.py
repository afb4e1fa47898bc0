"""Tantivy's query parser."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

TANTIVY = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" AND "physical therapist" AND "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" NOT "case manager"'),
    (EXACT, '"nurse" NOT "case manager" NOT "rehab"'),
    (EXACT, '"nurse" AND ("manager" OR ("rehab" AND ("clinic" OR "hospital")))'),
    (EXACT, '"rehab" AND (title:"nurse" OR title:"case manager")'),
    (EXACT, '"rehab" NOT title:"nurse"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5\\" disc"'),
    (EXACT, '("nurse" AND "manager") OR ("nurse" NOT "rehab")'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

WRITTEN = {"tantivy": TANTIVY}

READ = r"""
tantivy: nurse (NOT travel)
    nurse AND NOT travel
    ! SB621:12
tantivy: nurse NOT travel welder
    (nurse OR welder) AND NOT travel
    ! SB607:11
tantivy: nurse AND icu welder
    (nurse AND icu) OR welder
tantivy: nurse AND (icu OR "critical care") NOT travel
    nurse AND (icu OR critical care) AND NOT travel
tantivy: +nurse -travel
    nurse AND NOT travel
tantivy: title:nurse company:mercy
    title:nurse OR company:mercy
tantivy: rust OR go AND linux
    rust OR (go AND linux)
    ! SB606:1
tantivy: +nurse manager
    nurse
    ! SB617:2
tantivy: +nurse -student manager
    nurse AND NOT student
    ! SB617:2
tantivy: title:IN [nurse "case manager"] AND icu
    (title:nurse OR title:case manager) AND icu
"""
