"""SB7xx: strings and glossary pages that are taken into a workbook."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import rule

SB701 = rule(
    "SB701", WARNING, """
    Job titles run together, and where one ends was guessed.

    Why is this bad?
    A page says “Case Manager Nurse Practitioner” without a comma. Titles are told apart by those
    that the workbook knows and by their last words (therapist, manager …). A wrong guess is a
    title that nobody has.

    Example
    Also try searching for: Director Nursing Home Administrator

    Use instead
    Also try searching for: Director; Nursing Home Administrator
    """,
    {})

SB702 = rule(
    "SB702", WARNING, """
    A line of a page belongs to no section that is known.

    Why is this bad?
    It is not taken in, so it would be lost if nobody copied it.

    Example
    Example Interview Questions, and below it a line that begins with no Q:

    Use instead
    Senior Level Questions, and below it Q: … and Expected Answer: …
    """,
    {})

SB703 = rule(
    "SB703", NOTE, """
    It is in the workbook already.

    Why is this bad?
    It is not. Nothing in the workbook is changed; where the page or the string says it in another
    way, that is told here.

    Example
    A page defines MMI, and Terms has another definition of it

    Use instead
    Copy the better one by hand
    """,
    {})

SB704 = rule(
    "SB704", NOTE, """
    A word stays a word of the search, because its row is not used.

    Why is this bad?
    It may be right. The workbook has the word, but switched off, unreadable, for one region or for
    broad searches only, and the string asks for it everywhere. The search of a page leaves out a
    role of which no title is used.

    Example
    MMI OR "plateau in recovery", while Strength says broad for plateau in recovery

    Use instead
    The same; or change the row if everybody should find it
    """,
    {})

SB705 = rule(
    "SB705", NOTE, """
    The new search finds more people than the string.

    Why is this bad?
    It is what the workbook is for: the term has more synonyms than the string. They are named, so
    that nobody is surprised; plurals and other word forms, which every term has, come last.

    Example
    FCE becomes [FCE], which also stands for functional capacity evaluation and FCEs

    Use instead
    The words themselves, in Must, if only they are wanted
    """,
    {})

SB706 = rule(
    "SB706", WARNING, """
    A part of a string that a workbook cannot say.

    Why is this bad?
    A workbook has no field for web sites, addresses and file types: they belong to one search
    engine. The search finds more without that part.

    Example
    site:example.com "case manager"

    Use instead
    A row on the sheet Sites for example.com, and build --for google-NAME
    """,
    {})

SB707 = rule(
    "SB707", (WARNING, NOTE), """
    A word becomes a new synonym of a term, or a title of a role, that was there before.

    Why is this bad?
    More than half of the words of its group stand there, so it probably means the same. If it does
    not, every search that names the term now finds other people, too; these searches are named.

    Example
    MMI OR "maximum medical improvement" OR "medical end result"

    Use instead
    A term of its own, if medical end result is something else to you
    """,
    {})

SB708 = rule(
    "SB708", WARNING, """
    The new search finds fewer people than the string.

    Why is this bad?
    The workbook sends a short form only beside words that show its meaning, and leaves out
    employers that are off-limits. The string does neither.

    Example
    MMI alone, while Ambiguous abbreviations says that MMI is also an aircraft instrument

    Use instead
    A row of Ambiguous abbreviations with off under Use, if the other meaning does not matter
    """,
    {})

SB709 = rule(
    "SB709", NOTE, """
    A word stands beside a term, and stays a word of the search.

    Why is this bad?
    It may be another way to write the term, or something else that will do: nobody can tell from
    one string.

    Example
    MMI OR "medical plateau"

    Use instead
    A row on Synonyms, if it means the same
    """,
    {})

SB710 = rule(
    "SB710", ERROR, """
    A string or a page cannot be taken in.

    Why is this bad?
    It only says what to leave out, has nothing that a workbook can say, is nested too deeply, or
    its name is taken; or the page does not say which term it is about. Nothing of it is added.

    Example
    NOT student

    Use instead
    nurse NOT student
    """,
    {})
