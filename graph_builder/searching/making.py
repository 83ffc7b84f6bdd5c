"""Making the search file of a generation: of all its documents, or from that of the generation before.

Owns which documents' rows are made anew. What a document says is told where it is read; of one that is not
read now, and whose rows are not there, the graph is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import pyoxigraph as ox

from graph_builder.identifiers import HASH_DIGITS, Identifiers
from graph_builder.searching.documents import searched_documents
from graph_builder.searching.file import SearchFile
from graph_builder.searching.passages import Passage, passages_of

Said = Mapping[str, tuple[Passage, ...]]
"""What documents say that were read now, by the hashes of their bytes."""


def make_search_file(path: Path, store: ox.Store, identifiers: Identifiers, said: Said) -> None:
    """Writes the search file of every document of a graph.

    Args:
        path: where there is no file yet.
        store: the graph, which nobody writes meanwhile.
        identifiers: of its data.
        said: what is known already.
    """
    documents = list(searched_documents(store, identifiers))
    known = {sha256[:HASH_DIGITS]: passages for sha256, passages in said.items()}
    with SearchFile(path) as file:
        for document in documents:
            passages = known.get(document.key)
            if passages is None:
                passages = passages_of(store, document.key, identifiers)
            file.add_passages(document.key, passages)
        file.add_documents(documents)


def follow_search_file(
    path: Path, before: Path, store: ox.Store, identifiers: Identifiers, said: Said, gone: Collection[str]
) -> None:
    """Writes the search file of a graph in which a few documents are others than before.

    Args:
        path: where there is no file yet.
        before: the file of the graph as it was.
        store: the graph, which nobody writes meanwhile.
        identifiers: of its data.
        said: what the documents say that are new or were read again.
        gone: the hashes of those that are there no longer.
    """
    with SearchFile(path, before) as file:
        for sha256 in (*gone, *said):
            file.remove(sha256)
        for sha256, passages in sorted(said.items()):
            file.add_passages(sha256, passages)
        file.add_documents(searched_documents(store, identifiers, said))
