"use strict";
// Elements are made one by one. Texts become text nodes, so no text can become markup.

const SVG = "http://www.w3.org/2000/svg";
const ICONS = new Map(Object.entries({
    copy: "M6 5V3.5A1.5 1.5 0 0 1 7.5 2h5A1.5 1.5 0 0 1 14 3.5v5A1.5 1.5 0 0 1 12.5 10H11M3.5 6h5A1.5 1.5 0 0 1 10 7.5v5A1.5 1.5 0 0 1 8.5 14h-5A1.5 1.5 0 0 1 2 12.5v-5A1.5 1.5 0 0 1 3.5 6z",
    open: "M9 2.5h4.5V7M13.5 2.5 7.5 8.5M7 3.5H3.5A1 1 0 0 0 2.5 4.5v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V9",
    share: "M8 10V2M5 4.5 8 1.8l3 2.7M4 7H2.8v7h10.4V7H12",
    print: "M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z",
    star: "M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z",
    check: "M3 8.5 6.5 12 13 4.5",
    close: "M4 4l8 8M12 4l-8 8",
    back: "M10 3 5 8l5 5",
    next: "M6 3l5 5-5 5",
}));

/** `el("p", {class: "note", onclick: act}, "text", child)`; null and false are left out. */
function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
    made.append(...children.flat(Infinity).filter((child) => child !== null && child !== false
                                                   && child !== undefined));
    return made;
}

function setAttribute(made, name, value) {
    if (value === null || value === undefined || value === false) return;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "indeterminate") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
}

function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    for (const [key, value] of [["viewBox", "0 0 16 16"], ["class", `icon icon-${name}`],
                                ["aria-hidden", "true"], ["focusable", "false"]]) {
        svg.setAttribute(key, value);
    }
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", ICONS.get(name));
    svg.append(path);
    return svg;
}

/** A text of the workbook within our own: its direction stays its own. */
function bdi(text) {
    return el("bdi", {}, text);
}

/** Texts of the workbook as paragraphs: line breaks are kept. */
function words(tag, text, className = null) {
    return el(tag, {class: className, dir: "auto"}, text);
}

function button(label, act, {kind = "", key = null, picture = null, name = null, ...more} = {}) {
    return el("button", {type: "button", class: `button ${kind}`.trim(), onclick: act,
                         "data-key": key, "aria-label": name, ...more},
              picture && icon(picture), el("span", {}, label));
}

function hiddenWords(text) {
    return el("span", {class: "unseen"}, text);
}

/** A link to somewhere else: text where the address is none that may be followed. */
function outside(address, label = address) {
    const safe = safeAddress(address);
    return safe ? el("a", {href: safe, target: "_blank", rel: "noopener noreferrer"}, bdi(label))
                : bdi(label);
}

/** One polite region tells what happened; it is shown for a moment as well. */
function announce(text) {
    const status = document.getElementById("status");
    status.textContent = text;
    status.classList.add("shown");
    clearTimeout(announce.timer);
    announce.timer = setTimeout(() => status.classList.remove("shown"), 4000);
}

function count(number, one, many = `${one}s`) {
    return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}

let redrawing = false;

/** Replaces what stands in `region`. The element with the same key gets the focus back, and what
    is half typed in it. */
function redraw(region, ...children) {
    const held = document.activeElement;
    const key = held && region.contains(held) ? held.dataset.key : null;
    redrawing = true;
    region.replaceChildren(...children.flat(Infinity).filter(Boolean));
    redrawing = false;
    const again = key && region.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!again) return;
    again.focus({preventScroll: true});
    if (again.type === "text" && again.value !== held.value) {
        again.value = held.value;
        again.setSelectionRange(held.selectionStart, held.selectionEnd);
    }
}

/** A text that is kept when she leaves its field; Enter leaves it. A field that is drawn anew was
    not left, though the browser says so. */
function textField(value, leave, attributes) {
    return el("input", {type: "text", value, ...attributes, onkeydown: (event) => {
        if (event.key === "Enter") event.target.blur();
    }, onblur: (event) => {
        const given = event.target.value.trim();
        if (!redrawing && given !== value) leave(given, event.target);
    }});
}

/** Long texts are cut after some lines, with a button that shows the rest. `fit` finds out. */
function folding(block, label) {
    block.classList.add("folding");
    const more = button(label, () => {
        const open = block.classList.toggle("unfolded");
        more.setAttribute("aria-expanded", String(open));
        more.lastChild.textContent = open ? "Show less" : label;
    }, {kind: "quiet more", "aria-expanded": "false"});
    more.hidden = true;
    return [block, more];
}

function fitFoldings(region) {
    for (const block of region.querySelectorAll(".folding")) {
        const more = block.nextElementSibling;
        if (more && more.classList.contains("more")) {
            more.hidden = block.scrollHeight <= block.clientHeight + 2
                && !block.classList.contains("unfolded");
            block.classList.toggle("cut", !more.hidden);
        }
    }
}

/** Radio buttons that look like what they choose; arrow keys go from one to the next. */
function choices(legend, name, options, chosen, choose, className) {
    return el("fieldset", {class: className}, el("legend", {class: "unseen"}, legend),
        options.map(({value, label, key}) => el("label", {class: "choice"},
            el("input", {type: "radio", name, value, checked: value === chosen,
                         "data-key": key || `${name}-${value}`, onchange: () => choose(value)}),
            el("span", {class: "face"}, label))));
}

/** A dialog that is closed by Escape, its button, or a click beside it. */
function openDialog(title, ...content) {
    const back = document.activeElement;
    const close = button("Close", () => dialog.close(), {kind: "quiet", picture: "close"});
    const dialog = el("dialog", {"aria-labelledby": "dialog-title"},
        el("div", {class: "dialog"},
            el("div", {class: "dialog-head"}, el("h2", {id: "dialog-title"}, title), close),
            ...content));
    dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => {
        dialog.remove();
        if (back && back.isConnected) back.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
}
