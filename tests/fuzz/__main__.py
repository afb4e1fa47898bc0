"""`python -m tests.fuzz [KIND [COUNT [FIRST_SEED]]]`: the full counts, or those of one kind.

KIND is workbooks, texts or commands.  Failures are named by their seed, which makes them again.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
import traceback
from collections import Counter

from .cases import CASES

FULL = {"workbooks": 20_000, "texts": 180_000, "commands": 20_000}


def fuzz(kind: str, count: int, first: int) -> int:
    """The number of failures among `count` cases; prints what came out."""
    outcomes: Counter[str] = Counter()
    slowest, start = (0.0, first), time.process_time()
    for seed in range(first, first + count):
        before = time.process_time()
        try:
            outcomes[CASES[kind](seed)] += 1
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            outcomes["FAILED"] += 1
            print(f"{kind} {seed}: {''.join(traceback.format_exception(error)[-4:])}", flush=True)
        slowest = max(slowest, (time.process_time() - before, seed))
    found = ", ".join(f"{number:,} {name}" for name, number in sorted(outcomes.items()))
    print(f"{kind}: {count:,} in {time.process_time() - start:.0f} s of the processor: {found}; "
          f"the slowest took {slowest[0]:.2f} s (seed {slowest[1]}){_memory()}", flush=True)
    gc.collect()
    return outcomes["FAILED"]


def _memory() -> str:
    try:
        import resource
    except ImportError:
        return ""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return f"; at most {used / (1024 ** 2 if sys.platform == 'darwin' else 1024):.0f} MB"


def main(words: list[str]) -> int:
    kinds = {words[0]: FULL[words[0]]} if words else FULL
    first = int(words[2]) if len(words) > 2 else 0
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        return sum(fuzz(kind, int(words[1]) if len(words) > 1 else count, first)
                   for kind, count in kinds.items())


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
