"""Where people are looked up: an index of our own, or one that a company runs."""
