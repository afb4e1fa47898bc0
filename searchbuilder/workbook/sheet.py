"""What a sheet of the workbook is: its columns and what their cells hold, as facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from functools import cached_property

from searchbuilder.diagnostic import WARNING, Severity

# What is usual under Region, which takes every code that there is.
REGIONS = ("US", "US-CA", "CA", "CA-ON", "GB", "AU", "AU-NSW")
# What is said about strings, which are others once all is read.
OF_STRINGS = ("SB405", "SB406", "SB407")


class Kind(Enum):
    """What the text of a cell is."""

    WORDS = "one thing in plain words, so that a line break is a blank"
    LIST = "several of these, each in a line of its own or behind `;`"
    EXPRESSION = "items in the house syntax"
    PROSE = "text for people, whose quotation marks and apostrophes stay as they were typed"
    HEADING = "a name that stands above strings, and in none"
    NUMBER = "a number, of which no word is searched"
    DATE = "a day"
    ADDRESS = "an address of a web site, in which codes such as %20 are right"


# What it costs to require a level, as measured on 32,267 résumés.
REQUIRE_HELP = (
    "What a level requires: nothing, title words, evidence (résumé lines), or either. Blank means "
    "nothing. Requiring a level loses more of the right people than it removes wrong ones: Senior "
    "kept 47 of 100, Mid 2 of 100.")


class Searched(Enum):
    """Whether the words of a cell are looked for as they stand."""

    NEVER = "they name something, or only people read them"
    ALONE = "where no synonym says how the thing is written"
    ALWAYS = "in every search that takes the row"


@dataclass(frozen=True)
class Column:
    """A column of a sheet.

    name -- what the program and its findings call it, and its header
    width -- in characters, in a new workbook
    aliases -- other headers under which it is found
    renamed -- its header, where that is no longer its name; the name is still read
    required -- without it the sheet says nothing, as without its first column
    choices -- what a cell may say; anything else is a finding that offers the nearest
    unknown_choice -- the severity of that finding
    usual -- what a drop-down offers where other words are as good
    named_on -- the sheet whose first column has the words that belong here
    number -- the severity of a number, where hardly any is meant; None: it is no finding
    thing -- what a cell names (see `vocabulary.several`), as far as commas in it tell that
    plural -- what such things are called, where a cell should name one; empty: nobody counts
    commas -- how many an item may have: Acme, Inc. has one; None: any
    searched -- see `Searched`
    selects -- whether it chooses people, so that words for what the law protects are found
    gathers -- whether rows with one name in it belong together, so that a misspelt one is found
    key -- whether two rows that agree in this column, and all others with `key`, are one
    signs -- whether a text may be nothing but a sign, such as -
    vital -- a row whose cell cannot be read here would mean something else
    proof -- it only says why a row is believed
    help -- what a new workbook says beside a cell that is chosen
    causes -- the codes of what is found only because the column is not read
    """

    name: str
    width: int
    _: KW_ONLY
    aliases: tuple[str, ...] = ()
    renamed: str = ""
    kind: Kind = Kind.WORDS
    required: bool = False
    choices: tuple[str, ...] = ()
    unknown_choice: Severity = WARNING
    usual: tuple[str, ...] = ()
    named_on: str = ""
    number: Severity | None = None
    thing: str = ""
    plural: str = ""
    commas: int | None = None
    searched: Searched = Searched.NEVER
    selects: bool = False
    gathers: bool = False
    key: bool = False
    signs: bool = False
    vital: bool = False
    proof: bool = False
    help: str = ""
    causes: tuple[str, ...] = ()

    @property
    def header(self) -> str:
        """What a new sheet has above the column, and what messages call it."""
        return self.renamed or self.name

    @property
    def offered(self) -> tuple[str, ...]:
        """What its drop-down shows: one sign for a tick, of those that are read."""
        return self.choices[:1] if self.choices[:1] == ("x",) else self.choices or self.usual


@dataclass(frozen=True)
class Sheet:
    """A sheet of the workbook, to `workbook/` what a `Dialect` is to the compiler.

    name -- its title, and what the program calls it; aliases -- other titles under which it is
        read
    position -- its place among the sheets; there is room between the numbers
    columns -- the first says what a row is about
    explanation -- what Read me says of it
    needed -- whether every workbook must have it
    front -- whether a new workbook has it before all others
    read -- False: people read it, or it is written and not read
    frozen -- how many columns at the left stay where they are
    spells -- the sort of concept whose spellings its rows are; they name it in the first column
    labelled -- whether its rows fill columns so unalike that each text is shown with its header
    by_platform -- whether columns named after a platform are usual on it
    causes -- the codes of what is found only because the sheet is not read
    """

    name: str
    position: int
    _: KW_ONLY
    columns: tuple[Column, ...] = ()
    explanation: str = ""
    aliases: tuple[str, ...] = ()
    needed: bool = False
    front: bool = False
    read: bool = True
    frozen: int = 1
    spells: str = ""
    labelled: bool = False
    by_platform: bool = False
    causes: tuple[str, ...] = ()

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles under which it is read."""
        return self.name, *self.aliases

    @cached_property
    def column(self) -> Mapping[str, Column]:
        """Its columns by their names."""
        return {column.name: column for column in self.columns}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(self.column)

    @cached_property
    def headers(self) -> Mapping[str, Column]:
        """Its columns by every header under which they are found, as the key of a name."""
        return {header.casefold(): column for column in self.columns
                for header in (column.header, column.name, *column.aliases)}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The names of the columns without which it says nothing."""
        return tuple(column.name for place, column in enumerate(self.columns)
                     if column.required or place == 0)
