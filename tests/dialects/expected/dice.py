"""Dice TalentMatch."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

DICE = (
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

WRITTEN = {"dice": DICE}

READ = r"""
dice: Java (UNIX NOT "C++")
    Java AND UNIX AND NOT C++
dice: "C#" AND (.NET OR "ASP.NET") NOT VB
    C# AND (.NET OR ASP.NET) AND NOT VB
dice: python and django
    python AND django
    ! SB605:8
dice: DevOps OR SRE
    DevOps OR SRE
"""
