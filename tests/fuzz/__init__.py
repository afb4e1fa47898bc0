"""Mutated workbooks, cell texts and command lines: words come out, never a traceback."""
