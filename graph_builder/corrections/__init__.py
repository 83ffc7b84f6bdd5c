"""Putting right what was read: `file` reads the corrections of a folder, `applying` makes them.

A correction changes the value of a fact, never the words it was read from; the graph shows both.
"""
