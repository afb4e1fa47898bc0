"use strict";
// All searches by her sites: what was pasted and how many were found.

function drawProgress(main) {
    redraw(main, el("header", {class: "head"}, el("h1", {}, "Progress"),
        el("p", {class: "lead"}, "What you pasted and how many results you typed in. Kept in this browser "
            + "only. Save it as a file to hand it on or to put it into the workbook."),
        DATA.counts ? el("p", {class: "hint"}, `Words were chosen by how many of ${
            count(DATA.counts.people, "person", "people")} they find: `, bdi(DATA.counts.where)) : null),
        el("div", {class: "tools"}, saveButton(), loadButton(), nameField(),
            kept.records.length ? button("Clear…", askToClear, {kind: "quiet", key: "clear"}) : null),
        progressTable(), noted());
}

function saveButton() {
    return button("Save as CSV", saveCsv, {key: "save-csv", disabled: !kept.records.length});
}

function loadButton() {
    const field = el("input", {type: "file", accept: ".csv,text/csv", class: "unseen", tabindex: "-1",
        "aria-label": "A colleague’s CSV", id: "colleague", onchange: async () => {
            const [file] = field.files;
            if (!file) return;
            announce(loadCsv(await file.text(), file.name));
            draw();
        }});
    return [button("Add a colleague’s CSV…", () => field.click(), {key: "load-csv"}), field];
}

function nameField() {
    return el("label", {class: "name-field"}, "Your name", textField(kept.by,
        (by) => keep({by}), {placeholder: "for the CSV", maxlength: "80", autocomplete: "off",
                             "data-key": "by"}));
}

function askToClear() {
    const dialog = openDialog("Clear your entries?", el("p", {}, `This removes ${
        count(kept.records.length, "entry", "entries")} from this browser: ticks, results, stars and notes. `,
        "Save them as CSV first if you may need them."),
        el("p", {class: "tools"}, button("Clear", () => {
            clearRecords();
            dialog.close();
            draw();
            announce("Cleared");
        }, {kind: "danger"}), saveButton()));
}

function progressTable() {
    const sites = mySites();
    return el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Progress table"},
        el("table", {class: "progress"}, el("thead", {}, el("tr", {}, el("th", {scope: "col"}, "Search"),
            sites.map((site) => el("th", {scope: "col"}, bdi(DATA.platforms[site].short))))),
        el("tbody", {}, DATA.searches.map(({name, failed}, search) => el("tr", {},
            el("th", {scope: "row"}, inside({view: "searches", search}, bdi(name))),
            sites.map((site) => el("td", {}, failed ? el("span", {class: "bad"}, "error")
                : progressCell(search, site))))))));
}

function progressCell(search, site) {
    if (!DATA.results[search][site]) return el("span", {class: "faint"}, "–");
    const found = progressOf(search, site);
    return el("span", {class: `state ${found.state}`}, inside({view: "searches", search, platform: site,
        size: found.size || place.size}, progressText(found)));
}

/** Several strings overlap: the sum of their results is the most that they can be. */
function progressText({state, people, many, pasted, of}) {
    if (state === "none") return ["·", hiddenWords(" not pasted")];
    if (state === "changed") return "changed";
    if (state === "part") return `${pasted} of ${of}`;
    if (people === null) return [icon("check"), hiddenWords("pasted")];
    return `${many ? "≤ " : ""}${people.toLocaleString("en-US")}`;
}

/** What was starred or noted, to come back to. */
function noted() {
    const found = [...records.values()].filter(({star, note}) => star || note);
    if (!found.length) return null;
    return el("section", {class: "noted"}, el("h2", {}, "Starred and noted"), el("ul", {class: "plain"},
        found.map((each) => el("li", {}, each.star && icon("star"), notedPlace(each),
            each.note && el("span", {class: "noted-note"}, bdi(each.note)),
            each.by && each.by !== kept.by ? el("span", {class: "hint"}, bdi(each.by)) : null))));
}

function notedPlace({search, platform, size}) {
    const site = PLATFORM_AT.get(platform);
    const label = [bdi(search), " · ", bdi(site === undefined ? platform : DATA.platforms[site].short)];
    if (!SEARCH_AT.has(search) || site === undefined) return el("span", {}, label);
    return inside({view: "searches", search: SEARCH_AT.get(search), platform: site,
                   size: SIZES.includes(size) ? size : "normal"}, label);
}
