"""The text of each kind of file, and why there is none."""

from __future__ import annotations

import io
import sys
from base64 import b64encode
from shutil import which
from time import monotonic

import pytest
from pypdf import PdfWriter

from searchbuilder.people.extract import person, text_of
from searchbuilder.people.kinds import Refused
from searchbuilder.people.kinds import kinds, pdf
from searchbuilder.people.pdf_by_pypdf import text_of as by_pypdf
from searchbuilder.people.person import Person
from searchbuilder.people.program import run

from . import made


def lines(name, data):
    """The lines of a file that have a text, blanks aside."""
    return [" ".join(line.split()) for line in text_of(name, data).splitlines() if line.strip()]


def why(name, data):
    """Why there is no text in a file."""
    with pytest.raises(Refused) as refused:
        text_of(name, data)
    return str(refused.value)


def test_every_kind_has_endings_of_its_own():
    endings = [ending for kind in kinds() for ending in kind.suffixes]
    assert len(endings) == len(set(endings)) > 10
    assert {".pdf", ".docx", ".txt", ".md", ".html", ".rtf", ".odt", ".eml"} <= set(endings)


@pytest.mark.parametrize("data", [
    "Case\u00advoll caf\u00e9 o\ufb03ce\r\nRN".encode(), "\ufeffCasevoll café office\nRN".encode(),
    "Casevoll café office\nRN".encode("utf-16"), "Casevoll café office\nRN".encode("cp1252"),
    "Casevoll café office\rRN".encode("utf-16-le")])
def test_a_text_is_read_whatever_wrote_it(data):
    assert text_of("a.txt", data).lstrip("\ufeff") == "Casevoll café office\nRN"


@pytest.mark.skipif(not which("pdftotext"), reason="pdftotext is not there: "
                    "apt-get install poppler-utils")
def test_a_pdf_is_read_by_pdftotext():
    assert lines("a.pdf", made.pdf()) == ["Nurse Case Manager"]


def test_a_pdf_is_read_by_pypdf():
    assert by_pypdf(made.pdf()).split() == ["Nurse", "Case", "Manager"]


@pytest.fixture
def without_pdftotext(monkeypatch):
    """As on a machine without poppler."""
    monkeypatch.setattr(pdf, "which", lambda name: None)
    pdf._command.cache_clear()
    yield
    pdf._command.cache_clear()


def test_pypdf_runs_as_a_program_where_pdftotext_is_missing(without_pdftotext):
    assert lines("a.pdf", made.pdf()) == ["Nurse Case Manager"]
    assert why("a.pdf", made.pdf()[:90]) == "damaged: it cannot be read"


def test_the_extra_is_asked_for_where_nothing_reads_pdf(without_pdftotext, monkeypatch):
    monkeypatch.setattr(pdf, "find_spec", lambda name: None)
    one, lasting = person("a.pdf", made.pdf())
    assert one.why == ('reading PDF files takes one more package: python -m pip install '
                       '"searchbuilder[people]"')
    assert not lasting


def test_a_scan_is_named():
    assert why("a.pdf", made.SCAN) == "a scan: it has pictures and no text"


def test_a_protected_pdf_is_named(without_password):
    assert why("a.pdf", without_password) == "protected with a password"


def test_a_protected_pdf_is_named_by_pypdf(without_pdftotext, without_password):
    assert why("a.pdf", without_password) == "protected with a password"


@pytest.fixture
def without_password():
    """A PDF that opens with a password alone."""
    written, target = PdfWriter(io.BytesIO(made.pdf())), io.BytesIO()
    written.encrypt("secret", algorithm="RC4-128")
    written.write(target)
    return target.getvalue()


def test_a_pdf_without_anything_is_named():
    assert why("a.pdf", made.pdf("")) == "it has no text"


def test_a_program_that_hangs_is_ended():
    begun = monotonic()
    answered = run([sys.executable, "-c", "import time; time.sleep(60)"], b"", seconds=0.2)
    assert answered.late and answered.text == b"" and monotonic() - begun < 30


def test_a_program_gets_the_file_and_its_failure_is_told():
    answered = run([sys.executable, "-c", "import sys; sys.exit(sys.stdin.read())"], b"no key")
    assert (answered.code, answered.late) == (1, False)


def test_word_has_tables_headers_notes_and_boxes():
    box = ("<w:p><w:r><w:t>Nurse </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
           f"{made.line('Acme')}</w:txbxContent></mc:Choice><mc:Fallback>{made.line('Acme')}"
           "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Manager</w:t></w:r></w:p>")
    table = ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>RN</w:t><w:tab/><w:t>CCM</w:t></w:r></w:p></w:tc>"
             f"<w:tc>{made.line('2019')}</w:tc></w:tr></w:tbl>")
    data = made.docx(box + table, header1=made.line("Jane"), header2=made.line("Jane"),
                     footnotes=made.line("CRRN"), comments=made.line("too junior"))
    assert lines("a.docx", data) == ["Nurse Manager", "Acme", "RN CCM", "2019", "CRRN", "Jane"]


def test_word_has_words_in_pieces_and_not_what_was_deleted():
    data = made.docx("<w:p><w:r><w:t>Nur</w:t></w:r><w:r><w:t>se</w:t></w:r><w:del><w:r>"
                     "<w:delText>Clerk</w:delText></w:r></w:del><w:r><w:br/><w:t>CNA</w:t></w:r>"
                     "</w:p>")
    assert lines("a.docx", data) == ["Nurse", "CNA"]


def test_opendocument_has_headers_boxes_and_notes():
    data = made.odt(
        "<o:body><o:text><text:h>Nurse<draw:frame><draw:text-box><text:p>Acme</text:p>"
        "</draw:text-box></draw:frame> Case<text:s/>Manager</text:h><text:p>R<text:span>N"
        "</text:span><text:tab/>CCM<o:annotation><text:p>no</text:p></o:annotation></text:p>"
        "</o:text></o:body>",
        "<o:master-styles><style:header><text:p>Jane</text:p></style:header></o:master-styles>")
    assert lines("a.odt", data) == ["Nurse Case Manager", "Acme", "RN CCM", "Jane"]


def test_rich_text_has_boxes_and_no_fonts():
    data = (rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Riched}"
            rb"{\header Jane\par}Nurse\par caf\'e9 \u8211?x"
            rb"{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt Acme\par}}"
            rb"{\field{\*\fldinst HYPERLINK}{\fldrslt R\b N}}\cell CCM\row \{a\}}")
    assert lines("a.rtf", data) == ["Jane", "Nurse", "café –xAcme", "RN CCM", "{a}"]


def test_a_page_has_a_line_for_each_block():
    data = (b"<html><head><title>cv.html</title><style>p{}</style></head><body><p>Nu<b>rse</b>"
            b" &amp; RN<br>CCM<table><tr><td>a</td><td>b</table><script>var x = '<p>'</script>end")
    assert lines("a.html", data) == ["Nurse & RN", "CCM", "a b", "end"]


def test_a_page_says_its_encoding():
    assert text_of("a.html", '<meta charset="koi8-r">Врач'.encode("koi8-r")) == "\nВрач"


def test_a_mail_has_its_subject_its_text_and_what_is_attached():
    data = mail("cv.txt", b"Nurse")
    assert lines("a.eml", data) == ["Ré application", "See attached", "Nurse"]


def test_a_mail_whose_attachment_cannot_be_read_is_named():
    assert why("a.eml", mail("cv.pdf", made.SCAN)) == (
        "the file attached to it: a scan: it has pictures and no text")


def mail(name, data):
    """A mail with a file attached."""
    return (b"Subject: =?utf-8?q?R=C3=A9?= application\nContent-Type: multipart/mixed; boundary=b"
            b"\n\n--b\nContent-Type: text/plain\n\nSee attached\n--b\nContent-Type: application/x"
            b"\nContent-Disposition: attachment; filename=" + name.encode() +
            b"\nContent-Transfer-Encoding: base64\n\n" + b64encode(data) + b"\n--b--\n")


@pytest.mark.parametrize(("name", "data", "said"), [
    ("a.txt", b"", "it is empty"),
    ("a.txt", b" \n--\n", "it has no text"),
    ("a.txt", b"\0\1\2", "it has no text"),
    ("a.jpg", b"\xff\xd8", ".jpg files cannot be read"),
    ("resume", b"Nurse", "its kind is not known"),
    ("a.doc", b"\xd0\xcf\x11\xe0 Word", "an old Office file. Save it as .docx"),
    ("a.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
     "protected with a password"),
    ("a.odt", made.odt("", manifest="<encryption-data/>"), "protected with a password"),
    ("a.docx", made.docx("")[:-40], "damaged or cut off"),
    ("a.docx", made.packed({"word/x.xml": ""}), "damaged: the text is missing"),
    ("a.txt", b"Seniornursecasemanagerwithexperience " * 9,
     "its words run together without blanks. Save it again, or as another kind of file"),
    ("a.txt", b"N u r s e  c a s e  m a n a g e r " * 9,
     "there are blanks between the letters of its words. Save it again, or as another kind of "
     "file")])
def test_what_has_no_text_says_why(name, data, said):
    assert why(name, data) == said


@pytest.mark.parametrize(("name", "data"), [
    ("a.doc", rb"{\rtf1 Nurse}"), ("a.txt", made.docx(made.line("Nurse"))),
    ("a", made.odt("<o:body><text:p>Nurse</text:p></o:body>"))])
def test_a_file_is_what_it_begins_with(name, data):
    assert lines(name, data) == ["Nurse"]


def test_a_person_of_a_file_has_guessed_titles():
    assert person("b/a.txt", b"Jane Doe\nSenior Nurse\nI like tea.\n\n2019 Clerk, Acme")[0] == (
        Person("b/a.txt", "Senior Nurse\n2019 Clerk, Acme", "",
               "Jane Doe\nSenior Nurse\nI like tea.\n\n2019 Clerk, Acme", True))
