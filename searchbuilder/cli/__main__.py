"""`python -m searchbuilder.cli` is the command, too."""

from searchbuilder.cli import run

run()
