"""Writes `ontology/terms.py` from the Turtle: `python -m ontology.generate`.

Owns the form of the generated module. A test compares the committed module with
what this makes, so that the two cannot part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from ontology import ONTOLOGY_IRI, ontology_files

TERMS_FILE = Path(__file__).with_name("terms.py")
COMMAND = "python -m ontology.generate"

_NAMESPACE = f"{ONTOLOGY_IRI}#"
_DEFINED_BY = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#isDefinedBy")
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_CONCEPT = ox.NamedNode("http://www.w3.org/2004/02/skos/core#Concept")

_OPENING = f'''"""The closed namespace: every term and concept of the ontology, and nothing else.

Generated from the Turtle by `{COMMAND}`: change the Turtle, not this file.
A misspelt term is an AttributeError, a misspelt concept an UnknownConceptError.
"""

from __future__ import annotations

from typing import Final

from rdflib import URIRef

from ontology.concepts import ConceptScheme

'''


def generate() -> str:
    """The source text of `ontology/terms.py`."""
    terms, schemes = _declared()
    text = _OPENING
    text += "".join(f'{term}: Final = URIRef("{_NAMESPACE}{term}")\n' for term in sorted(terms))
    text += f"\nTERMS: Final = frozenset(\n    (\n{_listed(sorted(terms))}    )\n)\n\n"
    for scheme in sorted(schemes):
        notations = "".join(f'    "{notation}",\n' for notation in sorted(schemes[scheme]))
        text += f'{_constant(scheme)}: Final = ConceptScheme(\n    "{ONTOLOGY_IRI}/{scheme}",\n{notations})\n'
    return f"{text}\nSCHEMES: Final = (\n{_listed(map(_constant, sorted(schemes)), '    ')})\n"


def _declared() -> tuple[set[str], dict[str, set[str]]]:
    """The names of the terms, and the notations of the concepts by scheme."""
    terms: set[str] = set()
    schemes: dict[str, set[str]] = defaultdict(set)
    for file in ontology_files():
        for triple in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            subject = triple.subject
            if not isinstance(subject, ox.NamedNode):
                continue
            if triple.predicate == _DEFINED_BY and subject.value.startswith(_NAMESPACE):
                terms.add(subject.value.removeprefix(_NAMESPACE))
            elif triple.predicate == _TYPE and triple.object == _CONCEPT:
                scheme, _, notation = subject.value.removeprefix(f"{ONTOLOGY_IRI}/").partition("/")
                schemes[scheme].add(notation)
    return terms, schemes


def _listed(names: Iterable[str], indent: str = " " * 8) -> str:
    return "".join(f"{indent}{name},\n" for name in names)


def _constant(scheme: str) -> str:
    return scheme.upper().replace("-", "_")


if __name__ == "__main__":
    TERMS_FILE.write_text(generate(), encoding="utf-8")
