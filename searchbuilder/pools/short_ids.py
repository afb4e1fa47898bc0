"""Short ids, which say nothing of whom they stand for."""

from __future__ import annotations

import os
import secrets
import tempfile
from hashlib import blake2b
from pathlib import Path

from searchbuilder.pools.index import cache_folder

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
SIGNS = 8
_SALT = 32


def short_id(name: str, salt: bytes) -> str:
    """Of a name: the same as long as the salt is."""
    digest = blake2b(name.encode("utf-8", "surrogatepass"), key=salt, digest_size=8).digest()
    number, signs = int.from_bytes(digest), []
    for _ in range(SIGNS):
        number, place = divmod(number, len(_ALPHABET))
        signs.append(_ALPHABET[place])
    return "".join(signs)


def is_short_id(text: str) -> bool:
    """Whether it looks like one."""
    return len(text) == SIGNS and set(text) <= set(_ALPHABET)


def salt_of_user(cache: Path | None = None) -> bytes:
    """What makes the ids of this user their own: made once, and kept in the cache folder.

    cache -- the folder, instead of the user's own
    Where nothing can be kept, another one each time.
    """
    path = (cache or cache_folder()) / "salt"
    try:
        return _kept(path) or _made(path)
    except OSError:
        return secrets.token_bytes(_SALT)


def _kept(path: Path) -> bytes:
    """Empty where there is none, or only a part of one."""
    salt = path.read_bytes() if path.exists() else b""
    return salt if len(salt) == _SALT else b""


def _made(path: Path) -> bytes:
    """A new one; where another process makes one too, the later."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file, new = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(file, "wb") as made:
        made.write(secrets.token_bytes(_SALT))
    os.replace(new, path)
    return path.read_bytes()
