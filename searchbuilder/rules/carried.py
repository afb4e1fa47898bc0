"""SB6xx: strings that were written for another platform."""

from __future__ import annotations

from searchbuilder.diagnostic import WARNING
from searchbuilder.rules.rule import met


@met(WARNING)
def SB631() -> None:
    """A word that only helps to find web pages.

    Why is this bad?
    Résumés on the web say resume or CV in their title, so people add the word to a Google search.
    On LinkedIn or in an ATS hardly anybody writes it, so the search misses the others.

    Example
    From Google to LinkedIn: site:linkedin.com/in nurse resume

    Use instead
    nurse
    """
