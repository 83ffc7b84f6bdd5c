"""What can be concluded from one document's facts, though the document does not say it.

Each module is one inference, a pure function over the facts of a document; `triples` asserts
them. What needs more than one document is decided in `graph_builder.linking`, or derived by the
questions in `queries/derived`.
"""
