"""Tying together what several documents tell of one inspection: each link with its reason.

`decisions` are pure functions over what the documents say; `links` takes that from a store
and gives the graph of links. Every link is decided anew from all documents of a generation.
"""
