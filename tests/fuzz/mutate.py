"""Mutations, each a function of what is mutated and of dice, so that a seed makes it again."""

from __future__ import annotations

import io
import random
import re
import warnings
import zipfile
from collections.abc import Sequence

from .corpus import PIECES

# What stands in an attribute or a cell where something else belongs.
_VALUES = [piece.encode("utf-8", "surrogatepass") for piece in (
    "", "-1", "0", "1", "2", "99", "1048577", "2000000000", "9" * 400, "1e999", "nan", "A1",
    "XFD1", "AAAA1",
    "A1:XFD1048576", "A2:A2000000000", "B", "s", "str", "b", "e", "d", "inlineStr", "n",
    "shared", "true", "hidden", "Terms", "Synonyms", "Searches", "rId1", "rId2", "worksheet",
    "External", "../../x", "x" * 5000, "&#10;", "&amp;", "&lt;", "&x;", "&#0;", "_x0000_",
    "_xD800_", "yyyy-mm-dd", "[h]", "14", "é", "\ud800")]
_TAGS = [b"<c>", b"</c>", b"<v>", b"</v>", b"<row>", b"</row>", b"<t>", b"<is>", b"<r>", b"<f/>",
         b"<rPh>", b'<mergeCell ref="A2:A9"/>', b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?x?>",
         b"<!DOCTYPE a>", b'<row r="-2">', b'<c r="A-1" t="s">', b"<sheetData>", b"</sheetData>"]
_SIGN = re.compile(rb'[<>"=/ ]')


def workbook(data: bytes, dice: random.Random) -> bytes:
    """A damaged workbook: one in six in its bytes, the others in their parts."""
    if dice.random() < 1 / 6:
        return raw(data, dice)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    if dice.random() < 0.2:
        parts = members(parts, dice)
    for _ in range(dice.choice((0, 1, 1, 1, 2, 4))):
        place = dice.randrange(len(parts))
        name, content = parts[place]
        parts[place] = name, xml(content, dice)
    return packed(parts, dice)


def packed(parts: Sequence[tuple[str, bytes]], dice: random.Random) -> bytes:
    made = io.BytesIO()
    kind = dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_DEFLATED))
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", kind) as package:
        warnings.simplefilter("ignore")  # doubled names are meant
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name), content, kind)
    return made.getvalue()


def raw(data: bytes, dice: random.Random) -> bytes:
    """Bytes flipped, cut, doubled, moved."""
    made = bytearray(data)
    for _ in range(dice.randint(1, 4)):
        place, length = dice.randrange(len(made) or 1), dice.choice((1, 2, 4, 60))
        piece = bytes(made[place:place + length])
        made[place:place + length] = dice.choice((
            b"", piece * 2, piece[::-1], bytes(len(piece)), dice.randbytes(len(piece)),
            bytes(byte ^ 1 << dice.randrange(8) for byte in piece)))
    return bytes(made)


def members(parts: list[tuple[str, bytes]], dice: random.Random) -> list[tuple[str, bytes]]:
    """Parts lost, doubled, reordered, renamed, or with the content of another."""
    made = list(parts)
    place, other = dice.randrange(len(made)), dice.randrange(len(made))
    name, content = made[place]
    choice = dice.randrange(6)
    if choice == 0:
        del made[place]
    elif choice == 1:
        made.append(made[place])
    elif choice == 2:
        dice.shuffle(made)
    elif choice == 3:
        made[place] = name.upper() + dice.choice(("", "x", "/", "\\")), content
    elif choice == 4:
        made[place] = name, made[other][1]
    else:
        made[place] = name, b"" if dice.random() < 0.5 else content + content
    return made


def xml(content: bytes, dice: random.Random) -> bytes:
    """Damage at the borders of tags and attributes, and values that do not belong there."""
    for _ in range(dice.choice((1, 1, 2, 3, 6))):
        signs = [each.start() for each in _SIGN.finditer(content)] or [0]
        start, end = sorted((dice.choice(signs), dice.choice(signs)))
        if dice.random() < 0.7:
            end = min(end, start + dice.choice((1, 5, 20, 80)))
        piece = content[start:end]
        choice = dice.randrange(6)
        if choice == 0:
            content = content[:start] + content[end:]
        elif choice == 1:
            content = content[:end] + piece + content[end:]
        elif choice == 2:
            content = content[:start] + dice.choice(_TAGS) + content[start:]
        elif choice == 3:
            content = _valued(content, rb'(?<==")[^"]*(?=")', dice.choice(_VALUES), dice)
        elif choice == 4:
            text_ = text(dice).encode("utf-8", "surrogatepass")
            content = _valued(content, rb"(?<=>)[^<>]+(?=<)", text_, dice)
        else:
            place = dice.choice(signs)
            content = content[:place] + piece + content[place:]
    return content


def _valued(content: bytes, pattern: bytes, value: bytes, dice: random.Random) -> bytes:
    found = list(re.finditer(pattern, content))
    if not found:
        return content
    one = dice.choice(found)
    return content[:one.start()] + value + content[one.end():]


def text(dice: random.Random) -> str:
    """Pieces in any order, with or without blanks between."""
    pieces = [dice.choice(PIECES) for _ in range(dice.choice((1, 2, 3, 5, 8, 20)))]
    made = "".join(piece + dice.choice((" ", " ", "", "\n")) for piece in pieces)
    return words(made, dice) if dice.random() < 0.5 else made


def words(typed: str, dice: random.Random) -> str:
    """Letters lost, doubled, swapped or strange.  No slash is added: it could lead elsewhere."""
    signs = list(typed)
    for _ in range(dice.choice((0, 1, 1, 2, 5))):
        place = dice.randrange(len(signs) + 1)
        choice = dice.randrange(4)
        if choice == 0:
            del signs[place:place + dice.choice((1, 1, 4))]
        elif choice == 1:
            signs[place:place] = signs[place:place + 3]
        elif choice == 2:
            signs[place:place] = dice.choice(PIECES).replace("/", "").replace("\\", "")
        else:
            signs[place:place + 2] = reversed(signs[place:place + 2])
    return "".join(signs)
