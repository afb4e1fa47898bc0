"""Looking at a file before a spreadsheet library does: what it is, and whether it is safe to open.

What may be expected of real files and what hostile ones try: sizes that lie, entities, parts
without end.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.hints import NOT_NORMAL, SAVE_AGAIN, SPLIT
from searchbuilder.xlsx.xml import PIECE, Prolog

MOST_BYTES = 64 * 1024 ** 2
MOST_PARTS = 10_000
MOST_UNPACKED = 256 * 1024 ** 2
MOST_OF_ONE = 128 * 1024 ** 2
MOST_RATIO = 200
RATIO_ABOVE = 8 * 1024 ** 2
# How the directory of a package announces a part.  Workbooks within a workbook have such too.
ENTRY = b"PK\x01\x02"
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_XML = (".xml", ".rels", ".vml")
# Where documents and slides have their parts.
_OTHERS = ("word/document", "ppt/presentation", "visio/document")
# What programs keep beside a workbook, by how the workbook's name is changed for it.
_BESIDE = {("~$", ""): "a note of Excel that the workbook is open",
           (".~lock.", "#"): "a note of LibreOffice that the workbook is open",
           ("._", ""): "a note that macOS keeps beside the workbook"}
_SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)"


def load(path: str) -> io.BytesIO:
    """The bytes of an .xlsx or .xlsm file.  UnreadableFile says what is wrong with any other."""
    return checked(_bytes(Path(path)), path)


def checked(data: bytes, path: str) -> io.BytesIO:
    """The bytes of such a file, which was read already.  UnreadableFile as above."""
    _check_kind(path, data)
    _check_parts(path, data)
    return io.BytesIO(data)


@contextmanager
def damage(path: str) -> Iterator[None]:
    """Whatever reading a damaged workbook raises is an UnreadableFile."""
    try:
        yield
    except UnreadableFile:
        raise
    except Exception as error:  # expat, zipfile and conversions raise many kinds on damaged files
        raise UnreadableFile(f"{path} cannot be read as a workbook", SAVE_AGAIN) from error


def _bytes(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise UnreadableFile(f"There is no file {path}", _near_files(path)) from None
    except (OSError, ValueError) as error:
        raise _cannot_read(path, error) from None
    if stat.S_ISDIR(mode):
        raise UnreadableFile(f"{path} is a folder", "Name the workbook in it")
    if not stat.S_ISREG(mode):
        raise UnreadableFile(f"{path} is not an ordinary file", "Name a workbook")
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _cannot_read(path, error) from None
    if len(data) > MOST_BYTES:
        raise UnreadableFile(f"{path} is larger than 64 MB", SPLIT)
    return data


def _cannot_read(path: Path, error: Exception) -> UnreadableFile:
    reason = getattr(error, "strerror", None) or str(error)
    return UnreadableFile(f"{path} cannot be read: {reason}", "Check its name and permissions")


def _near_files(path: Path) -> str:
    try:
        there = sorted(each.name for each in path.parent.glob("*.xls*")
                       if not each.name.startswith("~$"))[:5]
    except (OSError, ValueError):
        there = []
    return f"That folder has {', '.join(there)}" if there else "Check the name"


def _check_kind(path: str, data: bytes) -> None:
    if not data.startswith(b"PK"):
        _refuse_beside(path)
    if not data:
        raise UnreadableFile(f"{path} is empty", "Choose the file that you edit in Excel")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableFile(f"{path} is protected with a password",
                                 "Remove the password in Excel: File, Info, Protect Workbook")
        raise UnreadableFile(f"{path} is in the old Excel format", _SAVE_AS)
    if not data.startswith(b"PK"):
        kind = "text, such as CSV" if _is_text(data) else "another kind of file"
        raise UnreadableFile(f"{path} is not an Excel workbook: it is {kind}", _SAVE_AS)


def _refuse_beside(path: str) -> None:
    """UnreadableFile if a file that is no workbook belongs to one."""
    name = Path(path).name
    for (begin, end), what in _BESIDE.items():
        if name.startswith(begin) and name.endswith(end):
            raise UnreadableFile(f"{path} is only {what}",
                                 f"Name the workbook: {name[len(begin):len(name) - len(end)]}")


def _is_text(data: bytes) -> bool:
    head = data[:4096]
    return b"\x00" not in head and sum(byte >= 32 or byte in (9, 10, 13) for byte in head) == len(
        head)


def _check_parts(path: str, data: bytes) -> None:
    if data.count(ENTRY) > 2 * MOST_PARTS:  # before they are listed, for that takes memory
        raise UnreadableFile(f"{path} has more than {MOST_PARTS:,} parts", NOT_NORMAL)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            _check_sizes(path, parts)
            names = {key_of(part.filename) for part in parts}
            if "mimetype" in names or "xl/workbook.bin" in names:
                raise UnreadableFile(f"{path} is a spreadsheet of another format", _SAVE_AS)
            if "_rels/.rels" not in names or any(name.startswith(_OTHERS) for name in names):
                raise no_workbook(path)
            for part in parts:
                _check_content(path, package, part)
    except UnreadableFile:
        raise
    except Exception as error:  # zipfile raises some ten kinds on damaged files
        raise UnreadableFile(
            f"{path} is damaged or cut off",
            "Download it again, or open it in Excel, which may repair it") from error


def plain_name(name: str) -> str:
    """The name of a member as relations write it: some programs write backslashes."""
    return name.replace("\\", "/")


def key_of(name: str) -> str:
    """The same for every way to write the name of a part."""
    return plain_name(name).lstrip("/").casefold()


def no_workbook(path: str) -> UnreadableFile:
    return UnreadableFile(f"{path} is not an Excel workbook", _SAVE_AS)


def _check_sizes(path: str, parts: list[zipfile.ZipInfo]) -> None:
    names = [plain_name(part.filename) for part in parts]
    counted = Counter(map(str.casefold, names))
    doubled = next((name for name in names if counted[name.casefold()] > 1), "")
    problems = {
        f"has more than {MOST_PARTS:,} parts": len(parts) > MOST_PARTS,
        f"has two parts named {doubled}": bool(doubled),
        "has a part with a password of its own": any(part.flag_bits & 1 for part in parts),
        "is packed in a way that no spreadsheet program uses": any(
            part.compress_type not in _PACKED for part in parts),
        "unpacks to more than 256 MB": sum(part.file_size for part in parts) > MOST_UNPACKED,
        "has a part of more than 128 MB": any(part.file_size > MOST_OF_ONE for part in parts),
        f"unpacks to more than {MOST_RATIO} times its size": any(
            part.file_size > max(RATIO_ABOVE, MOST_RATIO * part.compress_size)
            for part in parts),
    }
    for problem, there in problems.items():
        if there:
            raise UnreadableFile(f"{path} {problem}", NOT_NORMAL)


def _check_content(path: str, package: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part once: cut-off and lying parts, and entities, fail here."""
    left = part.file_size
    prolog = Prolog(path) if part.filename.casefold().endswith(_XML) else None
    with package.open(part) as file:
        while piece := file.read(PIECE):
            left -= len(piece)
            if left < 0:
                raise UnreadableFile(f"{path} unpacks to more than it says", NOT_NORMAL)
            if prolog:
                prolog.feed(piece)
