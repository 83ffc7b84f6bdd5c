"""Every value a fact can have has a concept that the ontology declares."""

from __future__ import annotations

from enum import StrEnum

import pytest

from graph_builder import facts
from graph_builder.building.concepts import FAMILIES, concept, judgement_area
from graph_builder.facts import (
    DateOf,
    Family,
    FieldStatus,
    FigureOf,
    Grade,
    JudgementStatus,
    PostChangeKind,
    Progress,
    RecommendationKind,
    Role,
    Subject,
)
from graph_builder.families.annual_conversation.figures import MEASURES, Measure
from ontology import register_file, terms
from ontology.concepts import ConceptScheme, UnknownConceptError

SCHEME_OF: list[tuple[type[StrEnum], ConceptScheme]] = [
    (DateOf, terms.DATE_OF),
    (Family, terms.FAMILY),
    (FieldStatus, terms.FIELD_STATUS),
    (FigureOf, terms.FIGURE_OF),
    (Grade, terms.GRADE),
    (PostChangeKind, terms.POST_CHANGE),
    (Progress, terms.PROGRESS),
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


@pytest.mark.parametrize("family", Family)
def test_every_family_has_its_kind_of_document_framework_and_inspectorate(family: Family) -> None:
    known = FAMILIES[family]
    assert known.document in {terms.Report, terms.Letter, terms.CouncilPaper}
    assert known.framework is None or concept(terms.FRAMEWORK, known.framework)
    assert (known.document == terms.Report) <= (known.framework is not None)
    assert f'skos:prefLabel "{known.inspectorate}"' in register_file().read_text(encoding="utf-8")


def test_a_paper_may_quote_areas_of_either_framework() -> None:
    assert judgement_area(Family.COUNCIL_REPORT, "ilacs-care") == terms.ILACS_AREA["ilacs-care"]
    assert judgement_area(Family.COUNCIL_REPORT, "sif-board") == terms.SIF_AREA["sif-board"]


@pytest.mark.parametrize("family", [Family.SIF, Family.ANNUAL_CONVERSATION])
def test_an_area_of_another_framework_is_an_error(family: Family) -> None:
    with pytest.raises(UnknownConceptError):
        judgement_area(family, "ilacs-care")


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.label)
def test_every_measure_of_letters_has_a_concept_and_a_unit(measure: Measure) -> None:
    assert concept(terms.MEASURE, measure.label)
    assert concept(terms.UNIT, measure.unit)


def test_a_value_without_a_concept_is_an_error() -> None:
    with pytest.raises(UnknownConceptError):
        concept(terms.MEASURE, "number of ducks")
