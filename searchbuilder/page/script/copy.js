"use strict";
// Copying: one box after another, and never a “Copied” that is not true.

/** Every box of every string in the order in which they are pasted: {part, of, box, text, same}.
    same -- the box already holds this from the string before, so it is left as it is. */
function piecesOf(compiled) {
    const before = new Map();
    return compiled.strings.flatMap((string, index) => string.boxes.map(([box, text]) => {
        const same = before.get(box) === text;
        before.set(box, text);
        return {part: index + 1, of: compiled.strings.length, box, text, same,
                alone: string.boxes.length === 1};
    }));
}

/** “2 of 3 · Job titles”, as short as it is clear. */
function pieceName(platform, piece) {
    return [piece.of > 1 ? `${piece.part} of ${piece.of}` : "",
            piece.alone ? "" : boxTitle(platform, piece.box)].filter(Boolean).join(" · ");
}

/** Whether the text is on the clipboard: the clipboard itself, else the old command. */
async function toClipboard(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch (error) {
        return byCommand(text);
    }
}

function byCommand(text) {
    const field = el("textarea", {class: "unseen", readonly: true, "aria-hidden": "true"});
    const held = document.activeElement;
    field.value = text;
    document.body.append(field);
    field.select();
    let done = false;
    try {
        done = document.execCommand("copy");
    } catch (error) {
        done = false;
    }
    field.remove();
    if (held) held.focus({preventScroll: true});
    return done;
}

/** Copies and says so; where nothing can be copied, selects it and says which keys do it. */
async function copyAndTell(text, said, block) {
    if (await toClipboard(text)) {
        announce(said);
        return true;
    }
    if (block) {
        block.classList.add("unfolded");
        getSelection().selectAllChildren(block);
    }
    const keys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘C" : "Ctrl+C";
    announce(block ? `Press ${keys} to copy` : "This browser does not let the page copy");
    return false;
}

/** A button that copies a cell's address for Excel's name box. */
function cellButton(cell) {
    return cell ? button(cell, () => copyAndTell(cell, `Copied ${cell}. Paste it into Excel’s name box`),
                         {kind: "cell", picture: "copy", name: `Copy cell ${cell}`,
                          title: "Copy for Excel’s name box"}) : null;
}

/** “About 1,240 results (0.31 seconds)” or “1.2K”, as a number; null where there is none. */
function resultsMeant(typed) {
    const found = typed.match(/(\d[\d.,\u00a0\u202f ]*\d|\d)\s*([kmKM](?![\p{L}]))?/u);
    if (!found) return null;
    const digits = found[1].replace(/[\u00a0\u202f ]/g, "");
    const factor = {k: 1000, m: 1000000}[(found[2] || "").toLowerCase()] || 1;
    const plain = /^\d{1,3}([.,]\d{3})+$/.test(digits) && factor === 1
        ? digits.replace(/[.,]/g, "") : digits.replace(",", ".");
    const number = Math.round(Number(plain) * factor);
    return Number.isSafeInteger(number) ? number : null;
}
