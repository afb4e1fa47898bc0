"""The only package that knows xlsx: a file becomes rows, and rows become vocabulary."""
