"""Letters after an annual conversation: invented ones of many forms, and the real one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph_builder.facts import FieldStatus, ReportFacts, Role, Subject
from graph_builder.families import annual_conversation, council_report
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document
from tests.evidence import check_evidence
from tests.families.papers import (
    COUNCIL_PAPERS,
    FOLDER,
    LETTERS,
    asked,
    document,
    in_role,
    written,
)

SEED = "001_ad4c32be9b884c0a.txt"


def _letter(name: str) -> ReportFacts:
    return annual_conversation.read(document(FOLDER / "letters" / name))


def _written(*body: str, head: tuple[str, ...] = (), subject: str = "DCS annual conversation") -> Document:
    """A letter with this text, from an inspector to the director of an invented council."""
    return written(
        "4 May 2021",
        "",
        *(head or ("Ms Ana Silva", "Director of Children’s Services", "Marshwood Council")),
        "",
        "Dear Ana",
        "",
        subject,
        "",
        *body,
        "",
        "Yours sincerely",
        "",
        "Hal Invented HMI",
    )


class TestFrame:
    @pytest.mark.parametrize(
        ("name", "authority", "published", "met"),
        [
            ("author-after-addressee.txt", "Marshwood Borough Council", "2019-05-14", "2019-04-30"),
            ("dense-lists.txt", "London Borough of Larkmere", "2019-02-26", None),
            ("markdown.md", "Royal Borough of Kingsbourne", "2023-07-11", "2023-06-21"),
            ("no-actions.txt", "Northfell Council", "2017-11-08", None),
            ("no-subject.txt", "City of Saltmarsh Council", "2022-10-01", "2022-09-12"),
            ("redacted-addressee.txt", "London Borough of Westhaven", "2018-12-20", "2018-12-04"),
            ("several-addressees.txt", "Thornmere County Council", "2021-03-03", "2021-02-17"),
        ],
    )
    def test_council_and_dates(self, name: str, authority: str, published: str, met: str | None) -> None:
        facts = _letter(name)
        assert facts.publication is not None
        assert (facts.authority.name, str(facts.publication.date)) == (authority, published)
        assert (str(facts.meeting.date) if facts.meeting else None) == met
        assert not facts.fieldwork
        assert not facts.judgements

    def test_every_invented_letter_has_its_test(self) -> None:
        assert len(LETTERS) == 7

    def test_a_meeting_without_a_day_is_not_stated(self) -> None:
        missing = {field.field: field.status for field in _letter("no-actions.txt").missing}
        assert missing["meeting"] is FieldStatus.NOT_STATED
        assert missing["fieldwork"] is FieldStatus.NOT_APPLICABLE

    def test_the_title_is_the_subject_without_its_label(self) -> None:
        assert _letter("several-addressees.txt").title.text == "Ofsted annual engagement meeting: Thornmere"
        assert _letter("no-subject.txt").title.text == "annual conversation"

    def test_a_date_on_no_calendar_is_refused(self) -> None:
        letter = document(FOLDER / "letters" / "no-actions.txt")
        changed = written(letter.text.replace("8 November 2017", "31 November 2017").replace("\n", "\n\n"))
        with pytest.raises(Refusal, match="31 November 2017") as refusal:
            annual_conversation.read(changed)
        assert refusal.value.code is Code.IMPOSSIBLE_DATE

    def test_a_letter_without_a_date_is_a_misread(self) -> None:
        with pytest.raises(Refusal, match="date") as refusal:
            annual_conversation.read(
                written("Ofsted", "", "Dear Ana", "", "Annual conversation", "", "Thank you.")
            )
        assert refusal.value.code is Code.MISREAD


class TestCorrespondents:
    def test_addressee_with_post_and_body_is_director_too(self) -> None:
        facts = _letter("author-after-addressee.txt")
        expected = [("Ana Silva-Brook", "Director of Children’s Services")]
        assert in_role(facts, Role.ADDRESSEE) == expected
        assert in_role(facts, Role.DIRECTOR) == expected
        assert {person.body for person in facts.people if person.role is Role.ADDRESSEE} == {
            "Marshwood Borough Council"
        }

    def test_several_addressees_on_labelled_lines(self) -> None:
        facts = _letter("several-addressees.txt")
        director = ("Mei Lin Okafor", "Interim Director of Children and Young People’s Services")
        assert in_role(facts, Role.ADDRESSEE) == [director, ("Bertrand Fictive", "Chief Executive")]
        assert in_role(facts, Role.DIRECTOR) == [director]
        assert [person.interim for person in facts.people if person.role is Role.DIRECTOR] == [True]
        assert in_role(facts, Role.AUTHOR) == [("Hal Invented", "Regional Director, North")]

    def test_whoever_gets_a_copy_is_no_correspondent(self) -> None:
        facts = _letter("author-after-addressee.txt")
        assert in_role(facts, Role.AUTHOR) == [("Oluwaseun Placeholder", "Her Majesty’s Inspector")]
        assert "Ian Copied" not in {person.name for person in facts.people}

    def test_redactions_are_nobody(self) -> None:
        facts = _letter("redacted-addressee.txt")
        assert in_role(facts, Role.ADDRESSEE) == [(None, "Executive Director of Children’s Services")]
        assert in_role(facts, Role.AUTHOR) == [(None, "Regional Director, London")]
        assert {"addressee", "author"} <= {field.field for field in facts.missing}

    def test_another_post_counts_where_the_subject_is_the_director(self) -> None:
        facts = _letter("no-actions.txt")
        assert in_role(facts, Role.DIRECTOR) == [("Anthony Bogus", "Strategic Director for People")]
        head = ("Ms Ana Silva", "Strategic Director for People", "Marshwood Council")
        plain = annual_conversation.read(_written(head=head, subject="Annual conversation"))
        assert in_role(plain, Role.ADDRESSEE) == [("Ana Silva", "Strategic Director for People")]
        assert in_role(plain, Role.DIRECTOR) == []

    @pytest.mark.parametrize(
        "post", ["Assistant Director, Children and Families", "Director of Children’s Social Care", "Leader"]
    )
    def test_posts_that_are_not_the_statutory_directors(self, post: str) -> None:
        head = ("Ms Ana Silva", post, "Marshwood Council")
        facts = annual_conversation.read(_written(head=head, subject="Annual conversation"))
        assert in_role(facts, Role.ADDRESSEE) == [("Ana Silva", post)]
        assert in_role(facts, Role.DIRECTOR) == []

    def test_an_address_is_no_person(self) -> None:
        head = (
            *("Ofsted", "Agora House", "Sir Thomas Street", "", "Ms Ana Silva", "Director of"),
            *("Children’s Services", "Marshwood Council", "Fenwick Hall", "Upper Example", "MW1 1AA"),
        )
        facts = annual_conversation.read(_written(head=head))
        assert in_role(facts, Role.ADDRESSEE) == [("Ana Silva", "Director of Children’s Services")]


class TestChallenges:
    @pytest.mark.parametrize(
        ("name", "challenges"),
        [
            (
                "author-after-addressee.txt",
                [
                    "recruiting and keeping social workers",
                    "the number of children who go missing from care",
                    "the cost of placements for children with complex needs",
                ],
            ),
            (
                "dense-lists.txt",
                [
                    "Budget pressures, including in high needs",
                    "Serious youth violence",
                    "Recruitment of experienced social workers.",
                ],
            ),
            (
                "markdown.md",
                ["Workforce", "Elective home education", "Sufficiency", "Waiting lists for health services"],
            ),
            (
                "no-subject.txt",
                ["a shortage of educational psychologists", "delays in the family courts", "transport costs"],
            ),
            ("redacted-addressee.txt", ["county lines", "the recruitment of foster carers"]),
            ("several-addressees.txt", ["placement sufficiency", "school exclusions", "domestic abuse"]),
            ("no-actions.txt", []),
        ],
    )
    def test_lists_and_sentences_come_apart(self, name: str, challenges: list[str]) -> None:
        assert [challenge.text for challenge in _letter(name).challenges] == challenges

    def test_a_series_that_does_not_give_the_announced_number_is_not_read(self) -> None:
        body = "Your three key challenges are: pay, and the costs of homes, schools and transport, and buses."
        facts = annual_conversation.read(_written(body))
        assert facts.challenges == ()
        assert ("challenges", FieldStatus.NOT_READ) in {(f.field, f.status) for f in facts.missing}

    def test_inner_ands_stay_where_commas_part_the_challenges(self) -> None:
        facts = annual_conversation.read(
            _written("Your main challenges are homes and hostels, buses, and pay.")
        )
        assert [challenge.text for challenge in facts.challenges] == ["homes and hostels", "buses", "pay"]


class TestFigures:
    def test_each_figure_says_whose_word_it_is(self) -> None:
        figures = _letter("several-addressees.txt").statistics
        assert [(f.measure, f.value, f.unit, f.asserted_by) for f in figures] == [
            ("looked after", "412", "children", Subject.INSPECTORATE),
            ("child protection plan", "266", "children", Subject.AUTHORITY),
        ]

    @pytest.mark.parametrize(
        ("sentence", "figures"),
        [
            ("You said that re-referrals are at 21.5%.", [("21.5", Subject.AUTHORITY)]),
            ("I noted that the re-referral rate is 19 per cent.", [("19", Subject.INSPECTORATE)]),
            ("You said it is 30% but I noted a re-referral rate of 28%.", [("28", Subject.INSPECTORATE)]),
            ("The re-referral rate is 24%.", [("24", None)]),
            ("You told me that the re-referral rate fell from 30% to 22%.", [("22", Subject.AUTHORITY)]),
            ("You said that the re-referral rate is above 20%.", []),
            ("There are 310 looked after children and 204 on a child protection plan.", [("310", None)]),
            ("You said that 40% of schools have a counsellor.", []),
        ],
    )
    def test_only_known_measures_and_exact_figures(
        self, sentence: str, figures: list[tuple[str, Subject | None]]
    ) -> None:
        facts = annual_conversation.read(_written(sentence))
        assert [(figure.value, figure.asserted_by) for figure in facts.statistics] == figures


class TestActions:
    def test_lists_under_a_line_for_each_party(self) -> None:
        facts = _letter("author-after-addressee.txt")
        assert asked(facts) == [
            (
                "authority",
                "action",
                None,
                "share the findings of its audit of neglect by the end of June 2019",
            ),
            ("authority", "action", None, "invite Tomas Bergqvist HMI to its practice week"),
            ("inspectorate", "action", None, "arrange a visit by Priya Example, Senior HMI, Early Years"),
        ]
        assert [action.named for action in facts.recommendations] == [
            (),
            ("Tomas Bergqvist",),
            ("Priya Example",),
        ]
        assert [action.position for action in facts.recommendations] == [1, 2, 1]

    def test_one_list_whose_items_begin_with_the_party(self) -> None:
        facts = _letter("several-addressees.txt")
        assert [(row[0], row[2]) for row in asked(facts)] == [
            ("authority", "1"),
            ("authority", "2"),
            ("inspectorate", "3"),
        ]

    def test_headings_for_each_party_and_nested_bullets(self) -> None:
        rows = asked(_letter("redacted-addressee.txt"))
        assert [(row[0], row[2]) for row in rows] == [
            ("authority", "1"),
            ("authority", "2"),
            ("inspectorate", "1"),
        ]
        assert rows[1][3].endswith("including attendance exclusions")

    def test_lists_without_gaps_below_bare_names(self) -> None:
        facts = _letter("dense-lists.txt")
        assert [(row[0], row[3].split()[0]) for row in asked(facts)] == [
            ("inspectorate", "Peter"),
            ("authority", "Provide"),
            ("authority", "Invite"),
        ]
        assert [action.named for action in facts.recommendations] == [
            ("Peter Piper",),
            ("Peter Piper",),
            ("Sally Seller",),
        ]

    def test_an_action_of_neither_party_is_a_doubt(self) -> None:
        facts = _letter("no-subject.txt")
        assert [row[0] for row in asked(facts)] == ["authority", "inspectorate"]
        assert [doubt.evidence.quote for doubt in facts.doubts] == [
            "All to keep the date of the spring conference free."
        ]

    def test_the_councils_short_name_is_the_council(self) -> None:
        facts = _letter("markdown.md")
        assert [(row[0], row[3]) for row in asked(facts)] == [
            ("authority", "Send the workforce strategy to Lee Wright, HMI."),
            ("inspectorate", "Lee Wright to discuss the registration of two homes."),
            ("inspectorate", "We will share the national report on sufficiency."),
        ]

    @pytest.mark.parametrize(
        ("heading", "item", "party"),
        [
            ("Local authority actions", "1. send its plan", "authority"),
            ("Ofsted’s actions:", "1. send its plan", "inspectorate"),
            ("Actions for Marshwood", "• send its plan", "authority"),
            ("Follow-up actions", "• The LA to send its plan", "authority"),
            ("Agreed actions", "a) Ana Silva to send her plan", "authority"),
            ("Actions", "• Send the plan (Ofsted)", "inspectorate"),
            ("We agreed that:", "• you will send your plan", "authority"),
            ("We agreed the following next steps:", "• HMI to send a plan", "inspectorate"),
        ],
    )
    def test_how_a_party_is_named(self, heading: str, item: str, party: str) -> None:
        facts = annual_conversation.read(_written("Thank you.", "", heading, "", item))
        assert [row[0] for row in asked(facts)] == [party]

    def test_the_text_after_the_actions_is_none(self) -> None:
        body = (
            "Actions",
            "",
            "Marshwood to:",
            "",
            "1. send its plan",
            "",
            "We also spoke of:",
            "",
            "Some other day.",
        )
        assert len(asked(annual_conversation.read(_written(*body)))) == 1

    def test_an_address_in_an_action_is_not_kept(self) -> None:
        body = ("Actions", "", "Marshwood:", "", "1. send its plan to plans@inspectors.example in May")
        document = _written(*body)
        facts = annual_conversation.read(document)
        assert asked(facts) == [("authority", "action", "1", "send its plan to in May")]
        check_evidence(document, facts)

    def test_a_letter_without_actions_has_none(self) -> None:
        assert _letter("no-actions.txt").recommendations == ()


class TestRecognition:
    @pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
    def test_letters_are_claimed_by_this_family_alone(self, path: Path) -> None:
        letter = document(path)
        assert annual_conversation.recognise(letter)
        assert not council_report.recognise(letter)
        check_evidence(letter, annual_conversation.read(letter))

    @pytest.mark.parametrize("path", COUNCIL_PAPERS, ids=lambda path: path.stem)
    def test_council_papers_are_not(self, path: Path) -> None:
        assert not annual_conversation.recognise(document(path))

    @pytest.mark.parametrize(
        "subject",
        ["Focused visit to Marshwood", "Monitoring visit to Marshwood", "Parking", "Inspection of Marshwood"],
    )
    def test_other_letters_are_not(self, subject: str) -> None:
        assert not annual_conversation.recognise(
            _written("This letter says something else.", subject=subject)
        )

    def test_a_councils_own_letter_is_not(self) -> None:
        letter = written(
            *("4 May 2021", "", "Mr Bo Other", "", "Dear Bo", "", "Annual conversation", "", "Thank you."),
            *("", "Yours sincerely", "", "Ana Silva", "Director of Children’s Services"),
        )
        assert not annual_conversation.recognise(letter)

    def test_no_report_of_the_corpus_is(self, corpus_documents: Mapping[str, Document]) -> None:
        assert len(corpus_documents) > 200
        claimed = [name for name, report in corpus_documents.items() if annual_conversation.recognise(report)]
        assert claimed == []


def test_the_real_letter(seeds: Path, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    letter, key = document(seeds / SEED), answer_keys[SEED]
    assert annual_conversation.recognise(letter)
    facts = annual_conversation.read(letter)
    check_evidence(letter, facts)
    assert facts.publication is not None
    assert str(facts.publication.date) == key["published"]
    assert key["authority"] in facts.authority.name
    assert asked(facts) == [
        (row["addressee"], row["kind"], str(row["number"]), row["text"]) for row in key["recommendations"]
    ]
    for role in (Role.ADDRESSEE, Role.AUTHOR):
        names = [row["name"] for row in key["people"] if row["role"] == role]
        assert [name for name, _ in in_role(facts, role)] == names
    assert len(facts.challenges) == 3
    assert len(facts.statistics) == 2
