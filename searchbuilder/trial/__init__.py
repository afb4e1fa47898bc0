"""Trying a search on people: who is found, which part turns whom away, what each word brings."""
