"""Facts → triples, by subject. Asserts what a document states; never sees the document itself.

`graph.build_document_graph` is the whole of it for one report; `quads` writes what is
built as N-Quads; `vocabulary` gives the ontology and the register in the same form.
"""
