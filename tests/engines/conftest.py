"""The profiles of the random tests, for a run of this folder alone."""

import promise.conftest  # noqa: F401
