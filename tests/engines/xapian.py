"""Xapian, as Debian has it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .engine import Missing, Process

_PYTHON = "/usr/bin/python3"


def started() -> Process:
    try:
        subprocess.run([_PYTHON, "-c", "import xapian"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Missing("apt-get install python3-xapian") from error
    # -I: the folder of the script has a module of the binding's name.
    return Process([_PYTHON, "-I", str(Path(__file__).with_name("xapian_lines.py"))])
