"""The workbook that comes along has nothing to mend, and forty mistakes in it are all found."""

from rules.planted import PLANTED, WORKBOOK, plant

from searchbuilder.check import check


def test_the_workbook_that_comes_along_is_clean():
    assert check(str(WORKBOOK)).diagnostics == ()


def test_forty_mistakes_are_found_where_they_are_and_nothing_else(tmp_path):
    path = tmp_path / "planted.xlsx"
    plant(path)
    found = [(each.code, each.cell) for each in check(str(path)).diagnostics]
    assert sorted(found) == sorted((each.code, each.cell) for each in PLANTED)


def test_they_are_forty_and_each_is_another():
    assert len({each.code for each in PLANTED}) == len(PLANTED) == 40
    assert {each.code[:3] for each in PLANTED} == {"SB1", "SB2", "SB3", "SB4"}
