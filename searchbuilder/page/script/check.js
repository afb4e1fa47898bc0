"use strict";
// What `check` found, by sheet, each with its cell.

const SEVERITIES = ["error", "warning", "note"];

function drawCheck(main) {
    const sheets = new Map();
    for (const finding of DATA.findings) {
        const sheet = finding.cell.includes("!") ? finding.cell.replace(/!.*$/s, "") : "The workbook";
        sheets.set(sheet, [...(sheets.get(sheet) || []), finding]);
    }
    redraw(main, el("header", {class: "head"}, el("h1", {}, "Workbook check"), el("p", {class: "lead"},
        DATA.findings.length ? `${findingCounts()}. Copy a cell address, paste it into Excel’s name box `
            + "(left of the formula bar), press Enter, fix it, save." : "No problems found.")),
        [...sheets].map(([sheet, findings]) => el("section", {class: "sheet"}, words("h2", sheet),
            findings.map(findingCard))));
}

function findingCounts() {
    return SEVERITIES.map((severity) => [DATA.findings.filter((each) => each.severity === severity).length,
                                         severity])
        .filter(([many]) => many).map(([many, severity]) => count(many, severity)).join(", ");
}

function findingCard(finding) {
    const {severity, cell, code, message, hint} = finding;
    return el("article", {class: `card finding ${SEVERITIES.includes(severity) ? severity : "note"}`},
        el("div", {class: "finding-head"}, el("strong", {class: "severity"},
            severity[0].toUpperCase() + severity.slice(1)), cellButton(cell), el("span", {class: "code"}, code)),
        words("p", message, "message"), hint && words("p", hint), markedText(finding),
        finding.searches.length ? el("p", {class: "hint"}, "Concerns ", finding.searches.map((search, order) =>
            [order ? ", " : "", inside({view: "searches", search}, bdi(DATA.searches[search].name))])) : null,
        finding.page === null ? null : words("p", told(finding.page), "hint"));
}

/** The text of the cell from a little before the place that is meant to a little after. */
function markedText({text, column, width}) {
    if (!text || !column) return null;
    const signs = [...text];
    const from = Math.max(0, column - 31);
    const to = column - 1 + Math.max(1, width);
    return el("p", {class: "marked", dir: "auto"}, from ? "…" : "", signs.slice(from, column - 1).join(""),
        el("mark", {}, signs.slice(column - 1, to).join("") || " "), signs.slice(to, to + 60).join(""),
        signs.length > to + 60 ? "…" : "");
}
