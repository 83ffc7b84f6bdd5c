"""The shapes over a published generation: document by document, as when each was admitted.

Owns what a worker does for a document of a store; the pool is `graph_builder.workers`.
"""

from __future__ import annotations

import os
from functools import cache

import pyoxigraph

from graph_builder.graph_memory import graph_of
from graph_builder.identifiers import Identifiers
from graph_builder.register import load_register
from graph_builder.store.reading import Generation
from graph_builder.validation import ShapeResult, Validator
from graph_builder.workers import Limits, Pool

_LIMITS = Limits(seconds=120.0, memory_bytes=4 << 30)
"""What one document may use, the store mapped into memory included."""


def validate_generation(
    generation: Generation, jobs: int | None = None
) -> dict[str, tuple[ShapeResult, ...]]:
    """What does not fit the shapes, by the name of each published document.

    Args:
        generation: closed, so that several processes may read it.
        jobs: how many processes; None is one for each processor.

    Raises:
        DamagedStoreError: when the generation cannot be read.
        WorkFailed: when a document cannot be checked within the limits.
    """
    record = generation.record()
    generation.open()
    identifiers = Identifiers(record.base_iri)
    with Pool(
        _validate,
        size=max(1, min(jobs or len(os.sched_getaffinity(0)), len(record.published))),
        limits=_LIMITS,
        initializer=_prepare,
        initargs=(generation, record.base_iri),
        preload=["graph_builder.revalidating"],
    ) as pool:
        graphs = {document.name: identifiers.document_graph(document.sha256) for document in record.published}
        futures = {name: pool.submit((generation, record.base_iri, graph)) for name, graph in graphs.items()}
        return {name: future.result() for name, future in futures.items()}


def _validate(task: tuple[Generation, str, str]) -> tuple[ShapeResult, ...]:
    generation, base, graph = task
    quads = _store(generation).quads_for_pattern(None, None, None, pyoxigraph.NamedNode(graph))
    return _validator(base).validate(graph_of(quads, graph))


def _prepare(generation: Generation, base: str) -> None:
    _store(generation)
    _validator(base)


@cache
def _store(generation: Generation) -> pyoxigraph.Store:
    return generation.open()


@cache
def _validator(base: str) -> Validator:
    return Validator(load_register(base))
