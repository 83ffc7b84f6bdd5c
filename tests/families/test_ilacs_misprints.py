"""ILACS reports as they may be printed once: covers, headings and lists that differ from all others."""

from __future__ import annotations

import re

import pytest

from graph_builder.facts import Role
from graph_builder.families import ilacs
from graph_builder.issues import Code
from tests.families.elmshire import COVER, FINDINGS, IMPROVE, TABLE, elmshire, read_elmshire

_LEAD = "Lead inspector: Una Sample, His Majesty’s Inspector"
_DATES = "\n\nInspection dates: 4 to 8 March 2024\n"
_HELP = "The experiences and progress of children who need help and protection"
_NUMBERED = "\n\n1. Families wait.\n\n2. Visits come late.\n"


@pytest.mark.parametrize(
    "label",
    ["Inspection date(s):", "Dates of inspection:", "Inspection dates", "Inspection date:\n"],
)
def test_the_label_of_the_dates(label: str) -> None:
    facts = read_elmshire(COVER.replace("Inspection dates:", label), TABLE)
    assert str(facts.fieldwork[0].start) == "2024-03-04"


@pytest.mark.parametrize(
    "printed",
    [
        "Lead inspectors: Una Sample and Ned Invented, His Majesty’s Inspectors",
        "Lead inspectors: Una Sample HMI and Ned Invented HMI",
        "Lead inspectors: Una Sample and Ned Invented, HMIs",
        "Lead inspectors: Una Sample / Ned Invented",
        "Lead inspector(s): Una Sample, Senior HMI, Ned Invented, Ofsted inspector",
        "Lead inspector: Una Sample, HM Inspector\nLead inspector: Ned Invented, His Majesty Inspector",
        "Lead inspector: Una Sample, HMI\n\nLead inspector: Ned Invented, HMI",
        "Lead inspectors: Una Sample\nHer Majesty’s Inspector\nNed Invented\nHer Majesty’s Inspector",
    ],
)
def test_two_leads_and_the_label_in_the_evidence_of_each(printed: str) -> None:
    people = read_elmshire(COVER.replace(_LEAD, printed), TABLE).people
    assert [(person.name, person.position) for person in people] == [("Una Sample", 1), ("Ned Invented", 2)]
    assert all(person.evidence.quote.startswith("Lead inspector") for person in people)
    assert all(person.name and person.name in person.evidence.quote for person in people)


@pytest.mark.parametrize(
    "name", ["Úna Ní Sámple", "Una O’Sample-Smith", "Una M. O'Sample", "Una van der Sample"]
)
def test_names_of_every_make(name: str) -> None:
    (lead,) = read_elmshire(COVER.replace("Una Sample", f"Dr {name}"), TABLE).people
    assert lead.name == name


def test_other_inspectors_of_the_cover_keep_their_roles() -> None:
    cover = COVER.replace(_LEAD, f"{_LEAD}\n\nDeputy lead inspector: Ned Invented, HMI")
    assert [(person.name, person.role) for person in read_elmshire(cover, TABLE).people] == [
        ("Una Sample", Role.LEAD_INSPECTOR),
        ("Ned Invented", Role.DEPUTY_LEAD_INSPECTOR),
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Inspection of Elmshire County Council’s children’s services", "Elmshire County Council"),
        ("Inspection of St Elms local authority children’s services", "St Elms"),
        ("Inspection of the Isles of Elm local authority childrens services", "Isles of Elm"),
        ("Inspection of Elmshire local authority children’s social care", "Elmshire"),
        ("Inspection of local authority children’s services in Elmshire", "Elmshire"),
        ("1\nElmshire Council\nInspection of local authority children’s services", "Elmshire Council"),
        ("Elmshire Council\n\nInspection of local authority children’s services (ILACS)", "Elmshire Council"),
        (
            "Elmshire Council\nElmshire Trust\n\nInspection of children’s social care services",
            "Elmshire Council",
        ),
        ("Elm Council and Elm Children’s Trust\n\nInspection of children’s services", "Elm Council"),
    ],
)
def test_titles_and_the_authority_they_name(title: str, name: str) -> None:
    document = elmshire(title, _DATES, TABLE)
    assert ilacs.recognise(document)
    assert ilacs.read(document).authority.name == name


def test_a_copy_that_lost_its_title_has_it_at_the_head_of_a_page() -> None:
    page = "\nInspection of Elmshire local authority children’s services\n4 to 8 March 2024\n"
    document = elmshire(_DATES, TABLE, IMPROVE, page, FINDINGS)
    assert ilacs.recognise(document)
    assert ilacs.read(document).authority.name == "Elmshire"


def test_a_copy_that_lost_all_that_names_the_authority_is_not_recognised() -> None:
    assert not ilacs.recognise(elmshire(_DATES, TABLE, IMPROVE, FINDINGS))


@pytest.mark.parametrize(
    "printed",
    [
        ": requires improvement to be good",
        ":requires improvement",
        "\nRequires improvement to be good",
        " – requires improvement to be good",
        ", requires improvement to be good",
        "; requires improvement to be good",
        ". Requires improvement to be good",
        " (requires improvement to be good)",
        " require improvement to be good.",
        " is judged to be requires improvement to be good",
        " has been judged as requires improvement",
        " remain requires improvement",
        ": requires improvement to be good 1",
    ],
)
def test_a_heading_and_its_grade(printed: str) -> None:
    facts = read_elmshire(COVER, TABLE, IMPROVE, f"\n{_HELP}{printed}{_NUMBERED}")
    assert [finding.section for finding in facts.findings] == [_HELP, _HELP]
    assert len(facts.recommendations) == 2
    assert facts.doubts == ()


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("The impact of leaders on practice with children and families", "leadership"),
        ("The impact of leadership on social work practice with children and their families", "leadership"),
        ("The progress and experiences of children needing help and protection", "help-and-protection"),
        ("The experience of children and families who need early help or protection", "help-and-protection"),
        ("The experiences and progress of looked after children and care-leavers", "care-and-care-leavers"),
        ("The experiences and progress of cared-for children", "care"),
        ("The experiences and progress of care experienced young adults", "care-leavers"),
        ("The experiences and progress of young people leaving care", "care-leavers"),
        ("The overall effectiveness", "overall"),
    ],
)
def test_areas_in_other_words(label: str, key: str) -> None:
    facts = read_elmshire(COVER, f"\nJudgement Grade\n\n{label} Good\n")
    assert [(each.area, each.area_key) for each in facts.judgements] == [(label, f"ilacs-{key}")]


def test_an_area_that_is_not_known_is_a_doubt_and_its_findings_stay() -> None:
    facts = read_elmshire(
        COVER, TABLE, IMPROVE, f"\nThe experiences of families in Elmshire: good{_NUMBERED}"
    )
    assert [finding.section for finding in facts.findings] == ["The experiences of families in Elmshire"] * 2
    assert [(doubt.code, doubt.field) for doubt in facts.doubts] == [(Code.NOT_READ, "judgements")]
    assert len(facts.recommendations) == 2


def test_findings_below_the_list_are_never_items() -> None:
    facts = read_elmshire(COVER, TABLE, IMPROVE, f"\nHow children fare\n{_NUMBERED}")
    assert len(facts.recommendations) == 2
    assert [(finding.number, finding.section) for finding in facts.findings] == [
        ("1", "How children fare"),
        ("2", "How children fare"),
    ]
    assert [doubt.field for doubt in facts.doubts] == ["findings"]


def test_a_heading_of_something_else_ends_the_findings() -> None:
    facts = read_elmshire(COVER, TABLE, FINDINGS, "\nAbout this inspection\n\n• Inspectors read files.\n")
    assert facts.findings[-1].text == "Children in care settle well."


def test_a_number_inside_a_sentence_begins_no_finding() -> None:
    findings = FINDINGS.replace(
        "They are not\nalways recorded.", "Some began at the age of\n1. Others later."
    )
    texts = [finding.text for finding in read_elmshire(COVER, TABLE, findings).findings]
    assert texts[1] == "Visits come late. Some began at the age of 1. Others later."
    assert len(texts) == 3


@pytest.mark.parametrize(
    "heading",
    [
        "What needs to improve?1",
        "What needs to improve:",
        "What needs improvement?",
        "What the local authority needs to improve",
        "What does Elmshire need to improve?",
        "Areas for improvement",
    ],
)
@pytest.mark.parametrize("sign", ["•", "■", "-", "*", "§", "‣", "❑", ""])
def test_lists_of_what_needs_to_improve(heading: str, sign: str) -> None:
    asks = f"\n{heading}\n\n{sign} The speed of visits.\n{sign} The clarity of\nletters.\n"
    facts = read_elmshire(COVER, TABLE, asks, FINDINGS)
    assert [item.text for item in facts.recommendations] == [
        "The speed of visits.",
        "The clarity of letters.",
    ]


def test_recommendations_are_what_they_are_called() -> None:
    asks = re.sub("What needs to improve.", "Recommendations", IMPROVE)
    facts = read_elmshire(COVER, TABLE, asks, FINDINGS)
    assert {item.kind.value for item in facts.recommendations} == {"recommendation"}
