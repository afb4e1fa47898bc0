"""What a workbook knows: names and their spellings, and what a row of Searches means."""
