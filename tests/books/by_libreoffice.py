"""Workbooks that LibreOffice saved, from what others wrote; all in one run of it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(
    SOFFICE is None, reason="soffice is not there: apt-get install libreoffice-calc")
# Every sheet into a file of its own: `book-Strings.csv`.
SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'


def converted(paths: Iterable[Path], into: Path, kind: str) -> None:
    """Convert files; `kind` as `--convert-to` takes it."""
    into.mkdir(exist_ok=True)
    subprocess.run(
        [str(SOFFICE), f"-env:UserInstallation={(into / 'profile').as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", str(into), *map(str, paths)],
        check=True, capture_output=True, timeout=600)
