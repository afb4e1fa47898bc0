"""Packages with parts that nobody here parses: what Excel writes and no library does."""

from __future__ import annotations

import zlib

from books.by_hand import (
    BOOK, CONTENT, HEAD, MAIN, MICROSOFT, OFFICE, PACKAGE, Parts, changed, pack, parts, relations,
    with_opaque)

NOISE = bytes(zlib.crc32(bytes([number % 256])) % 256 for number in range(3_000))
VENDOR = "application/vnd.openxmlformats-officedocument"


def _linked(content: Parts, sheet: int, *entries: tuple[str, str, str]) -> Parts:
    return {**content, f"xl/worksheets/_rels/sheet{sheet}.xml.rels": relations(*entries)}


def macros() -> bytes:
    made = with_opaque("xl/vbaProject.bin", NOISE, f"{MICROSOFT}/2006/relationships/vbaProject",
                       "vbaProject.bin", "application/vnd.ms-office.vbaProject")
    made["xl/_rels/vbaProject.bin.rels"] = relations(
        ("rId1", f"{MICROSOFT}/2006/relationships/vbaProjectSignature",
         "vbaProjectSignature.bin"))
    made["xl/vbaProjectSignature.bin"] = NOISE[::-1]
    return pack(changed(made, CONTENT, (f"{VENDOR}.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")))


def pivot_and_slicers() -> bytes:
    made = with_opaque("xl/pivotCache/pivotCacheDefinition1.xml", b"<not-even-known/>",
                       f"{OFFICE}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml",
                       f"{VENDOR}.spreadsheetml.pivotCacheDefinition+xml")
    made["xl/pivotCache/pivotCacheRecords1.xml"] = NOISE
    made["xl/slicers/slicer1.xml"] = NOISE
    made["xl/slicerCaches/slicerCache1.xml"] = NOISE
    made["xl/timelines/timeline1.xml"] = NOISE
    return pack(changed(made, BOOK, ("</workbook>", (
        f'<extLst><ext uri="{{BBE1A952}}" xmlns:x14="{MICROSOFT}/spreadsheetml/2009/9/main">'
        '<x14:slicerCaches><x14:slicerCache r:id="extra"/></x14:slicerCaches></ext></extLst>'
        "</workbook>"))))


def threaded_comments() -> bytes:
    made = with_opaque("xl/persons/person.xml", b"<personList/>",
                       f"{MICROSOFT}/2017/10/relationships/person", "persons/person.xml",
                       "application/vnd.ms-excel.person+xml")
    made = _linked(made, 1, ("rId1", f"{MICROSOFT}/2017/10/relationships/threadedComment",
                             "../threadedComments/threadedComment1.xml"))
    return pack({**made, "xl/threadedComments/threadedComment1.xml": b"<ThreadedComments/>"})


def sensitivity_label() -> bytes:
    return pack({**with_opaque(
        "docMetadata/LabelInfo.xml", b'<clbl:labelList xmlns:clbl="urn:label"/>',
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
        "docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml",
        "_rels/.rels")})


def custom_xml() -> bytes:
    made = with_opaque("customXml/item1.xml", b"<any/>", f"{OFFICE}/customXml",
                       "../customXml/item1.xml")
    return pack({**made, "customXml/itemProps1.xml": b"<ds:datastoreItem xmlns:ds='urn:d'/>"})


def printer_settings() -> bytes:
    made = _linked(parts(), 3, ("rId1", f"{OFFICE}/printerSettings",
                                "../printerSettings/printerSettings1.bin"))
    made = changed(made, "xl/worksheets/sheet3.xml", (
        "</worksheet>", '<pageSetup orientation="landscape" r:id="rId1"/></worksheet>'))
    return pack({**made, "xl/printerSettings/printerSettings1.bin": NOISE})


def connections_and_query_tables() -> bytes:
    made = with_opaque("xl/connections.xml", f'{HEAD}<connections xmlns="{MAIN}"/>'.encode(),
                       f"{OFFICE}/connections", "connections.xml",
                       f"{VENDOR}.spreadsheetml.connections+xml")
    return pack({**made, "xl/queryTables/queryTable1.xml": NOISE,
                 "xl/model/item.data": NOISE * 40})


def external_links() -> bytes:
    made = with_opaque("xl/externalLinks/externalLink1.xml", (
        f'{HEAD}<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{OFFICE}" r:id="rId1"/>'
        "</externalLink>").encode(), f"{OFFICE}/externalLink", "externalLinks/externalLink1.xml",
        f"{VENDOR}.spreadsheetml.externalLink+xml")
    made["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/'
        'externalLinkPath" Target="file:///C:/other%20book.xlsx" TargetMode="External"/>'
        "</Relationships>").encode()
    return pack(changed(made, BOOK, (
        "</sheets>", '</sheets><externalReferences><externalReference r:id="extra"/>'
        "</externalReferences>")))


def very_hidden_and_names() -> bytes:
    return pack(changed(parts(), BOOK, (
        '<sheet name="Terms"', '<sheet name="Terms" state="veryHidden"'), (
        "</sheets>", "</sheets><definedNames><definedName name=\"Strings\" localSheetId=\"2\" "
        'hidden="1">Searches!$A$1</definedName><definedName name="_xlnm.Print_Titles" '
        'localSheetId="0">Terms!$1:$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/>')))


def controls_and_objects() -> bytes:
    return pack({**parts(), "xl/ctrlProps/ctrlProp1.xml": NOISE, "xl/activeX/activeX1.bin": NOISE,
                 "xl/embeddings/oleObject1.bin": NOISE, "xl/embeddings/book.xlsx": pack(parts()),
                 "xl/media/video.mp4": NOISE, "xl/webextensions/taskpanes.xml": NOISE,
                 "customUI/customUI14.xml": NOISE, "xl/richData/rdrichvalue.xml": NOISE,
                 "xl/python.xml": NOISE})


def chart_sheet_last() -> bytes:
    made = changed(parts(), BOOK, (
        "</sheets>", '<sheet name="Chart" sheetId="9" r:id="extra"/></sheets>'))
    made["xl/_rels/workbook.xml.rels"] = with_opaque(
        "xl/chartsheets/sheet1.xml", b"", f"{OFFICE}/chartsheet", "chartsheets/sheet1.xml")[
            "xl/_rels/workbook.xml.rels"]
    made["xl/chartsheets/sheet1.xml"] = (f'{HEAD}<chartsheet xmlns="{MAIN}"><sheetViews>'
                                         '<sheetView workbookViewId="0"/></sheetViews>'
                                         "</chartsheet>").encode()
    return pack(changed(made, CONTENT, (
        "</Types>", '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="'
        f'{VENDOR}.spreadsheetml.chartsheet+xml"/></Types>')))


def read_only_recommended() -> bytes:
    return pack(changed(parts(), BOOK, (
        "<bookViews>", '<fileSharing readOnlyRecommended="1" userName="me"/><workbookPr '
        'date1904="1"/><workbookProtection lockWindows="1" lockStructure="0"/><bookViews>')))


HOW = (macros, pivot_and_slicers, threaded_comments, sensitivity_label, custom_xml,
       printer_settings, connections_and_query_tables, external_links, very_hidden_and_names,
       controls_and_objects, chart_sheet_last, read_only_recommended)
