"""Where an IRI is shown at this server, and which IRI an address names.

Owns both directions, so that links between pages are made here and nowhere else. That a
resource exists is for the graph to say.

| IRI                                 | shown at                    |
|-------------------------------------|-----------------------------|
| `{base}id/…`                        | `/doc/…`                    |
| `{base}graph/…`                     | `/doc/graph/…`              |
| concept or scheme of the ontology   | `/doc/def/…`                |
| term of the ontology                | `/def#…`                    |
| shape                               | `/shapes#…`                 |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph_builder.prefixes import PREFIXES
from ontology import ONTOLOGY_IRI
from shapes import SHAPES_NAMESPACE

VERSION = re.compile(rf"{re.escape(ONTOLOGY_IRI)}/\d+(\.\d+)+")
"""IRIs of versions of the ontology, which are shown as the ontology is."""

_WORDS = re.compile(r"[A-Z]?[^A-Z]+|[A-Z]+(?![a-z])")
_OF_A_DOCUMENT = re.compile(r"document/[0-9a-f]{16}/(?=.)")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one server: `base` is that of its data, `root` its own, ending in `/`."""

    base: str
    root: str

    def iri_of(self, path: str) -> str:
        """The IRI shown at `/doc/{path}`."""
        if path.startswith("graph/"):
            return f"{self.base}{path}"
        if path.startswith("def/"):
            return f"{ONTOLOGY_IRI}{path.removeprefix('def')}"
        return f"{self.base}id/{path}"

    def page_of(self, iri: str) -> str | None:
        """Where this server shows it; None for what is elsewhere."""
        if iri.startswith(f"{self.base}id/"):
            return f"{self.root}doc/{iri.removeprefix(f'{self.base}id/')}"
        if iri.startswith(f"{self.base}graph/"):
            return f"{self.root}doc/{iri.removeprefix(self.base)}"
        if iri.startswith(SHAPES_NAMESPACE):
            return f"{self.root}shapes#{iri.removeprefix(SHAPES_NAMESPACE)}"
        if iri == ONTOLOGY_IRI or VERSION.fullmatch(iri):
            return f"{self.root}def"
        if iri.startswith(f"{ONTOLOGY_IRI}#"):
            return f"{self.root}def{iri.removeprefix(ONTOLOGY_IRI)}"
        if iri.startswith(f"{ONTOLOGY_IRI}/"):
            return f"{self.root}doc/def{iri.removeprefix(ONTOLOGY_IRI)}"
        return None

    def document_of(self, graph: str) -> str | None:
        """The IRI of the document whose statements a named graph holds; None for other graphs."""
        prefix = f"{self.base}graph/document/"
        return f"{self.base}id/document/{graph.removeprefix(prefix)}" if graph.startswith(prefix) else None

    def words_of(self, iri: str) -> str:
        """What to call something that has no label, from its IRI.

        `…#TextQuoteSelector` → `text quote selector`; `…/passage/12-34/quote` → `passage 12-34 quote`.
        """
        for namespace in PREFIXES.values():
            if iri.startswith(namespace):
                return " ".join(_WORDS.findall(iri.removeprefix(namespace))).lower()
        for above in (f"{self.base}id/", self.base, f"{ONTOLOGY_IRI}/"):
            if iri.startswith(above):
                path = _OF_A_DOCUMENT.sub("", iri.removeprefix(above))
                return path.replace("/", " ")
        return re.sub(r"^https?://", "", iri)
