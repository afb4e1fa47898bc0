"""The command line: the only place that prints, copies, opens or exits."""

from searchbuilder.cli import calibrate, page, people, strings, workbooks
from searchbuilder.cli.group import main, run

__all__ = ["calibrate", "main", "page", "people", "run", "strings", "workbooks"]
