"""Putting new bytes in the place of a file, so that at any moment there is the old one or the new.

The new bytes go into a temporary file of the same folder, which then takes the name.  Refused is
what could harm somebody: a workbook that is open elsewhere, has a second name, is read-only, or is
no longer what was read.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from glob import escape, glob
from typing import IO

from searchbuilder.errors import UnwritableFile

_PREFIX, _SUFFIX = ".searchbuilder-", ".tmp"
_COPY = "or write a copy with --output"
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC)
_POSIX = os.name == "posix"


def refuse_unless_writable(path: str, output: str) -> None:
    """UnwritableFile if neither a file nor, where one is named, a copy of it could be written.
    Excel opens no copy that does not have the kind of its original."""
    kind = os.path.splitext(path)[1]
    if not output:
        refuse_unless_free(path)
    elif os.path.splitext(output)[1].casefold() != kind.casefold():
        raise UnwritableFile(f"{output} does not end like {path}",
                             f"Choose a name that ends in {kind}")


def refuse_unless_free(path: str) -> None:
    """UnwritableFile if a file cannot be replaced now; leftovers of runs that were killed go."""
    real = os.path.realpath(path)
    _sweep(os.path.dirname(real))
    for name in dict.fromkeys((os.path.abspath(path), real)):
        _refuse_open(path, name)
    with _words(path):
        there = os.stat(real)
    # Not os.access: an administrator may write everywhere.
    if not there.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise UnwritableFile(f"{path} is read-only", f"Make it writable, {_COPY}")
    if there.st_nlink > 1:
        raise UnwritableFile(
            f"{path} has {there.st_nlink} names (hard links), and only this one would be updated",
            _COPY.removeprefix("or "))


def replace(path: str, before: bytes, after: bytes, keep: bool = False) -> str:
    """Replace a file that still holds `before`.  With `keep` a copy of it is kept beside it, and
    the name of the copy is returned.  UnwritableFile if it cannot be; then it is as it was."""
    real = os.path.realpath(path)
    kept = ""
    refuse_unless_free(path)
    with _words(path), _held(path, real) as held, _temporary(os.path.dirname(real)) as temporary:
        _fill(temporary, after, real)
        os.utime(temporary.name)
        _refuse_changed(path, real, before)
        if keep:
            kept = _keep(real, before)
        _refuse_changed(path, real, before)
        if not _POSIX:
            held.close()
        _move(temporary, real)
    return kept


def create(path: str, data: bytes, like: str) -> None:
    """Write a file that is not there yet, as readable as the file `like`."""
    with _words(path):
        if os.path.lexists(path):
            raise UnwritableFile(f"{path} already exists", "Choose another name, or delete it")
        folder = os.path.dirname(os.path.abspath(path))
        _sweep(folder)
        with _temporary(folder) as temporary:
            _fill(temporary, data, like)
            os.utime(temporary.name)
            os.chmod(temporary.name, stat.S_IMODE(os.stat(like).st_mode) | stat.S_IWUSR)
            _move(temporary, os.path.abspath(path))


def _keep(real: str, before: bytes) -> str:
    """A copy of the original beside it, under a name that no other file has."""
    stem, ending = os.path.splitext(real)
    number = 1
    while True:
        name = f"{stem} (before fill{f' {number}' if number > 1 else ''}){ending}"
        if not os.path.lexists(name):
            break
        with suppress(OSError), open(name, "rb") as file:
            if file.read() == before:
                return name
        number += 1
    with _temporary(os.path.dirname(real)) as temporary:
        _fill(temporary, before, real)
        _move(temporary, name)
    return name


def _fill(temporary: IO[bytes], data: bytes, like: str) -> None:
    """Data, mode, owner, extended attributes and times; safe on the disk."""
    temporary.write(data)
    temporary.flush()
    if _POSIX:
        owner = os.stat(like)
        with suppress(PermissionError):
            os.chown(temporary.name, -1, owner.st_gid)
            os.chown(temporary.name, owner.st_uid, -1)
    shutil.copystat(like, temporary.name)
    os.fsync(temporary.fileno())


def _move(temporary: IO[bytes], name: str) -> None:
    if not _POSIX:
        temporary.close()
    os.replace(temporary.name, name)
    if _POSIX:
        folder = os.open(os.path.dirname(name), os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _refuse_changed(path: str, real: str, before: bytes) -> None:
    with open(real, "rb") as file:
        if file.read(len(before) + 1) != before:
            raise _changed(path)


def _changed(path: str) -> UnwritableFile:
    return UnwritableFile(f"{path} was changed while this ran, so nothing was written",
                          "Run it again")


@contextmanager
def _words(path: str) -> Iterator[None]:
    """Errors of the system as a message."""
    try:
        yield
    except OSError as error:
        hint = ("Nothing was changed: free up disk space and run it again"
                if error.errno in _FULL else "Nothing was changed: close it in every program, and "
                "check that you may write in its folder")
        raise UnwritableFile(f"{path} cannot be written: {error.strerror or error}",
                             hint) from error


# --- open elsewhere ---

def _refuse_open(path: str, name: str) -> None:
    """Excel and LibreOffice put a small file beside a workbook while they have it open."""
    folder, file = os.path.split(name)
    for program, owner, reader in (("Excel", f"~${file}", _excel_user),
                                   ("LibreOffice", f".~lock.{file}#", _libreoffice_user)):
        beside = os.path.join(folder, owner)
        if os.path.lexists(beside):
            user = ""
            with suppress(OSError, ValueError), open(beside, "rb") as lock:
                user = reader(lock.read(1_000)).strip()
            raise UnwritableFile(
                f"{path} is open in {program}" + (f" (by {user})" if user else ""),
                f"Close it there, {_COPY}; if nobody has it open, delete {beside}")


def _excel_user(data: bytes) -> str:
    """A length and the name in one byte a sign, padded to 55 bytes; the same in UTF-16."""
    wide = data[57:57 + 2 * int.from_bytes(data[55:57], "little")]
    return wide.decode("utf-16-le") or data[1:1 + data[0]].decode("latin-1") if data else ""


def _libreoffice_user(data: bytes) -> str:
    """`name,login,host,date,profile;`"""
    name, _, rest = data.decode().partition(",")
    return name or rest.partition(",")[0]


# --- one run at a time ---

if sys.platform == "win32":
    def _lock(file: IO[bytes]) -> None:
        """No other run can remove or replace an open file there."""

    def _remove_left(name: str) -> None:
        os.remove(name)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        """BlockingIOError if another run has it; a file system without locks does without."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            pass

    def _remove_left(name: str) -> None:
        with open(name, "r+b") as file:
            _lock(file)
            os.remove(name)


@contextmanager
def _held(path: str, real: str) -> Iterator[IO[bytes]]:
    """The file, for this run alone."""
    with open(real, "r+b") as file:
        try:
            _lock(file)
        except BlockingIOError:
            raise UnwritableFile(f"{path} is being written by another run",
                                 "Run it again when that one has finished") from None
        if not os.path.samestat(os.fstat(file.fileno()), os.stat(real)):
            raise _changed(path)
        yield file


@contextmanager
def _temporary(folder: str) -> Iterator[IO[bytes]]:
    """An open temporary file, which is removed unless it was moved."""
    with ExitStack() as stack:
        while True:
            handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, folder)
            os.close(handle)
            stack.callback(_remove, name)
            # Another run may take it for a leftover before it is locked.
            with suppress(BlockingIOError, FileNotFoundError):
                file = stack.enter_context(open(name, "r+b"))
                _lock(file)
                if os.path.exists(name):
                    break
        yield file


def _sweep(folder: str) -> None:
    """Remove what runs that were killed have left; those of a run that lives are locked."""
    for name in glob(os.path.join(escape(folder), f"{_PREFIX}*{_SUFFIX}")):
        with suppress(OSError):
            _remove_left(name)


def _remove(name: str) -> None:
    with suppress(OSError):
        os.remove(name)
