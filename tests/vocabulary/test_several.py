"""Texts that name several things, and names that only look so."""

import pytest

from searchbuilder.vocabulary.several import (
    EMPLOYER, JOB, OTHER, PLACE, Several, listed, separated, shown)


@pytest.mark.parametrize("text, sign, parts", [
    ("foreman; ganger", ";", ["foreman", "ganger"]), ("a|b |c", "|", ["a", "b", "c"]),
    ("a\n\nb", "\n", ["a", "b"]), ("Acme OR Beta", "OR", ["Acme", "Beta"]),
    ("MMI OR\u00a0FCE OR IME", "OR", ["MMI", "FCE", "IME"])])
def test_what_no_name_holds(text, sign, parts):
    assert separated(text) == Several(sign, tuple(parts))


@pytest.mark.parametrize("text", [
    "foreman;", "; foreman", "foreman", "Salem, OR", "OR nurse", "travel OR nurse",
    "RN OR Circulator", "OR", "OR OR", "CORPORATE ORDER", "fill or kill"])
def test_what_is_one_name(text):
    assert separated(text) is None


SEVERAL = [
    (JOB, "foreman, ganger, supervisor", ",", "foreman · ganger · supervisor"),
    (JOB, "case manager, nurse supervisor", ",", "case manager · nurse supervisor"),
    (JOB, "foreman/supervisor", "/", "foreman · supervisor"),
    (JOB, "painters/carpenters", "/", "painters · carpenters"),
    (JOB, "foreman / supervisor", "/", "foreman · supervisor"),
    (JOB, "Nurse Manager/Case Manager", "/", "Nurse Manager · Case Manager"),
    (JOB, "Bauleiter/Polier", "/", "Bauleiter · Polier"),
    (JOB, "painter or carpenter", "or", "painter · carpenter"),
    (OTHER, "light duty, modified duty", ",", "light duty · modified duty"),
    (OTHER, "MMI, maximum medical improvement", ",", "MMI · maximum medical improvement"),
    (OTHER, "CPR, BLS, ACLS", ",", "CPR · BLS · ACLS"), (OTHER, "CPR, BLS", ",", "CPR · BLS"),
    (OTHER, "Python, Java", ",", "Python · Java"),
    (OTHER, "bricklaying/stonework", "/", "bricklaying · stonework"),
    (OTHER, "bricklaying / stone work", "/", "bricklaying · stone work"),
    (OTHER, "light duty/modified duty", "/", "light duty · modified duty"),
    (PLACE, "Dallas, Houston, Austin", ",", "Dallas · Houston · Austin"),
    (PLACE, "Dallas / Houston", "/", "Dallas · Houston"),
    (EMPLOYER, "Acme, Beta", ",", "Acme · Beta"),
    (EMPLOYER, "Acme, Inc., Beta, LLC", ",", "Acme, Inc. · Beta, LLC"),
    (EMPLOYER, "Acme, Beta Corp, Gamma", ",", "Acme · Beta Corp · Gamma"),
    (EMPLOYER, "Acme / Beta Corp", "/", "Acme · Beta Corp")]
ONE = {
    JOB: ["Vice President, Sales", "VP, Sales, EMEA", "Director, Human Resources",
          "Engineer, Civil", "HR/Payroll Manager", "HR / Payroll Manager", "Owner/Operator",
          "OB/GYN Nurse (Obstetrics/Gynecology Nurse)", "Nurse (LPN/RN)", "Case Manager, RN",
          "RN/LPN", "Verkäufer/in", "Projektleiter (m/w/d)", "C/C++ Developer", "OTR/L",
          "COHN-S/CM", "AC/DC Engineer", "Actor/Actress", "Director, Cancer Center",
          "Health, Safety and Environment Manager", "Teacher, Middle School",
          "Chargé/e d'affaires",
          "Director/Head", "1st/2nd Line Support"],
    OTHER: ["24/7", "and/or", "TCP/IP", "PL/SQL", "CI/CD", "UX/UI", "I/O", "C/C++", "input/output",
            "AC / DC", "R/O", "12/31/2024", "1,000", "https://example.com/a/b", "example.com/in",
            "accounts payable/receivable", "wear, tear and damage", "Springfield, IL",
            "University of California, Los Angeles", "N/A", "w/o limits", "Director, Sales",
            "client/server", "Acme, Inc.", "nurse, RN"],
    PLACE: ["Springfield, Illinois", "Springfield, IL", "London, England, UK", "Dallas/Fort Worth",
            "Dallas / Fort Worth", "Paris, Île-de-France, France", "Frankfurt/Oder",
            "Newcastle, NSW", "Austin, TX 78701, 78702"],
    EMPLOYER: ["Acme, Inc.", "Acme Holdings, L.L.C.", "Bed, Bath & Beyond", "Company, The",
               "Skadden, Arps, Slate, Meagher & Flom LLP", "Smith, Jones and Partners",
               "University of California, Los Angeles", "TBWA/Chiat/Day", "A/S Norsk",
               "Sociedad, S.A. de C.V.", "Müller GmbH & Co. KG", "AT&T, Inc.", "HCA/HealthOne"]}


@pytest.mark.parametrize("kind, text, sign, parts", SEVERAL)
def test_things_between_commas_and_slashes(kind, text, sign, parts):
    assert listed(text, kind) == Several(sign, tuple(parts.split(" · ")))


@pytest.mark.parametrize("kind, text", [(kind, each) for kind in ONE for each in ONE[kind]])
def test_names_that_are_written_so(kind, text):
    assert listed(text, kind) is None


def test_parts_that_are_known_are_things_of_their_own():
    assert listed("Dallas/Houston", PLACE, {"dallas", "houston"}) == Several(
        "/", ("Dallas", "Houston"))
    assert listed("Dallas/Fort Worth", PLACE, {"dallas"}) is None
    assert listed("London, Ontario", PLACE, {"london", "ontario"}) is None


def test_a_message_shows_the_first_parts():
    assert shown(("a", "b")) == "a · b"
    assert shown(tuple("abcdefg")) == "a · b · c · d · e and 2 more"
    assert shown(("x" * 50, "b")) == f"{'x' * 39}… · b"


@pytest.mark.parametrize("text", [", " * 50_000, "a/" * 50_000, "a, " * 100_000, "(" * 100_000,
                                  "(a," * 50_000, " or " * 50_000])
def test_a_long_text_takes_no_time(text):
    for kind in (JOB, PLACE, EMPLOYER, OTHER):
        listed(text, kind)
    separated(text)
