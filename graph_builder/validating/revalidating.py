"""The shapes over a published generation: each document with what was inferred from it, as when it was
admitted, then the links and the facts derived from several.

Owns what a worker does for a part of a store; the pool is `graph_builder.workers`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import as_completed
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from graph_builder.building.graph_memory import graph_of
from graph_builder.identifiers import DERIVED, Identifiers
from graph_builder.register import load_register
from graph_builder.store.reading import Generation
from graph_builder.validating.report import ACROSS
from graph_builder.validating.validation import ShapeResult, Validator
from graph_builder.workers.pool import Limits, Pool
from ontology import terms

_LIMITS = Limits(seconds=120.0, memory_bytes=4 << 30)
"""What one document may use, the store mapped into memory included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What is validated as one: a `graph`, and for a document its IRI."""

    generation: Generation
    base: str
    graph: str
    document: str | None = None


def validate_generation(
    generation: Generation, count: Callable[[int, int], None] | None = None, jobs: int | None = None
) -> dict[str, tuple[ShapeResult, ...]]:
    """What does not fit the shapes, by the name of each published document, and of the graphs across them.

    Args:
        generation: closed, so that several processes may read it.
        count: told how many of how many documents are checked, each time one is.
        jobs: how many processes; None is one for each processor.

    Raises:
        DamagedStoreError: when the generation cannot be read.
        WorkFailed: when a document cannot be checked within the limits.
    """
    record = generation.record()
    generation.open()
    parts = dict(_parts(generation))
    with Pool(
        _validate,
        size=max(1, min(jobs or len(os.sched_getaffinity(0)), len(parts))),
        limits=_LIMITS,
        initializer=_prepare,
        initargs=(generation, record.base_iri),
        preload=["graph_builder.validating.revalidating"],
    ) as pool:
        # The largest first, so that no processor waits for it at the end.
        futures = {name: pool.submit(parts[name]) for name in reversed(parts)}
        for checked, _ in enumerate(as_completed(futures.values()), start=1):
            if count is not None and checked <= len(record.published):
                count(checked, len(record.published))
        return {name: futures[name].result() for name in parts}


def _parts(generation: Generation) -> Iterator[tuple[str, _Part]]:
    record = generation.record()
    identifiers = Identifiers(record.base_iri)
    for document in record.published:
        yield (
            document.name,
            _Part(
                generation=generation,
                base=record.base_iri,
                graph=identifiers.document_graph(document.sha256),
                document=identifiers.document(document.sha256),
            ),
        )
    for graph, name in ACROSS.items():
        yield (
            name,
            _Part(generation=generation, base=record.base_iri, graph=identifiers.graph(graph)),
        )


def _validate(part: _Part) -> tuple[ShapeResult, ...]:
    store, derived = _store(part.generation), ox.NamedNode(Identifiers(part.base).graph(DERIVED))
    if part.document is not None:
        quads = _of_document(store, part, derived)
    elif part.graph == derived.value:
        quads = _with(store, derived, terms.derivedBy)
    else:
        quads = store.quads_for_pattern(None, None, None, ox.NamedNode(part.graph))
    return _validator(part.base).validate(graph_of(quads, part.graph))


def _of_document(store: ox.Store, part: _Part, derived: ox.NamedNode) -> Iterator[ox.Quad]:
    """What a document states, and what was inferred from it."""
    yield from store.quads_for_pattern(None, None, None, ox.NamedNode(part.graph))
    yield from _with(store, derived, terms.inferredFrom, part.document)


def _with(store: ox.Store, graph: ox.NamedNode, name: str, value: str | None = None) -> Iterator[ox.Quad]:
    """All that a graph says of the nodes with a property, or with this value of it."""
    wanted = None if value is None else ox.NamedNode(value)
    found = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(name), wanted, graph)}
    for node in sorted(found, key=str):
        yield from store.quads_for_pattern(node, None, None, graph)


def _prepare(generation: Generation, base: str) -> None:
    _store(generation)
    _validator(base)


@cache
def _store(generation: Generation) -> ox.Store:
    return generation.open()


@cache
def _validator(base: str) -> Validator:
    return Validator(load_register(base))
