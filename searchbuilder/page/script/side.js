"use strict";
// The list at the left: one tab stop, arrow keys go through it.

let typed = "";
let onlyNew = false;

/** The field and the list of searches. The field is made once, so that typing never loses it. */
function drawSearchList(side) {
    if (!side.querySelector(".find")) side.replaceChildren(findField(), el("div", {class: "found"}));
    const {searches, site} = findSearches(typed);
    const shown = onlyNew ? searches.filter(isNew) : searches;
    const on = site === null ? place.platform : site;
    redraw(side.querySelector(".found"), el("p", {class: "count"},
        typed ? `${count(shown.length, "search", "searches")} found` : count(shown.length, "search",
                                                                             "searches"),
        site === null ? null : [" · on ", bdi(DATA.platforms[site].short)], sinceFilter()),
        el("ul", {class: "list", onkeydown: moveInList}, shown.map((search, order) =>
            searchItem(search, on, site, order, shown))),
        shown.length ? null : el("p", {class: "hint"}, "No search has all these words. ",
            button("Clear", clearFind, {kind: "quiet"})));
}

function findField() {
    const field = el("input", {type: "search", id: "find", class: "find", "data-key": "find",
        placeholder: "Find a search or a site", autocomplete: "off", spellcheck: "false",
        "aria-label": "Find a search or a site", "aria-keyshortcuts": "/", oninput: () => {
            typed = field.value;
            drawSearchList(document.getElementById("side"));
        }, onkeydown: findKeys});
    return el("div", {class: "finding"}, field, el("kbd", {"aria-hidden": "true"}, "/"));
}

/** Enter opens the first that was found, with the focus on Copy: Enter again copies. */
function findKeys(event) {
    const {searches, site} = findSearches(typed);
    const shown = onlyNew ? searches.filter(isNew) : searches;
    if (event.key === "Enter" && shown.length) {
        event.preventDefault();
        openFound(shown[0], site);
        focusOn("copy");
    } else if (event.key === "ArrowDown") {
        event.preventDefault();
        const first = document.querySelector("#side .list a");
        if (first) first.focus();
    } else if (event.key === "Escape" && typed) {
        event.preventDefault();
        clearFind();
    }
}

function openFound(search, site) {
    clearFind();
    go({view: "searches", search, platform: site === null ? siteToOpen(search) : site});
}

/** The last site, where this search has it. */
function siteToOpen(search) {
    const sites = sitesOf(search);
    return sites.includes(place.platform) || DATA.results[search][place.platform]
        ? place.platform : sites[0];
}

function clearFind() {
    typed = "";
    const field = document.getElementById("find");
    if (field) field.value = "";
    drawSearchList(document.getElementById("side"));
}

function searchItem(search, on, site, order, shown) {
    const {name, failed} = DATA.searches[search];
    const current = search === place.search && !typed;
    const tabbed = shown.includes(place.search) ? search === place.search : order === 0;
    const there = {...place, view: "searches", open: true, search,
                   platform: site === null ? siteToOpen(search) : on};
    return el("li", {}, el("a", {
        href: addressOf(there), class: typed && order === 0 ? "item first" : "item",
        "data-key": `search-${search}`, tabindex: tabbed ? "0" : "-1",
        "aria-current": current ? "true" : null, onclick: (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openFound(search, site);
        }},
        el("span", {class: "item-name"}, bdi(name), starred(name) && icon("star")),
        el("span", {class: "item-more"}, site === null ? bdi(whereabouts(DATA.searches[search]))
            : ["on ", bdi(DATA.platforms[site].short)]),
        failed ? el("span", {class: "item-mark bad"}, "error") : pastedMark(search)));
}

function pastedMark(search) {
    const sites = sitesOf(search);
    const done = sites.filter((site) => progressOf(search, site).state === "done").length;
    return [isNew(search) && el("span", {class: "item-mark new"}, "changed"),
            done ? el("span", {class: "item-mark"}, `${done}/${sites.length}`,
                      hiddenWords(" sites pasted")) : null];
}

/** Which searches are starred: asked for every row, so found once for each state of the records. */
function starred(name) {
    if (starred.records !== records || starred.size !== records.size || starred.kept !== kept.records) {
        starred.names = new Set([...records.values()].filter((each) => each.star)
            .map((each) => each.search));
        Object.assign(starred, {records, size: records.size, kept: kept.records});
    }
    return starred.names.has(name);
}

/** Whether any of its strings on her sites changed since the page or workbook that was named. */
function isNew(search) {
    return DATA.since !== null && sitesOf(search).some((site) => isNewOn(search, site));
}

function isNewOn(search, site) {
    return SIZES.some((size) => {
        const compiled = compiledOf(search, site, size);
        return compiled && compiled.strings.some(({id}) => NEW_STRINGS.has(id));
    });
}

function sinceFilter() {
    if (!DATA.since) return null;
    return el("label", {class: "since"}, el("input", {type: "checkbox", checked: onlyNew,
        "data-key": "since", onchange: (event) => {
            onlyNew = event.target.checked;
            drawSearchList(document.getElementById("side"));
        }}), el("span", {}, "Only changed since ", bdi(DATA.since.name)));
}

function moveInList(event) {
    const items = [...event.currentTarget.querySelectorAll("a")];
    const at = items.indexOf(document.activeElement);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    if (to < 0) focusOn("find");
    else if (items[to]) items[to].focus();
}

/** The terms, and the short forms that mean several things. */
function drawBriefList(side) {
    const item = (brief, name, more) => el("li", {}, el("a", {
        href: addressOf({...place, view: "briefs", open: true, brief}), class: "item",
        "data-key": `brief-${brief}`, "aria-current": brief === place.brief ? "true" : null,
        tabindex: brief === place.brief ? "0" : "-1", onclick: (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go({view: "briefs", brief});
        }}, el("span", {class: "item-name"}, bdi(name)),
        el("span", {class: "item-more one-line"}, bdi(more))));
    redraw(side, el("p", {class: "count"}, count(DATA.briefs.length, "term")),
        el("ul", {class: "list", onkeydown: moveInList},
            DATA.briefs.map((brief, place) => item(place, brief.name,
                (brief.levels.some(({questions}) => questions.length) ? "Interview kit · " : "")
                + brief.definition)),
            DATA.ambiguous.length ? item(-1, "Ambiguous abbreviations",
                count(DATA.ambiguous.length, "short form that means other things too",
                      "short forms that mean other things too")) : null));
}
