"""What of a group is plainly one thing, and what is not."""

import time

import pytest

from searchbuilder.importer.alike import abbreviations, alike, letters, spelling


@pytest.mark.parametrize("one, other", [
    ("wound care", "Wound Care"), ("back-end", "backend"), ("back end", "back-end"),
    ("R.N.", "RN"), ("RNs", "RN"), ("FCE's", "FCE"), ("résumé", "resume"), ("Node.js", "NodeJS"),
    ("health & safety", "health and safety"), ("workers' comp", "worker’s comp"),
    ("case managers", "case manager"), ("therapies", "therapy"), ("processes", "process"),
    ("organisation", "organization"), ("paediatric nurse", "pediatric nurses"),
    ("behavioural health", "behavioral health"), ("counsellor", "counselor"),
    ("rehabilitation centre", "rehabilitation center"), ("judgement", "judgment"),
    ("programme manager", "program manager"), ("Sr. Engineer", "senior engineer"),
    ("case mgr", "case manager"), ("licence", "license"), ("orthopaedics", "orthopedics"),
    ("dot NET", ".NET")])
def test_spellings(one, other):
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize("one, other", [
    ("C", "C++"), ("C++", "C#"), ("NET", ".NET"), ("Java", "JavaScript"), ("laser", "maser"),
    ("SAA", "SaaS"), ("inpatient", "outpatient"), ("hypertension", "hypotension"),
    ("nurse", "nursing"), ("nurse", "nurs*"), ("therapist", "therapy"), ("React", "React Native"),
    ("case manager", "nurse case manager"), ("maximum", "maximal"), ("AWS", "AW"), ("four", "for"),
    ("process", "proces"), ("bus", "bu")])
def test_what_is_no_spelling_of_the_other(one, other):
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize("short, long", [
    ("FCE", "functional capacity evaluation"), ("FCEs", "functional capacity evaluation"),
    ("R&D", "research and development"), ("DoE", "Department of Energy"), ("js", "JavaScript"),
    ("PTSD", "post-traumatic stress disorder"), ("K8s", "Kubernetes"),
    ("R.N.", "Registered Nurse"),
    ("i18n", "internationalization"), ("WC", "worker's compensation")])
def test_an_abbreviation_and_its_words(short, long):
    assert letters(short) in abbreviations(long)


@pytest.mark.parametrize("short, long", [
    ("WOCN", "wound care"), ("AWS", "Azure"), ("N", "nurse"), ("FC", "functional capacity exam"),
    ("K8s", "Kuberneteses"), ("K8s", "big data sets"), ("a b", "alpha beta"),
    ("functional", "functional capacity"), ("RN", "RN")])
def test_what_is_no_abbreviation_of_the_other(short, long):
    assert letters(short) not in abbreviations(long)


# Words, groups that were there, what belongs to these, and the groups of the others.
GROUPS = (
    (["AWS", "Azure", "GCP"], [], [], [["AWS"], ["Azure"], ["GCP"]]),
    (["AWS", "Amazon Web Services", "Azure", "GCP", "Google Cloud Platform"], [], [],
     [["AWS", "Amazon Web Services"], ["Azure"], ["GCP", "Google Cloud Platform"]]),
    (["Google Cloud Platform", "Azure", "GCP"], [], [],
     [["Google Cloud Platform", "GCP"], ["Azure"]]),
    (["registered nurse", "RN", "R.N.", "Registered Nurses", "LPN"], [], [],
     [["registered nurse", "Registered Nurses", "RN", "R.N."], ["LPN"]]),
    # One abbreviation of several things shows nothing.
    (["PM", "project manager", "product manager"], [], [],
     [["PM"], ["project manager"], ["product manager"]]),
    (["maximal medical improvement"], [["MMI", "maximum medical improvement"]], [[]],
     [["maximal medical improvement"]]),
    (["FCE", "work exam"], [["functional capacity evaluation"]], [["FCE"]], [["work exam"]]),
    (["registered nurse"], [["RN"]], [["registered nurse"]], []),
    # Nor are groups that are there put together.
    (["nurse", "Registered-Nurse"], [["RN"], ["registered nurse"]], [[], ["Registered-Nurse"]],
     [["nurse"]]),
)


@pytest.mark.parametrize("words, known, there, new", GROUPS)
def test_groups(words, known, there, new):
    assert alike(words, known) == (there, new)


def test_many_words_take_no_longer_than_they_should():
    words = [f"word number {number} of many" for number in range(20_000)]
    begun = time.process_time()
    assert len(alike(words, [words[:10]]).new) == 19_990
    assert time.process_time() - begun < 5
