"""Zoho Recruit."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

ZOHO_RECRUIT = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND manager', 'nurse AND rehab AND clinic', 'nurse AND rehab AND hospital'),
    (WIDER, 'nurse AND rehab', '"case manager" AND rehab'),
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

WRITTEN = {"zoho-recruit": ZOHO_RECRUIT}

READ = r"""
zoho-recruit: Java AND Spring NOT Intern
    Java AND Spring AND NOT Intern
zoho-recruit: "staff nurse" OR RN
    staff nurse OR RN
zoho-recruit: account*
    account*
zoho-recruit: sales -inside
    sales AND NOT inside
    ! SB604:7
"""
