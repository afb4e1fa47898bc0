"""Plain text."""

from __future__ import annotations

from searchbuilder.people.encodings import decoded
from searchbuilder.people.kinds import Kind

KIND = Kind((".txt", ".text", ".md", ".markdown"), decoded)
