"""SB6xx: strings that were written for another platform."""

from __future__ import annotations

from searchbuilder.diagnostic import WARNING
from searchbuilder.rule import rule

SB631 = rule(
    "SB631", WARNING, """
    A word that only helps to find web pages.

    Why is this bad?
    Résumés on the web say resume, CV or Lebenslauf in their title, and every profile of GitHub
    says “joined on”, so people add such words to a Google search. On LinkedIn or in an ATS hardly
    anybody writes them, so the search misses the others. Nothing is said of one that is only an
    alternative to other words.

    Example
    From Google to LinkedIn: site:linkedin.com/in nurse (resume OR CV)

    Use instead
    nurse
    """,
    {})
