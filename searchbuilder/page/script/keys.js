"use strict";
// Single keys; none while she types, none with Ctrl, Alt or Cmd, none when she switched them off.

function pressed(event) {
    if (!kept.keys || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
    const act = actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
}

function isTyping(target) {
    return target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");
}

function actOf(key) {
    if (key === "/") return toFind;
    if (key === "?") return help;
    if (place.view !== "searches") return null;
    const acts = {c: () => press("copy"), o: () => press("open-"), n: toNextSite, j: () => moveSearch(1),
                  k: () => moveSearch(-1), s: nextSize};
    if (/^[1-9]$/.test(key)) return () => toSite(Number(key) - 1);
    return Object.hasOwn(acts, key) ? acts[key] : null;
}

function press(key) {
    const there = document.querySelector(`#main [data-key="${key}"]`);
    if (there) there.click();
}

function toFind() {
    if (place.view !== "searches") go({view: "searches"});
    document.body.dataset.open = "list";
    const field = document.getElementById("find");
    field.focus();
    field.select();
}

function toSite(order) {
    const site = sitesOf(place.search)[order];
    if (site !== undefined) go({platform: site});
}

function toNextSite() {
    const next = nextSite();
    if (next !== null) go({platform: next});
}

function moveSearch(by) {
    const to = place.search + by;
    if (to < 0 || to >= DATA.searches.length) return;
    go({search: to, platform: siteToOpen(to)});
    const item = document.querySelector(`[data-key="search-${to}"]`);
    if (item) item.scrollIntoView({block: "nearest"});
}

function nextSize() {
    go({size: SIZES[(SIZES.indexOf(place.size) + 1) % SIZES.length]});
}
