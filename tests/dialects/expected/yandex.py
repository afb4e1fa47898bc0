"""Yandex."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

YANDEX = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse +"physical therapist" +rehab'),
    (EXACT, 'nurse | "case manager" | rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse +manager', 'nurse +rehab +clinic', 'nurse +rehab +hospital'),
    (WIDER, 'nurse +rehab', '"case manager" +rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" | "physical therapy"'),
    (WIDER, 'nurse +"case manager"'),
    (EXACT, '"OR" +"not" +"AND"'),
    (EXACT, '"C++" | "TS/SCI"'),
    (EXACT, '"workers\' comp" +"R&D" +"follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse +manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"yandex": YANDEX}

READ = r"""
yandex: nurse + therapist -intern
    nurse AND therapist AND NOT intern
yandex: welder | fabricator
    welder OR fabricator
yandex: java +kotlin
    java AND kotlin
yandex: nurse NOT pediatric
    nurse AND NOT pediatric
    ! SB604:7
yandex: !mountain +forest ~~ valley
    mountain AND forest AND NOT valley
    ! SB628:1
yandex: [site manager] | foreman
    site manager OR foreman
"""
