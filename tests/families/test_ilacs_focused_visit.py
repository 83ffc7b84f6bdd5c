"""Letters after focused visits: each rule on invented ones."""

from __future__ import annotations

import pytest

from graph_builder.facts import DateOf, FieldStatus, Grade, RecommendationKind, ReportFacts, Role
from graph_builder.families import ilacs, ilacs_focused_visit, monitoring_visit
from graph_builder.issues import Code, Refusal
from tests.evidence import check_evidence
from tests.families.elmshire import status_of
from tests.families.papers import in_role
from tests.families.visits import ASSURANCE, FOCUSED, LATER_MONITORING, MONITORING, ONE_DAY, letter

IMPROVE, PRIORITY = RecommendationKind.AREA_FOR_IMPROVEMENT, RecommendationKind.PRIORITY_ACTION


def read(text: str, old: str = "", new: str = "") -> ReportFacts:
    assert old in text
    return ilacs_focused_visit.read(letter(text.replace(old, new) if old else text))


def days(facts: ReportFacts) -> list[tuple[str, str]]:
    return [(str(part.start), str(part.end)) for part in facts.fieldwork]


def found(facts: ReportFacts) -> list[tuple[str, str]]:
    return [(each.section, each.text) for each in facts.headline_findings]


class TestRecognition:
    @pytest.mark.parametrize("text", [FOCUSED, ASSURANCE, ONE_DAY])
    def test_focused_and_assurance_visits_are_claimed(self, text: str) -> None:
        assert ilacs_focused_visit.recognise(letter(text))
        assert not monitoring_visit.recognise(letter(text))
        assert not ilacs.recognise(letter(text))

    @pytest.mark.parametrize(
        "text",
        [
            MONITORING,
            LATER_MONITORING,
            FOCUSED.replace("Focused visit to Elmshire children’s services\n", "Annual conversation\n"),
            FOCUSED.replace("Dear Ms Placeholder", "Report to Cabinet"),
            FOCUSED.replace("Focused visit to Elmshire children’s services\n", "A focused visit is near.\n"),
        ],
    )
    def test_other_letters_and_papers_are_not(self, text: str) -> None:
        assert not ilacs_focused_visit.recognise(letter(text))


class TestFrame:
    @pytest.mark.parametrize(
        ("subject", "authority"),
        [
            ("Focused visit to St Helens children’s services", "St Helens"),
            ("Focused visit to Northfell’s children’s services", "Northfell"),
            (
                "Focused visit to the City of Saltmarsh local authority children’s services",
                "City of Saltmarsh",
            ),
            ("Focussed visit to children’s services in the Isle of Mere", "Isle of Mere"),
            ("ILACS focused visit: Fen and Marsh Borough Council", "Fen and Marsh Borough Council"),
            ("Focused visit to Bath-on-Mere children’s social care services on 5 March 2024", "Bath-on-Mere"),
            ("Focused visit to Elmshire County\nCouncil children’s services", "Elmshire County Council"),
        ],
    )
    def test_the_subject_names_the_authority(self, subject: str, authority: str) -> None:
        facts = read(FOCUSED, "Focused visit to Elmshire children’s services\n", f"{subject}\n")
        assert facts.authority.name == authority
        assert facts.title.text == " ".join(subject.split())

    @pytest.mark.parametrize(
        ("printed", "expected"),
        [
            ("on 5\nand 6 March 2024", [("2024-03-05", "2024-03-06")]),
            ("on 31 January and 1 February 2024", [("2024-01-31", "2024-02-01")]),
            ("from 5 to 7 March 2024", [("2024-03-05", "2024-03-07")]),
            ("between 5 and 7 March 2024", [("2024-03-05", "2024-03-07")]),
            ("on Tuesday 5 March 2024", [("2024-03-05", "2024-03-05")]),
            ("on 5, 6 and 12 March 2024", [("2024-03-05", "2024-03-06"), ("2024-03-12", "2024-03-12")]),
        ],
    )
    def test_days_in_a_row_are_one_part(self, printed: str, expected: list[tuple[str, str]]) -> None:
        assert days(read(FOCUSED, "on 5\nand 6 March 2024", printed)) == expected

    def test_the_days_may_stand_in_another_sentence(self) -> None:
        assert days(read(ONE_DAY)) == [("2018-06-13", "2018-06-13")]
        assert days(read(ASSURANCE)) == [("2020-11-10", "2020-11-11"), ("2020-11-16", "2020-11-16")]

    def test_the_letter_is_dated_and_may_be_reused(self) -> None:
        facts = read(FOCUSED)
        assert facts.publication is not None
        assert facts.licence is not None
        assert (str(facts.publication.date), facts.licence.key) == ("2024-04-02", "ogl")

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("on 5\nand 6 March 2024", "in spring", Code.MISREAD),
            ("on 5\nand 6 March 2024", "on 30 and 31 February 2024", Code.IMPOSSIBLE_DATE),
            ("2 April 2024", "31 April 2024", Code.IMPOSSIBLE_DATE),
        ],
    )
    def test_a_letter_without_days_that_can_be_is_refused(self, old: str, new: str, code: Code) -> None:
        with pytest.raises(Refusal) as refusal:
            read(FOCUSED, old, new)
        assert refusal.value.code is code


class TestPeople:
    def test_nobody_leads_a_visit_unless_the_letter_says_so(self) -> None:
        facts = read(FOCUSED)
        assert in_role(facts, Role.TEAM_INSPECTOR) == [("Ada Example", None), ("Bo Sample", None)]
        assert status_of(facts, "lead inspector") is FieldStatus.NOT_STATED

    def test_a_lead_and_the_team(self) -> None:
        facts = read(ASSURANCE)
        assert in_role(facts, Role.LEAD_INSPECTOR) == [("Flo Fable", None)]
        assert in_role(facts, Role.TEAM_INSPECTOR) == [("Gil Pretend", None), ("Hal Fiction", None)]
        led = read(ONE_DAY)
        assert in_role(led, Role.LEAD_INSPECTOR) == [("Jo Bloggs", None)]
        assert in_role(led, Role.TEAM_INSPECTOR) == [("Kit Mock", None)]

    @pytest.mark.parametrize(
        "sentence",
        [
            "The visit was carried out by Her Majesty’s Inspectors, Ada Example and Bo Sample.",
            "The inspectors were Ada Example, Her Majesty’s Inspector, and Bo Sample, Ofsted Inspector.",
            "The inspectors for this visit were Ada Example HMI and Bo Sample HMI.",
            "The inspectors were: Ada Example, His Majesty’s Inspector, and Bo Sample HMI.",
            "The visit was undertaken by two of His Majesty’s Inspectors, Ada Example and Bo Sample.",
        ],
    )
    def test_other_ways_of_naming_inspectors(self, sentence: str) -> None:
        old = "His Majesty’s Inspectors for this visit were Ada Example and Bo Sample."
        facts = read(FOCUSED, old, sentence)
        assert in_role(facts, Role.TEAM_INSPECTOR) == [("Ada Example", None), ("Bo Sample", None)]

    def test_the_director_is_addressed_and_an_inspector_signs(self) -> None:
        facts = read(FOCUSED)
        addressed = [("Una Placeholder", "Director of Children’s Services")]
        assert in_role(facts, Role.ADDRESSEE) == in_role(facts, Role.DIRECTOR) == addressed
        assert in_role(facts, Role.AUTHOR) == [("Ada Example", "His Majesty’s Inspector")]
        (director,) = (each for each in read(ASSURANCE).people if each.role is Role.DIRECTOR)
        assert (director.name, director.interim) == ("Ian Invented", True)

    def test_who_is_not_named_is_said_to_be_missing(self) -> None:
        facts = read(ONE_DAY)
        assert in_role(facts, Role.ADDRESSEE) == []
        assert status_of(facts, "addressee") is FieldStatus.NOT_STATED
        assert status_of(facts, "director of children's services") is FieldStatus.NOT_STATED


class TestContents:
    def test_items_with_what_is_nested_in_them(self) -> None:
        assert [(each.kind, each.text) for each in read(FOCUSED).recommendations] == [
            (IMPROVE, "The quality of pathway plans, so that they say who does what: by when and with whom."),
            (IMPROVE, "How often personal advisers visit."),
        ]

    def test_items_without_bullets_and_a_priority_action(self) -> None:
        assert [(each.kind, each.position, each.text) for each in read(ASSURANCE).recommendations] == [
            (
                PRIORITY,
                1,
                "The local authority needs to take swift action to hold strategy meetings in time.",
            ),
            (IMPROVE, 2, "The recording of supervision."),
            (IMPROVE, 3, "The use of interpreters."),
        ]

    def test_numbered_items_and_that_nothing_of_a_kind_is_asked(self) -> None:
        facts = read(ONE_DAY)
        assert [(each.number, each.text) for each in facts.recommendations] == [
            ("1", "Timeliness of visits."),
            ("2", "Quality of records of meetings."),
        ]
        assert [(each.kind, each.text) for each in facts.none_required] == [
            (PRIORITY, "There are no areas for priority action."),
        ]
        assert [each.text for each in facts.strengths] == ["Staff stay."]

    def test_paragraphs_are_findings_under_the_heading_nearest_above(self) -> None:
        headline, *rest = found(read(FOCUSED))
        assert headline[0] == "Headline findings"
        assert rest == [
            ("Main findings", "Most young people know their adviser by name."),
            (
                "Main findings",
                "Pathway plans are written late. They include: little about health nothing about work.",
            ),
            ("Accommodation", "Young people live in homes that suit them."),
        ]

    def test_numbered_paragraphs_keep_their_numbers(self) -> None:
        assert [(each.number, each.section, each.text) for each in read(ASSURANCE).findings] == [
            ("1", "Findings", "Thresholds are understood."),
            ("2", "Findings", "Too many children wait. Inspectors saw this in: assessments reviews."),
        ]

    def test_a_bullet_that_no_sentence_opens_is_a_finding(self) -> None:
        assert found(read(ONE_DAY)) == [
            ("Findings", "The front door is staffed by people who know the town."),
            ("Findings", "Decisions are written down: at once in full."),
            ("Findings", "In the previous inspection, published in November 2016, this was weak."),
        ]

    def test_what_the_letter_tells_of_itself_is_no_finding(self) -> None:
        facts = read(FOCUSED)
        said = " ".join(text for _, text in found(facts))
        assert not [words for words in ("ILACS", "keeps in touch", "planning") if words in said]
        assert [step.text for step in facts.next_steps] == [
            "Ofsted will take the findings from this focused visit into account when planning the next "
            "inspection or visit."
        ]

    def test_a_letter_without_any_finding_is_refused(self) -> None:
        with pytest.raises(Refusal, match="findings"):
            read(FOCUSED[: FOCUSED.index("Headline findings")] + "Yours sincerely\n\nAda Example\n")

    def test_a_heading_without_items_is_not_read_and_none_is_not_stated(self) -> None:
        items = ASSURANCE[ASSURANCE.index("Area for priority") : ASSURANCE.index("Findings\n\n1.")]
        assert status_of(read(ASSURANCE, items, ""), "recommendations") is FieldStatus.NOT_STATED
        emptied = read(ASSURANCE, items, "What needs to improve\n\n")
        assert status_of(emptied, "recommendations") is FieldStatus.NOT_READ


class TestPreviousInspections:
    def test_with_a_grade(self) -> None:
        (previous,) = read(FOCUSED).previous_inspections
        assert (previous.subject, str(previous.date)) == ("children’s services", "2022-05")
        assert (previous.grade, previous.date_of) == (Grade.GOOD, None)
        assert previous.evidence.quote.startswith("Since the last inspection in May 2022")
        (lower,) = read(FOCUSED, "judged to be good", "judged to require improvement").previous_inspections
        assert lower.grade is Grade.REQUIRES_IMPROVEMENT

    def test_by_its_year_or_its_publication(self) -> None:
        (inspected,) = read(ASSURANCE).previous_inspections
        assert (inspected.subject, str(inspected.date), inspected.grade) == ("authority", "2018", None)
        (published,) = read(ONE_DAY).previous_inspections
        assert (str(published.date), published.date_of) == ("2016-11", DateOf.PUBLICATION)

    def test_none_that_is_dated_is_said(self) -> None:
        facts = read(FOCUSED, " in May 2022", "")
        assert status_of(facts, "previous inspections") is FieldStatus.NOT_STATED


@pytest.mark.parametrize("text", [FOCUSED, ASSURANCE, ONE_DAY])
def test_every_quotation_equals_its_slice(text: str) -> None:
    check_evidence(letter(text), read(text))
    assert read(text).judgements == ()
    assert status_of(read(text), "judgements") is FieldStatus.NOT_APPLICABLE
