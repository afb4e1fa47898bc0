"use strict";
// How many people the words of the search find, where that was counted.

let peopleShown = false;

function peopleTable() {
    const rows = DATA.searches[place.search].people.map((index) => DATA.people[index]);
    if (!rows.length) return null;
    const groups = new Map();
    for (const row of rows) groups.set(row.group, [...(groups.get(row.group) || []), row]);
    return el("details", {class: "people", open: peopleShown, ontoggle: (event) => {
        peopleShown = event.target.open;
    }}, el("summary", {"data-key": "people"}, `People (${count(rows.length, "count")})`),
        el("p", {class: "hint"}, "How many people have each word, and how many have it and no other word of "
            + "its group. From the sheet Counts: short strings keep the words that find most."),
        el("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "People by word"},
            el("table", {class: "progress"}, el("thead", {}, el("tr", {},
                ["Word", "People", "Only", "Of", "Where", "Date"].map((title) => el("th", {scope: "col"}, title)))),
            [...groups].map(peopleGroup))));
}

function peopleGroup([group, rows]) {
    return el("tbody", {}, el("tr", {class: "group"},
        el("th", {scope: "rowgroup", colspan: "6", dir: "auto"}, told(group))),
        rows.map((row) => el("tr", {}, el("th", {scope: "row", dir: "auto"}, told(row.word)),
            [row.people, row.only, row.of].map((number) => el("td", {},
                number === null ? "" : number.toLocaleString("en-US"))),
            words("td", told(row.where)), el("td", {class: "day"}, told(row.date)))));
}
