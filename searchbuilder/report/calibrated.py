"""An interview about a platform, as it is read on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from searchbuilder.calibrate.bought import Strings
from searchbuilder.calibrate.interview import FEW, MOST, Interview
from searchbuilder.characters import safe
from searchbuilder.facts import FACTS
from searchbuilder.report.wrap import INDENT, wrapped

TYPED = ("Type the number of results that it shows: 1,234, about 1,200, 1,000+, 0, or error. "
         "Type back to change the last answer, q to stop; the same command goes on from there.")
# A search of more characters does not look like one.
_LONG = 150
_AGAIN = "That number does not fit the others. Please search for this again:\n"


def begun(title: str) -> str:
    """What is going to happen."""
    return wrapped(
        f"How does {safe(title)} read a search? Paste each of these into its search box, with all "
        f"filters off. There are at most {MOST}. {TYPED}", "", "") + "\n"


def asked(number: int, text: str, again: bool) -> str:
    """One search, alone on its line, so that a triple click takes it."""
    note = wrapped(f"Long on purpose: {len(text):,} characters. Copy all of it, to its last word.",
                   INDENT, INDENT) + "\n" if len(text) > _LONG else ""
    return f"\n{_AGAIN if again else ''}{number} of at most {MOST}\n{note}{text}\n"


def bought(facts: Mapping[str, str], title: str, before: Strings, after: Strings) -> str:
    """What an answer settled, and what that does to the strings of the workbook."""
    told = "; ".join(f"{name}: {value}" for name, value in facts.items())
    return wrapped(f"{told}. {_strings(title, before, after)}", INDENT, INDENT) + "\n"


def done(title: str, facts: Mapping[str, str], before: Strings, after: Strings) -> str:
    """What was found out."""
    lines = [f"{safe(title)}, checked by you",
             *(f"{INDENT}{name}: {safe(value)}" for name, value in facts.items()),
             wrapped(_strings(title, before, after), INDENT, INDENT)]
    return "\n".join(lines) + "\n"


def another_word() -> str:
    """Why a further word is asked for."""
    return wrapped("Too few people, too many to count, or as many as before: another word.",
                   INDENT, INDENT) + "\n"


def too_little(title: str) -> str:
    """Why nothing is saved of a platform of one's own."""
    return wrapped(f"Nothing is saved: no string can be written for {safe(title)} before it is "
                   "known how AND and OR are written there", "", INDENT) + "\n"


def left_open(title: str, interview: Interview, facts: Mapping[str, str], kept: str,
              earlier: Set[str], more: str = "") -> str:
    """What was not found out, and why; empty if nothing is open.

    kept -- the file of answers; earlier -- facts that the workbook has of the platform; more --
    the command that asks on; empty if nothing was saved
    """
    names = [name for name in interview.open_facts if name not in facts]
    if not names:
        return ""
    stays = " What the sheet Platforms says of it stays." if earlier & set(names) else ""
    if interview.strange:
        reason = ("Two answers do not fit together. One of them may be a typo, or the platform "
                  "does something that is not known here, or other than its own pages say. "
                  f"Your answers are in {safe(kept)}: correct one there, and run this again")
    elif interview.thinking is None and set(names) - set(interview.details):
        reason = (f"Two words are needed that {FEW} people or more have, in different numbers, "
                  "and these were not")
    else:
        reason = f"{len(interview.asked)} searches did not decide it"
    on = more and len(interview.asked) >= MOST and not interview.strange
    if not more and not interview.strange:
        reason += f". Your answers are in {safe(kept)}"
    told = (f"Not decided for {safe(title)}: {', '.join(names)}. {reason}.{stays}"
            if not on or set(names) - set(interview.details) else
            f"Still open for {safe(title)}: {', '.join(names)}.{stays}")
    return wrapped(told, "", INDENT) + "\n" + f"{INDENT}To go on: {safe(more)}\n" * bool(on)


def nothing_open(title: str) -> str:
    return f"Everything that a string rests on is known for {safe(title)}\n"


def _strings(title: str, before: Strings, after: Strings) -> str:
    if before == after:
        return (f"Your strings for {safe(title)} stay as they are; what they rest on is now "
                "checked.")
    if not before.number:
        return (f"Your strings for {safe(title)}: {after.number:,} with {after.characters:,} "
                "characters in full.")
    number = (f"{before.number:,} → {after.number:,} strings, "
              if before.number != after.number else "")
    return (f"Your strings for {safe(title)}, in full: {number}{before.characters:,} → "
            f"{after.characters:,} characters.{_lost(before.lost, after.lost)}")


def _lost(before: int, after: int) -> str:
    """What a longer string may be worth, or a shorter one cost."""
    return "" if before == after else (
        f" {'Fewer' if after < before else 'More'} of your words are left out or matched too "
        f"loosely: {before:,} → {after:,}.")


def plan(title: str, open_facts: Iterable[str], words: Sequence[str], first: Sequence[str]) -> str:
    """What would be asked, with --dry-run."""
    lines = [f"{safe(title)}: nothing is asked and nothing saved",
             *(f"{INDENT}{name}: {FACTS[name].label}" for name in open_facts)]
    lines.append(wrapped(
        f"At most {MOST} searches: two of the words {', '.join(words)} alone, then searches such "
        "as these, each chosen by the answers before it:", INDENT, INDENT))
    lines += [f"{INDENT}{INDENT}{each}" for each in first]
    return "\n".join(lines) + "\n"
