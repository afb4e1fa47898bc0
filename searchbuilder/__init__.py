"""searchbuilder compiles a workbook of terms into search strings for every platform.

>>> import searchbuilder
>>> made = searchbuilder.build("workbooks/mmi.xlsx", platforms="linkedin", query="MMI NOT nurse")
>>> made.results[0].compiled.strings[0].text
'MMI NOT nurse'

`docs/api.md` shows the rest; the functions are those of `searchbuilder.library`.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from searchbuilder.library import *  # noqa: F401, F403

_FUNCTIONS = ("briefs", "build", "check", "explain", "platforms", "translate")


class _Package(ModuleType):
    """The package, with the library imported when somebody asks for a name of it: a command that
    needs none of it starts sooner.

    Importing `searchbuilder.build` would leave the module under the name of the function.
    """

    if not TYPE_CHECKING:
        def __getattr__(self, name: str) -> object:
            if not name.startswith("_") or name == "__all__":
                library = import_module(f"{__name__}.library")
                if name in (*library.__all__, "__all__"):
                    return getattr(library, name)
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _FUNCTIONS and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
