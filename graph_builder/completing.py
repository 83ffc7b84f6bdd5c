"""The graph of a generation, kept whole while its documents change: what goes with a document that
goes, and what belongs to no single document.

Owns which facts are made anew: links always, since any document may be tied to any other; derived facts only
of the authorities whose documents changed.
"""

from __future__ import annotations

import importlib
import threading
from concurrent.futures import ThreadPoolExecutor

import pyoxigraph

from graph_builder.identifiers import DERIVED
from graph_builder.ledger import Ledger
from graph_builder.store.reading import Generation
from graph_builder.store.writing import GenerationWriter
from ontology import ONTOLOGY_IRI

_ABOUT = f"{ONTOLOGY_IRI}#aboutAuthority"
_INFERRED_FROM = f"{ONTOLOGY_IRI}#inferredFrom"
_DERIVED_BY = f"{ONTOLOGY_IRI}#derivedBy"
_OF_AUTHORITY = f"{ONTOLOGY_IRI}#ofAuthority"

_NEEDED = ("graph_builder.linking.links", "graph_builder.deriving")
"""Modules that take long to import and are not needed before all documents are read."""


class Completion:
    """Completes the graph that `writer` writes, of the documents in `ledger`."""

    def __init__(self, writer: GenerationWriter, ledger: Ledger) -> None:
        self._writer = writer
        self._ledger = ledger
        self._identifiers = ledger.identifiers
        self._touched: set[str] = set()

    def get_ready(self) -> None:
        """Imports what `finish` needs while other processes read the documents."""
        threading.Thread(target=lambda: [importlib.import_module(name) for name in _NEEDED]).start()

    def forget(self, sha256: str) -> None:
        """Removes what a document that was taken over states, and what was inferred from it."""
        document = self._identifiers.document(sha256)
        self._touched |= self._writer.objects(document, _ABOUT)
        self._writer.remove_graph(self._identifiers.document_graph(sha256))
        self._writer.remove_nodes(self._identifiers.graph(DERIVED), _INFERRED_FROM, document)

    def finish(self) -> Generation:
        """Makes what belongs to no single document, when all of these are there, and closes the graph."""
        for sha256 in self._ledger.gone:
            self.forget(sha256)
        if not self._ledger.rules_are_as_before:
            self._state_vocabulary()
        self._link_and_derive()
        return self._writer.finish_quads()

    def _state_vocabulary(self) -> None:
        from graph_builder.building.vocabulary import build_ontology_quads, build_register_quads

        for name, build_quads in (("ontology", build_ontology_quads), ("register", build_register_quads)):
            self._writer.remove_graph(self._identifiers.graph(name))
            self._writer.add_quads(build_quads(self._identifiers))

    def _link_and_derive(self) -> None:
        """Both at a time: no rule reads links, and no link rests on derived facts."""
        from graph_builder.linking.links import GRAPH, build_links

        self._writer.remove_graph(self._identifiers.graph(GRAPH))
        store = self._writer.loaded()
        with ThreadPoolExecutor(max_workers=1) as beside:
            links = beside.submit(build_links, store, self._identifiers)
            self._derive(store)
        self._writer.add_quads(links.result())

    def _derive(self, store: pyoxigraph.Store) -> None:
        from graph_builder.deriving import derive

        derived = self._identifiers.graph(DERIVED)
        if not self._ledger.rules_are_as_before:
            self._writer.remove_nodes(derived, _DERIVED_BY)
            derive(store, self._identifiers)
            return
        for sha256 in self._ledger.gained:
            self._touched |= self._writer.objects(self._identifiers.document(sha256), _ABOUT)
        for authority in self._touched:
            self._writer.remove_nodes(derived, _OF_AUTHORITY, authority)
        derive(store, self._identifiers, self._touched)
