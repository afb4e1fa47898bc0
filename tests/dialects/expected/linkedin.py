"""LinkedIn's three people searches."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

LINKEDIN = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse "physical therapist" rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse (manager OR (rehab (clinic OR hospital)))'),
    (WIDER, 'rehab (nurse OR "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse "case manager"'),
    (EXACT, '"OR" "not" "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" "R&D" "follow-up"'),
    (MIXED, '"5 disc"'),
    (EXACT, '(nurse AND manager) OR (nurse NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

LINKEDIN_RECRUITER = (
    (EXACT, {'keywords': 'nurse'}),
    (EXACT, {'keywords': '"case manager"'}),
    (EXACT, {'keywords': 'nurse AND "physical therapist" AND rehab'}),
    (EXACT, {'keywords': 'nurse OR "case manager" OR rehab'}),
    (EXACT, {'keywords': 'nurse NOT "case manager"'}),
    (EXACT, {'keywords': 'nurse NOT "case manager" NOT rehab'}),
    (EXACT, {'keywords': 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'}),
    (EXACT, {'title': 'nurse OR "case manager"', 'keywords': 'rehab'}),
    (WIDER, {'keywords': 'rehab'}),
    (NARROWER, {'keywords': '"physical therapist" OR "physical therapy"'}),
    (WIDER, {'keywords': 'nurse AND "case manager"'}),
    (EXACT, {'keywords': '"OR" AND "not" AND "AND"'}),
    (EXACT, {'keywords': '"C++" OR "TS/SCI"'}),
    (EXACT, {'keywords': '"workers\' comp" AND "R&D" AND "follow-up"'}),
    (MIXED, {'keywords': '"5 disc"'}),
    (EXACT, {'keywords': '(nurse AND manager) OR (nurse NOT rehab)'}),
    (NARROWER, {'keywords': 'nurse'}),
    (NONE,),
)

SALES_NAVIGATOR = (
    (EXACT, {'keywords': 'nurse'}),
    (EXACT, {'keywords': '"case manager"'}),
    (EXACT, {'keywords': 'nurse "physical therapist" rehab'}),
    (EXACT, {'keywords': 'nurse OR "case manager" OR rehab'}),
    (EXACT, {'keywords': 'nurse NOT "case manager"'}),
    (EXACT, {'keywords': 'nurse NOT "case manager" NOT rehab'}),
    (EXACT, {'keywords': 'nurse (manager OR (rehab (clinic OR hospital)))'}),
    (EXACT, {'title': 'nurse OR "case manager"', 'keywords': 'rehab'}),
    (WIDER, {'keywords': 'rehab'}),
    (NARROWER, {'keywords': '"physical therapist" OR "physical therapy"'}),
    (WIDER, {'keywords': 'nurse "case manager"'}),
    (EXACT, {'keywords': '"OR" "not" "AND"'}),
    (EXACT, {'keywords': '"C++" OR "TS/SCI"'}),
    (EXACT, {'keywords': '"workers\' comp" "R&D" "follow-up"'}),
    (MIXED, {'keywords': '"5 disc"'}),
    (EXACT, {'keywords': '(nurse AND manager) OR (nurse NOT rehab)'}),
    (NARROWER, {'keywords': 'nurse'}),
    (NONE,),
)

WRITTEN = {
    "linkedin": LINKEDIN, "linkedin-recruiter": LINKEDIN_RECRUITER,
    "sales-navigator": SALES_NAVIGATOR}

READ = r"""
linkedin: nurse NOT pediatric
    nurse AND NOT pediatric
linkedin: "physical therapist" (DPT OR MPT) NOT student
    physical therapist AND (DPT OR MPT) AND NOT student
linkedin: "case manager" AND CCM
    case manager AND CCM
linkedin: RN OR LPN AND "wound care"
    RN OR (LPN AND wound care)
    ! SB606:1
linkedin: electrician NOT (apprentice OR helper)
    electrician AND NOT (apprentice OR helper)
linkedin: accountant -intern
    accountant AND NOT intern
    ! SB604:12
linkedin: title:(nurse OR RN)
    title:nurse OR title:RN
    ! SB609:1
linkedin: nurs*
    nurs*
    ! SB612:1
linkedin: java & python
    java AND python
    ! SB604:6
linkedin: (("data engineer" OR "ETL developer") AND (Spark OR Kafka)) NOT manager
    (data engineer OR ETL developer) AND (Spark OR Kafka) AND NOT manager
linkedin-recruiter: ("occupational therapist" OR OTR OR "OTR/L") AND "hand therapy" NOT PRN
    (occupational therapist OR OTR OR OTR/L) AND hand therapy AND NOT PRN
linkedin-recruiter: NOT (manager OR executive)
    NOT (manager OR executive)
    ! SB621:5
linkedin-recruiter: CPA "Big 4"
    CPA AND Big 4
linkedin-recruiter: welder | fabricator
    welder OR fabricator
    ! SB604:8
linkedin-recruiter: Java NOT JavaScript
    Java AND NOT JavaScript
linkedin-recruiter: plumber AND NOT "sales"
    plumber AND NOT sales
sales-navigator: "VP Finance" OR CFO OR "Chief Financial Officer"
    VP Finance OR CFO OR Chief Financial Officer
sales-navigator: "clinic director" AND (rehab OR rehabilitation) NOT assistant
    clinic director AND (rehab OR rehabilitation) AND NOT assistant
sales-navigator: controller !junior
    controller AND NOT junior
    ! SB604:12
sales-navigator: “site reliability engineer” AWS
    site reliability engineer AND AWS
    ! SB603:1
"""
