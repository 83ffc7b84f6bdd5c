"""Who is one person by the address minted, and which pairs are only offered as possibly the same."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph_builder.facts import Role
from graph_builder.grammar.names import clean_name
from graph_builder.linking.people import PossiblySame, find_possibly_same
from graph_builder.linking.roles import RoleHeld
from tests.linking.statements import IDENTIFIERS, OFSTED, authority, held, inspected, partner

LABELS = {
    authority("Northbridge"): "Northbridge",
    authority("Wexmouth"): "Wexmouth",
    OFSTED: "Ofsted",
}


def offered(*roles: RoleHeld) -> list[PossiblySame]:
    return list(find_possibly_same(roles, LABELS))


def only(*roles: RoleHeld) -> PossiblySame:
    (pair,) = offered(*roles)
    return pair


@pytest.mark.parametrize(
    "printed",
    ["Ann Sampleton-Worth", "Ann Sampleton Worth", "ANN SAMPLETON-WORTH", "Dr Ann Sampleton-Worth HMI"],
)
def test_an_inspector_is_one_person_however_the_name_is_set(printed: str) -> None:
    inspector = IDENTIFIERS.inspector(OFSTED, clean_name(printed))
    assert inspector == "https://example.org/id/person/ofsted/ann-sampleton-worth"


def test_an_inspector_is_one_person_across_reports_and_needs_no_offer() -> None:
    here, there = inspected("Ann Sampleton"), inspected("Ann Sampleton", "2031-05-02", of="Wexmouth")
    assert here.person == there.person
    assert offered(here, there) == []


def test_an_officer_is_one_person_within_an_authority_whatever_the_post() -> None:
    director = held("Ann Sampleton")
    chief = held("Ann Sampleton", "2033-02-01", role=Role.CHIEF_EXECUTIVE)
    assert director.person == chief.person
    assert offered(director, chief) == []


def test_one_name_at_two_authorities_is_offered_and_stays_two_people() -> None:
    here, there = held("Ann Sampleton"), held("Ann Sampleton", "2031-03-14", at="Wexmouth", interim=True)
    pair = only(here, there)
    assert {pair.first, pair.second} == {here.person, there.person}
    assert pair.first < pair.second
    assert pair.score == Decimal("0.90")
    for evidence in (
        "Ann Sampleton was director of children's services at Northbridge on 2030-03-14",
        "Ann Sampleton was interim director of children's services at Wexmouth on 2031-03-14",
        "365 days lie between",
        "the surname is none of the commonest",
        "Score 0.90",
    ):
        assert evidence in pair.reason


def test_a_common_surname_is_believed_less() -> None:
    rare = only(held("Ann Sampleton"), held("Ann Sampleton", at="Wexmouth"))
    common = only(held("Ann Smith"), held("Ann Smith", at="Wexmouth"))
    assert common.score < rare.score
    assert "one of the commonest" in common.reason


def test_another_post_is_believed_less_than_the_same_one() -> None:
    same = only(held("Ann Sampleton"), held("Ann Sampleton", at="Wexmouth"))
    other = only(held("Ann Sampleton"), held("Ann Sampleton", at="Wexmouth", role=Role.CHIEF_EXECUTIVE))
    assert other.score < same.score


def test_the_more_years_lie_between_the_less_it_is_believed() -> None:
    scores = [
        only(held("Ann Sampleton"), held("Ann Sampleton", day, at="Wexmouth")).score
        for day in ("2030-03-14", "2034-01-01", "2039-01-01")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_without_a_day_it_is_believed_as_little_as_after_many_years() -> None:
    pair = only(held("Ann Sampleton"), held("Ann Sampleton", None, at="Wexmouth"))
    assert "no date is known" in pair.reason
    assert pair.score == only(held("Ann Sampleton"), held("Ann Sampleton", "2049-01-01", at="Wexmouth")).score


def test_one_agency_that_works_in_both_areas_makes_one_name_nearly_certain() -> None:
    here = partner("Ann Smith", "Invented Valley Constabulary")
    there = partner("Ann Smith", "Invented Valley Constabulary", at="Wexmouth")
    assert only(here, there).score == Decimal("0.95")
    elsewhere = partner("Ann Smith", "Another Police", at="Wexmouth")
    assert only(here, elsewhere).score == Decimal("0.50")


def test_an_inspector_and_an_officer_of_one_name_are_not_offered() -> None:
    assert offered(inspected("Ann Sampleton"), held("Ann Sampleton", "2031-03-14", at="Wexmouth")) == []


@pytest.mark.parametrize(
    ("first", "second", "score"),
    [
        ("Matt Sampleton", "Matthew Sampleton", "0.90"),
        ("Stella Samplet", "Stella Samplett", "0.90"),
        ("Ann Sampleton", "Ann Marie Sampleton", "0.80"),
        ("Chris Sampleton", "Christine Sampleton", "0.70"),
        ("A Sampleton", "Ann Sampleton", "0.50"),
    ],
)
def test_two_ways_of_writing_an_inspectors_name_are_offered(first: str, second: str, score: str) -> None:
    pair = only(inspected(first), inspected(second, "2030-05-02", of="Wexmouth"))
    assert pair.score == Decimal(score)
    assert "The names differ" in pair.reason


def test_two_people_whom_one_document_names_are_two() -> None:
    assert offered(inspected("Matt Sampleton"), inspected("Matthew Sampleton")) == []


def test_names_that_differ_are_not_compared_across_authorities() -> None:
    assert offered(held("Matt Sampleton"), held("Matthew Sampleton", at="Wexmouth")) == []


def test_pairs_come_in_the_order_of_their_addresses_whatever_that_of_the_documents() -> None:
    roles = [
        inspected("Matt Sampleton"),
        inspected("Matthew Sampleton", of="Wexmouth"),
        held("Ann Sampleton"),
        held("Ann Sampleton", "2031-03-14", at="Wexmouth"),
    ]
    pairs = offered(*roles)
    assert len(pairs) == 2
    assert pairs == offered(*reversed(roles)) == sorted(pairs, key=lambda pair: (pair.first, pair.second))
