"""Files that were made to harm: an answer in words, soon."""

from __future__ import annotations

import zlib
from shutil import which
from time import monotonic

import pytest

from searchbuilder.people import program
from searchbuilder.people.extract import person
from searchbuilder.people.kinds import web
from searchbuilder.people.person import Unreadable

from . import made

WORD = "word/document.xml"
MANY = 200_000


def said(name, data):
    """What is said of a file, within ten seconds."""
    begun = monotonic()
    one, _ = person(name, data)
    assert monotonic() - begun < 10
    return one.why if isinstance(one, Unreadable) else one.text.strip()


@pytest.mark.parametrize(("xml", "answer"), [
    ("<a>" * MANY + "</a>" * MANY, "it has no text"),
    ('<!DOCTYPE a [<!ENTITY a "nurse"><!ENTITY b "&a;&a;">]><t>&b;</t>',
     "damaged: it cannot be read"),
    ('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><t>&a;</t>',
     "damaged: it cannot be read"),
    ("<t>" + "nurse " * 3_000_000 + "</t>", "it unpacks to more than any document should"),
    ("<p/>" * 3_000_001, "it unpacks to more than any document should"),
    ("no XML", "damaged: it cannot be read")])
def test_a_packed_document(xml, answer):
    assert said("a.docx", made.packed({WORD: xml})) == answer


def test_an_archive_that_lies_about_its_size():
    data = bytearray(made.packed({WORD: "<t>nurse</t>" * 1000}))
    at = data.rindex(b"PK\1\2")
    data[at + 24:at + 28] = (5).to_bytes(4, "little")
    assert said("a.docx", bytes(data)) in ("it unpacks to more than it says", "damaged or cut off")


@pytest.mark.parametrize("sign", ["<", "<!--", "</", "<!", "<?", "<a ", "<![CDATA[", "&", "a=\""])
def test_a_page_of_nothing_but_beginnings(sign, monkeypatch):
    monkeypatch.setattr(web, "SECONDS", 0.5)
    assert said("a.html", sign.encode() * MANY)


@pytest.mark.parametrize(("name", "data"), [
    ("a.rtf", b"{\\rtf1 " + b"{" * MANY + b"nurse"), ("a.rtf", b"{\\rtf1 nurse" + b"\\" * MANY),
    ("a.rtf", b"{\\rtf1 nurse}}}}\\u99999999999 \\ansicpg9 \\'"),
    ("a.eml", b"Subject: " + b"=?utf-8?q?x?= " * MANY + b"\n\nnurse"),
    ("a.eml", b"Subject: =?no?q?x?=\nContent-Type: text/plain; charset=no\n\nnurse"),
    ("a.html", b"<meta charset=no>nurse")])
def test_what_can_be_read_of_it_is(name, data):
    assert "nurse" in said(name, data)


def test_a_mail_of_parts_within_parts():
    part = b"Content-Type: multipart/mixed; boundary=a\n\n--a\n"
    assert said("a.eml", part * 20_000) == "more attachments than a mail about one person has"


needs_pdftotext = pytest.mark.skipif(not which("pdftotext"), reason="pdftotext is not there")


@needs_pdftotext
@pytest.mark.parametrize("data", [
    made.pdf(count="1000000"), made.pdf()[:200], b"%PDF-1.4" + b"\xff" * 1000,
    made.pdf().replace(b"[3 0 R]", b"[2 0 R]")])
def test_a_pdf_that_lies(data):
    assert said("a.pdf", data) in ("Nurse Case Manager", "damaged: it cannot be read",
                                   "it has no text")


@needs_pdftotext
def test_a_pdf_of_too_much_text(monkeypatch):
    monkeypatch.setattr(program, "MOST_TEXT", 10)
    assert said("a.pdf", made.pdf()) == "it has more text than any résumé"


@needs_pdftotext
def test_a_pdf_that_swells(monkeypatch):
    monkeypatch.setattr(program.run, "__defaults__", (0.3,))
    drawn = zlib.compress(b"BT /F1 12 Tf 72 700 Td (Nurse) Tj ET\n" * 3_000_000, 9)
    plain = made.pdf(contents=drawn)
    swelling = plain.replace(b" >>\nstream", b" /Filter /FlateDecode >>\nstream", 1)
    assert said("a.pdf", swelling) == "it takes too long to read"
