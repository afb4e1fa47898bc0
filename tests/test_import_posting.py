"""Job postings on the command line: whole screens.  The texts are made up."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

MMI = Path(__file__).parents[1] / "workbooks" / "mmi.xlsx"


@pytest.fixture
def take(cli, tmp_path, monkeypatch):
    """Takes a text into the workbook about MMI: exit code, and what is printed and said."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(MMI, "mmi.xlsx")

    def run(text, *words):
        Path("posting.txt").write_text(text, "utf-8")
        done = cli("import", "posting.txt", "--into", "mmi.xlsx", *words)
        return done.exit_code, done.stdout, done.stderr
    return run


REMOTE = """\
Physical Therapist - Austin, TX (Remote)

About us
Hill Country Recovery helps injured workers get back to work, and we do most of it by video.

What you will do
You will guide people through their exercises and work with their case manager.

Requirements
- A functional capacity evaluation (FCE) is part of the job: experience with FCE is required
- 5+ years of experience with injured workers
- Texas PT licence

Benefits
Dental insurance and paid time off
"""


def test_a_remote_job_in_a_state_whose_requirements_have_names(take):
    assert take(REMOTE) == (0, """\
1 row added to mmi.xlsx

Searches (1)
    Senior Physical Therapist search · Titles: [Physical Therapist] · Level:
      Senior · Must: [FCE]; [Workers' comp] · Region: US-TX · Notes: From a job
      posting: Physical Therapist - Austin, TX (Remote)
""", """\
note SB711 column 1: Titles has [Physical Therapist], the workbook's name for
    this title
    Physical Therapist - Austin, TX (Remote)
    ^^^^^^^^^^^^^^^^^^
note SB711 column 3: Must has [FCE], because line 10 requires it
    A functional capacity evaluation (FCE) is part of the job: experience with F
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note SB711 column 29: Must has [Workers' comp], because line 11 requires it
    5+ years of experience with injured workers
                                ^^^^^^^^^^^^^^^
note SB711: Level is Senior, because line 11 asks for 5+ years
note SB712: Where is empty: the job is remote, from Austin
    If people must live there, type it
note SB711: Region is US-TX: spellings and levels of other regions are skipped
note SB712: Named, but not clearly required, so not in the search: [Case
    management] (line 7)
    To ask for at least one of them, copy this to Should: [Case management]
note SB712: Required, but the workbook has no word for it: “Texas PT licence”
    (line 12)
    If people must show it, add the words to Must
note SB713: Left out 2 sentences about pay, the company or how to apply (lines
    4, 15)
""")


OFFICE = """\
Locum Consultant in Acute Medicine, Hull

We are looking for a doctor who will lead the ward round and teach the juniors of the team.
The hospital is part of the NHS, and you will be one of six on the rota.

Essential
Experience of return to work programmes is desirable, and an interest in teaching is a must.
"""


def test_an_office_that_is_called_after_its_subject(take):
    assert take(OFFICE) == (0, """\
1 row added to mmi.xlsx

Searches (1)
    Consultant in Acute Medicine search · Titles: Consultant in Acute Medicine ·
      Region: GB · Notes: From a job posting: Locum Consultant in Acute
      Medicine, Hull
""", """\
note SB711 column 7: Titles has “Consultant in Acute Medicine”, which is not on
    the sheet Titles
    Locum Consultant in Acute Medicine, Hull
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Add it there to include its other spellings too
note SB712: The level is open: the posting does not say it
    If it matters, choose a Level
note SB712: Where is empty: no line is clearly a place
    If it matters, type it
note SB711: Region is GB: spellings and levels of other regions are skipped
note SB712: Of the title's line, this is not in the search: “Hull”
    Locum Consultant in Acute Medicine, Hull
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Type a place under Where, and what people must show under Must
note SB712: Only nice to have, so not in the search: [Return to work] (line 7)
note SB712: Required, but the workbook has no word for it: “The hospital is part
    of the NHS, and you will be one of six on the rota.” (line 4)
    If people must show it, add the words to Must
""")


NOTHING = """\
Join our family!

We are a clinic in the middle of town, and we would like you to be with us when we open.
Benefits
Free lunch and paid time off, and a day for your birthday that is yours alone.
"""


def test_without_a_title_nothing_is_added(take):
    assert take(NOTHING) == (1, """\
Nothing to add to mmi.xlsx
""", """\
error SB710: Not added: this job posting has no clear job title, and requires
    nothing that the workbook has
    Join our family!
    ^^^^^^^^^^^^^^^^
    Type the job title on its first line, like this: Job title: Nurse
Not added: Join our family!
""")


TWO = """\
Job title: Pump Engineer
Location: Tulsa, OK
We are looking for a pump engineer who can read the drawings of the shop.

Job title: Sales Executive Excellent Bonus Offered
Location: Leeds
We are looking for somebody who can talk to the people who buy from us.
"""


def test_two_jobs_in_one_file(take):
    assert take(TWO) == (0, """\
2 rows added to mmi.xlsx

Searches (2)
    Pump Engineer, Tulsa · Titles: Pump Engineer · Where: Tulsa · Region: US-OK
      · Notes: From a job posting: Pump Engineer
    Sales Executive, Leeds · Titles: Sales Executive · Where: Leeds · Notes:
      From a job posting: Sales Executive Excellent Bonus Offered
""", """\
note SB711 Job title: Pump Engineer, column 1: Titles has “Pump Engineer”, which
    is not on the sheet Titles
    Pump Engineer
    ^^^^^^^^^^^^^
    Add it there to include its other spellings too
note SB712 Job title: Pump Engineer: The level is open: the posting does not say
    it
    If it matters, choose a Level
note SB711 Job title: Pump Engineer: Where is Tulsa, from line 2
note SB711 Job title: Pump Engineer: Region is US-OK: spellings and levels of
    other regions are skipped
note SB711 Job title: Sales Executive Excellent Bonus Offered, column 1: Titles
    has “Sales Executive”, which is not on the sheet Titles
    Sales Executive Excellent Bonus Offered
    ^^^^^^^^^^^^^^^
    Add it there to include its other spellings too
note SB712 Job title: Sales Executive Excellent Bonus Offered: The level is
    open: the posting does not say it
    If it matters, choose a Level
note SB711 Job title: Sales Executive Excellent Bonus Offered: Where is Leeds,
    from line 6
note SB712 Job title: Sales Executive Excellent Bonus Offered: Of the title's
    line, this is not in the search: “Excellent Bonus Offered”
    Sales Executive Excellent Bonus Offered
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    Type a place under Where, and what people must show under Must
""")


def test_what_was_taken_in_is_there_already(take):
    take(REMOTE)
    before = Path("mmi.xlsx").read_bytes()
    code, printed, said = take(REMOTE)
    assert (code, printed) == (0, "Nothing to add to mmi.xlsx: it is all there already\n")
    assert said == """\
note SB703: The search “Senior Physical Therapist search” already asks for the
    same
"""
    assert Path("mmi.xlsx").read_bytes() == before


def test_its_search_is_built_as_any_other(take, cli):
    take(OFFICE)
    built = cli("build", "mmi.xlsx", "--search", "acute", "--for", "linkedin")
    assert built.exit_code == 0
    assert built.stdout.splitlines()[1] == '"Consultant in Acute Medicine"'
