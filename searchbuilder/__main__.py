"""`python -m searchbuilder`, where the installed command is not on the path."""

from searchbuilder.cli import run

run()
