"""Sentences about a change of director and the like, and sentences that only sound so."""

from __future__ import annotations

import pytest

from graph_builder.facts import PartialDate, PostChangeKind, Role
from graph_builder.grammar.post_changes import find_changes

NEW, LEFT, CHANGED = PostChangeKind.NEW_HOLDER, PostChangeKind.HOLDER_LEFT, PostChangeKind.CHANGED
DIRECTOR, CHIEF, MEMBER, CHAIR = Role.DIRECTOR, Role.CHIEF_EXECUTIVE, Role.LEAD_MEMBER, Role.BOARD_CHAIR


def told(sentence: str) -> list[tuple[Role, PostChangeKind, bool, str]]:
    """Post, kind, whether announced, and date of each change that a sentence tells of."""
    return [
        (change.post.role, change.wording.kind, change.wording.announced, str(change.date or ""))
        for change in find_changes(sentence, sentence)
    ]


@pytest.mark.parametrize(
    ("sentence", "role", "kind", "date"),
    [
        ("The director of children’s services took up post in February 2023.", DIRECTOR, NEW, "2023-02"),
        ("The DCS, who took up his post on 3 March 2016, knows the service.", DIRECTOR, NEW, "2016-03-03"),
        ("A new chief executive officer started in late 2019.", CHIEF, NEW, "2019"),
        (
            "Since the appointment of an interim DCS in June 2021, practice is better.",
            DIRECTOR,
            NEW,
            "2021-06",
        ),
        ("The recently appointed lead member (May 2016) chairs the group.", MEMBER, NEW, "2016-05"),
        ("In October 2021, the current DCS was quickly appointed.", DIRECTOR, NEW, "2021-10"),
        ("The LSCB chair has been in post since April 2013 and is respected.", CHAIR, NEW, "2013-04"),
        ("This followed the appointment in August 2014 of a new LSCB chair.", CHAIR, NEW, "2014-08"),
        ("The LSCB’s work grew after the arrival of its independent chair in 2015.", CHAIR, NEW, "2015"),
        ("A new cabinet member for children’s services was appointed in 2022.", MEMBER, NEW, "2022"),
        ("A permanent director of children’s services has been appointed.", DIRECTOR, NEW, ""),
        ("The departure of the DCS in April 2015 left a gap.", DIRECTOR, LEFT, "2015-04"),
        ("The former chief executive, who has only very recently left the post, helped.", CHIEF, LEFT, ""),
        ("There have been four changes of director of children’s services (DCS).", DIRECTOR, CHANGED, ""),
    ],
)
def test_what_happened_is_told(sentence: str, role: Role, kind: PostChangeKind, date: str) -> None:
    assert told(sentence) == [(role, kind, False, date)]


@pytest.mark.parametrize(
    ("sentence", "role", "kind", "date"),
    [
        ("The new LSCB chair is due in post in November 2017.", CHAIR, NEW, "2017-11"),
        ("A permanent DCS has been appointed and will start in May 2024.", DIRECTOR, NEW, "2024-05"),
        ("The new director of children’s services will take up post shortly.", DIRECTOR, NEW, ""),
        ("The incoming DCS already works here.", DIRECTOR, NEW, ""),
        (
            "She is due to take on the role of the director of children’s services in June 2014.",
            DIRECTOR,
            NEW,
            "2014-06",
        ),
        ("The chief executive is due to leave in 2020.", CHIEF, LEFT, "2020"),
        ("The lead member will step down in May 2019.", MEMBER, LEFT, "2019-05"),
        ("The current DCS leaves his post in September.", DIRECTOR, LEFT, ""),
    ],
)
def test_what_had_yet_to_happen_is_announced(
    sentence: str, role: Role, kind: PostChangeKind, date: str
) -> None:
    assert told(sentence) == [(role, kind, True, date)]


def test_a_sentence_may_tell_of_several_posts_and_of_one_twice() -> None:
    both = told(
        "The appointment of a new chief executive and director of children’s services in 2023 helped."
    )
    assert both == [(CHIEF, NEW, False, "2023"), (DIRECTOR, NEW, False, "2023")]
    twice = told("The current DCS leaves his post in May 2017, and the incoming DCS is known.")
    assert twice == [(DIRECTOR, LEFT, True, "2017-05"), (DIRECTOR, NEW, True, "")]


def test_each_post_has_its_own_date() -> None:
    sentence = "The appointment of a permanent chief executive in March 2013 and a lead member helped."
    assert told(sentence) == [(CHIEF, NEW, False, "2013-03"), (MEMBER, NEW, False, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The director of children’s services and the chief executive meet each month.",
        "The DCS has appointed two permanent assistant directors in May 2016.",
        "The newly appointed assistant director took up post in May 2016.",
        "The appointment of a director of children’s social care has helped.",
        "The chief executive of the trust was appointed in July 2014.",
        "A new chief executive of the ICB took up post in 2022.",
        "A new cabinet member for education was appointed.",
        "The LSCB chair has recently been appointed to chair the adults’ board.",
        "The corporate parenting panel has a newly appointed chair, and tells the LSCB.",
        "The DCS started to improve supervision in 2015.",
        "Work is delayed until the appointment of a permanent DCS.",
        "The DCS has ensured that a new manager took up post in 2016.",
        "The chief executive left a legacy of debt.",
    ],
)
def test_other_things_are_left_alone(sentence: str) -> None:
    assert told(sentence) == []


def test_a_post_held_for_the_time_being_is_told_from_one_for_good() -> None:
    sentence = "A new interim director of children’s services and a chief executive started in May 2019."
    changes = list(find_changes(sentence, sentence))
    assert [(change.post.role, change.post.interim) for change in changes] == [
        (DIRECTOR, True),
        (CHIEF, False),
    ]
    assert {change.date for change in changes} == {PartialDate(year=2019, month=5)}


def test_the_chair_is_the_boards_where_the_paragraph_names_the_board() -> None:
    sentence = "The independent chair took up post in May 2015."
    assert [*find_changes(sentence, f"The LSCB is stronger. {sentence}")]
    assert not [*find_changes(sentence, f"The panel is stronger. {sentence}")]


def test_no_date_is_made_of_one_that_is_on_no_calendar() -> None:
    assert told("The DCS took up post on 31 February 2016.") == [(DIRECTOR, NEW, False, "")]
