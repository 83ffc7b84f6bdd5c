"""The closed namespace is that of the Turtle, and closed."""

from __future__ import annotations

from enum import StrEnum

import pytest

from graph_builder import facts
from graph_builder.identifiers import slug
from ontology import ONTOLOGY_IRI, terms
from ontology.concepts import ConceptScheme, UnknownConceptError
from ontology.generate import COMMAND, TERMS_FILE, generate

CODED: dict[type[StrEnum], ConceptScheme] = {
    facts.Family: terms.FAMILY,
    facts.Subject: terms.SUBJECT,
    facts.Grade: terms.GRADE,
    facts.Progress: terms.PROGRESS,
    facts.PostChangeKind: terms.POST_CHANGE,
    facts.JudgementStatus: terms.JUDGEMENT_STATUS,
    facts.RecommendationKind: terms.KIND,
    facts.Role: terms.ROLE,
    facts.DateOf: terms.DATE_OF,
    facts.FieldStatus: terms.FIELD_STATUS,
    facts.FigureOf: terms.FIGURE_OF,
}


def test_the_generated_module_is_up_to_date() -> None:
    assert TERMS_FILE.read_text(encoding="utf-8") == generate(), f"run `{COMMAND}`"


def test_a_misspelt_term_is_an_error() -> None:
    assert str(terms.Judgement) == f"{ONTOLOGY_IRI}#Judgement"
    with pytest.raises(AttributeError):
        _ = getattr(terms, "Judgment")  # noqa: B009  mypy would reject the misspelling itself


def test_a_misspelt_concept_is_an_error_that_names_the_right_ones() -> None:
    assert str(terms.GRADE["good"]) == f"{ONTOLOGY_IRI}/grade/good"
    assert "good" in terms.GRADE
    with pytest.raises(UnknownConceptError, match="outstanding"):
        _ = terms.GRADE["godo"]


@pytest.mark.parametrize("enum", CODED, ids=lambda enum: enum.__name__)
def test_every_coded_value_of_a_fact_has_its_concept(enum: type[StrEnum]) -> None:
    assert {value.value for value in enum if slug(value) not in CODED[enum]} == set()


def test_no_coded_value_was_forgotten() -> None:
    enums = {
        value
        for value in vars(facts).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    assert enums == set(CODED)
