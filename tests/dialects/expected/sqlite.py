"""SQLite's full-text search."""

from searchbuilder.effect import EXACT, NARROWER, NONE

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

WRITTEN = {"sqlite-fts5": SQLITE_FTS5}

READ = r"""
sqlite-fts5: nurse AND (icu OR "critical care") NOT travel
    nurse AND (icu OR critical care) AND NOT travel
sqlite-fts5: NEAR("wound" "care", 5)
    wound NEAR/5 care
sqlite-fts5: nurse NOT title : NEAR("wound" "care", 5)
    nurse AND NOT title:(wound NEAR/5 care)
sqlite-fts5: NEAR("5"" disc, (L4)" nurse, 5)
    5 disc, (L4) NEAR/5 nurse
sqlite-fts5: NEAR(nurse "physical therap" *, 7) OR NEAR("a"* b)
    (nurse NEAR/7 physical therap*) OR (a* NEAR/10 b)
sqlite-fts5: nurse NOT travel agency
    nurse AND NOT (travel AND agency)
    ! SB621:11
sqlite-fts5: (nurse OR RN) icu AND NOT travel
    (nurse OR RN) AND icu AND NOT travel
    ! SB615:15 SB621:23
sqlite-fts5: nurse -travel agency
    nurse AND NOT travel AND agency
    ! SB604:7
sqlite-fts5: "physical therap" *
    physical therap*
sqlite-fts5: title : "nurse" AND company : "mercy"
    title:nurse AND company:mercy
sqlite-fts5: welder fabricator
    welder AND fabricator
sqlite-fts5: therapist and pediatric
    therapist AND and AND pediatric
    ! SB605:11
    ~ therapist AND pediatric
sqlite-fts5: java + developer NOT lead
    java developer AND NOT lead
sqlite-fts5: {title company} : nurse
    title:nurse OR company:nurse
sqlite-fts5: 38.101 AND follow-up
    38.101 AND follow-up
    ! SB629:1
"""
