"""What to do about a file that no spreadsheet program writes so."""

NOT_NORMAL = "it is not a normal workbook"
SAVE_AGAIN = "open it in Excel and save it again"
SPLIT = "split it into several workbooks"
