"use strict";
// Her sites as a row of chips; all others in a dialog, by kind.

function siteRow() {
    const sites = sitesOf(place.search);
    const row = sites.includes(place.platform) ? sites : [...sites, place.platform];
    return el("div", {class: "sites"},
        choices("Site", "site", row.map((site, order) => ({value: String(site),
            key: `site-${site}`, label: siteFace(site, order)})),
            String(place.platform), (site) => go({platform: Number(site)}), "site-chips"),
        siteSelect(row),
        button(`All ${DATA.platforms.length} sites…`, chooseSite, {kind: "quiet dashed", key: "all-sites"}));
}

function siteFace(site) {
    const {state} = progressOf(place.search, site);
    return [bdi(DATA.platforms[site].short),
            isMarkedNew(site) && el("span", {class: "site-new"}, hiddenWords("changed")),
            state === "done" ? el("span", {class: "site-done"}, icon("check"), hiddenWords("pasted")) : null];
}

function isMarkedNew(site) {
    return DATA.since !== null && isNewOn(place.search, site);
}

/** The phone's own list does better than chips on a small screen. */
function siteSelect(row) {
    const others = DATA.platforms.map((_, site) => site).filter((site) => !row.includes(site));
    const options = (sites) => sites.map((site) => el("option", {value: String(site)},
        DATA.platforms[site].short + (progressOf(place.search, site).state === "done" ? " ✓" : "")));
    const select = el("select", {class: "site-select", "aria-label": "Site", "data-key": "site-select",
        onchange: () => go({platform: Number(select.value)})},
        el("optgroup", {label: "Your sites"}, options(row)),
        others.length ? el("optgroup", {label: "More sites"}, options(others)) : null);
    select.value = String(place.platform);
    return select;
}

function chooseSite() {
    const kinds = new Map();
    DATA.platforms.forEach(({kind}, site) => kinds.set(kind, [...(kinds.get(kind) || []), site]));
    const dialog = openDialog("All sites",
        el("p", {class: "hint"}, "Click a site to see its strings. A tick keeps it in your row."),
        el("div", {class: "kinds"}, [...kinds].map(([kind, sites]) => el("section", {},
            el("h3", {}, kind), el("ul", {class: "plain"}, sites.map((site) => siteLine(site, () =>
                dialog.close())))))),
        el("p", {}, button("Back to the usual sites", () => {
            keep({mine: null});
            dialog.close();
            draw();
        }, {kind: "quiet"})));
}

function siteLine(site, close) {
    const {title, short} = DATA.platforms[site];
    const state = progressOf(place.search, site).state;
    return el("li", {class: "site-line"}, el("input", {type: "checkbox", checked: mySites().includes(site),
        "aria-label": `Keep ${title} in my row`, onchange: (event) => keepSite(site, event.target.checked)}),
        el("button", {type: "button", class: "link", onclick: () => {
            close();
            go({platform: site}, "copy");
        }}, bdi(short === title ? title : `${short}`)),
        state === "done" ? el("span", {class: "hint"}, "pasted") : null);
}

function keepSite(site, stays) {
    const mine = mySites().filter((each) => each !== site);
    keep({mine: (stays ? [...mine, site] : mine).map((each) => DATA.platforms[each].name)});
    draw();
}
