"""Workbooks that LibreOffice saved, from what others wrote; it is started once a session.

It runs a macro of its profile that converts what it is asked for, so that it need not start anew
for each step of a test.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

SOFFICE = shutil.which("soffice")


class Kind(NamedTuple):
    """What to save as: the suffix of a file, and a filter with its options."""

    suffix: str
    filter: str
    options: str = ""


XLSX = Kind(".xlsx", "Calc MS Excel 2007 XML")
ODS = Kind(".ods", "calc8")
# Every sheet into a file of its own: `book-Strings.csv`.
SHEETS_AS_CSV = Kind(".csv", "Text - txt - csv (StarCalc)", "44,34,76,1,,0,false,true,false,false,"
                     "false,-1")

# So that nothing is copied into a new profile, over what is there.
_COMPLETE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:{kind} xmlns:library="http://openoffice.org/2000/library" {more}"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Serve"
 script:language="StarBasic">{code}</script:module>"""


class LibreOffice:
    """One that runs until it is ended.  folder -- for its profile and what it is asked for"""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder / "asked", count()
        self._folder.mkdir()
        profile = folder / "profile"
        _put_macro(profile / "user" / "basic")
        self._process = subprocess.Popen(
            [str(SOFFICE), f"-env:UserInstallation={profile.as_uri()}", "--headless",
             "--norestore", f'macro:///Standard.Serve.Serve("{self._folder}")'],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def convert(self, paths: Iterable[Path], into: Path, kind: Kind) -> None:
        """What cannot be opened is not there afterwards."""
        into.mkdir(exist_ok=True)
        lines = [kind.filter, kind.options]
        for path in paths:
            lines += [path.as_uri(), (into / path.with_suffix(kind.suffix).name).as_uri()]
        todo = self._folder / f"{next(self._numbers)}.todo"
        todo.with_suffix(".part").write_text("\n".join(lines) + "\n", "utf-8")
        todo.with_suffix(".part").rename(todo)
        end = time.monotonic() + 300
        while todo.exists():
            assert self._process.poll() is None and time.monotonic() < end, "LibreOffice ended"
            time.sleep(.02)

    def end(self) -> None:
        (self._folder / "end").touch()
        self._process.wait(timeout=60)


def _put_macro(basic: Path) -> None:
    standard = basic / "Standard"
    standard.mkdir(parents=True)
    for name in ("script", "dialog"):
        (basic / f"{name}.xlc").write_text(_LIBRARY.format(kind="libraries", more=(
            'xmlns:xlink="http://www.w3.org/1999/xlink">'
            '<library:library library:name="Standard" library:link="false"/>'
            '</library:libraries>')))
        element = '<library:element library:name="Serve"/>' * (name == "script")
        (standard / f"{name}.xlb").write_text(_LIBRARY.format(kind="library", more=(
            'library:name="Standard" library:readonly="false" library:passwordprotected="false">'
            f"{element}</library:library>")))
    code = Path(__file__).with_name("Serve.bas").read_text("utf-8")
    (standard / "Serve.xba").write_text(_MODULE.format(code=escape(code)))
    (basic.parent / "registrymodifications.xcu").write_text(_COMPLETE)
