"""What stands beside a string and only speaks about it: headings, comments, and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from searchbuilder.characters import PLAIN
from searchbuilder.decoding.asides import Bare, without_asides
from searchbuilder.decoding.meaning import below_field
from searchbuilder.decoding.sentences import without_sentences
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
_STRING = re.compile(r"\b(?:AND|OR|NOT|and|or|not)\b|[\"“”«|]|\w:[\"(\w]|(?<!\S)-\w")
# What a line of a posting has not.
_SURE_STRING = re.compile(r"\b(?:AND|OR|NOT)\b|\"[^\"\n]+\"|“[^”\n]+”|\w:[\"(]")
# A comment of a program: with blanks around its sign, so that C# and https:// stay.
_COMMENT = re.compile(r"(?<=\s)(?P<sign>#(?=\s+[^\s\d])|//(?=\s)).*")
# C # developer, # B: the sign and one word.
_SHARP_NAME, _NAME = re.compile(r"(?:\A|[^\w])[CcFfJj]\s\Z"), 2
# Marks of a page that shows what a string finds.
_SHOWS = "✅✔✓☑❌✘✗✖❎→⇒➔➜➞➡⟶⟹←"
_SHOWN = re.compile(rf"(?:[{_SHOWS}]\ufe0f?|(?<=\s)(?:[=-]+>|<[=-]+)(?=\s+[^\s\d])|"
                    r"(?<=[)\"”*`] )=(?=\s+[^\s\d\"“(][^\"“(]*\Z)).*")
_ARROWS = tuple("⇒➔➜➞➡⟶⟹→")
# What an arrow leads to, where it is a string, and what is before it.
_NO_ARROW = rf"[^\n{''.join(_ARROWS)}]"
_SIDES = re.compile(
    rf"(?P<before>{_NO_ARROW}*[^\s=-])[ \t]*(?:[{''.join(_ARROWS)}]|[=-]+>)[ \t]*"
    rf"(?P<after>(?:NOT\s+|-)?(?:\(|[\"“]|[a-z]+:[\"(\w]){_NO_ARROW}*)")
_JOINED = re.compile(r"\b(?:AND|OR|NOT)\b|[a-z]:[\"(\w]")
# The name of an operator: `NOT operator → a NOT b`.
_OPERATOR_NAME = re.compile(r"(?:AND|OR|NOT)(?:\s+(?i:operators?|search|examples?|logic))?")
# A string is nothing that another one finds.
_STRING_SHOWN = re.compile(rf"[{''.join(_ARROWS)}=>-]+\s*(?:NOT\s+|-)?[(\"“].*\b(?:AND|OR|NOT)\b")
_SIGNS = ("#", "//", "=>", "->", "<-", "<=", " = ", *_SHOWS)
# What is said behind a dash, in small letters: no sign of any platform, and no phrase.
_SAID = re.compile(r"[ \t]+—[ \t]+[a-z](?:[^\"“”()|:*\n]*[ \t]){2}[^\"“”()|:*\n]*\Z")
_ASKED = re.compile(r"[ \t]+(?:&[a-z_]{1,12}=[^\s&\"()]+)+\s*\Z")
# What says that a list goes on, in parentheses of its own or at the end; never in a phrase.
_GOES_ON = r"(?:and so (?:on|forth)|und so weiter|et cetera|u\. ?s\. ?w\.|usw\b\.?)"
_ENDLESS = re.compile(
    rf"\"[^\"\n]*\"|“[^”\n]*”|(?P<words>\([ ]*(?:etc\b\.?|{_GOES_ON})[ ]*\)|"
    rf"(?:[,;] *|(?<![^\s(]))(?:(?:AND|OR) +)?{_GOES_ON}"
    r"(?=\s*(?:\Z|[)\]]|(?-i:AND|OR|NOT)\b)))", re.IGNORECASE)
_ENDLESS_SIGNS = ("etc", "et cetera", "so on", "so forth", "so weiter", "usw", "s.w", "s. w")
# What may be a part of the string after all.
_PART = re.compile(r"\b(?:AND|NOT)\s*[(\"“]")
# A line that says what the string below it is for.
_NAME_OF = r"[^\W\d_][^\n\"“”|:=*#\[\]{}]{0,78}"
_HEADING = re.compile(rf"(?P<stars>\*{{0,2}})(?P<name>{_NAME_OF})(?:(?P=stars):|:(?P=stars))|"
                      rf"\*\*(?P<bold>{_NAME_OF})\*\*|#{{1,6}}[ \t]+"
                      # `## Example 3: Find profiles`
                      rf"(?P<titled>{_NAME_OF}(?:(?<=\d):[ \t]+{_NAME_OF})?):?")
# Before its name, unless it says that this is not to be had.
_PICTURE = re.compile(r"\A(?![✗✘✖✕❌❎⛔\U0001f6ab])"
                      r"[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?[ \t]+")
# The same with a number: `4. Nurses who are open to work`.
_COUNTED = re.compile(r"\d{1,2}[.)][ \t]+(?P<name>[^\W\d_][^\n\"“”|=*#\[\]{}]{0,98})")
_SMALL, _LEAST_SAID = re.compile(r"(?<!\S)[a-zß-öø-ÿ]+"), 2
_STARTS = re.compile(r"\s*(?:[-+]?[(\"“]|[a-z]+:\S)(?![^\n]*\n\s*\d{1,2}[.)])")
_FENCE = re.compile(r"^[ \t]*```(?:[\w+-]*)[ \t]*$", re.MULTILINE)
# A comment over several lines: ` * Example:`.
_STAR = re.compile(r"\A\*[ \t]+(?=\w[^\n]*:\Z)")
# `# Using "joined on" to find people`.
_PROSE = re.compile(r"#[ \t]+[A-Z][^#\n]{0,120}(?:[ \t][a-z]+){2}[^#\n]{0,120}")
_PHRASE, _IN_PARENTHESES = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”"), re.compile(r"\([^()]*\)")
# Another part with a name of its own: these are several strings, or a block.
_LABELLED = re.compile(r"(?m)^[ \t]*(?:#{1,6}[ \t]+[^(\n]*|\*\*[^*\n]+\*\*[ \t]*|"
                       r"(?:\*\*)?[A-Za-z][\w ()/&-]{0,60}(?:\*\*)?:(?:\*\*)?(?:[ \t].*)?)$")
# A heading that says what to do with the string is no remark; one small word may be a field.
_CHANGES = re.compile(r"(?i)\b(?:exclu\w*|without|not|none|no|avoid|negativ\w*|minus|ignor\w*|"
                      r"block\w*|omit\w*|skip\w*|remov\w*|except|nice|prefer\w*|optional\w*|bonus|"
                      r"plus|ohne|nicht|kein\w*|ausschl\w*|sans|sauf|sin|senza|zonder|geen)\b")
_FIELD, _DENIED = re.compile(r"\A[a-z]+\Z"), re.compile(r"\s*(?:NOT\b|-\w)")


def remarks(text: str, dialect: Dialect | None = None) -> Undone | None:
    """A text without the heading above it, what a comment says, what an author adds in brackets,
    and “etc.”: nothing that is searched for."""
    if sides := _sides(text):
        return sides
    plain_of_fence, fenced = _fenced(text)
    plain, above = _above_site(plain_of_fence)
    counted, below = _counted(plain)
    plain, headed, field = _under(below)
    lines, beside = _lines(plain)
    bare = Bare(lines, ()) if dialect and "[]" in dialect.reads else without_asides(lines)
    plain, sentences = without_sentences(bare.text)
    plain, said = _behind_dashes(plain)
    plain, asked = _asked(plain)
    plain, endless = _endless(plain)
    found = (*above, *counted, *headed, *beside, *bare.asides, *sentences, *said, *endless,
             *fenced, *asked)
    code = ". ".join(filter(None, (
        SB622.says("Markdown, code") if plain_of_fence != text else "", field)))
    more = any(map(_PART.search, beside))
    return Undone(plain.strip(), code, remarks=found, narrowed=bool(
        said or counted or more or asked)) if (
        found or code) and re.search(r"\w", plain) else None


def _sides(text: str) -> Undone | None:
    """The string that an arrow leads to from its name, or the first of the two beside one.  Of
    several lines with an arrow the first is read."""
    if not any(map(text.__contains__, (*_ARROWS, "=>", "->"))):
        return None
    first, *others = map(_beside, filter(str.strip, text.split("\n")))
    if first is None or not all(each and each.remarks for each in others):
        return None
    return first._replace(unread=(*first.unread, *(each.text for each in others if each)))


def _beside(line: str) -> Undone | None:
    """What stands beside the arrow of a line."""
    found = _SIDES.fullmatch(line.strip())
    if found is None or not _JOINED.search(found["after"]):
        return None
    before, after = found["before"].strip(), found["after"].strip()
    if _OPERATOR_NAME.fullmatch(before):
        return Undone(after, remarks=(before,))
    if _JOINED.search(before):
        return Undone(before, unread=(after,))
    return None if _STRING.search(before) or "*" in before else Undone(
        after, remarks=(before,), narrowed=True)


def _fenced(text: str) -> tuple[str, tuple[str, ...]]:
    """The string on one side of the only fence of a page, and what the page says on the other."""
    fence = _FENCE.search(text)
    if fence is None or text.count("`") > len("```"):
        return text, ()
    before, behind = text[:fence.start()], text[fence.end():]
    for string, said in ((before, behind), (behind, before)):
        if _SURE_STRING.search(string) and not _OPERATOR.search(said) and not _CHANGES.search(
                _IN_PARENTHESES.sub("", said)):
            return string, tuple(filter(None, map(str.strip, said.split("\n"))))
    return text, ()


def _above_site(text: str) -> tuple[str, tuple[str, ...]]:
    """The search of a site under a comment of a program, which may have quotation marks."""
    first, _, rest = text.strip().partition("\n")
    comment = _PROSE.fullmatch(first.strip()) and rest.lstrip().casefold().startswith("site:")
    bare = _PHRASE.sub("", _IN_PARENTHESES.sub("", first))
    return (rest, (first.strip(),)) if comment and not any(
        sign.search(bare) for sign in (_OPERATOR, _CHANGES, _FIELD)) else (text, ())


def _counted(text: str) -> tuple[tuple[str, ...], str]:
    """The heading with a number over a string, in words of a sentence, and the string."""
    first, _, rest = text.strip().partition("\n")
    found = _COUNTED.fullmatch(first.strip()) if rest else None
    if found is None or len(_SMALL.findall(found["name"])) < _LEAST_SAID or any(
            sign.search(found["name"]) for sign in (_OPERATOR, _CHANGES)) or not (
            _STARTS.match(rest) and _SURE_STRING.search(rest)):
        return (), text
    return (first.strip(),), rest


def _under(text: str) -> tuple[str, tuple[str, ...], str]:
    """The string under a heading, and the heading, or that it is the name of a field."""
    first, _, rest = text.strip().partition("\n")
    heading = _HEADING.fullmatch(_PICTURE.sub("", _STAR.sub("", first.strip()))) if rest else None
    name = heading and next(filter(None, heading.group("name", "bold", "titled")))
    said = _IN_PARENTHESES.sub("", name or "").strip()
    # What excludes itself is not changed by what is said above it.
    changes = None if _DENIED.match(rest) else _CHANGES.search(said)
    if not name or changes or _OPERATOR.search(name) or _FIELD.search(said) or not (
            _SURE_STRING.search(rest)) or _LABELLED.search(rest):
        return text, (), ""
    if plain := below_field(name, rest.strip()):
        return plain, (), SB622.says("label", label=f"{name}:", plain=plain.partition("(")[0])
    return rest, (first.strip(),), ""


def _lines(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its comments, and these."""
    if not any(map(text.__contains__, _SIGNS)):
        return text, ()
    kept: list[str] = []
    found: list[str] = []
    for line in text.split("\n"):
        remark = _comment(line) or _shown(line, kept)
        kept.append(line[:remark.start()].rstrip() if remark else line)
        found += [remark[0].strip()] if remark else []
    return "\n".join(kept), tuple(found)


def _behind_dashes(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without what is said of a string behind a dash at the end of its line, and this."""
    if " — " not in text:
        return text, ()
    lines = text.split("\n")
    every = [_said(line) for line in lines]
    kept = (line[:each.start()] if each else line for line, each in zip(lines, every))
    return "\n".join(kept), tuple(each[0].strip(" \t—") for each in every if each)


def _asked(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without what the address of a results page had behind the search: `&tbs=qdr:w`."""
    found = _ASKED.search(text) if "=" in text else None
    return (text[:found.start()], (found[0].strip(),)) if found else (text, ())


def _said(line: str) -> re.Match[str] | None:
    found = _SAID.search(line) if " — " in line else None
    return found if found and not _OPERATOR.search(found[0]) and _SURE_STRING.search(
        line[:found.start()]) else None


def _comment(line: str) -> re.Match[str] | None:
    """The comment at the end of a line, where a string is before it."""
    for remark in _of_line(line):
        before = line[:remark.start()]
        if before.translate(PLAIN).count('"') % 2 == 0 and re.search(r"\w", before) and (
                before.count("{") <= before.count("}")):
            return remark
    return None


def _shown(line: str, above: list[str]) -> re.Match[str] | None:
    """A whole line that says what the string above it finds."""
    shown = _SHOWN.fullmatch(line.strip()) if line.strip()[:1] in _ARROWS else None
    first = next(filter(str.strip, above), "")
    return re.match(r".*", line) if shown and first.strip()[:1] not in _ARROWS and any(
        map(_STRING.search, above)) and not _OPERATOR.search(line) else None


def _of_line(line: str) -> Iterator[re.Match[str]]:
    """What a line may have as a comment.  Several marks of one kind stand between words."""
    comment = _COMMENT.search(line)
    if comment and _is_comment(comment, line[:comment.start()]):
        yield comment
    shown = _SHOWN.search(line)
    if shown and re.search(r"\w", shown[0]) and not (
            _SHOWN.search(shown[0], 1) or _STRING_SHOWN.match(shown[0])):
        yield shown


def _is_comment(comment: re.Match[str], before: str) -> bool:
    """Whether a sign begins a comment: behind a string, or # before what is more than its name."""
    if comment["sign"] != "#":
        return bool(_STRING.search(before))
    sentence = before.endswith("  ") or len(comment[0].split()) > _NAME
    return bool(_STRING.search(before) or sentence) and not _SHARP_NAME.search(before)


def _endless(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the words that say that a list goes on, and these."""
    low = text.casefold()
    if not any(map(low.__contains__, _ENDLESS_SIGNS)):
        return text, ()
    found = [each["words"] for each in _ENDLESS.finditer(text) if each["words"]]
    plain = _ENDLESS.sub(lambda each: "" if each["words"] else each[0], text) if found else text
    return plain, tuple(found)
