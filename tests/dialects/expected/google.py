"""Google, and X-ray searches of one site with it."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

GOOGLE = (
    (EXACT, '"nurse"'),
    (EXACT, '"case manager"'),
    (EXACT, '"nurse" "physical therapist" "rehab"'),
    (EXACT, '"nurse" OR "case manager" OR "rehab"'),
    (EXACT, '"nurse" -"case manager"'),
    (EXACT, '"nurse" -"case manager" -"rehab"'),
    (EXACT, '"nurse" ("manager" OR "rehab") ("manager" OR "clinic" OR "hospital")'),
    (WIDER, '"rehab" ("nurse" OR "case manager")'),
    (WIDER, '"rehab"'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (EXACT, '"nurse" AROUND(5) "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (EXACT, '"5 disc"'),
    (EXACT, '"nurse" "manager"', '"nurse" -"rehab"'),
    (NARROWER, '"nurse"'),
    (NONE,),
)

GOOGLE_LINKEDIN = (
    (EXACT, 'site:linkedin.com/in "nurse" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" "physical therapist" "rehab" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in ("nurse" OR "case manager" OR "rehab") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -"case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -"case manager" -"rehab" -intitle:"profiles"'),
    (EXACT,
     'site:linkedin.com/in "nurse" ("manager" OR "rehab") ("manager" OR "clinic" '
     'OR "hospital") -intitle:"profiles"'),
    (EXACT,
     'site:linkedin.com/in "rehab" (intitle:"nurse" OR intitle:"case manager") '
     '-intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "rehab" -intitle:"nurse" -intitle:"profiles"'),
    (NARROWER,
     'site:linkedin.com/in ("physical therapist" OR "physical therapy") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" AROUND(5) "case manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "OR" "not" "AND" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in ("C++" OR "TS/SCI") -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "workers\' comp" "R&D" "follow-up" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "5 disc" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" "manager" -intitle:"profiles"',
     'site:linkedin.com/in "nurse" -"rehab" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in "nurse" -intitle:"profiles"',
     'site:linkedin.com/in -"manager" -intitle:"profiles"'),
    (EXACT, 'site:linkedin.com/in -"nurse" -intitle:"profiles"'),
)

WRITTEN = {"google": GOOGLE, "google-linkedin": GOOGLE_LINKEDIN}

READ = r"""
google: "vocational counselor" (CRC OR CVE) -jobs
    vocational counselor AND (CRC OR CVE) AND NOT jobs
google: vacation nurse OR therapist
    vacation AND (nurse OR therapist)
    ! SB607:1
    ~ vacation nurse OR therapist
google: a b OR c d
    a AND (b OR c) AND d
    ! SB607:1
    ~ a b OR c d
google: site:linkedin.com/in "speech language pathologist" -intitle:jobs
    site:linkedin.com/in AND speech language pathologist AND NOT page title:jobs
google: intitle:resume OR inurl:cv
    page title:resume OR url:cv
google: filetype:pdf resume "registered nurse" -template -sample
    file type:pdf AND resume AND registered nurse AND NOT template AND NOT sample
google: (filetype:pdf OR filetype:docx) resume welder -site:indeed.com
    (file type:pdf OR file type:docx) AND resume AND welder AND NOT site:indeed.com
google: nurse NOT pediatric
    nurse AND NOT pediatric
    ! SB604:7
google: java | kotlin -intern
    (java OR kotlin) AND NOT intern
google: "software engineer" AND Rust
    software engineer AND Rust
google: nurse AROUND(5) manager
    nurse NEAR/5 manager
google: allintitle:resume welder
    page title:resume AND page title:welder
google: intext:"TS/SCI" site:github.com -inurl:jobs
    text:TS/SCI AND site:github.com AND NOT url:jobs
google: -"per diem" RN
    NOT per diem AND RN
google-linkedin: site:linkedin.com/in intitle:"physical therapist" -intitle:profiles Denver
    title:physical therapist AND Denver
google-linkedin: site:linkedin.com/in ("case manager" OR CCM) -student
    (case manager OR CCM) AND NOT student
google-linkedin: intitle:electrician "journeyman"
    title:electrician AND journeyman
google-linkedin: intitle:recruiter OR intitle:sourcer -agency
    (title:recruiter OR title:sourcer) AND NOT agency
"""
