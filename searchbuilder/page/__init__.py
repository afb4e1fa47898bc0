"""The page: one HTML file of all strings, the values it gets, and when it is written again."""
