"""The operators of a string, in words and in signs."""

from __future__ import annotations

from collections.abc import Iterable

from searchbuilder.characters import STRAIGHT
from searchbuilder.diagnostic import NOTE, WARNING
from searchbuilder.findings.operators_read import SB604, SB605, SB612, SB621, SB627
from searchbuilder.findings.reading import SB608, SB610
from searchbuilder.query.tokens import Token
from searchbuilder.query.tree import Term
from searchbuilder.reading.adding import add, follow, nothing_after
from searchbuilder.reading.assembly import lucene_clauses
from searchbuilder.reading.context import Context
from searchbuilder.reading.grammar import AND, FIELD, FOREIGN, MUST, NEAR, NOT, OR, START, XOR
from searchbuilder.reading.group import Clause, Group, Joint, Prefix
from searchbuilder.reading.leftout import asks_for_form, left_out
from searchbuilder.reading.marks import mark
from searchbuilder.reading.nearness import BOOLEAN, in_one_sentence
from searchbuilder.reading.own import FORM, PHRASE, SENTENCE
from searchbuilder.reading.placeholders import is_empty, placeholders
from searchbuilder.reading.row import spelled
from searchbuilder.reading.words import word

# Each XOR doubles what it joins.
MOST_XOR = 4


def note_intended(at: Context) -> None:
    """What the whole string shows before any sign of it is read."""
    at.held = placeholders(at.text, at.signs.tokens)
    at.empty = any(map(is_empty, at.held))
    if at.signs.perhaps:
        at.doubtful = True
        at.doubts.update((True, False))
        _note_words(at)
    if not at.signs.taken:
        return
    first, meanings = at.signs.taken[0], at.signs.meanings(at.signs.taken)
    words = _texts(at.signs.taken)
    at.note(SB627.found(
        at.here(first), words=words, count=len(words), word=first.text,
        meanings=", ".join(map(str.upper, meanings)), operators=_typed(at, meanings)))


def _texts(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The words, each once."""
    return tuple(dict.fromkeys(token.text for token in tokens))


def _typed(at: Context, meanings: list[str]) -> str:
    """The platform's own signs for operators: `AND, -`."""
    near = "NEAR" in at.known.operators or "NEAR" in (at.dialect.near or "")
    own = [each for each in meanings if each != NEAR or near]
    return ", ".join(dict.fromkeys(_own_sign(at, each) for each in own or [AND]))


def _own_sign(at: Context, meaning: str) -> str:
    word = meaning.upper()
    if at.known.operators.get(word, NEAR) == meaning:
        return word
    return written(at, meaning) or "a blank"


def written(at: Context, meaning: str) -> str:
    """How the platform writes an operator; empty where a blank does."""
    return {AND: at.dialect.and_, OR: at.dialect.or_, NOT: at.dialect.not_}.get(
        meaning, "").strip()


# --- between two operands ---

def meant(at: Context, group: Group, token: Token) -> None:
    """An operator that is spelled as no platform spells it."""
    joins(at, group, token, FOREIGN[token.text])


def operator(at: Context, group: Group, token: Token) -> None:
    """An operator in capitals, or in signs with blanks around them."""
    meaning = at.known.operators.get(token.text) or at.known.meaning(token.text)
    if token.text == "XOR" and not _is_xor(at, group, token, bool(meaning)):
        word(at, group, token)
        return
    if not meaning:
        meaning = FOREIGN[token.text]
        _note_foreign(at, token, meaning)
    elif meaning == SENTENCE:
        in_one_sentence(at, group, token)
        return
    joins(at, group, token, meaning)


def _is_xor(at: Context, group: Group, token: Token, own: bool) -> bool:
    if not own and (group.last() is None or not BOOLEAN.search(at.text)):
        return False
    at.exclusive += 1
    if at.exclusive > MOST_XOR:
        raise at.fail(SB608.found(at.here(token), "xor", most=MOST_XOR))
    return True


def joins(at: Context, group: Group, token: Token, meaning: str) -> None:
    """An operator before what is to come."""
    if meaning == NOT:
        denies(at, group, token)
    elif group.clauses and group.joint is None and not group.prefixes:
        group.joint, group.skipped = Joint(meaning, token), False
    elif group.waiting() is None:
        # What stands there is told of already.
        if not group.skipped:
            at.note(SB608.found(at.here(token), "ignored", sign=token.text))
    else:
        _note_doubled(at, group, token, meaning)


def _note_doubled(at: Context, group: Group, token: Token, meaning: str) -> None:
    """An operator behind another sign that waits for an operand."""
    before, joint = group.waiting(), group.joint
    assert before
    if group.prefixes and group.prefixes[-1].means == FIELD:
        raise nothing_after(at, before)
    if group.prefixes or joint is None or joint.means != meaning:
        raise at.fail(SB608.found(at.here(token), "between", first=before.text.strip(),
                                  second=token.text))
    if not group.skipped:
        at.note(SB608.found(at.here(token), "twice", sign=token.text))


def _note_foreign(at: Context, token: Token, meaning: str) -> None:
    """That the platform has no such operator.  Where it is only guessed, a sign of what must be
    there says nothing beside words that all must, and | and a minus are always what they are."""
    # An option of a command begins with two.
    guessed = meaning == MUST or token.text == "|" or token.text == "-" and "--" not in at.text
    if (at.named or not guessed) and at.once(SB604, token.text):
        sign = written(at, meaning)
        silent = meaning == NOT and not at.dialect.excludes
        case = "silent" if silent else {MUST: "must", XOR: "xor"}.get(meaning) or (
            "sign" if sign else "space")
        at.note(SB604.found(at.here(token), case, title=at.title, sign=at.as_typed(token),
                            meaning=meaning.upper(), written=sign))


def small(at: Context, group: Group, token: Token) -> None:
    """`and`, `or`, `not`, which may be words."""
    meaning = at.known.meaning(token.text)
    if meaning:
        _note_small(at, token)
        joins(at, group, token, meaning)
        return
    meant = FOREIGN[spelled(token)]
    between = bool(group.clauses) or meant == NOT
    if between:
        at.doubtful = True
        _note_words(at)
    if at.meant and between and _may_stand(group, meant):
        joins(at, group, token, meant)
    else:
        add(at, group, Term(token.text), token, True)


def _may_stand(group: Group, meant: str) -> bool:
    """Whether an operator may come now."""
    if group.waiting() is None:
        return True
    near = group.joint and group.joint.means == NEAR
    return meant == NOT and not group.prefixes and not near


def _note_small(at: Context, token: Token) -> None:
    """That the platform may take an operator in small letters for a word."""
    signs = f"{at.dialect.or_}{at.dialect.not_}{at.dialect.and_}"
    if at.dialect.capitals is None and not token.text.isupper() and token.text not in signs and (
            at.once(SB605, token.text)):
        at.note(SB605.found(at.here(token), "unknown", title=at.title, word=token.text,
                            operator=token.text.upper()))


def _note_words(at: Context) -> None:
    """Words that may be meant as operators."""
    if at.once(SB605, "words"):
        words = _texts(at.signs.words)
        at.note(SB605.found(
            at.here(at.signs.words[0]), "words", NOTE if at.signs.faint() else WARNING,
            title=at.title, words=words, count=len(words),
            operators=_typed(at, at.signs.meanings(at.signs.words))))


def tail(at: Context, group: Group, token: Token) -> None:
    """`OR …` at the end: alternatives that are not written."""
    if not group.clauses and token.text.startswith("etc"):
        word(at, group, token)
        return
    if at.once(SB610, "tail"):
        at.note(SB610.found(at.here(token), "tail", words=token.text.strip()))


# --- before an operand ---

def sign(at: Context, group: Group, token: Token) -> None:
    """A sign glued to what follows: -x, +x, !x."""
    meaning = at.known.meaning(token.text)
    if meaning == FORM or token.text == "!" and not meaning and asks_for_form(at, token):
        left_out(at, token, "form")
    elif meaning == AND and token.text == "+":
        if group.clauses and not _is_joined(group):
            joins(at, group, token, AND)
    else:
        _before_operand(at, group, token, "" if meaning == PHRASE else meaning)


def _is_joined(group: Group) -> bool:
    """Whether an operator stands before what is to come."""
    return group.joint is not None and group.joint.means in (AND, OR, XOR)


def _before_operand(at: Context, group: Group, token: Token, meaning: str) -> None:
    if not meaning:
        meaning = FOREIGN[token.text]
        if meaning == MUST:
            group.plus.append(token)
        else:
            _note_foreign(at, token, meaning)
    typed = at.text[token.column - 1]
    if typed != token.text == typed.translate(STRAIGHT) and at.once(SB604, "dash"):
        at.note(SB604.found(at.here(token), "dash", sign=typed))
    if meaning == NOT:
        denies(at, group, token)
    else:
        group.prefixes.append(Prefix(meaning, token))


def plus(at: Context, group: Group, token: Token) -> None:
    """A sign that joins to a phrase what stands on both sides of it."""
    (sign if token.text == "+" and group.last() is None else follow)(at, group, token)


def sign_apart(at: Context, group: Group, token: Token) -> None:
    """A sign with a blank behind it, which excludes; where the platform knows it so, a dash
    stands for itself."""
    if not at.dialect.sign_apart:
        _note_apart(at, token)
        denies(at, group, token)
    else:
        typed = at.text[token.column - 1] == token.text
        (sign if typed else mark)(at, group, token)


def _note_apart(at: Context, token: Token) -> None:
    """That hardly any platform reads a minus with a blank behind it as it is meant."""
    if at.once(SB604, "apart"):
        at.note(SB604.found(at.here(token), "apart", sign=at.as_typed(token),
                            written=at.dialect.not_.strip()))


def tilde(at: Context, group: Group, token: Token) -> None:
    """`a ~~ b`: a without b; with one sign, without b in the same sentence."""
    if token.text == "~" and at.once(SB612, "tilde"):
        at.note(SB612.found(at.here(token), "not in sentence"))
    group.prefixes.append(Prefix(NOT, token))


def denies(at: Context, group: Group, token: Token) -> None:
    """NOT, of which nobody who writes it twice wants the word."""
    if group.has(NOT):
        at.note(SB608.found(at.here(token), "denied twice", sign=at.as_typed(token)))
        return
    _note_place(at, group, token)
    must = next((prefix.token for prefix in group.prefixes if prefix.means == MUST), None)
    if must and at.dialect.not_.split() != [must.text, token.text]:
        at.note(SB608.found(at.here(must), "demanded", first=must.text, second=token.text))
    group.prefixes.append(Prefix(NOT, token))


def _note_place(at: Context, group: Group, token: Token) -> None:
    """An exclusion where the platform does not take one."""
    joint = group.joint if _is_joined(group) else None
    before = joint.means if joint else "" if group.clauses else START
    if at.dialect.before_not is None or before in at.dialect.before_not:
        return
    own = token.text.upper() in at.dialect.not_.upper().split()
    if not own and (before != OR or at.known.meaning(token.text) != NOT):
        return
    if at.once(SB621, before):
        at.note(SB621.found(
            at.here(token), _place(before, joint), title=at.title, operator=token.text,
            before=joint.token.text if joint else "", joint=at.dialect.and_.strip(),
            written=at.dialect.not_.strip()))


def _place(before: str, joint: Joint | None) -> str:
    """What is before an exclusion, as SB621 names it."""
    if before == START:
        return "first"
    if before == OR:
        return "after OR"
    return "after" if joint else "without"


# --- of a whole group ---

def note_plus(at: Context, group: Group, clauses: list[Clause]) -> None:
    """Signs that demand a word: the others are optional to who writes them."""
    wished = lucene_clauses(clauses, OR).optional
    if not wished:
        return
    plus = group.plus[0]
    if at.text[plus.column:plus.column + 1].isspace():
        _note_foreign(at, plus, MUST)
    elif at.once(SB604, plus.text):
        at.note(SB604.found(
            at.here(plus), "optional", title=at.title, sign=at.as_typed(plus),
            words=tuple(term.text for term in wished), count=len(wished)))
