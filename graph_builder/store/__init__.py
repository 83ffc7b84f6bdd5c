"""Generations on disk: what a build publishes and everything else reads.

The folder's layout is laid down in `docs/design.md`. Knows nothing of reports,
families or how triples are made.
"""
