"""ZenATS."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

ZENATS = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (WIDER, 'nurse'),
    (WIDER, 'nurse'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (MIXED, '"5 disc"'),
    (WIDER, 'nurse'),
    (NONE,),
    (NONE,),
)

WRITTEN = {"zenats": ZENATS}

READ = r"""
zenats: Sales OR Marketing
    Sales OR Marketing
zenats: "Project management" React
    Project management AND React
zenats: accountant NOT intern
    accountant AND NOT intern
    ! SB604:12
"""
