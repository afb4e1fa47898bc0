"""An interview about a platform, as it is read on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from searchbuilder.calibrate.bought import Strings
from searchbuilder.calibrate.interview import MOST
from searchbuilder.facts import FACTS
from searchbuilder.report.wrap import INDENT, safe, wrapped

TYPED = ("Type the number of results that it shows: 1,234, about 1,200, 1,000+, 0, or error. "
         "Type q to stop; the same command goes on from there.")


def begun(title: str) -> str:
    """What is going to happen."""
    return wrapped(
        f"How does {safe(title)} read a search? Paste each of these into its search box, with all "
        f"filters off. There are at most {MOST}. {TYPED}") + "\n"


def asked(number: int, text: str, again: bool) -> str:
    """One search, alone on its line, so that a triple click takes it."""
    doubt = wrapped("That number does not fit the others. Please search for this again:") + "\n"
    return f"\n{doubt if again else ''}{number} of at most {MOST}\n{text}\n"


def bought(facts: Mapping[str, str], title: str, before: Strings, after: Strings) -> str:
    """What an answer settled, and what that does to the strings of the workbook."""
    told = "; ".join(f"{name}: {value}" for name, value in facts.items())
    return wrapped(f"{told}. {_strings(title, before, after)}", INDENT, INDENT) + "\n"


def done(title: str, facts: Mapping[str, str], before: Strings, after: Strings,
         undecided: Sequence[str], strange: bool) -> str:
    """What was found out, and what was not."""
    lines = [f"{safe(title)}, checked by you"]
    lines += [f"{INDENT}{name}: {safe(value)}" for name, value in facts.items()]
    if not facts:
        lines.append(f"{INDENT}Nothing could be decided.")
    if strange:
        lines.append(wrapped(
            "Two answers do not fit together, whatever this platform does. It may do something "
            "that is not known here, or the numbers are no counts of people. Nothing was changed.",
            INDENT, INDENT))
    if undecided:
        lines.append(wrapped(f"Not decided: {', '.join(undecided)}", INDENT, INDENT))
    if facts:
        lines.append(wrapped(_strings(title, before, after), INDENT, INDENT))
    return "\n".join(lines) + "\n"


def _strings(title: str, before: Strings, after: Strings) -> str:
    if before == after:
        return f"Your strings for {safe(title)} stay as they are."
    if not before.number:
        return (f"Your strings for {safe(title)}: {after.number:,} with {after.characters:,} "
                "characters in full.")
    number = (f"{before.number:,} → {after.number:,} strings, "
              if before.number != after.number else "")
    return (f"Your strings for {safe(title)}, in full: {number}{before.characters:,} → "
            f"{after.characters:,} characters.")


def plan(title: str, open_facts: Iterable[str], words: Sequence[str], first: Sequence[str]) -> str:
    """What would be asked, with --dry-run."""
    names = list(open_facts)
    lines = [f"{safe(title)}: nothing is asked and nothing saved",
             *(f"{INDENT}{name}: {FACTS[name].label}" for name in names)]
    if not names:
        lines.append(f"{INDENT}Everything that a string rests on is known.")
        return "\n".join(lines) + "\n"
    lines.append(wrapped(
        f"At most {MOST} searches: two of the words {', '.join(words)} alone, then searches such "
        "as these, each chosen by the answers before it:", INDENT, INDENT))
    lines += [f"{INDENT}{INDENT}{each}" for each in first]
    return "\n".join(lines) + "\n"
