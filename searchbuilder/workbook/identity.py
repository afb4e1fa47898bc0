"""By what a workbook is known again after it was saved, wherever it then lies.

Nothing is written into a user's file for that.  Its core properties hold the second in which it
was made, and Excel, LibreOffice and openpyxl keep that when they save; a name or a folder that was
changed does not matter.  Copies of one workbook are one: what is remembered is remembered of a
string, which means the same in both.
"""

from __future__ import annotations

import os
from hashlib import sha256

# When the workbook was made that comes with the program: those that began as a copy of it have
# that in common, and are told apart by their names.
STARTER = "2025-01-01T00:00:00Z"


def workbook_id(created: str, path: str) -> str:
    """The id of a workbook.  created -- see `xlsx.properties`; empty, as Google Sheets leaves it,
    the name of the file has to do"""
    alone = created and created != STARTER
    known_by = created if alone else f"{created} {os.path.basename(path)}"
    return sha256(known_by.encode(errors="replace")).hexdigest()[:16]
