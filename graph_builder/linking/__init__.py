"""Tying together what several documents tell: of one inspection, of one person, of one post.

`decisions`, `mentions`, `people`, `holders`, `tenures`, `contradictions` and `disputed_posts` are pure
functions over what the documents say; `roles` takes that from a store, `links` too, and gives the graph
of links with what `people_graph` and `contradictions_graph` assert. Every link is decided anew from all
documents of a generation.
"""
