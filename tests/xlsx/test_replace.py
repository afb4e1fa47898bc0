"""A file is replaced as a whole or not at all; what could harm somebody is refused in words."""

import multiprocessing
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.replace import create, refuse_unless_free, replace

posix = pytest.mark.skipif(os.name != "posix", reason="as on Unix")
ROOM = ("Nothing was changed: close it in every program, and check that you may write in its "
        "folder")
OLD, NEW = b"old" * 1_000, b"new!" * 100_000


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("book.xlsx")
    path.write_bytes(OLD)
    return path


def refusal(run, *words, **more):
    """What is said, and what to do."""
    with pytest.raises(UnwritableFile) as refused:
        run(*words, **more)
    return str(refused.value), refused.value.hint


def there():
    return sorted(os.listdir())


# --- what stays ---

def test_the_new_bytes_take_the_name(book):
    assert replace("book.xlsx", OLD, NEW) == ""
    assert book.read_bytes() == NEW
    assert there() == ["book.xlsx"]


@posix
def test_mode_owner_and_attributes_stay(book):
    book.chmod(0o640)
    owner = (1234, 4321) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(book, *owner)
    try:
        os.setxattr(book, "user.tag", b"red")
        tagged = True
    except (OSError, AttributeError):
        tagged = False
    os.utime(book, (1, 1))
    replace("book.xlsx", OLD, NEW)
    new = book.stat()
    assert (stat.S_IMODE(new.st_mode), new.st_uid, new.st_gid) == (0o640, *owner)
    assert new.st_mtime > 1_000_000
    assert not tagged or os.getxattr(book, "user.tag") == b"red"


@posix
def test_a_link_is_followed(book):
    Path("folder").mkdir()
    Path("folder/link.xlsx").symlink_to("../book.xlsx")
    replace("folder/link.xlsx", OLD, NEW, keep=True)
    assert Path("folder/link.xlsx").is_symlink()
    assert book.read_bytes() == NEW
    assert there() == ["book (before fill).xlsx", "book.xlsx", "folder"]
    assert os.listdir("folder") == ["link.xlsx"]


def test_a_copy_of_the_original_is_kept(book):
    os.utime(book, (1_000_000_000, 1_000_000_000))
    assert replace("book.xlsx", OLD, NEW, keep=True) == str(
        Path("book (before fill).xlsx").resolve())
    kept = Path("book (before fill).xlsx")
    assert (kept.read_bytes(), kept.stat().st_mtime) == (OLD, 1_000_000_000)


def test_a_copy_that_is_there_is_not_written_over(book):
    Path("book (before fill).xlsx").write_bytes(b"another")
    replace("book.xlsx", OLD, NEW, keep=True)
    assert Path("book (before fill).xlsx").read_bytes() == b"another"
    assert Path("book (before fill 2).xlsx").read_bytes() == OLD
    book.write_bytes(OLD)
    replace("book.xlsx", OLD, NEW, keep=True)
    assert there() == ["book (before fill 2).xlsx", "book (before fill).xlsx", "book.xlsx"]


def test_leftovers_of_a_killed_run_go_and_nothing_else(book):
    for name in (".searchbuilder-abc.tmp", ".searchbuilder-abc.txt", "searchbuilder-abc.tmp"):
        Path(name).write_bytes(b"half")
    refuse_unless_free("book.xlsx")
    assert there() == [".searchbuilder-abc.txt", "book.xlsx", "searchbuilder-abc.tmp"]


@posix
def test_the_file_of_a_run_that_lives_stays(book):
    import fcntl
    with open(".searchbuilder-abc.tmp", "wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        refuse_unless_free("book.xlsx")
        assert there() == [".searchbuilder-abc.tmp", "book.xlsx"]


# --- what is refused ---

EXCEL = (b"\x08Jane Doe".ljust(55, b" ") + b"\x08\x00" + "Jane Doe".encode("utf-16-le")).ljust(
    165, b" \x00"[:1])
CLOSE = "Close it there, or write a copy with --output; if nobody has it open, delete "


@pytest.mark.parametrize("owner, data, message", [
    ("~$book.xlsx", EXCEL, "book.xlsx is open in Excel (by Jane Doe)"),
    ("~$book.xlsx", b"\x04J\xf6rg" + b" " * 50, "book.xlsx is open in Excel (by Jörg)"),
    ("~$book.xlsx", b"", "book.xlsx is open in Excel"),
    (".~lock.book.xlsx#", ",jane,laptop,25.11.2026 15:00,file:///home/jane/.config;".encode(),
     "book.xlsx is open in LibreOffice (by jane)"),
    (".~lock.book.xlsx#", "Zoë Doe,zoe,laptop,25.11.2026 15:00,file:///x;".encode(),
     "book.xlsx is open in LibreOffice (by Zoë Doe)"),
    (".~lock.book.xlsx#", b"\xff\xfe", "book.xlsx is open in LibreOffice")])
def test_open_elsewhere(book, owner, data, message):
    Path(owner).write_bytes(data)
    for run in ((refuse_unless_free, "book.xlsx"), (replace, "book.xlsx", OLD, NEW)):
        assert refusal(*run) == (message, CLOSE + str(Path(owner).resolve()))
    assert book.read_bytes() == OLD
    assert there() == sorted([owner, "book.xlsx"])


@posix
@pytest.mark.parametrize("beside", ["~$link.xlsx", "target/~$real.xlsx"])
def test_open_under_either_name_of_a_link(book, beside):
    Path("target").mkdir()
    Path("target/real.xlsx").write_bytes(OLD)
    Path("link.xlsx").symlink_to("target/real.xlsx")
    Path(beside).write_bytes(EXCEL)
    assert refusal(replace, "link.xlsx", OLD, NEW)[0] == "link.xlsx is open in Excel (by Jane Doe)"


def test_read_only(book):
    book.chmod(0o444)
    assert refusal(replace, "book.xlsx", OLD, NEW) == (
        "book.xlsx is read-only", "Make it writable, or write a copy with --output")
    assert book.read_bytes() == OLD


def test_hard_links(book):
    os.link("book.xlsx", "other.xlsx")
    assert refusal(replace, "book.xlsx", OLD, NEW) == (
        "book.xlsx has 2 names (hard links), and only this one would be updated",
        "write a copy with --output")
    assert book.read_bytes() == OLD


def test_changed_since_it_was_read(book):
    """As long, and as old."""
    book.write_bytes(OLD[::-1])
    assert refusal(replace, "book.xlsx", OLD, NEW, keep=True) == (
        "book.xlsx was changed while this ran, so nothing was written", "Run it again")
    assert book.read_bytes() == OLD[::-1]
    assert there() == ["book.xlsx"]


def test_gone_since_it_was_read(book):
    book.unlink()
    assert refusal(replace, "book.xlsx", OLD, NEW) == (
        "book.xlsx cannot be written: No such file or directory", ROOM)
    assert there() == []


def test_changed_in_the_last_moment(book, monkeypatch):
    """Between the copy and the replacement."""
    from searchbuilder.xlsx import replace as module
    keep = module._keep

    def kept(*words):
        book.write_bytes(b"of a user")
        return keep(*words)
    monkeypatch.setattr(module, "_keep", kept)
    assert refusal(replace, "book.xlsx", OLD, NEW, keep=True)[0] == (
        "book.xlsx was changed while this ran, so nothing was written")
    assert book.read_bytes() == b"of a user"


@posix
def test_held_by_another_run(book):
    import fcntl
    with book.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert refusal(replace, "book.xlsx", OLD, NEW) == (
            "book.xlsx is being written by another run",
            "Run it again when that one has finished")
    assert book.read_bytes() == OLD


def test_held_by_a_program_on_windows(book, monkeypatch):
    """Excel lets nobody replace what it has open, even where it leaves no owner file."""
    def denied(*_):
        raise PermissionError(13, "Permission denied")
    monkeypatch.setattr(os, "replace", denied)
    assert refusal(replace, "book.xlsx", OLD, NEW) == (
        "book.xlsx cannot be written: Permission denied", ROOM)
    assert book.read_bytes() == OLD
    assert there() == ["book.xlsx"]


@posix
def test_a_folder_that_is_read_only():
    """Run as nobody in particular: an administrator may write everywhere."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "book.xlsx")
        path.write_bytes(OLD)
        path.chmod(0o666)
        os.chmod(folder, 0o555)
        me = os.geteuid()
        if me == 0:
            os.seteuid(65534)
        try:
            assert refusal(replace, str(path), OLD, NEW) == (
                f"{path} cannot be written: Permission denied", ROOM)
        finally:
            os.seteuid(me)
            os.chmod(folder, 0o755)
        assert path.read_bytes() == OLD
        assert os.listdir(folder) == ["book.xlsx"]


# --- a new file ---

def test_create(book):
    create("copy.xlsx", NEW, "book.xlsx")
    assert Path("copy.xlsx").read_bytes() == NEW
    assert there() == ["book.xlsx", "copy.xlsx"]


def test_create_never_writes_over_a_file(book):
    Path("copy.xlsx").write_bytes(b"of a user")
    assert refusal(create, "copy.xlsx", NEW, "book.xlsx") == (
        "copy.xlsx already exists", "Choose another name, or delete it")
    assert Path("copy.xlsx").read_bytes() == b"of a user"


def test_create_in_no_folder(book):
    assert refusal(create, "none/copy.xlsx", NEW, "book.xlsx") == (
        "none/copy.xlsx cannot be written: No such file or directory", ROOM)


@posix
def test_a_copy_of_a_read_only_file_can_be_filled_again(book):
    book.chmod(0o440)
    create("copy.xlsx", NEW, "book.xlsx")
    assert stat.S_IMODE(os.stat("copy.xlsx").st_mode) == 0o640


# --- a full disk ---

FULL = "Nothing was changed: free up disk space and run it again"
_LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from searchbuilder.errors import UnwritableFile
from searchbuilder.xlsx.replace import replace
try:
    replace("book.xlsx", open("book.xlsx", "rb").read(), b"new!" * 100_000, keep=True)
except UnwritableFile as error:
    print(error, error.hint, sep="|")
"""


@posix
@pytest.mark.parametrize("room", [0, 1, 2_999, 3_000, 65_536, 399_999])
def test_no_room_for_the_file(book, room):
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(room)], capture_output=True,
                          text=True, timeout=60, env={
                              **os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
    assert (done.stdout, done.stderr) == (
        f"book.xlsx cannot be written: File too large|{FULL}\n", "")
    assert book.read_bytes() == OLD
    assert set(there()) <= {"book.xlsx", "book (before fill).xlsx"}


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 300 KB."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only an administrator can mount a small disk")
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "none", str(disk)],
                          capture_output=True)
    if done.returncode:
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk(small_disk, monkeypatch):
    monkeypatch.chdir(small_disk)
    Path("book.xlsx").write_bytes(OLD)
    assert refusal(replace, "book.xlsx", OLD, NEW, keep=True) == (
        "book.xlsx cannot be written: No space left on device", FULL)
    assert Path("book.xlsx").read_bytes() == OLD
    assert there() == ["book.xlsx"]


# --- several at once ---

def _write(number, gate, told):
    gate.wait()
    try:
        replace("book.xlsx", OLD, bytes([number]) * 200_000, keep=True)
        told.put(number)
    except UnwritableFile as error:
        told.put(str(error))


@posix
@pytest.mark.parametrize("attempt", range(10))
def test_of_four_writers_one_wins(book, attempt):
    made = multiprocessing.get_context("fork")
    gate, told = made.Barrier(4), made.Queue()
    writers = [made.Process(target=_write, args=(number, gate, told)) for number in range(4)]
    for writer in writers:
        writer.start()
    said = [told.get(timeout=60) for _ in writers]
    for writer in writers:
        writer.join(60)
    winner, = [each for each in said if isinstance(each, int)]
    assert {each for each in said if each != winner} <= {
        "book.xlsx is being written by another run",
        "book.xlsx was changed while this ran, so nothing was written"}
    assert book.read_bytes() == bytes([winner]) * 200_000
    assert Path("book (before fill).xlsx").read_bytes() == OLD
    assert there() == ["book (before fill).xlsx", "book.xlsx"]
