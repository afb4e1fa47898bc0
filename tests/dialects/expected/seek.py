"""SEEK's job search."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

SEEK = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse or "case manager" or rehab'),
    (EXACT, 'nurse not "case manager"'),
    (EXACT, 'nurse not "case manager" not rehab'),
    (EXACT, 'nurse (manager or rehab) (manager or clinic or hospital)'),
    (WIDER, 'rehab (nurse or "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" or "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" or "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse not rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"seek": SEEK}

READ = r"""
seek: "registered nurse" (ICU or ED) not agency
    registered nurse AND (ICU OR ED) AND NOT agency
seek: carpenter or joiner
    carpenter OR joiner
seek: electrician NOT apprentice
    electrician AND NOT apprentice
seek: accountant payroll
    accountant AND payroll
"""
