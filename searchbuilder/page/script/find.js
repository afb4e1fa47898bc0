"use strict";
// Find as you type: searches by name, note and criteria, and sites by name.

let haystacks = null;

/** Case, accents and punctuation do not matter. */
function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
        .replace(/[^\p{L}\p{N}&+#/.]+/gu, " ").trim();
}

/** The folded texts of searches and sites, made once. */
function hay() {
    haystacks = haystacks || {
        searches: DATA.searches.map((search) => ({
            name: ` ${fold(search.name)}`,
            all: ` ${fold([search.name, search.note, whereabouts(search),
                           ...search.criteria.map(([, text]) => text)].join(" "))}`})),
        sites: DATA.platforms.map((each) => ` ${fold([each.short, each.title, each.name].join(" "))}`),
    };
    return haystacks;
}

/** {searches: places in the order in which they are shown, site: a place or null}.
    A word that fits no search and fits a site chooses the site. */
function findSearches(typed) {
    const asked = fold(typed).split(" ").filter(Boolean);
    const {searches, sites} = hay();
    const ofSites = asked.filter((word) => !searches.some(({all}) => all.includes(` ${word}`))
                                 && sites.some((text) => text.includes(` ${word}`)));
    const ofSearches = asked.filter((word) => !ofSites.includes(word));
    return {searches: matching(ofSearches), site: siteOf(ofSites)};
}

/** Every word must begin a word of the search; those whose names fit come first. */
function matching(asked) {
    const {searches} = hay();
    const all = (text) => asked.every((word) => text.includes(` ${word}`));
    const places = searches.map((_, place) => place).filter((place) => all(searches[place].all));
    return [...places.filter((place) => all(searches[place].name)),
            ...places.filter((place) => !all(searches[place].name))];
}

/** Of the sites that fit, hers come first. */
function siteOf(asked) {
    if (!asked.length) return null;
    const fits = (place) => asked.every((word) => hay().sites[place].includes(` ${word}`));
    const order = [...mySites(), ...DATA.platforms.map((_, place) => place)];
    const found = order.find(fits);
    return found === undefined ? null : found;
}
