"""What is due, and what of it is past."""

from __future__ import annotations

import pytest

from graph_builder.querying.rows import Rows
from server.pages.due import announced

DOCUMENTS: Rows = [{"document": "letter.pdf", "published": "2023-08-29", "iri": "d/1"}]


def row(text: str, what: str = "inspection", due_by: str = "", latest: str = "") -> dict[str, str]:
    return {"what": what, "text": text, "due_by": due_by, "latest": latest, "document": "letter.pdf"}


def test_what_the_same_words_announce_is_told_once() -> None:
    news = {**row("The director leaves and another comes.", "change of post holder"), "page": "1"}
    told = announced([news, {**news, "page": "2"}, row("The next one is within three years.")], DOCUMENTS, "")
    assert [each.row.get("page") for each in told] == ["1", None]


@pytest.mark.parametrize(
    ("text", "when", "today", "past"),
    [
        ("The next is within approximately 18 months.", "by about February 2025", "2025-02-28", False),
        ("The next is within approximately 18 months.", "by about February 2025", "2025-03-01", True),
        ("The next is within five years.", "by about August 2028", "2026-11-21", False),
        ("A new director was due to join in July.", "said in August 2023", "2024-08-31", False),
        ("A new director was due to join in July.", "said in August 2023", "2024-09-01", True),
    ],
)
def test_what_names_no_day_is_counted_from_the_month_it_was_published(
    text: str, when: str, today: str, past: bool
) -> None:
    (told,) = announced([row(text)], DOCUMENTS, today)
    assert (told.when, told.past) == (when, past)
    assert told.counted == when.startswith("by about")
    assert told.words == text
    over = "this time is past" if told.counted else "more than a year ago"
    assert (over in told.note) == past


def test_an_inspection_whose_time_is_over_is_still_awaited_as_no_report_of_it_is_held() -> None:
    inspection, news = row("It will be within 2 years."), row("She leaves in May.", "change of post holder")
    told = announced([inspection, news], DOCUMENTS, "2026-11-21")
    assert [(each.past, each.awaited) for each in told] == [(True, True), (True, False)]
    assert told[0].note.endswith("this time is past; no report of it is held")


def test_a_day_that_is_named_counts_and_is_said_once() -> None:
    due = row("A joint statement is due by 2023-10-23", "joint statement", "2023-10-23", "2023-10-23")
    (on_the_day,) = announced([due], DOCUMENTS, "2023-10-23")
    assert (on_the_day.when, on_the_day.words, on_the_day.past) == ("by 23 October 2023", "", False)
    assert announced([due], DOCUMENTS, "2023-10-24")[0].past


def test_news_of_a_document_without_a_date_stays_ahead() -> None:
    (told,) = announced([row("The next is within 2 years.")], [], "2030-01-01")
    assert (told.when, told.counted, told.past) == ("", False, False)
