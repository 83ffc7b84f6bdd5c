"""Letters signed for several inspectorates, however their signatures are set."""

from __future__ import annotations

import pytest

from graph_builder.grammar.signature_tables import find_signatories
from tests.families.papers import written


def _people(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.name, each.post, each.body) for each in find_signatories(written(*lines).lines)]


def test_one_below_the_other_with_the_body_behind_the_post() -> None:
    assert _people(
        *("Eve Madeup", "National Director, Ofsted", ""),
        *("Dr Flo Fiction BSc MB FRCA", "Chief Inspector of Hospitals and", "Medical Services", ""),
        *("Gil Pretend, CBE", "His Majesty’s Inspector of Constabulary"),
        "His Majesty’s Inspector of Fire & Rescue Services",
    ) == [
        ("Eve Madeup", "National Director", "Ofsted"),
        ("Flo Fiction", "Chief Inspector of Hospitals and Medical Services", None),
        (
            "Gil Pretend",
            "His Majesty’s Inspector of Constabulary, His Majesty’s Inspector of Fire & Rescue Services",
            None,
        ),
    ]


_TABLE = [
    ("Eve Madeup", "National Director, Social Care", "Ofsted"),
    ("Flo Fiction", "Deputy Chief Inspector", "Care Quality Commission"),
]


@pytest.mark.parametrize(
    "cells",
    [
        ("Eve Madeup", "National Director, Social Care", "Flo Fiction", "Deputy Chief Inspector"),
        ("Eve Madeup", "National Director, Social Care Flo Fiction", "Deputy Chief Inspector"),
        ("Eve Madeup Flo Fiction", "National Director, Social Care Deputy Chief Inspector"),
        ("Eve Madeup", "Flo Fiction", "National Director, Social Care Deputy Chief Inspector"),
    ],
)
def test_a_table_in_whatever_order_its_cells_come(cells: tuple[str, ...]) -> None:
    assert _people("Ofsted Care Quality Commission", "", *cells) == _TABLE


def test_a_post_that_is_also_a_body_is_no_heading() -> None:
    assert _people(
        *("Ofsted", "", "Eve Madeup", "National Director", ""),
        *("HMI Constabulary and Fire & Rescue Services", "", "Gil Pretend"),
        "HMI Constabulary and Fire & Rescue Services",
    ) == [
        ("Eve Madeup", "National Director", "Ofsted"),
        (
            *("Gil Pretend", "HMI Constabulary and Fire & Rescue Services"),
            "HMI Constabulary and Fire & Rescue Services",
        ),
    ]


def test_bodies_that_are_not_as_many_as_names_are_nobody_s() -> None:
    assert _people("Ofsted Care Quality Commission", "Eve Madeup", "National Director") == [
        ("Eve Madeup", "National Director", None)
    ]


@pytest.mark.parametrize("end", ["2 The Mere Act 2004", "cc Ida Copied", "www.mere.example"])
def test_what_stands_below_is_no_post(end: str) -> None:
    assert _people("Eve Madeup", "National Director", end, "Mere Regulations") == [
        ("Eve Madeup", "National Director", None)
    ]


def test_nobody_signs() -> None:
    assert find_signatories([]) == ()
    assert _people("National Director") == []


def test_the_words_are_where_they_are_said_to_be() -> None:
    document = written("Eve Madeup", "National Director Flo Fiction", "Deputy Chief Inspector")
    words = [document.text[each.start : each.end] for each in find_signatories(document.lines)]
    assert words == ["Eve Madeup\nNational Director", "Flo Fiction\nDeputy Chief Inspector"]
