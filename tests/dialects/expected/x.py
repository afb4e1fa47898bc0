"""X, formerly Twitter."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

X = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse (manager OR rehab) (manager OR clinic OR hospital)'),
    (WIDER, 'rehab (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"x": X}

READ = r"""
x: nurse (hiring OR "looking for work") -job
    nurse AND (hiring OR looking for work) AND NOT job
x: from:nasa rust
    author:nasa AND rust
x: welder OR fabricator
    welder OR fabricator
x: nurse NOT job
    nurse AND NOT job
    ! SB604:7
"""
