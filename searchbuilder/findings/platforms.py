"""SB4xx: platforms, and what they can say."""

from __future__ import annotations

from searchbuilder.diagnostic import ERROR, WARNING
from searchbuilder.rule import rule

SB401 = rule(
    "SB401", ERROR, """
    There is no platform of this name.

    Why is this bad?
    No string is written for it. The other platforms of the row are still written.

    Example
    Searches, Platforms: linkedn

    Use instead
    linkedin; `searchbuilder platforms` lists the names
    """,
    {})

SB402 = rule(
    "SB402", ERROR, """
    A site cannot be searched with this engine.

    Why is this bad?
    Only some search engines can keep their results to one site. With another one there is no
    string for the site.

    Example
    Sites, Engine: Googel

    Use instead
    Google
    """,
    {})

SB403 = rule(
    "SB403", ERROR, """
    A row of Sites cannot be used.

    Why is this bad?
    The address is none, the site stands there twice, or Leave out names something in brackets.
    There is no string for the site.

    Example
    Sites, Address: https://www.linkedin.com/in/

    Use instead
    linkedin.com/in
    """,
    {})

SB404 = rule(
    "SB404", (ERROR, WARNING), """
    A search cannot be written for a platform.

    Why is this bad?
    Nothing is left that this platform could look for, so there is no string at all. It is an error
    where you named the platform, and a warning where all platforms are meant.

    Example
    Searches, Must: six groups of ten words; Platforms: one without parentheses

    Use instead
    Another platform for this search, or what the message says.
    """,
    {})
