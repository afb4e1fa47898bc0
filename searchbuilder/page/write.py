"""A workbook becomes a page: once, or each time that it is saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import quote

from searchbuilder.compiler.compilations import Compilations
from searchbuilder.errors import SearchbuilderError
from searchbuilder.page.data import Data, Older, older, page_data
from searchbuilder.page.render import number_of, render
from searchbuilder.page.save import (
    beside, picture_of, refuse_unless_ours, remove_picture, save, save_picture)


class Wanted(NamedTuple):
    """What page is wanted.

    output -- its file; empty: beside the workbook, under the same name
    platforms -- see `page_data`
    since -- an older page or workbook, which may be the file that is written
    """

    workbook: str
    output: str = ""
    platforms: Sequence[str] = ()
    since: str = ""

    @property
    def path(self) -> str:
        return self.output or beside(self.workbook)


class Written(NamedTuple):
    """A page that was written.  anew -- the file did not hold it yet"""

    path: str
    data: Data
    anew: bool


def write(wanted: Wanted) -> Written:
    """Write the page.

    UnreadableFile, UnknownName, UnwritableFile: why it cannot be; an older page is then as it was.
    """
    refuse_unless_ours(wanted.path)
    done = Compilations()
    data = page_data(wanted.workbook, wanted.platforms, _since(wanted, done), done)
    anew = save(wanted.path, render(data))
    remove_picture(wanted.path)  # of a watching that was killed
    return Written(wanted.path, data, anew)


def _since(wanted: Wanted, done: Compilations) -> Older | None:
    return older(wanted.since, wanted.platforms, done) if wanted.since else None


class Watched:
    """A page that follows its workbook.  With `end` it is a page as `write` writes it."""

    def __init__(self, wanted: Wanted) -> None:
        refuse_unless_ours(wanted.path)
        self.wanted = wanted
        self._picture = quote(os.fsencode(os.path.basename(picture_of(wanted.path))))
        self._done = Compilations()
        self._data: Data | None = None
        self._since = _since(wanted, self._done)

    def update(self, broken: Callable[[SearchbuilderError], None]) -> bool:
        """Write the page again, and say whether that could be; if not, the last one stays, and
        whoever looks at it sees that.

        broken -- is told why
        """
        try:
            data = page_data(self.wanted.workbook, self.wanted.platforms, self._since, self._done)
        except SearchbuilderError as error:
            if self._data is None:
                raise
            save_picture(self.wanted.path, number_of(self._data), works=False)
            broken(error)
            return False
        self._done.forget_unused()
        self._data = data
        save(self.wanted.path, render(data, self._picture))
        save_picture(self.wanted.path, number_of(data))
        return True

    def end(self) -> None:
        """Leave a page that waits for nothing."""
        if self._data is not None:
            save(self.wanted.path, render(self._data))
        remove_picture(self.wanted.path)
