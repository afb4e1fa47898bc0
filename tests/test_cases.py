"""Strings that people really had, of each kind that was once read or carried wrongly."""

from __future__ import annotations

import pytest

from searchbuilder.dialects import find
from searchbuilder.source import source
from searchbuilder.translate import translate

# Number, what it was written for (empty: recognised), what for now, the string; then of each
# result the platform, the effect, what is pasted and the changes; and the findings.
CASES = (
    ('B01', 'yandex', 'google',
     '!mountain +forest',
     (
         ('google', 'exact',
          '"mountain" "forest"',
          ()),
     ), ('SB628',)),
    ('B02', '', 'linkedin',
     'journaliste ET reporter SAUF stagiaire',
     (
         ('linkedin', 'exact',
          'journaliste AND reporter NOT stagiaire',
          ()),
     ), ('SB627',)),
    ('B03', '', 'linkedin',
     'mason ＡＮＤ tiler ＮＯＴ trainee',
     (
         ('linkedin', 'exact',
          'mason AND tiler NOT trainee',
          ()),
     ), ('SB627',)),
    ('B04', 'lucene', 'linkedin',
     'title:"site manager"^3 AND NOT intern~1',
     (
         ('linkedin', 'wider',
          '"site manager" NOT intern',
          ('SB501', 'SB540')),
     ), ('SB628',)),
    ('B05', 'seekout', 'seekout,linkedin',
     'SDE2~ AND python',
     (
         ('seekout', 'exact',
          'SDE2~ AND python',
          ()),
         ('linkedin', 'narrower',
          'SDE2 AND python',
          ('SB540',)),
     ), ()),
    ('B06', 'greenhouse', 'bullhorn',
     'manag* AND "site lead"',
     (
         ('bullhorn', 'exact',
          'manag* AND "site lead"',
          ()),
     ), ()),
    ('B07', '', 'bullhorn',
     'mason NOT &quot;night shift&quot;',
     (
         ('bullhorn', 'exact',
          'mason AND NOT "night shift"',
          ()),
     ), ('SB622',)),
    ('B08', '', 'google',
     ('https://www.linkedin.com/jobs/search/?keywords=%28%28%22site+manager%22+OR+for'
      'eman%29+AND+NOT+%28junior+OR+intern%29%29&f_TPR=r604800&sortBy=R'),
     (
         ('google', 'wider',
          '("site manager" OR "foreman") -"junior" -"intern"',
          ('SB543',)),
     ), ('SB622',)),
    ('B09', '', 'linkedin',
     '"""site manager"" AND (""java developer"" OR ""c# dev"") NOT ""intern"""',
     (
         ('linkedin', 'exact',
          '"site manager" ("java developer" OR "c# dev") NOT intern',
          ()),
     ), ('SB622',)),
    ('B10', 'google', 'bullhorn',
     '`site:linkedin.com/in AND "engineer" AND "python"`',
     (
         ('bullhorn', 'exact',
          'engineer AND python',
          ()),
     ), ('SB622', 'SB616')),
    ('B11', '', 'linkedin',
     'tile w/5 setting AND grout',
     (
         ('linkedin', 'wider',
          'tile AND setting AND grout',
          ('SB504',)),
     ), ('SB604',)),
    ('B12', 'postgres-tsquery', 'linkedin',
     'tomato<->banana',
     (
         ('linkedin', 'exact',
          '"tomato banana"',
          ()),
     ), ()),
    ('B13', 'sqlite-fts5', 'sqlite-fts5',
     'java + developer',
     (
         ('sqlite-fts5', 'exact',
          '"java developer"',
          ()),
     ), ()),
    ('B14', 'xapian', 'linkedin',
     'foreman XOR mason',
     (
         ('linkedin', 'exact',
          '(foreman NOT mason) OR (mason NOT foreman)',
          ()),
     ), ()),
    ('B15', 'elasticsearch', 'linkedin',
     'c\\+\\+ AND NOT c\\#',
     (
         ('linkedin', 'exact',
          '"c++" NOT "c#"',
          ()),
     ), ()),
    ('B16', 'google', 'linkedin',
     'site:linkedin.com/in intitle:"site manager" "2..4 years"',
     (
         ('linkedin', 'wider',
          '"site manager" years',
          ('SB501', 'SB533')),
     ), ('SB616',)),
    ('B17', 'sqlite-fts5', 'sqlite-fts5',
     "38.101 AND a'b",
     (
         ('sqlite-fts5', 'exact',
          '"38.101" AND "a\'b"',
          ()),
     ), ('SB629',)),
    ('D01', '', 'linkedin',
     '"regional manager"~2 mason -trainee',
     (
         ('linkedin', 'wider',
          'regional AND manager AND mason NOT trainee',
          ('SB504',)),
     ), ('SB614', 'SB604')),
    ('D02', 'ats', 'linkedin',
     'mason AND NOT (trainee, helper, "night shift")',
     (
         ('linkedin', 'exact',
          '(mason NOT trainee) OR (mason NOT helper) OR (mason NOT "night shift")',
          ()),
     ), ('SB607', 'SB619')),
    ('D03', 'linkedin-recruiter', 'google',
     'backend java',
     (
         ('google', 'exact',
          '"backend" "java"',
          ()),
     ), ()),
    ('S01', 'google', 'google',
     'C# -C++',
     (
         ('google', 'exact',
          '"C#" -"C++"',
          ()),
     ), ()),
    ('S02', 'google-linkedin', 'google',
     'site:linkedin.com/in nurse',
     (
         ('google', 'exact',
          'site:linkedin.com/in "nurse"',
          ()),
     ), ()),
    ('S03', 'google', 'google',
     '"Location * Buenos Aires"',
     (
         ('google', 'exact',
          '"Location * Buenos Aires"',
          ()),
     ), ()),
    ('S04', 'google', 'google',
     'inurl:careers nurse 10001..10099',
     (
         ('google', 'exact',
          'inurl:careers "nurse" 10001..10099',
          ()),
     ), ()),
    ('S05', 'google', 'linkedin',
     '(intitle:resume OR inurl:resume) nurse',
     (
         ('linkedin', 'wider',
          'nurse',
          ('SB531',)),
     ), ()),
    ('S06', 'github-users', 'linkedin',
     'location:Berlin followers:>50',
     (
         ('linkedin', 'wider',
          'Berlin',
          ('SB501', 'SB534')),
     ), ()),
    ('S07', '', 'linkedin',
     'topic:go stars:>5',
     (
         ('linkedin', 'wider',
          'go',
          ('SB501', 'SB534')),
     ), ()),
    ('S08', 'icims', 'google',
     'nurse NEAR manager',
     (
         ('google', 'exact',
          '"nurse" AROUND(50) "manager"',
          ('SB538',)),
     ), ()),
    ('S09', 'google', 'google-linkedin',
     'site:linkedin.com/in OR site:linkedin.com/pub nurse',
     (
         ('google-linkedin', 'exact',
          '(site:linkedin.com/in OR site:linkedin.com/pub) "nurse" -intitle:"profiles"',
          ()),
     ), ()),
    ('S10', 'linkedin-recruiter', 'linkedin-recruiter',
     'Title: "A" OR "B"\nSkills: x, y\nLocation: Texas',
     (
         ('linkedin-recruiter', 'wider',
          {'title': 'A OR B', 'location': 'Texas', 'keywords': 'x OR y'},
          ('SB501', 'SB514')),
     ), ('SB625',)),
    ('S11', '', 'linkedin',
     '(Ruby OR PHP OR...)',
     (
         ('linkedin', 'exact',
          'Ruby OR PHP',
          ()),
     ), ('SB610',)),
    ('S12', '', 'linkedin',
     'TS=(rehabilitation AND return to work) NOT TI=review',
     (
     ), ('SB623',)),
    ('S13', '', 'linkedin-recruiter',
     'java or python and (kubernetes or docker) not junior',
     (
         ('linkedin-recruiter', 'exact',
          'java OR (python AND (kubernetes OR docker) NOT junior)',
          ()),
     ), ('SB627', 'SB606')),
    ('S14', '', 'linkedin',
     'nurse* NEAR/5 manag*',
     (
         ('linkedin', 'mixed',
          ('(nurse OR nurses OR nursery OR nursed) (manager OR managers OR managed OR '
           'manage OR management OR managing OR manages OR managements)'),
          ('SB503', 'SB503', 'SB504', 'SB512')),
     ), ('SB604',)),
    ('S15', 'postgres-websearch', 'postgres-websearch',
     'FMLA/ADA',
     (
         ('postgres-websearch', 'narrower',
          '"FMLA/ADA"',
          ('SB541',)),
     ), ()),
)


@pytest.mark.parametrize("number, platform, target, text, results, codes", CASES,
                         ids=[case[0] for case in CASES])
def test_case(number, platform, target, text, results, codes):
    made = translate([text], platform, [target])
    assert tuple((each.platform.name, each.compiled.effect,
                  *(string.boxes if len(string.boxes) > 1 else string.text
                    for string in each.compiled.strings),
                  tuple(change.code for change in each.compiled.changes))
                 for each in made.results) == results
    assert tuple(each.code for each in made.diagnostics) == codes


def test_what_sources_dispute_is_named_as_unknown():
    told = " ".join(find("linkedin-recruiter").unknown)
    assert "without an operator" in told


def test_what_an_exclusion_names_is_never_asked_for():
    """The list with commas is read as it stands, and offered as it was meant."""
    made = translate(['mason AND NOT (trainee, helper, "night shift")'], "ats", ["linkedin"])
    assert [each.message for each in made.diagnostics if each.code == "SB619"] == [
        'On LinkedIn people search, did you mean: mason NOT trainee NOT helper NOT "night shift"']


def test_a_small_word_stays_one_where_its_platform_is_named():
    one = source("java and not javascript", "linkedin")
    assert [each.code for each in one.reading.diagnostics] == ["SB605"]
    assert one.repaired == "java NOT javascript"
