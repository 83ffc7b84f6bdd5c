"""Names of councils in running text."""

from __future__ import annotations

import pytest

from graph_builder.grammar.councils import council_in, find_authority
from tests.families.papers import written


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("At Marshwood Borough Council we do.", "Marshwood Borough Council"),
        ("Ofsted and Saltmarsh Council met.", "Saltmarsh Council"),
        ("the London Borough of Westhaven", "London Borough of Westhaven"),
        ("for the Royal Borough of Kingsbourne, which", "Royal Borough of Kingsbourne"),
        ("City of Saltmarsh Council", "City of Saltmarsh Council"),
        ("Leader of Thornmere County Council", "Thornmere County Council"),
        ("Upper and Lower Fenwick City Council", "Upper and Lower Fenwick City Council"),
        ("MARSHWOOD BOROUGH COUNCIL", "MARSHWOOD BOROUGH COUNCIL"),
        ("The Council met the Full Council.", None),
        ("The Children in Care Council spoke.", None),
        ("That Council notes the report.", None),
        ("Nothing is said.", None),
    ],
)
def test_the_first_council_of_a_text(text: str, name: str | None) -> None:
    found = council_in(text)
    assert (found[0] if found else None) == name
    if found:
        assert text[found[1] : found[2]] == found[0]


def test_the_name_used_most_often_counts() -> None:
    document = written(
        "Fenwick Council asked.",
        "",
        "Marshwood Council is small. Marshwood Council",
        "is old.",
        "",
        "Marshwood Council!",
    )
    authority = find_authority(document)
    assert authority is not None
    assert authority.name == authority.evidence.quote == "Marshwood Council"


def test_without_a_council_the_place_whose_services_it_speaks_of() -> None:
    authority = find_authority(written("Ofsted inspected children’s services in Marshwood."))
    assert authority is not None
    assert authority.name == "Marshwood"
    assert find_authority(written("Ofsted came.")) is None
