"""Words of work that a dictionary of common English hardly knows, or ranks below all others."""

from __future__ import annotations

# Short forms that people write instead of the whole word, and most of them with an s too.
SHORT_FORMS = frozenset("""
acct acctg admin app asst assoc biz cert comm comms coord corp dept dev dir doc eng engr exec fin
gov govt grad info intl invest lab maint med mfg mgmt mgr mktg mil neuro onc ops ortho peds pharm
phys pres prod prof prog proj psych qual rad rehab rep res spec stat super supv sys tech temp vet
vol
""".split())

SHORT_PLURALS = frozenset("""
accts admins apps assts assocs certs coords depts devs docs execs grads labs mgrs profs reps specs
techs temps vets vols
""".split())

_NAMES_OF_PEOPLE = """
accountant actor actuary acupuncturist adjudicator adjuster administrator adviser advisor advocate
agent aide ambassador analyst anesthesiologist anesthetist animator apprentice appraiser architect
artist assembler assessor assistant associate attendant attorney audiologist auditor author baker
banker barber barista bartender biochemist biologist biostatistician bookkeeper broker builder
butcher buyer captain cardiologist caregiver carpenter cashier chaplain chauffeur checker chef
chemist chiropractor cleaner clerk clinician coach coder collector commander commissioner
composer consultant contractor controller cook coordinator copywriter counselor counsellor courier
curator custodian cyclist dealer decorator dentist dermatologist designer detective developer
dietitian director dispatcher distributor diver doctor driver economist editor educator
electrician embryologist employee endocrinologist engineer epidemiologist estimator evaluator
examiner executive expert fabricator facilitator farmer firefighter fitter founder
freelancer fundraiser gardener geologist geneticist geophysicist geriatrician gynecologist handler
hygienist illustrator immunologist influencer inspector installer instructor insurer intern
interpreter interviewer inventor investigator investor janitor jeweler journalist judge
laborer landscaper lawyer leader lecturer legislator liaison librarian linguist lobbyist
locksmith logistician machinist maintainer manager marketer mason mathematician mechanic mediator
mentor merchandiser metallurgist meteorologist microbiologist midwife moderator musician
negotiator nephrologist neurologist neurosurgeon neuropsychologist nurse nutritionist
obstetrician officer oncologist operative operator ophthalmologist optician optometrist orderly
organizer organiser orthodontist orthopedist osteopath owner packer painter paralegal paramedic
partner pathologist pediatrician pharmacist pharmacologist philosopher phlebotomist photographer
physician physicist physiologist physiotherapist pilot pipefitter planner plumber podiatrist
porter president presenter principal printer producer professional professor
programmer proofreader prosecutor prosthetist provider psychiatrist psychologist
psychotherapist publicist publisher pulmonologist purchaser radiographer radiologist realtor
receptionist recruiter registrar rehabilitator reporter representative researcher
reviewer rheumatologist rigger roofer sailor scheduler scientist sculptor
secretary seller sergeant servant setter shipper sociologist soldier solicitor sommelier
sonographer sourcer specialist staffer statistician steward stocker storekeeper strategist student
stylist superintendent supervisor supplier surgeon surveyor tailor teacher technician technologist
teller tester therapist toxicologist trader trainee trainer translator treasurer tutor
typist underwriter upholsterer urologist vendor veterinarian virologist volunteer waiter
waitress warden welder worker writer zoologist
"""

_IRREGULAR = """
draftsman draftsmen foreman foremen policeman policemen salesman salesmen salesperson salespeople
watchman watchmen
"""
OCCUPATIONS = frozenset(_IRREGULAR.split()).union(
    form for name in _NAMES_OF_PEOPLE.split() for form in (name, f"{name}s"))
WORK_WORDS = OCCUPATIONS | SHORT_FORMS | SHORT_PLURALS | frozenset("""
analytics automation backend blockchain cloud compliance cybersecurity data devops devsecops
ecommerce frontend fullstack healthcare javascript kubernetes logistics microservices mlops
onboarding oncology outsourcing payroll postgresql python rehabilitation telehealth telemedicine
terraform typescript upskilling vocational
""".split())
