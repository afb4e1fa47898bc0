"use strict";
// What the workbook said. It is data: nothing of it is ever run, or read as HTML.

const DATA = JSON.parse(document.getElementById("data").textContent);
// What most entries say nothing of is left out of the file.
const EMPTY = {
    compiled: {before: [], set: [], kept: null, why: [], assumes: []},
    changes: {one: null},
};
for (const [table, empty] of Object.entries(EMPTY)) {
    DATA[table] = DATA[table].map((each) => ({...empty, ...each}));
}
const SIZES = ["short", "normal", "full"];
const PLATFORM_AT = firstAt(DATA.platforms);
const SEARCH_AT = firstAt(DATA.searches);
const BRIEF_AT = firstAt(DATA.briefs);
const AMBIGUOUS = new Map(DATA.ambiguous.map((each) => [fold(each.abbreviation), each]));
const COMPILED = new Map();
const NEW_STRINGS = new Set(DATA.since ? DATA.since.changed : []);

/** Names to places. A Map, because a search may be called `constructor`. */
function firstAt(list) {
    const at = new Map();
    list.forEach((each, index) => {
        if (!at.has(each.name)) at.set(each.name, index);
    });
    return at;
}

/** Texts that occur often are stored once; elsewhere stands their number. */
function told(index) {
    return index === null || index === undefined ? "" : DATA.texts[index];
}

/** The strings of a search on a platform in a size; null where none were made. */
function compiledOf(search, platform, size) {
    const sizes = DATA.results[search][platform];
    return sizes ? compiledAt(sizes[SIZES.indexOf(size)]) : null;
}

/** Strings and changes, like texts, are stored once; here they stand in their places. */
function compiledAt(index) {
    if (!COMPILED.has(index)) {
        const {strings, changes, ...rest} = DATA.compiled[index];
        COMPILED.set(index, {...rest, strings: strings.map((each) => DATA.strings[each]),
                             changes: changes.map(changeAt)});
    }
    return COMPILED.get(index);
}

function changeAt(index) {
    const change = DATA.changes[index];
    return {...change, words: change.words.map(told), cells: change.cells.map(told)};
}

/** Whether two sizes are the same strings, whatever is told of each. */
function sameSizes(search, platform, one, other) {
    const [first, second] = [one, other].map((size) => compiledOf(search, platform, size));
    return first !== null && second !== null && first.strings.length === second.strings.length
        && first.strings.every((string, place) => string === second.strings[place]);
}

function boxTitle(platform, box) {
    const titles = DATA.platforms[platform].boxes;
    return Object.hasOwn(titles, box) ? titles[box] : box;
}

/** What is pasted for a string where all of it goes into one cell or one message. */
function wholeText(platform, string) {
    if (string.boxes.length === 1) return string.boxes[0][1];
    return string.boxes.map(([box, text]) => `${boxTitle(platform, box)}: ${text}`).join("\n");
}

/** The address of a string's results, put together as Python's `quote` does it; null where the
    platform has none, or the string is too long for one. */
function addressOfResults(platform, string) {
    const {url} = DATA.platforms[platform];
    if (!url || !string.link) return null;
    const text = Object.hasOwn(string, "text") ? string.text : string.boxes[0][1];
    const encoded = encodeURIComponent(text).replace(/[!*'()]/g, (sign) =>
        `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return safeAddress(url.replace("{}", () => encoded));
}

/** Every address is checked before it becomes a link: http and https only. */
function safeAddress(address) {
    return typeof address === "string" && /^https?:\/\//i.test(address) ? address : null;
}

/** The level, places and region of a search, in a line. */
function whereabouts(search) {
    return [search.level, search.where.join(", "), search.region].filter(Boolean).join(" · ");
}
