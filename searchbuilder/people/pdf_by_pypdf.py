"""A PDF from the input as text: run as a program of its own, which may be ended."""

from __future__ import annotations

import io
import logging
import sys

from pypdf import PdfReader


def text_of(data: bytes) -> str:
    """The text of the pages."""
    logging.disable()
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("password")
    return "\n".join(page.extract_text() for page in reader.pages)


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(text_of(sys.stdin.buffer.read()).encode("utf-8", "replace"))
    except Exception as error:
        raise SystemExit(f"{type(error).__name__}: {error}") from None
