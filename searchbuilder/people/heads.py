"""The words that job titles end with."""

from __future__ import annotations

# What a title ends with: who somebody is.
HEADS = frozenset("""
accountant actuary adjuster administrator adviser advisor advocate agent aide ambassador analyst
anesthetist appraiser apprentice arborist architect archivist assessor assistant associate
astronomer attorney audiologist auditor baker banker barista bartender biller bookkeeper broker
builder buyer captain caregiver carpenter cashier ceo cfo chair chancellor chef chemist
chiropractor cio ciso clerk clinician co-ordinator coach coder collector commissioner consultant
contractor controller coo cook coordinator counsel counsellor counselor courier cto curator
custodian dentist designer developer diagnostician dietician dietitian director dispatcher doctor
drafter draftsman driver ecologist economist editor educator electrician engineer ergonomist
estimator evaluator examiner executive expert fabricator facilitator farmer fellow firefighter
fitter foreman forester generalist geologist geophysicist grower guard handler head hospitalist
housekeeper hygienist illustrator inspector installer instructor intern interpreter investigator
janitor journalist judge keeper laborer labourer lawyer lead leader lecturer librarian lineman
loader machinist maintainer maker manager marketer mason master matron mechanic mediator member
merchandiser microbiologist midwife miner model modeler moderator navigator negotiator neurologist
nurse nutritionist officer operator optician optometrist orthotist owner packer painter paralegal
paraplanner paramedic partner pathologist pediatrician pharmacist phlebotomist photographer
physiatrist physician physicist physiotherapist picker pilot planner plater plumber podiatrist
porter practitioner president principal processor producer professional professor programmer
prosthetist provider psychiatrist psychologist publisher purchaser radiologist ranger realtor
receptionist recruiter registrar rep reporter representative researcher resident reviewer roofer
salesperson scheduler scientist scout secretary seller server setter shepherd signaller sister
sommelier sonographer sorter specialist stocker strategist student superintendent supervisor
supporter surgeon surveyor tailor teacher tech technician technologist teller tester therapist
toolmaker toxicologist trader trainee trainer translator treasurer tutor underwriter valuer
veterinarian waiter warden washer watchman welder worker writer
""".split())
