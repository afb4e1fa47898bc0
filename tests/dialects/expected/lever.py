"""Lever."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

LEVER = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (EXACT, 'titles:nurse AND rehab', 'titles:"case manager" AND rehab'),
    (EXACT, 'rehab NOT titles:nurse'),
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

WRITTEN = {"lever": LEVER}

READ = r"""
lever: titles:"account executive" AND location:Boston
    title:account executive AND location:Boston
lever: orgs:Stripe OR orgs:Square
    company:Stripe OR company:Square
lever: titles:(nurse OR RN) NOT intern
    (title:nurse OR title:RN) AND NOT intern
    ! SB618:8
lever: sql python
    sql AND python
    ! SB615:5
"""
