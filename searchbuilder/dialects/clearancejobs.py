"""ClearanceJobs' candidate search."""

from searchbuilder.dialect import Dialect, Shape

CLEARANCEJOBS = Dialect(
    name="clearancejobs",
    title="ClearanceJobs",
    kind="Job board",
    aliases=("clearance jobs", "clearancejobs.com"),
    family="clearancejobs",
    sources=("https://support.clearancejobs.com/employers/conducting-candidate-searches",
             "https://help.clearancejobs.com/employer/resume-search/"),
    checked="2026-11-30",
    confidence="the vendor's own pages",
    not_=" AND NOT ",
    capitals=False,
    before_not=frozenset({"and"}),
    shape=Shape.CNF,
    always_quote=True,
    before="First choose the tab Boolean.",
    note="Every word is in quotes, as in all examples of its help.",
    unknown=("what a space between words means, so strings have every operator",
             "how many parentheses may be inside one another", "whether there are wildcards",
             "how long a string may be", "whether it finds other forms of a word"),
)
