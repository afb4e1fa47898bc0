"""iHire."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

IHIRE = (
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

WRITTEN = {"ihire": IHIRE}

READ = r"""
ihire: ("construction manager" OR "project manager") AND LEED
    (construction manager OR project manager) AND LEED
ihire: plumber electrician
    plumber OR electrician
ihire: teach* AND NOT substitute
    teach* AND NOT substitute
"""
