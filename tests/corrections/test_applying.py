"""Making corrections: the value changes, the words it was read from do not, and what was read is kept."""

from __future__ import annotations

import pytest

from graph_builder.corrections.applying import correct
from graph_builder.facts import Correction, Grade, PartialDate
from tests.building.northbridge import FACTS


def corrected(field: str, value: str | None) -> Correction:
    return Correction(field=field, value=value, why="It was torn.", who="A. Marsh")


def test_a_grade_is_put_right_and_its_words_stay() -> None:
    judgement = FACTS.judgements[0]
    field = f"judgement/{judgement.subject}/{judgement.area_key}/grade"
    facts, faults = correct(FACTS, [corrected(field, "Outstanding")])
    assert not faults
    assert facts.judgements[0].grade is Grade.OUTSTANDING
    assert facts.judgements[0].evidence == judgement.evidence
    assert facts.judgements[1:] == FACTS.judgements[1:]
    (applied,) = facts.corrections
    assert applied.as_read == judgement.grade.value
    assert applied.statement == ("judgement", str(judgement.subject), judgement.area_key)


def test_a_date_is_put_right() -> None:
    facts, faults = correct(FACTS, [corrected("fieldwork/1/end", "2031-05-17")])
    assert not faults
    assert facts.fieldwork[0].end == PartialDate(year=2031, month=5, day=17)
    assert facts.corrections[0].as_read == str(FACTS.fieldwork[0].end)


def test_a_statement_is_taken_away_and_its_words_are_kept() -> None:
    facts, faults = correct(FACTS, [corrected("recommendation/authority/1", None)])
    assert not faults
    assert len(facts.recommendations) == len(FACTS.recommendations) - 1
    (applied,) = facts.corrections
    assert applied.statement is None
    assert applied.as_read == FACTS.recommendations[0].evidence.quote


def test_several_corrections_of_one_statement_all_hold() -> None:
    facts, faults = correct(
        FACTS,
        [
            corrected("recommendation/authority/1/text", "Do it."),
            corrected("recommendation/authority/1/kind", "priority action"),
        ],
    )
    assert not faults
    assert (facts.recommendations[0].text, facts.recommendations[0].kind) == ("Do it.", "priority action")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("recommendation/authority/99/text", "Do it.", "nothing was read under this name"),
        ("recommendation/authority/1/grade", "Good", "no field “grade” that can be corrected; it has text,"),
        ("recommendation/authority/1/text", None, "cannot be without a value"),
        ("recommendation/authority/1/kind", "wish", "one of recommendation, area for improvement"),
        ("recommendation/authority/1", "Do it.", "it names no field"),
        ("fieldwork/1/end", "2031-02-30", "a date such as"),
        ("fieldwork/1/end", "soon", "“soon” cannot be its value"),
        ("role/lead-inspector/1/interim", "perhaps", "true or false"),
    ],
)
def test_what_cannot_be_made_changes_nothing_and_is_said(field: str, value: str | None, said: str) -> None:
    facts, ((correction, fault),) = correct(FACTS, [corrected(field, value)])
    assert facts == FACTS
    assert correction.field == field
    assert said in str(fault)
