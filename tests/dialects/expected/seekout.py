"""SeekOut."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

SEEKOUT = (
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

WRITTEN = {"seekout": SEEKOUT}

READ = r"""
seekout: (nurse OR RN) AND "wound care" NOT student
    (nurse OR RN) AND wound care AND NOT student
seekout: "machine learning"~4 AND python
    (machine NEAR/4 learning) AND python
seekout: rehab* -"per diem"
    rehab* AND NOT per diem
seekout: kubernetes terraform
    kubernetes AND terraform
seekout: SDE2~ AND python
    similar:SDE2 AND python
"""
