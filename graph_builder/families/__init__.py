"""One module per family of reports."""
