"""Letters on joint targeted area inspections: each rule on invented ones."""

from __future__ import annotations

import pytest

from graph_builder.facts import FieldStatus, RecommendationKind, ReportFacts, Role, Subject
from graph_builder.families import jtai
from graph_builder.issues import Code, Refusal
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence
from tests.families.harrowmere import NEWER, OLDER, letter, read
from tests.families.papers import in_role
from tests.reading.printing import LEADING, TOP, Printed, print_pdf

_NESTED = "Nobody counts the children who arrive late: in winter in summer"
IMPROVE = RecommendationKind.AREA_FOR_IMPROVEMENT
PRIORITY = RecommendationKind.PRIORITY_ACTION


def older(old: str = "", new: str = "") -> ReportFacts:
    return read(OLDER.replace(old, new) if old else OLDER)[1]


def newer(old: str = "", new: str = "") -> ReportFacts:
    return read(NEWER.replace(old, new) if old else NEWER)[1]


def asked(facts: ReportFacts) -> list[tuple[RecommendationKind, str | None, str]]:
    assert {each.addressee for each in facts.recommendations} <= {Subject.PARTNERSHIP}
    assert [each.position for each in facts.recommendations] == [
        *range(1, len(facts.recommendations) + 1),
    ]
    return [(each.kind, each.group, each.text) for each in facts.recommendations]


def missing(facts: ReportFacts) -> dict[str, FieldStatus]:
    return {each.field: each.status for each in facts.missing}


class TestFrame:
    def test_other_letters_and_papers_on_such_letters_are_not_claimed(self) -> None:
        assert not jtai.recognise(letter(OLDER.replace("Joint targeted area", "Annual")))
        assert not jtai.recognise(letter(f"Report to Cabinet\n\n{OLDER.replace('Dear', 'To')}"))
        assert not jtai.recognise(letter("Joint targeted area inspection of Harrowmere\n\nWe came."))

    def test_the_subject_names_the_area(self) -> None:
        facts = older()
        assert facts.title.text == (
            "Joint targeted area inspection of the multi-agency response to abuse and neglect in Harrowmere"
        )
        assert facts.authority.name == facts.authority.evidence.quote == "Harrowmere"
        assert newer().authority.name == "Harrowmere"

    @pytest.mark.parametrize(
        ("subject", "area"),
        [
            ("of the multi-agency response to abuse in the family in Harrowmere", "Harrowmere"),
            ("of the multi-agency response to abuse and neglect in the\nBorough of Mere.", "Borough of Mere"),
            ("of services for children in need in North-\non-Mere", "North-on-Mere"),
            ("of North and South Mere", "North and South Mere"),
        ],
    )
    def test_the_area_stands_last_however_the_subject_is_worded(self, subject: str, area: str) -> None:
        assert newer("of Harrowmere\n", f"{subject}\n").authority.name == area

    def test_a_subject_without_an_area_is_a_misread(self) -> None:
        with pytest.raises(Refusal) as refusal:
            newer("inspection of Harrowmere\n", "inspection\n")
        assert refusal.value.code is Code.MISREAD

    def test_the_letter_s_date_is_its_publication(self) -> None:
        publication = older().publication
        assert publication is not None
        assert (str(publication.date), publication.evidence.quote) == ("2017-05-12", "12 May 2017")
        undated = newer("9 March 2023\n", "")
        assert undated.publication is None
        assert missing(undated)["published"] is FieldStatus.NOT_STATED

    @pytest.mark.parametrize(
        ("printed", "days"),
        [
            ("took place from 23 to 27 January 2023", "2023-01-23 2023-01-27"),
            ("took place from 30 January 2023 to 3 February 2023", "2023-01-30 2023-02-03"),
            ("was carried out between 30 January and 3 February 2023", "2023-01-30 2023-02-03"),
        ],
    )
    def test_the_days_on_site(self, printed: str, days: str) -> None:
        facts = newer("took place from 23 to 27 January 2023", printed)
        assert [f"{part.start} {part.end}" for part in facts.fieldwork] == [days]
        assert printed in facts.fieldwork[0].evidence.quote

    def test_between_two_days(self) -> None:
        assert [(str(part.start), str(part.end)) for part in older().fieldwork] == [
            ("2017-03-27", "2017-03-31")
        ]

    @pytest.mark.parametrize(
        ("printed", "code"),
        [("30 to 31 February 2023", Code.IMPOSSIBLE_DATE), ("two weeks ago", Code.MISREAD)],
    )
    def test_without_days_on_site_it_is_refused(self, printed: str, code: Code) -> None:
        with pytest.raises(Refusal) as refusal:
            newer("23 to 27 January 2023", printed)
        assert refusal.value.code is code

    def test_a_letter_dated_on_no_calendar_is_refused(self) -> None:
        with pytest.raises(Refusal) as refusal:
            newer("9 March 2023", "31 June 2023")
        assert refusal.value.code is Code.IMPOSSIBLE_DATE

    def test_the_theme_is_the_deep_dive_s_where_the_subject_says_what_all_say(self) -> None:
        assert _theme(older()) == "children who walk to school alone"
        assert _theme(older("abuse and\nneglect", "loss of\nshoes")) == "loss of shoes"

    def test_the_newer_letter_s_theme_is_in_its_opening_without_the_area(self) -> None:
        assert _theme(newer()) == "children who need new shoes"
        elsewhere = read(NEWER.replace("Harrowmere", "St. Wilfrid’s-on-Mere"))[1]
        assert _theme(elsewhere) == "children who need new shoes"


class TestPeople:
    def test_everybody_addressed_and_everybody_who_signs(self) -> None:
        facts = older()
        assert in_role(facts, Role.ADDRESSEE) == [
            ("Ada Example", "Director of Children’s Services"),
            ("Ben Sample", "Chief Nurse"),
            ("Cy Invented", "Chief Constable"),
            ("Dee Mock", "Chair"),
        ]
        assert in_role(facts, Role.AUTHOR) == [
            ("Eve Madeup", "National Director, Social Care"),
            ("Flo Fiction", "Deputy Chief Inspector"),
            ("Gil Pretend", "Assistant Chief Inspector"),
        ]
        assert [person.body for person in facts.people if person.role is Role.AUTHOR] == [
            "Ofsted",
            "Care Quality Commission",
            "HMI Probation",
        ]

    def test_posts_that_are_roles_have_a_row_of_their_own(self) -> None:
        assert in_role(older(), Role.DIRECTOR) == [("Ada Example", "Director of Children’s Services")]
        assert in_role(older(), Role.BOARD_CHAIR) == [("Dee Mock", "Chair")]
        assert in_role(newer(), Role.DIRECTOR) == [
            ("Ada Example", "Executive Director of Children and Skills")
        ]
        assert in_role(newer(), Role.CHIEF_EXECUTIVE) == [("Hal Figment", "Chief Executive")]

    def test_a_chair_of_something_else_and_a_health_chief_are_none(self) -> None:
        facts = older("Chair of Harrowmere LSCB", "Chair of Harrowmere Choral Society Trust")
        assert in_role(facts, Role.BOARD_CHAIR) == []
        facts = newer("Chief Executive, Harrowmere Council", "Chief Executive, Harrowmere Hospital")
        assert in_role(facts, Role.CHIEF_EXECUTIVE) == []

    def test_who_only_stands_in_is_interim(self) -> None:
        interim = [person.name for person in newer().people if person.interim]
        assert interim == ["Ira Fable"]

    def test_children_of_case_studies_are_nowhere(self) -> None:
        _, facts = read(OLDER)
        words = " ".join(fact.evidence.quote for fact in facts.every_fact())
        assert "Robin" not in words
        assert "Kit" not in words

    def test_a_letter_to_nobody_by_nobody_says_so(self) -> None:
        bare = NEWER[: NEWER.index("Yours sincerely")].replace(
            NEWER[NEWER.index("Ada") : NEWER.index("Dear")], ""
        )
        _, facts = read(bare)
        assert facts.people == ()
        for field in ("addressee", "author", "director of children's services"):
            assert missing(facts)[field] is FieldStatus.NOT_STATED


class TestLists:
    def test_items_stand_under_their_groups_and_hold_what_is_nested(self) -> None:
        assert asked(older()) == [
            (IMPROVE, "Leadership and management", _NESTED),
            (IMPROVE, "The ‘front door’", "Calls from schools wait too long for an answer."),
        ]

    def test_the_newer_letter_s_items(self) -> None:
        assert asked(newer()) == [
            (PRIORITY, None, "Shoes must be mended at once. Each agency must say by whom."),
            (IMPROVE, None, "The stock of laces."),
            (
                IMPROVE,
                None,
                "The hours of the shop, which should be open: before school after school.",
            ),
        ]

    def test_without_bullets_each_paragraph_is_an_item_below_a_heading_of_several_areas(self) -> None:
        facts = newer("Area for priority action", "Areas for priority action")
        assert [text for kind, _, text in asked(facts) if kind is PRIORITY] == [
            "Shoes must be mended at once.",
            "Each agency must say by whom.",
        ]

    def test_an_introduction_is_the_items_stem_and_no_item(self) -> None:
        facts = newer("Shoes must be mended at once.\n\nEach agency", "Action is due:\n\n• Each agency")
        item = facts.recommendations[0]
        assert (item.stem, item.text) == ("Action is due:", "Each agency must say by whom.")

    @pytest.mark.parametrize(
        "statement",
        ["No areas for priority action were identified.", "There are no areas for priority action."],
    )
    def test_that_nothing_is_asked_is_a_fact_and_no_item(self, statement: str) -> None:
        facts = newer("Shoes must be mended at once.\n\nEach agency must say by whom.", statement)
        assert [(each.kind, each.text) for each in facts.none_required] == [(PRIORITY, statement)]
        assert {kind for kind, *_ in asked(facts)} == {IMPROVE}

    def test_strengths(self) -> None:
        assert [each.text for each in older().strengths] == [
            "Crossing patrols stand at every school gate.",
            "Parents are asked what worries them.",
        ]
        assert [(each.position, each.subject) for each in newer().strengths] == [(1, Subject.PARTNERSHIP)]

    @pytest.mark.parametrize(
        ("heading", "other"),
        [
            ("Area for priority action", "Priority actions"),
            ("What needs to improve?", "What the partnership needs to improve"),
            ("Strengths", "What works well"),
        ],
    )
    def test_headings_in_other_words(self, heading: str, other: str) -> None:
        old, new = newer(), newer(f"\n{heading}\n", f"\n{other}\n")
        assert [kind for kind, *_ in asked(new)][-2:] == [IMPROVE, IMPROVE]
        assert {kind for kind, *_ in asked(new)} == {kind for kind, *_ in asked(old)}
        assert [each.text for each in new.strengths] == [each.text for each in old.strengths]

    def test_nothing_to_improve_and_nothing_praised_is_a_misread(self) -> None:
        body = NEWER[NEWER.index("Area for priority") : NEWER.index("Next steps")]
        with pytest.raises(Refusal) as refusal:
            newer(body, "")
        assert refusal.value.code is Code.MISREAD


class TestFindings:
    def test_paragraphs_stand_under_their_headings_with_their_bullets(self) -> None:
        assert [(each.section, each.text) for each in newer().headline_findings] == [
            ("Headline findings", "Children are known to many people."),
            ("Headline findings", "Most of them get help: at school at home."),
            ("Main findings", "Cobblers are swift."),
        ]

    def test_the_older_letter_s_summary_stands_under_its_subject_without_its_introduction(self) -> None:
        (finding,) = older().headline_findings
        assert finding.section == older().title.text
        assert finding.text == "Agencies meet each week and know each other."

    def test_prose_beside_a_list_is_a_finding(self) -> None:
        facts = newer("• The stock of laces.", "Much is well.\n\n• The stock of laces.")
        assert ("What needs to improve?", "Much is well.") in [
            (each.section, each.text) for each in facts.headline_findings
        ]


class TestNextSteps:
    def test_who_prepares_the_statement(self) -> None:
        names = [facts.principal_authority and facts.principal_authority.name for facts in (older(), newer())]
        assert names == ["director of children’s services", "Harrowmere Council"]

    def test_by_when_even_with_a_year_of_two_figures(self) -> None:
        due = [str(facts.statement_due and facts.statement_due.date) for facts in (older(), newer())]
        assert due == ["2017-08-04", "2023-06-16"]

    @pytest.mark.parametrize(
        "words",
        [
            "by 16th June 2023",
            "no later than 16 June 2023",
            "by close of business on Friday 16 June 2023",
            "by 5pm on Friday, 16 June 2023",
        ],
    )
    def test_the_day_in_other_words(self, words: str) -> None:
        facts = newer("by Friday 16 June 2023", words)
        assert facts.statement_due is not None
        assert (str(facts.statement_due.date), facts.statement_due.evidence.quote) == ("2023-06-16", words)

    def test_a_day_without_its_year_is_a_doubt_and_no_date(self) -> None:
        facts = newer("by Friday 16 June 2023", "by Friday 16 June")
        assert facts.statement_due is None
        assert [
            (doubt.code, doubt.evidence.quote.startswith("by Friday 16 June")) for doubt in facts.doubts
        ] == [(Code.NOT_READ, True)]

    def test_two_may_be_the_principal_authorities(self) -> None:
        facts = newer(
            "Harrowmere Council is the principal authority", "A and B are the joint principal authorities"
        )
        assert facts.principal_authority is not None
        assert facts.principal_authority.name == "A and B"

    def test_a_weekday_that_was_another_is_a_doubt(self) -> None:
        assert newer().doubts == ()
        (doubt,) = newer("Friday 16 June", "Monday 16 June").doubts
        assert (doubt.code, doubt.field) == (Code.DATES_DISAGREE, "statement due")

    def test_a_day_on_no_calendar_is_a_doubt_and_no_date(self) -> None:
        facts = newer("Friday 16 June", "31 June")
        assert facts.statement_due is None
        assert [doubt.code for doubt in facts.doubts] == [Code.IMPOSSIBLE_DATE]

    def test_no_day(self) -> None:
        facts = newer(" by Friday 16 June 2023", "")
        assert facts.statement_due is None
        assert missing(facts)["statement due"] is FieldStatus.NOT_STATED

    def test_every_sentence_is_a_step_without_addresses(self) -> None:
        document, facts = read(NEWER)
        check_evidence(document, facts)
        assert [(step.position, str(step.by)) for step in facts.next_steps] == [
            (1, "None"),
            (2, "2023-06-16"),
            (3, "None"),
        ]
        assert facts.next_steps[1].text == (
            "Harrowmere should send the written statement of action by Friday 16 June 2023."
        )


def test_every_quotation_equals_its_slice() -> None:
    for text in (OLDER, NEWER):
        document, facts = read(text)
        check_evidence(document, facts)


def test_what_these_letters_never_state() -> None:
    for facts in (older(), newer()):
        fields = missing(facts)
        assert fields["judgements"] is fields["board"] is FieldStatus.NOT_APPLICABLE
        assert fields["lead inspector"] is fields["previous inspections"] is FieldStatus.NOT_STATED
        assert facts.judgements == ()


class TestPrinted:
    """What only shows in print: boxes, headings nobody foresaw, signatures in two columns."""

    @pytest.fixture
    def facts(self) -> ReportFacts:
        return jtai.read(read_document(print_pdf(_FIRST_PAGE, _SECOND_PAGE), "harrowmere.pdf"))

    def test_a_section_goes_on_below_a_box_and_an_unknown_heading_opens_one(self, facts: ReportFacts) -> None:
        assert [(each.section, each.text) for each in facts.headline_findings] == [
            ("Main findings", "Cobblers are swift."),
            ("Main findings", "Laces last."),
            ("Shoe Partnership", "It meets monthly."),
        ]

    def test_a_list_goes_on_below_a_box(self, facts: ReportFacts) -> None:
        assert [each.text for each in facts.strengths] == ["Walks in every season.", "Songs on the way."]

    def test_signatures_in_two_columns(self, facts: ReportFacts) -> None:
        assert in_role(facts, Role.AUTHOR) == [
            ("Eve Madeup", "National Director, Social Care"),
            ("Flo Fiction", "Deputy Chief Inspector"),
        ]


def _printed(*lines: tuple[str, float, bool] | None) -> list[Printed]:
    """Lines with left edge and weight, one below the other; None leaves a line free."""
    feet = (TOP - LEADING * number for number in range(len(lines)))
    return [
        Printed(line[0], left=line[1], foot=foot, bold=line[2])
        for line, foot in zip(lines, feet, strict=True)
        if line
    ]


def _plain(text: str, left: float = 72) -> tuple[str, float, bool]:
    return text, left, False


def _bold(text: str, left: float = 72) -> tuple[str, float, bool]:
    return text, left, True


_FIRST_PAGE = _printed(
    *(_plain("9 March 2023"), None, _plain("Ada Example, Director of Plans, Harrowmere Council"), None),
    *(
        _plain("Dear Harrowmere partnership"),
        None,
        _bold("Joint targeted area inspection of"),
        _bold("Harrowmere"),
    ),
    *(None, _plain("This inspection took place from 23 to 27 January 2023."), None),
    *(_bold("Strengths"), None, _plain("• Walks in every season."), None),
    *(_bold("Practice study: a walk", 96), None, _plain("Robin walks to school with two others.", 96), None),
    *(_plain("• Songs on the way."), None, _bold("Main findings"), None, _plain("Cobblers are swift."), None),
    *(_bold("Case study: new soles", 96), None, _plain("Kit has new shoes.", 96), None),
)
_SECOND_PAGE = _printed(
    *(_plain("Laces last."), None, _bold("Shoe Partnership"), None, _plain("It meets monthly."), None),
    *(_plain("Yours sincerely"), None, _bold("Ofsted Care Quality Commission"), None),
    *(_plain("Eve Madeup"), _plain("National Director, Social Care Flo Fiction"), None),
    _plain("Deputy Chief Inspector", 300),
)


def _theme(facts: ReportFacts) -> str | None:
    return facts.programme_theme.text if facts.programme_theme else None
