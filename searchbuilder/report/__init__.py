"""Results, findings and pages as text, JSON, CSV and Markdown.  Nothing here prints."""
