"""The sheet Lists: what the drop-downs of the others offer."""

from searchbuilder.workbook.sheet import Sheet

SHEET = Sheet(
    "Lists", 120, read=False,
    explanation="The words in the drop-downs. To add one for good, insert a cell (shift cells "
                "down) above the last word of its column.")
