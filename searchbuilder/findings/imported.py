"""SB7xx: strings, glossary pages and job postings that are taken into a workbook."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB701 = rule(
    "SB701", WARNING, """
    Job titles run together, and where one ends is a guess.

    A page says “Case Manager Nurse Practitioner” without a comma. Titles are told apart by those
    in the workbook and by their last words (therapist, manager …). A wrong guess is a title that
    nobody has.

    Also try searching for: Director Nursing Home Administrator

    Also try searching for: Director; Nursing Home Administrator
    """,
    "Where one title ends and the next begins is a guess: {titles}",
    "If one is wrong, fix it on the sheet Titles")

SB702 = rule(
    "SB702", WARNING, """
    A line of a page belongs to no known section.

    It is skipped, so it is lost unless you copy it.

    Example Interview Questions, and below it a line that begins with no Q:

    Senior Level Questions, and below it Q: … and Expected Answer: …
    """,
    "Skipped line {line}, which belongs to no known section: {text}",
    "Copy it to the right sheet yourself")

_BETTER = "If it is better, copy it over yourself"

SB703 = rule(
    "SB703", NOTE, """
    It is in the workbook already.

    It is fine. Nothing in the workbook changes; where the page says something else, the message
    shows it.

    A page defines MMI, and Terms has another definition of it

    Copy the better one by hand
    """,
    {"search": "The search “{search}” already asks for the same",
     "string": "The search “{search}” was made from this string before",
     "term": Message("[{name}] keeps its {column}; the page says: {text}", _BETTER),
     "answer": Message("“{question}” keeps its expected answer; the page says: {text}", _BETTER),
     "years": Message("Level {level} keeps its years; the page says {years}",
                      "If the page is right, change them yourself")})

SB704 = rule(
    "SB704", NOTE, """
    A word stays a word of the search, because its row is not used.

    It may be right. The workbook has the word, but switched off, unreadable, for one region or for
    broad searches only, and the string asks for it everywhere. The search of a page skips a role
    if none of its titles is used.

    MMI OR "plateau in recovery", while Strength says broad for plateau in recovery

    The same; or change the row if everybody should find it
    """,
    {"word": Message("“{word}” stays a word of the search, because [{name}] only includes it in "
                     "some searches or in none", "If it should always count, change its row"),
     "roles": Message("The new search skips these, because none of their titles is used: {roles}",
                      "To include them, change their rows on the sheet Titles")})

SB705 = rule(
    "SB705", NOTE, """
    The new search finds more people than the string.

    It is what the workbook is for: the term has more synonyms than the string. The message names
    them, so that nobody is surprised; plurals and other word forms, which every term has, come
    last.

    FCE becomes [FCE], which also stands for functional capacity evaluation and FCEs

    The words themselves, in Must, if you only want those
    """,
    {"name": "The search “{search}” finds more people than the string: [{name}] also stands for "
             "{words:6}",
     "places": "The search “{search}” finds more people than the string: its places are also "
               "written {words:6}",
     "employers": "The search “{search}” finds more people than the string: its employers are "
                  "also written {words:6}"})

SB706 = rule(
    "SB706", WARNING, """
    A part of a string cannot be saved in a workbook.

    A workbook has no field for web sites, addresses and file types: they belong to one search
    engine. The search finds more without that part.

    site:example.com "case manager"

    A row on the sheet Sites for example.com, and build --for google-NAME
    """,
    {"anywhere": Message("A workbook has no such field, so these match anywhere and the search "
                         "finds more: {parts}",
                         "Use a field that it has: title, company or location"),
     "left out": Message("Can't be saved in a workbook; left out, so the search finds more: "
                         "{parts}",
                         "A web site goes on the sheet Sites; then build for that site")})

SB707 = rule(
    "SB707", NOTE, """
    A word becomes a new synonym of a term, or a title of a role, that was there before.

    It is fine: it is plainly another spelling, the abbreviation or the full form of one of its
    words, and no other search names the term. Where one does, the word stays a word of the search.

    RN OR "registered nurse", while the term RN has no other words

    A term of its own, if registered nurse is something else to you
    """,
    "New under [{name}], as another spelling, abbreviation or full form of it: {words:6}",
    "If they mean something else, give them a term of their own")

SB708 = rule(
    "SB708", WARNING, """
    The new search finds fewer people than the string.

    The workbook searches for an abbreviation only together with words that show its meaning, and
    excludes employers that are off-limits. The string does neither.

    MMI alone, while Ambiguous abbreviations says that MMI is also an aircraft instrument

    A row of Ambiguous abbreviations with off under Use, if the other meaning does not matter
    """,
    {"context": Message("The search “{search}” finds fewer people than the string: it looks for "
                        "{words:6} only together with words that show the meaning",
                        "The sheet {sheet} lists them"),
     "employers": Message("The search “{search}” finds fewer people than the string: like every "
                          "search it excludes the employers {words:6}",
                          "The sheet Employers says which are off-limits")})

SB709 = rule(
    "SB709", NOTE, """
    Words that stand in one group stay words of the search.

    They may be other ways to write the same, or other things that will do: one string cannot tell.
    Only what is plainly the same (another spelling, a plural, an abbreviation and its words)
    becomes a synonym. So the search finds nobody whom the string does not find.

    AWS OR Azure OR GCP

    Rows under one name on Synonyms, if they mean the same
    """,
    {"one": Message("“{word}” stays a word of the search beside [{name}]",
                    "If it means the same, add it to the sheet {sheet}"),
     "several": Message("The search takes any one of these, as the string does: {these}. They do "
                        "not become synonyms",
                        "If some mean the same, put them under one name on the sheet {sheet}")})

SB710 = rule(
    "SB710", ERROR, """
    A string or a page cannot be added.

    It only says what to exclude, has nothing that a workbook can hold, is nested too deeply, or
    its name is taken; or the page does not say which term it is about. Nothing of it is added.

    NOT student

    nurse NOT student
    """,
    {"page": Message("Not added: the page does not begin with the term that it is about",
                     "Type the term on its first line"),
     "name": Message("The name “{name}” is taken", "Choose another with --name"),
     "long": Message("Not added: {column} would have {characters} characters, and a cell holds "
                     "{most}", "Split it into several searches"),
     "excludes": Message("Not added: it only says what to exclude", "Type what to search for"),
     "empty": Message("Not added: it has nothing that a workbook can hold",
                      "Type what to search for"),
     "unreadable": Message("Not added. {why}", "Split this up: {part}"),
     "misread": Message("Not added: the workbook would read it differently",
                        "Split this up: {part}"),
     "posting": Message("Not added: this job posting has no clear job title, and requires nothing "
                        "that the workbook has",
                        "Type the job title on its first line, like this: Job title: Nurse")})

SB711 = rule(
    "SB711", NOTE, """
    A job posting names this, so the new search asks for it.

    It is fine. The message shows the line of the posting, so that you can check it. A search asks
    for the job title, for what the posting says is required, and for its level and place.

    FCE experience is required.

    The same; or change the row on the sheet Searches
    """,
    {"role": "Titles has [{name}], the workbook's name for this title",
     "title": Message("Titles has “{title}”, which is not on the sheet Titles",
                      "Add it there to include its other spellings too"),
     "required": "Must has [{name}], because line {line} requires it",
     "headline": "Must has [{name}], because it is in the line of the job title",
     "any": "Must has {names}, because line {line} requires one of them",
     "rank": "Level is {level}, because the title says “{word}”",
     "years": "Level is {level}, because line {line} asks for {years} years",
     "place": "Where is {places}, from line {line}",
     "region": "Region is {region}: spellings and levels of other regions are skipped"})

SB712 = rule(
    "SB712", (NOTE, WARNING), """
    A job posting leaves this open, so you decide.

    The new search leaves it out. A guess would find the wrong people, or too few.

    We need two or more years of experience. (Is that Mid or Senior?)

    Senior, in the column Level of the new search
    """,
    {"title": Message("Titles is empty: no line is clearly a job title", "Type it in Titles",
                      WARNING),
     "part": Message("“{title}” ends in a title of [{name}]",
                     "To find everybody in that role, type [{name}] in Titles"),
     "rest": Message("Of the title's line, this is not in the search: {words:6}",
                     "Type a place under Where, and what people must show under Must"),
     "rank": Message("The title says {words}, which the sheet Levels does not have as one level",
                     "If it matters, choose a Level"),
     "years": Message("The level is open: the posting asks for {years}",
                      "If it matters, choose a Level"),
     "level": Message("The level is open: the posting does not say it",
                      "If it matters, choose a Level"),
     "place": Message("Where is empty: no line is clearly a place", "If it matters, type it"),
     "remote": Message("Where is empty: the job is remote", "If it matters, type a place"),
     "remote from": Message("Where is empty: the job is remote, from {places}",
                            "If people must live there, type it"),
     "named": Message("Named, but not clearly required, so not in the search: {names}",
                      "To ask for at least one of them, copy this to Should: {cell}"),
     "preferred": "Only nice to have, so not in the search: {names}",
     "roles": "Other titles that it names, not in the search: {names}",
     "ambiguous": Message("Could mean something else here, so not in the search: {names}",
                          "If one is meant, add its term to Must"),
     "unknown": Message("Required, but the workbook has no word for it: {lines}",
                        "If people must show it, add the words to Must"),
     "many": Message("Must has {count} items, and few people show them all",
                     "Move what people can learn to Should"),
     "language": Message("This does not look like English: what it requires was not read",
                         "Add to Must what people must show", WARNING)})

SB713 = rule(
    "SB713", NOTE, """
    A part of a job posting was left out.

    It is fine. Pay, benefits, the company and how to apply are nothing that people have in a
    résumé. Where a posting holds a search string, the string is what gets added.

    Benefits: short-term disability, 401(k)

    The same
    """,
    {"lines": "Left out {count} {count:sentence|sentences} about pay, the company or how to "
              "apply ({lines})",
     "names": "Left out with those lines: {names}",
     "string": "This job posting holds {count:a search string|search strings}, so only "
               "{count:that is|those are} added"})
