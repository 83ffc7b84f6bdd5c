"""The inspection team: roles, names, and where each list ends."""

from __future__ import annotations

from graph_builder.facts import Role
from graph_builder.grammar.team import read_team
from graph_builder.reading.reader import read_document


def _team(text: str) -> list[tuple[Role, int, str | None]]:
    document = read_document(text.encode(), "x")
    return [(each.role, each.position, each.name) for each in read_team(document, document.lines)]


def test_every_role_is_told_from_its_label() -> None:
    assert _team(
        "Lead inspector on site: Ann Example\n"
        "Deputy lead inspector: Bo Sample\n"
        "Team inspectors (all HMI unless otherwise stated): Cy Test\n"
        "Shadow inspectors: Di Made\n"
        "Senior data analyst: Ed Upp\n"
        "Quality assurance manager: Flo Nobody\n"
        "Additional inspectors: Gus None\n"
    ) == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example"),
        (Role.DEPUTY_LEAD_INSPECTOR, 1, "Bo Sample"),
        (Role.TEAM_INSPECTOR, 1, "Cy Test"),
        (Role.SHADOW_INSPECTOR, 1, "Di Made"),
        (Role.SENIOR_DATA_ANALYST, 1, "Ed Upp"),
        (Role.QUALITY_ASSURANCE_MANAGER, 1, "Flo Nobody"),
        (Role.OTHER_INSPECTOR, 1, "Gus None"),
    ]


def test_labels_in_other_words() -> None:
    assert _team(
        "Lead inspector: Ann Example\n"
        "Deputy: Bo Sample\n"
        "Team: Cy Test\n"
        "Education inspector: Di Made\n"
        "Analyst: Ed Upp\n"
        "QA: Flo Nobody\n"
    ) == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example"),
        (Role.DEPUTY_LEAD_INSPECTOR, 1, "Bo Sample"),
        (Role.TEAM_INSPECTOR, 1, "Cy Test"),
        (Role.OTHER_INSPECTOR, 1, "Di Made"),
        (Role.SENIOR_DATA_ANALYST, 1, "Ed Upp"),
        (Role.QUALITY_ASSURANCE_MANAGER, 1, "Flo Nobody"),
    ]


def test_a_list_may_run_over_lines_and_over_lines_set_apart() -> None:
    assert _team(
        "Team inspectors: Ann Example, Bo Sample and\nCy Test,\n\nDi Made\n\nHMI, Ed Upp\n"
        "Quality assurance manager: Flo Nobody\n"
    ) == [
        *((Role.TEAM_INSPECTOR, n, name) for n, name in enumerate(("Ann Example", "Bo Sample"), start=1)),
        (Role.TEAM_INSPECTOR, 3, "Cy Test"),
        (Role.TEAM_INSPECTOR, 4, "Di Made"),
        (Role.TEAM_INSPECTOR, 5, "Ed Upp"),
        (Role.QUALITY_ASSURANCE_MANAGER, 1, "Flo Nobody"),
    ]


def test_what_follows_the_team_is_none_of_it() -> None:
    assert _team("Lead inspector: Ann Example\n\nAny complaints should be made in writing.\n") == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example")
    ]


def test_a_role_that_is_none_of_the_team_is_passed_over() -> None:
    assert _team("Lead inspector: Ann Example\nReport author: Bo Sample\n") == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example")
    ]


def test_the_evidence_is_the_list_with_its_role() -> None:
    document = read_document(b"Lead inspector: Ann Example\nTeam inspectors: Bo Sample,\nCy Test\n", "x")
    assert [person.evidence.quote for person in read_team(document, document.lines)] == [
        "Lead inspector: Ann Example",
        "Team inspectors: Bo Sample,\nCy Test",
        "Team inspectors: Bo Sample,\nCy Test",
    ]


def test_labels_come_in_other_words_and_with_other_signs() -> None:
    assert _team(
        "Lead inspectors – Ann Example HMI and Bo Sample HMI\n"
        "Assistant lead inspector; Cy Test\n"
        "HMI team inspectors, Di Made, Ed Upp\n"
        "Analyst: Flo Nobody\n"
        "Quality assurance: Gus None SHMI\n"
    ) == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example"),
        (Role.LEAD_INSPECTOR, 2, "Bo Sample"),
        (Role.DEPUTY_LEAD_INSPECTOR, 1, "Cy Test"),
        (Role.TEAM_INSPECTOR, 1, "Di Made"),
        (Role.TEAM_INSPECTOR, 2, "Ed Upp"),
        (Role.SENIOR_DATA_ANALYST, 1, "Flo Nobody"),
        (Role.QUALITY_ASSURANCE_MANAGER, 1, "Gus None"),
    ]


def test_a_label_may_have_lost_its_colon() -> None:
    assert _team("Lead inspector Ann Example HMI\nTeam inspectors Bo Sample, Cy Test\n") == [
        (Role.LEAD_INSPECTOR, 1, "Ann Example"),
        (Role.TEAM_INSPECTOR, 1, "Bo Sample"),
        (Role.TEAM_INSPECTOR, 2, "Cy Test"),
    ]


def test_a_sentence_about_inspectors_is_no_list_of_them() -> None:
    assert _team("Team inspectors were welcomed.\nLead inspector visits follow.\n") == []
