"""The shapes over a published generation: document by document, as when each was admitted."""

from __future__ import annotations

import pyoxigraph

from graph_builder.graph_memory import graph_of
from graph_builder.identifiers import Identifiers
from graph_builder.register import load_register
from graph_builder.store.reading import Generation
from graph_builder.validation import ShapeResult, Validator


def validate_generation(generation: Generation) -> dict[str, tuple[ShapeResult, ...]]:
    """What does not fit the shapes, by the name of each published document.

    Raises:
        DamagedStoreError: when the generation cannot be read.
    """
    store, record = generation.open(), generation.record()
    identifiers = Identifiers(record.base_iri)
    validator = Validator(load_register(record.base_iri))
    results = {}
    for document in record.published:
        graph = identifiers.document_graph(document.sha256)
        quads = store.quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
        results[document.name] = validator.validate(graph_of(quads, graph))
    return results
