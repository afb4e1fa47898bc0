"""What to do about a file that no spreadsheet program writes so."""

NOT_NORMAL = "It is not a normal workbook"
SAVE_AGAIN = "Open it in Excel and save it again"
SPLIT = "Split it into several workbooks"
