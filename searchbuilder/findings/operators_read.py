"""SB6xx: the operators of a string, and what they join."""

from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.rule import Message, rule

_PARENTHESES = "Put parentheses around what belongs together"

SB604 = rule(
    "SB604", WARNING, """
    An operator that the site does not have.

    -student means nothing on LinkedIn, and NOT means nothing on Google: the site searches for the
    word that you want to exclude. The string is read as you mean it.

    On LinkedIn: nurse -student

    nurse NOT student
    """,
    {
        "sign": Message("{title} takes {sign} for a word or ignores it. Read as {meaning}",
                        "Type {written}"),
        "space": Message("{title} takes {sign} for a word or ignores it. Read as {meaning}",
                         "A space is enough"),
        "must": Message("{title} takes {sign} for a word or ignores it. Read as a word that must "
                        "appear, like all others here", "Delete it"),
        "optional": Message("{title} takes {sign} for a word or ignores it. Read as a word that "
                            "must appear, like all others here",
                            "Delete {sign}. On sites with {sign}, {words:6} {count:is|are} only "
                            "nice to have: delete {count:it|them} too if you mean that"),
        "silent": Message("Nobody has published how {title} excludes words. Read as NOT",
                          "Delete it, and screen these people out yourself"),
        "xor": Message("{title} takes {sign} for a word or ignores it. Read as one or the other, "
                       "but not both", "Delete it"),
        "dash": Message("{sign} is a dash, which excludes nothing on most sites. Read as a minus",
                        "Type a minus"),
        "apart": Message("{sign} with a space after it excludes nothing on most sites. Read as "
                         "NOT", "Type {written} right before what to exclude. To search for it "
                         "instead, delete {sign}"),
        "any of": Message("Sites with + find any of the words in +(…). Read as OR",
                          "Type OR between them, or AND if you want all of them"),
        "all of": Message("Sites with + find any of the words in +(…). Read as AND",
                          "Type OR between them if any of them will do"),
        "near": Message("{title} may not know {sign}. Read as words near each other", "Type AND"),
        "some of": Message("{title} may not know {sign}. Read as any {count} of these words",
                           "Type the words that you want"),
        "too many": Message("{title} may not know {sign}. Read as all of these words",
                            "Type the words that you want")})

SB605 = rule(
    "SB605", (WARNING, NOTE), """
    An operator in lowercase.

    Most sites take it for a word. Where they are known to, it is read as a word, and the string
    with the operator is offered too.

    On LinkedIn: nurse or manager

    nurse OR manager
    """,
    {
        "words": Message("{title} takes {words} for {count:a word|words}",
                         "Type {operators} if you mean the operator"),
        "unknown": Message("{title} may take lowercase “{word}” for a word. Read as an operator",
                           "Type {operator}", NOTE)})

SB606 = rule(
    "SB606", (NOTE, WARNING), """
    AND and OR side by side without parentheses in a string.

    Google reads OR first, LinkedIn and Bing read AND first: the same string finds other people.
    The finding says how it is read, and how it would be read elsewhere. If you do not name the
    site, words with OR between them are alternatives where only spaces stand beside them.

    nurse OR RN AND MMI

    (nurse OR RN) AND MMI
    """,
    {
        "known": Message("This mixes {mixed}, and {title} reads {first} first: {tree}",
                         f"Elsewhere it may be {{other}}. {_PARENTHESES}"),
        "known, long": Message("This mixes AND and OR, and {title} reads {first} first",
                               _PARENTHESES),
        "left": Message("This mixes AND and OR, and {title} reads them from left to right: {tree}",
                        _PARENTHESES),
        "sites": Message("{title} reads AND before OR, so only the last of these sites belongs to "
                         "the rest of the string. Read as any of these sites", _PARENTHESES),
        "unknown": Message("This mixes AND and OR, and nobody knows which of them {title} reads "
                           "first. Read as {tree}",
                           f"Elsewhere it may be {{other}}. {_PARENTHESES}", WARNING),
        "alternatives": Message("Spaces and OR are mixed. Read as {tree}",
                                "{title} itself may read {other}. Put parentheses around what "
                                "belongs together", NOTE),
        "unknown, long": Message("This mixes AND and OR, and nobody knows which of them {title} "
                                 "reads first", _PARENTHESES, WARNING)})

_NAME, _NAMES = 'If it is one name, type "{name}"', "Put quotation marks around each name"
_ANYWHERE = "“{name}” has no quotation marks, so {title} reads {count} separate words"
_JOINED = "“{name}” has no quotation marks, so {title} reads “{left}” OR “{right}”"
_REACH = "{sign} excludes only “{word}”. The rest is searched for: {rest:6}"

SB607 = rule(
    "SB607", (WARNING, NOTE), """
    A name of several words without quotation marks beside OR or NOT.

    Each word is then searched anywhere, OR joins only the last of them, and NOT excludes only the
    first.

    Nurse Case Manager OR RN

    "Nurse Case Manager" OR RN
    """,
    {
        "anywhere": Message(_ANYWHERE, _NAME), "anywhere, long": Message(_ANYWHERE, _NAMES),
        "joined": Message(_JOINED, _NAME), "joined, long": Message(_JOINED, _NAMES),
        "field": Message("“{name}” has no quotation marks. Read as one name, because of its "
                         "capitals", 'If these are separate words, type AND between them', NOTE),
        "list": Message("{title} excludes only people who have all of this list",
                        "Type OR instead of each {separator}"),
        "excluded list": Message(_REACH, "Type {operator} before each of them"),
        "excluded name": Message(_REACH, "If it is one name, type {name}. Else type {operator} "
                                 "before each word")})

_STARTS, _OUT = "Read as every word that starts with “{word}”", "Type the words out"

SB612 = rule(
    "SB612", WARNING, """
    A star, or a distance, that the site or nobody else reads like that.

    LinkedIn has no star, and few sites read a star inside a word. What it stands for may not be
    found elsewhere.

    On LinkedIn: therap*

    therapist OR therapy
    """,
    {
        "no star": Message(f"No * wildcard on {{title}}. {_STARTS}",
                           "Type the words that you want"),
        "words": Message("No * for whole words on {title}. Read as a phrase with any words in "
                         "between", _OUT),
        "quoted": Message(f"A * inside quotation marks may not work on {{title}}. {_STARTS}",
                          "Type the * after the quotation marks"),
        "quoted, one word": Message(
            f"A * inside quotation marks may not work on {{title}}. {_STARTS}",
            "Type one word, without quotation marks"),
        "star inside": Message("A * inside this word stands for no letters, so it is ignored",
                               f"If it stands for letters: {_OUT.lower()}"),
        "question mark": Message("The ? of this word stands for no letters, so it is ignored",
                                 f"If it stands for letters: {_OUT.lower()}"),
        "groups": Message("{sign} joins two words or phrases only. Read as AND",
                          "Type it between the words themselves"),
        "follow": Message("{sign} joins words and phrases only. Read as AND, which finds more "
                          "people", "Type it between the words themselves"),
        "distance": Message("{sign} asks for this order and exactly this distance. Read as words "
                            "near each other, which finds more people", "Delete it"),
        "order": Message("{sign} asks for this order too. Read as words near each other in either "
                         "order", "If they stand side by side, type a phrase in quotation marks"),
        "sentence": Message("{sign} asks for words in one sentence or paragraph. Read as AND, "
                            "which finds more people", "Type AND"),
        "slop": Message("Other sites can't use {sign} with more than two words. Read as the "
                        "phrase, which finds fewer people", "Delete it"),
        "not in sentence": Message("~ excludes only what is in the same sentence. Read as NOT, "
                                   "which excludes more people", "Type ~~")})

SB615 = rule(
    "SB615", (WARNING, NOTE), """
    Two words without an operator, where nobody knows what a space means.

    The site may refuse the string, or want only one of the words. It is read as AND.

    On iCIMS: "nurse" "manager"

    "nurse" AND "manager"
    """,
    {
        "phrase": Message("{title} needs an operator here. Read as AND",
                          "Type {operator}, or put the words of a phrase in quotation marks"),
        "word": Message("{title} needs an operator here. Read as AND",
                        "Type {operator} between them"),
        "unknown": Message("Nobody knows what a space means on {title}. Read as AND", "Type AND",
                           NOTE)})

SB617 = rule(
    "SB617", WARNING, """
    Words that only sort the results.

    Where a space means OR, a word beside required ones is optional: people without it are found
    too. It is not part of what was read.

    On Lucene: nurse AND manager OR RN

    nurse AND (manager OR RN)
    """,
    "Other words are required, so {title} uses these only to sort: {words}",
    "Put alternatives in parentheses with OR between them")

SB618 = rule(
    "SB618", (WARNING, NOTE), """
    Parentheses that may not group.

    Some sites ignore parentheses, and of some nobody knows. The finding says how it is read.

    On PostgreSQL's websearch_to_tsquery: (nurse or RN) MMI

    The same without parentheses: nurse MMI or RN MMI
    """,
    {
        "ignored": Message("{title} ignores parentheses. Read without them",
                           "Type it without parentheses"),
        "excluded": Message("{title} ignores parentheses, so {operator} excludes only the first "
                            "word of these", "Type {operator} before each of them"),
        "unknown": Message("Nobody knows whether parentheses group on {title}. Read as if they "
                           "did", "", NOTE)})

_AS_MEANT = "Read as you mean it"

SB621 = rule(
    "SB621", (WARNING, NOTE), """
    An exclusion where the site takes none, or takes it in another way.

    SQLite stops at AND NOT, iCIMS wants it, and most sites find nobody if a string only excludes.
    The finding says how it is read.

    On SQLite FTS5: nurse AND NOT travel

    nurse NOT travel
    """,
    {
        "alone": Message(f"{{title}} finds nobody if a string only excludes. {_AS_MEANT}",
                         "Type what to search for before the exclusions"),
        "alone, unknown": Message("Nobody knows whether {title} finds anybody if a string only "
                                  "excludes", "Type what to search for before the exclusions",
                                  NOTE),
        "whole": Message("{title} reads a space before {operator}, so all of this is excluded: "
                         "{tree}", f"Type AND or OR, or p{_PARENTHESES[1:]}", NOTE),
        "behind": Message(f"{{title}} does not take {{operator}} before {{after}}. {_AS_MEANT}",
                          _PARENTHESES),
        "group": Message(f"{{title}} reads the space before this as OR. {_AS_MEANT}",
                         "Type {operator} before it"),
        "beside OR": Message("{title} excludes this from everything that it finds, although OR is "
                             "beside it. Read that way", _PARENTHESES),
        "first": Message(f"{{title}} does not take {{operator}} with nothing before it. "
                         f"{_AS_MEANT}", "Type what to search for before it"),
        "after OR": Message(f"{{title}} does not take {{operator}} after {{before}}. {_AS_MEANT}",
                            "Make two searches of it"),
        "after": Message(f"{{title}} does not take {{operator}} after {{before}}. {_AS_MEANT}",
                         "Type {written} between what you want and what you exclude"),
        "without": Message(f"{{title}} does not take {{operator}} without {{joint}} before it. "
                           f"{_AS_MEANT}",
                           "Type {written} between what you want and what you exclude")})

SB627 = rule(
    "SB627", WARNING, """
    Words that are read as operators.

    Sites know AND, OR and NOT in capitals. In lowercase, in another language (UND, SAUF, NIE) or
    in full-width letters they search for the word, and ask for what you want to exclude. The
    string is read as you mean it; the same string with words is offered too.

    maçon ET carreleur SAUF stagiaire

    maçon AND carreleur NOT stagiaire
    """,
    "{words} {count:is|are} read as {meanings}",
    "Type {operators}. To search for a word like that, put it in quotation marks: "
    '"{word}"')

SB630 = rule(
    "SB630", NOTE, """
    A field that is read before each of several alternatives.

    site:, intitle: and inurl: belong to the next word only, so the other alternatives would be
    searched as words on any page. They are read in the same field.

    site:de.xing.com OR at.xing.com -inurl:jobs|careers

    (site:de.xing.com OR site:at.xing.com) -inurl:jobs -inurl:careers
    """,
    {
        "bars": Message("{field} is read before each of these: {words:6}",
                        "If it belongs to the first only, put a space before |"),
        "sites": Message("{words:6} {count:is read as a site|are read as sites} too, because OR "
                         "joins {count:it|them} to site:",
                         "Type site: before {count:it|each}")})
