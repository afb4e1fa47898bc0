"""SB4xx: platforms, and what they can search for."""

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB401 = rule(
    "SB401", ERROR, """
    There is no platform with this name.

    You get no string for it. The other platforms of the row still get theirs.

    Searches, Platforms: linkedn

    linkedin; `searchbuilder platforms` lists the names
    """,
    "There is no platform “{name}”", "searchbuilder platforms lists them all")

SB402 = rule(
    "SB402", ERROR, """
    This search engine cannot search a single site.

    Only some search engines can keep their results to one site. With another one you get no string
    for the site.

    Sites, Engine: Googel

    Google
    """,
    {"": "“{engine}” is not a search engine that can search a single site",
     "guess": "Nobody has published how {engine} keeps results to a single site",
     "blank": "This site has no search engine"},
    "Use {engines}")

SB403 = rule(
    "SB403", ERROR, """
    A row of Sites cannot be used.

    The address is not one, the site is listed twice, or Leave out has a name in brackets. You get
    no string for the site.

    Sites, Address: https://www.linkedin.com/in/

    linkedin.com/in
    """,
    {"twice": Message("The site “{site}” is listed twice, as {name}", "Rename one of them"),
     "address": Message("“{address}” is not the address of a site",
                        "Type it without https://, such as linkedin.com/in"),
     "blank": Message("This site has no address", "Type one, such as linkedin.com/in"),
     "brackets": Message("Leave out can't have a name in brackets",
                         "Type the words themselves")})

SB404 = rule(
    "SB404", (ERROR, WARNING), """
    A search cannot be written for a platform.

    Nothing is left that this platform can search for, so there is no string at all. It is an error
    if you named the platform, and a warning if you asked for all platforms.

    Searches, Must: six groups of ten words; Platforms: one without parentheses

    Another platform for this search, or what the message says.
    """,
    {"": Message("“{search}” can't be written for {title}. {why}",
                 "Change the search, or leave this platform out"),
     "string": Message("“{search}” can't be written for {titles}",
                       "Change the string, or leave {count:this platform|these platforms} out")})

SB408 = rule(
    "SB408", NOTE, """
    A platform is called by another of its names.

    It is not: people call platforms by many names. The message says which one your strings are
    for, in case you meant another.

    --for recruiter

    --for linkedin-recruiter
    """,
    "“{name}” is taken as {title}", "To name it exactly, type {id}")
