"""searchbuilder compiles a workbook of terms into search strings for every platform."""

__version__ = "0.1.0"
