"""Which statements about a post tell of one holder, and which of several."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph_builder.facts import PartialDate
from graph_builder.linking.holders import agree, attested_day, group_by_holder
from graph_builder.linking.roles import RoleHeld
from tests.linking.statements import held


def holders(*roles: RoleHeld) -> list[tuple[str | None, bool, str | None, int]]:
    """Name, interim, start and number of statements of each holder."""
    return [
        (holder.name, holder.interim, str(holder.since) if holder.since else None, len(holder.roles))
        for holder in group_by_holder(roles)
    ]


def test_somebody_named_in_several_documents_is_one_holder() -> None:
    (holder,) = group_by_holder([held("Ann Sample", "2030-03-14"), held("Ann Sample", "2032-06-01")])
    assert (holder.first_attested, holder.last_attested) == (date(2030, 3, 14), date(2032, 6, 1))
    assert holder.since is None


def test_a_person_who_comes_back_after_somebody_else_holds_the_post_twice() -> None:
    roles = [
        held("Ann Sample", "2030-01-01"),
        held("Bo Worth", "2032-01-01"),
        held("Ann Sample", "2034-01-01"),
    ]
    assert [name for name, *_ in holders(*roles)] == ["Ann Sample", "Bo Worth", "Ann Sample"]


def test_a_start_before_the_other_shows_that_the_person_stayed() -> None:
    roles = [
        held("Ann Sample", "2030-01-01"),
        held("Bo Worth", "2032-01-01"),
        held("Ann Sample", "2034-01-01", since="2029"),
    ]
    assert holders(*roles) == [("Ann Sample", False, "2029", 2), ("Bo Worth", False, None, 1)]


def test_a_start_after_the_day_before_is_another_time_of_the_same_person() -> None:
    roles = [held("Ann Sample", "2030-01-01"), held("Ann Sample", "2034-01-01", since="2033-02")]
    assert holders(*roles) == [("Ann Sample", False, None, 1), ("Ann Sample", False, "2033-02", 1)]


def test_interim_and_permanent_are_two_times_of_one_person() -> None:
    roles = [
        held("Ann Sample", "2030-01-01", since="2029-11", interim=True),
        held("Ann Sample", "2031-01-01", since="2030-04"),
    ]
    assert holders(*roles) == [("Ann Sample", True, "2029-11", 1), ("Ann Sample", False, "2030-04", 1)]


def test_somebody_not_named_is_told_by_the_start() -> None:
    roles = [
        held(None, "2030-01-01", since="2028-05"),
        held(None, "2032-01-01", since="2028-05-06"),
        held(None, "2034-01-01", since="2033-02"),
    ]
    assert holders(*roles) == [(None, False, "2028-05-06", 2), (None, False, "2033-02", 1)]


def test_joint_holders_of_one_document_are_two() -> None:
    roles = [
        held(None, since="2028-05", document="one"),
        replace(held(None, since="2028-05", document="one"), statement="another"),
    ]
    assert [count for *_, count in holders(*roles)] == [1, 1]


def test_a_name_and_a_start_of_one_day_are_of_one_holder_and_that_is_said() -> None:
    (holder,) = group_by_holder([held("Ann Sample", document="letter"), held(None, since="2028-05")])
    assert (holder.name, str(holder.since)) == ("Ann Sample", "2028-05")
    assert "somebody not named who held the post at the same time" in " ".join(holder.notes)


def test_a_start_that_two_people_named_could_have_had_is_given_to_neither() -> None:
    roles = [held("Ann Sample"), held("Bo Worth"), held(None, since="2028-05", document="other")]
    assert (None, False, "2028-05", 1) in holders(*roles)
    assert len(holders(*roles)) == 3


def test_an_interim_start_is_never_given_to_somebody_not_told_as_interim() -> None:
    roles = [held("Ann Sample"), held(None, since="2029-12", interim=True, document="other")]
    assert holders(*roles) == [(None, True, "2029-12", 1), ("Ann Sample", False, None, 1)]


def test_without_name_and_start_it_is_the_one_holder_of_that_day() -> None:
    (holder,) = group_by_holder([held(None, since="2028-05"), held(None, document="other")])
    assert holder.notes == (
        "A statement without name and start is of a day on which this holder was in post.",
    )
    assert len(group_by_holder([held(None, since="2028-05"), held(None, "2035-01-01")])) == 2


def test_starts_that_cannot_both_be_right_are_noted_and_none_is_taken() -> None:
    (holder,) = group_by_holder(
        [held("Ann Sample", "2030-01-01", since="2028-05"), held("Ann Sample", "2031-01-01", since="2029-01")]
    )
    assert holder.disagrees
    assert holder.since is None
    assert "starts that cannot all be right: 2028-05, 2029-01" in " ".join(holder.notes)


@pytest.mark.parametrize(("attested", "since"), [("2030-03-14", "2030-05"), ("2030-03", None), (None, None)])
def test_no_day_attests_a_holder_who_is_announced_or_told_of_without_one(
    attested: str | None, since: str | None
) -> None:
    assert attested_day(held("Ann Sample", attested, since)) is None


def test_a_start_in_the_month_of_the_day_is_no_announcement() -> None:
    assert attested_day(held("Ann Sample", "2030-03-14", "2030-03")) == date(2030, 3, 14)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("2030", "2030-03", True), ("2030-03", "2030-03-14", True), ("2030-03", "2030-04", False)],
)
def test_dates_agree_that_may_mean_one_day(first: str, second: str, *, same: bool) -> None:
    assert agree(PartialDate.from_iso(first), PartialDate.from_iso(second)) is same
    assert agree(PartialDate.from_iso(second), PartialDate.from_iso(first)) is same


def test_the_order_of_the_statements_does_not_matter() -> None:
    roles = [
        held("Ann Sample", "2030-01-01"),
        held("Bo Worth", "2032-01-01"),
        held(None, "2030-01-01", since="2028-05", document="other"),
        held(None, "2034-01-01", since="2033", interim=True),
        held(None, "2030-01-01", document="third"),
    ]
    assert holders(*roles) == holders(*reversed(roles))
