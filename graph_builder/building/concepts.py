"""The concept of every coded value of a fact.

Owns the rule that ties a value in `graph_builder.facts` to its concept (the notation is the
slug of the value), and what each family's documents report on. The schemes are closed:
a value without a concept is an error where it is built.
"""

from __future__ import annotations

from rdflib import URIRef

from graph_builder.facts import Family
from graph_builder.identifiers import slug
from ontology import terms
from ontology.concepts import ConceptScheme

FRAMEWORKS = {Family.SIF: "sif", Family.ILACS: "ilacs"}
"""The framework, by notation, of the inspections that a family's documents report."""

INSPECTORATES = {Family.SIF: "Ofsted", Family.ILACS: "Ofsted"}
"""Who conducts those inspections."""

AREAS = {Family.SIF: terms.SIF_AREA, Family.ILACS: terms.ILACS_AREA}
"""The areas of judgement of those inspections."""


def concept(scheme: ConceptScheme, value: str) -> URIRef:
    """The concept of `value`: `(ROLE, "Lead inspector")` → `…/def/role/lead-inspector`.

    Raises:
        ontology.concepts.UnknownConceptError: when the scheme has none for it.
    """
    return scheme[slug(value)]
