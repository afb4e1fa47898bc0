"""Workbooks of many origins, each with the same few words and searches.

A maker is a function that gives the bytes of a file; its name says what is special in it.
"""
