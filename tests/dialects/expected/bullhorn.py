"""Bullhorn's candidate keyword search."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

BULLHORN = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5\\" disc"'),
    (EXACT, '(nurse AND manager) OR (nurse AND NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"bullhorn": BULLHORN}

READ = r"""
bullhorn: (nurse OR RN) AND NOT (travel OR "per diem")
    (nurse OR RN) AND NOT (travel OR per diem)
bullhorn: Java AND Spring NOT Junior
    Java AND Spring AND NOT Junior
bullhorn: "say \"hi\""
    say hi
bullhorn: forklift AND (reach OR "cherry picker")
    forklift AND (reach OR cherry picker)
"""
