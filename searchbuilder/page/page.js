"use strict";
// The page: four views, each drawn from the data, the place and what is kept. Last of the scripts.

const VIEW_TITLES = new Map(Object.entries({
    searches: "Searches", progress: "Progress", briefs: "Briefs", check: "Workbook check"}));

function start() {
    readStore();
    startPlace();
    document.getElementById("app").append(...frame());
    draw();
    addEventListener("popstate", () => {
        readAddress(location.hash || "#searches");
        arrive();
    });
    addEventListener("keydown", pressed);
    addEventListener("resize", () => fitFoldings(document.getElementById("main")));
    addEventListener("afterprint", kitsPrinted);
    addEventListener("storage", (event) => {
        if (event.key !== null && event.key !== STORE) return;
        readStore();
        draw();
    });
    startWatching();
    document.documentElement.classList.add("ready");
}

/** Where the address says, else where she left; the first time her first site. */
function startPlace() {
    if (DATA.searches.length) place.platform = sitesOf(0)[0];
    if (kept.last) readAddress(kept.last);
    readAddress(location.hash || kept.at || "#searches");
    if (place.view === "unknown" && !location.hash) readAddress("#searches");
}

function frame() {
    return [el("a", {class: "skip", href: "#main", onclick: (event) => {
        event.preventDefault();
        document.getElementById("main").focus();
    }}, "Skip to the strings"),
    el("header", {class: "top", id: "top"}), el("div", {id: "notices"}),
    el("div", {class: "work"}, el("nav", {id: "side", class: "side"}),
        el("main", {id: "main", tabindex: "-1"})),
    el("div", {id: "status", role: "status"})];
}

function draw() {
    document.body.dataset.view = place.view;
    document.body.dataset.open = place.open ? "item" : "list";
    document.title = [titleOfPlace(), DATA.workbook.name].filter(Boolean).join(" – ");
    drawTop();
    drawNotices();
    drawSide(document.getElementById("side"));
    drawView(document.getElementById("main"));
}

function titleOfPlace() {
    if (place.view === "searches" && DATA.searches.length) {
        return `${DATA.searches[place.search].name} · ${DATA.platforms[place.platform].short}`;
    }
    if (place.view === "briefs" && place.brief >= 0 && DATA.briefs.length) {
        return DATA.briefs[place.brief].name;
    }
    return VIEW_TITLES.get(place.view) || "";
}

function drawTop() {
    const open = (view) => view === "searches" || view === "briefs" ? {open: !isNarrow()} : {};
    redraw(document.getElementById("top"), el("p", {class: "book"}, bdi(DATA.workbook.name)),
        el("nav", {class: "views", "aria-label": "Views"}, VIEWS.map((view) => {
            const link = inside({view, ...open(view)}, view === "check"
                ? [el("span", {class: "wide"}, "Workbook "), el("span", {class: "capital"}, "check"),
                   checkBadge()] : VIEW_TITLES.get(view));
            link.dataset.key = `view-${view}`;
            if (view === place.view) link.setAttribute("aria-current", "page");
            return link;
        })),
        button("Share", share, {picture: "share", key: "share"}),
        button("?", help, {key: "help", name: "Keys", "aria-keyshortcuts": "?"}));
}

function isNarrow() {
    return matchMedia("(max-width: 47.99em)").matches;
}

function checkBadge() {
    const many = DATA.findings.filter(({severity}) => severity !== "note").length;
    return many ? el("span", {class: "badge"}, String(many), hiddenWords(" findings")) : null;
}

/** Bars about the page itself. */
function drawNotices() {
    redraw(document.getElementById("notices"),
        storageRefused && el("p", {class: "page-notice"}, "This browser does not keep what you tick and "
            + "type here. Save it as CSV before you close the page."),
        unreadable && el("p", {class: "page-notice"}, "The workbook can’t be read right now. These are "
            + "the strings from when it last could."),
        newer && el("p", {class: "page-notice"}, "The workbook was saved. ",
                    button("Show the new strings", showNewer, {kind: "small"})));
}

function drawSide(side) {
    const view = place.view;
    if (side.dataset.of !== view) side.replaceChildren();
    side.dataset.of = view;
    side.hidden = view !== "searches" && view !== "briefs";
    side.setAttribute("aria-label", view === "briefs" ? "Terms" : "Searches");
    if (view === "searches") drawSearchList(side);
    if (view === "briefs") drawBriefList(side);
}

function drawView(main) {
    const views = new Map(Object.entries({searches: drawSearch, progress: drawProgress, briefs: drawBrief,
                                          check: drawCheck}));
    (views.get(place.view) || drawUnknown)(main);
}

function drawUnknown(main) {
    redraw(main, el("header", {class: "head"}, el("h1", {}, "Nothing at this address"), el("p", {class: "lead"},
        "This search or term is not in the workbook, or has another name now. ",
        inside({view: "searches"}, "Go to the searches"))));
}

start();
