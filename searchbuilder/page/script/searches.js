"use strict";
// One search on one site: what to switch on, what to copy, where to paste it, what came of it.

const SIGNS = new Map(Object.entries({exact: "=", wider: "+", narrower: "−", mixed: "±", none: "×"}));
const VERDICTS = new Map(Object.entries({
    exact: ["Exact", "Finds the people your workbook asks for."],
    wider: ["Wider", "Finds everyone you asked for, and some others."],
    narrower: ["Narrower", "Misses some of the people you asked for."],
    mixed: ["Mixed", "Misses some of the people you asked for, and finds some others."],
    none: ["No string", "This site cannot search for this."],
}));

function drawSearch(main) {
    if (!DATA.searches.length) {
        redraw(main, el("h1", {}, "No searches yet"), el("p", {class: "lead"},
            "Add a row to the sheet Searches, save the workbook and make the page again."));
        return;
    }
    const search = DATA.searches[place.search];
    redraw(main, backToList("All searches"), searchHead(search),
        search.failed ? failedSearch(search) : [siteRow(), ...stringsOfPlace()]);
    fitFoldings(main);
}

function backToList(label) {
    return el("a", {class: "back", href: `#${place.view}`}, icon("back"), label);
}

function searchHead(search) {
    const criteria = [...search.criteria, ["Level", search.level], ["Where", search.where.join(", ")],
                      ["Region", search.region]].filter(([, text]) => text);
    return el("header", {class: "head"}, words("h1", search.name),
        search.note && words("p", search.note, "lead"),
        folding(el("dl", {class: "criteria"}, criteria.map(([title, text]) =>
            el("div", {}, el("dt", {}, title), words("dd", text))),
            el("div", {class: "print-not"}, el("dt", {}, "Cell"), el("dd", {}, cellButton(search.cell)))),
            "Show everything it asks for"),
        el("p", {class: "print-only"}, bdi(DATA.platforms[place.platform].title), ` · ${place.size}`));
}

function failedSearch({name, failed}) {
    return el("div", {class: "notice bad"}, el("h2", {}, "This search has no strings"),
        words("p", told(failed.message)),
        failed.hint !== null && words("p", told(failed.hint), "hint"),
        el("p", {}, cellButton(failed.cell), " ",
            DATA.findings.length ? inside({view: "check"}, "All findings in the workbook") : null));
}

function stringsOfPlace() {
    const compiled = compiledOf(place.search, place.platform, place.size);
    if (!compiled) return [notBuilt()];
    const body = compiled.strings.length
        ? [copyBar(compiled), ...compiled.strings.map((_, index) => card(compiled, index))]
        : [noStrings(compiled)];
    return [el("div", {class: "sizes-and-verdict"}, sizeRow(), verdict(compiled)),
            el("div", {class: "columns"},
                el("div", {class: "strings"}, adviceOnLength(compiled), before(compiled), body,
                    peopleTable()),
                aside(compiled))];
}

function notBuilt() {
    const {name, title} = DATA.platforms[place.platform];
    return el("div", {class: "notice"}, el("p", {}, "There is no string of this search for ",
        bdi(title), "."), el("p", {class: "hint"}, "To add it, add ", bdi(name),
        " to the search’s Platforms in the workbook, or run searchbuilder page with --for ",
        bdi(name), "."));
}

/** The last change says why there is nothing to paste. */
function noStrings(compiled) {
    const why = compiled.changes.at(-1);
    const other = SIZES.find((size) => compiledOf(place.search, place.platform, size).strings.length);
    return el("div", {class: "notice bad"}, el("h2", {}, "Nothing to paste here"),
        why && words("p", told(why.message)), why && el("p", {}, why.cells.map(cellButton)),
        other && el("p", {}, inside({size: other}, `See the ${other} one`)));
}

/** Three sizes, each with its direction and what it costs. */
function sizeRow() {
    return choices("Size", "size", SIZES.map((size) => ({value: size, label: [
        el("span", {class: "size-name"}, size[0].toUpperCase() + size.slice(1)),
        el("span", {class: "size-cost"}, costOf(size))]})), place.size,
        (size) => go({size}), "sizes");
}

function costOf(size) {
    const compiled = compiledOf(place.search, place.platform, size);
    if (!compiled || !compiled.strings.length) return "no string";
    if (size !== "normal" && sameSizes(place.search, place.platform, size, "normal")) {
        return "same as normal";
    }
    const {strings, effect} = compiled;
    const cost = strings.length > 1 ? `${strings.length} strings`
        : `${strings[0].characters.toLocaleString("en-US")} chars`;
    return [el("span", {"aria-hidden": "true"}, `${SIGNS.get(effect)} `), cost,
            hiddenWords(`, ${effect}`)];
}

/** One quiet word; a click leads to its reasons. */
function verdict(compiled) {
    const [name, sentence] = VERDICTS.get(compiled.effect);
    const sure = !compiled.assumes.length || compiled.effect !== "exact";
    const {guess, short} = DATA.platforms[place.platform];
    const reasons = compiled.changes.length || compiled.assumes.length;
    const tag = [el("span", {class: "sign", "aria-hidden": "true"}, SIGNS.get(compiled.effect)),
                 sure ? name : guess ? "Best guess" : "Exact, most likely"];
    return el("p", {class: "verdict"}, reasons
        ? el("button", {type: "button", class: `tag ${compiled.effect}`, "data-key": "verdict",
                        title: "Show why", onclick: showReasons}, tag)
        : el("span", {class: `tag ${compiled.effect}`}, tag),
        el("span", {class: "sentence"}, sure ? sentence : `${sentence.slice(0, -1)}, if ${
            short} reads it as is assumed.`),
        compiled.kept === null ? null : words("span", told(compiled.kept), "kept"));
}

function showReasons() {
    const reasons = document.querySelector(".reasons");
    if (!reasons) return;
    if (reasons.tagName === "DETAILS") reasons.open = true;
    reasons.scrollIntoView({block: "nearest"});
    reasons.querySelector("h2, summary").focus({preventScroll: true});
}

/** Where it is longer than guides recommend: the first size that is not. */
function adviceOnLength(compiled) {
    const {limits, short} = DATA.platforms[place.platform];
    const past = (made) => limits.find(({what, most, enforced}) => !enforced
        && made.strings.some((string) => string[what] > most));
    const limit = past(compiled);
    if (!limit) return null;
    const fitting = SIZES.find((size) => {
        const other = compiledOf(place.search, place.platform, size);
        return other && other.strings.length && !past(other);
    });
    return el("p", {class: "advice"}, `More than the ${limit.most} ${limit.unit} recommended for `,
        bdi(short), ". ", fitting && inside({size: fitting},
            `${fitting[0].toUpperCase()}${fitting.slice(1)} fits`));
}

function before(compiled) {
    return compiled.before.length ? el("div", {class: "notice first"}, el("strong", {}, "First:"),
        el("div", {}, compiled.before.map((text) => words("p", withoutFirst(told(text)))))) : null;
}

/** “First switch on …” after “First:” would say it twice. */
function withoutFirst(text) {
    const rest = text.replace(/^First,? /, "");
    return rest[0].toUpperCase() + rest.slice(1);
}
