"use strict";
// With --watch the page is written again when the workbook is saved. A small picture beside it
// tells: its width is the number of the build, its height 2 while the workbook cannot be read.

const EVERY = 1000;
const WAITING = "searchbuilder scroll";
let unreadable = false;
let newer = false;

function startWatching() {
    if (!DATA.watch) return;
    scrollTo(0, Number(sessionStorage.getItem(WAITING)) || 0);
    sessionStorage.removeItem(WAITING);
    setInterval(look, EVERY);
}

function look() {
    const picture = new Image();
    picture.onload = () => looked(picture.naturalWidth, picture.naturalHeight);
    picture.src = `${DATA.watch.image}?t=${Date.now()}`;
}

function looked(build, height) {
    const changed = newer !== (build !== DATA.watch.build) || unreadable !== (height > 1);
    newer = build !== DATA.watch.build;
    unreadable = height > 1;
    if (newer && !isBusy()) showNewer();
    else if (changed) drawNotices();
}

/** While she types or reads a dialog nothing is taken from under her hands. */
function isBusy() {
    const held = document.activeElement;
    return document.querySelector("dialog[open]") !== null
        || Boolean(held && held.id !== "find" && isTyping(held));
}

function showNewer() {
    try {
        sessionStorage.setItem(WAITING, String(scrollY));
    } catch (error) {
        // The page then begins at its top.
    }
    location.reload();
}
