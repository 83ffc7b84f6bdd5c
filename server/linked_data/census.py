"""What a graph is made of, counted for those who describe it to others: VoID, DCAT, the downloads.

Owns the questions; each is asked once of a generation, which never changes.
"""

from __future__ import annotations

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from graph_builder.prefixes import PREFIXES
from server.linked_data.vocabulary import Vocabulary
from server.published import Published, Snapshot

T = TypeVar("T")

# The default graph is a union that repeats what several documents say; each statement counts once.
_PROPERTIES = """
SELECT ?property (COUNT(*) AS ?number) (COUNT(DISTINCT ?s) AS ?subjects) (COUNT(DISTINCT ?o) AS ?objects)
WHERE { SELECT DISTINCT ?s ?property ?o WHERE { ?s ?property ?o } } GROUP BY ?property
"""
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?s) AS ?number) WHERE { ?s a ?class } GROUP BY ?class"
_SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?number) WHERE { ?s ?p ?o }"
_OBJECTS = "SELECT (COUNT(DISTINCT ?o) AS ?number) WHERE { ?s ?p ?o }"
_DOCUMENTS = """
SELECT ?document ?property ?value WHERE {
  ?document a insp:Document ; ?property ?value
  FILTER(?property IN (insp:fileName, dcterms:license, dcterms:issued, insp:latest))
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PropertyCount:
    """A property with the number of its statements, of their subjects and of their objects."""

    iri: str
    triples: int
    subjects: int
    objects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """A document: the name of its file, its licence (a concept's IRI) if it prints one, and the last
    day its date of publication can be, in ISO."""

    iri: str
    file: str
    licence: str | None
    issued: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """The numbers of one graph: distinct `subjects` and `objects`, things by class, statements by
    property and by named graph."""

    subjects: int
    objects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[PropertyCount, ...]
    graphs: Mapping[str, int]
    documents: tuple[DocumentEntry, ...]

    @property
    def triples(self) -> int:
        """How many different statements there are."""
        return sum(each.triples for each in self.properties)

    @property
    def issued(self) -> str | None:
        """When the newest document was published, in ISO: the graph is never newer than what it tells of."""
        return max((each.issued for each in self.documents if each.issued), default=None)


class OncePerSnapshot(Generic[T]):
    """Keeps what was made of each snapshot for as long as that is served. Safe from any thread."""

    def __init__(self, make: Callable[[Snapshot], T]) -> None:
        self._make = make
        self._kept: WeakKeyDictionary[Snapshot, T] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def of(self, published: Published) -> T:
        """What belongs to the snapshot served now, made if need be; others wait meanwhile."""
        snapshot = published.current()
        with self._lock:
            if snapshot not in self._kept:
                self._kept[snapshot] = self._make(snapshot)
            return self._kept[snapshot]


def take_census(snapshot: Snapshot) -> Census:
    """Counts what a graph is made of; of a million statements it takes some seconds.

    Raises:
        WorkFailed: the graph could not be asked.
    """
    properties = (
        PropertyCount(
            iri=row["property"],
            triples=int(row["number"]),
            subjects=int(row["subjects"]),
            objects=int(row["objects"]),
        )
        for row in snapshot.rows(_PROPERTIES)
    )
    return Census(
        subjects=int(snapshot.rows(_SUBJECTS)[0]["number"]),
        objects=int(snapshot.rows(_OBJECTS)[0]["number"]),
        classes=tuple(sorted((row["class"], int(row["number"])) for row in snapshot.rows(_CLASSES))),
        properties=tuple(sorted(properties, key=lambda each: each.iri)),
        graphs=dict(sorted(snapshot.graph_sizes.items())),
        documents=list_documents(snapshot),
    )


def list_documents(snapshot: Snapshot) -> tuple[DocumentEntry, ...]:
    """The documents of a graph, by IRI.

    Raises:
        WorkFailed: the graph could not be asked.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in snapshot.rows(_DOCUMENTS):
        found[row["document"]][row["property"]] = row["value"]
    insp, dcterms = PREFIXES["insp"], PREFIXES["dcterms"]
    return tuple(
        DocumentEntry(
            iri=iri,
            file=said.get(f"{insp}fileName", iri),
            licence=said.get(f"{dcterms}license"),
            issued=said.get(f"{insp}latest") if f"{dcterms}issued" in said else None,
        )
        for iri, said in sorted(found.items())
    )


def say_rights(documents: Iterable[DocumentEntry], vocabulary: Vocabulary) -> str:
    """Under which licences the whole is, in sentences: as many as its documents have."""
    counted = Counter(document.licence for document in documents)
    parts = []
    for licence, number in counted.most_common():
        term = vocabulary.terms.get(licence or "")
        name = (term.label if term else licence) or "no licence printed"
        parts.append(f"{name} ({number} {'document' if number == 1 else 'documents'})")
    listed = ", ".join(parts) or "there is none yet"
    return (
        "What was read from a document, and the words quoted from it, come under the licence of that "
        f"document: {listed}. The ontology and the shapes are under the MIT licence."
    )
