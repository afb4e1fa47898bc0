"""What a string of each size may hold, on each kind of platform."""

import pytest

from searchbuilder.compiler.sizes import budget
from searchbuilder.dialects import find


@pytest.mark.parametrize("platform, short, normal", [
    ("bullhorn", (120, "characters", 1), (250, "characters", 1)),
    ("ats", (120, "characters", 1), (250, "characters", 1)),
    ("linkedin", (120, "characters", 1), (250, "characters", 1)),
    ("linkedin-recruiter", (120, "characters", 1), (250, "characters", 1)),
    ("google-linkedin", (20, "words", 1), (32, "words", 1)),
    ("bing", (20, "words", 1), (32, "words", 1)),
    ("icims-flat", (150, "characters", 1), (400, "characters", 1)),
    ("zoho-recruit", (150, "characters", 1), (400, "characters", 3)),
    ("yandex", (150, "characters", 1), (400, "characters", 3)),
])
def test_what_a_size_is(platform, short, normal):
    found = [budget(find(platform), size) for size in ("short", "normal")]
    assert [(each.own.most, each.own.what, each.strings) for each in found] == [short, normal]


def test_the_limits_of_a_platform_hold_beside_advised_ones_too():
    assert [(limit.what, limit.most) for limit in budget(find("linkedin"), "short").limits] == [
        ("operators", 5), ("characters", 120)]


def test_characters_that_somebody_asks_for_replace_the_size_and_lift_no_limit():
    assert [(limit.what, limit.most) for limit in budget(find("google"), "short", 900).limits] == [
        ("words", 32), ("characters", 900)]
