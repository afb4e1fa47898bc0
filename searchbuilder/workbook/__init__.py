"""The sheets of a workbook of terms: a file becomes rows, and rows become vocabulary."""
