"""Whatever the corpus, no count of it rules out the reading that is true."""

from hypothesis import given, settings
from hypothesis import strategies as st
from promise.profiles import PROFILE

from searchbuilder.calibrate.corpora import Corpora
from searchbuilder.calibrate.counts import Count
from searchbuilder.calibrate.outcome import BOTH, EVERYBODY, FIRST, SECOND, Outcome, exactly

wander = st.floats(.9, 1.1)


def shown(number, by=1.0):
    """A count that wanders by a tenth; none stays none."""
    value = max(1, round(number * by)) if number else 0
    return Count(str(value), value, value)


@st.composite
def corpora(draw):
    """How many people have neither word, the first alone, the second alone, both."""
    second = draw(st.integers(20, 50_000))
    first = round(second * draw(st.floats(1.35, 40)))
    both = round(second * draw(st.floats(0, .05) | st.floats(0, 1)))
    others = round(first * draw(st.floats(0, 200)))
    return {1: others, 2: first - both, 4: second - both, 8: both}


@settings(PROFILE, max_examples=300)
@given(people=corpora(), kinds=st.lists(st.integers(0, EVERYBODY), min_size=1, max_size=5),
       wanders=st.lists(wander, min_size=8, max_size=8))
def test_some_corpus_explains_all_counts_together(people, kinds, wanders):
    def number(wanted):
        return sum(each for kind, each in people.items() if kind & wanted)
    thought = Corpora(shown(number(FIRST), wanders[0]), shown(number(SECOND), wanders[1]))
    left = thought.every()
    for wanted, by in zip((BOTH, *kinds), wanders[2:]):
        left = thought.where(exactly(wanted), shown(number(wanted), by), left)
    assert left, (people, kinds)


def test_every_count_of_those_who_have_both_is_explained():
    thought = Corpora(shown(10_600), shown(5_100))
    assert all(thought.where(exactly(BOTH), shown(number), thought.every())
               for number in range(0, 5_101, 3))


def test_nobody_is_not_a_few():
    thought = Corpora(shown(10_600), shown(5_100))
    assert not thought.where(exactly(FIRST), shown(0), thought.every())
    assert not thought.where(exactly(0), shown(3), thought.every())


def test_of_those_who_may_be_found_a_share_is():
    thought = Corpora(shown(1_000), shown(500))
    some = Outcome(0, FIRST, low=.25, high=.5)
    assert [bool(thought.where(some, shown(each), thought.every()))
            for each in (100, 300, 500, 900)] == [False, True, True, False]


def test_the_ordinary_corpus_is_neither_full_nor_empty():
    thought = Corpora(shown(1_000), shown(500))
    least, most = thought.all[thought.ordinary(thought.every())].both
    assert 50 < least < most < 200


def test_a_set_of_usual_corpora_is_more_plausible_than_one_of_rare_ones():
    thought = Corpora(shown(1_000), shown(500))
    usual = thought.where(exactly(BOTH), shown(100), thought.every())
    rare = thought.where(exactly(BOTH), shown(490), thought.every())
    assert thought.plausible(usual) > 3 * thought.plausible(rare)
