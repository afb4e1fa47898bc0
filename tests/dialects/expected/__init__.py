"""What is written for each platform and what is read there, checked against its own pages.

A module a family, found by looking:
WRITTEN -- platform -> for each of `QUESTIONS` the effect and the strings, or the boxes of each
READ -- strings that people have for its platforms, and what each says, as `reading/corpus.py`
    describes them
"""

from importlib import import_module
from pkgutil import iter_modules

INCH = '5" disc'

# A term with a quotation mark cannot be written in the house syntax; it comes from a cell.
QUESTIONS = (
    "nurse",
    "case manager",
    "nurse AND physical therapist AND rehab",
    "nurse OR case manager OR rehab",
    "nurse NOT case manager",
    "nurse NOT (case manager OR rehab)",
    "nurse AND (manager OR (rehab AND (clinic OR hospital)))",
    "title:(nurse OR case manager) AND rehab",
    "rehab NOT title:nurse",
    "physical therap*",
    "nurse NEAR/5 case manager",
    '"OR" AND "not" AND "AND"',
    "C++ OR TS/SCI",
    "workers' comp AND R&D AND follow-up",
    INCH,
    "nurse AND (manager OR NOT rehab)",
    "nurse OR NOT manager",
    "NOT nurse",
)

FAMILIES = {name: import_module(f"{__name__}.{name}")
            for name in sorted(module.name for module in iter_modules(__path__))}
WRITTEN = {platform: table for family in FAMILIES.values()
           for platform, table in family.WRITTEN.items()}
READ = "".join(family.READ.lstrip("\n") for family in FAMILIES.values())
