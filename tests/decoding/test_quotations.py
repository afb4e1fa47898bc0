"""Strings in quotation marks of their own, with anything around."""

import pytest

from searchbuilder.decoding.encoded import Decoded, decoded

STRING = '("a b" OR c) AND d'
BESIDE = [
    (r'12:03 INFO query="(\"a b\" OR c) AND d" results=123', ("12:03 INFO query", "results=123")),
    (r'jobs search "(\"a b\" OR c) AND d" --place Ohio', ("jobs search", "--place Ohio")),
    ('7,"(""a b"" OR c) AND d",Ohio', ("7", "Ohio")),
    ("""level=info q='("a b" OR c) AND d' took=12ms""", ("level=info q", "took=12ms")),
    ('“("a b" OR c) AND d” – Jo Doe', ("– Jo Doe",)),
    ("""<input type=text placeholder='("a b" OR c) AND d'>x</input>""",
     ("<input type=text placeholder", ">x</input>")),
    (r'{ id:3, type:"Boolean", content:"(\"a b\" OR c) AND d", team:"x y" },',
     ('{ id:3, type:"Boolean", content:', 'team:"x y" }')),
    ("""{ tag: "other", rank: 30, query: '("a b" OR c) AND d' },""",
     ('{ tag: "other", rank: 30, query:',)),
]
WITHIN = ['"a b" OR "c d" AND e', 'nurse "a b" OR c', "'a b' OR 'c d'", '“a "b” c" OR d',
          "RN OR 'a \"b\" c'", "'a (b OR c)', 'd OR e \"f\"'", "x '\"a b\"' y", '"a b" - "c d"']


@pytest.mark.parametrize("text, said", BESIDE)
def test_what_stands_around_is_left_out_and_named(text, said):
    done = decoded(text)
    assert (done.text, done.remarks, done.narrowed) == (STRING, said, True)


@pytest.mark.parametrize("text", [""": '("a b" OR c) AND d';""", f'"query": "{STRING}"',
                                  f'"query": "{STRING}",', '. “("a b" OR c) AND d” …'])
def test_signs_around_are_nothing(text):
    done = decoded(text)
    assert (done.text, done.remarks, done.narrowed) == (STRING, (), False)


def test_the_first_of_several_is_read():
    done = decoded("all = [\n  # nurses\n  '(\"a b\" OR c) AND d',\n"
                   "  # cooks\n  '\"e f\" AND g',\n]")
    assert (done.text, done.remarks, done.unread) == (
        STRING, ("all = [", "# nurses", "# cooks"), ('"e f" AND g',))


@pytest.mark.parametrize("text", WITHIN)
def test_where_something_else_may_be_a_string_nothing_is_taken_off(text):
    assert decoded(text) == Decoded(text)


@pytest.mark.parametrize("text", ['""a"" ', '\\"a\\" ', "'a \"b\" ", '"a ""b'])
def test_any_length_is_gone_through_at_once(text):
    assert decoded(text * 5_000).text
