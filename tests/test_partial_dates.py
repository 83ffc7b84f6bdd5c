"""Dates as precise as a document: what they can mean, and how they are written."""

from __future__ import annotations

from datetime import date

import pytest

from graph_builder.facts import PartialDate


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2031", date(2031, 1, 1), date(2031, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2031-10-03", date(2031, 10, 3), date(2031, 10, 3)),
    ],
)
def test_a_date_is_read_as_it_is_written(text: str, earliest: date, latest: date) -> None:
    found = PartialDate.from_iso(text)
    assert str(found) == text
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize("text", ["", "31", "2031-1", "2031-13", "2031-02-30", "2031-10-03T00:00", "0000"])
def test_what_is_no_date_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"no date|month must be|day is out of range|year 0"):
        PartialDate.from_iso(text)


def test_a_day_needs_its_month() -> None:
    with pytest.raises(ValueError, match="a day without a month"):
        PartialDate(year=2031, day=3)
