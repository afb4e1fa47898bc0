"""Documents of the page's data, made by hand: what a test is about is written down in the test."""

from __future__ import annotations

from hashlib import sha256

BOXES = {"title": "Job titles", "keywords": "Keywords"}


def fingerprint(boxes):
    return sha256(repr(boxes).encode()).hexdigest()[:12]


class Document:
    """Collects texts; `made()` is the document."""

    def __init__(self, name="desk.xlsx", workbook_id="desk-1"):
        self.texts = []
        self.value = {
            "version": 1, "workbook": {"name": name, "id": workbook_id, "fingerprint": "f"},
            "texts": self.texts, "strings": [], "changes": [], "compiled": [],
            "platforms": [], "searches": [], "results": [], "briefs": [], "ambiguous": [],
            "findings": [], "since": None, "log": [], "counts": None, "people": []}

    def text(self, text):
        if text is None:
            return None
        if text not in self.texts:
            self.texts.append(text)
        return self.texts.index(text)

    def platform(self, name, short, title="", kind="ATS", usual=True, limits=(), facts=(),
                 note=None, url=None):
        self.value["platforms"].append({
            "name": name, "title": title or short, "short": short, "kind": kind, "usual": usual,
            "boxes": BOXES, "note": self.text(note),
            "sources": [self.text("https://example.com/help")],
            "limits": [{"what": what, "most": most, "enforced": enforced, "unit": unit,
                        "past": self.text(past), "source": None}
                       for what, most, enforced, unit, past in limits],
            "checked": "2026-11-23", "confidence": self.text("its help page"),
            "facts": [[self.text(fact), self.text(value)] for fact, value in facts],
            "link": None, "url": url})

    def search(self, name, results, **more):
        """results -- for each platform None, or its indices of `compiled`, one a size."""
        self.value["searches"].append({
            "name": name, "cell": f"Searches!A{len(self.value['searches']) + 2}", "level": "",
            "region": "US", "where": [], "note": "", "criteria": [["Titles", name]],
            "platforms": [], "failed": None, "briefs": [], "people": []} | more)
        self.value["results"].append(results)

    def compiled(self, *strings, effect="exact", changes=(), before=(), filters=(), why=(),
                 assumes=(), link=False, kept=None):
        """strings -- each a text, or a list of (box, text); the place among `compiled`."""
        self.value["compiled"].append({
            "effect": effect, "strings": [self.string(each, link) for each in strings],
            "changes": [self.change(**each) for each in changes],
            "before": [self.text(each) for each in before],
            "set": [[self.text(name), self.text(value)] for name, value in filters],
            "kept": self.text(kept), "why": [self.text(each) for each in why],
            "assumes": [self.text(each) for each in assumes]})
        return len(self.value["compiled"]) - 1

    def string(self, given, link):
        boxes = [["keywords", given]] if isinstance(given, str) else [list(each) for each in given]
        whole = " ".join(text for _, text in boxes)
        self.value["strings"].append({
            "id": fingerprint(boxes), "boxes": boxes, "link": link,
            **({"text": whole} if len(boxes) > 1 else {}),
            "characters": len(whole), "words": len(whole.split()),
            "operators": whole.count(" OR ") + whole.count(" AND ")})
        return len(self.value["strings"]) - 1

    def change(self, message, words=(), cells=(), effect="wider", code="SB501",
               title="A title is looked for anywhere", **more):
        self.value["changes"].append({
            "code": code, "effect": effect, "message": self.text(message),
            "title": self.text(title), "words": [self.text(each) for each in words],
            "cells": [self.text(each) for each in cells], "one": None} | more)
        return len(self.value["changes"]) - 1

    def brief(self, name, *levels, definition="What it means.", also=()):
        """levels -- (name, question) each."""
        self.value["briefs"].append({
            "name": name, "industry": "Rehabilitation", "definition": definition,
            "also_called": list(also), "titles": ["Nurse"], "titles_to_try": [],
            "resume_lines": ["Did it"], "red_flags": ["Never did it"], "cell": "Terms!A2",
            "levels": [{"name": level, "years": "2 to 5", "indicators": ["Knows it"],
                        "questions": [{"question": question, "expected": "A plateau",
                                       "listen_for": "plateau"}]}
                       for level, question in levels]})

    def finding(self, message, cell="Searches!C3", severity="error", **more):
        self.value["findings"].append({
            "code": "SB218", "severity": severity, "cell": cell, "column": 0, "width": 1,
            "message": message, "hint": "Did you mean Mid?", "text": "",
            "page": self.text("It is never guessed."),
            "searches": []} | more)

    def made(self):
        return self.value


# The strings of `desk`, so that tests can say what they expect to be on the clipboard.
EXPERT = '"Vocational Expert" AND (VE OR deposition)'
MANAGERS = '("Nurse Case Manager" OR "Field Case Manager") NOT intern'
RECRUITER = [
    [("title", MANAGERS), ("keywords", '"MMI status"')],
    [("title", MANAGERS), ("keywords", "P&S AND comp")],
    [("title", "NCM NOT intern"), ("keywords", '"MMI status"')]]
GOOGLE = ['site:linkedin.com/in ("nurse case manager") -intitle:"intern"',
          'site:linkedin.com/in ("field case manager") -intitle:"intern"']
LONG = " OR ".join(f'"title number {number}"' for number in range(60))


def desk():
    """Two searches and a third that failed, on three usual sites and one more."""
    made = Document()
    made.platform("bullhorn", "Bullhorn", note="First use Boolean.",
                  facts=[("Quotes", "keep words together")])
    made.platform("linkedin-recruiter", "LinkedIn Recruiter", kind="LinkedIn")
    made.platform("google-linkedin", "Google → LinkedIn", "Google X-ray of LinkedIn",
                  "Search engine",
                  limits=[("words", 32, True, "words", "Google ignores the rest")],
                  url="https://www.google.com/search?q={}")
    made.platform("github", "GitHub", kind="For developers", usual=False,
                  limits=[("operators", 5, False, "ANDs, ORs and NOTs", "results get unreliable")])
    expert = made.compiled(
        EXPERT, effect="mixed", before=["First switch on Use Boolean."],
        filters=[("Years of experience", "5+")], why=["A space works as AND here."], changes=[
            {"message": "Left out because of other meanings: “VE”", "words": ["VE"],
             "effect": "narrower", "cells": ["Titles!B262"], "code": "SB547",
             "title": "A short form is left out"},
            {"message": "Not excluded on Bullhorn: it would also drop good people. Screen these "
                        "titles out yourself: “student”, “intern”",
             "words": ["student", "intern"], "cells": ["Levels!E4", "Levels!E5"],
             "code": "SB502", "title": "An exclusion is left out"}])
    short = made.compiled('"Vocational Expert"', effect="narrower", changes=[
        {"message": "Shortened to 20 characters. Left out: "
                    + ", ".join(f"“word {n}”" for n in range(12)),
         "words": [f"word {n}" for n in range(12)], "effect": "narrower",
         "cells": ["Synonyms!B7"] * 12,
         "code": "SB544", "title": "Shortened"}])
    recruiter = made.compiled(*RECRUITER, changes=[
        {"message": "If you paste it all into Keywords, expect more results", "of_text": True,
         "code": "SB514"}])
    google = made.compiled(*GOOGLE, link=True)
    long = made.compiled(LONG, effect="wider",
                         assumes=["The platform reads parentheses: inferred"])
    nothing = made.compiled(effect="none", changes=[
        {"message": "GitHub cannot exclude anything", "code": "SB520", "cells": ["Searches!F3"]}])
    made.search("Vocational expert witness",
                [[short, expert, expert], [recruiter] * 3, [google] * 3, [short, long, long]],
                level="Mid", where=["Texas"], note="Expert practices and law firms.", briefs=[0])
    made.search("Nurse, Zürich clinic",
                [[expert] * 3, None, [google] * 3, [short, short, nothing]])
    made.search("Broken one", [None, None, None, None], failed={
        "message": made.text("There is no level “Midd”"), "hint": made.text("Did you mean Mid?"),
        "cell": "Searches!C4"})
    made.brief("MMI", ("Junior", "What is it?"), ("Mid", "Which factors tell you?"),
               definition="Maximum Medical Improvement.", also=["P&S", "VE"])
    made.brief("FCE", ("Mid", "How do you test it?"))
    made.value["ambiguous"].append({"abbreviation": "VE", "meanings": "flood zone VE",
                                    "context": "“vocational”", "not_if": "“flood”",
                                    "cell": "Ambiguous abbreviations!A2"})
    made.finding("There is no level “Midd”", searches=[2], column=2, width=2, text="Midd")
    made.finding("Exact phrase only", "Synonyms!B9", "warning")
    return made.made()


def counted(document):
    """How many people the words of the first search find is added to a document."""
    def text(said):
        if said not in document["texts"]:
            document["texts"].append(said)
        return document["texts"].index(said)
    for group, word, people, only, of, where, date in (
            ("Vocational Expert", "Vocational Expert", 1240, 1100, 32267, "US résumés",
             "2026-11-20"),
            ("Vocational Expert", "Forensic Vocational Evaluator", 0, 0, 32267, "US résumés",
             "2026-11-20"),
            ("Legal testimony", "deposition", 2000, None, None, "LinkedIn", "")):
        document["searches"][0]["people"].append(len(document["people"]))
        document["people"].append({
            "word": text(word), "group": text(group), "people": people, "only": only, "of": of,
            "where": text(where), "date": text(date)})
    return document
