"""Every finding of reading and translating, word for word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import searchbuilder
from searchbuilder.diagnostic import ERROR, NOTE, WARNING, Diagnostic
from searchbuilder.dialects import find
from searchbuilder.query.house_syntax import to_house_syntax
from searchbuilder.query.tree import Field, walk
from searchbuilder.reading import read
from searchbuilder.source import source
from searchbuilder.translate import translate

# Platform, string, then each finding: code, severity, column, message, hint.
FINDINGS = (
    ("linkedin", "+ingegneria ~civile", "SB628", WARNING, 13,
     "~ beside words with + puts people with this word last. Read as a word that must appear",
     "Delete the word"),
    ("linkedin", "+ingegneria ~civile", "SB604", WARNING, 1,
     "LinkedIn people search takes + for a word or ignores it. Read as a word that must appear, "
     "like all others here",
     "Delete +. On sites with +, “civile” is only nice to have: delete it too if you mean that"),
    ("linkedin", '"consultor & comercial"', "SB603", WARNING, 12,
     "& is inside quotation marks, so it is searched as a word",
     "Put quotation marks around each phrase, and leave & outside"),
    ("google", "intitle:lyon+data science", "SB610", WARNING, 9,
     "A + without spaces joins nothing, so it is searched as part of the word",
     "Type a space or AND instead"),
    ("google", '"nurse site:linkedin.com/in" RN', "SB603", WARNING, 8,
     "site: is inside quotation marks, so it is searched as a word",
     "Put quotation marks around each phrase, and leave site: outside"),
    ("linkedin", "e-commerce <near/5> marketing", "SB604", WARNING, 12,
     "LinkedIn people search may not know <near/5>. Read as words near each other", "Type AND"),
    ("linkedin", "skill:(java)\nET skill:(go)", "SB605", NOTE, 14,
     "LinkedIn people search takes “ET” for a word", "Type AND if you mean the operator"),
    ("linkedin", "skill:(java)\nET skill:(go)", "SB609", WARNING, 1,
     "LinkedIn people search may not have “skill:”. Read as if it did",
     "Use the search box or filter of that name"),
    ("linkedin", "(nurse OR RN", "SB601", WARNING, 1,
     "This ( has no matching ), so the group ends with the string",
     "Add ) where the group ends"),
    ("linkedin", "nurse OR RN)", "SB601", WARNING, 12,
     "This ) has no matching (, so it is ignored",
     "Delete it, or add ( where the group starts"),
    ("linkedin", 'nurse "', "SB602", WARNING, 7,
     "This quotation mark has no matching one, so it is ignored",
     "Delete it"),
    ("linkedin", 'nurse "wound care', "SB602", WARNING, 7,
     "This quotation mark has no matching one, so the phrase is read as “wound care”",
     "Add one at the end of the phrase"),
    ("linkedin", "“case manager”", "SB603", WARNING, 1,
     "Curly quotation marks make no phrase on most sites. Read as straight ones",
     "Type straight ones"),
    ("linkedin", "'case manager'", "SB603", WARNING, 1,
     "Single quotation marks make no phrase. Read as double ones",
     'Type "case manager"'),
    ("linkedin", "`case manager` OR RN", "SB603", WARNING, 1,
     "Backticks make no phrase. Read as double quotation marks",
     'Type "case manager"'),
    ("linkedin", "'nurse OR RN' AND ICU", "SB603", WARNING, 8,
     "OR is inside quotation marks, so it is searched as a word",
     "Put quotation marks around each phrase, and leave OR outside"),
    ("linkedin", '"nurse OR RN"', "SB603", WARNING, 8,
     "OR is inside quotation marks, so it is searched as a word",
     "Put quotation marks around each phrase, and leave OR outside"),
    ("postgres-tsquery", 'nurse & "wound care"', "SB603", WARNING, 9,
     "PostgreSQL to_tsquery makes no phrase of double quotation marks. Read as single ones",
     "Type 'wound care'"),
    ("linkedin", "nurse -travel", "SB604", WARNING, 7,
     "LinkedIn people search takes - for a word or ignores it. Read as NOT",
     "Type NOT"),
    ("zenats", "nurse NOT travel", "SB604", WARNING, 7,
     "Nobody has published how ZenATS excludes words. Read as NOT",
     "Delete it, and screen these people out yourself"),
    ("google", "nurse NOT travel", "SB604", WARNING, 7,
     "Google takes NOT for a word or ignores it. Read as NOT",
     "Type -"),
    ("indeed", "java AND spring", "SB604", WARNING, 6,
     "Indeed jobs takes AND for a word or ignores it. Read as AND",
     "A space is enough"),
    ("linkedin", "+nurse manager -agency", "SB604", WARNING, 16,
     "LinkedIn people search takes - for a word or ignores it. Read as NOT", "Type NOT"),
    ("linkedin", "+nurse manager -agency", "SB604", WARNING, 1,
     "LinkedIn people search takes + for a word or ignores it. Read as a word that must appear, "
     "like all others here",
     "Delete +. On sites with +, “manager” is only nice to have: delete it too if you mean that"),
    ("google", 'java +spring "web services"', "SB604", WARNING, 6,
     "Google takes + for a word or ignores it. Read as a word that must appear, like all others "
     "here",
     "Delete +. On sites with +, “java”, “web services” are only nice to have: delete them too if "
     "you mean that"),
    ("linkedin", "java + spring", "SB604", WARNING, 6,
     "LinkedIn people search takes + for a word or ignores it. Read as a word that must appear, "
     "like all others here",
     "Delete it"),
    ("linkedin", '+nurse +("ICU" ER)', "SB604", WARNING, 9,
     "Sites with + find any of the words in +(…). Read as OR",
     "Type OR between them, or AND if you want all of them"),
    ("linkedin", "+nurse +(>ICU <ER)", "SB628", NOTE, 10,
     "Left out >, which only changes the order of the results. Same for “<”", ""),
    ("linkedin", "+nurse +(>ICU <ER)", "SB604", WARNING, 9,
     "Sites with + find any of the words in +(…). Read as OR",
     "Type OR between them, or AND if you want all of them"),
    ("linkedin", "nurse NEAR/3 manager", "SB604", WARNING, 7,
     "LinkedIn people search may not know NEAR/3. Read as words near each other",
     "Type AND"),
    ("google", '"nurse manager"~3', "SB604", WARNING, 1,
     "Google may not know ~3. Read as words near each other",
     "Type AND"),
    ("monster", "NEAR(nurse manager, 4)", "SB604", WARNING, 1,
     "Monster (SearchMonster) may not know NEAR(…). Read as words near each other",
     "Type AND"),
    ("google", "nurse –travel", "SB604", WARNING, 7,
     "– is a dash, which excludes nothing on most sites. Read as a minus",
     "Type a minus"),
    ("linkedin", "nurse or therapist", "SB605", WARNING, 7,
     "LinkedIn people search takes “or” for a word",
     "Type OR if you mean the operator"),
    ("linkedin", "java or python but not junior", "SB605", WARNING, 6,
     "LinkedIn people search takes “or”, “but not” for words",
     "Type OR, NOT if you mean the operator"),
    ("linkedin", "maçon ou carreleur", "SB605", WARNING, 7,
     "LinkedIn people search takes “ou” for a word",
     "Type OR if you mean the operator"),
    ("google", "maçon OU carreleur", "SB605", WARNING, 7,
     "Google takes “OU” for a word",
     "Type OR if you mean the operator"),
    ("indeed", "java not junior", "SB627", WARNING, 6,
     "“not” is read as NOT",
     'Type -. To search for a word like that, put it in quotation marks: "not"'),
    ("linkedin", "maçon ET carreleur SAUF stagiaire", "SB627", WARNING, 7,
     "“ET”, “SAUF” are read as AND, NOT",
     'Type AND, NOT. To search for a word like that, put it in quotation marks: "ET"'),
    ("google", "mason ＮＯＴ trainee", "SB627", WARNING, 7,
     "“ＮＯＴ” is read as NOT",
     'Type -. To search for a word like that, put it in quotation marks: "ＮＯＴ"'),
    ("linkedin", 'mason NOT (trainee, night shift)', "SB607", WARNING, 11,
     "LinkedIn people search excludes only people who have all of this list",
     "Type OR instead of each comma"),
    ("lucene", 'title:"site manager"^3', "SB628", NOTE, 21,
     "Left out ^3, which only changes the order of the results",
     ""),
    ("linkedin", "(nurse AND (ICU OR ER))~5", "SB628", WARNING, 24,
     "Left out ~5, which asks for words near one another: you find more people", "Delete it"),
    ("linkedin", '!"site manager" OR foreman', "SB628", NOTE, 1,
     "Left out !, which asks for exactly this form of the word: you may find other forms too", ""),
    ("linkedin", "nurse AND RN^ 3", "SB628", NOTE, 13,
     "Left out ^ 3, which only changes the order of the results", ""),
    ("linkedin", '("site manager" ^ 3 OR foreman)', "SB628", NOTE, 17,
     "Left out ^ 3, which only changes the order of the results",
     ""),
    ("linkedin", '"site manager"^3 AND intern~2', "SB628", NOTE, 15,
     "Left out ^3, which only changes the order of the results",
     ""),
    ("linkedin", '"site manager"^3 AND intern~2', "SB628", WARNING, 28,
     "Left out ~2, which asks for similar spellings too",
     "Delete it"),
    ("xapian", "~mason", "SB628", WARNING, 1,
     "Left out ~, which asks for similar words too",
     "Delete it"),
    ("postgres-tsquery", "nurs:*A & icu:b", "SB628", WARNING, 1,
     "Left out :*A, which keeps to words of one weight: you find more people",
     "Delete it"),
    ("sqlite-fts5", "^nurse", "SB628", WARNING, 1,
     "Left out ^, which asks for a word at the beginning: you find more people",
     "Delete it"),
    ("sqlite-fts5", "- title : nurse", "SB628", WARNING, 1,
     "Left out - title :, which says in which columns to look: you find more people",
     "Delete it"),
    ("yandex", "!mountain", "SB628", NOTE, 1,
     "Left out !, which asks for exactly this form of the word: you may find other forms too",
     ""),
    ("sqlite-fts5", "38.101 AND a'b", "SB629", WARNING, 1,
     "SQLite FTS5 answers “38.101”, “a'b” with an error. Read as phrases",
     "Type \"38.101\", \"a'b\""),
    ("lucene", "FMLA/ADA", "SB629", WARNING, 1,
     "Apache Lucene answers “FMLA/ADA” with an error. Read as a phrase",
     'Type "FMLA/ADA"'),
    ("yandex", "mason ~ trainee", "SB612", WARNING, 7,
     "~ excludes only what is in the same sentence. Read as NOT, which excludes more people",
     "Type ~~"),
    ("yandex", "mason & tiler", "SB612", WARNING, 7,
     "& asks for words in one sentence or paragraph. Read as AND, which finds more people",
     "Type AND"),
    ("postgres-tsquery", "mason <3> tiler", "SB612", WARNING, 7,
     "<3> asks for this order and exactly this distance. Read as words near each other, which "
     "finds more people",
     "Delete it"),
    ("postgres-tsquery", "mason <-> (tiler & helper)", "SB612", WARNING, 7,
     "<-> joins words and phrases only. Read as AND, which finds more people",
     "Type it between the words themselves"),
    ("postgres-tsquery", "<-> tiler", "SB608", ERROR, 1,
     "Nothing comes before <->",
     "Type a word before it, or delete it"),
    ("postgres-tsquery", "!mason <-> tiler", "SB608", ERROR, 8,
     "<-> can't join an exclusion",
     "Type what to exclude after what you want"),
    ("linkedin", "nurse BUT NOT trainee", "SB604", WARNING, 7,
     "LinkedIn people search takes BUT NOT for a word or ignores it. Read as NOT",
     "Type NOT"),
    ("linkedin", "(mason) XOR tiler", "SB604", WARNING, 9,
     "LinkedIn people search takes XOR for a word or ignores it. Read as one or the other, but "
     "not both",
     "Delete it"),
    ("xapian", "a XOR b XOR c XOR d XOR e XOR f", "SB608", ERROR, 27,
     "One string can have 4 XOR at most",
     "Make each part a search of its own"),
    ("linkedin", "Acme Steel Works Austin welder OR fitter", "SB606", NOTE, 1,
     "This mixes OR and spaces, which mean AND, and LinkedIn people search reads AND first: (Acme "
     "AND Steel AND Works AND Austin AND welder) OR fitter",
     "Elsewhere it may be Acme AND Steel AND Works AND Austin AND (welder OR fitter). Put "
     "parentheses around what belongs together"),
    ("linkedin", "tile near/5 setting", "SB604", WARNING, 6,
     "LinkedIn people search may not know near/5. Read as words near each other", "Type AND"),
    ("linkedin", "tile w/5 setting", "SB604", WARNING, 6,
     "LinkedIn people search may not know w/5. Read as words near each other",
     "Type AND"),
    ("xapian", "tile ADJ/3 setting", "SB612", WARNING, 6,
     "ADJ/3 asks for this order too. Read as words near each other in either order",
     "If they stand side by side, type a phrase in quotation marks"),
    ("linkedin", "tile /s setting", "SB612", WARNING, 6,
     "/s asks for words in one sentence or paragraph. Read as AND, which finds more people",
     "Type AND"),
    ("linkedin", '"area sales manager" /2', "SB604", WARNING, 22,
     "LinkedIn people search may not know /2. Read as any 2 of these words",
     "Type the words that you want"),
    ("linkedin", '"tile setting" ~5', "SB604", WARNING, 16,
     "LinkedIn people search may not know ~5. Read as words near each other",
     "Type AND"),
    ("linkedin", "(Ruby OR PHP OR …)", "SB610", NOTE, 14,
     "“OR …” names nothing to search for, so it is ignored",
     "Add the missing words, or delete it"),
    ("linkedin", "Ruby OR PHP…", "SB610", NOTE, 9,
     "An ellipsis stands for no word, so it is ignored",
     "Delete it"),
    ("dice", "nurse or therapist", "SB605", NOTE, 7,
     "Dice TalentMatch may take lowercase “or” for a word. Read as an operator",
     "Type OR"),
    ("linkedin", "a OR b AND c", "SB606", NOTE, 1,
     "This mixes AND and OR, and LinkedIn people search reads AND first: a OR (b AND c)",
     "Elsewhere it may be (a OR b) AND c. Put parentheses around what belongs together"),
    ("loxo", "a OR b AND c", "SB606", WARNING, 1,
     "This mixes AND and OR, and nobody knows which of them Loxo reads first. Read as a OR (b AND "
     "c)",
     "Elsewhere it may be (a OR b) AND c. Put parentheses around what belongs together"),
    ("google", "a OR b c", "SB607", WARNING, 6,
     "“b c” has no quotation marks, so Google reads “a” OR “b”",
     'If it is one name, type "b c"'),
    ("google", "site:x.com a OR b c", "SB607", WARNING, 17,
     "“b c” has no quotation marks, so Google reads “a” OR “b”",
     'If it is one name, type "b c"'),
    ("google", '"a" OR b c', "SB607", WARNING, 8,
     "“b c” has no quotation marks, so Google reads “a” OR “b”",
     'If it is one name, type "b c"'),
    ("google", "a b OR c", "SB607", WARNING, 1,
     "“a b” has no quotation marks, so Google reads “b” OR “c”",
     'If it is one name, type "a b"'),
    ("linkedin", '"x" a OR b c', "SB606", NOTE, 1,
     "This mixes OR and spaces, which mean AND, and LinkedIn people search reads AND first: (x "
     "AND a) OR (b AND c)",
     "Elsewhere it may be x AND (a OR b) AND c. Put parentheses around what belongs together"),
    # of a long one the outline
    ("linkedin", '"the first words" OR "the second words" AND ("the third words" OR "the fourth" '
                 'OR "the fifth words of them" OR "one more of them" OR "the last of them all") '
                 'AND "the sixth words of it" AND "the seventh words of it"',
     "SB606", NOTE, 1,
     "This mixes AND and OR, and LinkedIn people search reads AND first: the first words OR (the "
     "second words AND (the third words OR …) AND the sixth words of it AND the seventh words of "
     "it)",
     "Elsewhere it may be (the first words OR the second words) AND (the third words OR …) AND "
     "the sixth words of it AND the seventh words of it. Put parentheses around what belongs "
     "together"),
    ("linkedin", "nurse NOT home care", "SB607", WARNING, 11,
     "NOT excludes only “home”. The rest is searched for: “care”",
     'If it is one name, type NOT "home care". Else type NOT before each word'),
    ("google", "nurse -resume service -resume writers", "SB607", WARNING, 8,
     "- excludes only “resume”. The rest is searched for: “service”",
     'If it is one name, type -"resume service". Else type - before each word'),
    ("linkedin", "nurse NOT student, intern", "SB610", NOTE, 18,
     "A comma separates nothing here, so it is ignored",
     "Type OR or AND between the words"),
    ("linkedin", "nurse NOT student, intern", "SB607", WARNING, 11,
     "NOT excludes only “student”. The rest is searched for: “intern”",
     "Type NOT before each of them"),
    ("linkedin", 'nurse NOT "student" "intern"', "SB607", WARNING, 11,
     "NOT excludes only “student”. The rest is searched for: “intern”",
     "Type NOT before each of them"),
    ("google", "nurse -intitle:jobs|careers|hiring", "SB630", NOTE, 16,
     "intitle: is read before each of these: “jobs”, “careers”, “hiring”",
     "If it belongs to the first only, put a space before |"),
    ("google", "site:de.xing.com/profile OR at.xing.com/profile nurse", "SB630", NOTE, 29,
     "“at.xing.com/profile” is read as a site too, because OR joins it to site:",
     "Type site: before it"),
    ("google", "de.xing.com OR site:at.xing.com OR ch.xing.com/profile", "SB630", NOTE, 1,
     "“de.xing.com”, “ch.xing.com/profile” are read as sites too, because OR joins them to site:",
     "Type site: before each"),
    ("google", 'x ("a" OR "b" OR "c" "d e" OR "f" OR "g")', "SB608", WARNING, 22,
     "There is no OR between “c” and “d e”, so both sides are required",
     "If either will do, type OR between them"),
    ("google", 'nurse -intitle:jobs|intitle:careers icu', "SB607", WARNING, 16,
     "- excludes only “page title:jobs”. The rest is searched for: “page title:careers”",
     "Type - before each of them"),
    ("google", 'nurse -intitle:jobs|intitle:careers icu', "SB606", NOTE, 1,
     "This mixes OR and spaces, which mean AND, and Google reads OR first: nurse AND (NOT page "
     "title:jobs OR page title:careers) AND icu",
     "Elsewhere it may be (nurse AND NOT page title:jobs) OR (page title:careers AND icu). Put "
     "parentheses around what belongs together"),
    ("linkedin", "nurse NOT (student OR intern), remote", "SB610", NOTE, 30,
     "A comma separates nothing here, so it is ignored", "Type OR or AND between the words"),
    ("linkedin", "nurse NOT (student;intern)", "SB607", WARNING, 11,
     "LinkedIn people search excludes only people who have all of this list",
     "Type OR instead of each semicolon"),
    ("linkedin", "nurse ¬¬student", "SB604", WARNING, 7,
     "LinkedIn people search takes ¬ for a word or ignores it. Read as NOT", "Type NOT"),
    ("linkedin", "nurse ¬¬student", "SB608", WARNING, 8,
     "¬ comes after another NOT. Read as one NOT", "Delete one"),
    ("google", 'nurse -"student";"intern"', "SB610", NOTE, 17,
     "A semicolon separates nothing here, so it is ignored", "Type OR or AND between the words"),
    ("google", 'nurse -"student";"intern"', "SB607", WARNING, 8,
     "- excludes only “student”. The rest is searched for: “intern”",
     "Type - before each of them"),
    ("linkedin", "nurse ∧ (ICU ∨ ER) ∧ ¬student", "SB604", WARNING, 7,
     "LinkedIn people search takes ∧ for a word or ignores it. Read as AND", "A space is enough"),
    ("linkedin", "nurse ∧ (ICU ∨ ER) ∧ ¬student", "SB604", WARNING, 14,
     "LinkedIn people search takes ∨ for a word or ignores it. Read as OR", "Type OR"),
    ("linkedin", "nurse ∧ (ICU ∨ ER) ∧ ¬student", "SB604", WARNING, 22,
     "LinkedIn people search takes ¬ for a word or ignores it. Read as NOT", "Type NOT"),
    ("linkedin", "nurse & ICU && RN", "SB604", WARNING, 7,
     "LinkedIn people search takes & for a word or ignores it. Read as AND. Same for "
     "“&&”", "A space is enough"),
    ("linkedin", "AWS OR senior Python developer remote", "SB607", WARNING, 8,
     "“senior Python developer remote” has no quotation marks, so LinkedIn people search reads 4 "
     "separate words", "Put quotation marks around each name"),
    ("google", "a OR b AND c", "SB606", NOTE, 1,
     "This mixes AND and OR, and Google reads OR first: (a OR b) AND c",
     "Elsewhere it may be a OR (b AND c). Put parentheses around what belongs together"),
    ("linkedin", 'case manager OR "RN"', "SB607", WARNING, 1,
     "“case manager” has no quotation marks, so LinkedIn people search reads 2 separate words",
     'If it is one name, type "case manager"'),
    ("linkedin", "nurse ()", "SB608", WARNING, 7,
     "These parentheses are empty, so they are ignored",
     "Delete them"),
    ("linkedin", 'nurse ""', "SB608", WARNING, 7,
     "These quotation marks are empty, so they are ignored",
     "Delete them"),
    ("linkedin", "nurse NOT ()", "SB608", ERROR, 7,
     "Nothing comes after NOT",
     "Type what should come after NOT, or delete it"),
    ("linkedin", "nurse AND", "SB608", ERROR, 7,
     "Nothing comes after AND",
     "Type what should come after AND, or delete it"),
    ("linkedin", "NOT AND nurse", "SB608", ERROR, 5,
     "Nothing comes between NOT and AND",
     "Delete one of them"),
    ("linkedin", "a AND OR b", "SB608", ERROR, 7,
     "Nothing comes between AND and OR",
     "Delete one of them"),
    ("linkedin", "a AND AND b", "SB608", WARNING, 7,
     "AND is here twice. Read as once",
     "Delete one"),
    ("linkedin", "OR nurse", "SB608", WARNING, 1,
     "Nothing comes before OR, so it is ignored",
     "Delete it, or type what should come before it"),
    ("linkedin", "a NOT NOT nurse", "SB608", WARNING, 7,
     "NOT comes after another NOT. Read as one NOT",
     "Delete one"),
    ("linkedin", "NEAR nurse", "SB608", ERROR, 1,
     "Nothing comes before NEAR",
     "Type a word before it, or delete it"),
    ("sqlite-fts5", "NEAR(nurse)", "SB608", ERROR, 1,
     "NEAR(…) joins two words or phrases",
     "Type NEAR(a b, 5)"),
    ("monster-classic", "nurse AND NOT boss NEAR (a OR b)", "SB608", ERROR, 20,
     "NEAR joins two words or phrases only, so it is unclear what to exclude here",
     "Put what to exclude in parentheses after NOT"),
    ("lucene", "title:company:nurse", "SB608", ERROR, 7,
     "Nothing comes between title: and company:",
     "Delete one of them"),
    ("lucene", "title: AND nurse", "SB608", ERROR, 1,
     "Nothing comes after title:",
     "Type what should come after title:, or delete it"),
    ("lucene", "title::nurse", "SB608", WARNING, 1,
     "The colon is here twice. Read as once",
     "Delete one"),
    ("linkedin", "skillz:python", "SB609", WARNING, 1,
     "“skillz:” is not a known field, so “skillz:python” is searched as typed",
     "Did you mean skill:?"),
    ("lucene", "note:later", "SB609", WARNING, 1,
     "“note:” is not a known field, so “note:later” is searched as typed",
     "Put quotation marks around what is no field"),
    ("linkedin", 'nurse NOT ward:"step down"', "SB609", WARNING, 11,
     "“ward:” is not a known field, so what follows is searched anywhere",
     "Delete it"),
    ("linkedin", 'nurse unit: "step down"', "SB609", WARNING, 7,
     "“unit:” is not a known field, so it is searched as typed",
     "Delete it if it only says what follows"),
    ("linkedin", "allintitle:nurse", "SB609", WARNING, 1,
     "LinkedIn people search may not have “allintitle:”. Read as if it did",
     "Use the search box or filter of that name"),
    ("linkedin", "title:nurse", "SB609", WARNING, 1,
     "LinkedIn people search may not have “title:”. Read as if it did",
     "Use the search box or filter of that name"),
    ("linkedin", "nurse, RN", "SB610", NOTE, 6,
     "Commas separate nothing here, so all of these words are required",
     "For any of them, type OR in place of each comma"),
    ("linkedin", '"a b"; "c"', "SB610", NOTE, 6,
     "Semicolons separate nothing here, so all of these words are required",
     "For any of them, type OR in place of each semicolon"),
    ("bing", "site:a.com OR site:b.com nurse", "SB606", NOTE, 6,
     "Bing reads AND before OR, so only the last of these sites belongs to the rest of the "
     "string. Read as any of these sites", "Put parentheses around what belongs together"),
    ("linkedin", "(nurse OR RN) AND (must have BLS)", "SB635", WARNING, 20,
     "“must have BLS” reads like a sentence, and each word is searched for",
     "Delete what is a note, and put quotation marks around what is a phrase"),
    ("linkedin", '(nurse OR RN) AND then the "night shift"', "SB635", WARNING, 19,
     "“then the” reads like a sentence, and each word is searched for",
     "Delete what is a note, and put quotation marks around what is a phrase"),
    ("google", '"nurse" in the title -"aide" for the intern only', "SB635", WARNING, 9,
     "“in the title”, “for the intern only” read like a sentence, and each word is searched for",
     "Delete what is a note, and put quotation marks around what is a phrase"),
    ("linkedin", '"nurse" AND "ICU" (finds people with both)', "SB635", WARNING, 20,
     "“finds people with both” reads like a sentence, and each word is searched for",
     "Delete what is a note, and put quotation marks around what is a phrase"),
    ("google", '"data engineer" -jobs (excluye ofertas de empleo)', "SB635", WARNING, 24,
     "“excluye ofertas de empleo” reads like a sentence, and each word is searched for",
     "Delete what is a note, and put quotation marks around what is a phrase"),
    ("google", '"nurse" with "ICU" -student', "SB635", WARNING, 9,
     "“with” belongs to no phrase and is searched for",
     "Delete it, or put quotation marks around the phrase"),
    ("google", "linkedin.com/in nurse", "SB634", WARNING, 1,
     "“linkedin.com/in” is a web address, searched as a word",
     "To keep a web search engine to that site, type site:linkedin.com/in. On other platforms, "
     "delete it"),
    ("linkedin", "(nurse OR RN) - travel", "SB604", WARNING, 15,
     "- with a space after it excludes nothing on most sites. Read as NOT",
     "Type NOT right before what to exclude. To search for it instead, delete -"),
    ("linkedin", "Nurse - (ICU OR ER)", "SB610", WARNING, 7,
     "A minus with a space after it excludes nothing, so it is ignored",
     "Type it right before a word to exclude that word"),
    ("linkedin", "nurse - RN", "SB610", NOTE, 7,
     "A minus with a space after it excludes nothing, so it is ignored",
     "Type it right before a word to exclude that word"),
    ("linkedin", "[nurse", "SB610", WARNING, 1,
     "[ makes no group, so it is searched as part of the word",
     "Type ( or ) if you mean that"),
    ("linkedin", "nurse * RN", "SB610", NOTE, 7,
     "* is no word and no operator here, so it is ignored",
     "Delete it"),
    ("linkedin", "- nurse", "SB610", NOTE, 1,
     "- is read as the bullet of a list, not as a minus",
     "To exclude what follows, type NOT before it"),
    ("linkedin", "✓ nurse", "SB610", NOTE, 1,
     "A bullet means nothing here, so it is ignored", "Delete it"),
    ("linkedin", "*(nurse OR RN) AND ICU", "SB610", NOTE, 1,
     "* is no word and no operator here, so it is ignored", "Delete it"),
    ("linkedin", '   - nurse AND RN', "SB610", NOTE, 4,
     "- is read as the bullet of a list, not as a minus",
     "To exclude what follows, type NOT before it"),
    ("linkedin", "1. nurse\n2. RN", "SB610", NOTE, 1,
     "A bullet means nothing here, so it is ignored. Same for “2”",
     "Type OR or AND between the lines"),
    ("linkedin", '"a b" · nurse NOT RN', "SB610", NOTE, 7,
     "A bullet separates nothing here, so it is ignored",
     "Type OR or AND between the words"),
    ("linkedin", '"a b" · nurse · RN', "SB610", NOTE, 7,
     "A bullet separates nothing here, so it is ignored",
     "Type OR or AND between the words"),
    ("linkedin", "1. nurse\n2. RN", "SB610", WARNING, 9,
     "A line break means AND, so this is one search",
     "If each line is a search of its own, paste them one at a time"),
    ("linkedin", 'LARGE\n("site manager" OR RN) NOT intern', "SB635", WARNING, 1,
     "“LARGE” stands beside the string without AND or OR, and each word is searched for",
     "Delete what is a note, and type AND before what you mean"),
    ("linkedin", 'Sales lead (SaaS)\n\n("a b" OR c)\nAND d', "SB635", WARNING, 1,
     "“Sales lead”, “SaaS” stand beside the string without AND or OR, and each word is searched "
     "for", "Delete what is a note, and type AND before what you mean"),
    ("linkedin", "nurse\nRN", "SB610", NOTE, 6,
     "A line break means AND, so this is one search",
     "If each line is a search of its own, paste them one at a time"),
    ("linkedin", "- nurse\n- RN", "SB610", WARNING, 8,
     "A line break means AND, so this is one search",
     "If each line is a search of its own, paste them one at a time"),
    ("lucene", "title:nurse\ntitle:RN", "SB610", WARNING, 12,
     "A line break means a space, so this is one search",
     "If each line is a search of its own, paste them one at a time"),
    ("linkedin", '"[Job Title]"', "SB611", WARNING, 2,
     "“[Job Title]” is a placeholder, searched as typed",
     "Type what it stands for"),
    ("google", '$q AND "$(city)" "$50" A$AP', "SB611", WARNING, 1,
     "“$q”, “$(city)” are placeholders, searched as typed", "Type what they stand for"),
    ("google", 'a "${b || "c d"}" "${e ? "f" : "g"}"', "SB611", WARNING, 4,
     "“${b || \"c d\"}”, “${e ? \"f\" : \"g\"}” are placeholders, searched as typed",
     "Type what they stand for"),
    ("google", '{roles[:80]} AND {year} "${x.map((s) => s)}"', "SB611", WARNING, 1,
     "“{roles[:80]}”, “{year}”, “${x.map((s) => s)}” are placeholders, searched as typed",
     "Type what they stand for"),
    ("google", '(users) "%1$s" OR "%2$d"', "SB611", WARNING, 10,
     "“%1$s”, “%2$d” are placeholders, searched as typed", "Type what they stand for"),
    ("google", 'site:{cc}.xing.com "at {city}" #{name} %s', "SB611", WARNING, 6,
     "“{cc}”, “{city}”, “#{name}”, “%s” are placeholders, searched as typed",
     "Type what they stand for"),
    ("linkedin", '(${terms.join(" OR ")}) AND "${a}"', "SB611", WARNING, 2,
     '“${terms.join(" OR ")}”, “${a}” are placeholders, searched as typed',
     "Type what they stand for"),
    ("linkedin", '("{item["city"]}") AND RN', "SB611", WARNING, 3,
     '“{item["city"]}” is a placeholder, searched as typed',
     "Type what it stands for"),
    ("linkedin", 'nurse NOT ("VP" OR "CEO" [title])', "SB611", WARNING, 26,
     "“[title]” is a placeholder, searched as typed; “[title]” is read as one more "
     "alternative", "Type what it stands for"),
    ("linkedin", '("VP" OR "CEO" [title]) AND <city>', "SB611", WARNING, 16,
     "“[title]”, “<city>” are placeholders, searched as typed; “[title]” is read as one more "
     "alternative", "Type what they stand for"),
    ("linkedin", 'nurse AND "{}"', "SB611", WARNING, 12,
     "“{}” is a placeholder without a name, so it is ignored", "Type what it stands for"),
    ("linkedin", "nurse AND {} AND <city>", "SB611", WARNING, 11,
     "“{}”, “<city>” are placeholders, searched as typed, but {} is ignored",
     "Type what they stand for"),
    ("linkedin", "<city>", "SB611", WARNING, 1,
     "“<city>” is a placeholder, searched as typed",
     "Type what it stands for"),
    ("linkedin", "nurs*", "SB612", WARNING, 1,
     "No * wildcard on LinkedIn people search. Read as every word that starts with “nurs”",
     "Type the words that you want"),
    ("sqlite-fts5", '"Projekt*"', "SB612", WARNING, 1,
     "A * inside quotation marks may not work on SQLite FTS5. Read as every word that starts with "
     "“Projekt”",
     "Type the * after the quotation marks"),
    ("lucene", '"physical therap*"', "SB612", WARNING, 1,
     "A * inside quotation marks may not work on Apache Lucene. Read as every word that starts "
     "with “physical therap”",
     "Type one word, without quotation marks"),
    ("bing", '"head * nurse"', "SB612", WARNING, 1,
     "No * for whole words on Bing. Read as a phrase with any words in between",
     "Type the words out"),
    ("bing", "E*TRADE", "SB612", WARNING, 1,
     "A * inside this word stands for no letters, so it is ignored",
     "If it stands for letters: type the words out"),
    ("google", "java *207*-*-*", "SB612", WARNING, 6,
     "A * inside this word stands for no letters, so it is ignored",
     "If it stands for letters: type the words out"),
    ("linkedin", "nurs? AND ICU", "SB612", WARNING, 1,
     "The ? of this word stands for no letters, so it is ignored",
     "If it stands for letters: type the words out"),
    ("linkedin", "term1 term2’ ~5", "SB602", WARNING, 12,
     "This quotation mark has no matching one, so it is ignored", "Delete it"),
    ("linkedin", "term1 term2’ ~5", "SB610", NOTE, 14,
     "~5 is no word and no operator here, so it is ignored", "Delete it"),
    ("linkedin", "‘site manager AND RN", "SB602", WARNING, 1,
     "This quotation mark has no matching one, so it is ignored", "Delete it"),
    ("linkedin", '"RN" OR "Account\n- Manager" OR "LPN"', "SB602", NOTE, 9,
     "This phrase goes over a line break and is read as “Account Manager”", "Put it on one line"),
    ("linkedin", '" AND " in nurse', "SB608", WARNING, 3,
     "Nothing comes before AND, so it is ignored",
     "Delete it, or type what should come before it"),
    ("linkedin", '" AND " in nurse', "SB602", WARNING, 7,
     "This quotation mark has no matching one, so the phrase is read as “in nurse”",
     "Add one at the end of the phrase"),
    ("linkedin", "nurse — ICU", "SB610", NOTE, 7,
     "A dash means nothing here, so it is ignored", "Delete it"),
    ("linkedin", "Java E Oracle E SQL", "SB605", WARNING, 6,
     "LinkedIn people search takes “E” for a word", "Type AND if you mean the operator"),
    ("linkedin", "Asesor O Contable", "SB605", NOTE, 8,
     "LinkedIn people search takes “O” for a word", "Type OR if you mean the operator"),
    ("google", "journaliste ET reporter", "SB605", NOTE, 13,
     "Google takes “ET” for a word", "Type AND if you mean the operator"),
    ("linkedin", "Comercial CERCA Inmobiliario", "SB605", NOTE, 11,
     "LinkedIn people search takes “CERCA” for a word", "Type AND if you mean the operator"),
    ("xapian", "Comercial CERCA Inmobiliario", "SB605", NOTE, 11,
     "Xapian takes “CERCA” for a word",
     "Type NEAR if you mean the operator"),
    ("linkedin", "Comercial CERCA Inmobiliario OR Ventas", "SB627", WARNING, 11,
     "“CERCA” is read as NEAR",
     'Type AND. To search for a word like that, put it in quotation marks: "CERCA"'),
    ("linkedin", "acme:(nurse OR RN) shift:night", "SB609", WARNING, 1,
     "“acme:”, “shift:” are not known fields, so what follows “acme:” is searched anywhere, and "
     "“shift:night” is searched as typed",
     "Delete what is no field, or put quotation marks around it"),
    ("linkedin", "job_type:remote shift:night", "SB609", WARNING, 1,
     "“job_type:”, “shift:” are not known fields, so “job_type:remote”, “shift:night” are "
     "searched as typed", "Put quotation marks around what is no field"),
    ("linkedin", 'acme:"RN" grade:"LPN"', "SB609", WARNING, 1,
     "“acme:”, “grade:” are not known fields, so what follows is searched anywhere",
     "Delete them"),
    ("linkedin", 'insite:foo acme:"RN"', "SB609", WARNING, 1,
     "“insite:”, “acme:” are not known fields, so what follows “acme:” is searched anywhere, and "
     "“insite:foo” is searched as typed", "Did you mean site:?"),
    ("postgres-tsquery", "software engineer", "SB615", WARNING, 10,
     "PostgreSQL to_tsquery needs an operator here. Read as AND", "Type & between them"),
    ("lucene", '"senior nurse manager"~4', "SB612", WARNING, 1,
     "Other sites can't use ~4 with more than two words. Read as the phrase, which finds fewer "
     "people",
     "Delete it"),
    ("monster-classic", "nurse NEAR (a OR b)", "SB612", WARNING, 7,
     "NEAR joins two words or phrases only. Read as AND",
     "Type it between the words themselves"),
    ("linkedin", "  ", "SB613", ERROR, 1,
     "There is nothing to search for",
     "Type a word"),
    ("icims", "nurse RN", "SB615", WARNING, 7,
     "iCIMS needs an operator here. Read as AND",
     "Type AND, or put the words of a phrase in quotation marks"),
    ("hireez", "nurse RN", "SB615", NOTE, 7,
     "Nobody knows what a space means on hireEZ. Read as AND",
     "Type AND"),
    ("lucene", "nurse RN AND ICU", "SB617", WARNING, 1,
     "Other words are required, so Apache Lucene uses these only to sort: “nurse”",
     "Put alternatives in parentheses with OR between them"),
    ("icims", "nurse NOT travel", "SB621", WARNING, 7,
     "iCIMS does not take NOT without AND before it. Read as you mean it",
     "Type AND NOT between what you want and what you exclude"),
    ("sqlite-fts5", "nurse AND NOT travel", "SB621", WARNING, 11,
     "SQLite FTS5 does not take NOT after AND. Read as you mean it",
     "Type NOT between what you want and what you exclude"),
    ("elasticsearch-simple", "nurse (-travel)", "SB621", WARNING, 7,
     "Elasticsearch and OpenSearch simple_query_string reads the space before this as OR. Read as "
     "you mean it",
     "Type + before it"),
    ("sqlite-fts5", "nurse OR NOT travel", "SB621", WARNING, 10,
     "SQLite FTS5 does not take NOT after OR. Read as you mean it",
     "Make two searches of it"),
    ("zoho-recruit", "NOT travel AND nurse", "SB621", WARNING, 1,
     "Zoho Recruit does not take NOT with nothing before it. Read as you mean it",
     "Type what to search for before it"),
    ("xapian", "nurse AND +-travel", "SB608", WARNING, 11,
     "+ and - are side by side. Read as - alone",
     "Delete +"),
    ("google", "nurse -travel, PRN, per diem", "SB610", NOTE, 14,
     "A comma separates nothing here, so it is ignored",
     "Type OR or AND between the words"),
    ("google", "nurse -travel, PRN, per diem", "SB607", WARNING, 8,
     "- excludes only “travel”. The rest is searched for: “PRN”, “per”, “diem”",
     "Type - before each of them"),
    ("tantivy", "a NOT b OR c", "SB621", WARNING, 7,
     "Tantivy does not take NOT before OR. Read as you mean it",
     "Put parentheses around what belongs together"),
    ("lucene", "NOT travel", "SB621", WARNING, 5,
     "Apache Lucene finds nobody if a string only excludes. Read as you mean it",
     "Type what to search for before the exclusions"),
    ("linkedin", "NOT travel", "SB621", NOTE, 5,
     "Nobody knows whether LinkedIn people search finds anybody if a string only excludes",
     "Type what to search for before the exclusions"),
    ("lucene", "nurse OR NOT travel", "SB621", WARNING, 14,
     "Apache Lucene excludes this from everything that it finds, although OR is beside it. Read "
     "that way",
     "Put parentheses around what belongs together"),
    ("sqlite-fts5", "nurse NOT travel agency", "SB621", NOTE, 11,
     "SQLite FTS5 reads a space before NOT, so all of this is excluded: travel AND agency",
     "Type AND or OR, or put parentheses around what belongs together"),
    ("postgres-websearch", "(nurse RN)", "SB618", WARNING, 1,
     "PostgreSQL websearch_to_tsquery ignores parentheses. Read without them",
     "Type it without parentheses"),
    ("postgres-websearch", "-(nurse -RN)", "SB618", WARNING, 2,
     "PostgreSQL websearch_to_tsquery ignores parentheses, so - excludes only the first word of "
     "these",
     "Type - before each of them"),
    ("icims-flat", "nurse AND (RN OR LPN)", "SB618", NOTE, 11,
     "Nobody knows whether parentheses group on iCIMS (flat). Read as if they did",
     ""),
)

# Held word for word by test_encoded, test_embedded, test_labels, test_remarks, test_foreign,
# test_files and test_blocks.
ELSEWHERE = ("SB622", "SB623", "SB624", "SB625", "SB626", "SB633")

PAIRS = list(dict.fromkeys(row[:2] for row in FINDINGS))


@pytest.mark.parametrize("platform, text", PAIRS, ids=map(str, PAIRS))
def test_finding(platform, text):
    found = [(each.code, each.severity, each.column, each.message, each.hint)
             for each in read(text, find(platform)).diagnostics]
    assert found == [row[2:] for row in FINDINGS if row[:2] == (platform, text)]


@pytest.mark.parametrize("text, tree, other", [
    ('"x" a OR "b" c', "x AND (a OR b) AND c", "(x AND a) OR (b AND c)"),
    ('"x" OR "y z" NOT c', "(x OR y z) AND NOT c", "x OR (y z AND NOT c)")])
def test_beside_blanks_words_with_or_are_alternatives_if_nobody_names_a_platform(
        text, tree, other):
    reading = source(text).reading
    assert to_house_syntax(reading.tree) == tree
    assert reading.diagnostics == (Diagnostic(
        "SB606", NOTE, f"Spaces and OR are mixed. Read as {tree}", "", 1,
        f"LinkedIn people search itself may read {other}. Put parentheses around what belongs "
        "together",
        text, reading.diagnostics[0].width),)


@pytest.mark.parametrize("text, tree", [
    ('nurse aide OR "RN"', "(nurse AND aide) OR RN"), ('"a" OR b AND "c"', "a OR (b AND c)"),
    ('"a" OR NOT b "c"', "a OR (NOT b AND c)"),
    ("title:nurse aide OR RN", "(title:nurse AND aide) OR RN")])
def test_what_may_be_meant_otherwise_is_read_as_the_platform_reads_it(text, tree):
    assert to_house_syntax(source(text).reading.tree) == tree


def test_a_string_that_is_written_as_it_was_meant_is_not_offered_again():
    text = "nurse NOT ‘per diem’"
    assert translate([text], "", ["google"]).diagnostics == (
        Diagnostic("SB603", WARNING, "Single quotation marks make no phrase. Read as double "
                                     "ones", "", 11, 'Type "per diem"', text, 10),)
    assert source(text).repaired == 'nurse NOT "per diem"'


@pytest.mark.parametrize("text", ("nurse NOT “per diem”", "nurs* AND ICU"))
def test_what_a_string_that_is_written_anew_has_mended_is_not_told(text):
    assert source(text, "linkedin").reading.diagnostics
    assert translate([text], "linkedin", ["google", "linkedin"]).diagnostics == ()


@pytest.mark.parametrize("text", ["title:nurse AND icu", "nurse -(student|intern)",
                                  "-student -intern"])
def test_what_is_not_known_of_a_platform_is_told_where_it_is_named(text):
    guessed = source(text)
    codes = {each.code for each in guessed.reading.diagnostics}
    named = {each.code for each in source(text, guessed.dialect.name).reading.diagnostics
             if each.message.startswith(("Nobody knows ", f"{guessed.dialect.title} may "))}
    assert named and named.isdisjoint(codes)


def test_what_a_string_was_taken_for_is_said_where_it_decides():
    """And once for a whole file of strings."""
    texts = ['ICU RN | nurse -intern "x"', "nurse AND RN", 'MMI RN | nurse -intern "x"']
    found = translate(texts, "", ["google"]).diagnostics
    assert [each for each in found if each.code == "SB614"] == [
        Diagnostic("SB614", NOTE, "Read as Google, because it has a minus before a word, or |", "",
                   0, "Wrong site? Add --from NAME (searchbuilder platforms lists the names)")]
    assert translate(["nurse AND RN"], "", ["google"]).diagnostics == ()
    assert translate(['intitle:nurse | "RN" ICU -intern'], "", ["google"]).diagnostics == ()
    mixed = translate(["nurse OR RN AND ICU"], "", ["google"]).diagnostics
    assert [each.code for each in mixed] == ["SB606"]
    # read alike on all of them
    assert translate(['nurse | "RN" -intern'], "", ["google"]).diagnostics == ()


def test_where_no_string_can_be_written_one_finding_names_all_platforms():
    found = translate(["inurl:resume"], "google", ["linkedin", "bullhorn", "google"]).diagnostics
    assert found == (Diagnostic(
        "SB404", ERROR, "“inurl:resume” can't be written for LinkedIn people search and "
        "Bullhorn", "", 0, "Change the string, or leave these platforms out"),)


def test_why_no_string_can_be_written_is_told_of_each_platform():
    made = translate(["-inurl:resume"], "google", ["linkedin", "google"])
    assert [each.message for each in made.diagnostics if each.code == "SB404"] == [
        "“-inurl:resume” can't be written for LinkedIn people search and Google"]
    assert [[change[:3] for change in each.compiled.changes] for each in made.results] == [
        [("SB523", "none", "Nothing is left to search for. Dropped -inurl:resume (LinkedIn people "
          "search has nothing like it)")],
        [("SB520", "none", "There is nothing to search for, only to exclude: NOT “resume”")]]


def test_what_was_left_out_is_not_told_of_platforms_without_a_string():
    text = "site:linkedin.com/in -intern"
    made = translate([text], "google", ["linkedin"])
    assert [each.code for each in made.diagnostics] == ["SB404"]


def test_what_was_probably_meant_is_offered_for_each_platform_that_can_say_it():
    made = translate(["nurse or (RN not travel)"], "linkedin", ["google", "bullhorn", "lever"])
    assert [each.message for each in made.diagnostics if each.code == "SB619"] == [
        "On Bullhorn, did you mean: nurse OR (RN AND NOT travel)"]


def test_what_belongs_to_a_site_is_named():
    text = 'site:linkedin.com/in "case manager" -intitle:profiles'
    made = translate([text], "google", ["ats"])
    assert [each.compiled.strings[0].text for each in made.results] == ['"case manager"']
    assert made.diagnostics == (
        Diagnostic("SB616", NOTE, "Left out site:linkedin.com/in and -intitle:profiles: Generic "
                   "ATS searches people anyway"),)


def test_a_search_of_the_web_stays_one_on_a_search_engine():
    """And of its pages, with what else that engine can say."""
    text = ('site:linkedin.com/in intitle:"case manager" (RN OR "curriculum vitae") '
            '-intitle:profiles -inurl:dir after:2020')
    made = translate([text], "", ["google", "google-linkedin", "bing", "linkedin"])
    assert [(each.compiled.effect, each.compiled.strings[0].text) for each in made.results] == [
        ("exact", 'site:linkedin.com/in intitle:"case manager" after:2020 '
                  '("RN" OR "curriculum vitae") -intitle:"profiles" -inurl:dir'),
        ("exact", 'site:linkedin.com/in intitle:"case manager" after:2020 '
                  '("RN" OR "curriculum vitae") -intitle:"profiles" -inurl:dir'),
        ("wider", 'site:linkedin.com/in intitle:"case manager" ("RN" OR "curriculum vitae") '
                  'NOT intitle:"profiles"'),
        ("wider", '"case manager" (RN OR "curriculum vitae")')]
    assert [each.message for each in made.diagnostics] == [
        "Left out site:linkedin.com/in, -intitle:profiles and -inurl:dir: LinkedIn people search "
        "searches people anyway"]


@pytest.mark.parametrize("text, left, more", (
    ("site:linkedin.com (inurl:in OR inurl:pub) -inurl:dir -intitle:profiles nurse",
     "site:linkedin.com, (inurl:in OR inurl:pub), -inurl:dir and -intitle:profiles", ""),
    ("site:www.linkedin.com inurl:/in/ nurse", "site:www.linkedin.com and inurl:/in/", ""),
    ("site:linkedin.com inurl:linkedin.com/pub nurse",
     "site:linkedin.com and inurl:linkedin.com/pub", ""),
    ("site:linkedin.com (inurl:com/in OR inurl:linkedin.com/pub) nurse",
     "site:linkedin.com and (inurl:com/in OR inurl:linkedin.com/pub)", ""),
    ("site:linkedin.com inurl:com/jobs nurse", "", "site:linkedin.com, inurl:com/jobs"),
    ("site:linkedin.com/in inurl:in nurse -inurl:(jobs|dir) -site:linkedin.com/jobs",
     "site:linkedin.com/in, inurl:in, -(inurl:jobs OR inurl:dir) and -site:linkedin.com/jobs", ""),
    ("site:linkedin.com/in nurse -inurl:fr", "site:linkedin.com/in", "-inurl:fr"),
    ("site:uk.linkedin.com inurl:in nurse -inurl:dir", "-inurl:dir",
     "site:uk.linkedin.com, inurl:in"),
    ("site:linkedin.com inurl:jobs nurse -inurl:dir", "",
     "site:linkedin.com, inurl:jobs, -inurl:dir"),
    ("site:x.com inurl:in nurse -inurl:dir", "", "site:x.com, inurl:in, -inurl:dir")))
@pytest.mark.parametrize("engine", ("google", "bing"))
def test_what_keeps_to_pages_of_people_is_no_loss_where_people_are_searched(
        text, left, more, engine):
    """On Bing, which has no X-ray searches of its own, only where all of it keeps to people."""
    made = translate([text], engine, ["linkedin"])
    if engine == "bing" and more and left:
        return
    assert [each.message for each in made.diagnostics if each.code == "SB616"] == [
        f"Left out {left}: LinkedIn people search searches people anyway"] * bool(left)
    assert [each.message for each in made.results[0].compiled.changes] == [
        f"Dropped {more} (LinkedIn people search has nothing like it)" + (
            ". For the country, set its filter Locations" if ":uk." in more else "")] * bool(more)
    assert made.results[0].compiled.effect == ("wider" if more else "exact")


def test_nothing_is_said_of_the_web_to_search_engines_alone():
    made = translate(["site:linkedin.com/in nurse resume"], "google", ["google", "bing"])
    assert made.diagnostics == ()


# A string for a search engine, and the same there.
SITES = (
    ("site:linkedin.com/in nurse", 'site:linkedin.com/in "nurse"'),
    ("site:www.linkedin.com/in nurse", 'site:www.linkedin.com/in "nurse"'),
    ("site:uk.linkedin.com/in nurse", 'site:uk.linkedin.com/in "nurse"'),
    ("site:linkedin.com/in OR site:linkedin.com/pub nurse",
     '"nurse" (site:linkedin.com/in OR site:linkedin.com/pub)'),
    ("(site:github.com OR site:gitlab.com) nurse",
     '"nurse" (site:github.com OR site:gitlab.com)'),
    ("nurse -site:indeed.com", '"nurse" -site:indeed.com'),
    ("inurl:/in/ nurse filetype:pdf OR filetype:doc",
     'inurl:/in/ "nurse" (filetype:pdf OR filetype:doc)'),
    ("inanchor:nurse before:2024-01-01", 'inanchor:"nurse" before:2024-01-01'),
    ("nurse 10001..10099", '"nurse" 10001..10099'),
    ("nurse $40..$60", '"nurse" $40..$60'),
    ('"director * nursing" nurse', '"director * nursing" "nurse"'),
    ("director * nursing", '"director * nursing"'),
    ('"vice president" * sales -intern', '"vice president * sales" -"intern"'),
    ('nurse AROUND(3) "case manager"', '"nurse" AROUND(3) "case manager"'),
    ("(nurse OR RN) AROUND(3) ICU", '"nurse" AROUND(3) "ICU" OR "RN" AROUND(3) "ICU"'),
    ("allintitle:nurse manager", 'intitle:"nurse" intitle:"manager"'),
    ("nurse allinurl:resume cv", '"nurse" inurl:resume inurl:cv'),
    # another field is its own
    ("allinurl:resume cv intitle:nurse site:a.com", 'inurl:resume inurl:cv intitle:"nurse" '
     "site:a.com"),
    ("C# -C++ R&D -R", '"C#" "R&D" -"C++" -"R"'),
)


@pytest.mark.parametrize("text, same", SITES)
def test_what_google_can_say_survives_on_the_way_to_it(text, same):
    result, = translate([text], "google", ["google"]).results
    assert (result.compiled.effect, [each.text for each in result.compiled.strings]) == (
        "exact", [same])


def test_a_country_is_not_dropped_in_silence():
    result, = translate(["site:uk.linkedin.com/in nurse"], "google", ["linkedin"]).results
    assert (result.compiled.effect, result.compiled.strings[0].text) == ("wider", "nurse")
    assert [each.message for each in result.compiled.changes] == [
        "Dropped site:uk.linkedin.com/in (LinkedIn people search has nothing like it). For the "
        "country, set its filter Locations"]


def test_a_word_for_web_pages_is_named():
    text = "site:linkedin.com/in nurse (resume OR CV) -profiles"
    made = translate([text], "google", ["linkedin", "google"])
    assert Diagnostic(
        "SB631", WARNING, "Only useful on web pages: (resume OR CV)", "", 0,
        "To find more people on other sites, delete it", text) in made.diagnostics


@pytest.mark.parametrize("text, platform, words", [
    ("site:linkedin.com/in nurse resume", "", "“resume”"),
    ("nurse resume", "google", "“resume”"), ("nurse resume -jobs", "", ""),
    ('intitle:CV nurse -jobs', "", "“CV”, NOT “jobs”"),
    ("site:linkedin.com/in nurse -sample -template -manager", "", "NOT “sample”, NOT “template”"),
    ('site:github.com "Location: Lagos" Rust "Lagos: centre"', "", "“Location: Lagos”"),
    ('site:linkedin.com/in "mein Lebenslauf"', "", "“mein Lebenslauf”"),
    ('filetype:pdf nurse "Curriculum Vitae" OR Lebenslauf', "",
     '("Curriculum Vitae" OR Lebenslauf)'),
    ('filetype:pdf "hoja de vida" OR резюме OR re\u0301sume\u0301 nurse', "",
     '("hoja de vida" OR резюме OR re\u0301sume\u0301)'),
    ("filetype:pdf nurse resume (CV OR currículo)", "", "“resume”, (CV OR currículo)"),
    ("site:github.com (repositories OR profile OR users)", "", ""),
    ('filetype:pdf nurse "send resume"', "", ""), ("filetype:pdf nurse -resume", "", ""),
    ('site:github.com "joined on" Rust', "", "“joined on”"),
    ('site:github.com ("joined on" OR Rust) Go', "", ""),
    ('site:stackoverflow.com/users Python "reputation"', "", "“reputation”"),
    ('site:example.com Python "reputation" "joined on"', "", ""),
    ('-site:github.com "joined on" filetype:pdf', "", ""),
    ('site:plus.google.com intext:"Basic Information" nurse', "", "“Basic Information”"),
    ('site:linkedin.com "people you know" "logo * Ernst & Young Alumni" java', "",
     "“people you know”, “logo”"),
    ('site:linkedin.com inurl:in "logo Boolean strings" nurse', "", "“logo Boolean strings”"),
    ('site:linkedin.com/in logo designer "logo design" "brand logo"', "", ""),
    ('site:x.com "people you know" "logo * Ernst & Young" "Location * Boston"', "", ""),
    ('"Location * Buenos Aires" nurse site:uk.linkedin.com/in', "", "“Location”"),
    ("site:linkedin.com/in location scout", "", ""),
    ('site:ru.linkedin.com/in "gmail.com" DevOps -recruiter', "", "“gmail.com”"),
    ('site:x.com ("@gmail.com" OR "@acme.co.uk") nurse', "", "(@gmail.com OR @acme.co.uk)"),
    ("site:gitlab.com devops -issues -merge_requests", "", "NOT “issues”, NOT “merge_requests”"),
    ("site:linkedin.com/in devops -issues", "", ""),
    ("site:linkedin.com/pub -pub.dir nurse", "", "NOT “pub.dir”")])
def test_words_that_only_stand_on_web_pages(text, platform, words):
    found = translate([text], platform, ["linkedin", "google"]).diagnostics
    assert [each.message.removeprefix("Only useful on web pages: ") for each in found
            if each.code == "SB631"] == [words] * bool(words)


def test_words_past_a_limit_are_named():
    text = " ".join(f'"w{number}"' for number in range(1, 35))
    made = translate([text], "google", ["ats"])
    assert made.diagnostics == (
        Diagnostic("SB620", WARNING, "Google reads only 32 words, so it ignores “w33”, “w34”. "
                   "Other sites get them", "", 0, "Delete them if you do not need them", text),)
    assert '"w33" AND "w34"' in made.results[0].compiled.strings[0].text
    assert translate([f"{text.replace('w34', 'w')} -site:w34.com"], "google", ["ats"]
                     ).diagnostics[0].message.endswith("ignores “w33”, “w”. Other sites get them")
    assert translate([" ".join(text.split()[:32]) + " -site:linkedin.com -inurl:dir"], "google",
                     ["ats"]).diagnostics == ()


def test_a_platform_that_gets_them_all_ignores_no_words():
    text = " OR ".join(f'"w{number}"' for number in range(1, 35))
    assert translate([text], "google", ["ats", "google-linkedin"]).diagnostics == ()
    required = text.replace(" OR ", " ")
    assert [each.code for each in translate([required], "google", ["google"]).diagnostics] == [
        "SB620", "SB404"]


@pytest.mark.parametrize("text", ("nurse and rn near manager", "nurse near manager or rn"))
def test_of_nearness_in_small_letters_one_finding_tells(text):
    found = read(text, find("linkedin"), named=False).diagnostics
    assert [each.code for each in found if each.code in ("SB604", "SB627")] == ["SB627"]


@pytest.mark.parametrize("text, severity, message", (
    ("(site:a.co.uk OR site:b.com.au) " + " OR ".join(f"w{number}" for number in range(1, 21)),
     NOTE, "Google reads only 32 words, so it ignores “w14”, “w15”, “w16”, “w17”, “w18”, “w19”, "
           "“w20” if it counts each OR and each part of a web address. Other sites get them"),
    ("site:a.co.uk " + " ".join(f"w{number}" for number in range(1, 34)), WARNING,
     "Google reads only 32 words, so it ignores “w32”, “w33”, and “w30”, “w31” too if it counts "
     "each OR and each part of a web address. Other sites get them")))
def test_words_past_a_limit_whose_count_is_open_may_be_ignored(text, severity, message):
    made = translate([text], "google", ["ats"])
    assert [(each.severity, each.message) for each in made.diagnostics
            if each.code == "SB620"] == [(severity, message)]


def test_an_engine_without_x_ray_searches_keeps_to_a_site_of_people_as_others_do():
    made = translate(['site:linkedin.com/in "nurse" Boston'], "bing", ["linkedin", "bing"])
    assert [each.compiled.effect for each in made.results] == ["exact", "exact"]
    assert [each.compiled.strings[0].text for each in made.results] == [
        "nurse AND Boston", 'site:linkedin.com/in "nurse" "Boston"']
    assert [each.message for each in made.diagnostics] == [
        "Left out site:linkedin.com/in: LinkedIn people search searches people anyway"]


def test_a_country_of_a_site_is_no_part_of_every_search_of_people():
    text = 'site:de.linkedin.com/in "nurse" Boston'
    for engine in ("bing", "google"):
        made = translate([text], engine, ["linkedin"])
        assert made.results[0].compiled.effect == "wider"
        assert made.results[0].compiled.changes[0].message == (
            "Dropped site:de.linkedin.com/in (LinkedIn people search has nothing like it). For "
            "the country, set its filter Locations")


def test_where_nothing_can_be_written_the_site_is_named_too():
    text = "site:linkedin.com/in -intitle:profiles -inurl:dir"
    made = translate([text], "google", ["linkedin"])
    assert [each.message for each in made.results[0].compiled.changes] == [
        "Nothing is left to search for. Dropped site:linkedin.com/in (LinkedIn people search has "
        "nothing like it); also left out: -intitle:profiles and -inurl:dir"]


@pytest.mark.parametrize("platform", ("google", "brave", "yandex"))
@pytest.mark.parametrize("text, tree", (
    ("site:a.com OR site:b.com nurse", "(site:a.com OR site:b.com) AND nurse"),
    ('site:a.com OR site:b.com nurse AND "case manager"',
     "(site:a.com OR site:b.com) AND nurse AND case manager"),
    ("(nurse OR RN) AND site:a.com OR site:b.com", "(nurse OR RN) AND (site:a.com OR site:b.com)"),
    ("nurse site:a.com OR site:b.com Ohio", "nurse AND (site:a.com OR site:b.com) AND Ohio")))
def test_sites_that_or_joins_are_one_list_whichever_operator_binds_first(platform, text, tree):
    reading = read(text, find(platform))
    assert to_house_syntax(reading.tree).replace('"', "") == tree
    assert "SB606" not in {each.code for each in reading.diagnostics}


def test_names_beside_a_list_of_sites_are_offered_with_quotation_marks():
    meant = read("Data Analyst OR DBA site:a.com OR site:b.com", find("google")).meant
    assert to_house_syntax(meant) == "(Data Analyst OR DBA) AND (site:a.com OR site:b.com)"


def test_a_number_before_a_string_is_nothing_to_do_about():
    one = source("29. site:a.io \"careers page\" AND engineering")
    assert one.reading.diagnostics == ()
    assert to_house_syntax(one.reading.tree) == "site:a.io AND careers page AND engineering"


@pytest.mark.parametrize("text, lasting", [
    ("Java OVER 5 YRS", ["OVER 5 YRS"]), ('"SQL" WITHIN 2 YEARS AND (a OR b)', ["WITHIN 2 YEARS"]),
    ("nurse OVER 50", []), ("over 5 yrs nurse", []), ("OVER 5 YRS", []),
    ('"nurse OVER 5 YRS"', [])])
def test_how_long_somebody_has_done_it_is_a_filter(text, lasting):
    tree = read(text, find("linkedin")).tree
    assert [node.part.text for node in walk(tree) if isinstance(node, Field)] == lasting


def test_two_sites_beside_one_another_are_no_habit():
    one = source("(site:a.com inurl:jobs OR site:b.com OR site:c.com) python")
    assert [each.code for each in one.reading.diagnostics] == ["SB606"]
    assert source("site:a.com OR site:b.com python OR java").reading.diagnostics == ()


def test_how_far_not_was_to_reach_is_left_to_its_author():
    assert source("nurse NOT travel, “agency”", "linkedin").repaired == ""
    assert source("{nurse OR RN}", "linkedin").repaired == ""


def test_a_placeholder_alone_is_left_to_its_author():
    assert source("nurse AND <city>", "linkedin").repaired == ""
    assert source("“nurse aide” AND <city>", "linkedin").repaired == '"nurse aide" "<city>"'


@pytest.mark.parametrize("platform, text", [
    ("linkedin", "nurse -title:intern"), ("linkedin", "therap* -student"),
    ("tantivy", "+nurse manager"),
    ("google", "nurse " + " ".join(f"NOT w{number}" for number in range(40)))])
def test_no_string_is_offered_that_leaves_something_out(platform, text):
    one = source(text, platform)
    assert one.reading.tree is not None and one.repaired == ""


def test_every_code_is_shown_here():
    root = Path(searchbuilder.__file__).parent
    sources = [root / "translate.py", root / "source.py",
               *sorted((root / "reading").glob("*.py")), *sorted((root / "decoding").glob("*.py"))]
    codes = {code for source in sources
             for code in re.findall(r"SB6\d\d", source.read_text("utf-8"))}
    assert codes == {row[2] for row in FINDINGS} | {
        "SB614", "SB616", "SB619", "SB620", "SB631", *ELSEWHERE}


@pytest.mark.parametrize("platform, text, meant", (
    ("google", "HVAC technician OR HVAC installer -sales",
     "(HVAC technician OR HVAC installer) AND NOT sales"),
    ("google", "site:x.com HVAC technician OR HVAC installer remote", ""),
    ("linkedin", "HVAC technician OR HVAC installer NOT sales",
     "HVAC technician OR (HVAC installer AND NOT sales)"),
    ("linkedin", '"sales" HVAC technician OR HVAC installer', "")))
def test_names_are_guessed_only_where_alternatives_stand_alone(platform, text, meant):
    reading = read(text, find(platform))
    assert (to_house_syntax(reading.meant) if reading.meant else "") == meant


@pytest.mark.parametrize("text", (
    "(nurse OR RN) director of nursing", "(nurse OR RN) jobs in London", "(a OR b) IT of WHO",
    "(nurse OR RN) 3+ years of experience", "nurses who have a degree", '"must have BLS" OR RN',
    "(a OR b) use of force training", "(a OR b) only night shift", "(a OR b) only nights",
    '"director" of "nursing"', "this AND that", '"a b" director of "nursing"', "(a OR b) de x",
    "inurl:in (a OR b)", "lang:en (a OR b)",
    "im Bankwesen OR in der Bank", "a NOT (director of sales)",
    "(new york city) OR (big apple)", "(a OR b) (machine learning engineer)",
    "(director of sales) OR (head of law)", "(a OR b) AND (agile ou scrum)",
    "(a OR b) 200 beds", "(a OR b) search results page"))
def test_names_and_plain_words_are_no_sentence(text):
    assert "SB635" not in {each.code for each in read(text, find("linkedin")).diagnostics}


@pytest.mark.parametrize("text, words", (
    ("(a OR b) in Canada", ["“in Canada”"]), ("(a OR b) AND with ICU", ["“with ICU”"]),
    ("nurse AND jobs in (a OR b)", ["“jobs in”"]),
    ('titles OR for variants ("a b" OR c)', ["“for variants”"]),
    ('"nurse" AND (with location: Boston)', ["“with”"]),
    ('in Berlin "a b"', ["“in Berlin”"]),
    ("(a OR b) in the", ["“in the”"]), ('("a" OR b) gives about 200 results', [
        "“gives about 200 results”"]),
    ('The string "a" AND b finds both', ["“b finds both”"]),
    ("(a OR b) AND c (einer von beiden)", ["“einer von beiden”"]),
    ('"a" OR "b" (pour les deux sexes)', ["“pour les deux sexes”"]),
    ('"a" -b che contengono almeno uno dei due.', ["“b che contengono almeno uno dei due.”"]),
    ('"a" AND b (120 Treffer)', ["“120 Treffer”"]), ('"a" the "b" AND c', ["“the”"]),
    ('"a" AND (b i.e. "c d")', ["“b i.e.”"]), ('(a OR b) AND c (e.g. "d")', ["“e.g.”"]),
    ('"a b" -c (minus excludes)', ["“minus excludes”"]), ('"a b" = exact phrase', [
        "“= exact phrase”"]), ("a AND b (mindestens 3 Jahre)", ["“mindestens 3 Jahre”"]),
    ('("a" OR "b") (profils en région)', ["“profils en région”"]),
    ('"a" AND b that speak Spanish', ["“b that speak Spanish”"])))
def test_what_a_person_sees_is_no_part_of_the_search_is_named(text, words):
    found, = (each for each in read(text, find("google")).diagnostics if each.code == "SB635")
    assert all(map(found.message.__contains__, words)), found.message


def test_what_reads_like_a_sentence_is_left_to_its_author():
    assert source("‘nurse aide’ AND (must have BLS)", "linkedin").repaired == ""


def test_the_commas_of_a_sentence_have_no_finding_of_their_own():
    found = read("(a OR b) AND c, which finds — if you like — both", find("linkedin")).diagnostics
    assert [each.code for each in found] == ["SB635"]


@pytest.mark.parametrize("platform, text, codes", (
    ("google", "site:x.com pathology Argentina OR Brazil", []),
    ("google", 'site:x.com "a" clinique OR santé Belgique Bruxelles Wallonie', []),
    ("google", "site:x.com pathology argentina OR brazil", ["SB607"]),
    ("google", "site:x.com Java Developer OR Java разработчик", ["SB607"]),
    ("google", "python Developer OR Engineer", ["SB607"]),
    ("google", "site:x.com (.Net OR dot Net)", ["SB607"]),
    ("linkedin", "pathology Argentina OR Brazil NOT x", ["SB607"]),
    ("linkedin", "nurse @example.com OR @example.org", ["SB606"]),
    ("linkedin", "nurse $100k OR manager", ["SB606"]),
    ("google", "nurse -jobs texas -resume", []), ("google", "-jobs nurse -resume", []),
    ("google", "nurse -jobs texas -resume writers ohio", []),
    ("linkedin", "nurse NOT travel @example.com", []),
    ("linkedin", "nurse NOT travel 5+", []),
    ("linkedin", "nurse NOT travel agency", ["SB607"])))
def test_of_words_that_are_plainly_no_name_nothing_is_asked(platform, text, codes):
    assert [each.code for each in read(text, find(platform)).diagnostics] == codes


@pytest.mark.parametrize("text, said", (
    ('site:x.com/in\n"Java Developer"\nMichigan', []),
    ('site:x.com "a"\nsite:y.com "b"', [("SB610", WARNING)]),
    ("1. welder\n2. fabricator", [("SB610", NOTE), ("SB610", WARNING)]),
    ("welder\nfabricator", [("SB610", NOTE)])))
def test_lines_that_look_like_several_searches_are_a_warning(text, said):
    assert [(each.code, each.severity) for each in read(text, find("google")).diagnostics] == said


def test_an_x_ray_string_is_offered_as_its_author_wrote_it():
    assert source("site:linkedin.com/in 'rn case manager'").repaired == (
        'site:linkedin.com/in "rn case manager"')


def test_nothing_is_offered_where_its_author_has_to_decide():
    assert source("salt OR baking soda AND NOT gun powder", "linkedin").repaired == ""
    assert source("product manager AND remote OR hybrid", "linkedin").repaired == ""
    assert source("nurse AND posting:x AND 'case manager'", "lucene").repaired == ""
