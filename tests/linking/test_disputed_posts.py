"""Statements about one post that cannot both be right, and those that can."""

from __future__ import annotations

import pytest

from graph_builder.linking.contradictions import Contradiction
from graph_builder.linking.disputed_posts import find_disputed
from graph_builder.linking.holders import group_by_holder
from graph_builder.linking.roles import RoleHeld
from graph_builder.linking.tenures import find_tenures
from tests.linking.statements import held


def disputed(*roles: RoleHeld) -> list[Contradiction]:
    return list(find_disputed(group_by_holder(roles)))


STAYED = held("Ann Sample", "2034-01-01", since="2029-05")
BETWEEN = held("Bo Worth", "2032-01-01")


def test_two_directors_at_one_time_are_a_contradiction() -> None:
    (found,) = disputed(STAYED, BETWEEN)
    assert found.about == "holder"
    assert (found.statement, found.other) == (STAYED.statement, BETWEEN.statement)
    assert found.words == "one post is held by two at one time: Ann Sample and Bo Worth"


def test_both_tenures_say_so() -> None:
    reasons = {tenure.name: tenure.reason for tenure in find_tenures([STAYED, BETWEEN])}
    assert "By another document Bo Worth held the post at the same time" in reasons["Ann Sample"]
    assert "By another document Ann Sample held the post at the same time" in reasons["Bo Worth"]


def test_two_directors_of_one_day_by_two_documents_are_a_contradiction() -> None:
    (found,) = disputed(held("Ann Sample", document="letter"), held("Bo Worth", document="report"))
    assert found.words == "one post is held by two at one time: Bo Worth and Ann Sample"


def test_two_not_named_with_two_starts_are_surely_two() -> None:
    (found,) = disputed(held(None, "2034-01-01", since="2029-05"), held(None, "2032-01-01", since="2031-02"))
    assert found.words.endswith("somebody in post since 2029-05 and somebody in post since 2031-02")


@pytest.mark.parametrize(
    "roles",
    [
        pytest.param(
            (held("Ann Sample", "2030-01-01"), held("Bo Worth", "2032-01-01")), id="one-after-other"
        ),
        pytest.param((held("Ann Sample", document="one"), held("Bo Worth", document="one")), id="joint"),
        pytest.param((STAYED, held("Bo Worth", "2032-01-01", interim=True)), id="stands-in"),
        pytest.param((STAYED, held(None, "2032-01-01")), id="not-named"),
        pytest.param((held("Ann Sample", None), held("Bo Worth")), id="no-day-known"),
        pytest.param((held("Ann Sample"), held("Bo Worth", since="2030-06")), id="announced"),
        pytest.param(
            (held("Ann Sample", "2030-01-01", since="2028"), held("Ann Sample", since="2028-05")), id="agree"
        ),
    ],
)
def test_what_can_both_be_right_is_no_contradiction(roles: tuple[RoleHeld, ...]) -> None:
    assert disputed(*roles) == []


def test_one_person_who_began_twice_is_a_contradiction() -> None:
    first, later = (
        held("Ann Sample", "2030-01-01", since="2028-05"),
        held("Ann Sample", "2031-01-01", "2029-01"),
    )
    (found,) = disputed(first, later)
    assert found.about == "start"
    assert (found.statement, found.other) == (later.statement, first.statement)
    assert found.words == "the post was taken up in 2029-01, by the other document in 2028-05"


def test_one_who_left_and_came_back_may_have_begun_twice() -> None:
    assert (
        disputed(held("Ann Sample", "2030-01-01", since="2028"), held("Ann Sample", "2034-01-01", "2032"))
        == []
    )


def test_somebody_who_came_back_began_twice_and_may() -> None:
    roles = (
        held("Ann Sample", "2030-01-01", since="2028"),
        held("Bo Worth", "2032-01-01", since="2031"),
        held("Ann Sample", "2034-01-01", since="2033"),
    )
    assert disputed(*roles) == []
