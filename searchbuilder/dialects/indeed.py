"""Indeed's job search."""

from searchbuilder.dialect import Dialect, Shape

INDEED = Dialect(
    name="indeed",
    title="Indeed jobs",
    family="indeed",
    default=True,
    sources=("https://github.com/speedyapply/JobSpy (README, FAQ)",),
    checked="2026-11-23",
    confidence="one maintained tool; the address is common knowledge without a source",
    and_=" ",
    or_=" or ",
    not_=" -",
    capitals=None,
    space="and",
    precedence=None,
    shape=Shape.CNF,
    url="https://www.indeed.com/jobs?q={}",
    results=(r"indeed\.(?:com?\.)?[a-z]{2,3}/",),
    note="This searches job adverts. What Indeed's résumé search understands is not known.",
    unknown=("how long a string may be", "whether title: is understood",
             "whether other forms of a word are found"),
)

DIALECTS = (INDEED,)
