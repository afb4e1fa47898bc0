"""What is said of everything that may be found: one record a code, one module a family.

A rule that is looked for in a workbook has its record beside the function that looks, in `rules/`.
"""
