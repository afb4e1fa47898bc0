"""PyjamaHR."""

from searchbuilder.dialect import Dialect, Shape

_TEST = ("PyjamaHR's help could not be read as far as NOT, so it is written as on an ATS whose "
         "help is alike. To find out, type searchbuilder calibrate pyjamahr --into my.xlsx")

PYJAMAHR = Dialect(
    name="pyjamahr",
    title="PyjamaHR",
    kind="ATS",
    aliases=("pyjama hr",),
    family="pyjamahr",
    sources=("https://helpcenter.pyjamahr.com/en/articles/10364340",),
    checked="2026-11-29",
    confidence="the vendor's own page for AND and OR",
    not_=" AND NOT ",
    brackets=None,
    capitals=None,
    shape=Shape.FLAT,
    inferred={"not_": _TEST},
    note="A space means AND once there is an operator, so strings have every operator.",
    unknown=("what a space means where there is no operator",
             "whether parentheses work, so strings have none, and never both AND and OR",
             "how to write a prefix", "whether quotes make a phrase exact",
             "whether operators must be in capitals", "how long a string may be",
             "whether it finds other forms of a word"),
)
