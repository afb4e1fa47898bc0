"""PostgreSQL's full-text search."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

POSTGRES_TSQUERY = (
    (EXACT, "nurse"),
    (EXACT, "'case manager'"),
    (EXACT, "nurse & 'physical therapist' & rehab"),
    (EXACT, "nurse | 'case manager' | rehab"),
    (EXACT, "nurse & !'case manager'"),
    (EXACT, "nurse & !'case manager' & !rehab"),
    (EXACT, "nurse & (manager | (rehab & (clinic | hospital)))"),
    (WIDER, "rehab & (nurse | 'case manager')"),
    (WIDER, "rehab"),
    (NARROWER, "'physical therapist' | 'physical therapy'"),
    (WIDER, "nurse & 'case manager'"),
    (EXACT, "'OR' & 'not' & 'AND'"),
    (NARROWER, "'C++' | 'TS/SCI'"),
    (NARROWER, "'workers'' comp' & 'R&D' & 'follow-up'"),
    (EXACT, "'5\" disc'"),
    (EXACT, "(nurse & manager) | (nurse & !rehab)"),
    (NARROWER, "nurse"),
    (NONE,),
)

POSTGRES_WEBSEARCH = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse or "case manager" or rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse manager or nurse rehab clinic or nurse rehab hospital'),
    (WIDER, 'nurse rehab or "case manager" rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" or "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (NARROWER, '"C++" or "TS/SCI"'),
    (NARROWER, '"workers\' comp" "R&D" "follow-up"'),
    (EXACT, '"5 disc"'),
    (EXACT, 'nurse manager or nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"postgres-tsquery": POSTGRES_TSQUERY, "postgres-websearch": POSTGRES_WEBSEARCH}

READ = r"""
postgres-tsquery: nurse & "wound care" & "therap"*
    nurse AND wound care AND therap*
    ! SB603:9
postgres-tsquery: 'nurse' & ('icu' | 'critical care') & !'travel'
    nurse AND (icu OR critical care) AND NOT travel
postgres-tsquery: nurs:* & icu
    nurs* AND icu
postgres-tsquery: 'nurse' 'icu'
    nurse AND icu
    ! SB615:9
postgres-tsquery: 'it''s'
    it's
postgres-tsquery: nurse&!travel & ! agency
    nurse AND NOT travel AND NOT agency
postgres-tsquery: tomato <-> banana & !plum
    tomato banana AND NOT plum
postgres-websearch: "case manager" or CCM
    case manager OR CCM
postgres-websearch: therapist -pediatric
    therapist AND NOT pediatric
postgres-websearch: therapist NOT pediatric
    therapist AND NOT pediatric
    ! SB604:11
postgres-websearch: (nurse or therapist) icu
    nurse OR (therapist AND icu)
    ! SB618:1 SB606:2
    ~ (nurse OR therapist) AND icu
postgres-websearch: nurse – travel
    nurse AND travel
    ! SB610:7
postgres-websearch: nurse - travel
    nurse AND NOT travel
postgres-websearch: - travel
    NOT travel
"""
