"""When a document was published."""

from __future__ import annotations

import pytest

from graph_builder.building.publication import decide_publication, publication_issue
from graph_builder.facts import Evidence, PartialDate, Publication
from graph_builder.issues import Code, Severity

DAY = PartialDate(year=2016, month=9, day=20)
NEXT = PartialDate(year=2016, month=9, day=21)
MONTH = PartialDate(year=2016, month=9)
YEAR_AFTER = PartialDate(year=2017)


@pytest.mark.parametrize(
    ("printed", "listed", "decided"),
    [(DAY, NEXT, DAY), (MONTH, DAY, MONTH), (None, NEXT, NEXT), (DAY, None, DAY), (None, None, None)],
)
def test_the_printed_date_goes_before_the_listed(
    printed: PartialDate | None, listed: PartialDate | None, decided: PartialDate | None
) -> None:
    assert decide_publication(printed, listed) == decided


def _printed(date: PartialDate) -> Publication:
    return Publication(date=date, evidence=Evidence(start=0, end=3, quote="day", pages=(1,)))


@pytest.mark.parametrize(("printed", "listed"), [(DAY, NEXT), (MONTH, YEAR_AFTER), (YEAR_AFTER, DAY)])
def test_dates_that_differ_are_an_issue(printed: PartialDate, listed: PartialDate) -> None:
    issue = publication_issue("a.pdf", _printed(printed), listed)
    assert issue is not None
    assert (issue.code, issue.severity) == (Code.DATES_DISAGREE, Severity.WARNING)
    assert str(printed) in issue.message
    assert str(listed) in issue.message
    assert issue.pages == (1,)


@pytest.mark.parametrize(("printed", "listed"), [(DAY, DAY), (MONTH, DAY), (DAY, None)])
def test_dates_that_can_both_be_true_are_none(printed: PartialDate, listed: PartialDate | None) -> None:
    assert publication_issue("a.pdf", _printed(printed), listed) is None


def test_a_date_that_is_only_listed_is_no_issue() -> None:
    assert publication_issue("a.pdf", None, DAY) is None
