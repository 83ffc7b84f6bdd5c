"""The invented documents of `samples/`: their plans, one module per authority.

Owns which documents there are, in which form, and what `samples/manifest.csv` says of
them. `python -m tests.report_writer.samples` writes the folder anew, byte for byte the same.
"""
