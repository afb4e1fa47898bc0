"""The only package that knows xlsx: parts, cells of a worksheet, and files put in place."""
