"use strict";
// With --watch the page is written again when the workbook is saved. A small picture beside it
// tells: its width and height are the first digits of the fingerprint of the page that is there
// now, and 1 and 1 while the workbook cannot be read. A picture may be asked for from a file.

const EVERY = 1000;
const WAITING = "searchbuilder scroll";
const UNREADABLE = "1 1";
let unreadable = false;
let newer = false;

function startWatching() {
    const picture = document.body.dataset.watched;
    if (!picture) return;
    scrollTo(0, Number(sessionStorage.getItem(WAITING)) || 0);
    sessionStorage.removeItem(WAITING);
    setInterval(() => look(picture), EVERY);
}

function look(address) {
    const picture = new Image();
    picture.onload = () => looked(`${picture.naturalWidth} ${picture.naturalHeight}`);
    picture.src = `${address}?t=${Date.now()}`;
}

/** The size of the picture of this page. */
function ownSize() {
    const digits = DATA.workbook.fingerprint;
    return [digits.slice(0, 4), digits.slice(4, 8)].map((each) => parseInt(each, 16) + 2).join(" ");
}

function looked(size) {
    const before = `${newer} ${unreadable}`;
    unreadable = size === UNREADABLE;
    newer = !unreadable && size !== ownSize();
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
