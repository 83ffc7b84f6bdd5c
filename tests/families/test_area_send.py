"""Area SEND reports: each rule on an invented report."""

from __future__ import annotations

import pytest

from graph_builder.facts import Family, FieldStatus, Grade, RecommendationKind, ReportFacts, Role, Subject
from graph_builder.families import area_send
from graph_builder.issues import Code, Refusal
from graph_builder.reading.reader import read_document
from tests.families.ashmere import (
    COVER,
    DETAILS,
    FINDINGS,
    IMPROVE,
    OUTCOME,
    PRIORITY,
    REPORT,
    TEAM,
    ashmere,
    in_role,
    read_ashmere,
)
from tests.families.elmshire import status_of


def _texts(facts: ReportFacts) -> list[str]:
    return [item.text for item in facts.recommendations]


class TestCover:
    def test_title_authority_and_dates(self) -> None:
        facts = read_ashmere(*REPORT)
        assert facts.family is Family.AREA_SEND
        assert facts.title.text == "Area SEND inspection of Ashmere Local Area Partnership"
        assert facts.authority.name == "Ashmere"
        assert [(str(part.start), str(part.end)) for part in facts.fieldwork] == [
            ("2024-03-04", "2024-03-08")
        ]

    def test_the_previous_inspection_by_its_first_day(self) -> None:
        (previous,) = read_ashmere(*REPORT).previous_inspections
        assert (str(previous.date), previous.subject) == ("2018-01-29", "area SEND")
        assert previous.evidence.quote == "29 January 2018 to 2 February 2018"

    def test_several_previous_inspections_are_several_rows(self) -> None:
        cover = COVER.replace("2 February 2018", "2 February 2018 and May 2020")
        facts = read_ashmere(cover, OUTCOME)
        assert [str(previous.date) for previous in facts.previous_inspections] == ["2018-01-29", "2020-05"]

    def test_a_date_on_no_calendar_is_a_doubt(self) -> None:
        facts = read_ashmere(COVER.replace("2 February 2018", "30 February 2018"), OUTCOME)
        assert facts.previous_inspections == ()
        assert [doubt.code for doubt in facts.doubts] == [Code.IMPOSSIBLE_DATE]

    def test_a_date_without_a_year_is_a_doubt(self) -> None:
        cover = COVER.replace("29 January 2018 to 2 February 2018", "29 January to 2 February")
        facts = read_ashmere(cover, OUTCOME)
        assert facts.previous_inspections == ()
        assert [(doubt.code, doubt.field) for doubt in facts.doubts] == [
            (Code.NOT_READ, "previous inspections")
        ]

    def test_that_there_was_none_is_no_doubt(self) -> None:
        facts = read_ashmere(COVER.replace("29 January 2018 to 2 February 2018", "Not applicable"), OUTCOME)
        assert (facts.previous_inspections, facts.doubts) == ((), ())

    def test_without_a_previous_inspection_it_is_not_stated(self) -> None:
        cover = COVER[: COVER.index("Dates of previous")]
        assert status_of(read_ashmere(cover, OUTCOME), "previous inspections") is FieldStatus.NOT_STATED


class TestOutcome:
    @pytest.mark.parametrize(
        ("sentence", "grade", "printed"),
        [
            (
                "Arrangements typically lead to positive experiences and outcomes.",
                Grade.TYPICALLY_POSITIVE,
                "typically lead to positive experiences and outcomes",
            ),
            (
                "Arrangements lead to inconsistent experiences and outcomes.",
                Grade.INCONSISTENT,
                "inconsistent experiences and outcomes",
            ),
            (
                "There are widespread and/or\nsystemic failings leading to significant concerns.",
                Grade.WIDESPREAD_FAILINGS,
                "widespread and/or systemic failings",
            ),
        ],
    )
    def test_one_of_three_by_its_sentence(self, sentence: str, grade: Grade, printed: str) -> None:
        (judgement,) = read_ashmere(COVER, f"\n# Inspection outcome\n\n{sentence} More.\n").judgements
        assert (judgement.grade, judgement.grade_as_printed) == (grade, printed)
        assert (judgement.area, judgement.area_key) == ("Area SEND outcome", "area-send")
        assert judgement.subject is Subject.PARTNERSHIP
        assert judgement.evidence.quote == sentence

    def test_a_report_without_an_outcome_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="outcome") as refusal:
            read_ashmere(COVER, FINDINGS)
        assert refusal.value.code is Code.MISREAD

    def test_what_happens_next_is_a_step_a_sentence(self) -> None:
        assert [(step.position, step.text) for step in read_ashmere(*REPORT).next_steps] == [
            (1, "The next full area SEND inspection will be within approximately three years."),
            (2, "Ofsted and the Care Quality Commission ask that a plan is published."),
        ]


class TestFindings:
    def test_what_is_effective_are_strengths_and_the_rest_headline_findings(self) -> None:
        facts = read_ashmere(*REPORT)
        assert [each.text for each in facts.strengths] == [
            "Leaders know their area.",
            "Early help comes early.",
        ]
        assert [(each.position, each.text) for each in facts.headline_findings] == [
            (1, "Children are heard in Ashmere."),
            (2, "Waits are long."),
            (3, "Plans are late."),
        ]
        assert facts.headline_findings[2].section == "What does the area partnership need to do better?"
        assert status_of(facts, "findings") is FieldStatus.NOT_APPLICABLE


class TestAsked:
    def test_a_row_of_two_columns_is_an_item_with_its_responsible_bodies(self) -> None:
        facts = read_ashmere(COVER, OUTCOME, PRIORITY, DETAILS)
        assert _texts(facts) == [
            "Leaders should urgently reduce waits for: therapy; and wheelchairs."
            " Leaders should also say how long waits are.",
            "The local area partnership should write better plans.",
        ]
        assert [item.responsible for item in facts.recommendations] == [
            ("Ashmere Council", "NHS Fens and Wolds ICB"),
            ("Ashmere Council", "Ashmere Children’s Trust", "NHS Fens and Wolds ICB"),
        ]
        assert {item.kind for item in facts.recommendations} == {RecommendationKind.PRIORITY_ACTION}
        assert facts.recommendations[1].evidence.quote.startswith("The local area partnership")

    def test_a_body_on_the_line_of_its_item_is_taken_apart(self) -> None:
        table = PRIORITY.replace(
            "Ashmere Council and NHS\nFens and Wolds ICB\n> Leaders should", "NHS Fens ICB Leaders should"
        )
        facts = read_ashmere(COVER, OUTCOME, table, DETAILS)
        assert facts.recommendations[0].text.startswith("Leaders should urgently reduce waits for:")
        assert facts.recommendations[0].responsible == ("NHS Fens ICB",)

    def test_rows_of_one_column_end_where_a_sentence_leaves_room(self) -> None:
        facts = read_ashmere(COVER, OUTCOME, IMPROVE, DETAILS)
        assert [text[:30] for text in _texts(facts)] == [
            "Leaders in health should ensur",
            "Leaders across the partnership",
            "NHS Fens and Wolds ICB must pu",
        ]
        assert "before they leave school. They should begin" in _texts(facts)[1]
        assert {item.kind for item in facts.recommendations} == {RecommendationKind.AREA_FOR_IMPROVEMENT}

    def test_who_has_to_act_is_read_from_the_sentence(self) -> None:
        facts = read_ashmere(COVER, OUTCOME, IMPROVE, DETAILS)
        assert [item.responsible for item in facts.recommendations] == [
            ("Leaders in health",),
            ("Leaders across the partnership",),
            ("NHS Fens and Wolds ICB",),
        ]

    @pytest.mark.parametrize(
        ("item", "responsible"),
        [
            ("Some children wait. The local area partnership should act.", ("The local area partnership",)),
            ("Leaders, including those of schools, should act.", ("Leaders",)),
            ("Leaders have seen the need to act. They should do so.", ()),
        ],
    )
    def test_a_pronoun_is_nobody(self, item: str, responsible: tuple[str, ...]) -> None:
        facts = read_ashmere(COVER, OUTCOME, f"\n# Areas for improvement\n\n{item}\n", DETAILS)
        assert facts.recommendations[0].responsible == responsible

    def test_bullets_are_items_where_the_list_is_no_table(self) -> None:
        asks = "\n# Areas for improvement\n\n• Leaders should act.\n\n• Leaders should write.\n"
        assert _texts(read_ashmere(COVER, OUTCOME, asks, DETAILS)) == [
            "Leaders should act.",
            "Leaders should write.",
        ]

    @pytest.mark.parametrize("marks", [("a)", "b)"), ("(a)", "(b)"), ("i.", "ii.")])
    def test_letters_mark_items_or_what_is_nested_in_one(self, marks: tuple[str, str]) -> None:
        first, second = (
            f"{mark} Leaders should {what}." for mark, what in zip(marks, ("act", "see"), strict=True)
        )
        assert _texts(
            read_ashmere(COVER, OUTCOME, f"\n# Areas for improvement\n\n{first}\n\n{second}\n")
        ) == [
            "Leaders should act.",
            "Leaders should see.",
        ]
        nested = f"\n# Areas for improvement\n\nLeaders should:\n\n{marks[0]} act; and\n\n{marks[1]} see.\n"
        assert _texts(read_ashmere(COVER, OUTCOME, nested)) == ["Leaders should: act; and see."]

    def test_positions_count_through_both_tables(self) -> None:
        facts = read_ashmere(*REPORT)
        assert [item.position for item in facts.recommendations] == [1, 2, 3, 4, 5]
        assert {item.addressee for item in facts.recommendations} == {Subject.PARTNERSHIP}

    def test_that_nothing_is_asked_is_a_fact_of_its_own(self) -> None:
        asks = "\n# Areas for priority action\n\nThere are no areas for priority action.\n"
        facts = read_ashmere(COVER, OUTCOME, asks, IMPROVE, DETAILS)
        assert [each.kind for each in facts.none_required] == [RecommendationKind.PRIORITY_ACTION]
        assert len(facts.recommendations) == 3

    def test_a_copy_without_columns_is_read_all_the_same(self) -> None:
        text = "".join(REPORT).replace("# ", "").replace("> ", "")
        copy = area_send.read(read_document(text.encode(), "invented.txt"))
        original = read_ashmere(*REPORT)
        assert _texts(copy)[2:] == _texts(original)[2:]
        assert [item.responsible for item in copy.recommendations] == [
            item.responsible for item in original.recommendations
        ]
        assert [(each.role, each.name) for each in copy.people] == [
            (each.role, each.name) for each in original.people
        ]


class TestTeam:
    def test_both_leads_are_leads_and_everyone_else_is_on_the_team(self) -> None:
        facts = read_ashmere(*REPORT)
        assert [(each.position, each.name) for each in in_role(facts, Role.LEAD_INSPECTOR)] == [
            (1, "Cy Invented"),
            (2, "Di Madeup"),
        ]
        assert [each.name for each in in_role(facts, Role.TEAM_INSPECTOR)] == [
            "Ed Fictive",
            "Flo O’Feigned-Smith",
            "Gus Van Pretend",
        ]

    def test_posts_and_bodies_are_as_printed(self) -> None:
        facts = read_ashmere(*REPORT)
        team = in_role(facts, Role.LEAD_INSPECTOR, Role.TEAM_INSPECTOR)
        assert [(each.post, each.body) for each in team] == [
            ("Ofsted HMI, Lead inspector", "Ofsted"),
            ("CQC Lead inspector", "CQC"),
            ("HMI, Ofsted inspector", "Ofsted"),
            ("CQC inspector", "CQC"),
            ("Ofsted HMI (social care)", "Ofsted"),
        ]
        assert team[1].evidence.quote == "Di Madeup, CQC Lead inspector"

    def test_posts_in_brackets_are_without_them(self) -> None:
        table = "\n# Inspection team\n\nCy Invented (Lead inspector, Ofsted)\nEd Fictive (HMI)\n"
        people = in_role(read_ashmere(COVER, OUTCOME, table), *Role)
        assert [(each.name, each.post) for each in people] == [
            ("Cy Invented", "Lead inspector, Ofsted"),
            ("Ed Fictive", "HMI"),
        ]

    def test_names_without_posts_on_lines_of_their_own_are_told_apart(self) -> None:
        names = "\n# Inspection team\n\nCy Invented, Ofsted lead inspector\nDi Madeup\nEd Fictive\n"
        facts = read_ashmere(COVER, OUTCOME, names)
        assert [(each.name, each.post) for each in in_role(facts, Role.TEAM_INSPECTOR)] == [
            ("Di Madeup", None),
            ("Ed Fictive", None),
        ]

    def test_a_report_without_leads_says_so(self) -> None:
        facts = read_ashmere(COVER, OUTCOME, IMPROVE)
        assert status_of(facts, "lead inspector") is FieldStatus.NOT_READ


class TestLeaders:
    def _leaders(self, details: str) -> list[tuple[Role, str | None, str | None, str | None]]:
        leaders = in_role(read_ashmere(COVER, OUTCOME, details, TEAM), Role.DIRECTOR, Role.PARTNERSHIP_LEADER)
        return [(each.role, each.name, each.post, each.body) for each in leaders]

    def test_the_director_and_the_boards_leader(self) -> None:
        assert self._leaders(DETAILS) == [
            (Role.DIRECTOR, "Ana Sample", "Director of Children’s Services", "Ashmere Council"),
            (Role.PARTNERSHIP_LEADER, "Bo Mockup", "Chief Executive", "NHS Fens and Wolds ICB"),
        ]

    @pytest.mark.parametrize(
        "cell",
        [
            "Ana Sample\nInterim Director of Children’s Services",
            "Ana Sample – Interim Director of Children’s Services",
            "Mrs Ana Sample Interim Director of Children’s\nServices",
            "Ana Sample (Interim Director of Children’s\nServices)",
        ],
    )
    def test_name_and_post_in_one_cell_come_apart(self, cell: str) -> None:
        details = DETAILS.replace("Ana Sample, Director of Children’s\nServices", cell)
        post = "Interim Director of Children’s Services"
        assert self._leaders(details)[0] == (Role.DIRECTOR, "Ana Sample", post, "Ashmere Council")

    def test_a_name_without_a_post_is_given_none(self) -> None:
        details = DETAILS.replace(
            "Ana Sample, Director of Children’s\nServices\n> Bo Mockup, Chief Executive",
            "Ana Sample Bo Mockup",
        )
        assert self._leaders(details) == [
            (Role.PARTNERSHIP_LEADER, "Ana Sample", None, "Ashmere Council"),
            (Role.PARTNERSHIP_LEADER, "Bo Mockup", None, "NHS Fens and Wolds ICB"),
        ]
        facts = read_ashmere(COVER, OUTCOME, details)
        assert status_of(facts, "director of children's services") is FieldStatus.NOT_STATED

    def test_names_over_their_posts_in_two_columns_keep_their_sides(self) -> None:
        details = DETAILS.replace(
            "Ana Sample, Director of Children’s\nServices\n> Bo Mockup, Chief Executive",
            "Dr Ana Sample OBE\n> Bo Mockup\nDirector of Children’s Services\n> Chief Executive",
        )
        assert self._leaders(details) == self._leaders(DETAILS)

    def test_of_several_boards_each_leader_names_their_own(self) -> None:
        details = DETAILS.replace(
            "> Bo Mockup, Chief Executive",
            "> Bo Mockup\n> Acting CEO Fens Integrated\n> Care Board\n\n> Cy Feigned\n> CEO NHS Wolds ICB",
        ).replace("NHS Fens and Wolds ICB", "Fens ICB and Wolds ICB")
        assert [body for *_, body in self._leaders(details)] == [
            "Ashmere Council",
            "Fens Integrated Care Board",
            "NHS Wolds ICB",
        ]

    def test_labels_inside_the_cells_are_no_words_of_theirs(self) -> None:
        details = DETAILS.replace(
            "Ashmere Council NHS Fens", "Name of authority:\nAshmere Council\n> Name of ICB: NHS Fens"
        ).replace("Ana Sample", "Name of lead person:\nAna Sample")
        assert [(name, body) for _, name, _, body in self._leaders(details)] == [
            ("Ana Sample", "Ashmere Council"),
            ("Bo Mockup", "NHS Fens and Wolds ICB"),
        ]

    def test_since_when_there_is_a_director_is_a_row_without_a_name(self) -> None:
        text = (
            "\nThere have been changes, including the appointment of a director of skills in 2022"
            "\nand an interim director of children’s services in July 2023.\n"
        )
        facts = read_ashmere(COVER, OUTCOME, text, DETAILS)
        named, since = in_role(facts, Role.DIRECTOR)
        assert (named.position, named.name, named.since) == (1, "Ana Sample", None)
        assert (since.position, since.name, str(since.since), since.interim) == (2, None, "2023-07", True)

    @pytest.mark.parametrize(
        "text",
        [
            "A new director of children’s services was appointed. Others came in 2022.",
            "An interim director of children’s services, appointed lately, has been here since 2022.",
            "The interim director for children and families was appointed on 23 October 2023.",
        ],
    )
    def test_other_dates_are_no_directors(self, text: str) -> None:
        facts = read_ashmere(COVER, OUTCOME, f"\n{text}\n", DETAILS)
        assert [each.name for each in in_role(facts, Role.DIRECTOR)] == ["Ana Sample"]


class TestRecognition:
    @pytest.mark.parametrize(
        "opening",
        [
            "Area SEND inspection of",
            "Area SEND inspection:",
            "Full area SEND reinspection of the",
            "Area special educational needs and/or disabilities (SEND) inspection of",
        ],
    )
    def test_a_report_is_recognised(self, opening: str) -> None:
        report = ashmere(COVER.replace("Area SEND inspection of", opening), *REPORT[1:])
        assert area_send.recognise(report)
        assert area_send.read(report).authority.name == "Ashmere"

    @pytest.mark.parametrize(
        "title",
        [
            "Joint targeted area inspection of Ashmere",
            "Inspection of Ashmere local authority children’s services",
            "A report to Cabinet on the area SEND inspection of Ashmere Local Area Partnership",
        ],
    )
    def test_other_documents_are_not(self, title: str) -> None:
        assert not area_send.recognise(ashmere(f"# {title}\n\nInspection dates: 4 to 8 March 2024\n"))

    def test_without_dates_of_inspection_it_is_none(self) -> None:
        assert not area_send.recognise(ashmere(COVER.split("Inspection dates")[0], OUTCOME))

    def test_what_no_such_report_prints_is_said_to_be_missing(self) -> None:
        facts = read_ashmere(*REPORT)
        assert status_of(facts, "published") is FieldStatus.NOT_STATED
        assert status_of(facts, "board") is FieldStatus.NOT_APPLICABLE
        assert status_of(facts, "licence") is FieldStatus.NOT_STATED
