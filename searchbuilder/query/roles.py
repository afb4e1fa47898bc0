"""What a term was put into a search for, if not because the user asks for it: `Origin.role`."""

from typing import Final

GUARDED: Final = "guarded"
CONTEXT: Final = "context"
LEVEL: Final = "level"
OTHER_JOB: Final = "other job"
PLACE: Final = "place"
EMPLOYER: Final = "employer"
# What the tool excludes by itself.
ADDED: Final = (LEVEL, OTHER_JOB, CONTEXT)
