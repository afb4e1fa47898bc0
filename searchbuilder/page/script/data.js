"use strict";
// What the workbook said. It is data: nothing of it is ever run, or read as HTML.

const DATA = JSON.parse(document.getElementById("data").textContent);
const SIZES = ["short", "normal", "full"];
const PLATFORM_AT = firstAt(DATA.platforms);
const SEARCH_AT = firstAt(DATA.searches);
const BRIEF_AT = firstAt(DATA.briefs);
const AMBIGUOUS = new Map(DATA.ambiguous.map((each) => [fold(each.abbreviation), each]));
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

/** The strings of a search on a platform in a size; null where there is none. */
function compiledOf(search, platform, size) {
    const sizes = DATA.results[search][platform];
    const index = sizes ? sizes[SIZES.indexOf(size)] : null;
    return index === null || index === undefined ? null : DATA.compiled[index];
}

/** Whether two sizes are the same strings. */
function sameSizes(search, platform, one, other) {
    const compiled = compiledOf(search, platform, one);
    return compiled !== null && compiled === compiledOf(search, platform, other);
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

/** Every address is checked again before it becomes a link: http and https only. */
function safeAddress(address) {
    return typeof address === "string" && /^https?:\/\//i.test(address) ? address : null;
}

/** The level, places and region of a search, in a line. */
function whereabouts(search) {
    return [search.level, search.where.join(", "), search.region].filter(Boolean).join(" · ");
}
