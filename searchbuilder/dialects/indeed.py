"""Indeed's job search."""

from searchbuilder.dialect import Dialect, Shape

INDEED = Dialect(
    name="indeed",
    title="Indeed jobs",
    kind="Job board",
    aliases=("indeed.com",),
    family="indeed",
    default=True,
    sources=("https://github.com/speedyapply/JobSpy (README, FAQ)",),
    checked="2026-11-23",
    finds="job posting",
    confidence="one maintained tool; the address of the results is common knowledge, without a "
               "source",
    and_=" ",
    or_=" or ",
    not_=" -",
    capitals=None,
    space="and",
    shape=Shape.CNF,
    url="https://www.indeed.com/jobs?q={}",
    results=(r"indeed\.(?:com?\.)?[a-z]{2,3}/",),
    note="This searches job postings. What Indeed's résumé search reads is unknown.",
    unknown=("how long a string may be", "whether title: works",
             "whether it finds other forms of a word"),
)
