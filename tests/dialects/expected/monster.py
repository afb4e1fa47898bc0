"""Monster's two résumé searches."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

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

WRITTEN = {"monster": MONSTER, "monster-classic": MONSTER_CLASSIC}

READ = r"""
monster: ("RN" OR "registered nurse") AND ICU NOT travel
    (RN OR registered nurse) AND ICU AND NOT travel
monster: therap* AND "SNF"
    therap* AND SNF
monster: "nurse manager"~5
    nurse NEAR/5 manager
monster: welder AND (TIG OR MIG) AND NOT helper
    welder AND (TIG OR MIG) AND NOT helper
monster: HVAC technician
    HVAC AND technician
    ! SB615:6
monster-classic: nurse AND NOT manager
    nurse AND NOT manager
monster-classic: nurse NEAR manager
    nurse NEAR/10 manager
monster-classic: (plumb* OR pipefit*) AND "union"
    (plumb* OR pipefit*) AND union
monster-classic: cobol and not java
    cobol AND NOT java
    ! SB605:7
"""
