"""The commands, one module each, imported only when its command is run.

A module here imports nothing heavy at its top: `inspection-graph --help` and `query`
must not wait for what only a build needs.
"""
