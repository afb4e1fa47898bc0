"""Members of a zip archive from a stranger, read within bounds."""

from __future__ import annotations

import io
import re
import zipfile

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.package import (
    ENTRY, MOST_OF_ONE, MOST_PARTS, MOST_RATIO, RATIO_ABOVE, plain_name)

MOST_TOGETHER = 64 * 1024 ** 2


def members(data: bytes, wanted: re.Pattern[str]) -> dict[str, bytes]:
    """What an archive has under names like these, in their order.

    UnreadableFile, without the name of the file, if it is damaged, protected, or swells.
    """
    if data.count(ENTRY) > 2 * MOST_PARTS:  # before they are listed, for that takes memory
        raise UnreadableFile("too many parts for a document")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = {plain_name(part.filename): part for part in archive.infolist()
                     if wanted.fullmatch(plain_name(part.filename))}
            _check(list(found.values()))
            return {name: _read(archive, found[name]) for name in sorted(found)}
    except UnreadableFile:
        raise
    except Exception as error:  # zipfile raises some ten kinds on damaged files
        raise UnreadableFile("damaged or cut off") from error


def _check(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile("protected with a password")
    if sum(part.file_size for part in parts) > MOST_TOGETHER or any(
            part.file_size > min(MOST_OF_ONE, max(RATIO_ABOVE, MOST_RATIO * part.compress_size))
            for part in parts):
        raise UnreadableFile("it unpacks to more than any document should")


def _read(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as file:
        data = file.read(part.file_size + 1)
    if len(data) > part.file_size:
        raise UnreadableFile("it unpacks to more than it says")
    return data
