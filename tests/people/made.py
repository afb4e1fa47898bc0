"""Small files of every kind, written by hand."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


def pdf(text="Nurse Case Manager", count="1", contents=None, more=""):
    """One page with a line; `contents` instead of that, `more` into its resources."""
    drawn = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode() if contents is None else contents
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [3 0 R] /Count {count} >>".encode(),
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources "
        f"<< /Font << /F1 5 0 R >> {more} >> >>".encode(),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
        b"/BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream"]
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects[:None if more else 5], 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + (b"xref\n0 %d\n0000000000 65535 f \n%btrailer << /Size %d /Root 1 0 R >>\n"
                      b"startxref\n%d\n%%%%EOF\n" % (len(places) + 1, table, len(places) + 1,
                                                     len(written)))


SCAN = pdf(contents=b"q 612 0 0 792 0 0 cm /I Do Q", more="/XObject << /I 6 0 R >>")


def packed(parts):
    """A zip archive of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == "mimetype" else None)
    return made.getvalue()


def docx(body, **parts):
    """A Word document with this XML in its body, and other parts: header1="…"."""
    def whole(name, xml):
        return f'<w:{name} xmlns:w="{WORD}" xmlns:mc="m">{xml}</w:{name}>'
    return packed({"word/document.xml": whole("document", f"<w:body>{body}</w:body>"),
                   **{f"word/{name}.xml": whole("hdr", xml) for name, xml in parts.items()}})


def line(text):
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body, styles="", manifest=""):
    """An OpenDocument text with this XML in its body and its styles."""
    spaces = "".join(f' xmlns:{short}="{OFFICE}{long}:1.0"' for short, long in (
        ("o", "office"), ("text", "text"), ("draw", "drawing"), ("style", "style")))
    return packed({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<o:document-content{spaces}>{body}</o:document-content>",
        "styles.xml": f"<o:document-styles{spaces}>{styles}</o:document-styles>",
        "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>"})
