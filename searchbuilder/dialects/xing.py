"""XING TalentManager."""

from searchbuilder.dialect import Dialect, Limit, Shape

_HELP = ("https://recruiting-help.xing.com/hc/en-us/articles/"
         "15769658166033-Search-with-the-asterisk-operator")

XING = Dialect(
    name="xing",
    title="XING TalentManager",
    short="XING",
    kind="Social network",
    aliases=("talentmanager",),
    family="xing",
    sources=(_HELP, "https://www.crmmanager.de/effizienter-suchen-bei-xing-und-linkedin/"),
    checked="2026-11-23",
    finds="profile",
    confidence="the vendor's own page for the star and the fifteen words; guides for capitals "
               "and parentheses",
    capitals=True,
    shape=Shape.CNF,
    star="{}*",
    star_phrases=False,
    star_letters=3,
    limits=(Limit("words", 15, False, "nobody knows what happens",
                  "the vendor's own page", _HELP),),
    results=(r"xing\.com/",),
    unknown=("what a space between words means", "how many parentheses may be inside one another",
             "what counts as one of the fifteen words", "whether a star works with quotes",
             "whether it finds other forms of a word"),
)
