"""The command that tries searches on people.

It imports what it needs, so that `--help` stays fast.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import PurePath
from time import monotonic
from typing import TYPE_CHECKING

import click

from searchbuilder.characters import number_of, readable, safe
from searchbuilder.cli.group import main
from searchbuilder.cli.output import (
    fail, files, is_same, keep, output_option, say_found, say_not_built, style_option, write)
from searchbuilder.cli.progress import progress
from searchbuilder.cli.sizes import SIZES

if TYPE_CHECKING:
    from searchbuilder.build import Request
    from searchbuilder.compiler.sizes import Size
    from searchbuilder.pools.pool import Pool
    from searchbuilder.trial import Trial


@main.command("try")
@click.argument("workbook", shell_complete=files)
@click.option("--on", "where", required=True, metavar="FOLDER|FILE|URL", shell_complete=files,
              help="The people: a folder of résumés, a table (CSV, TSV, XLSX), or an index of "
                   "OpenSearch or Elasticsearch (https://host:9200/people).")
@click.option("--search", "searches", multiple=True, metavar="NAME",
              help="Only the search with this in its name; repeat it for several.")
@click.option("--query", default=None, metavar="TEXT",
              help="Try this search instead: [MMI] AND case manager")
@click.option("--for", "platforms", multiple=True, metavar="PLATFORM|all",
              help="Try the strings of this platform too: how many of the people they keep.")
@click.option("--size", type=click.Choice(SIZES),
              help="How long those strings are.  [default: normal; with --query, full]")
@click.option("--why", "person", default="", metavar="PERSON",
              help="Say which parts of the search turn this person away. PERSON is a file name, "
                   "the _id of a document, or the short id that a list of people shows.")
@click.option("--right", default="", metavar="FILE|A,B,C", shell_complete=files,
              help="People who are right for the search: a file with one a line, or names with "
                   "commas between them. Says how many of them it finds, and what it lacks.")
@click.option("--save", is_flag=True,
              help="Save how many people each word finds into the sheet Counts of WORKBOOK. Short "
                   "strings keep the words that find most. With --for, how many the strings keep "
                   "is saved too.")
@click.option("--show-names", is_flag=True,
              help="Show the names of files in the place of short ids.")
@click.option("--columns", default="", metavar="WHAT=HEADER,…",
              help="Which columns of a table to use: title=Job,text=Notes. WHAT is title, "
                   "company, place, text or id.")
@click.option("--fields", default="", metavar="WHAT=FIELD,…",
              help="Which fields of an index to use: title=job,text=notes. WHAT is title, "
                   "company, place or text.")
@click.option("--forget", is_flag=True,
              help="Delete what is kept of these people on this computer, and do nothing else.")
@style_option("tried")
@output_option
def try_command(workbook: str, where: str, searches: tuple[str, ...], query: str | None,
                platforms: tuple[str, ...], size: Size | None, person: str, right: str,
                save: bool, show_names: bool, columns: str, fields: str, forget: bool,
                style: str, output: str | None) -> None:
    """Try the searches of WORKBOOK on people you have.

    It says who is found, which part of a search turns the others away, and how many people each
    word finds. Everything stays on this computer: the texts are kept in a cache folder until
    --forget, and nothing is sent anywhere. A search screens people; a person decides about them.

    With an index on a server, the words of the search go to that server, and nothing of it is
    kept here or changed there. The variables SEARCHBUILDER_INDEX_USER and
    SEARCHBUILDER_INDEX_PASSWORD, or SEARCHBUILDER_INDEX_API_KEY, say who asks.
    """
    from searchbuilder.build import Request
    from searchbuilder.report.tried import FORMATS
    from searchbuilder.trial import Asked, trial
    from searchbuilder.workbook.model import book
    from searchbuilder.workbook.reader import read_rows

    if forget:
        _forget(where)
    if query is not None and searches:
        fail("--query tries what you type, so --search has nothing to choose from",
             "Use one of the two")
    keep(workbook, output)
    keep(where, output, "the table of people")
    request = Request(tuple(map(readable, searches)), tuple(map(readable, platforms)) or None,
                      None if query is None else readable(query), size=size)
    contents = book(read_rows(workbook))
    pool = _people(workbook, where, columns, fields)
    done = trial(contents, workbook, pool, request, Asked(readable(person), _names(right)))
    say_found(done.diagnostics)
    write(FORMATS[style](done, show_names), output, style)
    say_not_built(done.not_built)
    if save:
        _save(done, workbook, where, request)
    sys.exit(1 if done.failed else 0)


def _people(workbook: str, where: str, columns: str, fields: str) -> Pool:
    """The pool; there is none without anybody."""
    from searchbuilder.report.tried import whereof

    if is_same(workbook, where):
        fail(f"{readable(where)} is the workbook itself, and no people",
             "Name a folder of résumés or a table after --on")
    pool = _opened(where, columns, fields)
    if not pool.size:
        click.echo(whereof(pool), err=True, nl=False)
        fail(f"There is nobody in {readable(where)} who can be read",
             "Name a folder or a table with texts of people after --on")
    return pool


def _forget(where: str) -> None:
    from searchbuilder.pools.index import forget
    from searchbuilder.pools.opensearch_address import is_address

    there = not is_address(where) and forget(where)
    click.echo(f"Deleted what was kept of {readable(where)}" if there else
               f"Nothing is kept of {readable(where)}", err=True)
    sys.exit(0)


def _opened(where: str, columns: str, fields: str) -> Pool:
    from searchbuilder.pools.opensearch_address import is_address

    if is_address(where):
        if columns:
            fail("--columns is for tables", "For an index write --fields title=job,text=notes")
        return _index(readable(where), fields)
    if fields:
        fail("--fields is for an index on a server",
             "For a table write --columns title=Job,text=Notes")
    return _people_here(where, columns)


def _index(where: str, fields: str) -> Pool:
    from searchbuilder.pools.opensearch import open_index

    try:
        return open_index(where, _pairs("--fields", fields))
    except KeyboardInterrupt:
        fail("Stopped", "")


def _people_here(where: str, columns: str) -> Pool:
    from searchbuilder.pools.embedded import open_pool

    try:
        with progress(where, _time_left()) as told:
            return open_pool(where, _pairs("--columns", columns), told)
    except KeyboardInterrupt:
        fail("Stopped", "What was read is kept; run it again to go on")


def _pairs(option: str, said: str) -> dict[str, str]:
    """`title=Job,text=Notes` as it is read: several of one kind are joined."""
    found: dict[str, str] = {}
    for each in filter(str.strip, readable(said).split(",")):
        what, sign, name = map(str.strip, each.partition("="))
        if not (what and sign and name):
            fail(f"Can't read “{each.strip()}” in {option}",
                 f"Write it like this: {option} title=Job,text=Notes")
        found[what] = ",".join(filter(None, (found.get(what), name)))
    return found


def _time_left() -> Callable[[int, int], str]:
    """How much was read, and how long the rest takes if it goes on like this."""
    begun = monotonic()

    def said(done: int, count: int) -> str:
        left = (monotonic() - begun) / max(done, 1) * max(count - done, 0)
        return f"Read {done:,} of {count:,} · about {left:,.0f} s left"
    return said


def _names(right: str) -> tuple[str, ...]:
    """The people who are right: the lines of a file, or names with commas."""
    if not os.path.isfile(right):
        return tuple(filter(None, map(str.strip, readable(right).split(","))))
    try:
        with open(right, encoding="utf-8-sig", errors="replace") as file:
            return tuple(filter(None, map(str.strip, file)))
    except OSError as error:
        fail(f"Can't read {right}: {error.strerror or error}", "Check its permissions")


def _save(done: Trial, workbook: str, where: str, request: Request) -> None:
    from datetime import date

    from searchbuilder.trial import strings_kept
    from searchbuilder.trial.saved import Census, rows, save, string_rows
    from searchbuilder.workbook.contents import Book

    label = PurePath(where.rstrip("/\\")).stem or where
    census = Census(readable(label), done.pool.size, date.today())

    def of_strings(contents: Book) -> list[dict[str, str]]:
        return string_rows(strings_kept(contents, workbook, done.pool, request), census
                           ) if request.platforms else []
    words = rows(done.searches, census)
    strings = save(workbook, words, of_strings)
    saved = [number_of(len(words), "word"), *([number_of(strings, "string")] if strings else [])]
    click.echo(f"Saved the counts of {' and '.join(saved)} in the sheet Counts of "
               f"{safe(workbook)}, under “{safe(label)}”", err=True)
