"""Decoding: a text that was encoded for another place in; what a person would have typed out."""
