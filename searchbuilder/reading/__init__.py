"""Reading: a string and the dialect that it was written in; a tree and remarks out.

>>> from searchbuilder.dialects import find
>>> read('nurse NOT ("case manager" OR RN)', find("linkedin")).tree
And((Term('nurse'), Not(Or((Term('case manager'), Term('RN'))))))
"""

from searchbuilder.reading.reader import Reading, read

__all__ = ["Reading", "read"]
