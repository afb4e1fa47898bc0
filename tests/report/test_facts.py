"""The facts of a platform for people and programs, and the file in which they are handed on."""

from __future__ import annotations

from searchbuilder.dialect import Calibration
from searchbuilder.dialects import find
from searchbuilder.facts import FACTS, calibrated
from searchbuilder.guesses import GUESSES
from searchbuilder.importer.exported import lines
from searchbuilder.report.facts import as_file, as_json, not_stated
from searchbuilder.report.profiles import FORMATS, profile

FOUND = {"Parentheses": Calibration("any depth", "calibrate", "nurse 812; zzqx 0", "2026-11-30"),
         "NOT": Calibration("-", "the vendor said so", "", "2024-05-01", aged=True)}
MINE = calibrated(find("icims-flat"), FOUND)


def test_each_fact_has_its_status() -> None:
    facts = {each["fact"]: each for each in as_json(MINE)}
    assert list(facts) == list(FACTS)
    assert facts["Parentheses"] == {
        "fact": "Parentheses", "label": "What do parentheses do?", "value": "any depth",
        "status": "calibrated", "how": "calibrate", "counts": "nurse 812; zzqx 0",
        "date": "2026-11-30"}
    assert facts["AND"] == {
        "fact": "AND", "label": "How is AND written?", "value": "AND", "status": "stated",
        "how": MINE.confidence, "counts": "", "date": "2026-11-29"}
    assert facts["Length"] == {
        "fact": "Length", "label": "How many characters may a string have?", "value": None,
        "status": "unknown", "how": "", "counts": "", "date": None}
    inferred = {each["fact"]: each for each in as_json(find("icims"))}["Parentheses"]
    assert (inferred["value"], inferred["status"], inferred["how"]) == (
        "any depth", "inferred", find("icims").inferred["brackets"])


def test_a_profile_says_what_was_checked() -> None:
    told = profile(MINE)
    for line in ("checked by you         Parentheses: any depth (2026-11-30: nurse 812; zzqx 0)\n",
                 "checked by you         NOT: - (2024-05-01, over a year ago: the vendor said "
                 "so)\n",
                 "facts unknown          Space binds, NOT alone, NOT after, Word forms,"):
        assert line in told
    assert FORMATS["text"]([MINE]).startswith(
        "  icims-flat  iCIMS (flat) (checked by you: Parentheses, NOT)\n")


def test_a_table_has_what_nobody_states() -> None:
    assert not_stated(find("icims")) == (
        "Parentheses (inferred), Word forms, Punctuation, Title field, Length")
    assert not_stated(MINE) == ("NOT (checked by you), Parentheses (checked by you), Word forms, "
                                "Punctuation, Title field, Length")


def test_the_file_is_for_spreadsheets_and_runs_nothing() -> None:
    text = as_file([find("lever"), MINE])
    assert text == ("Platform,Fact,Value,How,Counts,Date\r\n"
                    "icims-flat,Parentheses,any depth,calibrate,nurse 812; zzqx 0,2026-11-30\r\n"
                    "icims-flat,NOT,'-,the vendor said so,,2024-05-01\r\n")
    assert [line.texts["value"] for line in lines(text, "")] == ["any depth", "-"]


def test_of_a_site_only_its_own_is_handed_on() -> None:
    found = {"Parentheses": Calibration("any depth", date="2026-11-30", cell="Platforms!C2")}
    google, site = (calibrated(find(name), found) for name in ("google", "google-linkedin"))
    assert as_file([site, google]) == as_file([google])


def test_what_a_platform_cannot_do_is_no_syntax() -> None:
    told = profile(calibrated(find("ats"), {
        "NOT": Calibration("none"), "Quotes": Calibration("ignored"),
        "Binds first": Calibration("left to right"), "Space": Calibration("phrase")}))
    for line in ("not                    can't be excluded\n", "quotes                 ignored\n",
                 "binds first            neither, from left to right\n",
                 "a space means          phrase\n"):
        assert line in told


def test_a_best_guess_says_what_was_checked_of_it() -> None:
    gem = calibrated(next(each for each in GUESSES if each.name == "gem"), {
        "AND": Calibration("AND", date="2026-11-30")})
    assert FORMATS["text"]([gem]).endswith(
        "  gem  Gem: no public page explains its search syntax; checked by you: AND\n")
