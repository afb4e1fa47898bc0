"""PyjamaHR."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

PYJAMAHR = (
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

WRITTEN = {"pyjamahr": PYJAMAHR}

READ = r"""
pyjamahr: react AND node
    react AND node
pyjamahr: tester OR QA
    tester OR QA
pyjamahr: sales AND (B2B OR SaaS)
    sales AND (B2B OR SaaS)
    ! SB618:11
"""
