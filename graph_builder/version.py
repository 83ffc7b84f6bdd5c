"""The release of this software, stated once."""

__version__ = "0.1.0"
