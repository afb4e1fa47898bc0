"""What `import searchbuilder` gives: what the commands do, with values instead of text.

>>> made = translate('"case manager" AND RN', "google")
>>> made.results[0].compiled.strings[0].text
'"case manager" "RN"'
>>> explain("nurse NOT intern").sentence
'“nurse”, but not “intern”'

"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from types import MappingProxyType
from typing import Literal

from searchbuilder.brief import Brief, every_brief
from searchbuilder.build import Build, Request, Result
from searchbuilder.check import Check
from searchbuilder.check import check as checked
from searchbuilder.check import warned
from searchbuilder.compiler import Change, Compiled, SplitOptions, String
from searchbuilder.compiler.result import Assumption
from searchbuilder.compiler.fit import asked_for
from searchbuilder.compiler.sizes import FULL, SIZES, Size
from searchbuilder.diagnostic import Diagnostic
from searchbuilder.dialect import Dialect, Limit
from searchbuilder.errors import NoAnswer, SearchbuilderError, UnknownName, UnreadableFile
from searchbuilder.explanation import Explanation
from searchbuilder.explanation import explain as explained
from searchbuilder.platforms import platforms as known
from searchbuilder.pools.embedded import open_pool
from searchbuilder.pools.opensearch import open_index
from searchbuilder.pools.opensearch_address import is_address
from searchbuilder.translate import translate as translated
from searchbuilder.trial import Asked, Trial
from searchbuilder.trial import trial as tried
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows

__all__ = [
    "Assumption", "Brief", "Build", "Change", "Check", "Compiled", "Diagnostic", "Dialect",
    "Explanation", "Limit", "NoAnswer", "Result", "SearchbuilderError", "String", "Trial",
    "UnknownName", "UnreadableFile", "briefs", "build", "check", "explain", "platforms",
    "translate", "trial"]

Path = str | PathLike[str]
Names = str | Iterable[str]
SizeName = Literal["", "short", "normal", "full", "all"]


def build(workbook: Path, *, searches: Names = (), platforms: Names = (),
          query: str | None = None, level: str = "",
          breadth: Literal["", "strict", "broad"] = "", region: str = "",
          size: SizeName = "", max_characters: int | None = None,
          require_level: Literal["", "nothing", "title words", "evidence", "either"] = "",
          one_string: bool = False, max_strings: int | None = None, strict_limits: bool = False
          ) -> Build:
    """The strings of a workbook, and every error and warning that touches one of them.

    searches, platforms -- names; `all` is every platform; left out, what the workbook says
    query -- a search in the syntax of the workbook, built instead of those in it
    level, breadth, region, size, require_level -- used instead of what the searches say; left
        out, strings are normal in size, and those of a query full; the size `all` is each of the
        three, none longer than the next
    max_characters -- the length of a string, all its boxes together, instead of that of the size
    Of strings of the size full, which is meant if one of these is given:
    one_string -- only the best single string; max_strings -- that, where a search needs more than
        these, which are 12
    strict_limits -- limits that are only advised are kept too
    UnreadableFile if there is nothing to read, UnknownName for a name that is not there.
    """
    meant, options = _options(size, max_characters, one_string, max_strings, strict_limits)
    return warned(fspath(workbook), Request(
        _listed(searches), _listed(platforms), query, level, breadth, region, options,
        meant, require_level, SIZES if size == "all" else ()))


def briefs(workbook: Path, *, level: str = "") -> tuple[Brief, ...]:
    """The recruiter's page of each term that the workbook says anything of, for one level or all.

    UnreadableFile if there is nothing to read, UnknownName if there is no such level.
    """
    return every_brief(fspath(workbook), level)


def translate(text: Names, platforms: Names = (), *, source: str = "", size: SizeName = "",
              max_characters: int | None = None, one_string: bool = False,
              max_strings: int | None = None, strict_limits: bool = False) -> Build:
    """A string that exists already, or several, written for other platforms.

    platforms -- left out, the usual ones
    source -- what it was written for; left out, it is recognised
    size -- left out, full; one of the three
    The rest is as in `build`.  UnknownName if there is no such platform.
    """
    if size == "all":
        raise ValueError("size is all, and a string is translated in one size")
    meant, options = _options(size, max_characters, one_string, max_strings, strict_limits)
    return translated(_listed(text), source, _listed(platforms),
                      options.of_size(meant or FULL))


def check(workbook: Path) -> Check:
    """Every mistake in a workbook.  UnreadableFile if there is nothing to read."""
    return checked(fspath(workbook))


def explain(text: str, *, source: str = "") -> Explanation:
    """What a string says on its platform, and what is odd about it.

    source -- what it was written for; left out, it is recognised
    UnknownName if there is no such platform.
    """
    return explained(text, source)


def platforms(workbook: Path | None = None) -> tuple[Dialect, ...]:
    """The platforms that strings are written for; with a workbook, its sites too, and what it says
    of platforms.  Those with a `guess` come last: they are written only for who names them.

    `check` tells what is wrong with them.  UnreadableFile if there is nothing to read.
    """
    if workbook is None:
        return tuple(known()[0].values())
    contents = book(read_rows(fspath(workbook)))
    return tuple(known(contents.sites, contents.facts)[0].values())


def trial(workbook: Path, on: Path, *, searches: Names = (), query: str | None = None,
          platforms: Names = (), size: SizeName = "", person: str = "", right: Names = (),
          columns: Mapping[str, str] = MappingProxyType({}),
          fields: Mapping[str, str] = MappingProxyType({})) -> Trial:
    """The searches of a workbook, tried on people.

    on -- a folder of résumés, a table with a row for each, or an index of OpenSearch or
        Elasticsearch (https://host:9200/people); who asks it stands in the environment, as for
        the command
    searches, query, size -- as in `build`
    platforms -- those whose strings are tried too
    person -- whom to say why of; right -- people known to be right: ids, or names of files or rows
    columns -- of a table: what they are (title, company, place, text, id) to their headers
    fields -- of an index, likewise
    UnreadableFile if there is nothing to read, UnknownName for a name that is not there, NoAnswer
    where an index cannot be asked.
    """
    request = Request(_listed(searches), _listed(platforms) or None, query,
                      size=None if size == "all" else size or None,
                      sizes=SIZES if size == "all" else ())
    where = fspath(on)
    pool = open_index(where, fields) if is_address(where) else open_pool(where, columns)
    return tried(book(read_rows(fspath(workbook))), fspath(workbook), pool, request,
                 Asked(person, _listed(right)))


def _listed(names: Names) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _options(size: SizeName, max_characters: int | None, one_string: bool,
             max_strings: int | None, strict_limits: bool) -> tuple[Size | None, SplitOptions]:
    """The size that is meant, and the rest."""
    for name, most in (("max_strings", max_strings), ("max_characters", max_characters)):
        if most is not None and most < 1:
            raise ValueError(f"{name} is {most}, and 1 is the least")
    return asked_for(size, max_characters, one_string, max_strings, strict_limits)
