"""The order of a build: gather → read, assert, validate → load → link → derive → check → publish.

Owns that order and nothing of its steps. Documents are taken in the order of their names, so
that neither the number of processes nor the order of the folder decides a byte of the
result; what has not changed is not read again, and that decides none either.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph

from graph_builder.admitting.document_pool import DOCUMENT_LIMITS, outcomes_of
from graph_builder.admitting.outcome import Admitted, Outcome
from graph_builder.completing import Completion
from graph_builder.gathering.folders import Gathering, gather
from graph_builder.gathering.source_files import SourceFile
from graph_builder.identifiers import DEFAULT_BASE, Identifiers
from graph_builder.issues import Issue
from graph_builder.ledger import Ledger
from graph_builder.rules import current_rules
from graph_builder.searching.making import Said, follow_search_file, make_search_file
from graph_builder.searching.passages import Passage
from graph_builder.store.errors import DamagedStoreError
from graph_builder.store.reading import Generation
from graph_builder.store.record import Record, Stage
from graph_builder.store.writing import GenerationWriter
from graph_builder.validating.contradictions import tell_contradictions
from graph_builder.validating.cross_checks import run_cross_checks
from graph_builder.version import __version__
from graph_builder.workers.pool import Limits


class BaseIriError(Exception):
    """Documents were to be added under another base IRI than those in the store."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOrder:
    """What to build: the documents at `paths` into `store`; with `add` beside what it holds.

    `base_iri` None means that of the store added to, else the default one. With `fresh`
    documents are read even if nothing about them has changed.
    """

    paths: Sequence[Path]
    store: Path
    add: bool = False
    fresh: bool = False
    manifest: Path | None = None
    corrections: Path | None = None
    jobs: int = field(default_factory=lambda: len(os.sched_getaffinity(0)))
    base_iri: str | None = None
    keep_sources: bool = True
    limits: Limits = DOCUMENT_LIMITS


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult:
    """What came of a build.

    `generation` is the one published now, or None when none of the documents could be; `is_new` is
    false when that is the one before, since nothing has changed. `published`, of which
    `unchanged` were not read again, and `refused` count the documents given. `issues` are what
    was found, and the refusals that still stand.
    """

    generation: Generation | None
    is_new: bool
    published: int
    unchanged: int
    refused: int
    issues: tuple[Issue, ...]


Progress = Callable[[int, int, SourceFile, Outcome], None]
"""Told after each document read: how many are done, of how many, which, and what came of it."""


def build(order: BuildOrder, progress: Progress = lambda *_: None) -> BuildResult:
    """Builds a generation and publishes it, if at least one document is admitted and anything is new.

    Raises:
        StoreError: the store cannot be read or written; nothing was changed.
        BaseIriError: see there; nothing was changed.
    """
    with GenerationWriter(order.store) as writer:
        before = _readable_before(writer, order)
        rules = current_rules(_base_iri(order, before))
        ledger = Ledger(rules, before, add=order.add, fresh=order.fresh)
        gathering = gather(order.paths, order.manifest, ledger.held(), order.corrections)
        files = ledger.open(gathering)
        completion = Completion(writer, ledger)
        said: dict[str, tuple[Passage, ...]] = {}
        if before and ledger.keeps_any:
            writer.start_from(before)
        with outcomes_of(files, rules.base, jobs=order.jobs, limits=order.limits) as outcomes:
            if files:
                completion.get_ready()
            for done, (file, outcome) in enumerate(outcomes, start=1):
                if outcome.admitted is not None:
                    if ledger.has_graph_of(file):
                        completion.forget(file.sha256)
                    _write(writer, file, outcome.admitted, order)
                    said[file.sha256] = outcome.admitted.passages
                ledger.enter(file, outcome)
                progress(done, len(files), file, outcome)
        ledger.settle()
        generation: Generation | None = None
        across: tuple[Issue, ...] = ()
        if ledger.published:
            generation = before
            if before is None or not ledger.is_as_before or _sources_differ(before, gathering, ledger, order):
                _keep(writer, before, gathering, ledger, order)
                generation, across = _publish(writer, ledger, completion, said)
    return BuildResult(
        generation=generation,
        is_new=generation is not before,
        published=ledger.published,
        unchanged=ledger.unchanged,
        refused=ledger.refused,
        issues=(*ledger.to_tell, *across),
    )


def _readable_before(writer: GenerationWriter, order: BuildOrder) -> Generation | None:
    """The generation to start from. A damaged one is no hindrance to building all anew."""
    before = writer.previous
    if before is None or (order.fresh and not order.add):
        return None
    try:
        before.record(), before.issues(), before.open()
    except DamagedStoreError:
        if order.add:
            raise
        return None
    return before


def _base_iri(order: BuildOrder, before: Generation | None) -> str:
    if before is None or not order.add:
        return Identifiers(order.base_iri or DEFAULT_BASE).base
    base = before.record().base_iri
    if order.base_iri not in (None, base):
        raise BaseIriError(
            f"The store at {order.store} has the base IRI {base}. "
            "Leave out --base-iri to add to it, or --add to build it anew."
        )
    return base


def _write(writer: GenerationWriter, file: SourceFile, admitted: Admitted, order: BuildOrder) -> None:
    writer.add_quads(admitted.quads)
    writer.add_text(file.sha256, admitted.text)
    if order.keep_sources or file.held:
        writer.add_source(file.sha256, file.path)


def _sources_differ(before: Generation, gathering: Gathering, ledger: Ledger, order: BuildOrder) -> bool:
    """True when the bytes of a document that stays are kept and should not be, or the other way round."""
    return any(
        before.source_path(file.sha256).exists() != order.keep_sources
        for file in gathering.given
        if file.sha256 in ledger.kept
    )


def _keep(
    writer: GenerationWriter,
    before: Generation | None,
    gathering: Gathering,
    ledger: Ledger,
    order: BuildOrder,
) -> None:
    """Takes over texts and sources of the documents that stay as they were."""
    if before is None:
        return
    given = {file.sha256: file for file in gathering.given}
    for sha256 in ledger.kept:
        writer.keep_document(before, sha256, with_source=order.keep_sources or sha256 not in given)
        if order.keep_sources and sha256 in given and not before.source_path(sha256).exists():
            writer.add_source(sha256, given[sha256].path)


def _publish(
    writer: GenerationWriter, ledger: Ledger, completion: Completion, said: Said
) -> tuple[Generation, tuple[Issue, ...]]:
    """Completes the graph with what belongs to no single document, and publishes the generation.

    Returns:
        It, and what there is to tell across documents.
    """
    store = completion.finish().open()
    _make_searchable(writer, ledger, said, store)
    across = (*run_cross_checks(store), *tell_contradictions(store))
    record = Record(
        tool_version=__version__,
        base_iri=ledger.rules.base,
        built_at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        documents=ledger.documents,
        rules=ledger.rules.digest,
    )
    return writer.publish(record, {**ledger.issues, Stage.GRAPH: across}), across


def _make_searchable(writer: GenerationWriter, ledger: Ledger, said: Said, store: pyoxigraph.Store) -> None:
    """Writes the search file: from that of the generation before, where what a row says can be the same."""
    path, before = writer.generation.search_file, writer.previous
    if ledger.rules_are_as_before and before is not None and before.search_file.exists():
        follow_search_file(path, before.search_file, store, ledger.identifiers, said, ledger.gone)
    else:
        make_search_file(path, store, ledger.identifiers, said)
