"""What follows for the time somebody held a post: since, until a successor's start, or attested only."""

from __future__ import annotations

from datetime import date

import pytest

from graph_builder.facts import PartialDate, Role
from graph_builder.linking.roles import RoleHeld
from graph_builder.linking.tenures import Tenure, find_tenures, in_words
from tests.linking.statements import authority, held


def tenures(*roles: RoleHeld) -> list[Tenure]:
    return list(find_tenures(roles))


def test_one_statement_attests_a_day_and_nothing_more() -> None:
    (tenure,) = tenures(held("Ann Sample"))
    assert (tenure.since, tenure.until, tenure.until_latest, tenure.until_earliest) == (None,) * 4
    assert tenure.first_attested == tenure.last_attested == date(2030, 3, 14)
    assert (tenure.key, tenure.in_words) == ("ann-sample", "Ann Sample")
    assert tenure.reason == "Told by one document. No start is told. Nothing read tells of an end."


def test_who_is_not_named_is_told_by_the_start() -> None:
    (tenure,) = tenures(held(None, "2015-02-01", since="2015-01-05", interim=True))
    assert tenure.person is None
    assert tenure.in_words == "not named; interim since 5 January 2015"
    assert tenure.key == "unnamed-2015-01-05-interim"


def test_a_post_is_held_until_the_next_holder_known_began_at_the_latest() -> None:
    first, second = tenures(
        held(None, "2030-03-14", since="2028-05"), held("Bo Worth", "2033-01-01", "2031-09")
    )
    assert str(first.until) == "2031-09"
    assert (first.until_earliest, first.until_latest) == (date(2030, 3, 14), date(2031, 9, 30))
    assert "It ended when the next holder known began, September 2031, or before" in first.reason
    assert second.until_latest is None


def test_a_next_holder_without_a_start_shows_only_by_when_it_had_ended() -> None:
    first, _ = tenures(held("Ann Sample", "2030-03-14"), held("Bo Worth", "2033-01-01"))
    assert first.until is None
    assert first.until_latest == date(2033, 1, 1)
    assert "It had ended by 2033-01-01, when Bo Worth is attested." in first.reason


def test_whether_somebody_not_named_is_the_later_holder_is_not_guessed() -> None:
    first, _ = tenures(held(None, "2030-03-14", since="2028-05"), held("Bo Worth", "2033-01-01"))
    assert first.until_latest is None
    assert "Whether Bo Worth, attested on 2033-01-01, is the same person is not told." in first.reason


def test_interim_ends_when_the_post_is_held_for_good() -> None:
    interim, permanent = tenures(
        held("Ann Sample", "2030-03-14", interim=True), held("Ann Sample", "2031-05-01", since="2030-09-01")
    )
    assert (interim.key, permanent.key) == ("ann-sample-interim", "ann-sample")
    assert interim.until == permanent.since
    assert interim.interim
    assert not permanent.interim


def test_an_announced_holder_is_kept_and_ends_the_tenure_before() -> None:
    present, announced = tenures(
        held("Ann Sample", document="report"), held("Bo Worth", since="2030-05-01", document="report")
    )
    assert (announced.first_attested, announced.last_attested) == (None, None)
    assert "it is announced" in announced.reason
    assert str(present.until) == "2030-05-01"


def test_a_post_of_which_no_day_is_known_is_no_end_of_another() -> None:
    known, undated = tenures(held("Ann Sample"), held("Bo Worth", None))
    assert known.until_latest is None
    assert undated.first_attested is None


def test_posts_and_bodies_are_apart() -> None:
    found = tenures(
        held("Ann Sample"),
        held("Ann Sample", role=Role.CHIEF_EXECUTIVE),
        held("Ann Sample", at="Wexmouth"),
    )
    assert [(tenure.body, tenure.role) for tenure in found] == [
        (authority("Northbridge"), "chief-executive"),
        (authority("Northbridge"), "director-of-childrens-services"),
        (authority("Wexmouth"), "director-of-childrens-services"),
    ]
    assert all(tenure.until_latest is None for tenure in found)


def test_posts_that_are_not_followed_make_no_tenure() -> None:
    assert tenures(held("Ann Sample", role=Role.ADDRESSEE)) == []


def test_two_holders_of_one_name_have_two_addresses() -> None:
    keys = [
        tenure.key
        for tenure in tenures(
            held("Ann Sample", "2030-01-01"), held("Bo Worth", "2032-01-01"), held("Ann Sample", "2034-01-01")
        )
    ]
    assert keys == ["ann-sample", "bo-worth", "ann-sample-2"]


def test_a_tenure_rests_on_all_its_statements() -> None:
    roles = [held("Ann Sample", "2030-03-14"), held("Ann Sample", "2031-03-14")]
    (tenure,) = tenures(*roles)
    assert tenure.statements == tuple(sorted(role.statement for role in roles))
    assert tenure.reason.startswith("Told by 2 documents.")


@pytest.mark.parametrize(
    ("text", "words"),
    [("2015-01-05", "5 January 2015"), ("2015-01", "January 2015"), ("2015", "2015")],
)
def test_dates_are_said_as_precise_as_they_are(text: str, words: str) -> None:
    assert in_words(PartialDate.from_iso(text)) == words
