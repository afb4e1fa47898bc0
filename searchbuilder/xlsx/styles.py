"""Which cell styles show a number as a date."""

from __future__ import annotations

import re

from searchbuilder.errors import UnreadableFile
from searchbuilder.xlsx.xml import Reader

MOST_STYLES = 100_000
# Excel takes 255 characters.
_MOST_OF_CODE = 1000
# Built-in number formats that show a date or a time.
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
# How a number without any format is called, also in German.
_GENERAL = ("general", "standard")
_NOT_DATE = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', re.IGNORECASE)


class StyleReader(Reader):
    """dates -- for each cell style whether it shows a date"""

    def __init__(self, path: str) -> None:
        self.dates: list[bool] = []
        self._path = path
        self._formats = set(_DATE_FORMATS)
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt" and _shows_date(attributes.get("formatCode", "")):
            self._formats.add(int(attributes["numFmtId"]))
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self.dates.append(int(attributes.get("numFmtId", "0")) in self._formats)
        if max(len(self.dates), len(self._formats)) > MOST_STYLES:
            raise UnreadableFile(f"{self._path} has more than {MOST_STYLES:,} styles",
                                 "Copy its sheets into a new workbook and save that")

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


def _shows_date(code: str) -> bool:
    plain = _NOT_DATE.sub("", code[:_MOST_OF_CODE].split(";")[0]).casefold()
    return any(sign in plain for sign in "ymdhs") and not any(word in plain for word in _GENERAL)
