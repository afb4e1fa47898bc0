"use strict";
// What she did, as a file: for a colleague's page, and for the workbook's sheet Log.

const COLUMNS = ["workbook_id", "search", "platform", "size", "part", "of", "string_id", "copied",
                 "pasted", "results", "by", "date", "star", "note", "string"];
const FORMULA = /^[=+\-@'\t\r]/;

/** Excel takes a cell that begins with one of these signs for a formula: an apostrophe stops it. */
function guarded(value) {
    return FORMULA.test(value) ? `'${value}` : value;
}

function unguarded(value) {
    return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value;
}

function csvCell(value) {
    const text = guarded(value === null ? "" : String(value));
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvRow(record) {
    const values = {...record, workbook_id: DATA.workbook.id, string_id: record.string,
                    star: record.star ? "x" : "", string: record.text};
    return COLUMNS.map((column) => csvCell(values[column])).join(",");
}

/** Her own records; the byte order mark tells Excel that it is UTF-8. */
function csvText() {
    return `\ufeff${[COLUMNS.join(","), ...kept.records.map(csvRow)].join("\r\n")}\r\n`;
}

function saveCsv() {
    const name = DATA.workbook.name.replace(/\.[^.]*$/, "");
    const address = URL.createObjectURL(new Blob([csvText()], {type: "text/csv;charset=utf-8"}));
    const link = el("a", {href: address, download: `${name} log.csv`});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    announce(`Saved ${count(kept.records.length, "row")} as CSV`);
}

/** The rows of a CSV as lists of cells. Excel may have saved it with semicolons or tabs. */
function csvRows(text) {
    const body = text.replace(/^\ufeff/, "");
    const separator = [",", ";", "\t"].find((sign) => body.split(/\r?\n/, 1)[0].includes(sign)) || ",";
    const rows = [[]];
    let cell = "", quoted = false;
    for (let at = 0; at < body.length; at += 1) {
        const sign = body[at];
        if (quoted && sign === '"' && body[at + 1] === '"') cell += body[at += 1];
        else if (sign === '"' && (quoted || !cell)) quoted = !quoted;
        else if (!quoted && (sign === separator || sign === "\n")) {
            rows.at(-1).push(cell.replace(/\r$/, ""));
            cell = "";
            if (sign === "\n") rows.push([]);
        } else cell += sign;
    }
    rows.at(-1).push(cell);
    return rows.filter((row) => row.length > 1);
}

/** Takes the rows of a colleague's file in, and says in words what came of it. */
function loadCsv(text, name) {
    const [header, ...rows] = csvRows(text);
    const at = new Map((header || []).map((column, index) => [column.trim().toLowerCase(), index]));
    if (!COLUMNS.slice(0, 7).every((column) => at.has(column))) {
        return `${name} is not a CSV that was saved here. Nothing was added`;
    }
    const cell = (row, column) => unguarded(row[at.get(column)] || "");
    if (rows.some((row) => cell(row, "workbook_id") !== DATA.workbook.id)) {
        return `${name} is about another workbook. Nothing was added`;
    }
    const found = rows.map((row) => soundRecord(
        {...Object.fromEntries(COLUMNS.map((column) => [column, cell(row, column)])),
         string: cell(row, "string_id"), text: cell(row, "string")}));
    const taken = found.filter((record) => record && takeRecord(record));
    const keys = new Set(taken.map(recordKey));
    keep({records: [...kept.records.filter((each) => !keys.has(recordKey(each))), ...taken]});
    const older = found.length - taken.length;
    return `Added ${count(taken.length, "row")} of ${name}`
        + (older ? `. You have newer entries for ${older} more` : "");
}
