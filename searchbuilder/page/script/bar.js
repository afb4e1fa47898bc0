"use strict";
// The big button: it copies the first box, then offers the next.

function copyBar(compiled) {
    const pieces = piecesOf(compiled).filter((piece) => !piece.same);
    const step = Math.min(place.step, pieces.length - 1);
    const piece = pieces[step];
    const string = compiled.strings[piece.part - 1];
    return el("div", {class: pieces.length > 1 ? "bar several" : "bar"},
        button(["Copy", pieceName(place.platform, piece)].filter(Boolean).join(" "),
               () => copyStep(compiled, pieces, step),
               {kind: "primary", key: "copy", picture: "copy", "aria-keyshortcuts": "c"}),
        openLink(string, piece, compiled.strings.length), afterCopying(pieces),
        pieces.length > 1 ? [el("p", {class: "told"}, toFill(compiled, pieces)), dots(pieces)]
                          : stringCounts(string));
}

/** Copies a piece, writes down when, and offers the next. */
async function copyStep(compiled, pieces, step) {
    const piece = pieces[step];
    const next = pieces[step + 1];
    const name = pieceName(place.platform, piece);
    const block = document.querySelector(`[data-piece="${piece.part} ${CSS.escape(piece.box)}"]`);
    const after = next ? ` → now ${pieceName(place.platform, next)}` : ". That was the last";
    const said = ["Copied", name].filter(Boolean).join(" ") + (pieces.length > 1 ? after : "");
    if (!await copyAndTell(piece.text, said, block)) return;
    write(slotOf(place.search, place.platform, place.size, piece.part), {copied: now()});
    place.step = next ? step + 1 : pieces.length;
    draw();
}

/** The results, where the platform has an address for them. Opening is pasting. */
function openLink(string, piece, of, small = false) {
    const address = addressOfResults(place.platform, string);
    if (!address) return null;
    const {short} = DATA.platforms[place.platform];
    const slot = slotOf(place.search, place.platform, place.size, piece.part);
    return el("a", {class: small ? "button small" : "button", href: address, target: "_blank",
                    rel: "noopener noreferrer", "data-key": `open-${small ? piece.part : ""}`,
                    "aria-keyshortcuts": small ? null : "o", onclick: () => {
                        write(slot, {pasted: now()});
                        setTimeout(draw);
                    }},
        icon("open"), el("span", {}, of > 1 ? `Open ${piece.part} of ${of}` : ["Open in ", bdi(short)]));
}

/** When everything is copied: the next of her sites. */
function afterCopying(pieces) {
    if (place.step < pieces.length) return null;
    const next = nextSite();
    return next === null ? null : button(["Next site: ", bdi(DATA.platforms[next].short)],
        () => go({platform: next}, "copy"), {kind: "next", key: "next-site", picture: "next",
                                             "aria-keyshortcuts": "n"});
}

function nextSite() {
    const sites = sitesOf(place.search);
    const at = sites.indexOf(place.platform);
    const order = [...sites.slice(at + 1), ...sites.slice(0, Math.max(at, 0))];
    const open = order.find((site) => progressOf(place.search, site).state !== "done"
                            && DATA.results[place.search][site]);
    return open === undefined ? null : open;
}

function toFill(compiled, pieces) {
    const {length} = compiled.strings;
    if (length === 1) return `${pieces.length} boxes to fill.`;
    const boxes = pieces.length === length ? `${length} strings.`
        : `${length} strings with ${pieces.length} boxes to fill.`;
    return `${boxes} Run them one after another: together they are the search.`;
}

function dots(pieces) {
    return el("p", {class: "dots"}, hiddenWords(`${Math.min(place.step, pieces.length)} of ${
        pieces.length} copied`), pieces.length > 24 ? null : pieces.map((_, index) =>
        el("span", {class: index < place.step ? "dot done" : "dot", "aria-hidden": "true"})));
}
