"""GitHub's search for users."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

GITHUB_USERS = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse manager', 'nurse rehab clinic', 'nurse rehab hospital'),
    (WIDER, 'nurse rehab', '"case manager" rehab'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, 'nurse manager', 'nurse NOT rehab'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {"github-users": GITHUB_USERS}

READ = r"""
github-users: location:Berlin rust NOT recruiter
    location:Berlin AND rust AND NOT recruiter
github-users: fullname OR login
    fullname OR login
github-users: language:go followers:>50
    language:go AND followers:>50
github-users: kubernetes -bot
    kubernetes AND NOT bot
    ! SB604:12
"""
