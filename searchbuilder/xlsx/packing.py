"""A zip package of which some members are written anew; all others keep their packed bytes.

Nothing is unpacked to be packed again: another program packs otherwise, and what came out could be
refused for a ratio that the file never had.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import IO, NamedTuple

from searchbuilder.xlsx.package import MOST_RATIO, RATIO_ABOVE

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_MOST_ENTRIES = 0xFFFF
# Names in UTF-8; the other flags tell how a member was packed.
_UTF_8 = 0x800
_FIRST_DATE = 0x21  # 1 January 1980


class _Member(NamedTuple):
    """name -- as it is written; record -- the fields of its entry in the directory; rest -- what
    follows its name there"""

    name: bytes
    record: tuple[int, ...]
    rest: bytes


def packed(file: IO[bytes], package: zipfile.ZipFile, changed: Mapping[str, bytes],
           added: Mapping[str, bytes]) -> bytes:
    """The package in `file` with members of these names, as it lists them, changed or added."""
    out, directory = bytearray(), bytearray()
    entries = package.infolist()
    members = _members(file, package.start_dir, len(entries))
    ends = _ends(entries, package.start_dir)
    for entry, member in zip(entries, members, strict=True):
        place = len(out)
        if entry.filename in changed:
            member, data = _anew(member, changed[entry.filename])
            out += data
        else:
            file.seek(entry.header_offset)
            out += file.read(ends[entry.header_offset] - entry.header_offset)
        directory += _entry(member, place)
    for name, content in added.items():
        place = len(out)
        member, data = _anew(_Member(name.encode(), _blank(name), b""), content)
        out += data
        directory += _entry(member, place)
    count = len(entries) + len(added)
    if count > _MOST_ENTRIES:
        raise ValueError("more members than a package can list")
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), len(out), len(package.comment))
    return bytes(out + directory + end + package.comment)


def _ends(entries: list[zipfile.ZipInfo], directory: int) -> dict[int, int]:
    """Where a member ends that begins there: where the next one or the directory begins."""
    starts = sorted({entry.header_offset for entry in entries})
    return dict(zip(starts, [*starts[1:], directory]))


def _members(file: IO[bytes], start: int, count: int) -> list[_Member]:
    """The entries of the directory, as they are written."""
    file.seek(start)
    members = []
    for _ in range(count):
        mark, *record = _CENTRAL.unpack(file.read(_CENTRAL.size))
        if mark != b"PK\1\2":
            raise ValueError("no entry of the directory")
        name = file.read(record[9])
        members.append(_Member(name, tuple(record), file.read(record[10] + record[11])))
    return members


def _entry(member: _Member, place: int) -> bytes:
    """An entry of the directory for a member that begins there."""
    return _CENTRAL.pack(b"PK\1\2", *member.record[:-1], place) + member.name + member.rest


def _blank(name: str) -> tuple[int, ...]:
    """The entry of a new member: when and where it was made says nothing."""
    flags = 0 if name.isascii() else _UTF_8
    return (20, 20, flags, zipfile.ZIP_DEFLATED, 0, _FIRST_DATE, 0, 0, 0, len(name.encode()), 0, 0,
            0, 0, 0, 0)


def _anew(member: _Member, content: bytes) -> tuple[_Member, bytes]:
    """The member with this content, its date and its look as before, and its bytes."""
    made, _, flags, method, time, date, *_ = member.record
    data = content if method == zipfile.ZIP_STORED else _deflated(content)
    *_, remarks, start, inside, outside, _ = member.record
    common = (20, flags & _UTF_8, method, time, date, zlib.crc32(content), len(data), len(content),
              len(member.name), 0)
    head = _LOCAL.pack(b"PK\3\4", *common) + member.name
    record = (made, *common, remarks, start, inside, outside, 0)
    remark = member.rest[member.record[10]:]
    return _Member(member.name, record, remark), head + data


def _deflated(content: bytes) -> bytes:
    """Packed, but never so tightly that it would look like a bomb (see `package`)."""
    tight = _packed(content, zlib.Z_DEFAULT_COMPRESSION, zlib.Z_DEFAULT_STRATEGY)
    if len(content) <= max(RATIO_ABOVE, MOST_RATIO * len(tight)):
        return tight
    return _packed(content, 1, zlib.Z_HUFFMAN_ONLY)


def _packed(content: bytes, level: int, strategy: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, strategy)
    return packer.compress(content) + packer.flush()
