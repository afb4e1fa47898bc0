"""A search in a command of a terminal, or in an address among words; the rest is named."""

import pytest

from searchbuilder.decoding.commands import commands
from searchbuilder.decoding.encoded import Decoded, decoded
from searchbuilder.translate import translate

# The text, the search in it, what is left out, and whether that may keep people out.
COMMANDS = (
    ('find-people --keywords "a AND b" --limit 10', "a AND b",
     ("find-people --keywords", "--limit 10"), False),
    ('$ jobs search --keywords "a AND b" --location Berlin', "a AND b",
     ("jobs search --keywords", "--location Berlin"), True),
    ('npx jobfinder -q "a OR b"', "a OR b", ("npx jobfinder -q",), False),
    ('python search.py "a AND b"', "a AND b", ("python search.py",), False),
    ('./find.sh "a AND (b OR c)" | head -5', "a AND (b OR c)", ("./find.sh",), False),
    ('gh search users "location:berlin language:go"', "location:berlin language:go",
     ("gh search users",), False),
    (r'searchtool "site:x.com \"a b\" c"', 'site:x.com "a b" c', ("searchtool",), True),
    ('searchtool "(a OR b) AND c"', "(a OR b) AND c", ("searchtool",), True),
    ("search_people '\"a b\" OR c'", '"a b" OR c', ("search_people",), False),
    ('curl "https://x.com/search?q=a+AND+b"', "a AND b", ("curl",), False),
    ('href: `https://x.com/?q=${encodeURIComponent(`"a" b OR "c"`)}&o=1`', '"a" b OR "c"', (),
     False),
    ("u = 'https://x.com/?q=' + quote('\"a\" OR b')", '"a" OR b', (), False),
    ("See https://x.com/search?q=a+AND+b for more", "a AND b", ("See for more",), False))
NONE = (
    'resume -job "java OR spring"', 'nurse "a OR b"', 'site:x.com "a OR b"', 'a AND "b OR c"',
    'python "machine learning" AND sql', 'open "to work" AND nurse', 'go "java developer"',
    'site:github.com -jobs "a b" -c "d"', "nurse https://x.com/?q=a", "a -b \"c\"",
    'search "a b" AND https://x.com/search?q=a', "see https://x.com/about", 'node "a b" -c')


@pytest.mark.parametrize("text, plain, left, narrowed", COMMANDS, ids=[row[0] for row in COMMANDS])
def test_the_search_in_a_command(text, plain, left, narrowed):
    done = decoded(text)
    assert (done.text, done.remarks, done.narrowed) == (plain, left, narrowed)


@pytest.mark.parametrize("text", NONE)
def test_no_command(text):
    assert commands(text) is None
    assert decoded(text) == Decoded(text)


def test_what_was_taken_of_a_command_is_said():
    made = translate(['find-people --keywords "a AND b" --city Rome'], "", ["linkedin"])
    assert [(each.code, each.message) for each in made.diagnostics] == [
        ("SB622", "Copied from a command: only what is in the quotation marks is read"),
        ("SB633", "Left out as a comment on the string: “find-people --keywords”, “--city Rome”")]
    compiled = made.results[0].compiled
    assert ([each.text for each in compiled.strings], compiled.effect) == (["a AND b"], "wider")


def test_a_long_line_is_gone_through_in_time():
    assert commands("word " * 50_000 + '"a AND b"') is None
    assert commands("--a " * 50_000 + '"a AND b" ' + "--c d " * 50_000) is None
    assert commands("https://x.com/?a=" * 20_000) is None
