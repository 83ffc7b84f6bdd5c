"""The cover of ILACS reports: each rule on an invented one."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus
from graph_builder.issues import Code, Refusal
from tests.families.elmshire import COVER, TABLE, read_elmshire, status_of


def test_the_authority_stands_in_the_title() -> None:
    facts = read_elmshire(COVER, TABLE)
    assert facts.authority.name == "Elmshire"
    assert facts.authority.evidence.quote == "Elmshire"
    assert facts.title.text == "Inspection of Elmshire local authority children’s services"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Borough of Elmshire", "Borough of Elmshire"),
        ("Elmshire\nand Oakshire Council", "Elmshire and Oakshire Council"),
        ("Elmshire Children’s Services", "Elmshire"),
    ],
)
def test_until_2021_the_authority_stands_above_the_title(printed: str, name: str) -> None:
    title = "Inspection of children's social care services"
    cover = f"{printed}\n\n{title}\n\nInspection dates: 4 to 8 March 2019\n"
    facts = read_elmshire(cover, TABLE)
    assert facts.authority.name == name
    assert facts.title.text == "Inspection of children's social care services"


def test_a_title_over_several_lines_is_one_title() -> None:
    cover = COVER.replace(" local authority ", " and\nOakshire local authority\n")
    assert read_elmshire(cover, TABLE).authority.name == "Elmshire and Oakshire"


def test_the_title_may_leave_out_local_authority() -> None:
    cover = COVER.replace("Elmshire local authority", "Elmshire Metropolitan\nBorough Council")
    assert read_elmshire(cover, TABLE).authority.name == "Elmshire Metropolitan Borough Council"


def test_the_article_is_no_part_of_the_name() -> None:
    cover = COVER.replace("of Elmshire", "of the Borough of Elmshire")
    assert read_elmshire(cover, TABLE).authority.name == "Borough of Elmshire"


def test_a_cover_without_an_authority_is_a_misread() -> None:
    with pytest.raises(Refusal, match="does not name the local authority") as refusal:
        read_elmshire(
            "Inspection of children’s social care services\n\nInspection dates: 4 to 8 March 2019\n",
            TABLE,
        )
    assert refusal.value.code is Code.MISREAD


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("4 to 8 March 2024", [("2024-03-04", "2024-03-08")]),
        ("30 September – 11 October 2024", [("2024-09-30", "2024-10-11")]),
        ("19 December 2023 to 5 January 2024", [("2023-12-19", "2024-01-05")]),
        (
            "5 to 9 December 2022 and\n14 to 15 February 2023",
            [("2022-12-05", "2022-12-09"), ("2023-02-14", "2023-02-15")],
        ),
        ("6 March 2024", [("2024-03-06", "2024-03-06")]),
    ],
)
def test_the_parts_of_the_fieldwork(printed: str, parts: list[tuple[str, str]]) -> None:
    facts = read_elmshire(COVER.replace("4 to 8 March 2024", printed), TABLE)
    assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == parts


def test_dates_on_no_calendar_are_refused_in_their_own_words() -> None:
    with pytest.raises(Refusal, match="28 to 31 June 2024") as refusal:
        read_elmshire(COVER.replace("4 to 8 March 2024", "28 to 31 June 2024"), TABLE)
    assert refusal.value.code is Code.IMPOSSIBLE_DATE


def test_a_cover_without_dates_is_a_misread() -> None:
    with pytest.raises(Refusal, match="dates of inspection") as refusal:
        read_elmshire(COVER.replace("4 to 8 March 2024", "last spring"), TABLE)
    assert refusal.value.code is Code.MISREAD


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Lead inspector: Una Sample\nHer Majesty's Inspector", ["Una Sample"]),
        ("Lead inspector: Una Sample HMI", ["Una Sample"]),
        (
            "Lead inspectors: Una Sample, His Majesty’s Inspector, and Ned Invented,\n"
            "His Majesty’s Inspector",
            ["Una Sample", "Ned Invented"],
        ),
    ],
)
def test_lead_inspectors(printed: str, names: list[str]) -> None:
    facts = read_elmshire(
        COVER.replace("Lead inspector: Una Sample, His Majesty’s Inspector", printed), TABLE
    )
    assert [person.name for person in facts.people] == names
    assert [person.position for person in facts.people] == list(range(1, len(names) + 1))


def test_no_lead_inspector_is_said_to_be_missing() -> None:
    facts = read_elmshire(COVER.replace("Lead inspector: Una Sample, His Majesty’s Inspector", ""), TABLE)
    assert facts.people == ()
    assert status_of(facts, "lead inspector") is FieldStatus.NOT_STATED
