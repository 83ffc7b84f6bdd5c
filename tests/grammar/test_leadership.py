"""Local leaders: posts, dates in post, and what is no statement of either."""

from __future__ import annotations

import pytest

from graph_builder.facts import PersonInRole, Role
from graph_builder.grammar.leadership import read_leaders
from graph_builder.reading.reader import read_document


def _leaders(*bullets: str) -> tuple[PersonInRole, ...]:
    text = "".join(f"• {bullet}\n" for bullet in bullets)
    document = read_document(text.encode(), "x")
    return read_leaders(document, document.lines)


@pytest.mark.parametrize(
    ("post", "role"),
    [
        ("The Director of Children’s Services", Role.DIRECTOR),
        ("The DCS", Role.DIRECTOR),
        ("The executive director of children’s services (DCS)", Role.DIRECTOR),
        ("The strategic director of learning and wellbeing for families", Role.DIRECTOR),
        ("The Director of People and Deputy Chief Executive", Role.DIRECTOR),
        ("The chair of the Local Safeguarding Children Board (LSCB)", Role.BOARD_CHAIR),
        ("The independent chair of the LSCB", Role.BOARD_CHAIR),
        ("The chair of the ESCB", Role.BOARD_CHAIR),
        ("The chief executive", Role.CHIEF_EXECUTIVE),
        ("The lead member for children", Role.LEAD_MEMBER),
        ("The Strategic Director, Children and Young People’s Services,", Role.DIRECTOR),
        ("The deputy chief executive and director of children’s services", Role.DIRECTOR),
        ("The LSCB chair", Role.BOARD_CHAIR),
        ("The independent ESCB chair", Role.BOARD_CHAIR),
        ("The independent chair", Role.BOARD_CHAIR),
        ("The independent chair of the safeguarding board", Role.BOARD_CHAIR),
        ("The chair of the Elmshire Safeguarding Children Partnership Board", Role.BOARD_CHAIR),
    ],
)
def test_a_post_is_a_role(post: str, role: Role) -> None:
    (leader,) = _leaders(f"{post} has been in post since May 2015.")
    assert (leader.role, str(leader.since), leader.interim) == (role, "2015-05", False)
    assert leader.post == post.removeprefix("The ").rstrip(",")
    assert leader.name is None


@pytest.mark.parametrize(
    "post",
    [
        "The chief executive of the trust",
        "The interim head of Families First",
        "The chair of the Health and Wellbeing Board",
        "The assistant director of children’s services",
        "The head of service and deputy director of children’s services",
        "The deputy chair of the LSCB",
        "The chair of the safeguarding adults board",
    ],
)
def test_a_post_of_another_kind_has_no_role(post: str) -> None:
    assert _leaders(f"{post} has been in post since May 2015.") == ()


def test_an_elected_member_is_responsible_since() -> None:
    (leader,) = _leaders(
        "The nominated elected member has been responsible for children’s services since May 2016."
    )
    assert (leader.role, str(leader.since)) == (Role.LEAD_MEMBER, "2016-05")


@pytest.mark.parametrize(
    "sentence",
    [
        "The interim director of children’s services has been in post since 5 January 2015.",
        "The acting director of children’s services has been in post since 5 January 2015.",
        "The director of children’s services is interim and has been in post since 5 January 2015.",
    ],
)
def test_interim_posts_are_told(sentence: str) -> None:
    (leader,) = _leaders(sentence)
    assert (leader.interim, str(leader.since)) == (True, "2015-01-05")


def test_joint_holders_of_a_post_are_two() -> None:
    leaders = _leaders(
        "The joint managing directors at chief executive level have been in post since May 2015."
    )
    assert [(each.role, each.position) for each in leaders] == [
        (Role.CHIEF_EXECUTIVE, 1),
        (Role.CHIEF_EXECUTIVE, 2),
    ]


def test_a_name_beside_the_post_is_read() -> None:
    (leader,) = _leaders(
        "The director of children’s services (DCS), Ann Example, has been in post since May 2015."
    )
    assert (leader.name, leader.post) == ("Ann Example", "director of children’s services (DCS)")


def test_she_is_who_the_sentence_before_speaks_of() -> None:
    (leader,) = _leaders(
        "The director of children’s services also answers for adults. She has been in post since May 2015."
    )
    assert (leader.role, str(leader.since)) == (Role.DIRECTOR, "2015-05")


def test_another_date_in_the_sentence_is_not_taken_for_the_one_lost() -> None:
    (leader,) = _leaders("The DCS has been in post since 5 January The chair came in May 2015.")
    assert leader.since is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The DCS is also responsible for adult services.",
        "The DCS has been director of adult services since May 2015.",
        "The chair of the LSCB also chaired the board since May 2015.",
    ],
)
def test_only_since_when_somebody_is_in_post_makes_a_leader(sentence: str) -> None:
    assert _leaders(sentence) == ()


def test_a_chair_has_chaired_the_board_since() -> None:
    (leader,) = _leaders("The independent chair has chaired the board since May 2015.")
    assert (leader.role, str(leader.since)) == (Role.BOARD_CHAIR, "2015-05")


@pytest.mark.parametrize(
    ("sentence", "since", "interim"),
    [
        ("The DCS has been in post on an interim basis since May 2015.", "2015-05", True),
        ("The DCS has been in post since the end of May 2015.", "2015-05", False),
        ("The DCS has been in place since May 2015.", "2015-05", False),
        ("The DCS was appointed in May 2015.", "2015-05", False),
        ("The DCS took up post in May 2015, after an interim director.", "2015-05", False),
        ("The DCS has been in post for 18 months.", None, False),
        ("The DCS has held the post since May 2015.", "2015-05", False),
        ("The DCS has been in her current role since May 2015.", "2015-05", False),
        ("The DCS has been director of children’s services since May 2015.", "2015-05", False),
        ("The DCS has been in post since early 2015.", "2015", False),
        ("The DCS has been in post since the summer of 2015.", "2015", False),
        ("The DCS has been in post since May 2015 on an interim basis.", "2015-05", True),
        ("The DCS has been in post since May 2015, in an acting capacity.", "2015-05", True),
        (
            "The DCS has been in post since May 2015 in an interim capacity and June 2015 as substantive.",
            "2015-05",
            False,
        ),
    ],
)
def test_a_date_in_post_is_told_in_several_ways(sentence: str, since: str | None, interim: bool) -> None:
    (leader,) = _leaders(sentence)
    assert (leader.since and str(leader.since), leader.interim) == (since, interim)


@pytest.mark.parametrize(
    "sentence",
    [
        "The director of children’s services, Dr Ann Example, has been in post since May 2015.",
        "The director of children’s services is Ann Example, who has been in post since May 2015.",
        "Ann Example, the director of children’s services, has been in post since May 2015.",
    ],
)
def test_a_name_stands_before_or_behind_the_post(sentence: str) -> None:
    (leader,) = _leaders(sentence)
    assert (leader.name, leader.post) == ("Ann Example", "director of children’s services")


def test_what_is_said_of_the_same_holder_later_is_no_second_one() -> None:
    (leader,) = _leaders("The DCS has been in post since May 2015. She was appointed in June 2016.")
    assert str(leader.since) == "2015-05"


def test_the_evidence_of_a_pronoun_goes_back_to_the_post() -> None:
    (leader,) = _leaders("The DCS also leads adult services. She has been in post since May 2015.")
    assert leader.evidence.quote.startswith("The DCS")
