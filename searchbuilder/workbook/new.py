"""A starter workbook, written where no file is yet."""

from __future__ import annotations

from pathlib import Path

from searchbuilder.errors import UnwritableFile

_OTHER_ENDINGS = (".xls", ".xlsm", ".xlsb", ".xltx", ".xltm", ".ods", ".csv", ".txt")


def mmi() -> bytes:
    """The workbook about MMI: beside the installed package, or that of the checkout."""
    home = Path(__file__).parents[1]
    installed = home / "starter"
    folder = installed if installed.is_dir() else home.parent / "workbooks"
    return (folder / "mmi.xlsx").read_bytes()


def check_name(path: str) -> None:
    """UnwritableFile unless it is the name of a workbook."""
    if Path(path).suffix.casefold() != ".xlsx":
        raise UnwritableFile(f"{path or 'The name'} does not end in .xlsx",
                             f"Type: searchbuilder new {quoted(_ended(Path(path)))}")


def write_new(path: str, data: bytes) -> None:
    """Write a file that was not there, nor a link of its name.  UnwritableFile says why not."""
    try:
        file = open(path, "xb")
    except FileExistsError:
        raise _taken(Path(path)) from None
    except FileNotFoundError:
        raise UnwritableFile(f"There is no folder {Path(path).parent}",
                             "Create it first, or choose another") from None
    except (OSError, ValueError) as error:
        raise _cannot(path, error, "Choose another name or folder") from None
    try:
        with file:
            file.write(data)
    except OSError as error:
        Path(path).unlink()
        raise _cannot(path, error, "Free up disk space, or choose another folder") from None


def quoted(path: str) -> str:
    """A name as it is typed in a terminal."""
    return f'"{path}"' if " " in path else path


def _cannot(path: str, error: Exception, hint: str) -> UnwritableFile:
    reason = getattr(error, "strerror", None) or str(error)
    return UnwritableFile(f"{path} cannot be written: {reason}", hint)


def _taken(path: Path) -> UnwritableFile:
    if path.is_dir():
        return UnwritableFile(f"{path} is a folder", "Choose another name")
    free = next(name for number in range(2, 10_000)
                if not (name := path.with_stem(f"{path.stem}-{number}")).exists())
    return UnwritableFile(f"{path} already exists, and stays as it is",
                          f"Type: searchbuilder new {quoted(str(free))}")


def _ended(path: Path) -> str:
    if not path.name.strip("."):
        return str(path / "words.xlsx")
    known = path.suffix.casefold() in _OTHER_ENDINGS
    return f"{path.with_suffix('') if known else str(path).rstrip('.')}.xlsx"
