"""Brave Search."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

BRAVE = (
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

WRITTEN = {"brave": BRAVE}

READ = r"""
brave: "nurse practitioner" AND oncology NOT travel
    nurse practitioner AND oncology AND NOT travel
brave: welder OR fabricator
    welder OR fabricator
brave: CPA -intern
    CPA AND NOT intern
brave: DevOps Kubernetes
    DevOps AND Kubernetes
    ! SB615:8
"""
