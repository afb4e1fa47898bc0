"use strict";
// What to know beside the string: what to set, what is left out and where it stands, limits, facts.

const MOST_WORDS = 10;

function aside(compiled) {
    const {narrower, wider, mixed, exact} = changesByEffect(compiled);
    const reasons = [
        changeGroup("What it misses", narrower, "−"), changeGroup("Why it finds others too", wider, "+"),
        changeGroup("Misses some and finds others", mixed, "±")].filter(Boolean);
    return el("aside", {class: "aside", "aria-label": "What to know"}, alsoSet(compiled),
        reasons.length ? el("div", {class: "reasons"}, reasons) : nothingLeftOut(compiled),
        goodToKnow(compiled, exact, reasons.length), limits(), briefLinks(), facts());
}

function changesByEffect(compiled) {
    const groups = {narrower: [], wider: [], mixed: [], exact: []};
    for (const change of compiled.changes.filter((each) => !each.of_text)) {
        (Object.hasOwn(groups, change.effect) ? groups[change.effect] : groups.mixed).push(change);
    }
    return groups;
}

function alsoSet(compiled) {
    if (!compiled.set.length) return null;
    return el("section", {}, el("h2", {}, "Also set on ", bdi(DATA.platforms[place.platform].short)),
        el("dl", {class: "pairs"}, compiled.set.map(([filter, value]) =>
            el("div", {}, words("dt", told(filter)), words("dd", told(value))))));
}

function nothingLeftOut(compiled) {
    if (!compiled.strings.length) return null;
    return el("section", {}, el("h2", {}, "Nothing left out"), el("p", {class: "hint"},
        "Every word of the search is in the string, or changes nothing."));
}

function changeGroup(title, changes, sign) {
    return changes.length ? el("section", {}, el("h2", {tabindex: "-1"}, title),
        changes.map((change) => changeText(change, sign))) : null;
}

/** A change: what it is, its words as chips that say where they stand, and its code. */
function changeText(change, sign) {
    const [lead, rest] = aroundWords(told(change.message), change.words);
    const many = change.words.length;
    const chips = wordChips(change);
    return el("div", {class: "change"},
        el("h3", {}, sign && el("span", {class: "sign", "aria-hidden": "true"}, sign),
            told(change.title)),
        change.one === null ? null : el("p", {class: "hint"}, `Only string ${change.one} of ${
            compiledOf(place.search, place.platform, place.size).strings.length}`),
        words("p", lead), many > MOST_WORDS ? el("details", {}, el("summary", {}, count(many, "word")),
                                                chips) : chips,
        rest && words("p", rest),
        el("p", {class: "code"}, change.code, many ? null : change.cells.map(cellButton)));
}

/** A message that lists its words: what stands before and after the list. Chips replace the list
    only where every word of it is a chip. */
function aroundWords(message, listed) {
    const found = message.match(/^([^]*?:) ((?:“[^”]*”, )*“[^”]*”)(?: and [\d,]+ more)?([^]*)$/);
    if (!found || !listed.length) return [message, ""];
    const there = new Set(listed);
    const all = [...found[2].matchAll(/“([^”]*)”/g)].every(([, word]) => there.has(word));
    return all ? [found[1], found[3].replace(/^[.,;]?\s*/, "")] : [message, ""];
}

/** Words; a click says in which cell one stands, and what else it means. */
function wordChips(change) {
    if (!change.words.length) return null;
    const where = el("div", {class: "where", "aria-live": "polite"});
    const chips = change.words.map((word, index) => el("button", {
        type: "button", class: "chip", dir: "auto", "aria-expanded": "false", onclick: (event) => {
            const open = event.target.getAttribute("aria-expanded") === "true";
            for (const each of chips) each.setAttribute("aria-expanded", "false");
            event.target.setAttribute("aria-expanded", String(!open));
            where.replaceChildren(...(open ? [] : whereItStands(change, word, index)));
        }}, word));
    return [el("div", {class: "chips"}, chips), where];
}

function whereItStands(change, word, index) {
    const cell = change.cells[index];
    const other = AMBIGUOUS.get(fold(word));
    return [el("p", {}, bdi(word), cell ? [" stands in ", cellButton(cell)] : " stands in no cell of its own"),
            other ? el("p", {}, "It also means ", bdi(other.meanings)) : null].filter(Boolean);
}

function goodToKnow(compiled, exact, otherReasons) {
    const many = compiled.why.length + exact.length + compiled.assumes.length;
    if (!many) return null;
    const only = !otherReasons && (exact.length || compiled.assumes.length);
    return el("details", {class: only ? "section reasons" : "section"},
        el("summary", {}, `Good to know (${many})`),
        compiled.why.map((text) => words("p", told(text))),
        exact.map((change) => changeText(change, "")),
        compiled.assumes.length ? [el("p", {}, "Not stated by the site, assumed here:"),
            el("ul", {}, compiled.assumes.map((text) => words("li", told(text))))] : null);
}

function limits() {
    const {limits: all, short} = DATA.platforms[place.platform];
    return el("section", {}, el("h2", {}, "Limits of ", bdi(short)), all.length
        ? all.map((limit) => el("p", {class: "limit"},
            el("strong", {}, limit.enforced ? `${limit.most.toLocaleString("en-US")} ${limit.unit} at most`
                : `${limit.most.toLocaleString("en-US")} ${limit.unit} recommended`),
            limit.past === null ? null : [". Past that, ", bdi(told(limit.past))]))
        : el("p", {class: "hint"}, "No limit is known."));
}

/** From a search to what to ask, at the level of the search. */
function briefLinks() {
    const {briefs, level} = DATA.searches[place.search];
    if (!briefs.length) return null;
    return el("section", {}, el("h2", {}, "Briefs and interview kits"), el("ul", {class: "plain"},
        briefs.map((brief) => el("li", {}, inside({view: "briefs", brief, level: levelOf(brief, level)},
            bdi(DATA.briefs[brief].name), levelOf(brief, level) ? [" · ", bdi(level)] : null)))));
}

/** The level, where the brief has something to say about it. */
function levelOf(brief, level) {
    return DATA.briefs[brief].levels.some(({name}) => name === level) ? level : "";
}

function facts() {
    const platform = DATA.platforms[place.platform];
    return el("details", {class: "section"}, el("summary", {}, "About ", bdi(platform.title)),
        platform.note === null ? null : words("p", told(platform.note)),
        el("dl", {class: "pairs"}, platform.facts.map(([fact, value]) =>
            el("div", {}, words("dt", told(fact)), words("dd", told(value))))),
        el("p", {}, "How this is known: ", bdi(told(platform.confidence))),
        platform.checked ? el("p", {class: "hint"}, "Checked ", bdi(platform.checked)) : null,
        platform.sources.length ? el("ul", {class: "plain sources"}, platform.sources.map((source) =>
            el("li", {}, outside(told(source))))) : null,
        platform.link ? el("p", {}, outside(platform.link, `Go to ${platform.title}`)) : null);
}
