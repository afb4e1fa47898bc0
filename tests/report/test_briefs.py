"""The recruiter's page of a term, as whole screens."""

import pytest

from searchbuilder.brief import Brief, LevelPage
from searchbuilder.report.briefs import FORMATS
from searchbuilder.workbook.contents import Question

PAGE = Brief(
    "MMI", "Rehabilitation", "Maximum medical improvement: the point at which the condition of "
    "a patient has become stable and more treatment is not expected to help much.",
    ("maximum medical improvement", "P&S"), ("Nurse",), ("Occupational Therapist", "RN"),
    ("Determined MMI for 200+ patients a year and wrote the reports that the insurers asked for",),
    (LevelPage("Junior", "0 to 2", ("knows what MMI means",), (
        Question("MMI", "Junior", "1", "What does MMI mean, and why does it matter to the people "
                 "who pay for the treatment?", "The basic idea", "plain words"),)),
     LevelPage("Senior", "", (), (Question("MMI", "Senior", "2", "Hard cases?", "", ""),))),
    ("cannot explain it",))


def test_text():
    assert FORMATS["text"](PAGE) == """\
MMI (Rehabilitation)
====================

Maximum medical improvement: the point at which the condition of a patient has
become stable and more treatment is not expected to help much.

Also written
------------
maximum medical improvement, P&S

Typical job title
-----------------
- Nurse

Also try searching for
----------------------
- Occupational Therapist
- RN

What it looks like in a résumé
------------------------------
- Determined MMI for 200+ patients a year and wrote the reports that the
  insurers asked for

Junior (0 to 2 years)
---------------------
- knows what MMI means
- Ask: What does MMI mean, and why does it matter to the people who pay for the
  treatment?
  Expect: The basic idea
  Listen for: plain words

Senior
------
- Ask: Hard cases?

Red flags
---------
- [ ] cannot explain it
"""


def test_markdown():
    assert FORMATS["markdown"](PAGE) == """\
# MMI (Rehabilitation)

Maximum medical improvement: the point at which the condition of a patient has become stable \
and more treatment is not expected to help much.

## Also written

maximum medical improvement, P&S

## Typical job title

- Nurse

## Also try searching for

- Occupational Therapist
- RN

## What it looks like in a résumé

- Determined MMI for 200+ patients a year and wrote the reports that the insurers asked for

## Junior (0 to 2 years)

- knows what MMI means
- **Ask:** What does MMI mean, and why does it matter to the people who pay for the treatment?
  - **Expect:** The basic idea
  - **Listen for:** plain words

## Senior

- **Ask:** Hard cases?

## Red flags

- [ ] cannot explain it
"""


BARE = Brief("MMI", "", "", (), (), (), (), (), ())


@pytest.mark.parametrize("style, expected", [("text", "MMI\n===\n\n"), ("markdown", "# MMI\n")])
def test_a_term_of_which_nothing_is_known(style, expected):
    assert FORMATS[style](BARE).rstrip("\n") == expected.rstrip("\n")


EVIL = "\x1b[31m\u202eevil\x9b\u200b"


@pytest.mark.parametrize("style", ["text", "markdown"])
def test_no_control_character_of_a_cell_reaches_the_page(style):
    page = Brief(EVIL, EVIL, EVIL, (EVIL,), (EVIL,), (EVIL,), (EVIL,), (
        LevelPage(EVIL, EVIL, (EVIL,), (Question(EVIL, EVIL, EVIL, EVIL, EVIL, EVIL),)),), (EVIL,))
    assert [sign for sign in FORMATS[style](page) if not sign.isprintable() and sign != "\n"] == []


@pytest.mark.parametrize("style, expected", [
    ("text", "MMI\n===\n\n- not a list **really**\n"),
    ("markdown", "# MMI\n\n\\- not a list \\*\\*really\\*\\*\n")])
def test_signs_of_markdown_in_cells_are_text(style, expected):
    page = Brief("MMI", "", "- not a list **really**", (), (), (), (), (), ())
    assert FORMATS[style](page) == expected


def test_tags_in_cells_are_text():
    page = Brief("MMI", "", "", (), (), (), ("<script>alert(1)</script>",), (), ())
    assert FORMATS["markdown"](page).split("\n")[-2] == r"- \<script\>alert(1)\</script\>"
