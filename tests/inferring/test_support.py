"""Which recommendation a finding is behind: by the number printed, else by shared words; else by none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph_builder.facts import Evidence, Finding, Recommendation, ReportFacts, Subject
from graph_builder.inferring.answers import infer_answers
from graph_builder.inferring.support import infer_support
from tests.building.northbridge import FACTS
from tests.building.papers import PAPER

ASKED = (
    "Ensure that every child who goes missing is offered a return home interview within 72 hours.",
    "Improve the timeliness of health assessments for children looked after.",
    "Reduce the caseloads of social workers in the assessment teams.",
)


def evidence(quote: str) -> Evidence:
    return Evidence(start=0, end=len(quote), quote=quote, pages=(1,))


def report(text: str, asked: tuple[str, ...] = ASKED, subject: Subject = Subject.AUTHORITY) -> ReportFacts:
    finding = Finding(
        position=1,
        number="7",
        section="Help",
        text=text,
        subject=subject,
        supports_recommendation="ecommendation" in text,
        evidence=evidence(text),
    )
    recommendations = tuple(
        replace(FACTS.recommendations[0], addressee=Subject.AUTHORITY, position=position, text=each)
        for position, each in enumerate(asked, start=1)
    )
    return replace(FACTS, findings=(finding,), recommendations=recommendations)


def found(facts: ReportFacts) -> list[tuple[int, str]]:
    return [(support.recommendation.position, support.method) for support in infer_support(facts)]


def test_the_sentence_with_the_mark_tells_the_recommendation() -> None:
    facts = report(
        "Caseloads in the assessment teams have come down. Too few children who went missing were offered a "
        "return home interview. (Recommendation)"
    )
    assert found(facts) == [(1, "shared-words")]
    (support,) = infer_support(facts)
    assert 0.4 <= support.score <= 1


def test_what_is_not_marked_is_behind_none() -> None:
    assert found(report("Too few missing children were offered a return home interview.")) == []


def test_what_shares_too_little_is_behind_none() -> None:
    assert found(report("The website is hard to find. (Recommendation)")) == []


@pytest.mark.parametrize("mark", ["(recommendation 2)", "(Recommendation 2)", "(Recommendations 2, 2)"])
def test_a_printed_number_tells_it_whatever_the_words(mark: str) -> None:
    facts = report(f"Caseloads of social workers in the assessment teams are high {mark}.")
    assert found(facts) == [(2, "printed-number")]
    assert [support.score for support in infer_support(facts)] == [1.0]


def test_several_printed_numbers_are_several_recommendations() -> None:
    facts = report("Much is late (recommendations 1 and 3).")
    assert found(facts) == [(1, "printed-number"), (3, "printed-number")]


def test_a_number_that_no_recommendation_has_is_behind_none() -> None:
    assert found(report("Much is late (recommendation 9).")) == []


def test_a_finding_about_the_board_is_not_behind_what_is_asked_of_the_authority() -> None:
    text = "Too few children who went missing were offered a return home interview. (Recommendation)"
    assert found(report(text, subject=Subject.BOARD)) == []


def promise(text: str, asked: tuple[str, ...] = ASKED) -> ReportFacts:
    recommendations: tuple[Recommendation, ...] = report("", asked).recommendations
    commitment = replace(PAPER.commitments[0], text=text, position=1)
    return replace(PAPER, commitments=(commitment,), recommendations=recommendations)


def answers(facts: ReportFacts) -> list[tuple[int, str]]:
    return [(answer.recommendation.position, answer.method) for answer in infer_answers(facts)]


def test_a_promise_answers_the_improvement_whose_words_it_repeats() -> None:
    facts = promise("Health assessments for children looked after will be held in a timely way by June.")
    assert answers(facts) == [(2, "shared-words")]


def test_a_promise_about_the_whole_list_answers_each_of_it() -> None:
    facts = promise("Work on the areas for improvement will be complete by June.")
    assert answers(facts) == [(position, "names-the-list") for position in (1, 2, 3)]


def test_a_promise_about_something_else_answers_none() -> None:
    assert answers(promise("A new office will be open by June.")) == []
