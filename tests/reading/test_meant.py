"""Operators that are meant, in strings of which nobody said where they come from."""

import re

import pytest

from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.source import source
from searchbuilder.translate import translate

# String, what it says, what was taken for an operator.
MEANT = (
    ("java or python and (kubernetes or docker) not junior",
     "java OR (python AND (kubernetes OR docker) AND NOT junior)", "“or”, “and”, “not”"),
    ("nurse and midwife", "nurse AND midwife", "“and”"),
    ("Black And Decker", "Black AND Decker", "“And”"),
    ("AT&T or Verizon", "AT&T OR Verizon", "“or”"),
    ("nurse AND (rn or lpn)", "nurse AND (rn OR lpn)", "“or”"),
    ("nurse AND manager not junior", "nurse AND manager AND NOT junior", "“not”"),
    ("nurse but not trainee", "nurse AND NOT trainee", "“but not”"),
    ("nurse and/or midwife", "nurse OR midwife", "“and/or”"),
    ("not junior, java", "NOT junior AND java", "“not”"),
    ("journaliste ET reporter SAUF stagiaire", "journaliste AND reporter AND NOT stagiaire",
     "“ET”, “SAUF”"),
    ("maçon OU carreleur ET paysagiste", "maçon OR (carreleur AND paysagiste)", "“OU”, “ET”"),
    ("Maurer UND Fliesenleger UND NICHT Azubi", "Maurer AND Fliesenleger AND NOT Azubi",
     "“UND”, “NICHT”"),
    ('Maurer ODER "Fliesen Leger" OHNE (Azubi ODER Praktikant)',
     "(Maurer OR Fliesen Leger) AND NOT (Azubi OR Praktikant)", "“ODER”, “OHNE”"),
    ("ingeniero Y desarrollador NO becario", "ingeniero AND desarrollador AND NOT becario",
     "“Y”, “NO”"),
    ("ingegnere E sviluppatore NON stagista", "ingegnere AND sviluppatore AND NOT stagista",
     "“E”, “NON”"),
    ("metselaar OF tegelzetter NIET leerling", "(metselaar OR tegelzetter) AND NOT leerling",
     "“OF”, “NIET”"),
    ("pedreiro E azulejista NÃO estagiário", "pedreiro AND azulejista AND NOT estagiário",
     "“E”, “NÃO”"),
    ("murarz I glazurnik NIE uczeń", "murarz AND glazurnik AND NOT uczeń", "“I”, “NIE”"),
    ("murarz ORAZ glazurnik", "murarz AND glazurnik", "“ORAZ”"),
    ("каменщик И плиточник ИЛИ штукатур НЕ стажёр",
     "(каменщик AND плиточник) OR (штукатур AND NOT стажёр)", "“И”, “ИЛИ”, “НЕ”"),
    ("murare OCH plattsättare INTE lärling", "murare AND plattsättare AND NOT lärling",
     "“OCH”, “INTE”"),
    ("murer OG flislegger IKKE lærling", "murer AND flislegger AND NOT lærling", "“OG”, “IKKE”"),
    ("MAÇON SAUF STAGIAIRE", "MAÇON AND NOT STAGIAIRE", "“SAUF”"),
    ("nurse WITHOUT student", "nurse AND NOT student", "“WITHOUT”"),
    ("(fruit near\njuice) and not cherry", "(fruit NEAR/10 juice) AND NOT cherry",
     "“near”, “and”, “not”"),
    ("fruit near juice or near miss", "(fruit NEAR/10 juice) OR (near AND miss)",
     "“near”, “or”"),
    ("Comercial CERCA Inmobiliario Y Madrid", "(Comercial NEAR/10 Inmobiliario) AND Madrid",
     "“CERCA”, “Y”"),
    ("nurse AND ICU MINUS student", "nurse AND ICU AND NOT student", "“MINUS”"),
    ("nurse AND RN EXCEPT (student OR intern)", "nurse AND RN AND NOT (student OR intern)",
     "“EXCEPT”"),
    ("nurse EXCLUDING student", "nurse AND NOT student", "“EXCLUDING”"),
    ("nurse EXCLUDE student", "nurse AND NOT student", "“EXCLUDE”"),
    ("护士 与 重症 非 学生", "护士 AND 重症 AND NOT 学生", "“与”, “非”"),
    ("护士 或 医生", "护士 OR 医生", "“或”"),
    ("java 或者 python", "java OR python", "“或者”"),
    ("非 senior java", "NOT senior AND java", "“非”"),
    ("ＮＯＴ senior java", "NOT senior AND java", "“ＮＯＴ”"),
    ("java，ＮＯＴ senior", "java AND NOT senior", "“ＮＯＴ”"),
    ("PMO AND SAP WITHOUT ERP", "PMO AND SAP AND NOT ERP", "“WITHOUT”"),
    ("java AND python EXCL senior", "java AND python AND NOT senior", "“EXCL”"),
    ("infirmière NON stagiaire", "infirmière AND NOT stagiaire", "“NON”"),
    ('("Maurer" oder "Fliesenleger") und nicht Azubi',
     "(Maurer OR Fliesenleger) AND NOT Azubi", "“oder”, “und”, “nicht”"),
    ('"Maurer" oder "Fliesenleger"', "Maurer OR Fliesenleger", "“oder”"),
    ('("chef de projet" ou "directeur") et java', "(chef de projet OR directeur) AND java",
     "“ou”, “et”"),
    ('("jefe de obra" o "encargado") y "Madrid"', "(jefe de obra OR encargado) AND Madrid",
     "“o”, “y”"),
    ("mason ＡＮＤ tiler ＮＯＴ trainee", "mason AND tiler AND NOT trainee", "“ＡＮＤ”, “ＮＯＴ”"),
    ("mason （tiler ＯＲ grout） ＋site", "mason AND (tiler OR grout) AND site", "“ＯＲ”"),
)


@pytest.mark.parametrize("text, tree, taken", MEANT)
def test_an_operator_that_is_meant_is_one(text, tree, taken):
    reading = source(text).reading
    found = [each.message for each in reading.diagnostics if each.code == "SB627"]
    assert to_house_syntax(reading.tree) == tree
    assert [each.split(" are ")[0].split(" is ")[0] for each in found] == [taken]


# Ordinary words, names and titles.
WORDS = (
    "Director of Nursing", "DIRECTOR OF NURSING", "y combinator", "O'Neill", "SAUF", "NO",
    "W/E nurse", "nurse w/o experience", "security guard 24/7", "PRE/POST op nurse",
    "i o operator", "not-for-profit director", '"Black and Decker"', "XOR gate",
    "verilog XOR gate", "nurse w/5 years experience", "LEITER FORSCHUNG UND ENTWICKLUNG",
    "Leiter Forschung und Entwicklung", "Chargé de recrutement et formation", "wound ET nurse",
    "Type O blood", "Doctors WITHOUT Borders", "DOCTORS WITHOUT BORDERS",
    "director NON profit", "SANS certified analyst", "SEM specialist Google",
    "Jefe de ventas y marketing", "Ingénieur R&D et qualité (H/F)", "Nurse EN RN",
    "Responsabile vendite e marketing", "TAI chi coach", "Medewerker in- en verkoop",
    "Vendeur ou vendeuse", "Sachbearbeiter ohne Berufserfahrung", "C^3 lead", "Buffalo NY NO LA",
    '"director" of "nursing"', "team of ~10 people", "etc", "University of ND (UND) nurse",
    "engineer I II III", "analyst (m/w/d) und mehr", "TCP/IP", "A/B testing", "2^8",
)


@pytest.mark.parametrize("text", WORDS)
def test_a_word_stays_one_without_a_finding(text):
    reading = source(text).reading
    kept = re.sub(r'["()]', "", text).split()
    assert to_house_syntax(reading.tree) in (" AND ".join(kept), " ".join(kept))
    assert reading.diagnostics == ()


@pytest.mark.parametrize("text, meant", (
    ("director not for profit", "director AND NOT for AND profit"),
    ("java not required", "java AND NOT required"),
    ("Not Your Average Joe's", "NOT Your AND Average AND Joe's"),
    ("maçon OU carreleur", "maçon OR carreleur"),
    ("Maurer oder Fliesenleger", "Maurer OR Fliesenleger"),
    ("murarz lub zbrojarz", "murarz OR zbrojarz"), ("каменщик или плотник", "каменщик OR плотник"),
    ("JAVA WITHOUT SPRING", "JAVA AND NOT SPRING"),
    ("SAP MINUS ERP", "SAP AND NOT ERP"),
    ("сварщик НЕ ученик", "сварщик AND NOT ученик")))
def test_what_may_be_a_word_is_one_and_the_operator_is_offered(text, meant):
    reading = source(text).reading
    assert to_house_syntax(reading.tree) == " AND ".join(text.split())
    assert to_house_syntax(reading.meant) == meant
    assert [each.code for each in reading.diagnostics] == ["SB605"]


@pytest.mark.parametrize("text, meant", (
    ('"a b" AND (agile ou scrum)', "a b AND (agile OR scrum)"),
    ('("a" OR "b") y ventas -c', "(a OR b) AND ventas AND NOT c"),
    ('("a" OR "b") sin ventas', "(a OR b) AND NOT ventas"),
    ('"a b" AND (java und python)', "a b AND java AND python")))
def test_a_small_word_of_another_language_beside_a_group_is_offered_as_operator(text, meant):
    made = source(text).reading
    assert to_house_syntax(made.meant) == meant
    assert [each.code for each in made.diagnostics] == ["SB605"]
    assert made.doubts == {True, False}


@pytest.mark.parametrize("text", (
    '"developer" y combinator AND a', '"a" en Madrid OR b', '"director" of sales AND b',
    "a AND (jefe de ventas y marketing)", '"a" AND b y c d'))
def test_a_small_word_within_a_name_is_none(text):
    assert "SB605" not in {each.code for each in source(text).reading.diagnostics}


@pytest.mark.parametrize("platform", ("linkedin", "google", "lucene", "bing", "yandex"))
def test_a_platform_that_documents_small_operators_as_words_has_them_when_it_is_named(platform):
    reading = source("nurse or midwife", platform).reading
    assert [part.text for part in reading.tree.parts] == ["nurse", "or", "midwife"]
    assert to_house_syntax(reading.meant) == "nurse OR midwife"


def test_another_language_is_read_on_a_named_platform_too():
    reading = source("journaliste ET reporter SAUF stagiaire", "linkedin").reading
    assert to_house_syntax(reading.tree) == "journaliste AND reporter AND NOT stagiaire"


def test_one_finding_says_how_to_have_them_as_words():
    made = translate(["nurse not trainee"], "", ["google", "linkedin"])
    assert [(each.code, each.hint) for each in made.diagnostics] == [
        ("SB627", 'Type NOT. To search for a word like that, put it in quotation marks: "not"')]


@pytest.mark.parametrize("platform, text, tree", (
    ("xapian", "foreman XOR mason", "(foreman AND NOT mason) OR (mason AND NOT foreman)"),
    ("xapian", "a XOR b AND c OR d", "(a AND NOT (b AND c)) OR (b AND c AND NOT a) OR d"),
    ("", '"a b" XOR c', "(a b AND NOT c) OR (c AND NOT a b)"),
    ("", "tile w/5 setting AND grout", "(tile NEAR/5 setting) AND grout"),
    ("", "tile PRE/3 setting", "tile NEAR/3 setting"),
    ("", "tile NEAR:4 setting", "tile NEAR/4 setting"),
    ("", "tile ADJ4 setting", "tile NEAR/4 setting"),
    ("", "tile w/s setting", "tile AND setting"),
    ("", "tile SENTENCE setting", "tile AND setting"),
    ("", '"regional manager" ~5', "regional NEAR/5 manager"),
    ("", "regional ~5 manager AND mason", "(regional NEAR/5 manager) AND mason"),
    ("", '"a b c" /2', "(a AND b) OR (a AND c) OR (b AND c)"),
    ("icims", "nurse NEAR manager", "nurse NEAR/50 manager"),
    ("xapian", "nurse NEAR manager", "nurse NEAR/10 manager"),
    ("", "(Ruby OR PHP OR...)", "Ruby OR PHP"), ("", "(Ruby OR PHP OR …)", "Ruby OR PHP"),
    ("", "Ruby OR PHP OR etc.", "Ruby OR PHP"), ("", "(Ruby, PHP, etc)", "Ruby AND PHP"),
    ("", "Ruby OR... PHP", "Ruby OR PHP"), ("", "Ruby OR PHP...", "Ruby OR PHP"),
    ("", "nurse AND/OR midwife", "nurse OR midwife"),
    ("", "nurse AND_NOT trainee", "nurse AND NOT trainee"),
    ("", "nurse BUT NOT trainee", "nurse AND NOT trainee")))
def test_signs_of_other_engines(platform, text, tree):
    assert to_house_syntax(source(text, platform).reading.tree) == tree


@pytest.mark.parametrize("platform, text, tree, meant", (
    ("ats", 'mason AND NOT (trainee, helper, "night shift")',
     "mason AND NOT (trainee AND helper AND night shift)",
     "mason AND NOT (trainee OR helper OR night shift)"),
    ("linkedin", "mason NOT (trainee, night shift, temp)",
     "mason AND NOT (trainee AND night AND shift AND temp)",
     "mason AND NOT (trainee OR night shift OR temp)"),
    ("google", "mason -(trainee, helper)", "mason AND NOT (trainee AND helper)",
     "mason AND NOT (trainee OR helper)")))
def test_a_list_with_commas_after_not_is_offered_as_alternatives(platform, text, tree, meant):
    reading = source(text, platform).reading
    assert (to_house_syntax(reading.tree), to_house_syntax(reading.meant)) == (tree, meant)
    assert [each.code for each in reading.diagnostics] == ["SB607"]


def test_a_list_whose_last_comma_is_an_operator_is_a_list():
    read = source("mason NOT (trainee, helper OR temp)", "linkedin").reading
    assert to_house_syntax(read.meant) == (
        "mason AND NOT (trainee OR helper OR temp)")
    assert to_house_syntax(source("mason NOT (trainee, helper, and temp)").reading.meant) == (
        "mason AND NOT (trainee OR helper OR temp)")


@pytest.mark.parametrize("platform, text", (
    ("linkedin", "mason NOT (trainee,)"), ("linkedin", "mason NOT (trainee, -helper)"),
    ("lucene", "mason NOT (trainee, helper)")))
def test_what_is_no_such_list_is_none(platform, text):
    reading = source(text, platform).reading
    assert reading.meant is None
    assert [each.code for each in reading.diagnostics if each.code in ("SB607", "SB610")] == [
        "SB610"]
