"""The page as a file: it takes the place of an older page at once, and of no other file."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from searchbuilder.errors import UnwritableFile
from searchbuilder.page.older import is_page

_ENDINGS = (".html", ".htm")
_PREFIX = ".searchbuilder-"
# What the picture beside a page that is watched begins with.
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" data-by="searchbuilder page" '


def beside(workbook: str) -> str:
    """The page of a workbook, where nobody names another file."""
    return os.path.splitext(workbook)[0] + _ENDINGS[0]


def refuse_unless_ours(path: str) -> None:
    """UnwritableFile unless a page may be written under this name."""
    if os.path.splitext(path)[1].casefold() not in _ENDINGS:
        raise UnwritableFile(f"{path} does not end in .html, so no browser would open it",
                             "Choose a name that ends in .html")
    if os.path.lexists(path) and not _holds(
            path, lambda there: is_page(there.decode("utf-8", "replace"))):
        raise UnwritableFile(f"{path} is there already, and is not a page of searchbuilder",
                             "Choose another name with --output")


def save(path: str, text: str) -> bool:
    """Write a page.  False if the file holds it already; UnwritableFile if it cannot be."""
    refuse_unless_ours(path)
    # The name of a file may hold bytes that are no text.
    data = text.encode(errors="replace")
    if _holds(path, lambda there: there == data, len(data) + 1):
        return False
    with _words(path):
        _replace(os.path.realpath(path), data)
    return True


def picture_of(path: str) -> str:
    """The picture beside a page by which it notices that it was written anew."""
    return f"{path}.svg"


def save_picture(path: str, number: int, works: bool = True) -> None:
    """Write that picture.

    number -- of the page, its width in pixels; works -- whether the workbook can be read, as the
    height: 1 if so, else 2
    """
    picture = picture_of(path)
    if os.path.lexists(picture) and not _holds(picture, _is_picture):
        raise UnwritableFile(f"{picture} is there already, and is not from searchbuilder",
                             "Rename it, or choose another name for the page with --output")
    text = f'{_PICTURE}width="{number}" height="{1 if works else 2}"/>\n'
    with _words(picture):
        _replace(os.path.realpath(picture), text.encode())


def remove_picture(path: str) -> None:
    picture = picture_of(path)
    if _holds(picture, _is_picture):
        with suppress(OSError):
            os.remove(picture)


def _is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURE.encode())


def _holds(path: str, wanted: Callable[[bytes], bool], most: int = 1_000) -> bool:
    """Whether a file is there whose beginning is as wanted."""
    with suppress(OSError):
        if os.path.isfile(path):
            with open(path, "rb") as file:
                return wanted(file.read(most))
    return False


def _replace(path: str, data: bytes) -> None:
    """Put a new file in the place of one, or of none, at once."""
    handle, name = tempfile.mkstemp(".tmp", _PREFIX, os.path.dirname(os.path.abspath(path)))
    try:
        with open(handle, "wb") as file:
            file.write(data)
        os.chmod(name, stat.S_IMODE(os.stat(path).st_mode) if os.path.exists(path) else
                 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.remove(name)
        raise


def _umask() -> int:
    """What a new file is not allowed; it can only be read by being set."""
    now = os.umask(0)
    os.umask(now)
    return now


@contextmanager
def _words(path: str) -> Iterator[None]:
    """Errors of the system as a message."""
    try:
        yield
    except OSError as error:
        raise UnwritableFile(f"Can't save {path}: {error.strerror or error}",
                             "Check that you may write in its folder, or choose another name with "
                             "--output") from error
