"""The layers, read from the imports: a module may import only what lies below it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

import pytest

from searchbuilder.dialects import known

ROOT = Path(__file__).parents[1] / "searchbuilder"
NAME = ROOT.name

# Top to bottom; those in one line know nothing of one another.
LAYERS = (
    ("__main__",),
    ("cli", "library"),
    ("fill",),
    ("report",),
    ("check", "explanation"),
    ("rules",),
    ("importer",),
    ("translate", "diff"),
    ("equivalence",),
    ("source",),
    ("build", "brief", "offered"),
    ("platforms",),
    ("workbook",),
    ("vocabulary", "compiler", "reading"),
    ("decoding",),
    ("dialects", "dialect", "unsupported_platforms"),
    ("query", "xlsx"),
    ("findings",),
    ("rule",),
    ("diagnostic", "effect", "errors", "characters"),
)
ROOM = {room: depth for depth, layer in enumerate(LAYERS) for room in layer}
BESIDE = {("dialects", "dialect")}

FILES = sorted(ROOT.rglob("*.py"))
every_module = pytest.mark.parametrize(
    "path", FILES, ids=[path.relative_to(ROOT).as_posix() for path in FILES])

MOST_LINES = 350


def parts(path: Path) -> tuple[str, ...]:
    """`compiler/log.py` is `compiler`, `log`; the package itself is nothing."""
    names = path.relative_to(ROOT).with_suffix("").parts
    return names[:-1] if names[-1] == "__init__" else names


def room(path: Path) -> str:
    return (*parts(path), "")[0]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(node: ast.AST) -> Iterator[str]:
    """The modules that a node imports, by their full names."""
    for each in ast.walk(node):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            assert each.level == 0, f"line {each.lineno}: a relative import"
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


@every_module
def test_imports_point_down(path: Path) -> None:
    assert room(path) == "" or breaches(path) == []


@every_module
def test_no_import_within_a_function(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path))
                 if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))]
    assert room(path) == "cli" or not [name for node in functions for name in imported(node)]


@every_module
def test_nothing_is_printed_below_the_command_line(path: Path) -> None:
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    told = {call.id for call in calls if isinstance(call, ast.Name)} | {
        call.attr for call in calls if isinstance(call, ast.Attribute)}
    assert room(path) == "cli" or not told & {"print", "echo", "secho", "exit", "input"}


@every_module
def test_a_platform_is_named_in_its_own_module_alone(path: Path) -> None:
    if room(path) == "dialects":
        return
    names = {each.casefold() for dialect in known() for each in (dialect.name, dialect.title)
             if len(each) > 1}
    texts = {node.value for node in ast.walk(tree(path))
             if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert sorted(text for text in texts if text.casefold() in names) == []


OUTSIDE = {
    "pyparsing": "query/tokens.py",
    "openpyxl": "workbook/template.py",
    "zipfile": "xlsx/",
    "click": "cli/",
    "pyperclip": "cli/",
}


@every_module
def test_each_library_has_its_room(path: Path) -> None:
    place = path.relative_to(ROOT).as_posix()
    used = {name.split(".")[0] for name in imported(tree(path))}
    assert [library for library, home in OUTSIDE.items()
            if library in used and not place.startswith(home)] == []


@every_module
def test_a_module_fits_in_the_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@every_module
def test_every_module_says_what_it_is(path: Path) -> None:
    assert (ast.get_docstring(tree(path)) or "").strip().endswith((".", "'", ")", "`", ":"))


@pytest.mark.parametrize("name", ("utils", "helpers", "constants", "base", "common", "misc"))
def test_no_room_for_everything(name: str) -> None:
    assert not [path for path in FILES if path.stem == name]
