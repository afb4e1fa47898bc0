"""Which short searches decide how a platform reads a string, and what their counts mean."""
