from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_builder.grammar.dates import ImpossibleDateError, find_date, find_dates, find_ranges


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("8 July 2013", "2013-07-08"),
        ("1st of March 2020", "2020-03-01"),
        ("Monday, 3 June 2019", "2019-06-03"),
        ("1 9 June 2018", "2018-06-19"),
        ("08 July 2019", "2019-07-08"),
        ("12 Sept. 2014", "2014-09-12"),
        ("March 31 2017", "2017-03-31"),
        ("October 2011", "2011-10"),
        ("in 2012", "2012"),
    ],
)
def test_a_date_is_as_precise_as_printed(printed: str, iso: str) -> None:
    found = find_date(f"It was {printed}.")
    assert found is not None
    assert str(found.date) == iso


@pytest.mark.parametrize("text", ["£2,015", "2012–13", "2014/15", "page 12", "0.2016", "12016"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_date(text) is None


def test_dates_come_in_order_with_their_place() -> None:
    text = "From May 2012, then 4 June 2013."
    assert [(str(each.date), text[each.start : each.end]) for each in find_dates(text)] == [
        ("2012-05", "May 2012"),
        ("2013-06-04", "4 June 2013"),
    ]


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("8 – 12 July 2013", "2013-07-08", "2013-07-12"),
        ("15-19 July 2013", "2013-07-15", "2013-07-19"),
        ("2 May to 25 May 2017", "2017-05-02", "2017-05-25"),
        ("24 February – 20 March 2015", "2015-02-24", "2015-03-20"),
        ("29 November to 10 December 2021", "2021-11-29", "2021-12-10"),
        ("9 July 2018 to 20 July 2018", "2018-07-09", "2018-07-20"),
        ("19 December to 6 January 2017", "2016-12-19", "2017-01-06"),
        ("26th February 2024 to 8th March 2024", "2024-02-26", "2024-03-08"),
        ("Monday 2 to Friday 6 March 2026", "2026-03-02", "2026-03-06"),
        ("1 0 to 1 9 June\n2018", "2018-06-10", "2018-06-19"),
        ("between 9 and 20 May 2011", "2011-05-09", "2011-05-20"),
        ("between 28 March and 8 April 2011", "2011-03-28", "2011-04-08"),
    ],
)
def test_a_range_of_days(printed: str, first: str, last: str) -> None:
    (found,) = find_ranges(f"Fieldwork: {printed}, on site.")
    assert (str(found.first), str(found.last)) == (first, last)


def test_two_ranges_and_a_year_printed_once() -> None:
    found = list(find_ranges("5 to 9 May and 19 to 20 May 2025"))
    assert [(str(each.first), str(each.last)) for each in found] == [
        ("2025-05-05", "2025-05-09"),
        ("2025-05-19", "2025-05-20"),
    ]


def test_a_range_without_any_year_is_none() -> None:
    assert list(find_ranges("5 to 9 May")) == []


@pytest.mark.parametrize("printed", ["31 June 2019", "30 February 2020"])
def test_a_date_on_no_calendar_is_named(printed: str) -> None:
    with pytest.raises(ImpossibleDateError, match=printed) as error:
        find_date(f"On {printed}.")
    assert error.value.printed == printed


@pytest.mark.parametrize("printed", ["28 to 31 June 2019", "12 to 8 July 2019"])
def test_a_range_that_cannot_be_is_named(printed: str) -> None:
    with pytest.raises(ImpossibleDateError, match=printed):
        list(find_ranges(f"From {printed}."))


@given(st.dates().filter(lambda day: 1900 <= day.year < 2100))
def test_any_day_is_read_back(day: object) -> None:
    printed = f"{day:%d} {day:%B} {day:%Y}"
    found = find_date(printed)
    assert found is not None
    assert str(found.date) == str(day)


def test_days_with_strokes_are_read_the_day_first() -> None:
    (found,) = find_ranges("1/06/2015 – 25/06/2015")
    assert (str(found.first), str(found.last)) == ("2015-06-01", "2015-06-25")
    assert [str(each.date) for each in find_dates("Report published: 10/08/2015")] == ["2015-08-10"]


@pytest.mark.parametrize("printed", ["25/06/2015 – 1/06/2015", "31/06/2015 – 1/07/2015"])
def test_impossible_days_with_strokes_are_told(printed: str) -> None:
    with pytest.raises(ImpossibleDateError):
        list(find_ranges(printed))


def test_a_range_that_has_lost_its_dash_is_one_only_where_both_months_stand() -> None:
    (found,) = find_ranges("24 February 20 March 2015")
    assert (str(found.first), str(found.last)) == ("2015-02-24", "2015-03-20")
    assert list(find_ranges("24 20 March 2015")) == []
