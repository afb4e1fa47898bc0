"""Strings in a line of a program, with what stands around their quotation marks.

`const query = '("a b" OR c)';`, `"key": '…',`, `search(`…`)`, `['…', '…']`, `f'…' + name`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from searchbuilder.decoding.doubled import phrased
from searchbuilder.decoding.meaning import (
    denied, denies, describes, field_of, grouped, in_field, is_code_name, is_labelled, is_search,
    is_searched)
from searchbuilder.decoding.undone import Undone
from searchbuilder.dialect import Dialect
from searchbuilder.findings.pasted import SB622

_NESTED = r"[$#]\{(?:[^{}\n`]|`(?:[^`{}\n]|\$\{[^{}\n]{0,60}\}){0,60}`){0,120}\}"
_HELD = rf"(?:[$#]\{{[^{{}}\n]{{0,120}}\}}|{_NESTED})"
# A literal; the program's own code in it may have quotation marks.
_LITERAL = re.compile(
    r"(?<![\w'\"`])(?P<prefix>[fFrRbBuU]{1,2}(?=['\"`]))?(?:"
    r"(?P<long>\"{3}|'{3})(?P<lines>(?:(?!(?P=long)).)+)(?P=long)|"
    rf"'(?P<single>(?:\\.|{_HELD}|\{{[^{{}}\n]{{0,120}}\}}|[^'\\\n]|(?<=\w)'(?=\w))*+)'|"
    rf"\"(?P<double>(?:\\.|{_HELD}|[^\"\\\n])*+)\"|"
    rf"`(?P<tick>(?:\\.|{_HELD}|[^`\\])*+)`)", re.DOTALL)
_OPENS = re.compile(r"(?<![\w'\"`])(?:[fFrRbBuU]{1,2}(?=['\"`]))?['\"`]")
_COLON = re.compile(r"\s*(?::|=>)")
# A value without quotation marks: a number, a name.
_BARE = re.compile(r"\s*(?P<bare>-?[\w.]+)(?=\s*[,}\]])")
_NAME = r"\$?[A-Za-z_][\w.$]*(?:\[[\w'\"]{0,30}\])?"
_WORDS = (r"(?:return|await|yield|echo|print|puts|const|let|var|val|auto|export|default|final|"
          r"static|readonly|public|private|protected|string|String|str|char|declare|local|"
          r"new)(?:\s*\*\s*|\s+)")
_UNSAID = re.compile(rf"\A\s*(?:{_WORDS})+")
_ASSIGNED = rf"(?P<assigned>{_NAME})(?:\s*:\s*[\w\[\]|. ]{{1,30}})?\s*(?::|\+|\.)?=(?![=~>])\s*"
_KEY = r"(?P<key>[A-Za-z_][\w-]*)\s*:(?=\s)\s*"
_CALL = rf"(?P<call>{_NAME})\(\s*(?:\w[\w.]*\s*,\s*){{0,3}}"
# When a program gives it: `if (level === 'mid') return '…'`.
_GUARD = re.compile(r"\s*(?:\}\s*)?(?:(?:else\s+)?if\s*\([^\n]{1,200}?\)\s*\{?|else\s*\{?|"
                    r"(?:el|els)?if\s[^\n]{1,200}?:|case\s[^\n]{1,80}?:|default:)\s*"
                    r"(?=return\s)")
_ELSE = rf"{_NAME}\s*(?:\|\||\?\??)\s*"
_UNIT = (rf"(?:<\w+\s+|{_WORDS}|{_ASSIGNED}|{_KEY}|{_CALL}|{_ELSE}|"
         r"[\[{(]\s*(?:\d+\s*,\s*)?)")
# Values without quotation marks behind the last literal: `limit: 5, page: null`.
_PAIR = (r"(?P<name>[A-Za-z_]\w*)\s*:\s*(?P<value>null|None|undefined|[Tt]rue|[Ff]alse|"
         r"-?\d[\d.]*)(?=\s*[,}\])]|\s*\Z)")
_NOTHING = ("null", "None", "undefined")
_PAIRS, _EVERY_PAIR = re.sub(r"\?P<\w+>", "?:", _PAIR), re.compile(_PAIR)
_UNITS = re.compile(_UNIT)
# In an object a key needs no blank behind its colon; before a phrase of a string it is a field.
_GLUED = re.compile(r"([{,]\s*[A-Za-z_]\w*):(?=['\"`])")
# What begins a line of a list, a comment or a prompt.
_BULLET = re.compile(r"\s*(?:(?:[-*+•?$]|>{1,3}|\d{1,3}[.)])\s+|(?:(?://+|#+)\s*)+)?")
# An expression that is joined to a literal.
_EXPRESSION = rf"{_NAME}(?:\([^()\n]*\))?(?:\.\w+(?:\([^()\n]*\))?)*"
_JOINT = re.compile(rf"\s*\+\s*(?:(?P<held>{_EXPRESSION})\s*\+\s*)?|[ \t]*\\?\r?\n\s*")
_BEFORE = re.compile(rf"\s*(?P<held>{_EXPRESSION})\s*\+\s*")
_TAIL = re.compile(rf"(?:\s*\+\s*(?P<held>{_EXPRESSION}))?"
                   rf"(?P<pairs>\s*,\s*(?:{_PAIRS}[\s,]*+)++)?"
                   r"(?P<tail>(?:\s|[,;)\]}>/]|\.\w+(?:\([^()\n]*\))?|\.(?=\s*\Z))*+"
                   # what the program does with what it finds
                   r"(?:(?<=[,\s])(?:async\s+)?(?:function\s*\w*\([\w\s,]*\)|"
                   r"\(?[\w\s,]*\)?\s*=>)\s*\{?[\s)};]*)?)")
_CLOSES = re.compile(r"(?:\s|[,;:)\]}]|\.\w+\([^()\n]*\))*")
_VALUE = re.compile(r"\s*\{?\s*\"(?P<key>[\w -]{1,40})\"\s*:\s*\"(?P<inside>[^\\]+)\"[\s,;}\]]*")
# What a line break is to a program, and an expression with a literal of its own in it.
_BREAKS, _WITH_LITERAL = {"n": "\n", "r": " ", "t": " "}, re.compile(
    r"(?P<begins>[$#]\{\w*)[^{}\n`]*`(?:[^`{}\n]|\$\{[^{}\n]*\})*`[^{}\n]*\}")
_ESCAPED = re.compile(r"\\([\"'`])")
# Words of a command before what it is given.
_COMMAND = re.compile(r"\s*(?P<command>[\w./-]+(?:\s+[\w./=-]+){0,5})\s+")
_RUNS = re.compile(r"\A(?:python\d?|node|bash|sh|curl|echo|run|grep|npx|npm|php|ruby|perl|"
                   r"search)\b|[a-z][A-Z]|\w\.\w|_|/|(?<!\S)--?\w")
_OPERATOR = re.compile(r"\b(?:AND|OR|NOT)\b")
# What joins a piece to what stands before it elsewhere.
_JOINS = re.compile(r"\A(?:AND|OR)\s+")
_SMALL = re.compile(r"\A(?:and|or)(?=\s+[\"(])")
# What goes on in the next piece.
_GOES_ON = re.compile(r"\w[\")}]*\s+(?:AND|OR|NOT)\s*\Z")
_TICKS, _MARKS = "backticks", "quotation marks"


class Literal(NamedTuple):
    """A literal with what is before it.

    inside -- as the program reads it; mark -- in which it stands; name -- under which it is kept
    signs -- whether code shows that it is a literal; before -- what is left out before it
    pieces -- of which the program makes it
    """

    inside: str
    mark: str
    name: str = ""
    signs: bool = False
    before: str = ""
    command: str = ""
    pieces: tuple[str, ...] = ()

    def is_search(self) -> bool:
        """Whether it is a search, and one of its pieces too, or the beginning of one."""
        return is_search(self.inside, self.mark) and any(
            is_search(each, self.mark) or _GOES_ON.search(each) for each in self.pieces)

    def text(self) -> str:
        """The search that it is: what is kept under the name of exclusions excludes, and under
        that of a field is looked for there."""
        inside = _SMALL.sub(lambda each: each[0].upper(), self.inside.strip())
        return denied(self.name, inside) or in_field(self.name, inside) or inside


def embedded(text: str, dialect: Dialect | None = None) -> Undone | None:
    """The string in a line of a program."""
    if "'" not in text and '"' not in text and "`" not in text or is_labelled(text):
        return None
    plain = (_GUARD.sub("", text, count=1) if "return" in text else text).strip()
    read = _read(_GLUED.sub(r"\1: ", plain) if plain[:1] == "{" else plain)
    if read is None:
        return _unescaped(text)
    literals, tail = read
    found = [each for each in literals if each.is_search() or each.signs and denied(
        each.name, each.inside)]
    listed = any(each.signs for each in literals) or tail.strip(" \t\r\n.") or (
        _BULLET.match(text.strip())[0]) or (  # type: ignore[index]
        len(literals) > 1 and literals[0].mark == "'" and '"' in literals[0].inside)
    if not found or not listed:
        return None
    one = _one(found)
    if not _is_sure(one, literals, tail, dialect):
        return None
    parts = _are_parts(found)
    aside = [each for each in found if each is not one and describes(each.name)]
    others = [] if parts else [each for each in found if each is not one and each not in aside]
    left = [each for each in literals if (
        each not in found or not parts and each in aside) and each.inside.strip()]
    names = [each.name or each.inside for each in left]
    narrowed = any(not describes(each.name) for each in left if each.name) or any(
        denies(each.name) for each in others)
    return Undone(_together(found) if parts else one.text(),
                  _said_of_parts(found, names) if parts else _said(one, tail, names),
                  left=bool(left), narrowed=narrowed,
                  remarks=(one.command,) if one.command else (),
                  unread=tuple(each.text() for each in others))


def _are_parts(found: Sequence[Literal]) -> bool:
    """Whether several strings are the parts of one search: what is looked for in fields, what is
    left out, and at most one string without a field."""
    names = [each.name for each in found]
    plain = [name for name in names if not field_of(name) and not denies(name)]
    return len(set(names)) == len(names) > 1 and len(plain) < 2 and all(map(is_searched, plain))


def _together(found: Sequence[Literal]) -> str:
    texts = [(each.name, _JOINS.sub("", each.text())) for each in found]
    return " AND ".join(text if field_of(name) or denies(name) else grouped(text)
                        for name, text in texts)


def _said_of_parts(found: Sequence[Literal], left: Sequence[str]) -> str:
    names = tuple(each.name for each in found)
    return SB622.says("parts, left" if left else "parts", names=names, left=", ".join(left))


def _unescaped(text: str) -> Undone | None:
    """A value whose quotation marks nobody escaped: `"query": "("a b" OR c) AND d",`."""
    found = _VALUE.fullmatch(text)
    inside = found["inside"].strip() if found else ""
    if found is None or not phrased(inside) or not is_search(inside, "'"):
        return None
    one = Literal(inside, "'", found["key"])
    return Undone(one.text(), SB622.says("assigned", name=one.name))


def _one(found: Sequence[Literal]) -> Literal:
    """The search: the only one that is kept as one, or the first."""
    named = [each for each in found if is_searched(each.name)]
    return named[0] if len(named) == 1 else found[0]


def _is_sure(one: Literal, literals: Sequence[Literal], tail: str, dialect: Dialect | None
             ) -> bool:
    """Whether a literal can be no phrase with a comma behind it."""
    if dialect is not None and one.mark == dialect.quote[:1] == "'":
        return False
    if one.command:
        return one.mark == "'" and '"' in one.inside and len(literals) == 1
    if one.mark == '"' and one.before == f"{one.name}:" and field_of(one.name) and (
            not tail.strip()):
        return False
    if one.signs or one.mark == "`":
        return True
    alone = bool(tail.strip()) and all(each.is_search() for each in literals)
    joined = is_search(one.inside, one.mark, phrase=True)
    behind = literals[0].signs and bool(tail.strip()) and joined
    return one.mark == "'" and (alone or '"' in one.inside or behind) or (
        alone and one.mark == '"' and joined)


def _said(one: Literal, tail: str, left: Sequence[str]) -> str:
    """What was taken of the line, in words."""
    beside = ", ".join(left)
    if one.name:
        return SB622.says("assigned, left" if left else "assigned", name=one.name, left=beside)
    marks = _TICKS if one.mark == "`" else _MARKS
    behind = tail.strip().rstrip(",;")
    around = f"{one.before}…{behind}" if one.before else behind
    around = around if any(map(str.isalnum, around)) else ""
    beside = ", ".join(filter(None, (around, beside)))
    return SB622.says("literal, left" if beside else "literal", marks=marks, left=beside)


# --- reading ---

def _read(text: str) -> tuple[list[Literal], str] | None:
    """The literals of a program, and what is behind the last; None where something else is
    there."""
    found: list[Literal] = []
    at, end, key = 0, 0, ""
    while opens := _OPENS.search(text, at):
        led = _led_to(text[at:opens.start()], found, key)
        match = led and _LITERAL.match(text, opens.start())
        if led is None or match is None:
            return None
        one, end, at = _literal(match), at, match.end()
        colon = None if key or led.joint else _COLON.match(text, at)
        if colon and is_code_name(one.inside) and one.mark != "`":
            key, at = one.inside, colon.end()
            if value := _BARE.match(text, at):
                found.append(Literal(value["bare"], "", key, True))
                key, at = "", value.end()
        elif led.joint:
            found[-1] = _joined(found[-1], led.held, one._replace(
                signs=led.signs and one.mark == "`"))
        elif found and not key and text[end:opens.start()].strip() == "," and denies(
                found[-1].name):
            found[-1] = _listed(found[-1], one)
        else:
            found.append(_with(one, led, key, bool(match["prefix"])))
            key = ""
    tail = _TAIL.fullmatch(text, at) if found and not key else None
    if tail is None:
        return None
    if tail["held"]:
        found[-1] = _joined(found[-1], tail["held"], None)
    found += [Literal(pair["value"], "", pair["name"], True)
              for pair in _EVERY_PAIR.finditer(tail["pairs"] or "")
              if pair["value"] not in _NOTHING]
    return found, tail["tail"]


def _literal(match: re.Match[str]) -> Literal:
    groups = match.groupdict()
    name = next(each for each in ("lines", "single", "double", "tick") if groups[each] is not None)
    mark = {"lines": "'", "single": "'", "double": '"', "tick": "`"}[name]
    raw = groups[name]
    # Of data the next step takes the signs away.
    inside = raw if mark == "'" and raw.startswith('{"') else _WITH_LITERAL.sub(
        r"\g<begins>}", _ESCAPED.sub(r"\1", raw))
    if "r" not in (match["prefix"] or "").casefold():
        inside = re.sub(r"\\([nrt])(?![\\:])", lambda each: _BREAKS[each[1]], inside)
    return Literal(inside, mark, pieces=(inside,))


def _listed(one: Literal, other: Literal) -> Literal:
    """One more item of a list whose name says that all of it is left out."""
    before = one.inside if one.pieces[1:] else _item(one.inside)
    return one._replace(inside=f"{before} OR {_item(other.inside)}",
                        pieces=(*one.pieces, other.inside))


def _item(text: str) -> str:
    return f'"{text}"' if " " in text and '"' not in text and not _OPERATOR.search(text) else text


def _joined(one: Literal, held: str, other: Literal | None) -> Literal:
    """Two pieces of one string, with what the program puts between them."""
    between = f"${{{held}}}" if held else ""
    behind = between + (other.inside if other else "")
    end = one.inside[-1:]
    apart = (end.isalnum() or end in ("_", ")", '"')) and behind[:1] in ("(", '"')
    return one._replace(inside=one.inside + " " * apart + behind,
                        pieces=(*one.pieces, *(other.pieces if other else ())),
                        signs=one.signs or bool(held) or other is not None and other.signs)


class _Led(NamedTuple):
    """What is before a literal.

    held -- an expression that is joined to it; joint -- whether it goes on from the one before
    """

    name: str = ""
    before: str = ""
    signs: bool = False
    command: str = ""
    held: str = ""
    joint: bool = False


def _with(one: Literal, led: _Led, key: str, prefix: bool) -> Literal:
    inside = f"${{{led.held}}}{one.inside}" if led.held else one.inside
    return one._replace(inside=inside, name=key or led.name, before=led.before,
                        signs=led.signs or bool(key) or prefix, command=led.command)


def _led_to(gap: str, found: Sequence[Literal], key: str) -> _Led | None:
    """What is before a literal; None where that is no code."""
    joint = _JOINT.fullmatch(gap) if found and not key else None
    return _Led(signs="+" in gap, held=joint["held"] or "", joint=True) if joint else _led(
        gap, bool(found), key)


def _led(gap: str, follows: bool, key: str) -> _Led | None:
    """What is before a literal, if nothing else than code is there."""
    closes = _CLOSES.match(gap) if follows else None
    start = closes.end() if closes else _BULLET.match(gap).end()  # type: ignore[union-attr]
    if follows and not key and not gap.strip():
        return None
    units = list(_units(gap, start))
    end = units[-1].end() if units else start
    held = _BEFORE.fullmatch(gap, end) if end < len(gap) else None
    if end < len(gap.rstrip()) and held is None:
        return _command(gap[start:]) if not follows and not key else None
    name = next((each["assigned"] or each["key"] for each in reversed(units)
                 if each["assigned"] or each["key"]), "")
    if name and re.fullmatch(r"[A-Z]{2}", name):
        return None
    signs = bool(units or held)
    return _Led("" if any(each["call"] for each in units) else name,
                _UNSAID.sub("", gap[start:end]).strip(), signs, "", held["held"] if held else "")


def _units(gap: str, at: int) -> Iterator[re.Match[str]]:
    while unit := _UNITS.match(gap, at):
        yield unit
        at = unit.end()


def _command(gap: str) -> _Led | None:
    """A command before what it is given."""
    found = _COMMAND.fullmatch(gap)
    command = found and found["command"]
    return _Led("", "", True, command) if command and _RUNS.search(command) and (
        not _OPERATOR.search(command)) else None
