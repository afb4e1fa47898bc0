"""Greenhouse."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

GREENHOUSE = (
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

WRITTEN = {"greenhouse": GREENHOUSE}

READ = r"""
greenhouse: "product designer" AND (Figma OR Sketch) NOT intern
    product designer AND (Figma OR Sketch) AND NOT intern
greenhouse: engineer* AND Go
    engineer* AND Go
greenhouse: “data scientist” AND Python
    data scientist AND Python
    ! SB603:1
greenhouse: backend or frontend
    backend OR frontend
    ! SB605:9
"""
