"""The command that finds out how a platform reads a search.

It imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, NamedTuple

import click

from searchbuilder.characters import readable, safe
from searchbuilder.cli.group import main
from searchbuilder.cli.output import fail, files, keep

if TYPE_CHECKING:
    from searchbuilder.calibrate.counts import Count
    from searchbuilder.calibrate.interview import Interview
    from searchbuilder.dialect import Dialect
    from searchbuilder.workbook.contents import Book

_STOP = ("q", "quit", "stop", "exit")
# Facts that no later answer changes: these, and all details.
_LASTING = ("Space", "Binds first", "Parentheses", "Quotes")
# What most platforms read, to see how long strings are.
_USUAL = {"AND": "AND", "OR": "OR", "NOT": "NOT", "Parentheses": "any depth"}
_BACK = ("b", "back", "undo")


class _Talk(NamedTuple):
    """A platform that is asked about.

    name -- as it stands in the sheet Platforms; kept -- the file of answers; ours -- nobody named
    it, so that it goes when all is answered
    """

    contents: Book
    workbook: str
    name: str
    title: str
    kept: str
    ours: bool


class _Stopped(Exception):
    """A person has had enough for now."""


class _Back(Exception):
    """The last answer was wrong."""


@main.command("calibrate")
@click.argument("platform", required=False, default="")
@click.option("--into", "workbook", required=True, metavar="WORKBOOK", shell_complete=files,
              help="The workbook that gets what is found out, in its sheet Platforms.")
@click.option("--answers", default="", metavar="FILE", shell_complete=files,
              help="Take answers from this CSV file (Search,Results), and keep new ones in it.")
@click.option("--dry-run", is_flag=True, help="Show what would be asked, and save nothing.")
@click.option("--new", "title", default="", metavar="TITLE",
              help="A platform that searchbuilder does not know: “Our ATS”.")
@click.option("--more", is_flag=True,
              help="Keep what you found out before, and ask only what is still open.")
def calibrate_command(platform: str, workbook: str, answers: str, dry_run: bool, title: str,
                      more: bool) -> None:
    """Find out how PLATFORM reads a search.

    There are at most a dozen short searches. You paste each into the platform and type how many
    results it shows. What that decides goes into the sheet Platforms of WORKBOOK; from then on
    your strings are written for the platform as it is, and say that you checked it. Nothing is
    sent anywhere.
    """
    from searchbuilder.calibrate.interview import Interview, words
    from searchbuilder.calibrated import OWN
    from searchbuilder.report.calibrated import nothing_open
    from searchbuilder.workbook.model import book
    from searchbuilder.workbook.reader import read_rows

    platform, title = readable(platform), " ".join(readable(title).split())
    if bool(platform) == bool(title):
        fail("Name one platform to check",
             "Type its name: searchbuilder calibrate icims --into my.xlsx; or, if searchbuilder "
             "does not know it, --new \"Our ATS\"")
    keep(workbook, answers)
    contents = book(read_rows(workbook))
    base = _base(contents, platform, title, more)
    name = base.title if base.kind == OWN else base.name or title
    talk = _Talk(contents, workbook, name, base.title, answers or _beside(workbook, name),
                 not answers)
    interview = _with_details(Interview(base, words(contents.vocabulary.lexicon())), talk,
                              {} if base.name else _USUAL)
    if not interview.open_facts:
        click.echo(nothing_open(base.title), nl=False)
    elif dry_run:
        _show_plan(interview, talk)
    else:
        _refuse_unless_writable(workbook)
        _finish(_asked(interview, talk), talk)


def _with_details(interview: Interview, talk: _Talk, facts: dict[str, str]) -> Interview:
    """With what is worth asking of a platform of which these facts are known."""
    from dataclasses import replace

    from searchbuilder.calibrate.bought import deciding, longest

    return replace(
        interview, details=deciding(talk.contents, interview.base, talk.name, facts),
        longest=longest(talk.contents, talk.name, facts))


def _base(contents: Book, platform: str, title: str, more: bool) -> Dialect:
    """What is known of the platform; with what the user found out before if there is to be more.
    """
    from searchbuilder.calibrate.record import undescribed
    from searchbuilder.calibrated import OWN
    from searchbuilder.platforms import known_as, platforms, unknown

    all_known, _ = platforms(contents.sites, contents.facts)
    shipped = all_known if more else platforms(contents.sites)[0]
    dialect = known_as(platform or title, shipped)
    own = known_as(platform or title, all_known) if dialect is None else None
    if title and dialect and dialect.kind != OWN:
        fail(f"searchbuilder knows {dialect.title} already",
             f"Type searchbuilder calibrate {dialect.name} --into my.xlsx")
    if own or title and dialect is None:
        return undescribed(own.title if own else _nameable(title))
    if dialect is None:
        raise unknown(platform, all_known)
    if dialect.site:
        fail(f"{dialect.title} is searched through a search engine",
             "Check the search engine: searchbuilder calibrate google --into my.xlsx")
    return dialect


def _nameable(title: str) -> str:
    """A title that --for and the sheet can name."""
    from searchbuilder.calibrated import RESERVED, slug

    if slug(title) in ("", RESERVED) or re.search(r"[,;|]|^[=+@-]", title):
        fail(f"A platform can't be called “{title}”",
             "Give it a name of letters, such as --new \"Our ATS\"")
    return title


def _beside(workbook: str, name: str) -> str:
    """The file of answers where nobody names one."""
    from searchbuilder.calibrated import slug

    return f"{os.path.splitext(workbook)[0]}-{slug(name)}-answers.csv"


def _show_plan(interview: Interview, talk: _Talk) -> None:
    from searchbuilder.calibrate.counts import count
    from searchbuilder.report.calibrated import plan

    first = []
    pretended = interview
    for number in ("1000", "400", "30"):
        counted = count(number)
        if pretended.question and counted:
            first += [pretended.question] if pretended.thinking else []
            pretended = pretended.answered(counted)
    first += filter(None, [pretended.question])
    click.echo(plan(talk.title, interview.open_facts, interview.words[:6],
                    list(dict.fromkeys(first))), nl=False)


def _asked(interview: Interview, talk: _Talk) -> Interview:
    """The interview with all answers, from the file or typed."""
    from searchbuilder.calibrate.answers import written
    from searchbuilder.calibrate.found import found
    from searchbuilder.report.calibrated import begun

    given = _read(talk.kept)
    click.echo(begun(talk.title), err=True, nl=False)
    before: list[Interview] = []
    try:
        while (text := interview.question) is not None:
            try:
                counted = _answer(interview, given)
            except _Back:
                interview = before.pop() if before else interview
                given.pop(interview.question or "", None)
                continue
            before.append(interview)
            given[text] = counted.shown
            interview = interview.answered(counted)
            if interview.knows_grammar and not before[-1].knows_grammar:
                interview = _with_details(interview, talk, found(interview))
            _write(talk.kept, written(given))
            _tell(before[-1], interview, talk)
    except (_Stopped, click.Abort, KeyboardInterrupt):
        click.echo(f"\n{_stopped(len(interview.asked), talk.kept)}", err=True)
        raise SystemExit(0) from None
    return interview


def _stopped(number: int, kept: str) -> str:
    if not number:
        return "Stopped"
    told = "1 answer is" if number == 1 else f"{number} answers are"
    return f"Stopped. {told} kept in {kept}; the same command goes on from there"


def _answer(interview: Interview, given: dict[str, str]) -> Count:
    """The count for the search that is asked for: from the file, else typed."""
    from searchbuilder.calibrate.counts import count
    from searchbuilder.report.calibrated import asked

    text = interview.question or ""
    click.echo(asked(len(interview.asked) + 1, text, bool(interview.doubted)), err=True, nl=False)
    typed = "" if interview.doubted else given.get(text, "")
    if typed:
        click.echo(f"    Results: {typed}", err=True)
    counted = count(typed)
    while counted is None:
        if typed:
            click.echo("    Type a number such as 1,234 or 0, or error; back or q", err=True)
        typed = readable(click.prompt("    Results", err=True, default=" ", show_default=False))
        word = typed.strip().casefold()
        if word in _STOP:
            raise _Stopped
        if word in _BACK:
            raise _Back
        counted = count(typed)
    return counted


def _tell(before: Interview, after: Interview, talk: _Talk) -> None:
    """What an answer settled for good, as soon as it does."""
    from searchbuilder.calibrate.bought import strings
    from searchbuilder.calibrate.found import found
    from searchbuilder.report.calibrated import another_word, bought

    if after.question is None:
        return
    if after.thinking is None and len(after.singles) > 1:
        click.echo(another_word(), err=True, nl=False)
    old, now = found(before), found(after)
    new = {name: now[name] for name in (*_LASTING, *after.details)
           if name in now and now[name] != old.get(name)}
    if new:
        click.echo(bought(new, talk.title, strings(talk.contents, talk.name, old),
                          strings(talk.contents, talk.name, now)), err=True, nl=False)


def _finish(interview: Interview, talk: _Talk) -> None:
    """Save and say what was found out."""
    from searchbuilder.calibrate.bought import strings
    from searchbuilder.calibrate.found import found
    from searchbuilder.calibrated import NEEDED
    from searchbuilder.report.calibrated import done, left_open, too_little
    from searchbuilder.vocabulary.names import name_key

    facts = found(interview)
    earlier = {row.fact for row in talk.contents.facts
               if name_key(row.platform) == name_key(talk.name)}
    enough = bool(interview.base.name) or {*facts, *earlier}.issuperset(NEEDED)
    if facts and enough:
        click.echo(done(talk.title, facts, strings(talk.contents, talk.name, {}),
                        strings(talk.contents, talk.name, facts)), nl=False)
        _save(interview, facts, talk)
    elif facts:
        click.echo(too_little(talk.title), err=True, nl=False)
    saved = bool(facts) and enough
    click.echo(left_open(talk.title, interview, facts, talk.kept, earlier,
                         _on(talk) if saved else ""), err=True, nl=False)
    if talk.ours and saved and not interview.strange and os.path.exists(talk.kept):
        os.remove(talk.kept)


def _on(talk: _Talk) -> str:
    """The command that asks what is still open."""
    from searchbuilder.calibrated import slug

    workbook = f'"{talk.workbook}"' if " " in talk.workbook else talk.workbook
    return f"searchbuilder calibrate {slug(talk.name)} --into {workbook} --more"


def _save(interview: Interview, facts: dict[str, str], talk: _Talk) -> None:
    from datetime import date

    from searchbuilder.calibrate.found import rows
    from searchbuilder.calibrated import slug
    from searchbuilder.workbook.facts import save_facts

    save_facts(talk.workbook, rows(interview, facts, talk.name, date.today()))
    click.echo(f"Saved in the sheet Platforms of {safe(talk.workbook)}", err=True)
    if not interview.base.name:
        click.echo(f"Name it after --for, or in the column Platforms of Searches: "
                   f"{slug(talk.name)}", err=True)


def _refuse_unless_writable(workbook: str) -> None:
    """Nobody should answer a dozen questions for a file that cannot be written."""
    from searchbuilder.workbook.facts import COLUMNS, with_facts
    from searchbuilder.xlsx.package import load
    from searchbuilder.xlsx.replace import refuse_unless_writable

    refuse_unless_writable(workbook, "")
    with_facts(load(workbook).getvalue(), workbook, [dict.fromkeys(COLUMNS, "")])


def _read(path: str) -> dict[str, str]:
    """The answers in a file that is there.  No other file is written over."""
    from searchbuilder.calibrate.answers import is_answers, read

    if not os.path.exists(path):
        return {}
    if os.path.isdir(path):
        fail(f"{path} is a folder", "Name a file after --answers")
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
    except OSError as error:
        fail(f"Can't read {path}: {error.strerror or error}", "Check its permissions")
    if not is_answers(text):
        fail(f"{path} is no file of answers",
             "Its first line has to be Search,Results. Name another file after --answers")
    return read(text)


def _write(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        fail(f"Can't save {path}: {error.strerror or error}", "Name another file after --answers")
