"""X, formerly Twitter."""

from searchbuilder.dialect import Dialect, Limit, Shape, Signature

_GUIDE = "https://github.com/igorbrigadir/twitter-advanced-search"
_PAST = "X shows nothing, or says that the search is too complex"

X = Dialect(
    name="x",
    title="X posts",
    kind="Social network",
    aliases=("twitter",),
    family="x",
    sources=(_GUIDE,),
    checked="2026-11-23",
    finds="post",
    confidence="one maintained guide, which quotes the vendor's old API pages for the limits",
    and_=" ",
    not_=" -",
    capitals=True,
    space="and",
    shape=Shape.CNF,
    fields={"author": "from:{plain}", "language": "lang:{plain}"},
    limits=(Limit("characters", 500, False, _PAST, "several guides", _GUIDE),
            Limit("operators", 10, False, _PAST, "several guides", _GUIDE)),
    url="https://twitter.com/search?q={}&src=typed_query&f=live",
    results=(r"(?:twitter|x)\.com/search",),
    signatures=(Signature(3, r"\b(?:from|min_faves|filter):\w", "it has the fields of X"),),
    note="This finds what people wrote, not who they are. A phrase finds the spelling with "
         "hyphens too.",
    unknown=("how many parentheses may be inside one another", "what the people tab reads",
             "whether it finds other forms of a word"),
)
