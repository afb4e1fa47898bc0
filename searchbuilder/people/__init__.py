"""People to try a search on: the files of a folder, the rows of a table, as texts."""
