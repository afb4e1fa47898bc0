"""Workable."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

WORKABLE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
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

WRITTEN = {"workable": WORKABLE}

READ = r"""
workable: nurse AND oncology AND NOT travel
    nurse AND oncology AND NOT travel
workable: welder OR fabricator
    welder OR fabricator
workable: react typescript
    react AND typescript
    ! SB615:7
workable: "tax accountant" and CPA
    tax accountant AND CPA
    ! SB605:18
"""
