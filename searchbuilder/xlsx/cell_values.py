"""What a cell may hold."""


class Date(float):
    """The number of a cell that is shown as a date or a time."""


class Failed(str):
    """An error value such as `#REF!`."""


class Uncalculated(str):
    """A formula whose result is not in the file."""


class Broken(Failed):
    """What is wrong with a cell that no spreadsheet writes so, as a clause."""


class Rich(Failed):
    """What a cell holds that is no text (see `rich`), empty if that is not known."""


Value = str | float | bool
