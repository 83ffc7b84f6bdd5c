"""What things are called on pages, and where they lead.

Owns the choice of a label for an IRI: the graph's own, the ontology's, or words made of the IRI
when neither has one, so that no page shows a bare IRI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph_builder.identifiers import HASH_DIGITS
from graph_builder.prefixes import PREFIXES
from graph_builder.store.record import Record
from server.addresses import Addresses
from server.linked_data.vocabulary import Vocabulary

_GRAPHS = {
    "ontology": "the ontology",
    "register": "the register of authorities",
    "links": "links between documents",
    "derived": "what follows from the documents",
}

_WELL_KNOWN = {
    f"{PREFIXES['skos']}prefLabel": "preferred label",
    f"{PREFIXES['skos']}altLabel": "other label",
}
"""Terms of others whose names alone say too little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The name of something and where it leads, at this server or elsewhere.

    `definition` is the ontology's, of a term; `document` the name of the file that states it.
    """

    text: str
    address: str
    external: bool = False
    definition: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """Names for the things of one graph: by its vocabulary, and by the files in its record."""

    vocabulary: Vocabulary
    addresses: Addresses
    files: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, vocabulary: Vocabulary, addresses: Addresses, record: Record | None) -> Names:
        """Names that know a graph's documents by the record of its build."""
        known = {each.sha256[:HASH_DIGITS]: each.shown for each in record.published} if record else {}
        return cls(vocabulary, addresses, known)

    def label(self, iri: str, labels: Mapping[str, str]) -> str:
        """What to call it: by the labels found with it, else by the ontology, else by its IRI."""
        term = self.vocabulary.terms.get(iri)
        known = labels.get(iri) or (term.label if term else None) or _WELL_KNOWN.get(iri)
        return known or self.addresses.words_of(iri)

    def link(self, iri: str, labels: Mapping[str, str]) -> Link:
        """Its name, leading to its page here or to its own address elsewhere."""
        here = self.addresses.page_of(iri)
        term = self.vocabulary.terms.get(iri)
        return Link(
            text=self.label(iri, labels),
            address=here or iri,
            external=here is None,
            definition=term.definition if term else None,
            document=self._file(iri),
        )

    def graph(self, iri: str) -> Link:
        """What a named graph stands for: its document, or the part of the whole that it is."""
        document = self.addresses.document_of(iri)
        if document is not None:
            key = document.rpartition("/")[2]
            address = self.addresses.page_of(document) or document
            return Link(text=self.files.get(key, f"document {key}"), address=address)
        name = iri.removeprefix(f"{self.addresses.base}graph/")
        return Link(text=_GRAPHS.get(name, name), address=self.addresses.page_of(iri) or iri)

    def _file(self, iri: str) -> str | None:
        """The file that states something, as its IRI says; None for the file itself and for other things."""
        below = iri.removeprefix(f"{self.addresses.base}id/document/")
        key, slash, _ = below.partition("/")
        return self.files.get(key) if slash else None
