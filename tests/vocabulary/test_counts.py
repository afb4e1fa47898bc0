"""How many people a word finds, as the sheet Counts says."""

from __future__ import annotations

from searchbuilder.query.counted import Counted
from searchbuilder.vocabulary.counts import Count, counted

COUNTS = (Count("MMI", "MMI", ("US",), "LinkedIn", 7, 1), Count("mmi", "MMI", ("GB",), "", 90, 9),
          Count("MMI", "MMI", ("US",), "Our files", 20, 2), Count("MMI", "MMI", (), "", 30, 3),
          Count("IR", "Impairment", ("US",), "", 5, 4))


def people(region: str, *platform: str) -> list[Counted | None]:
    known = counted(COUNTS, platform, region)
    return [known("MMI", "MMI"), known("impairment", "ir"), known("Impairment", "MMI")]


def test_what_was_counted_on_the_platform_itself_goes_before_all_other_counts_together():
    assert people("US", "linkedin", "LinkedIn people search") == [
        Counted(7, 1), Counted(5, 4), None]
    assert people("US", "google") == [Counted(57, 6), Counted(5, 4), None]
    assert people("US", "our files") == [Counted(20, 2), Counted(5, 4), None]


def test_a_search_takes_the_counts_of_its_region():
    assert people("GB", "linkedin") == [Counted(120, 12), None, None]
    assert people("", "linkedin") == [Counted(7, 1), Counted(5, 4), None]
