"""Where an index is, and who may ask it: addresses, users and keys as they are typed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urlsplit

from searchbuilder.errors import NoAnswer

USER, PASSWORD, API_KEY = (f"SEARCHBUILDER_INDEX_{what}" for what in (
    "USER", "PASSWORD", "API_KEY"))
_EXAMPLE = "Write it like this: https://host:9200/people"


class Address(NamedTuple):
    """Of an index.  server -- with its protocol, and the path to it if there is one; host -- with
    its port, for people; name -- of
    the index, or of several with commas or a star"""

    server: str
    host: str
    name: str

    def of(self, what: str) -> str:
        """Where the index is asked for something: `_search`."""
        return f"{self.server}/{quote(self.name, safe='*,-._')}/{what}"


def is_address(where: str) -> bool:
    """Whether people are looked for on a server, and not in a folder or a table."""
    return where.strip().casefold().startswith(("https://", "http://"))


def address(where: str) -> Address:
    """NoAnswer if it is not one of an index."""
    split = _split(where.strip())
    if "@" in split.netloc:
        raise NoAnswer("An address can't hold a user and a password: it would be kept in the "
                       "history of the terminal", f"Set {USER} and {PASSWORD} instead")
    path, _, index = split.path.rstrip("/").rpartition("/")
    if not index or unquote(index).startswith("_"):
        raise NoAnswer(f"The name of the index is missing in {where}", _EXAMPLE)
    return Address(f"{split.scheme}://{split.netloc}{path}", split.netloc, unquote(index))


def _split(where: str) -> SplitResult:
    try:
        split = urlsplit(where)
        whole = split.port != 0 and bool(split.hostname) and split.scheme in ("http", "https")
    except ValueError:
        whole = False
    if not whole or split.query or split.fragment or not (where.isprintable() and where.isascii()):
        raise NoAnswer("This is no address of an index", _EXAMPLE)
    return split


def authorization(said: Mapping[str, str], asked: Address) -> str:
    """The header that says who asks, from the variables of the environment; empty without them.

    NoAnswer if one is missing, or if a stranger could read it on its way.
    """
    user, password, key = (said.get(name, "").strip() for name in (USER, PASSWORD, API_KEY))
    if not (user or password or key):
        return ""
    if asked.server.startswith("http:") and not _is_here(asked):
        raise NoAnswer(f"A password or a key would go to {asked.host} for everybody to read",
                       "Use the https:// address")
    if key:
        if not (key.isascii() and key.isprintable() and " " not in key):
            raise NoAnswer(f"{API_KEY} holds no key: it has blanks or signs that no key has",
                           "Copy the key again, in one line")
        return f"ApiKey {key}"
    if not (user and password):
        raise NoAnswer(f"{USER if password else PASSWORD} is missing",
                       f"Set both {USER} and {PASSWORD}, or neither")
    return f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"


def _is_here(asked: Address) -> bool:
    """Whether the server is this computer."""
    host = urlsplit(asked.server).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
