"""Lucene's query parsers, and the servers that are built on them."""

from searchbuilder.effect import EXACT, NARROWER, NONE, WIDER

LUCENE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse AND "physical therapist" AND rehab'),
    (EXACT, 'nurse OR "case manager" OR rehab'),
    (EXACT, 'nurse AND NOT "case manager"'),
    (EXACT, 'nurse AND NOT "case manager" AND NOT rehab'),
    (EXACT, 'nurse AND (manager OR (rehab AND (clinic OR hospital)))'),
    (EXACT, 'rehab AND (title:nurse OR title:"case manager")'),
    (EXACT, 'rehab AND NOT title:nurse'),
    (NARROWER, '"physical therapist" OR "physical therapy"'),
    (WIDER, 'nurse AND "case manager"'),
    (EXACT, '"OR" AND "not" AND "AND"'),
    (EXACT, '"C++" OR "TS/SCI"'),
    (EXACT, '"workers\' comp" AND "R&D" AND "follow-up"'),
    (EXACT, '"5\\" disc"'),
    (EXACT, '(nurse AND manager) OR (nurse AND NOT rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

ELASTICSEARCH_SIMPLE = (
    (EXACT, 'nurse'),
    (EXACT, '"case manager"'),
    (EXACT, 'nurse + "physical therapist" + rehab'),
    (EXACT, 'nurse | "case manager" | rehab'),
    (EXACT, 'nurse + -"case manager"'),
    (EXACT, 'nurse + -"case manager" + -rehab'),
    (EXACT, 'nurse + (manager | (rehab + (clinic | hospital)))'),
    (WIDER, 'rehab + (nurse | "case manager")'),
    (WIDER, 'rehab'),
    (NARROWER, '"physical therapist" | "physical therapy"'),
    (WIDER, 'nurse + "case manager"'),
    (EXACT, '"OR" + "not" + "AND"'),
    (EXACT, '"C++" | "TS/SCI"'),
    (EXACT, '"workers\' comp" + "R&D" + "follow-up"'),
    (EXACT, '"5\\" disc"'),
    (EXACT, '(nurse + manager) | (nurse + -rehab)'),
    (NARROWER, 'nurse'),
    (NONE,),
)

WRITTEN = {
    "elasticsearch": LUCENE, "elasticsearch-simple": ELASTICSEARCH_SIMPLE, "lucene": LUCENE,
    "solr": LUCENE}

READ = r"""
elasticsearch: (java OR kotlin) AND spring AND NOT intern
    (java OR kotlin) AND spring AND NOT intern
elasticsearch: +python +django -flask
    python AND django AND NOT flask
elasticsearch: title:nurse
    title:nurse
elasticsearch: "case manager" CCM
    case manager OR CCM
elasticsearch-simple: nurse + ICU + -travel
    nurse AND ICU AND NOT travel
elasticsearch-simple: (java | kotlin) + spring
    (java OR kotlin) AND spring
elasticsearch-simple: nurse AND ICU
    nurse AND ICU
    ! SB604:7
elasticsearch-simple: "wound care" nurs*
    wound care OR nurs*
elasticsearch-simple: -travel nurse
    NOT travel OR nurse
lucene: nurse AND (ICU OR "critical care") AND NOT travel
    nurse AND (ICU OR critical care) AND NOT travel
lucene: nurse therapist
    nurse OR therapist
lucene: nurse therapist AND SNF
    therapist AND SNF
    ! SB617:1
lucene: +nurse ICU -travel
    nurse AND NOT travel
    ! SB617:2
lucene: title:(nurse OR RN) && company:Mercy
    (title:nurse OR title:RN) AND company:Mercy
lucene: a AND b OR c
    a AND b
    ! SB617:1
lucene: "wound care"~3
    wound NEAR/3 care
lucene: title:"wound care"~3 OR title:"care wound"~3
    title:(wound NEAR/3 care) OR title:(care NEAR/3 wound)
lucene: nurse NOT title:"wound care"~3
    nurse AND NOT title:(wound NEAR/3 care)
lucene: nurse || therap*
    nurse OR therap*
lucene: nurse !travel
    nurse AND NOT travel
lucene: (NOT travel) OR nurse
    NOT travel OR nurse
    ! SB621:6
lucene: age:[30 TO 40] AND title:"site manager"^3
    range:age:[30 TO 40] AND title:site manager
    ! SB628:40
solr: (welder OR fabricator) AND "pipe" AND NOT helper
    (welder OR fabricator) AND pipe AND NOT helper
solr: company:Acme AND title:"site manager"
    company:Acme AND title:site manager
solr: nurse OR RN -student
    (nurse OR RN) AND NOT student
solr: carpent* AND framing
    carpent* AND framing
"""
