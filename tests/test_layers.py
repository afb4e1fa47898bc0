"""The layers, read from the imports: a module may import only what lies below it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from configparser import ConfigParser
from functools import cache
from pathlib import Path

from searchbuilder.dialects import known

ROOT = Path(__file__).parents[1] / "searchbuilder"
NAME = ROOT.name

# Top to bottom; those in one line know nothing of one another.
LAYERS = (
    ("__main__",),
    ("cli", "library"),
    ("fill", "page"),
    ("report",),
    ("check", "explanation"),
    ("rules",),
    ("importer",),
    ("translate", "diff", "trial", "calibrate"),
    ("equivalence",),
    ("source",),
    ("build", "brief", "offered"),
    ("platforms",),
    ("calibrated",),
    ("workbook", "pools"),
    ("vocabulary", "compiler", "reading"),
    ("people",),
    ("decoding",),
    ("facts", "guesses"),
    ("dialects", "dialect"),
    ("query", "xlsx"),
    ("findings",),
    ("rule",),
    ("diagnostic", "effect", "errors", "characters", "tokens",
     "progress"),
)
ROOM = {room: depth for depth, layer in enumerate(LAYERS) for room in layer}
BESIDE = {("dialects", "dialect")}

FILES = sorted(ROOT.rglob("*.py"))
MOST_LINES = 350


def parts(path: Path) -> tuple[str, ...]:
    """`compiler/log.py` is `compiler`, `log`; the package itself is nothing."""
    names = path.relative_to(ROOT).with_suffix("").parts
    return names[:-1] if names[-1] == "__init__" else names


def room(path: Path) -> str:
    return (*parts(path), "")[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def named(path: Path, found: Iterable[object]) -> list[str]:
    """What was found in a module, with the module's name."""
    return [f"{path.relative_to(ROOT).as_posix()}: {each}" for each in found]


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that a node imports, by their full names."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            if each.module == NAME:
                yield from (f"{NAME}.{alias.name}" for alias in each.names)
            else:
                yield each.module or ""


def rooms_imported(path: Path) -> set[str]:
    """The rooms of ours that a module imports from."""
    names = [name.split(".") for name in imported(tree(path))]
    return {name[1] for name in names if name[0] == NAME and len(name) > 1} - {"__version__"}


def breaches(path: Path) -> list[str]:
    own = room(path)
    return [f"{own} imports {other}" for other in sorted(rooms_imported(path))
            if other != own and (own, other) not in BESIDE
            and (other not in ROOM or ROOM[other] <= ROOM[own])]


def test_every_module_has_its_layer() -> None:
    assert {room(path) for path in FILES} - {"", "starter"} == ROOM.keys()


def test_the_table_of_rooms_has_each_in_its_order() -> None:
    table = (ROOT.parent / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    rooms = [name.removesuffix(".py") for row in rows for name in re.findall(r"`(.+?)/?`", row)]
    assert sorted(rooms) == sorted(ROOM.keys() - {"__main__"})
    assert rooms == sorted(rooms, key=ROOM.__getitem__)


def test_every_room_is_installed() -> None:
    """A checkout finds its modules by itself; who installs the package has only what is listed."""
    setup = ConfigParser()
    setup.read(ROOT.parent / "setup.cfg", encoding="utf-8")
    rooms = {".".join((NAME, *parts(path))) for path in FILES if path.name == "__init__.py"}
    assert set(setup["options"]["packages"].split()) == rooms | {f"{NAME}.starter"}


def test_imports_point_down() -> None:
    assert [line for path in FILES if room(path) for line in named(path, breaches(path))] == []


def test_no_relative_import() -> None:
    assert [line for path in FILES for node in ast.walk(tree(path))
            if isinstance(node, ast.ImportFrom) and node.level
            for line in named(path, [node.lineno])] == []


def test_no_import_within_a_function() -> None:
    assert [line for path in FILES if room(path) != "cli" for node in ast.walk(tree(path))
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
            for line in named(path, imported(node))] == []


def test_nothing_is_printed_below_the_command_line() -> None:
    printing = {"print", "echo", "secho", "exit", "input"}
    assert [line for path in FILES if room(path) != "cli"
            for line in named(path, sorted(printing & called(path)))] == []


def called(path: Path) -> set[str]:
    """The functions and methods that a module calls, by their own names."""
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    return {call.id for call in calls if isinstance(call, ast.Name)} | {
        call.attr for call in calls if isinstance(call, ast.Attribute)}


def test_a_platform_is_named_in_its_own_module_alone() -> None:
    names = {each.casefold() for dialect in known() for each in (dialect.name, dialect.title)
             if len(each) > 1}
    assert [line for path in FILES if room(path) != "dialects"
            for line in named(path, (text for text in sorted(texts(path))
                                     if text.casefold() in names))] == []


def texts(path: Path) -> set[str]:
    return {node.value for node in ast.walk(tree(path))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_a_finding_is_made_by_its_record_alone() -> None:
    assert [line for path in FILES if path.name != "rule.py"
            for line in named(path, (node.lineno for node in ast.walk(tree(path))
                                     if isinstance(node, ast.Call)
                                     and getattr(node.func, "id", "") == "Diagnostic"))] == []


def test_every_record_is_used() -> None:
    names = [node for path in FILES for node in ast.walk(tree(path))
             if isinstance(node, ast.Name) and re.fullmatch(r"SB\d{3}", node.id)]
    assert sorted({node.id for node in names} - {
        node.id for node in names if isinstance(node.ctx, ast.Load)}) == []


OUTSIDE = {
    "pyparsing": "query/tokens.py",
    "openpyxl": "workbook/template.py",
    "zipfile": "xlsx/",
    "click": "cli/",
    "pyperclip": "cli/",
    "urllib3": "pools/",
    "jinja2": "page/render.py",
    "markupsafe": "page/render.py",
    "watchfiles": "page/watch.py",
}


def test_each_library_has_its_room() -> None:
    assert [line for path in FILES
            for used in [{name.split(".")[0] for name in imported(tree(path))}]
            for line in named(path, (library for library, home in OUTSIDE.items()
                                     if library in used and not within(path, home)))] == []


def within(path: Path, home: str) -> bool:
    return path.relative_to(ROOT).as_posix().startswith(home)


def test_a_module_fits_in_the_head_and_says_what_it_is() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert [line for path in FILES if lines[path] > MOST_LINES
            for line in named(path, [lines[path]])] == []
    said = {path: (ast.get_docstring(tree(path)) or "").strip() for path in FILES}
    assert [line for path in FILES if not said[path].endswith((".", "'", ")", "`", ":"))
            for line in named(path, [said[path]])] == []


def test_no_room_for_everything() -> None:
    everything = {"utils", "helpers", "constants", "base", "common", "misc"}
    assert [path for path in FILES if path.stem in everything] == []
