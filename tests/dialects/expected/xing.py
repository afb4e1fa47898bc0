"""XING TalentManager."""

from searchbuilder.effect import EXACT, MIXED, NARROWER, NONE, WIDER

XING = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse NOT "case manager"'),
    (EXACT, 'nurse NOT "case manager" NOT rehab'),
    (EXACT, 'nurse AND (manager OR rehab) AND (manager OR clinic OR hospital)'),
    (WIDER, 'rehab AND (nurse OR "case manager")'),
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

WRITTEN = {"xing": XING}

READ = r"""
xing: Pflegefachkraft OR Krankenschwester
    Pflegefachkraft OR Krankenschwester
xing: (Buchhalter* OR Controller) NOT Praktikant
    (Buchhalter* OR Controller) AND NOT Praktikant
xing: "Projektleiter" AND Elektrotechnik
    Projektleiter AND Elektrotechnik
xing: Ingenieur Maschinenbau
    Ingenieur AND Maschinenbau
    ! SB615:11
"""
