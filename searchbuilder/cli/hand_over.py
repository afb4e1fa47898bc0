"""Strings that are copied to the clipboard, and results that are opened in the browser."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from searchbuilder.cli.output import fail, on_terminal

if TYPE_CHECKING:
    from searchbuilder.build import Build
    from searchbuilder.compiler import String

MOST_OPENED = 10
# More than these are only opened if a person says so.
MOST_UNASKED = 3


def hand_over_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
            click.option("--open", "open_", is_flag=True,
                         help="Open the results in your browser."),
            click.option("--box", type=click.IntRange(min=1), metavar="N",
                         help="Copy this one, where the site has several boxes or there are "
                              "several strings."),
            click.option("--copy", is_flag=True,
                         help="Copy the string to the clipboard, one box at a time.")):
        command = option(command)
    return command


def hand_over(result: Build, copy: bool, box: int | None, open_: bool) -> None:
    """What these options ask for."""
    if copy or box is not None:
        copy_strings(result, box)
    if open_:
        open_links(result)


def asks() -> bool:
    """Whether there is a person who can answer."""
    return on_terminal() and sys.stdin.isatty()


def copy_strings(result: Build, box: int | None) -> None:
    """Copy what goes into one box; if a person is there, into one after the other."""
    parts = _parts(result)
    if box is not None and box > len(parts):
        count = "is 1" if len(parts) == 1 else f"are {len(parts)}"
        fail(f"There is no box {box}", f"There {count}")
    at = (box or 1) - 1
    _copy(parts, at)
    if box is None and len(parts) > 1 and not asks():
        click.echo(f"For the next one, add --box {at + 2}", err=True)
    while box is None and asks() and at + 1 < len(parts):
        click.prompt("Press Enter for the next one", "", show_default=False, prompt_suffix=" ",
                     err=True)
        at += 1
        _copy(parts, at)


def _parts(result: Build) -> list[tuple[str, str]]:
    """What goes into each box, with the name of the box."""
    from searchbuilder.report.strings import box_title

    _of_one(result, "string", "copy")
    return [(box_title(each, box) if each.platform.boxes else "", text)
            for each in result.results for string in each.compiled.strings
            for box, text in string.boxes.items()]


def _copy(parts: list[tuple[str, str]], at: int) -> None:
    import pyperclip

    title, text = parts[at]
    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        fail("Can't reach the clipboard of this computer",
             "Triple-click the string to select it, and copy it")
    which = f" {at + 1} of {len(parts)}" if len(parts) > 1 else ""
    named = f"{title}, " if title else ""
    click.echo(f"Copied{which} ({named}{len(text):,} characters)", err=True)


def open_links(result: Build) -> None:
    links = [string.url for string in _of_one(result, "link", "open") if string.url]
    if not links:
        known = any(each.platform.url for each in result.results)
        fail("The link to the results would be too long" if known else
             "Can't open this site for you", "Paste the string there")
    opened = links[:MOST_OPENED]
    if len(opened) > MOST_UNASKED and asks() and not click.confirm(
            f"Open {len(opened)} pages in your browser?", err=True):
        return
    for link in opened:
        click.launch(link)
    if len(links) > MOST_OPENED:
        click.echo(f"Opened the first {MOST_OPENED} of {len(links)} links", err=True)


def _of_one(result: Build, thing: str, verb: str) -> list[String]:
    """The strings of one search on one platform, or the only one."""
    strings = [string for each in result.results for string in each.compiled.strings]
    if not strings:
        fail(f"There is no {thing} to {verb}", "See the messages above")
    if len(strings) != 1 and len(result.results) != 1:
        fail(f"--{verb} takes one search and one platform; this is {len(strings)} strings",
             "Add --search NAME and --for PLATFORM")
    return strings
