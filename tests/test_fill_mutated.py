"""Damaged packages: `fill` writes one that is the same but for its strings, or says why not."""

from __future__ import annotations

import io
import os
import random
import re
import zipfile
from pathlib import Path

import pytest
from books import by_hand, opaque

from searchbuilder.errors import SearchbuilderError
from searchbuilder.fill import fill

COUNT = 5_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 300
VALUES = (b"", b"rId1", b"Strings", b"-1", b"65535", b"worksheets/sheet1.xml", b"/", b"../..",
          b"&#1;", b"\xff")
STRUCTURE = (by_hand.CONTENT, "_rels/.rels", by_hand.BOOK, by_hand.BOOK_RELS)


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def filled() -> bytes:
    """One with the sheet already in it, of which a search changed since."""
    path = Path("filled.xlsx")
    path.write_bytes(by_hand.smallest())
    fill(str(path))
    return by_hand.pack(by_hand.changed(unpacked(path.read_bytes()), "xl/worksheets/sheet3.xml",
                                        ("nurse", "midwife")))


def mutated(parts: dict[str, bytes], dice: random.Random) -> dict[str, bytes]:
    """One to three changes at the borders of tags and attributes, or a part more or less."""
    made = dict(parts)
    for _ in range(dice.randint(1, 3)):
        name = dice.choice([each for each in (*STRUCTURE * 3, *made) if each in made])
        pieces = re.split(rb"(<[^>]*>|\s[\w:]+=\"[^\"]*\")", made[name])
        if dice.random() < 0.1:
            value = b'"' + dice.choice(VALUES) + b'"'
            pieces = [re.sub(rb"\"[^\"]*\"", lambda _: value, each, count=1)
                      if dice.random() < 0.1 else each for each in pieces]
        else:
            place, other = dice.randrange(len(pieces)), dice.randrange(len(pieces))
            pieces[place] = dice.choice((
                b"", pieces[place] * 2, pieces[other], b"<a/>", b"<!-- -->", b"]]>", b" ",
                b"<x:sheets xmlns:x='urn:x'/>"))
        made[name] = b"".join(pieces)
        if dice.random() < 0.05:
            del made[name]
    return made


def test_mutated_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    bases = [unpacked(data) for data in (
        by_hand.smallest(), filled(), by_hand.prefixed_elements(), by_hand.strict(),
        opaque.chart_sheet_last(), opaque.very_hidden_and_names())]
    written = 0
    for seed in range(COUNT):
        dice = random.Random(seed)
        parts = mutated(dice.choice(bases), dice)
        data = by_hand.pack(parts)
        Path("book.xlsx").write_bytes(data)
        try:
            done = fill("book.xlsx")
        except SearchbuilderError:
            assert Path("book.xlsx").read_bytes() == data, seed
            continue
        if done.lines[0].startswith("Saved to "):
            written += 1
            check(parts, unpacked(Path("book.xlsx").read_bytes()), seed)
            again = Path("book.xlsx").read_bytes()
            assert fill("book.xlsx").lines[0].startswith("book.xlsx is up to date"), seed
            assert Path("book.xlsx").read_bytes() == again, seed
    assert written > COUNT / 5


def check(old: dict[str, bytes], new: dict[str, bytes], seed: int) -> None:
    changed = {name for name in old if old[name] != new[name]
               and old[name] != new[name].replace(b'tabSelected="0"', b'tabSelected="1"')}
    added = set(new) - set(old)
    assert changed <= {*STRUCTURE, "xl/worksheets/sheet4.xml",
                       "xl/worksheets/_rels/sheet4.xml.rels", "xl/tables/table1.xml"}, seed
    assert len(added) <= 3 and all("worksheets/" in name or "tables/" in name
                                   for name in added), seed
