"use strict";
// Handing on: the file, the text, the link, the CSV. And what the keys do.

const KEYS = [["/", "Find a search or a site"], ["Enter", "In the find field: open the first one found"],
              ["c", "Copy, then the next box"], ["o", "Open the results"], ["n", "Next site"],
              ["j k", "Next and previous search"], ["1 – 9", "Your first to ninth site"],
              ["s", "Short, normal, full"], ["?", "This list"]];

function share() {
    openDialog("Share", el("dl", {class: "pairs share"},
        shareLine("The whole page", "Send this HTML file. It works without the workbook and without "
            + "searchbuilder. Your ticks and notes are not in it."),
        shareLine("For a chat", "The strings of this search on this site as text.",
            button("Copy text", () => copyAndTell(chatText(), "Copied as text"), {picture: "copy"})),
        shareLine("A link to this place", "For somebody who opens the same file in the same folder.",
            button("Copy link", () => copyAndTell(location.href, "Copied the link"), {picture: "copy"})),
        shareLine("What you did", "Ticks, results, stars and notes.", saveButton())));
}

function shareLine(title, text, act = null) {
    return el("div", {}, el("dt", {}, title), el("dd", {}, el("p", {}, text), act));
}

function chatText() {
    const {name} = DATA.searches[place.search] || {name: ""};
    const compiled = name && compiledOf(place.search, place.platform, place.size);
    const strings = compiled ? compiled.strings : [];
    const number = (index) => (strings.length > 1 ? `${index + 1} of ${strings.length}\n` : "");
    return [`${name} · ${DATA.platforms[place.platform].title} · ${place.size}`,
            ...strings.map((string, index) => number(index) + wholeText(place.platform, string))].join("\n\n");
}

function help() {
    openDialog("Keys", el("dl", {class: "keys"}, KEYS.map(([keys, does]) => el("div", {},
        el("dt", {}, keys.split(" ").map((key) => (key === "–" ? " to " : el("kbd", {}, key)))),
        el("dd", {}, does)))),
        el("label", {class: "tick"}, el("input", {type: "checkbox", checked: kept.keys, onchange: (event) =>
            keep({keys: event.target.checked})}), "Single keys are shortcuts"));
}
