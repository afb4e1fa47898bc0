"use strict";
// One string: its text to read and select, its counts against the limits, and what came of it.

const OPERATORS = /"[^"]*"|\b(?:AND|OR)\b|\bNOT\b|(?<![^\s(])-(?:[a-z]+:)?(?=["\w(])|[()]/gu;

function card(compiled, index) {
    const string = compiled.strings[index];
    const of = compiled.strings.length;
    const pieces = piecesOf(compiled).filter(({part}) => part === index + 1);
    const slot = slotOf(place.search, place.platform, place.size, index + 1);
    const several = piecesOf(compiled).length > 1;
    return el("section", {class: "card", "aria-label": of > 1 ? `String ${index + 1} of ${of}` : "String"},
        several && cardHead(compiled, string, index, pieces), changedTag(string),
        pieces.map((piece) => box(compiled, piece)),
        Object.hasOwn(string, "text") && string.boxes.length > 1 && oneBox(compiled, string, slot),
        cardFoot(slot));
}

/** Which of the strings it is. Where it is a single box, that has its button here. */
function cardHead(compiled, string, index, pieces) {
    const of = compiled.strings.length;
    return el("div", {class: "card-head"}, of > 1 && el("h2", {}, `${index + 1} of ${of}`),
        pieces.length === 1 && !pieces[0].same && copyButton(compiled, pieces[0]),
        of > 1 && openLink(string, {part: index + 1}, of, true), stringCounts(string));
}

function copyButton(compiled, piece) {
    return button("Copy", () => copyOne(compiled, piece), {kind: "small", picture: "copy",
        key: `copy-${piece.part}-${piece.box}`,
        name: `Copy ${pieceName(place.platform, piece) || "this string"}`});
}

function changedTag({id}) {
    return NEW_STRINGS.has(id) ? el("p", {class: "card-note"}, el("span", {class: "tag new"},
        "Changed since ", bdi(DATA.since.name))) : null;
}

function stringCounts(string) {
    return el("div", {class: "counts"}, meters(string), counts(string));
}

/** A box: its name, its own button where there are several, and its text. */
function box(compiled, piece) {
    const name = pieceName(place.platform, {...piece, of: 1});
    const text = stringText(piece.text, `${piece.part} ${piece.box}`);
    if (piece.same) {
        return el("details", {class: "box same"}, el("summary", {}, el("strong", {}, name),
            " same as before: leave it"), text);
    }
    return el("div", {class: "box"}, name && el("div", {class: "box-head"}, el("h3", {}, name),
        copyButton(compiled, piece)), folding(text, showAll(piece.text)));
}

function showAll(text) {
    return `Show all ${count([...text].length, "character")}`;
}

/** The button of one box; the big button then offers what follows it. */
function copyOne(compiled, piece) {
    const pieces = piecesOf(compiled).filter((each) => !each.same);
    return copyStep(compiled, pieces, pieces.findIndex(({part, box: name}) =>
        part === piece.part && name === piece.box));
}

/** The single keyword string of a form that has boxes. */
function oneBox(compiled, string, slot) {
    const text = stringText(string.text, `${slot.part} one`);
    return el("details", {class: "box"}, el("summary", {}, "Only one keyword box?"),
        el("div", {class: "box-head"}, button("Copy", async () => {
            if (await copyAndTell(string.text, "Copied the single string", text)) {
                write(slot, {copied: now()});
                draw();
            }
        }, {kind: "small", picture: "copy", key: `copy-one-${slot.part}`, name: "Copy the single string"})),
        text, compiled.changes.filter((change) => change.of_text).map((change) => changeText(change, "")));
}

/** The text with its operators colored; selected and copied by hand it is the same text. */
function stringText(text, piece) {
    const made = el("div", {class: "string", dir: "auto", "data-piece": piece});
    let at = 0;
    for (const {0: sign, index} of text.matchAll(OPERATORS)) {
        if (sign.startsWith('"')) continue;
        made.append(text.slice(at, index), el("span", {class: signClass(sign)}, sign));
        at = index + sign.length;
    }
    made.append(text.slice(at));
    return made;
}

function signClass(sign) {
    if (sign === "(" || sign === ")") return "op-group";
    return sign === "NOT" || sign.startsWith("-") ? "op-not" : "op";
}

/** Characters and words; what has a bar is not counted twice. */
function counts({characters, words: many}) {
    const barred = new Set(DATA.platforms[place.platform].limits.map(({what}) => what));
    return el("span", {class: "count-text"}, [barred.has("characters") ? "" : count(characters, "character"),
        barred.has("words") ? "" : count(many, "word")].filter(Boolean).join(" · "));
}

/** How full the limits are that the string is counted against. An unknown limit has no bar. */
function meters(string) {
    return DATA.platforms[place.platform].limits
        .filter(({what, most}) => Number.isFinite(string[what]) && most > 0)
        .map((limit) => meter(string[limit.what], limit));
}

function meter(used, {most, enforced, unit}) {
    const over = used > most;
    const said = enforced ? `${used.toLocaleString("en-US")} of ${most.toLocaleString("en-US")} ${unit}`
        : `${used.toLocaleString("en-US")} ${unit} (${most.toLocaleString("en-US")} recommended)`;
    return el("span", {class: over ? "meter over" : "meter"}, gauge(used / most), said);
}

function gauge(share) {
    const svg = document.createElementNS(SVG, "svg");
    const full = document.createElementNS(SVG, "rect");
    const part = document.createElementNS(SVG, "rect");
    const set = (made, values) => Object.entries(values).forEach(([key, value]) =>
        made.setAttribute(key, value));
    set(svg, {viewBox: "0 0 64 6", class: "gauge", "aria-hidden": "true"});
    set(full, {width: 64, height: 6, rx: 3, class: "gauge-all"});
    set(part, {width: Math.max(3, Math.min(1, share) * 64), height: 6, rx: 3, class: "gauge-used"});
    svg.append(full, part);
    return svg;
}

/** Pasted, results, star, note: each is kept as soon as it is given. */
function cardFoot(slot) {
    const record = recordAt(slot);
    const of = slot.of > 1 ? ` (${slot.part} of ${slot.of})` : "";
    const starred = Boolean(record && record.star);
    return el("div", {class: "card-foot"},
        el("label", {class: "tick"}, el("input", {type: "checkbox", checked: Boolean(record && record.pasted),
            "data-key": `pasted-${slot.part}`, onchange: (event) =>
                give(slot, {pasted: event.target.checked ? now() : ""})}), "Pasted", hiddenWords(of)),
        resultsField(slot, record, of),
        button("Star", () => give(slot, {star: !starred}), {kind: starred ? "star on" : "star",
            key: `star-${slot.part}`, picture: "star", name: `Star${of}`, "aria-pressed": String(starred)}),
        noteField(slot, record, of), whatCame(record, formerRecord(slot)));
}

function give(slot, changes) {
    write(slot, changes);
    draw();
}

/** As `give`, a moment later: where Tab leads to must still be there when she leaves a field. */
function giveOnLeaving(slot, changes) {
    write(slot, changes);
    setTimeout(draw);
}

function noteField(slot, record, of) {
    return el("label", {class: "note-field"}, "Note", hiddenWords(of), textField(record ? record.note : "",
        (note) => giveOnLeaving(slot, {note}), {placeholder: "such as: too many students",
            "data-key": `note-${slot.part}`, dir: "auto", maxlength: "500"}));
}

function resultsField(slot, record, of) {
    const before = record && record.results !== null ? record.results.toLocaleString("en-US") : "";
    const leave = (given, field) => {
        const results = resultsMeant(given);
        if (given && results === null) {
            field.setAttribute("aria-invalid", "true");
            announce("Type a number, such as 1,240");
        } else giveOnLeaving(slot, {results, pasted: (record && record.pasted) || (given ? now() : "")});
    };
    return el("label", {class: "results"}, "Results", hiddenWords(of), textField(before, leave,
        {inputmode: "numeric", placeholder: "how many?", "data-key": `results-${slot.part}`}));
}

function whatCame(record, former) {
    if (former) {
        const results = former.results === null ? "" : `: ${count(former.results, "result")} then`;
        return el("p", {class: "when changed"},
            `Changed since you pasted it ${whenTold(former.pasted)}${results}`);
    }
    if (!record || !(record.pasted || record.copied)) return null;
    const by = record.by && record.by !== kept.by ? [" by ", bdi(record.by)] : null;
    return el("p", {class: "when"}, record.pasted ? `Pasted ${whenTold(record.pasted)}`
        : `Copied ${whenTold(record.copied)}`, by);
}
