"""PostgreSQL: a cluster of our own in a temporary directory, spoken to by a socket there."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from promise.documents import Document

from .engine import Answer, Leaf, Missing, answer

_SCHEMA = Path(__file__).with_name("postgres.sql")
_SERVER = ("-c listen_addresses='' -c fsync=off -c client_min_messages=error -c max_connections=5 "
           "-c shared_buffers=16MB -c unix_socket_directories=")


class Postgres:
    """One cluster; `parse` is the function that reads the strings."""

    def __init__(self, parse: str) -> None:
        self._parse = parse
        self._cluster = Cluster.running()
        self._psql = self._cluster.psql()

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        assert not any(leaf.field for leaf in leaves), "there are no fields here"
        request = json.dumps({
            "documents": [" zz zz ".join((each.title, each.body, each.company))
                          for each in documents],
            "leaves": [leaf.text for leaf in leaves], "strings": list(strings)})
        assert self._psql.stdin and self._psql.stdout
        quoted = request.replace("'", "''")
        self._psql.stdin.write(f"select answer('{quoted}', '{self._parse}');\n")
        self._psql.stdin.flush()
        return [answer(self._psql.stdout.readline()) for _ in (*leaves, *strings)]

    def close(self) -> None:
        self._psql.communicate()
        self._cluster.stop()


class Cluster:
    """A cluster that lives as long as somebody uses it."""

    _one: Cluster | None = None

    def __init__(self) -> None:
        self.users = 0
        self._programs = _programs()
        self._place = Path(tempfile.mkdtemp(prefix="searchbuilder-"))
        self._owner = "postgres" if os.getuid() == 0 else None
        if self._owner:
            shutil.chown(self._place, self._owner)
        self._run("initdb", "-D", "data", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                  "--no-sync")
        self._run("pg_ctl", "-D", "data", "-l", "log", "-w", "-o",
                  f"{_SERVER}{self._place}", "start")
        self._run("psql", *self._address, "-q", "-v", "ON_ERROR_STOP=1", "-f", "-",
                  stdin=_SCHEMA.read_text("utf-8"))

    @classmethod
    def running(cls) -> Cluster:
        cls._one = cls._one or cls()
        cls._one.users += 1
        return cls._one

    @property
    def _address(self) -> tuple[str, ...]:
        user = self._owner or pwd.getpwuid(os.getuid()).pw_name
        return "-X", "-h", str(self._place), "-U", user, "-d", "postgres"

    def psql(self) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [str(self._programs / "psql"), *self._address, "-q", "-A", "-t"], text=True,
            encoding="utf-8", stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def stop(self) -> None:
        self.users -= 1
        if not self.users:
            self._run("pg_ctl", "-D", "data", "-m", "immediate", "stop")
            shutil.rmtree(self._place)
            type(self)._one = None

    def _run(self, program: str, *words: str, stdin: str = "") -> None:
        log = self._place / "output"
        with log.open("w") as output:
            done = subprocess.run([str(self._programs / program), *words], cwd=self._place,
                                  text=True, user=self._owner, input=stdin, stdout=output,
                                  stderr=subprocess.STDOUT)
        assert done.returncode == 0, log.read_text("utf-8")


def _programs() -> Path:
    """Where Debian, or whoever else has them, keeps the programs."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"),
                      key=lambda path: int(path.parts[4]))
    place = str(versions[-1]) if versions else shutil.which("initdb")
    if not place:
        raise Missing("apt-get install postgresql")
    try:
        pwd.getpwnam("postgres" if os.getuid() == 0 else pwd.getpwuid(os.getuid()).pw_name)
    except KeyError as error:
        raise Missing("adduser --system postgres") from error
    return Path(place).parent
