"""What the commands print, write, copy and open, and the options that say where to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NoReturn

import click

from searchbuilder.characters import safe

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from searchbuilder.diagnostic import Diagnostic


def files(_context: click.Context, _parameter: click.Parameter, begun: str
          ) -> list[CompletionItem]:
    """What a shell completes the name of a file with."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def output_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option("--output", metavar="FILE", shell_complete=files,
                        help="Save to this file instead of showing it.")(command)


class _Formats(click.Choice[str]):
    """The formats of a report: `FORMATS` of its module, imported when somebody asks for them."""

    def __init__(self, report: str) -> None:
        super().__init__(())
        self._module = f"searchbuilder.report.{report}"

    @property
    def choices(self) -> tuple[str, ...]:
        return tuple(import_module(self._module).FORMATS)

    @choices.setter
    def choices(self, choices: tuple[str, ...]) -> None:
        """Click sets them when the option is made, which is too early."""


def style_option(report: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """report -- the module of searchbuilder/report that has the formats"""
    return click.option("--format", "style", default="text", show_default=True,
                        type=_Formats(report), help="How to show the result.")


def keep(read: str, output: str | None, what: str = "the workbook") -> None:
    """Never write over the file that is read."""
    if output and is_same(read, output):
        fail(f"{output} is {what} itself", "Choose another name")
    _keep_workbooks(output)


def is_same(one: str, other: str) -> bool:
    """Whether both are names of one file that is there."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _keep_workbooks(output: str | None) -> None:
    """Text under the name of a workbook would be a workbook lost."""
    if output and os.path.splitext(output)[1].casefold().startswith((".xls", ".ods")):
        fail(f"{output} is the name of a workbook, and this saves text",
             "Choose a name that ends in .txt, .json, .csv or .md")


def write(text: str, output: str | None, style: str = "") -> None:
    """Show a report, or save it.  A spreadsheet takes CSV for UTF-8 only where a mark says so."""

    encoding = "utf-8-sig" if style == "csv" else "utf-8"
    if not output or output == "-":
        click.echo(text.encode(encoding) if style == "csv" else text, nl=False)
        return
    try:
        with open(output, "w", encoding=encoding, newline="") as file:
            file.write(text)
    except OSError as error:
        fail(f"Can't save {output}: {error.strerror or error}", "Choose another name")
    click.echo(f"Saved to {safe(output)}", err=True)


def on_terminal() -> bool:
    """Whether a person reads what is printed, and no program or file."""
    return sys.stdout.isatty()


def say_found(diagnostics: Iterable[Diagnostic]) -> None:
    from searchbuilder.report.findings import findings

    click.echo(findings(diagnostics), err=True, nl=False)


def say_not_built(names: Sequence[str]) -> None:
    if names:
        click.echo(f"Not built: {', '.join(names)}", err=True)


def fail(message: str, hint: str) -> NoReturn:
    from searchbuilder.report.wrap import INDENT, wrapped

    click.echo(f"searchbuilder: {safe(message)}", err=True)
    if hint:
        click.echo(wrapped(hint, INDENT, INDENT), err=True)
    sys.exit(2)
