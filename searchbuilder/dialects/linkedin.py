"""LinkedIn's three people searches."""

from dataclasses import replace

from searchbuilder.dialect import Dialect, Limit, Signature

_HELP = "https://www.linkedin.com/help/recruiter/answer/a415295 (read through a copy)"
_TIPS = ("https://www.scribd.com/document/498555793/Linked-Search-methods "
         "(LinkedIn tip sheets, 2013)")
_SALES = ("https://info.claim-doc.com/knowledge/"
          "exclude-certain-criteria-in-searches-using-boolean-search (copy of LinkedIn's article)")
_SKILL = "https://github.com/alexey-pelykh/lhremote (search-url skill; issues 415 and 417)"

LINKEDIN = Dialect(
    name="linkedin",
    title="LinkedIn people search",
    short="LinkedIn (free)",
    kind="LinkedIn",
    aliases=("linkedin people", "linkedin search", "free linkedin", "linkedin free",
             "linkedin basic"),
    family="linkedin",
    default=True,
    sources=(_SKILL, _TIPS, "https://sourcinguwe.de/fehler-boolesche-suche",
             "https://booleanstrings.com/2019/03/24/linkedin-keywords-boolean-search-is-"
             "compromised/",
             "https://github.com/sam-vangelos/long-horizon-sourcing-agent "
             "(linkedin-public-map/docs/research-public-linkedin.md, section 6)"),
    checked="2026-11-29",
    finds="profile",
    confidence="several guides agree; capitals and straight quotes from copies of LinkedIn's own "
               "pages; one author's tests for the space that fails between two plain words",
    and_=" ",
    and_bare=" AND ",
    reads={"AND": "and"},
    capitals=True,
    space="and",
    precedence="and",
    limits=(Limit("operators", 5, False, "results get unreliable, guides say",
                  "several guides",
                  "https://sourcinguwe.de/fehler-boolesche-suche"),),
    filters={"title": "Title", "location": "Locations", "company": "Current companies",
             "past company": "Past companies", "school": "Schools", "industry": "Industries",
             "first name": "First name", "last name": "Last name"},
    url="https://www.linkedin.com/search/results/people/?keywords={}&origin=FACETED_SEARCH",
    results=(r"linkedin\.com/(?:search|jobs|company|school|groups)\b",),
    signatures=(Signature(11, r"\b(?:AND|OR|NOT)\b", "it has AND, OR or NOT in capitals"),
                Signature(12, r"", "nothing in it belongs to one platform alone"),),
    note="A space works as AND here.",
    unknown=("how many parentheses may be inside one another",
             "how long a string may be: one guide says about 2,000 characters, another that "
             "strings often break beyond 100",
             "whether it finds other forms of a word"),
)

RECRUITER = replace(
    LINKEDIN,
    name="linkedin-recruiter",
    title="LinkedIn Recruiter",
    short="",
    aliases=("recruiter", "li recruiter", "lir"),
    sources=(_HELP, _TIPS),
    confidence="copies of LinkedIn's own pages",
    and_=" AND ",
    and_bare=None,
    signatures=(),
    boxes={"title": "Job titles", "company": "Companies", "location": "Location"},
    filters={"experience": "Years of experience"},
    limits=(),
    url=None,
    results=(r"linkedin\.com/(?:talent|recruiter|cap)\b",),
    note="Each part goes into the box it is named after. If a box takes one value at a time, "
         "enter the alternatives one by one.",
    unknown=("whether words without an operator between them are joined by AND, or read as a "
             "phrase in quotes, as booleanstrings.com found",
             "how long a string may be", "how many operators it may have",
             "whether it finds other forms of a word", "whether a box may have nothing but NOT"),
)

SALES_NAVIGATOR = replace(
    LINKEDIN,
    name="sales-navigator",
    title="LinkedIn Sales Navigator",
    short="Sales Navigator",
    aliases=("sales nav", "salesnav", "navigator", "linkedin sales nav", "linkedin navigator"),
    sources=(_SALES, "https://docs.scaleabm.org/guides/core-concepts/sales-nav-filters", _SKILL),
    confidence="copies of LinkedIn's own pages; several guides and programs for the limit",
    signatures=(),
    boxes={"title": "Current job title", "company": "Current company", "location": "Geography"},
    filters={"experience": "Years of experience"},
    limits=(Limit("operators", 15, False, "nobody knows what happens", "several guides", _SKILL,
                  True),),
    url=None,
    results=(r"linkedin\.com/sales\b",),
    note="Each part goes into the box it is named after. If a box takes one value at a time, "
         "enter the alternatives one by one. It shows at most 2,500 people per search (one "
         "guide).",
    unknown=("the names of the boxes besides Current job title", "how long a string may be",
             "whether it finds other forms of a word", "whether a box may have nothing but NOT"),
)
