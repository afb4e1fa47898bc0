"""The README shows what the program prints today.

`python tests/test_readme.py` writes the outputs into it anew.
"""

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from searchbuilder.cli import main
from searchbuilder.report.checks import table
from searchbuilder.rules import rules

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_CONSOLE = re.compile(r"```console\n\$ (searchbuilder [^\n]*)\n(.*?)```\n", re.DOTALL)
_RULES = re.compile(r"(<!-- rules -->\n)(.*?)(<!-- end of rules -->)", re.DOTALL)
_TABLE = re.compile(r"(<!-- platforms -->\n)(.*?)(<!-- end of platforms -->)", re.DOTALL)


def printed(command: str) -> str:
    name, *arguments = shlex.split(command)
    result = CliRunner().invoke(main, arguments, prog_name=name, terminal_width=78)
    assert result.exit_code == 0, result.output
    return result.stdout


def renewed(text: str) -> str:
    text = _CONSOLE.sub(
        lambda found: f"```console\n$ {found[1]}\n{printed(found[1])}```\n", text)
    text = _RULES.sub(lambda found: found[1] + table(rules().values()) + found[3], text)
    listed = printed("searchbuilder platforms --format markdown")
    return _TABLE.sub(lambda found: found[1] + listed + found[3], text)


def test_readme_shows_what_the_program_prints(monkeypatch):
    monkeypatch.chdir(ROOT)
    text = README.read_text(encoding="utf-8")
    assert len(_CONSOLE.findall(text)) == 3
    assert len(_TABLE.findall(text)) == len(_RULES.findall(text)) == 1
    assert renewed(text) == text


def test_ci_runs_the_readmes_test_command():
    command = re.findall(r"```sh\n(.*)\n```", README.read_text(encoding="utf-8"))[1]
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == command


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
