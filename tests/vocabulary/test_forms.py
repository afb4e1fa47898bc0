"""Word forms that the tool makes by itself."""

from __future__ import annotations

import pytest

from searchbuilder.vocabulary.thesaurus import base_forms, word_forms

FORMS = (
    ("FCE", ("FCEs", "FCE's")),
    ("IME", ("IMEs", "IME's")),
    ("A", ()),
    ("4MI", ()),
    ("MMI/PR", ()),
    ("Rn", ()),
    ("case manager", ("case managers",)),
    ("claims adjuster", ("claims adjusters",)),
    ("physical therapist", ("physical therapists",)),
    ("independent medical examination", ("independent medical examinations",)),
    ("functional capacity evaluation", ("functional capacity evaluations",)),
    ("impairment rating", ("impairment ratings",)),
    ("life care plan", ("life care plans",)),
    ("maximum medical improvement", ()),
    ("director of rehab", ()),
    ("worker's comp", ("workers' comp", "workers comp")),
    ("workers' comp", ("workers comp",)),
    ("nurse's aide", ("nurses' aide", "nurses aide")),
    ("WORKER'S COMP", ()),
    # hyphen or space (design, section 4)
    ("follow-up", ("follow up",)),
    ("return-to-work", ("return to work",)),
)


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_forms(text: str, forms: tuple[str, ...]) -> None:
    assert word_forms(text) == forms


TITLES = (("Case Manager", ()), ("RN", ()), ("Worker's Comp Adjuster", (
    "Workers' Comp Adjuster", "Workers Comp Adjuster")))


@pytest.mark.parametrize(("text", "forms"), TITLES)
def test_a_person_has_one_title(text: str, forms: tuple[str, ...]) -> None:
    assert word_forms(text, plurals=False) == forms


BASES = (
    ("FCEs", ("FCE",)), ("IME's", ("IME",)), ("adjusters'", ("adjuster",)), ("FCE", ()),
    ("case managers", ("case manager",)), ("", ()))


@pytest.mark.parametrize(("text", "bases"), BASES)
def test_base_forms(text: str, bases: tuple[str, ...]) -> None:
    assert base_forms(text) == bases


@pytest.mark.parametrize("text", ("FCE", "IME", "case manager", "impairment rating"))
def test_a_plural_has_its_base(text: str) -> None:
    for form in word_forms(text):
        assert base_forms(form) == (text,)
