"use strict";
// What she did: kept in this browser only, under the id of the workbook, because all pages that
// are opened from a disk share one store.

const STORE = `searchbuilder ${DATA.workbook.id}`;
const RECORD_TEXTS = ["search", "platform", "size", "string", "copied", "pasted", "by", "date",
                      "note", "text"];
let storageRefused = false;
let kept = emptyStore();
let records = new Map();

/** at, last -- the address where she left, and that of her last search; mine -- her sites by name,
    null for the usual ones; keys -- whether single letters are shortcuts; by -- her name. */
function emptyStore() {
    return {at: "", last: "", mine: null, keys: true, by: "", records: []};
}

/** Reads the store; what is damaged in it is left out. */
function readStore() {
    kept = emptyStore();
    let found = null;
    try {
        found = JSON.parse(localStorage.getItem(STORE));
    } catch (error) {
        storageRefused = storageRefused || !(error instanceof SyntaxError);
    }
    if (found && typeof found === "object") {
        for (const key of ["at", "last", "by"]) {
            if (typeof found[key] === "string") kept[key] = found[key];
        }
        kept.keys = found.keys !== false;
        if (Array.isArray(found.mine)) kept.mine = found.mine.filter((name) => PLATFORM_AT.has(name));
        if (Array.isArray(found.records)) kept.records = found.records.map(soundRecord).filter(Boolean);
    }
    mergeRecords();
}

/** The records of the workbook's sheet Log and her own: of two about a string the newer counts. */
function mergeRecords() {
    records = new Map();
    for (const record of [...DATA.log.map(soundRecord).filter(Boolean), ...kept.records]) {
        takeRecord(record);
    }
}

/** Whether it was newer than what was there. */
function takeRecord(record) {
    const key = recordKey(record);
    const before = records.get(key);
    if (before && before.date > record.date) return false;
    records.set(key, record);
    return true;
}

function recordKey({search, platform, string}) {
    return JSON.stringify([search, platform, string]);
}

/** A record with every field of the right kind, or null. The sheet Log has `1 of 3` in one cell, and
    days where the page has seconds. */
function soundRecord(found) {
    if (!found || typeof found !== "object") return null;
    const [part, of] = String(found.part).split(" of ");
    const record = {part: wholeNumber(part) || 1, of: wholeNumber(of || found.of) || 1,
                    results: wholeNumber(found.results), star: Boolean(found.star)};
    for (const key of RECORD_TEXTS) {
        record[key] = typeof found[key] === "string" ? found[key] : found[key] === true ? "x" : "";
    }
    record.date = [record.date, record.copied, record.pasted].sort().at(-1);
    return record.search && record.platform && record.string ? record : null;
}

function wholeNumber(value) {
    const number = typeof value === "string" && value.trim() ? Number(value) : value;
    return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function keep(changes) {
    Object.assign(kept, changes);
    try {
        localStorage.setItem(STORE, JSON.stringify(kept));
    } catch (error) {
        if (!storageRefused) {
            storageRefused = true;
            drawNotices();
        }
    }
}

/** Where a string stands: its search, platform, size and part, and its fingerprint. */
function slotOf(search, platform, size, part) {
    const {strings} = compiledOf(search, platform, size);
    const string = strings[part - 1];
    return {search: DATA.searches[search].name, platform: DATA.platforms[platform].name, size, part,
            of: strings.length, string: string.id, text: wholeText(platform, string)};
}

function recordAt(slot) {
    return records.get(recordKey(slot)) || null;
}

/** What was kept of the string that stood here before the workbook was changed. */
function formerRecord(slot) {
    if (recordAt(slot)) return null;
    let newest = null;
    for (const each of records.values()) {
        if (each.search === slot.search && each.platform === slot.platform
            && each.size === slot.size && each.part === slot.part && each.pasted
            && (!newest || each.date > newest.date)) newest = each;
    }
    return newest;
}

function write(slot, changes) {
    const record = {...soundRecord(slot), ...recordAt(slot), ...changes, by: kept.by, date: now()};
    records.set(recordKey(slot), record);
    const key = recordKey(slot);
    keep({records: [...kept.records.filter((each) => recordKey(each) !== key), record]});
}

function clearRecords() {
    keep({records: []});
    mergeRecords();
}

/** UTC to the second: it sorts as text, and Excel leaves it alone. */
function now() {
    return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** The time of today, or the day. */
function whenTold(stamp) {
    const time = new Date(stamp);
    if (Number.isNaN(time.getTime())) return stamp;
    const today = time.toDateString() === new Date().toDateString();
    return today ? time.toLocaleTimeString("en-US", {hour: "numeric", minute: "2-digit"})
                 : time.toLocaleDateString("en-US", {month: "short", day: "numeric"});
}

/** The platforms of a search's row, or else her own, or else the usual ones. */
function sitesOf(search) {
    const own = DATA.searches[search].platforms;
    return own.length ? own : mySites();
}

function mySites() {
    if (kept.mine && kept.mine.length) return kept.mine.map((name) => PLATFORM_AT.get(name));
    const usual = DATA.platforms.map((each, index) => (each.usual ? index : -1))
        .filter((index) => index >= 0);
    return usual.length ? usual : DATA.platforms.map((_, index) => index).slice(0, 8);
}

/** How far a search is on a platform: {state: "none", "part", "done" or "changed", people, many,
    pasted, of}; of the sizes that which is furthest. */
function progressOf(search, platform) {
    let best = {state: "none", pasted: 0, of: 0};
    for (const size of ["normal", "short", "full"]) {
        const compiled = compiledOf(search, platform, size);
        if (!compiled || !compiled.strings.length) continue;
        const found = progressOfSize(search, platform, size, compiled.strings.length);
        if (found.rank > (best.rank || 0)) best = found;
    }
    return best;
}

function progressOfSize(search, platform, size, of) {
    let pasted = 0, counted = 0, people = 0, changed = false;
    for (let part = 1; part <= of; part += 1) {
        const slot = slotOf(search, platform, size, part);
        const record = recordAt(slot);
        if (record && record.pasted) pasted += 1;
        if (record && record.pasted && record.results !== null) {
            counted += 1;
            people += record.results;
        }
        changed = changed || Boolean(formerRecord(slot));
    }
    const state = pasted === of ? "done" : pasted ? "part" : changed ? "changed" : "none";
    return {state, pasted, of, people: counted === of ? people : null, many: of > 1, size,
            rank: {none: 0, changed: 1, part: 2, done: 3}[state] + (counted === of ? 0.5 : 0)};
}
