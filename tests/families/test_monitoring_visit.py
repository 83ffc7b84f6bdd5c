"""Letters after monitoring visits: what differs from those after focused visits, on invented ones."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus, Grade, Progress, ReportFacts, Role
from graph_builder.families import ilacs_focused_visit, monitoring_visit
from graph_builder.families.registry import read_facts
from tests.evidence import check_evidence
from tests.families.elmshire import status_of
from tests.families.papers import in_role
from tests.families.visits import FOCUSED, LATER_MONITORING, MONITORING, letter

EACH = pytest.mark.parametrize("text", [MONITORING, LATER_MONITORING])


def read(text: str, old: str = "", new: str = "") -> ReportFacts:
    assert old in text
    return monitoring_visit.read(letter(text.replace(old, new) if old else text))


@EACH
def test_only_monitoring_visits_are_claimed(text: str) -> None:
    assert monitoring_visit.recognise(letter(text))
    assert not ilacs_focused_visit.recognise(letter(text))
    assert not monitoring_visit.recognise(letter(FOCUSED))


@pytest.mark.parametrize(
    ("subject", "authority"),
    [
        ("Monitoring visit to Mere local authority children’s services", "Mere"),
        ("Third monitoring visit to Mere Council children’s services", "Mere Council"),
        ("Ofsted monitoring visit of children’s services in Mere", "Mere"),
        ("Monitoring visit of Mere City Council", "Mere City Council"),
    ],
)
def test_the_subject_names_the_authority(subject: str, authority: str) -> None:
    facts = read(MONITORING, "Monitoring visit of Mere children’s services", subject)
    assert (facts.title.text, facts.authority.name) == (subject, authority)


def test_days_and_inspectors() -> None:
    facts = read(MONITORING)
    assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [("2018-12-12", "2018-12-13")]
    assert in_role(facts, Role.TEAM_INSPECTOR) == [("Dee Figment", None), ("Eve Madeup", None)]
    later = read(LATER_MONITORING)
    assert [(str(part.start), str(part.end)) for part in later.fieldwork] == [("2023-07-11", "2023-07-12")]
    assert in_role(later, Role.TEAM_INSPECTOR) == [("Theo Andrews", None), ("Andrea Thewlis", None)]


def test_the_inspection_that_found_services_inadequate_and_the_visit_before() -> None:
    assert [
        (each.position, each.subject, str(each.date), each.grade)
        for each in read(MONITORING).previous_inspections
    ] == [
        (1, "local authority", "2017-06", Grade.INADEQUATE),
        (2, "monitoring visit", "2018-09", None),
    ]
    assert [(each.subject, str(each.date)) for each in read(LATER_MONITORING).previous_inspections] == [
        ("local authority", "2022-10")
    ]


def test_findings_and_the_opening_verdict() -> None:
    facts = read(MONITORING)
    assert [(each.section, each.text.split(".")[0]) for each in facts.headline_findings] == [
        (
            "Monitoring visit of Mere children’s services",
            "The local authority is making slow progress in improving services for its children",
        ),
        ("Overview", "Leaders know what is weak"),
        ("Findings and evaluation of progress", "Calls are answered quickly"),
        ("Findings and evaluation of progress", "Strategy meetings take place late"),
    ]
    assert facts.next_steps == ()


def test_the_areas_covered_are_no_findings() -> None:
    sections = [each.section for each in read(LATER_MONITORING).headline_findings]
    assert sections == ["Headline findings", *["Findings and evaluation of progress"] * 2]


def test_progress_is_stated() -> None:
    (progress,) = read_facts(letter(MONITORING)).progress
    assert (progress.progress, str(progress.refers_to)) == (Progress.IMPROVED, "2018-09")


def test_what_is_asked_counts_where_it_has_a_heading() -> None:
    assert status_of(read(MONITORING), "recommendations") is FieldStatus.NOT_STATED
    asked = "Areas for improvement\n\n• Ask the police.\n\nI am copying this letter"
    (item,) = read(MONITORING, "I am copying this letter", asked).recommendations
    assert item.text == "Ask the police."


@EACH
def test_every_quotation_equals_its_slice(text: str) -> None:
    check_evidence(letter(text), read(text))
    assert status_of(read(text), "judgements") is FieldStatus.NOT_APPLICABLE
