"use strict";
// Where she is. Every place has an address of its own, so Back and links work.

const VIEWS = ["searches", "progress", "briefs", "check"];

/** view -- one of VIEWS, or "unknown"; open -- whether a search or a brief is shown, which matters
    where the list and it do not fit side by side; step -- the piece that is copied next. */
const place = {view: "searches", search: 0, platform: 0, size: "normal", brief: 0, level: "",
               open: false, step: 0};

function addressOf(there) {
    const parts = [there.view];
    if (there.view === "searches" && there.open && DATA.searches.length) {
        parts.push(DATA.searches[there.search].name, DATA.platforms[there.platform].name, there.size);
    }
    if (there.view === "briefs" && there.open) {
        parts.push(there.brief < 0 || !DATA.briefs.length ? "" : DATA.briefs[there.brief].name);
        if (there.level) parts.push(there.level);
    }
    return `#${parts.map(encodeURIComponent).join("/")}`;
}

/** Takes over what an address says; what it does not say stays as it was. */
function readAddress(address) {
    let parts = [];
    try {
        parts = address.replace(/^#/, "").split("/").map(decodeURIComponent);
    } catch (error) {
        parts = ["?"];
    }
    const [view, name, ...more] = parts;
    place.view = VIEWS.includes(view) ? view : "unknown";
    place.open = name !== undefined;
    place.step = 0;
    if (view === "searches" && place.open) readSearch(name, more);
    if (view === "briefs" && place.open) readBrief(name, more);
}

function readSearch(name, [platform, size]) {
    if (!SEARCH_AT.has(name)) place.view = "unknown";
    else place.search = SEARCH_AT.get(name);
    if (PLATFORM_AT.has(platform)) place.platform = PLATFORM_AT.get(platform);
    if (SIZES.includes(size)) place.size = size;
}

function readBrief(name, [level]) {
    if (name === "") place.brief = -1;
    else if (!BRIEF_AT.has(name)) place.view = "unknown";
    else place.brief = BRIEF_AT.get(name);
    place.level = level || "";
}

/** Goes somewhere: `go({search: 3})`. The focus stays where it is unless `focus` names a key. */
function go(changes, focus = null) {
    Object.assign(place, {open: true, step: 0}, changes);
    const address = addressOf(place);
    if (address !== location.hash) history.pushState(null, "", address);
    arrive();
    if (focus) focusOn(focus);
}

function arrive() {
    if (place.view !== "unknown") {
        keep({at: addressOf(place), last: addressOf({...place, view: "searches", open: true})});
    }
    draw();
}

function focusOn(key) {
    const there = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (there) there.focus();
}

/** A link to a place in the page. */
function inside(changes, ...label) {
    const there = {...place, open: true, ...changes};
    return el("a", {href: addressOf(there), onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
        event.preventDefault();
        go(changes);
        scrollTo(0, 0);
        document.getElementById("main").focus({preventScroll: true});
    }}, ...label);
}
