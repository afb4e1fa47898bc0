"""How many random searches are tried (`HYPOTHESIS_PROFILE=nightly`)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_slow = [HealthCheck.too_slow]
settings.register_profile("ordinary", max_examples=100, deadline=None, derandomize=True,
                          database=None, suppress_health_check=_slow)
settings.register_profile("nightly", max_examples=20_000, deadline=None,
                          suppress_health_check=_slow)

PROFILE = settings.get_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))

# Where one example is long: few of them in the ordinary run, as many as of others in the nightly.
CHEAP = settings(PROFILE, suppress_health_check=[*_slow, HealthCheck.filter_too_much],
                 max_examples=25 if PROFILE.max_examples < 1_000 else PROFILE.max_examples)
