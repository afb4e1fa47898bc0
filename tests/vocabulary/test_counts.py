"""How many people a word finds, as the sheet Counts says."""

from __future__ import annotations

from searchbuilder.vocabulary.counts import Count, counted

COUNTS = (Count("MMI", "MMI", ("US",), "LinkedIn", 7, 1), Count("mmi", "MMI", ("GB",), "", 90, 9),
          Count("MMI", "MMI", ("US",), "Our files", 20, 2), Count("MMI", "MMI", (), "", 30, 3),
          Count("IR", "Impairment", ("US",), "", 5, 4))


def people(region: str, *platform: str) -> list[int | None]:
    known = counted(COUNTS, platform, region)
    return [known("MMI", "MMI"), known("impairment", "ir"), known("Impairment", "MMI")]


def test_what_was_counted_on_the_platform_itself_goes_before_all_other_counts_together():
    assert people("US", "linkedin", "LinkedIn people search") == [7, 5, None]
    assert people("US", "google") == [57, 5, None]
    assert people("US", "our files") == [20, 5, None]


def test_a_search_takes_the_counts_of_its_region():
    assert people("GB", "linkedin") == [120, None, None]
    assert people("", "linkedin") == [7, 5, None]
