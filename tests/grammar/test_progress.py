"""What a sentence says became of what an earlier inspection had found."""

from __future__ import annotations

import pytest

from graph_builder.facts import Progress
from graph_builder.grammar.progress import find_progress, progress_of


@pytest.mark.parametrize(
    ("sentence", "progress"),
    [
        ("All recommendations from the previous inspection have been implemented.", "addressed"),
        ("The weaknesses found at the 2016 inspection are now resolved.", "addressed"),
        ("Leaders have acted on most areas for improvement identified at the last inspection.", "partly"),
        ("The quality of plans has improved since the last inspection.", "improved"),
        ("Since the focused visit in May 2021, leaders have strengthened the front door.", "improved"),
        ("This is a considerable improvement since the inspection of 2018.", "improved"),
        ("There has been good progress since their last inspection.", "improved"),
        ("There has been some improvement in supervision since the previous inspection.", "partly"),
        ("Audits have improved since the last inspection but remain too variable.", "partly"),
        ("Areas for improvement from the last inspection have not been fully addressed.", "partly"),
        ("Not all of the areas from the previous inspection have been addressed.", "partly"),
        ("Supervision was an area for improvement at the last inspection and it remains one.", "remains"),
        ("Supervision has not improved since the previous inspection.", "remains"),
        ("There has been little progress since the monitoring visit in March 2017.", "remains"),
        ("Visits are late, despite this being identified at the previous inspection.", "remains"),
        ("Actions from the 2014 inspection still require attention.", "remains"),
        ("Leaders have improved some parts of the service since the last inspection.", "partly"),
        ("Leaders have addressed almost all areas for improvement from the last inspection.", "partly"),
        ("Plans have not brought continuous improvement since the last inspection.", "remains"),
        ("Too many areas from the last inspection have not resulted in positive progress.", "remains"),
        ("While some of the issues of the last inspection have been addressed, others continue.", "partly"),
        ("Plans are an improvement from the last inspection, but they are not owned by children.", "partly"),
        ("Practice has deteriorated since the last inspection.", "declined"),
        ("Services have declined since the inspection in 2016.", "declined"),
    ],
)
def test_what_a_sentence_says(sentence: str, progress: str) -> None:
    (found,) = find_progress(sentence)
    assert found.progress is Progress(progress)
    assert sentence[found.start : found.end] == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Practice has improved.",
        "The team improved its visits in the six months prior to the inspection.",
        "Reports have improved since the last review.",
        "At the last inspection in 2019, help and protection was judged to be good.",
        "Leaders have improved training since 2018.",
        "At the time of the inspection in May 2017, returns had risen and improved.",
        "A board formed shortly before the JTAI in 2022 has significantly improved training.",
        "Since the last inspection, a split has led to positive developments, but some work has declined.",
        "The council is tackling the areas for improvement with persistent work.",
    ],
)
def test_what_names_no_earlier_inspection_or_says_nothing_of_the_way_since_is_left_alone(
    sentence: str,
) -> None:
    assert list(find_progress(sentence)) == []


def test_better_and_worse_at_once_is_left_to_the_reader() -> None:
    assert progress_of("Plans have improved since the last inspection and visits have deteriorated.") is None


def test_a_decline_of_a_figure_may_be_either() -> None:
    assert progress_of("The number of children missing has declined since the last inspection.") is None


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Plans have improved since the last inspection in 2019.", "2019"),
        ("Plans have improved since the focused visit in November 2021.", "2021-11"),
        ("Plans have improved since the 2016 inspection.", "2016"),
        ("Plans have improved since the last inspection, and visits in 2020 were timely.", "None"),
    ],
)
def test_the_date_of_the_inspection_spoken_of(sentence: str, date: str) -> None:
    (found,) = find_progress(sentence)
    assert str(found.refers_to) == date


def test_a_sentence_that_takes_up_the_one_before_is_told_with_it() -> None:
    text = (
        "Visits are kind. Drift was found at the last inspection, in 2018. This has not been resolved. "
        "Pets help."
    )
    (found,) = find_progress(text)
    assert (
        text[found.start : found.end]
        == "Drift was found at the last inspection, in 2018. This has not been resolved."
    )
    assert found.progress is Progress.REMAINS
    assert str(found.refers_to) == "2018"


def test_it_takes_up_only_what_was_a_problem() -> None:
    before = "At the last inspection, the use of interpreters was {}. It remains one."
    assert [each.progress.value for each in find_progress(before.format("an area for improvement"))] == [
        "remains"
    ]
    assert list(find_progress(before.format("a joy"))) == []


def test_a_sentence_without_its_subject_is_quoted_with_the_one_before() -> None:
    text = "Reports are late. Visits are now on time. This is an improvement since the last inspection."
    (found,) = find_progress(text)
    assert found.progress is Progress.IMPROVED
    assert text[found.start : found.end] == text.removeprefix("Reports are late. ")
    (alone,) = find_progress("This is an improvement since the last inspection.")
    assert alone.start == 0
