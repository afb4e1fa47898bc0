"""Bing."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

BING = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" "physical therapist" "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" NOT "case manager"'),
    (EXACT, '"nurse" NOT "case manager" NOT "rehab"'),
    (EXACT, '"nurse" ("manager" OR "rehab") ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, '"nurse" "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '"nurse" "manager"', '"nurse" NOT "rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

WRITTEN = {"bing": BING}

READ = r"""
bing: nurse NOT pediatric
    nurse AND NOT pediatric
bing: foo bar OR bing yahoo
    (foo AND bar) OR (bing AND yahoo)
    ! SB607:1
    ~ foo bar OR bing yahoo
bing: site:linkedin.com/in "data analyst" (SQL || Tableau)
    site:linkedin.com/in AND data analyst AND (SQL OR Tableau)
bing: intitle:resume && plumber -jobs
    page title:resume AND plumber AND NOT jobs
bing: +CNA nursing
    CNA AND nursing
bing: inbody:"wound care" filetype:pdf
    text:wound care AND file type:pdf
"""
