"""Stretches of days on site, with what they leave unsaid."""

from __future__ import annotations

import pytest

from graph_builder.grammar.dates import ImpossibleDateError
from graph_builder.grammar.stretches import find_stretches


@pytest.mark.parametrize(
    ("printed", "stretches"),
    [
        ("4 to 8 March 2024", ["2024-03-04/2024-03-08"]),
        ("28 Oct – 8 Nov 2024", ["2024-10-28/2024-11-08"]),
        ("Monday 10th to Friday 14th June, 2024", ["2024-06-10/2024-06-14"]),
        ("between 11 and 22 July 2022", ["2022-07-11/2022-07-22"]),
        ("From 11 July until 22 July 2022", ["2022-07-11/2022-07-22"]),
        ("6 March 2024", ["2024-03-06/2024-03-06"]),
        ("1 9 to 2 3 June 2023", ["2023-06-19/2023-06-23"]),
        ("5 to 8 and 20 to 23 September 2022", ["2022-09-05/2022-09-08", "2022-09-20/2022-09-23"]),
        ("22 to 26 May and 5 June 2023", ["2023-05-22/2023-05-26", "2023-06-05/2023-06-05"]),
        ("5 June 2023 and 12 to 16 June 2023", ["2023-06-05/2023-06-05", "2023-06-12/2023-06-16"]),
        ("5 and 6 June 2023", ["2023-06-05/2023-06-05", "2023-06-06/2023-06-06"]),
        (
            "9 to 13 September; 23 to 27 September & 7 to 8 October 2019",
            ["2019-09-09/2019-09-13", "2019-09-23/2019-09-27", "2019-10-07/2019-10-08"],
        ),
        ("12 to 16 December and 9 to 13 January 2023", ["2022-12-12/2022-12-16", "2023-01-09/2023-01-13"]),
        ("19 December to 5 January 2024", ["2023-12-19/2024-01-05"]),
        ("last spring", []),
        ("12", []),
    ],
)
def test_every_stretch_has_its_whole_dates(printed: str, stretches: list[str]) -> None:
    assert [f"{each.first}/{each.last}" for each in find_stretches(printed)] == stretches


@pytest.mark.parametrize("printed", ["19 November30 November 2018", "19 30 November 2018"])
def test_a_copy_may_have_lost_the_dash(printed: str) -> None:
    (found,) = find_stretches(printed)
    assert (str(found.first), str(found.last)) == ("2018-11-19", "2018-11-30")


def test_a_stretch_without_a_month_ends_where_its_month_is_printed() -> None:
    text = "5 to 8 and 20 to 23 September 2022"
    assert [text[each.start : each.end] for each in find_stretches(text)] == [
        text,
        "20 to 23 September 2022",
    ]


@pytest.mark.parametrize("printed", ["28 to 31 June 2024", "8 to 4 March 2024"])
def test_days_that_cannot_be(printed: str) -> None:
    with pytest.raises(ImpossibleDateError, match=printed):
        find_stretches(printed)
