"""Indeed's job search."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

INDEED = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse or "case manager" or rehab'),
    (EXACT, 'nurse -"case manager"'),
    (EXACT, 'nurse -"case manager" -rehab'),
    (EXACT, 'nurse (manager or rehab) (manager or clinic or hospital)'),
    (WIDER, 'rehab (nurse or "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" or "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" or "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse -rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"indeed": INDEED}

READ = r"""
indeed: "medical assistant" (phlebotomy or EKG) -pediatric
    medical assistant AND (phlebotomy OR EKG) AND NOT pediatric
indeed: nurse OR LPN
    nurse OR LPN
indeed: carpenter NOT helper
    carpenter AND NOT helper
    ! SB604:11
indeed: title:(accountant or bookkeeper)
    title:accountant OR title:bookkeeper
    ! SB609:1
indeed: java AND spring
    java AND spring
    ! SB604:6
"""
