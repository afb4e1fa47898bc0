"""SilkRoad Recruiting."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

SILKROAD = (
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

WRITTEN = {"silkroad": SILKROAD}

READ = r"""
silkroad: Director NOT executive NOT vp NOT "Vice President"
    Director AND NOT executive AND NOT vp AND NOT Vice President
silkroad: Recruit* AND "Human Resources"
    Recruit* AND Human Resources
silkroad: Recruiter AND NOT Consultant
    Recruiter AND NOT Consultant
"""
