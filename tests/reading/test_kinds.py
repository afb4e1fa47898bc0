"""Every kind of sign has one record that says how it looks, and one function that reads it."""

from searchbuilder.reading.kinds import Kind
from searchbuilder.reading.reader import TAKE
from searchbuilder.reading.scanning import SIGNS


def test_every_kind_of_sign_is_read():
    assert TAKE.keys() | {Kind.OPEN, Kind.CLOSE} == set(Kind)


def test_every_kind_of_sign_looks_like_something_once():
    """But for what is put in the place of a word that is meant as an operator, and of a sign that
    is searched for."""
    assert sorted([*(sign.kind for sign in SIGNS), Kind.MEANT, Kind.SYMBOL]) == sorted(Kind)
