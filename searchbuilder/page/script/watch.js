"use strict";
// With --watch the page is written again when the workbook is saved. A picture beside it tells: its
// width is the number of the page that is there now, its height 2 while the workbook cannot be
// read; when it is gone, nobody watches any more. A page on a disk may ask for nothing but pictures.

const EVERY = 1000;
const WAITING = "searchbuilder scroll";
let unreadable = false;
let newer = false;

function startWatching() {
    const {watched} = document.body.dataset;
    if (!watched) return;
    scrollTo(0, Number(sessionStorage.getItem(WAITING)) || 0);
    sessionStorage.removeItem(WAITING);
    const asking = setInterval(() => look(watched, () => clearInterval(asking)), EVERY);
}

function look(address, stop) {
    const picture = new Image();
    picture.onload = () => looked(picture.naturalWidth, picture.naturalHeight);
    picture.onerror = stop;
    picture.src = `${address}?t=${Date.now()}`;
}

function looked(number, height) {
    const before = `${newer} ${unreadable}`;
    newer = number !== Number(document.body.dataset.number);
    unreadable = height > 1;
    if (newer && !isBusy()) showNewer();
    else if (before !== `${newer} ${unreadable}`) drawNotices();
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
