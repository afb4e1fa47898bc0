"""Dice TalentMatch."""

from searchbuilder.dialect import Dialect, Shape

DICE = Dialect(
    name="dice",
    title="Dice TalentMatch",
    short="Dice",
    kind="Job board",
    aliases=("dice.com", "talentmatch"),
    family="dice",
    sources=("https://insights.dice.com/report/boolean-search/",
             "https://de.scribd.com/document/103767684/Boolean"),
    checked="2026-11-23",
    confidence="the vendor's own pages, for the product of 2011 to 2016",
    capitals=None,
    space="and",
    shape=Shape.CNF,
    results=(r"dice\.com/",),
    before="First choose the mode Boolean.",
    note="Dice adds synonyms of its own, such as csharp for C#.",
    unknown=("whether it still works this way today",
             "how many parentheses may be inside one another",
             "whether operators must be in capitals", "whether there are wildcards",
             "how long a string may be", "whether it finds other forms of a word"),
)
