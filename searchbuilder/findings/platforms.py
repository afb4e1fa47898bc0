"""SB4xx: platforms, and what they can search for."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, NOTE, WARNING
from searchbuilder.rule import Message, rule

SB401 = rule(
    "SB401", ERROR, """
    There is no platform with this name.

    Why is this bad?
    You get no string for it. The other platforms of the row still get theirs.

    Example
    Searches, Platforms: linkedn

    Use instead
    linkedin; `searchbuilder platforms` lists the names
    """,
    "There is no platform “{name}”", "searchbuilder platforms lists them all")

SB402 = rule(
    "SB402", ERROR, """
    This search engine cannot search a single site.

    Why is this bad?
    Only some search engines can keep their results to one site. With another one you get no string
    for the site.

    Example
    Sites, Engine: Googel

    Use instead
    Google
    """,
    {"": "“{engine}” is not a search engine that can search a single site",
     "guess": "Nobody has published how {engine} keeps results to a single site",
     "blank": "This site has no search engine"},
    "Use {engines}")

SB403 = rule(
    "SB403", ERROR, """
    A row of Sites cannot be used.

    Why is this bad?
    The address is not one, the site is listed twice, or Leave out has a name in brackets. You get
    no string for the site.

    Example
    Sites, Address: https://www.linkedin.com/in/

    Use instead
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

    Why is this bad?
    Nothing is left that this platform can search for, so there is no string at all. It is an error
    if you named the platform, and a warning if you asked for all platforms.

    Example
    Searches, Must: six groups of ten words; Platforms: one without parentheses

    Use instead
    Another platform for this search, or what the message says.
    """,
    {"": Message("“{search}” can't be written for {title}. {why}",
                 "Change the search, or leave this platform out"),
     "string": Message("“{search}” can't be written for {titles}",
                       "Change the string, or leave {count:this platform|these platforms} out")})

SB408 = rule(
    "SB408", NOTE, """
    A platform is called by another of its names.

    Why is this bad?
    It is not: people call platforms by many names. The message says which one your strings are
    for, in case you meant another.

    Example
    --for recruiter

    Use instead
    --for linkedin-recruiter
    """,
    "“{name}” is taken as {title}", "To name it exactly, type {id}")
