"""A save is noticed, however a program saves; and nothing else is."""

from __future__ import annotations

import os
import shutil
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread

import pytest

from searchbuilder.page.watch import saves

PATIENCE = 20


class Watching:
    """Counts the saves of a file in a thread of its own."""

    def __init__(self, path):
        self.stop, self.seen = Event(), 0
        self.thread = Thread(target=self._count, args=(str(path),), daemon=True)
        self.thread.start()
        # The folder is being watched from a moment after that.
        time.sleep(.3)

    def _count(self, path):
        for _ in saves(path, self.stop):
            self.seen += 1

    def sees(self, count):
        """Wait until so many were seen, and see that there are no more."""
        end = time.monotonic() + PATIENCE
        while self.seen < count and time.monotonic() < end:
            time.sleep(.02)
        return self.seen == count

    def sees_no_more_than(self, count):
        time.sleep(1.5)
        return self.seen == count

    def end(self):
        self.stop.set()
        self.thread.join(PATIENCE)


@pytest.fixture
def watched(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"first")
    watching = Watching(path)
    yield path, watching
    watching.end()


def over_itself(path, data):
    path.write_bytes(data)


def piece_by_piece(path, data):
    """As a slow disk does it."""
    with open(path, "wb") as file:
        for place in range(len(data)):
            file.write(data[place:place + 1])
            file.flush()
            time.sleep(.02)


def as_excel_does(path, data):
    """A new file with a name of its own; the old one goes aside; the new one takes its name."""
    new, old = path.with_name("5A3C1000"), path.with_name("5A3C1000.tmp")
    new.write_bytes(data)
    os.rename(path, old)
    time.sleep(.1)
    os.rename(new, path)
    os.remove(old)


def as_libreoffice_does(path, data):
    """A new file in the place of the old one, with a lock beside it while it is open."""
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text("me")
    new = path.with_name("lu1234.tmp")
    new.write_bytes(data)
    os.replace(new, path)
    os.remove(lock)


def deleted_first(path, data):
    os.remove(path)
    time.sleep(.4)
    path.write_bytes(data)


PROGRAMS = (over_itself, piece_by_piece, as_excel_does, as_libreoffice_does, deleted_first)


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """Whether two saves of each program were seen once: all at the same time, because each waits
    for more."""
    def twice(program):
        path = tmp_path_factory.mktemp(program.__name__) / "book.xlsx"
        path.write_bytes(b"first")
        watching = Watching(path)
        program(path, b"second")
        once = watching.sees(1) and watching.sees_no_more_than(1)
        program(path, b"third")
        again = watching.sees(2)
        watching.end()
        return once, again
    with ThreadPoolExecutor(len(PROGRAMS)) as threads:
        return dict(zip(PROGRAMS, threads.map(twice, PROGRAMS)))


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_save_is_seen_once(seen, program):
    assert seen[program] == (True, True)


def test_other_files_and_a_save_of_the_same_bytes_are_none(watched):
    path, watching = watched
    path.with_name("other.xlsx").write_bytes(b"x")
    path.with_name("~$book.xlsx").write_bytes(b"x")
    path.write_bytes(b"first")
    os.utime(path)
    assert watching.sees_no_more_than(0)


def test_a_workbook_that_is_gone_and_comes_back_as_it_was_is_none(watched):
    path, watching = watched
    kept = path.with_name("kept")
    shutil.move(path, kept)
    time.sleep(.3)
    shutil.move(kept, path)
    assert watching.sees_no_more_than(0)
    path.write_bytes(b"second")
    assert watching.sees(1)
