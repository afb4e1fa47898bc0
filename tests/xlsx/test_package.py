"""Files that are no workbook, broken ones and hostile ones: each is refused in its own words."""

import io
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings
import zipfile
from pathlib import Path

import pytest

from searchbuilder.diagnostic import ERROR, Diagnostic
from searchbuilder.errors import UnreadableFile
from searchbuilder.workbook.model import book
from searchbuilder.workbook.reader import read_rows
from searchbuilder.xlsx.package import MOST_BYTES, MOST_PARTS, load

DATA = Path(__file__).parents[1] / "data"
SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)"
FETCH = "Download it again, or open it in Excel, which may repair it"
NOT_NORMAL = "It is not a normal workbook"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def good(workbook):
    """The bytes of a workbook that can be read; the test runs in its folder."""
    return Path(workbook("""
        | Terms |
        |       | Term |
        |       | MMI  |
    """)).read_bytes()


@pytest.fixture
def refusal(good):
    """What is said about book.xlsx with these bytes, and what to do about it."""
    def said(data=None, path="book.xlsx"):
        if data is not None:
            Path(path).write_bytes(data)
        with pytest.raises(UnreadableFile) as refused:
            read_rows(path)
        return str(refused.value), refused.value.hint
    return said


def repacked(data, change=None, add=(), compression=zipfile.ZIP_DEFLATED):
    """The package with parts changed ({name: bytes, or None to take it out}) and added."""
    made = io.BytesIO()
    change = change or {}
    with zipfile.ZipFile(io.BytesIO(data)) as old, warnings.catch_warnings(), \
            zipfile.ZipFile(made, "w", compression) as new:
        warnings.simplefilter("ignore")  # zipfile warns of doubled names, which are wanted here
        for name in old.namelist():
            content = change.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in add:
            new.writestr(name, content)
    return made.getvalue()


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def test_a_good_workbook_is_handed_on_byte_for_byte(good):
    assert load("book.xlsx").getvalue() == good


def test_no_such_file_offers_the_workbooks_of_the_folder(refusal):
    Path("other.xls").write_bytes(b"")
    Path("notes.txt").write_bytes(b"")
    assert refusal(path="bok.xlsx") == (
        "There is no file bok.xlsx", "That folder has book.xlsx, other.xls")


def test_no_such_file_does_not_offer_excels_lock_file(refusal):
    Path("~$book.xlsx").write_bytes(b"")
    assert refusal(path="bok.xlsx") == (
        "There is no file bok.xlsx", "That folder has book.xlsx")


def test_no_such_file_in_a_folder_without_workbooks(refusal):
    Path("empty").mkdir()
    assert refusal(path="empty/book.xlsx") == (
        "There is no file empty/book.xlsx", "Check the name")


def test_no_such_folder(refusal):
    assert refusal(path="nowhere/book.xlsx") == (
        "There is no file nowhere/book.xlsx", "Check the name")


def test_a_name_that_no_file_can_have(refusal):
    assert refusal(path="a\0b.xlsx")[1] == "Check its name and permissions"


def test_a_file_where_a_folder_should_be(refusal):
    assert refusal(path="book.xlsx/more.xlsx") == (
        "book.xlsx/more.xlsx cannot be read: Not a directory", "Check its name and permissions")


def test_folder(refusal):
    Path("books.xlsx").mkdir()
    assert refusal(path="books.xlsx") == ("books.xlsx is a folder", "Name the workbook in it")


def test_empty_file(refusal):
    assert refusal(b"") == ("book.xlsx is empty", "Choose the file that you edit in Excel")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_pipe_does_not_hang(good):
    os.mkfifo("pipe.xlsx")
    done = subprocess.run([sys.executable, "-m", "searchbuilder.cli", "build", "pipe.xlsx"],
                          capture_output=True, text=True, timeout=60,
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])})
    assert (done.returncode, done.stdout, done.stderr) == (
        2, "", "searchbuilder: pipe.xlsx is not an ordinary file\n    Name a workbook\n")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_device(refusal):
    assert refusal(path="/dev/zero") == (
        "/dev/zero is not an ordinary file", "Name a workbook")


@pytest.mark.skipif(os.name != "posix", reason="permissions are taken away as on Unix")
def test_permission_denied(good):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        path = Path(folder, "book.xlsx")
        path.write_bytes(good)
        path.chmod(0)
        me = os.geteuid()
        if me == 0:
            os.seteuid(65534)
        try:
            with pytest.raises(UnreadableFile) as refused:
                load(str(path))
        finally:
            os.seteuid(me)
    assert str(refused.value) == f"{path} cannot be read: Permission denied"
    assert refused.value.hint == "Check its name and permissions"


def test_larger_than_any_workbook(refusal):
    with open("huge.xlsx", "wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert refusal(path="huge.xlsx") == (
        "huge.xlsx is larger than 64 MB", "Split it into several workbooks")


@pytest.mark.parametrize("data", [
    b"Term,Synonym\nMMI,maximum medical improvement\n", "Größe;1\r\n".encode(),
    b"<html><table></table></html>"])
def test_text_named_xlsx(refusal, data):
    assert refusal(data) == ("book.xlsx is not an Excel workbook: it is text, such as CSV",
                             SAVE_AS)


def test_pdf(refusal):
    assert refusal(b"%PDF-1.7\n%\x00\x93\x8c\x8b\x9e\n1 0 obj\n") == (
        "book.xlsx is not an Excel workbook: it is another kind of file", SAVE_AS)


@pytest.mark.parametrize("name, data, what", [
    ("~$book.xlsx", b"\x08Jane Doe".ljust(55) + b"\0" * 110,
     "a note of Excel that the workbook is open"),
    ("~$book.xlsx", b"", "a note of Excel that the workbook is open"),
    (".~lock.book.xlsx#", b",jane,desk,01.02.2024 10:00,;",
     "a note of LibreOffice that the workbook is open"),
    ("._book.xlsx", b"\0\5\x16\7\0\2\0\0Mac OS X", "a note that macOS keeps beside the workbook")])
def test_what_programs_keep_beside_a_workbook(refusal, name, data, what):
    Path(name).write_bytes(data)
    assert refusal(path=name) == (f"{name} is only {what}", "Name the workbook: book.xlsx")


@pytest.mark.parametrize("name", ["~$book.xlsx", "._book.xlsx"])
def test_a_workbook_may_have_any_name(good, name):
    Path(name).write_bytes(good)
    assert load(name).getvalue() == good


def test_old_excel_format(refusal):
    assert refusal(OLE + "Workbook".encode("utf-16-le")) == (
        "book.xlsx is in the old Excel format", SAVE_AS)


def test_password(refusal):
    assert refusal(OLE + "EncryptedPackage".encode("utf-16-le")) == (
        "book.xlsx is protected with a password",
        "Remove the password in Excel: File, Info, Protect Workbook")


@pytest.mark.parametrize("left", [0.02, 0.5, 0.99])
def test_truncated(refusal, good, left):
    assert refusal(good[:int(len(good) * left)]) == ("book.xlsx is damaged or cut off", FETCH)


def test_one_flipped_bit_of_a_part(refusal, good):
    stored = bytearray(repacked(good, compression=zipfile.ZIP_STORED))
    stored[stored.index(b">MMI<") + 1] ^= 1
    assert refusal(bytes(stored)) == ("book.xlsx is damaged or cut off", FETCH)


def test_a_part_that_is_not_xml_any_more(refusal, good):
    cut = part(good, SHEET)[:-20]
    assert refusal(repacked(good, {SHEET: cut})) == (
        "book.xlsx cannot be read as a workbook", "Open it in Excel and save it again")


def test_a_sheet_whose_part_is_missing(good):
    Path("book.xlsx").write_bytes(repacked(good, {SHEET: None}))
    assert list(read_rows("book.xlsx").diagnostics) == [Diagnostic(
        "SB127", ERROR, "The file lists the sheet Terms, but its content is missing", "Terms!A1",
        hint="Restore the file from a backup, or add the sheet again")]


@pytest.mark.parametrize("odd", ["mimetype", "xl/workbook.bin"])
def test_ods_and_xlsb(refusal, good, odd):
    assert refusal(repacked(good, add=[(odd, b"application/x")])) == (
        "book.xlsx is a spreadsheet of another format", SAVE_AS)


@pytest.mark.parametrize("parts", [
    {"photo.jpg": b"\xff\xd8"}, {"_rels/.rels": b"", "word/document.xml": b"<w/>"},
    {"xl/workbook.xml": b"<workbook/>"}, {}],
    ids=["zip", "Word", "half a workbook", "nothing"])
def test_zip_that_is_no_workbook(refusal, parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert refusal(made.getvalue()) == ("book.xlsx is not an Excel workbook", SAVE_AS)


DOCTYPE = b'<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]>'
DECLARES = ("book.xlsx contains a document type declaration",
            "Do not trust this file: no spreadsheet program writes one")


def declaring(sheet, before=b""):
    head, tail = sheet.split(b"<worksheet", 1)
    return head + before + DOCTYPE + b"<worksheet" + tail


def test_doctype(refusal, good):
    assert refusal(repacked(good, {SHEET: declaring(part(good, SHEET))})) == DECLARES


def test_doctype_in_utf_16(refusal, good):
    content = declaring(part(good, SHEET)).decode().encode("utf-16")
    assert refusal(repacked(good, {SHEET: content})) == DECLARES


def test_doctype_in_a_relationship(refusal, good):
    content = part(good, "_rels/.rels").replace(b"<Relationships", DOCTYPE + b"<Relationships", 1)
    assert refusal(repacked(good, {"_rels/.rels": content})) == DECLARES


def test_doctype_behind_a_long_remark(refusal, good):
    content = declaring(part(good, SHEET), b"<!--" + b" " * 70_000 + b"-->")
    assert refusal(repacked(good, {SHEET: content})) == DECLARES


def test_doctype_in_a_part_with_another_ending(refusal, good):
    kinds = part(good, "[Content_Types].xml").replace(b"sheet1.xml", b"sheet1.XML")
    links = part(good, "xl/_rels/workbook.xml.rels").replace(b"sheet1.xml", b"sheet1.XML")
    odd = repacked(good, {SHEET: None, "[Content_Types].xml": kinds,
                          "xl/_rels/workbook.xml.rels": links},
                   [("xl/worksheets/sheet1.XML", declaring(part(good, SHEET)))])
    assert refusal(odd) == DECLARES


@pytest.mark.parametrize("name", [
    "xl/theme/theme9.xml", "xl/drawings/vmlDrawing1.VML", "customXml/_rels/item1.xml.rels"])
def test_doctype_in_a_part_that_is_never_read(refusal, good, name):
    """Other programs read it, and the file goes on to them."""
    content = b'<?xml version="1.0"?>' + DOCTYPE + b"<a/>"
    assert refusal(repacked(good, add=[(name, content)])) == DECLARES


@pytest.mark.parametrize("content", [
    b"<a><!DOCTYPE b></a>", b"no xml", b"", b"<!-- <!DOCTYPE -->"])
def test_what_only_looks_like_a_doctype_in_a_part_that_is_never_read(good, content):
    Path("book.xlsx").write_bytes(repacked(good, add=[("customXml/item1.xml", content)]))
    assert [row.get("Term") for row in read_rows("book.xlsx").sheets["Terms"]] == ["MMI"]


def test_the_word_doctype_in_a_cell_is_text(workbook):
    assert book(read_rows(workbook(r"""
        | Terms |
        |       | Term | Definition        |
        |       | HTML | begins <!DOCTYPE> |
    """))).vocabulary.thesaurus.concepts["html"].definition == "begins <!DOCTYPE>"


def test_too_many_parts(refusal, good):
    extra = [(f"xl/media/{number}.png", b"") for number in range(MOST_PARTS)]
    assert refusal(repacked(good, add=extra)) == (
        "book.xlsx has more than 10,000 parts", NOT_NORMAL)


def test_a_directory_of_more_parts_than_are_worth_listing(refusal, good):
    """Listing a million of them would take a gigabyte."""
    assert refusal(good + b"PK\x01\x02" * (2 * MOST_PARTS + 1)) == (
        "book.xlsx has more than 10,000 parts", NOT_NORMAL)


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packed_as_no_spreadsheet_program_does(refusal, good, compression):
    assert refusal(repacked(good, compression=compression)) == (
        "book.xlsx is packed in a way that no spreadsheet program uses", NOT_NORMAL)


def test_a_part_with_a_password_of_its_own(refusal, good):
    data = bytearray(good)
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1
    assert refusal(bytes(data)) == (
        "book.xlsx has a part with a password of its own", NOT_NORMAL)


def test_bomb_that_unpacks_to_more_than_256_mb(refusal, good):
    zeros = bytes(130 * 1024 ** 2)
    bomb = repacked(good, add=[("xl/media/1.png", zeros), ("xl/media/2.png", zeros)])
    assert len(bomb) < 1024 ** 2
    assert refusal(bomb) == ("book.xlsx unpacks to more than 256 MB", NOT_NORMAL)


def test_bomb_of_one_part(refusal, good):
    """128 MiB a part, and 200 times its packed size, are the most (reliability.md)."""
    bomb = repacked(good, add=[("xl/media/1.png", bytes(100 * 1024 ** 2))])
    assert refusal(bomb) == ("book.xlsx unpacks to more than 200 times its size", NOT_NORMAL)


def test_a_part_that_is_larger_than_it_says(refusal, good):
    data = bytearray(repacked(good, add=[("xl/long.xml", b"<x>" + b" " * 5000 + b"</x>")]))
    size = (5007).to_bytes(4, "little")
    assert data.count(size) == 2  # before the part and in the directory
    lying = bytes(data).replace(size, (50).to_bytes(4, "little"))
    message, hint = refusal(lying)
    assert (message, hint) in {
        ("book.xlsx unpacks to more than it says", NOT_NORMAL),
        ("book.xlsx is damaged or cut off", FETCH)}


def test_doubled_part(refusal, good):
    """Programs differ in which of the two they read."""
    assert refusal(repacked(good, add=[(SHEET, part(good, SHEET))])) == (
        f"book.xlsx has two parts named {SHEET}", NOT_NORMAL)


def test_row_number_without_end_does_not_loop(good):
    far = part(good, SHEET).replace(b'<row r="2"', b'<row r="2000000000"', 1).replace(
        b'r="A2"', b'r="A2000000000"')
    Path("book.xlsx").write_bytes(repacked(good, {SHEET: far}))
    assert [(row.number, row.get("Term")) for row in read_rows("book.xlsx").sheets["Terms"]] == [
        (2_000_000_000, "MMI")]


STYLE = re.compile(rb"<cellStyles.*</cellStyles>")
DROP_DOWNS = (b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>')


@pytest.mark.parametrize("name, old, new", [
    ("xl/styles.xml", STYLE, b""), (SHEET, re.compile(b"</worksheet>"), DROP_DOWNS)],
    ids=["no named styles", "drop-downs of newer Excels"])
def test_what_libraries_warn_of_is_read_without_a_word(good, name, old, new):
    """A library's warning would appear, with a line of its source, on a recruiter's screen."""
    changed = old.sub(new, part(good, name))
    assert changed != part(good, name)
    Path("book.xlsx").write_bytes(repacked(good, {name: changed}))
    assert [row.get("Term") for row in read_rows("book.xlsx").sheets["Terms"]] == ["MMI"]


@pytest.mark.parametrize("seed", range(60))
def test_damage_anywhere_is_words_or_a_workbook(good, seed):
    """Flipped, cut, doubled and shifted bytes: an answer or UnreadableFile, nothing else."""
    dice = random.Random(seed)
    data = bytearray(repacked(good, compression=zipfile.ZIP_STORED))
    for _ in range(dice.randint(1, 4)):
        place, length = dice.randrange(len(data)), dice.randint(1, 60)
        piece = bytes(data[place:place + length])
        data[place:place + length] = dice.choice([
            b"", piece * 2, piece[::-1], bytes(len(piece)), dice.randbytes(len(piece))])
    Path("book.xlsx").write_bytes(data)
    try:
        book(read_rows("book.xlsx"))
    except UnreadableFile as refused:
        assert str(refused).startswith("book.xlsx ") and refused.hint


@pytest.mark.parametrize("seed", range(60))
def test_damaged_xml_is_words_or_a_workbook(good, seed):
    """Damage that no checksum shows: within a part, which is then packed again."""
    dice = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        name = dice.choice([each for each in package.namelist() if "docProps" not in each])
    content = part(good, name)
    signs = [place for place, sign in enumerate(content) if sign in b'<>"=/ ']
    for _ in range(dice.randint(1, 3)):
        start, end = sorted(dice.sample(signs, 2))
        piece = content[start:end]
        content = content[:start] + dice.choice([b"", piece * 2, b"x" * 9]) + content[end:]
    Path("book.xlsx").write_bytes(repacked(good, {name: content}))
    try:
        book(read_rows("book.xlsx"))
    except UnreadableFile as refused:
        assert str(refused).startswith("book.xlsx ") and refused.hint
