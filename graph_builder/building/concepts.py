"""The concept of every coded value of a fact.

Owns the rule that ties a value in `graph_builder.facts` to its concept (the notation is the
slug of the value), and what each family's documents are and report on. The schemes are closed:
a value without a concept is an error where it is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import URIRef

from graph_builder.facts import Family
from graph_builder.identifiers import slug
from ontology import terms
from ontology.concepts import ConceptScheme, UnknownConceptError


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyTerms:
    """A family in the words of the ontology.

    `document` is the class of its documents; `framework`, by notation, that of the inspections
    they report, None where they report none; `inspection` is what one is called. `inspectorate`
    conducts those inspections, or writes the letters; where `is_joint`, it does so with others whom
    the document names, and what is inspected are the agencies of an area together. `areas` are the
    schemes that areas of judgement come from.
    """

    document: URIRef
    framework: str | None
    inspection: str = ""
    is_joint: bool = False
    inspectorate: str = "Ofsted"
    areas: tuple[ConceptScheme, ...] = ()


FAMILIES: Mapping[Family, FamilyTerms] = {
    Family.SIF: FamilyTerms(
        document=terms.Report, framework="sif", inspection="SIF inspection", areas=(terms.SIF_AREA,)
    ),
    Family.ILACS: FamilyTerms(
        document=terms.Report, framework="ilacs", inspection="ILACS inspection", areas=(terms.ILACS_AREA,)
    ),
    Family.ILACS_FOCUSED_VISIT: FamilyTerms(
        document=terms.Letter, framework="ilacs-focused-visit", inspection="Focused visit"
    ),
    Family.MONITORING_VISIT: FamilyTerms(
        document=terms.Letter, framework="monitoring-visit", inspection="Monitoring visit"
    ),
    Family.ANNUAL_CONVERSATION: FamilyTerms(document=terms.Letter, framework=None),
    Family.COUNCIL_REPORT: FamilyTerms(
        document=terms.CouncilPaper, framework=None, areas=(terms.ILACS_AREA, terms.SIF_AREA)
    ),
    Family.JTAI: FamilyTerms(
        document=terms.Letter,
        framework="jtai",
        inspection="Joint targeted area inspection",
        is_joint=True,
    ),
    Family.AREA_SEND: FamilyTerms(
        document=terms.Report,
        framework="area-send",
        inspection="Area SEND inspection",
        is_joint=True,
        areas=(terms.AREA,),
    ),
    Family.LOOKED_AFTER_2013: FamilyTerms(
        document=terms.Report,
        framework="looked-after-2013",
        inspection="Inspection of services for looked after children",
        areas=(terms.LOOKED_AFTER_2013_AREA,),
    ),
    Family.PROTECTION_2012: FamilyTerms(
        document=terms.Report,
        framework="protection-2012",
        inspection="Inspection of arrangements for the protection of children",
        areas=(terms.PROTECTION_2012_AREA,),
    ),
    Family.JOINT_AREA_REVIEW: FamilyTerms(
        document=terms.Report,
        framework="joint-area-review",
        inspection="Inspection of safeguarding and looked after children services",
        areas=(terms.JOINT_AREA_REVIEW_AREA,),
    ),
}


def concept(scheme: ConceptScheme, value: str) -> URIRef:
    """The concept of `value`: `(ROLE, "Lead inspector")` → `…/def/role/lead-inspector`.

    Raises:
        ontology.concepts.UnknownConceptError: when the scheme has none for it.
    """
    return scheme[slug(value)]


def judgement_area(family: Family, key: str) -> URIRef:
    """The area of judgement with this notation, among those that the family's documents speak of.

    Raises:
        ontology.concepts.UnknownConceptError: when they speak of no such area.
    """
    for scheme in FAMILIES[family].areas:
        if key in scheme:
            return scheme[key]
    raise UnknownConceptError(f"{family} documents judge no area {key!r}")
