"""A search in nobody's syntax: the tree, its laws, and the house syntax that is read into it."""
