"""A search in nobody's syntax: the tree, its normal forms, and the house syntax."""
