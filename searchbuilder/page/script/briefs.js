"use strict";
// What a term means, whom to look for, what to ask; and kits to take into an interview.

function drawBrief(main) {
    if (place.brief < 0 || !DATA.briefs.length) {
        redraw(main, backToList("All terms"), ambiguousTable());
        return;
    }
    const brief = DATA.briefs[place.brief];
    redraw(main, backToList("All terms"), briefHead(brief), levelTools(brief),
        chipSection("Also written", brief.also_called), levels(brief, shownLevels(brief)),
        chipSection("Titles", brief.titles), chipSection("Titles to try", brief.titles_to_try),
        listSection("Résumé lines", brief.resume_lines), listSection("Red flags", brief.red_flags),
        otherMeanings(brief));
}

function briefHead(brief) {
    return el("header", {class: "head"}, words("h1", brief.name),
        brief.industry && words("p", brief.industry, "lead"),
        brief.definition && words("p", brief.definition, "definition"),
        el("p", {class: "print-not"}, cellButton(brief.cell)));
}

/** The levels, one of which may be chosen; it stays chosen from term to term. */
function levelTools(brief) {
    if (!brief.levels.length) return null;
    const options = [{value: "", label: "All levels"},
                     ...brief.levels.map(({name}) => ({value: name, label: bdi(name)}))];
    const chosen = levelOf(place.brief, place.level);
    return el("div", {class: "tools print-not"}, brief.levels.length > 1
        ? choices("Level", "level", options, chosen, (level) => go({level}), "levels-row") : null,
        hasKit(brief) && button(["Print interview kit", chosen ? [": ", bdi(chosen)] : null], () =>
            printKits([place.brief]), {kind: "primary", picture: "print", key: "print"}),
        DATA.briefs.filter(hasKit).length > 1 ? button("Print all kits", () => printKits(
            DATA.briefs.map((_, index) => index).filter((index) => hasKit(DATA.briefs[index]))),
            {kind: "quiet", key: "print-all"}) : null);
}

function hasKit(brief) {
    return brief.levels.some(({questions}) => questions.length > 0);
}

function shownLevels(brief) {
    const chosen = levelOf(DATA.briefs.indexOf(brief), place.level);
    return brief.levels.filter(({name}) => !chosen || name === chosen);
}

function chipSection(title, texts) {
    return texts.length ? el("section", {class: "brief-section"}, el("h2", {}, title),
        el("ul", {class: "words"}, texts.map((text) => words("li", text)))) : null;
}

function listSection(title, texts) {
    return texts.length ? el("section", {class: "brief-section"}, el("h2", {}, title),
        el("ul", {class: "lines"}, texts.map((text) => words("li", text)))) : null;
}

function levels(brief, shown) {
    if (!shown.length) return null;
    return el("section", {class: "brief-section"}, el("h2", {}, hasKit(brief) ? "Interview kit" : "Levels"),
        el("div", {class: "levels"}, shown.map(levelCard)));
}

function levelCard({name, years, indicators, questions}) {
    return el("section", {class: "card level"}, el("div", {class: "level-head"}, words("h3", name),
        years && el("span", {class: "hint"}, bdi(years))),
        indicators.length ? el("ul", {class: "lines"}, indicators.map((text) => words("li", text))) : null,
        questions.map((question) => el("div", {class: "question"}, words("h4", question.question),
            labelled("A good answer", question.expected), labelled("Listen for", question.listen_for),
            el("div", {class: "writing", "aria-hidden": "true"}))));
}

function labelled(label, text) {
    return text ? [el("p", {class: "label"}, label), words("p", text)] : null;
}

/** Kits are printed from a copy of their own: one page a term, with lines to write on. */
function printKits(briefs) {
    document.getElementById("kits").replaceChildren(...briefs.map((index) => kit(DATA.briefs[index])));
    document.body.classList.add("printing-kits");
    print();
}

function kit(brief) {
    return el("article", {class: "kit"}, words("h1", brief.name), el("p", {class: "kit-who"},
        "Candidate ", el("span", {class: "blank"}), " Date ", el("span", {class: "blank short"})),
        brief.definition && words("p", brief.definition, "definition"), levels(brief, shownLevels(brief)),
        listSection("Red flags", brief.red_flags));
}

function kitsPrinted() {
    document.body.classList.remove("printing-kits");
    document.getElementById("kits").replaceChildren();
}

/** The short forms of this term that mean other things too. */
function otherMeanings(brief) {
    const names = new Set([brief.name, ...brief.also_called].map(fold));
    const found = DATA.ambiguous.filter(({abbreviation}) => names.has(fold(abbreviation)));
    return found.length ? el("section", {class: "brief-section"}, el("h2", {}, "Ambiguous abbreviations"),
        found.map((each) => ambiguousCard(each, "h3"))) : null;
}

function ambiguousTable() {
    return [el("header", {class: "head"}, el("h1", {}, "Ambiguous abbreviations"), el("p", {class: "lead"},
        DATA.ambiguous.length ? "Short forms that mean other things too, and the words that show which "
            + "is meant." : "The workbook names no term and no ambiguous abbreviation.")),
        DATA.ambiguous.map((each) => ambiguousCard(each, "h2"))];
}

function ambiguousCard({abbreviation, meanings, context, not_if: notIf, cell}, heading) {
    const line = (title, text) => (text ? el("div", {}, el("dt", {}, title), words("dd", text)) : null);
    return el("section", {class: "card ambiguous"},
        el("div", {class: "level-head"}, words(heading, abbreviation), cellButton(cell)), el("dl", {class: "pairs"}, line("Also means", meanings),
        line("Counts beside", context), line("Not beside", notIf)));
}
