"""What a platform's own grammar has, read as it is there."""

import pytest

from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.source import source
from searchbuilder.translate import translate

OWN = (
    ("yandex", "!mountain +forest", "mountain AND forest"),
    ("yandex", "!!mountain ~~ valley", "mountain AND NOT valley"),
    ("yandex", "mason /3 tiler", "mason NEAR/3 tiler"),
    ("yandex", "[site manager] | foreman", "site manager OR foreman"),
    ("yandex", "mason && tiler", "mason AND tiler"),
    ("sqlite-fts5", "java + developer", "java developer"),
    ("sqlite-fts5", "java+developer NOT lead", "java developer AND NOT lead"),
    ("sqlite-fts5", '"java" + dev* AND lead', "java dev* AND lead"),
    ("sqlite-fts5", "^java AND lead", "java AND lead"),
    ("sqlite-fts5", "{title company}: nurse AND icu", "(title:nurse OR company:nurse) AND icu"),
    ("sqlite-fts5", "{title company} : (nurse OR RN)",
     "title:nurse OR company:nurse OR title:RN OR company:RN"),
    ("sqlite-fts5", "icu -title: nurse", "icu AND nurse"),
    ("sqlite-fts5", "- {title company} : nurse", "nurse"),
    ("postgres-tsquery", "tomato<->banana", "tomato banana"),
    ("postgres-tsquery", "a <-> b <-> c & !d", "a b c AND NOT d"),
    ("postgres-tsquery", "(a | b) <-> (c | d)", "a c OR a d OR b c OR b d"),
    ("postgres-tsquery", "a <2> b", "a NEAR/1 b"),
    ("postgres-tsquery", "'site manager':A & foo:*B & title:C",
     "site manager AND foo* AND title"),
    ("tantivy", 'title:IN [nurse "case manager"] AND icu',
     "(title:nurse OR title:case manager) AND icu"),
    ("tantivy", 'nurse^2.0 AND "site manager"~2', "nurse AND (site NEAR/2 manager)"),
    ("tantivy", "title:[a TO c} AND icu", 'range:"title:[a TO c}" AND icu'),
    ("lucene", 'title:"site manager"^3 AND NOT intern~1',
     "title:site manager AND NOT similar by one:intern"),
    ("lucene", "age:[30 TO 40] AND java NOT pay:{10 TO *}",
     'range:"age:[30 TO 40]" AND java AND NOT range:"pay:{10 TO *}"'),
    ("lucene", "age:>=10 AND java", 'range:"age:>=10" AND java'),
    ("lucene", "_exists_:title AND java", 'range:"_exists_:title" AND java'),
    ("lucene", "name:/joh?n(ath[oa]n)/ AND java", 'pattern:"name:/joh?n(ath[oa]n)/" AND java'),
    ("lucene", '(mason tiler)^2 AND "a b"~4^2', "(mason OR tiler) AND (a NEAR/4 b)"),
    ("lucene", "roam~ AND roam~1 AND roam~0.8 AND title:roam~1",
     "similar:roam AND similar by one:roam AND roam AND title:roam"),
    ("elasticsearch", r"c\+\+ AND NOT c\#", "c++ AND NOT c#"),
    ("elasticsearch", r"\(x\) AND a\:b AND foo\ bar AND dev*",
     '"(x)" AND "a:b" AND foo bar AND dev*'),
    ("elasticsearch-simple", "word~2 + nurse", "similar:word AND nurse"),
    ("seekout", "SDE2~ AND python", "similar:SDE2 AND python"),
    ("hireez", "pyton~ AND java", "similar:pyton AND java"),
    ("xapian", "~car AND van", "car AND van"),
    ("linkedin", '"site manager"^3 intern~1 SDE2~', "site manager AND intern AND SDE2"),
    ("linkedin", "(mason OR tiler)^2", "mason OR tiler"),
    ("linkedin", "R^2 C^3", "R^2 AND C^3"),
)


# A filter of another platform, beside what it is not taken for.
FILTERS = (
    ("linkedin", "nurse salary:>50000", 'nurse AND filter:"salary:>50000"'),
    ("linkedin", "nurse any_name:<=5k", 'nurse AND filter:"any_name:<=5k"'),
    ("linkedin", 'nurse companySize:"11-50"', "nurse AND filter:companySize:11-50"),
    ("linkedin", "nurse NOT zip:10001", "nurse AND NOT filter:zip:10001"),
    ("linkedin", "nurse AND (age ≥55) AND RN", 'nurse AND filter:"age ≥55" AND RN'),
    ("linkedin", "nurse AND experience >5 AND RN", 'nurse AND filter:"experience >5" AND RN'),
    ("linkedin", "nurse AND experience >= 5 AND RN",
     'nurse AND filter:"experience >= 5" AND RN'),
    ("linkedin", "nurse > 5", "nurse AND 5"),
    ("linkedin", "nurse yoe>5", 'nurse AND filter:"yoe>5"'),
    ("linkedin", "nurse salary:50k-80k", "nurse AND filter:salary:50k-80k"),
    ("linkedin", "C5>4 nurse", "C5>4 AND nurse"),
    ("linkedin", "nurse exp:5..10", "nurse AND filter:exp:5..10"),
    ("x", "nurse filter:links since:2020-01-01 -min_faves:10",
     "nurse AND filter:filter:links AND filter:since:2020-01-01 AND NOT filter:min_faves:10"),
    ("lucene", "nurse AND zip:10001", "nurse AND range:zip:10001"),
    ("linkedin", "nurse when:30d", "nurse AND filter:when:30d"),
    ("linkedin", "nurse when:{DAYS}d", "nurse AND filter:when:{DAYS}d"),
    ("linkedin", "nurse salary:${min}", "nurse AND filter:salary:${min}"),
    ("linkedin", "nurse newer_than:14d older_than:1y",
     "nurse AND filter:newer_than:14d AND filter:older_than:1y"),
    ("linkedin", "nurse when:30dogs", "nurse AND when:30dogs"),
    ("linkedin", "nurse when:ready", "nurse AND when:ready"),
    ("linkedin", "ISO:9001 auditor", "ISO:9001 AND auditor"),
    ("linkedin", "nurse experience:icu", "nurse AND experience:icu"),
    ("linkedin", 'nurse "salary:50000"', "nurse AND salary:50000"),
)


@pytest.mark.parametrize("platform, text, tree", FILTERS)
def test_a_number_in_a_filter_is_no_word(platform, text, tree):
    read = to_house_syntax(source(text, platform).reading.tree)
    assert read.replace('"', "") == tree.replace('"', "")


@pytest.mark.parametrize("text, said", (
    ("nurse salary:>50000", "LinkedIn people search can't search by these, so they are left out: "
     "“salary:>50000”. If it has such a filter, set it yourself"),
    ("nurse -companySize:\"11-50\"", "LinkedIn people search can't search by these, so they are "
     "left out: -companySize:11-50. If it has such a filter, set it yourself"),
    ("nurse in:name", "LinkedIn people search can't search by these, so they are left out: "
     "in:name. If it has such a filter, set it yourself"),
    ("nurse type:user", "LinkedIn people search can't search by these, so they are left out: "
     "type:user. If it has such a filter, set it yourself")))
def test_it_is_left_out_and_told(text, said):
    (one,) = translate([text], "", ["linkedin"]).results
    assert [each.text for each in one.compiled.strings] == ["nurse"]
    assert [(each.code, each.effect, each.message) for each in one.compiled.changes
            if each.code != "SB538"] == [("SB534", "wider", said)]


@pytest.mark.parametrize("platform, text, tree", OWN)
def test_a_sign_is_read_as_its_platform_reads_it(platform, text, tree):
    assert to_house_syntax(source(text, platform).reading.tree) == tree


CARRIED = (
    ("yandex", "!mountain +forest", "google", "exact", '"mountain" "forest"'),
    ("yandex", "mountain ~~ valley", "linkedin", "exact", "mountain NOT valley"),
    ("sqlite-fts5", "java + developer", "sqlite-fts5", "exact", '"java developer"'),
    ("postgres-tsquery", "tomato<->banana", "linkedin", "exact", '"tomato banana"'),
    ("seekout", "SDE2~ AND python", "seekout", "exact", "SDE2~ AND python"),
    ("seekout", "SDE2~ AND python", "linkedin", "narrower", "SDE2 AND python"),
    ("lucene", "intern~1 AND nurse", "solr", "exact", "intern~1 AND nurse"),
    ("lucene", "intern~1 AND nurse", "seekout", "narrower", "intern AND nurse"),
    ("lucene", "nurse NOT intern~1", "google", "wider", '"nurse" -"intern"'),
    ("lucene", "age:[30 TO *] AND java", "elasticsearch", "exact", "age:[30 TO *] AND java"),
    ("lucene", "age:[30 TO 40] AND java", "linkedin", "wider", "java"),
    ("lucene", "java NOT age:[30 TO 40]", "google", "wider", '"java"'),
    ("lucene", "name:/joh?n/ AND java", "lucene", "exact", "name:/joh?n/ AND java"),
    ("lucene", "name:/joh?n/ AND java", "bullhorn", "wider", "java"),
    ("greenhouse", 'manag* AND "site lead"', "bullhorn", "exact", 'manag* AND "site lead"'),
    ("linkedin", "FMLA/ADA", "postgres-websearch", "narrower", '"FMLA/ADA"'),
    ("linkedin", '"FMLA/ADA" OR "FMLA ADA"', "postgres-websearch", "exact",
     '"FMLA/ADA" or "FMLA ADA"'),
    ("linkedin", "nurse NOT node.js", "postgres-tsquery", "wider", "nurse & !'node.js'"),
    ("linkedin", "C++ 1.5", "postgres-websearch", "exact", '"C++" "1.5"'),
)


@pytest.mark.parametrize("platform, text, target, effect, written", CARRIED)
def test_what_it_asks_for_is_carried_or_told(platform, text, target, effect, written):
    result, = translate([text], platform, [target]).results
    assert (result.compiled.effect, [string.text for string in result.compiled.strings]) == (
        effect, [written])


def test_words_in_a_request_body_are_what_the_string_asks_for(cli):
    done = cli("translate", "age:[30 TO 40] AND intern~1", "--from", "lucene", "--for",
               "elasticsearch", "--format", "json")
    assert '"query_string": {' in done.stdout
    assert '"query": "age:[30 TO 40]"' in done.stdout and '"query": "intern~1"' in done.stdout


@pytest.mark.parametrize("text, tree", (
    ('!"a b" OR c', "a b OR c"), ('x AND (a OR !"b c")', "x AND (a OR b c)"),
    ("title:(!a or !b)", "title:a OR title:b"), ("!a|b", "a OR b"),
    ("a !b", "a AND NOT b"), ("a AND !b OR c", "(a AND NOT b) OR c"), ("!a AND b", "NOT a AND b"),
    ('(a OR b) !"c"', "(a OR b) AND NOT c"),
    ('title:(!"a") AND title:(!"b" OR !"c")', "title:a AND (title:b OR title:c)"),
    ('(a OR !"b") !c', "(a OR b) AND NOT c"), ('a !b OR !"c d"', "(a AND NOT b) OR c d"),
    ('(!"a") AND (!"b" OR !"c")', "NOT a AND (b OR c)")))
def test_an_exclamation_mark_excludes_no_alternative(text, tree):
    assert to_house_syntax(source(text).reading.tree) == tree
