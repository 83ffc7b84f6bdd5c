"""Every value a fact can have has a concept that the ontology declares."""

from __future__ import annotations

from enum import StrEnum

import pytest

from graph_builder import facts
from graph_builder.building.concepts import AREAS, FRAMEWORKS, INSPECTORATES, concept
from graph_builder.facts import (
    DateOf,
    Family,
    FieldStatus,
    FigureOf,
    Grade,
    JudgementStatus,
    RecommendationKind,
    Role,
    Subject,
)
from graph_builder.families.registry import FAMILIES
from ontology import register_file, terms
from ontology.concepts import ConceptScheme, UnknownConceptError

SCHEME_OF: list[tuple[type[StrEnum], ConceptScheme]] = [
    (DateOf, terms.DATE_OF),
    (Family, terms.FAMILY),
    (FieldStatus, terms.FIELD_STATUS),
    (FigureOf, terms.FIGURE_OF),
    (Grade, terms.GRADE),
    (JudgementStatus, terms.JUDGEMENT_STATUS),
    (RecommendationKind, terms.KIND),
    (Role, terms.ROLE),
    (Subject, terms.SUBJECT),
]


@pytest.mark.parametrize(("values", "scheme"), SCHEME_OF)
def test_every_value_has_a_concept(values: type[StrEnum], scheme: ConceptScheme) -> None:
    assert len({concept(scheme, value) for value in values}) == len(values)


def test_every_value_of_facts_is_tried_here() -> None:

    enums = {
        value for value in vars(facts).values() if isinstance(value, type) and issubclass(value, StrEnum)
    }
    assert enums == {values for values, _ in SCHEME_OF}


def test_every_registered_family_has_its_framework_areas_and_inspectorate() -> None:
    register = register_file().read_text(encoding="utf-8")
    for family in (module.FAMILY for module in FAMILIES):
        assert concept(terms.FRAMEWORK, FRAMEWORKS[family])
        assert AREAS[family].concepts()
        assert f'skos:prefLabel "{INSPECTORATES[family]}"' in register


def test_a_value_without_a_concept_is_an_error() -> None:
    with pytest.raises(UnknownConceptError):
        concept(terms.MEASURE, "number of ducks")
