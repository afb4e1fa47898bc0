"""What an engine in the tests can do, and how a program beside ours is spoken to."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from promise.documents import Document


class Missing(Exception):
    """The engine is not installed; the message says what installs it."""


class Answer(NamedTuple):
    """What one question found, as a number whose bit i stands for document i, or an error."""

    found: int
    error: str = ""


class Leaf(NamedTuple):
    """A word or phrase, looked for in one field or in all of them, apart from any syntax."""

    text: str
    field: str = ""


class Engine(Protocol):
    """Documents are indexed anew for each call, which answers in the order of the questions."""

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str]
            ) -> list[Answer]:
        """What each leaf finds, then what each string finds."""

    def close(self) -> None:
        """Nothing is asked any more."""


Named = Callable[[str], Engine]


class Process:
    """A program that reads documents and questions as lines, and answers with a line each.

    d TITLE BODY COMPANY, l FIELD TEXT, s STRING, with tabs between; `.` asks for the answers:
    numbers of documents, or `!` and an error.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True, encoding="utf-8")

    def ask(self, documents: Sequence[Document], leaves: Sequence[Leaf], strings: Sequence[str],
            *before: Sequence[str]) -> list[Answer]:
        """before -- lines that only this program reads"""
        lines = [*before]
        lines += [("d", document.title, document.body, document.company) for document in documents]
        lines += [("l", leaf.field, leaf.text) for leaf in leaves]
        lines += [("s", string) for string in strings]
        assert self._process.stdin and self._process.stdout
        self._process.stdin.writelines("\t".join(line) + "\n" for line in (*lines, (".",)))
        self._process.stdin.flush()
        return [answer(self._process.stdout.readline()) for _ in (*leaves, *strings)]

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()


def answer(line: str) -> Answer:
    """A line of answers as a value."""
    assert line.endswith("\n"), "the engine ended"
    if line.startswith("!"):
        return Answer(0, line[1:].strip())
    return Answer(sum(1 << int(number) for number in line.split()))
