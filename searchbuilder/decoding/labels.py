"""What stands before a string and says what it is: `e.g.`, `Keywords =`, `Search 5`, a name with a
colon, before each of its lines too."""

from __future__ import annotations

import re

from searchbuilder.decoding.block_names import known_label
from searchbuilder.decoding.meaning import (
    denied, excluded, field_of, in_field, is_optional, is_search, is_searched, label_denies,
    leads_to, words)
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_BULLET = r"[ \t]*(?:(?:[-*+•▪·–✅✔☑👉➡▶]\ufe0f?|\d{1,3}[.)]|#{1,6})[ \t]+)?"
_DRAWN_BULLET = re.compile(r"\s*[✅✔☑👉➡▶]\ufe0f?[ \t]*")
# In the languages that recruiters write about strings in.
_EXAMPLE = (r"(?:(?:for example|for instance|examples?|zum Beispiel|Beispiele?|par exemple|"
            r"exemples?|por ejemplo|ejemplos?|por exemplo|exemplos?|ad esempio|per esempio|"
            r"esempio|bijvoorbeeld|voorbeeld|na przykład|przykład|till exempel|exempel|"
            r"til eksempel|eksempel|örneğin|örnek|ví dụ|contoh|misalnya|например|пример|例えば|"
            r"例如|例)[ \t]*[:：,，]|(?-i:[Ee]j|[Bb]sp|[Ee]s|[Nn]p|[Bb]v)\.?:|"
            r"(?:e\. ?g\.|e\.g(?=:)|eg\.|z\. ?B\.|bspw\.|p\. ?ex\.|p\. ?ej\.|bijv\.|t\. ?ex\.|"
            r"f\. ?eks\.)(?:[ \t]*[:,])?)")
_LED = re.compile(rf"{_BULLET}(?P<lead>(?i:{_EXAMPLE}))[ \t]*(?=\S)")
# What is said before it in the same line: `Searches · e.g. Java AND Spring`.
_LED_LATE = re.compile(rf"{_BULLET}(?P<lead>(?:[^\W\d_][^\"“”()|:=\n]{{1,60}}?[ \t]*[·—–:-]|"
                       rf"[^()|:=\n]{{1,200}}?[.:])[ \t]+(?i:{_EXAMPLE}))[ \t]*(?=\S)")
# What says that a string follows, at the end of a sentence: `The string for it is: a AND b`.
_SAYS = re.compile(rf"{_BULLET}(?P<lead>[^\W\d_][^=|\n]{{0,200}}?(?i:\b(?:string|search|query|"
                   r"boolean|suchstring|suche|recherche|búsqueda|cadena|busca|ricerca|"
                   r"zoekstring))\b[^\"“”()|:=\n]{0,40}):[ \t]+(?=[\w(\"“])")
# The same of a whole sentence: `Many keep theirs on a page of their own: (a OR b) c`.
_SENTENCE = re.compile(rf"{_BULLET}(?P<lead>[^\W\d_][^\"“”()|:=\n]{{20,300}}):[ \t]+"
                       r"(?=[(\"“]|site:\w)")
_WORD, _LEAST_SAID = re.compile(r"(?<!\S)[a-zß-öø-ÿ]+\b"), 8
_SAID_OF = ("string", "search", "query", "boolean", "suche", "recherche", "búsqueda", "cadena",
            "busca", "ricerca")
# Both in parentheses: `(ex: "a b" OR c)`.
_LED_WITHIN = re.compile(rf"\((?P<lead>(?i:{_EXAMPLE}|ex\.?[ \t]*:))[ \t]*(?P<rest>[^()]*\S)\)")
_WEB = re.compile(r"\b(?:site|intitle|inurl|filetype):", re.IGNORECASE)
# A name and what it is for: `Location block — a city, or a region: (Dublin OR Cork)`.
_PLAIN = r"[^\"“”()|:=\n]"
_STARTS = r"(?=(?:(?:AND|OR|NOT)[ \t]*)*[(\"“]|\[[^\[\]\n]+\] +(?:AND|OR)\b|(?i:site):|-\w+:)"
_SPEAKS = re.compile(rf"{_BULLET}(?P<lead>[^\W\d_]{_PLAIN}{{1,60}}?[ \t][—–-][ \t]"
                     rf"{_PLAIN}{{2,160}}?):[ \t]+{_STARTS}")
_NAMED = re.compile(rf"{_BULLET}(?P<lead>(?P<bold>\*\*?)?(?P<name>[^\W\d_][^\"“”|:=*\n()]{{1,60}}"
                    r"(?:\([^()\"\n]{1,40}\))?)(?:\*{1,2}:|:\*{1,2}|:))[ \t]+"
                    # In bold letters it is no field.
                    rf"(?(bold)(?=\S)|{_STARTS})")
_LABELLED = re.compile(r"(?m)^[ \t]*(?:[-*•☑✅✔][ \t]+)?(?:\*\*)?[A-Za-z][\w ()/&-]{0,60}:")
# What a line of a block, or a field, is called.  What ends so after several words is a sentence:
# `Recent hires into the same title:`.
_KNOWN = re.compile(r"(?i)(?<![\w-])(?:titles?|skills?|compan(?:y|ies)|employers?|locations?|"
                    r"places?|cit(?:y|ies)|industr(?:y|ies)|schools?|languages?|levels?|"
                    r"experience|keywords?|roles?|positions?)\Z|haves?\Z")
_MOST_OF_FIELD = 3
# One word that a platform has as a field.
_A_FIELD = re.compile(r"(?i)(?:in|job|current|past)?title|in(?:url|text|body|anchor)|all(?:in\w+)?"
                      r"|site|url|file|filetype|ext|headline|orgs?|loc|state|country|from|user"
                      r"|type|(?:first|last|full)?name|lang|in|tags?|is|summary|about|education"
                      r"|degree|major|geo|geography|region|seniority|function|years?|salary|zip"
                      r"|text|and|or|not|must|required|string|boolean|topic|before|after|related"
                      r"|size|near")
_EQUALS = re.compile(r"[ \t]*(?P<lead>(?:(?:const|let|var|val)[ \t]+)?"
                     r"(?P<name>[A-Za-z]\w*(?: [A-Za-z]\w*){0,2})[ \t]*=)[ \t]+"
                     r"(?P<rest>[^\s'=].*)", re.DOTALL)
# The name of an operator before a string that has it: `AND – "a" AND "b"`.
_OF_OPERATOR = re.compile(
    rf"{_BULLET}(?P<lead>(?P<operator>AND|OR|NOT)(?:(?:[ \t]+(?i:operators?|search(?:es)?|"
    r"examples?|version|string|query|condition|logic|group|only))+[ \t]*(?:[:=–—-]+|(?=\())|"
    r"[ \t]*(?::|=|[–—-]+>?|=>|→)|[ \t]+for(?:[ \t]+[a-z]+){1,4}[ \t]*:))"
    r"(?:[ \t]+[a-z][^\"“”():=\n]{1,60}:)?[ \t]+(?P<rest>[^\n]+)")
# `Group synonyms with OR:`.
_NAMES_OPERATOR = re.compile(
    r"\A(?i:use|using|combin\w+|group|join\w*|connect|link|add|includ\w+|exclud\w+|expand|"
    r"broaden|narrow|leave|remove|filter|separate|synonyms?|alternatives?|variants?|variations?|"
    r"titles?|skills?|keywords?|terms?|phrases?|words?)\b.*?(?<=[a-z] )(AND|OR|NOT)[)*]*:?\**\Z")
# `Query: language:go followers:>50`
_BEFORE_FIELD = re.compile(rf"{_BULLET}(?P<lead>(?P<name>[A-Z]\w+(?: \w+){{0,2}}):)[ \t]+"
                           r"(?=-?[a-z]{2,}:[\w\"(])")
_DASHES = (" - ", " – ", " — ")
_DENIED = re.compile(r"\s*(?:NOT\b|-\w)")
_EXCLUDES = re.compile(r"\bNOT\b|(?<![^\s(])-\w")
# What says that a string follows, before a dash: `Search query - "a" AND b`.
_DASH = re.compile(rf"{_BULLET}(?P<lead>(?P<name>[^\W\d_](?:[^\W_]|[ \t]){{1,40}}?)[ \t]+[-–—])"
                   r"[ \t]+(?P<rest>[(\"“\w][^\n]*)")
_YAML = re.compile(r"[ \t]*(?:-[ \t]+)?(?P<name>[A-Za-z][\w-]*):[ \t]*[>|][-+]?[ \t]*\n"
                   r"(?P<rest>[ \t]+\S[\s\S]*)")
# Headings: one that is drawn, one with a number, and one with a dash over lines of signs.
_RULE = r"[━═─—–=~•◆■▪►-]{2,}"
_DRAWN = re.compile(rf"{_RULE}[ \t]*[^\W_](?:[^\"“”()\n]*[\w）：])?[ \t]*{_RULE}")
_NEXT_DRAWN = re.compile(rf"\n[ \t]*{_RULE}[ \t]*\w")
_NUMBERED = re.compile(r"(?i)(?:search|string|example|sample|query|boolean|option|variant|version|"
                       r"suche|beispiel|recherche|exemple|búsqueda|ejemplo|busca|exemplo|ricerca|"
                       r"esempio|zoekopdracht)[ \t]+#?\d{1,3}[ \t]*[:.)]?")
_NUMBERED_LEAD = re.compile(rf"{_BULLET}(?P<lead>(?:{_NUMBERED.pattern[4:]}|Q\d{{1,3}}[:.)])"
                            r"(?<=[:.)]))[ \t]+(?=\S)", re.IGNORECASE)
_DASHED = re.compile(rf"[^\W\d_]{_PLAIN}{{1,60}}[ \t][—–][ \t]{_PLAIN}{{1,60}}")
_LINE = re.compile(r"[ \t]*(?:[-+]?[\"“(]|[-+]?[a-z]+:\S)")
_LINE_JOINED = re.compile(r"[ \t]*(?:(?:AND|OR|NOT)\b|[-+(\"“])")
# A heading over each of several parts, and such a part.
_HEADLINE = re.compile(r"[ \t]*(?:(?:#{1,6}[ \t]+|\*\*)?[^\W\d_][^\"“”\n]{1,100}:(?:\*\*)?|"
                       r"#{1,6}[ \t]+[^\W\d_][^\"“”:|\n]{1,60}|"
                       r"\*\*[^\W\d_][^\"“”:|*\n]{1,60}\*\*)[ \t]*")
_SETTING = re.compile(r"[ \t]*[A-Za-z][\w ]{1,40}:[^\"“”()]*")
_LAYER = re.compile(r"[ \t]*(?:(?:AND|OR|NOT)\b|[-(\"“])")
# An entry of a list with a label, and what may stand above the list.
_ENTRY = re.compile(r"[ \t]*[-*•▪☑✅✔][ \t]+(?:\*\*)?([A-Za-z][\w ()/-]{0,38}?)(?:\*\*)?:")
_HEAD = re.compile(r"(?![ \t]*[-*•▪][ \t])[^\"“”()|<>{}\n]*")
_LEAST_LINES, _MOST_WORDS = 2, 8


def labels(text: str, _: Dialect | None = None) -> Undone | None:
    """A string without the label before it, or without those before its lines."""
    return (_layers(text) or _equals(text) or _of_operator(text) or _folded(text) or _under(text)
            or _over_block(text) or _behind(text) or _each_line(text))


def _layers(text: str) -> Undone | None:
    """Lines of a string under a heading each, of which one may say that it excludes."""
    lines = [line for line in text.split("\n") if line.strip()] if "\n" in text else []
    heads = [bool(_HEADLINE.fullmatch(line)) and not _OPERATOR.search(line) for line in lines]
    last = len(heads) - 1 - heads[::-1].index(True) if True in heads else 0
    # What stands under the last one may be filters of a form.
    below = lines[last + 1:] if sum(heads) > _LEAST_LINES and all(
        map(_SETTING.fullmatch, lines[last + 1:])) else []
    if below:
        beside = tuple(map(str.strip, lines[last:]))
        lines, heads = lines[:last], heads[:last]
    else:
        beside = ()
    if sum(heads) < _LEAST_LINES or not heads[0] or heads[-1] or any(
            one and two for one, two in zip(heads, heads[1:])) or not all(
            head or _LAYER.match(line) for head, line in zip(heads, lines)):
        return None
    if any(known and _KNOWN.search(line.strip(" :*")) for known, line in zip(heads, lines)):
        return None
    plain = [excluded(line) or line if label_denies(above) else line
             for above, line, head in zip(["", *lines], lines, heads) if not head]
    return Undone("\n".join(plain), remarks=tuple(
        line.strip() for line, head in zip(lines, heads) if head) + beside,
        narrowed=bool(beside))


def _equals(text: str) -> Undone | None:
    """`Title = (a OR b)` in its field, and `Keywords = …` without the label."""
    found = _EQUALS.fullmatch(text.strip()) if "=" in text else None
    if found is None or not is_search(found["rest"], "'") or (
            found["rest"][0] == '"' and not _OPERATOR.search(found["rest"])):
        return None
    rest = found["rest"].strip()
    plain = denied(found["name"], rest) or in_field(found["name"], rest.rstrip("."))
    if plain:
        return Undone(plain, SB622.says("label", label=found["lead"],
                                        plain=plain.partition("(")[0].strip()))
    sure = is_searched(found["name"])
    return Undone(rest, remarks=(found["lead"],), narrowed=not sure) if sure or (
        rest[0] in '("' and _OPERATOR.search(rest)) else None


def _of_operator(text: str) -> Undone | None:
    """A string behind the name of the operator that it shows, or behind `Search query -`."""
    whole = text.strip()
    found = _OF_OPERATOR.fullmatch(whole)
    if found is None or found["operator"] == "NOT" and not _EXCLUDES.search(found["rest"]):
        found = _DASH.fullmatch(whole) if any(map(whole.__contains__, _DASHES)) else None
        found = found if found and leads_to(found["name"]) else None
    return Undone(found["rest"], remarks=(whole[:found.start("rest")].strip(),)) if (
        found and is_search(found["rest"], "'")) else None


def _folded(text: str) -> Undone | None:
    """The lines under a key of YAML, `query: >`."""
    found = _YAML.fullmatch(text) if ":" in text and "\n" in text else None
    if found is None or not is_search(found["rest"], "'"):
        return None
    rest = "\n".join(map(str.strip, found["rest"].strip().split("\n")))
    return Undone(denied(found["name"], rest) or rest,
                  SB622.says("assigned", name=found["name"]))


def _under(text: str) -> Undone | None:
    """The string under a heading."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    if not rest.strip() or _OPERATOR.search(first) or _NEXT_DRAWN.search(text):
        return None
    lines = filter(str.strip, rest.split("\n"))
    heads = _DRAWN.fullmatch(first) or _NUMBERED.fullmatch(first) or (
        _DASHED.fullmatch(first) and all(map(_LINE.match, lines)))
    return Undone(rest.strip(), remarks=(first,)) if heads and is_search(rest, "'") else None


def _over_block(text: str) -> Undone | None:
    """The lines of a block that are entries of a list, without what is said above them."""
    lines = text.strip("\n").split("\n") if "\n" in text else []
    entries = [bool(found and _KNOWN.search(found[1].strip())) for found in map(
        _ENTRY.match, lines)]
    above = entries.index(True) if True in entries else 0
    if not above or not all(entries[above:]) or len(entries) - above < _LEAST_LINES or not all(
            map(_HEAD.fullmatch, lines[:above])):
        return None
    return Undone("\n".join(lines[above:]), remarks=tuple(filter(None, map(
        str.strip, lines[:above]))))


def _behind(text: str) -> Undone | None:
    """The string behind a lead-in in the same line."""
    if within := _LED_WITHIN.fullmatch(text.strip()):
        if is_search(within["rest"], "'"):
            return Undone(within["rest"], remarks=(within["lead"].strip(),))
    said = _SAYS.match(text) if ": " in text and "\n" not in text.strip() and any(
        map(text.casefold().__contains__, _SAID_OF)) else None
    if said and len(said["lead"].split()) > 1 and not _OPERATOR.search(said["lead"]) and (
            _OPERATOR.search(text, said.end()) and is_search(text[said.end():], "'")):
        return Undone(text[said.end():].strip(), remarks=(_lead(said),))
    said = _SENTENCE.match(text) if ": " in text and "\n" not in text.strip() else None
    if said and len(_WORD.findall(said["lead"])) >= _LEAST_SAID and not (
            _OPERATOR.search(said["lead"]) or label_denies(said["lead"])) and is_search(
            text[said.end():], "'"):
        return Undone(text[said.end():].strip(), remarks=(_lead(said),))
    counted = _NUMBERED_LEAD.match(text) if "\n" not in text.strip() else None
    if counted and is_search(text[counted.end():], "'"):
        return Undone(text[counted.end():].strip(), remarks=(counted["lead"].strip(),))
    query = _BEFORE_FIELD.match(text) if "\n" not in text.strip() else None
    if query and (is_searched(query["name"]) or leads_to(query["name"])):
        return Undone(text[query.end():].strip(), remarks=(query["lead"],))
    if led := _LED.match(text):
        rest = text[led.end():].strip()
        if is_search(rest, "'") or _WEB.search(rest) or led["lead"].rstrip()[-1] in ":：.":
            return Undone(rest, remarks=(led["lead"].strip(),))
    led = _LED_LATE.match(text)
    if led and not _OPERATOR.search(led["lead"]) and is_search(text[led.end():], "'"):
        return Undone(text[led.end():].strip(), remarks=(led["lead"].strip(),), narrowed=True)
    found = (":" in text or None) and (_SPEAKS.match(text) or _name(text))
    rest = text[found.end():].strip() if found else ""
    if not found or _OPERATOR.search(_unnamed(found["lead"], rest)) or not is_search(rest, "'"):
        return None
    if plain := _denied(found, rest) or _fielded(found, rest):
        return Undone(plain, SB622.says("label", label=_lead(found),
                                        plain="NOT" if plain[:3] == "NOT" else
                                        plain.partition(":")[0] + ":"))
    return Undone(rest, remarks=(_lead(found),), narrowed=_may_be_meant(found))


def _unnamed(lead: str, rest: str) -> str:
    """What leads to a string, without the name of the operator that the string shows."""
    named = _NAMES_OPERATOR.search(lead)
    return lead[:named.start(1)] if named and (
        label_denies(lead) or _DENIED.match(rest) if named[1] == "NOT" else named[1] in rest
    ) else lead


def _lead(found: re.Match[str]) -> str:
    lead: str = found["lead"].strip()
    return lead if lead[-1] in ":*" else f"{lead}:"


def _denied(found: re.Match[str], rest: str) -> str:
    """A string as the exclusion that its label says it is."""
    return excluded(rest) if label_denies(found["lead"]) else ""


def _fielded(found: re.Match[str], rest: str) -> str:
    """A string behind `Job title:` in its field, as far as behind `title:` itself."""
    name = str(found.groupdict().get("name") or "")
    field = field_of(name) if len(words(name)) > 1 else ""
    return f"{field}:{rest}" if field and rest[:1] in '("“' else ""


def _each_line(text: str) -> Undone | None:
    """Lines that have a label each, none of which names a field or says that nobody must have it:
    the lines alone, or the first of several strings, where each says that one follows."""
    lines = [line for line in text.split("\n") if line.strip()]
    named = [_NAMED.match(line) for line in lines] if len(lines) >= _LEAST_LINES else []
    found = [each for each in named if each]
    if len(found) < _LEAST_LINES or all(each and known_label(each["name"]) for each in named):
        return None
    if not all(map(_is_label, found)) or not all(
            each or _LINE_JOINED.match(line) for each, line in zip(named, lines)):
        return None
    leads = tuple(dict.fromkeys(map(_lead, found)))
    if len(leads) == 1 and len(found) == len(lines) and leads_to(found[0]["name"]) and all(
            _OPERATOR.search(_rest(each)) for each in found):
        first, *others = map(_part, found)
        return Undone(first, remarks=leads, unread=tuple(others))
    plain = [f"{_DRAWN_BULLET.sub('', line[:each.start('lead')])}{_part(each)}" if each else line
             for each, line in zip(named, lines)]
    if not any(is_search(_rest(each), "'") for each in found):
        return None
    return Undone("\n".join(plain), remarks=leads,
                  narrowed=any(map(_may_be_meant, found)))


def _rest(found: re.Match[str]) -> str:
    return found.string[found.end():].strip()


def _part(found: re.Match[str]) -> str:
    """What stands behind the label of a line, as an exclusion where it says so."""
    return _denied(found, _rest(found)) or _rest(found)


def _is_label(found: re.Match[str]) -> bool:
    """Whether a name before a colon only says what follows."""
    name = found["name"].strip()
    said = words(name)
    if is_searched(name) or found["bold"] or label_denies(name):
        return not is_optional(name)
    ends_as_field = _KNOWN.search(name) and len(said) <= _MOST_OF_FIELD
    return 0 < len(said) <= _MOST_WORDS and not is_optional(name) and not ends_as_field and not (
        len(said) == 1 and _A_FIELD.fullmatch(name))


def _may_be_meant(found: re.Match[str]) -> bool:
    """Whether people may be asked to have the words of a label: a job title, say.  Then the string
    without it finds more."""
    said = found.groupdict()
    return bool(said.get("name")) and not said["bold"] and not is_searched(
        said["name"]) and not leads_to(said["name"]) and not _NAMES_OPERATOR.search(said["name"])


def _name(text: str) -> re.Match[str] | None:
    """A name that is no field of one word and no label of a block: its lines are a search."""
    found = _NAMED.match(text)
    if found is None or _LABELLED.search(text, found.end()):
        return None
    several = len(words(found["name"])) > 1
    return found if _is_label(found) or several and field_of(found["name"]) else None
