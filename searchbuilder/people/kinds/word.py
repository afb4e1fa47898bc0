"""Word documents: with their tables, text boxes, headers, footers, notes and diagrams."""

from __future__ import annotations

import re

from searchbuilder.people.kinds import Kind
from searchbuilder.people.markup import Markup, document, names

_PARTS = re.compile(r"word/(?:(?:document|header|footer|footnotes|endnotes)\d*|"
                    r"diagrams/data\d*)\.xml", re.IGNORECASE)
# Deleted text is `delText`.  A Fallback repeats a box for older programs.
_MARKUP = Markup(
    texts=names("t"), paragraphs=names("p"),
    behind={"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"},
    without=names("Fallback pPr rPr tblPr tcPr sectPr"), aside=names("txbxContent"))

KIND = Kind((".docx", ".docm", ".dotx"), lambda data: document(data, _PARTS, _MARKUP), (b"PK",),
            (b"word/",))
