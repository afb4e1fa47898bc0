"""Packages built part by part: what other programs write, and what none should but some do."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from books.words import SHEETS

Parts = dict[str, bytes]

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MICROSOFT = "http://schemas.microsoft.com/office"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
BOOK, BOOK_RELS, CONTENT = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


def relations(*entries: tuple[str, str, str]) -> bytes:
    """A rels part of (id, type, target)."""
    inside = "".join(f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
                     for identity, kind, target in entries)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'.encode()


def sheet(rows: list[list[str]], more: str = "") -> bytes:
    cells = "".join(f'<row r="{number}">' + "".join(
        f'<c r="{chr(64 + place)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
        for place, text in enumerate(row, 1)) + "</row>" for number, row in enumerate(rows, 1))
    return (f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{cells}</sheetData>'
            f"{more}</worksheet>").encode()


def parts() -> Parts:
    """The smallest package of the words, in the order in which Excel writes it."""
    numbers = range(1, len(SHEETS) + 1)
    entries = "".join(f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>'
                      for number, name in zip(numbers, SHEETS))
    overrides = "".join(f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
                        f'ContentType="{SHEET_TYPE}"/>' for number in numbers)
    return {
        CONTENT: (f'{HEAD}<Types xmlns="{TYPES}"><Default Extension="rels" ContentType='
                  '"application/vnd.openxmlformats-package.relationships+xml"/>'
                  '<Default Extension="xml" ContentType="application/xml"/>'
                  '<Default Extension="bin" ContentType="application/octet-stream"/>'
                  f'<Override PartName="/xl/workbook.xml" ContentType="{BOOK_TYPE}"/>'
                  f"{overrides}</Types>").encode(),
        "_rels/.rels": relations(("rId1", f"{OFFICE}/officeDocument", "xl/workbook.xml")),
        BOOK: (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews><workbookView/>'
               f"</bookViews><sheets>{entries}</sheets></workbook>").encode(),
        BOOK_RELS: relations(*((f"rId{number}", f"{OFFICE}/worksheet",
                                f"worksheets/sheet{number}.xml") for number in numbers)),
        **{f"xl/worksheets/sheet{number}.xml": sheet(rows)
           for number, rows in zip(numbers, SHEETS.values())},
    }


def pack(content: Parts, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package:
        for name, data in content.items():
            package.writestr(zipfile.ZipInfo(name), data, compression)
    return made.getvalue()


def changed(content: Parts, name: str, *pairs: tuple[str, str]) -> Parts:
    """The parts with texts replaced in one of them; each text has to be there."""
    text = content[name].decode()
    for old, new in pairs:
        assert old in text, f"no {old} in {name}"
        text = text.replace(old, new)
    return {**content, name: text.encode()}


def everywhere(*pairs: tuple[str, str]) -> Parts:
    """The parts with texts replaced in all of them."""
    made = {name: data.decode() for name, data in parts().items()}
    for old, new in pairs:
        made = {name: text.replace(old, new) for name, text in made.items()}
    return {name: text.encode() for name, text in made.items()}


def with_opaque(name: str, data: bytes, kind: str, target: str, type_: str = "",
                of: str = BOOK_RELS) -> Parts:
    """The parts with one more that the workbook (or the package) leads to."""
    made = changed(parts(), of, ("</Relationships>", f'<Relationship Id="extra" Type="{kind}" '
                                 f'Target="{target}"/></Relationships>'))
    if type_:
        made = changed(made, CONTENT, (
            "</Types>", f'<Override PartName="/{name}" ContentType="{type_}"/></Types>'))
    return {**made, name: data}


# --- how the XML is written ---

def smallest() -> bytes:
    return pack(parts())


def prefixed_elements() -> bytes:
    """`x:workbook`, as the Open XML SDK writes it."""
    made = parts()
    for name in [BOOK, *(name for name in made if "sheets/" in name)]:
        text = made[name].decode().replace("</", "</x:").replace("<", "<x:").replace(
            "<x:/x:", "</x:").replace("<x:?", "<?").replace("xmlns=", "xmlns:x=")
        made[name] = text.encode()
    return pack(made)


def prefixed_package_parts() -> bytes:
    return pack(everywhere(
        ("<Types xmlns=", "<ct:Types xmlns:ct="), ("</Types", "</ct:Types"),
        ("<Override", "<ct:Override"), ("<Default", "<ct:Default"),
        ("<Relationships xmlns=", "<pr:Relationships xmlns:pr="),
        ("</Relationships", "</pr:Relationships"), ("<Relationship ", "<pr:Relationship ")))


def other_prefix_for_ids() -> bytes:
    return pack(everywhere(("xmlns:r=", "xmlns:d3p1="), ("r:id", "d3p1:id")))


def prefix_r_means_something_else() -> bytes:
    return pack(everywhere(("xmlns:r=", 'xmlns:r="urn:other" xmlns:q='), ("r:id", "q:id")))


def prefix_declared_on_each_sheet() -> bytes:
    return pack(changed(parts(), BOOK, (f' xmlns:r="{OFFICE}"', ""),
                        ("<sheet name", f'<sheet xmlns:r="{OFFICE}" name')))


def namespace_declared_on_each_child() -> bytes:
    return pack(changed(parts(), BOOK, ("<workbook xmlns=", "<a:workbook xmlns:a="),
                        ("</workbook>", "</a:workbook>"),
                        ("<sheets>", f'<sheets xmlns="{MAIN}">'),
                        ("<bookViews>", f'<bookViews xmlns="{MAIN}">')))


def strict() -> bytes:
    return pack(everywhere(
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
         "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/",
         "http://purl.oclc.org/ooxml/officeDocument/"),
        ("<workbook xmlns", '<workbook conformance="strict" xmlns')))


def single_quotes() -> bytes:
    return pack({name: data.replace(b'"', b"'") for name, data in parts().items()})


def byte_order_marks() -> bytes:
    return pack({name: b"\xef\xbb\xbf" + data for name, data in parts().items()})


def _recoded(encoding: str, declared: str, mark: bytes = b"") -> bytes:
    return pack({name: mark + data.decode().replace("UTF-8", declared).encode(
        encoding, "xmlcharrefreplace") for name, data in parts().items()})


def utf_16_little() -> bytes:
    return _recoded("utf-16-le", "UTF-16", b"\xff\xfe")


def utf_16_big() -> bytes:
    return _recoded("utf-16-be", "UTF-16", b"\xfe\xff")


def windows_1252() -> bytes:
    return _recoded("cp1252", "windows-1252")


def latin_1() -> bytes:
    return _recoded("latin-1", "ISO-8859-1")


def ascii_only() -> bytes:
    return _recoded("ascii", "us-ascii")


def no_declaration() -> bytes:
    return pack({name: data.partition(b"\n")[2] for name, data in parts().items()})


def comments_and_instructions() -> bytes:
    """What a search for the text `</sheets>` would find first."""
    made = parts()
    for end in ("</sheets>", "</Types>", "</Relationships>", "</workbook>"):
        trap = f"<!-- {end}<sheets/> --><?any {end} ?>"
        made = {name: data.replace(end.encode(), f"{trap}{end}{trap}".encode())
                for name, data in made.items()}
    return pack(made)


def cdata_and_greater_signs() -> bytes:
    made = changed(parts(), BOOK, (
        "<bookViews>", '<workbookPr codeName="a&gt;b>/>&apos;"/><extra><![CDATA[</sheets>'
        "<sheets/>]]></extra><bookViews>"))
    return pack(made)


def indented() -> bytes:
    return pack({name: data.replace(b"><", b">\r\n\t<").replace(b'" ', b'"\n  ')
                 for name, data in parts().items()})


def blanks_in_tags() -> bytes:
    return pack(everywhere(("</sheets>", "</sheets \n>"), ("</Types>", "</Types\t>"),
                           ("</Relationships>", "</Relationships >"), ("<sheets>", "<sheets >")))


def nested_namesakes() -> bytes:
    """Elements of other namespaces that are called `sheets` and `sheet`."""
    return pack(changed(parts(), BOOK, ("</workbook>", (
        '<extLst><ext xmlns:o="urn:o" uri="{0}"><o:sheets><o:sheet name="Strings" id="rId1"/>'
        "</o:sheets></ext></extLst></workbook>"))))


def alternate_content() -> bytes:
    """As Excel for the web writes it."""
    return pack(changed(parts(), BOOK, ("<bookViews>", (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="{MICROSOFT}/spreadsheetml/'
        '2010/11/ac" url="C:\\&quot;here&quot;\\"/></mc:Choice></mc:AlternateContent>'
        "<bookViews>")), ("<workbook xmlns", (
            f'<workbook xmlns:x15="{MICROSOFT}/spreadsheetml/2010/11/main" xmlns'))))


# --- where the parts lie ---

def absolute_targets() -> bytes:
    return pack(everywhere(('Target="worksheets/', 'Target="/xl/worksheets/'),
                           ('Target="xl/', 'Target="/xl/')))


def roundabout_targets() -> bytes:
    return pack(everywhere(('Target="worksheets/', 'Target="./../xl/./worksheets/')))


def workbook_elsewhere() -> bytes:
    made = parts()
    made["xl/deep/down/main.xml"] = made.pop(BOOK)
    made["xl/deep/down/_rels/main.xml.rels"] = made.pop(BOOK_RELS).replace(
        b'Target="worksheets/', b'Target="../../worksheets/')
    made = changed(made, CONTENT, ("/xl/workbook.xml", "/xl/deep/down/main.xml"))
    return pack(changed(made, "_rels/.rels", ("xl/workbook.xml", "xl/deep/down/main.xml")))


def workbook_at_the_root() -> bytes:
    made = parts()
    made["book.xml"] = made.pop(BOOK)
    made["_rels/book.xml.rels"] = made.pop(BOOK_RELS).replace(
        b'Target="worksheets/', b'Target="xl/worksheets/')
    made = changed(made, CONTENT, ("/xl/workbook.xml", "/book.xml"))
    return pack(changed(made, "_rels/.rels", ("xl/workbook.xml", "book.xml")))


def names_in_other_case() -> bytes:
    """`Xl/Workbook.xml` in the directory, `xl/workbook.xml` in what leads there."""
    return pack({name.replace("workbook", "WorkBook").replace("sheet", "SHEET"): data
                 for name, data in parts().items()})


def spaces_in_names() -> bytes:
    made = parts()
    made["xl/my sheets/sheet 1.xml"] = made.pop("xl/worksheets/sheet1.xml")
    made = changed(made, CONTENT, ("/xl/worksheets/sheet1.xml", "/xl/my%20sheets/sheet%201.xml"))
    return pack(changed(made, BOOK_RELS, ("worksheets/sheet1.xml", "my%20sheets/sheet%201.xml")))


def leftovers_of_a_sheet() -> bytes:
    """The name that the next sheet would have is in the types, and in relations of nothing."""
    made = changed(parts(), CONTENT, (
        "</Types>", '<Override PartName="/xl/worksheets/Sheet4.xml" ContentType="text/xml"/>'
        "</Types>"))
    return pack({**made, "xl/worksheets/_rels/sheet5.xml.rels": relations(
        ("rId1", f"{OFFICE}/hyperlink", "nowhere"))})


def no_default_for_relations() -> bytes:
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    named = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>'
                    for name in ("_rels/.rels", BOOK_RELS))
    return pack(changed(parts(), CONTENT, (f'<Default Extension="rels" ContentType="{kind}"/>',
                                           named)))


def strange_ids() -> bytes:
    return pack(everywhere(('Id="rId1"', 'Id="RID4"'), ('id="rId1"', 'id="RID4"'),
                           ('Id="rId2"', 'Id="R1f2e3d"'), ('id="rId2"', 'id="R1f2e3d"'),
                           ('sheetId="1"', 'sheetId="65534"'), ('sheetId="2"', 'sheetId="1"')))


def types_at_the_end() -> bytes:
    made = parts()
    return pack({**{name: made[name] for name in reversed(made)}})


# --- how the zip is written ---

def stored() -> bytes:
    return pack(parts(), zipfile.ZIP_STORED)


class _Pipe(io.RawIOBase):
    """A stream that cannot go back, so that sizes stand behind the data."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:  # type: ignore[no-untyped-def]
        self.data += bytes(data)
        return len(data)


def data_descriptors() -> bytes:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts().items():
            package.writestr(name, data)
    return pipe.data


def _zipped(write: Callable[[zipfile.ZipFile], None]) -> bytes:
    made = io.BytesIO(smallest())
    with zipfile.ZipFile(made, "a") as package:
        write(package)
    return made.getvalue()


def zip_comments() -> bytes:
    def write(package: zipfile.ZipFile) -> None:
        package.comment = b"a comment \xff"
        info = zipfile.ZipInfo("xl/note.txt", (1999, 12, 31, 23, 59, 58))
        info.comment, info.external_attr = b"of a part", 0o644 << 16
        info.extra = b"\x20\xa2\x04\x00\x01\x02\x03\x04"
        package.writestr(info, b"")
    return _zipped(write)


def folders_in_the_zip() -> bytes:
    return pack({"_rels/": b"", "xl/": b"", "xl/worksheets/": b"", **parts()})


def trash_and_thumbnails() -> bytes:
    return pack({**parts(), "[trash]/0000.dat": bytes(range(256)) * 40,
                 "docProps/thumbnail.emf": b"\x01\0\0\0" * 99, "xl/Größe.bin": b"\xff"})


def zip_64() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts().items():
            with package.open(name, "w", force_zip64=True) as file:
                file.write(data)
    return made.getvalue()


HOW = (smallest, prefixed_elements, prefixed_package_parts, other_prefix_for_ids,
       prefix_r_means_something_else, prefix_declared_on_each_sheet,
       namespace_declared_on_each_child, strict, single_quotes, byte_order_marks, utf_16_little,
       utf_16_big, windows_1252, latin_1, ascii_only, no_declaration, comments_and_instructions,
       cdata_and_greater_signs, indented, blanks_in_tags, nested_namesakes, alternate_content,
       absolute_targets, roundabout_targets, workbook_elsewhere, workbook_at_the_root,
       names_in_other_case, spaces_in_names, leftovers_of_a_sheet, no_default_for_relations,
       strange_ids, types_at_the_end, stored, data_descriptors, zip_comments, folders_in_the_zip,
       trash_and_thumbnails, zip_64)
