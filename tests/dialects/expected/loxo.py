"""Loxo."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

LOXO = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, '(nurse OR "case manager" OR rehab)'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '("physical therapist" OR "physical therapy")'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '("C++" OR "TS/SCI")'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse AND manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"loxo": LOXO}

READ = r"""
loxo: (welder OR "pipe fitter") AND union NOT apprentice
    (welder OR pipe fitter) AND union AND NOT apprentice
loxo: accountan* AND "month end"
    accountan* AND month end
loxo: nurse OR LPN AND ICU
    nurse OR (LPN AND ICU)
    ! SB606:1
loxo: "OT" AND SNF
    OT AND SNF
"""
