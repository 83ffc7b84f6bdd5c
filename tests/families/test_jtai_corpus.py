"""Letters on joint targeted area inspections: all rules on the real ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from graph_builder.facts import RecommendationKind, ReportFacts, Role
from graph_builder.families import annual_conversation, council_report, ilacs, jtai, sif
from graph_builder.grammar.addresses import EMAIL
from graph_builder.reading.document import Document
from graph_builder.register import load_register
from tests.evidence import check_evidence

Corpus = Mapping[str, tuple[Document, ReportFacts]]


class Counted(NamedTuple):
    """What was counted in the printed letter, not by these rules.

    Priority actions, areas for improvement, strengths, those addressed, those who sign, and the day the
    statement is due.
    """

    priority: int
    improve: int
    strengths: int
    addressed: int
    signed: int
    due: str | None


COUNTED = {
    "blackburn-with-darwen_joint-targeted_2023-07-14.pdf": Counted(0, 8, 7, 4, 3, "2023-10-23"),
    "bromley_joint-targeted_2025-03-13.pdf": Counted(0, 6, 7, 7, 3, "2025-06-25"),
    "cheshire-east_joint-targeted_2022-09-26.pdf": Counted(3, 12, 6, 5, 3, "2023-01-05"),
    "derby_joint-targeted_2019-05-08.pdf": Counted(0, 26, 18, 9, 4, "2019-08-15"),
    "hounslow_joint-targeted_2017-06-13.pdf": Counted(0, 29, 29, 12, 4, None),
    "islington_joint-targeted_2019-01-29.pdf": Counted(0, 16, 32, 7, 4, "2019-05-10"),
    "medway_joint-targeted_2018-08-03.pdf": Counted(1, 22, 15, 9, 4, "2018-11-12"),
    "oxfordshire_joint-targeted_2016-05-10.pdf": Counted(0, 10, 15, 8, 4, "2016-08-15"),
    "peterborough_joint-targeted_2017-08-11.pdf": Counted(0, 24, 23, 10, 4, "2017-11-14"),
    "portsmouth_joint-targeted_2020-01-31.pdf": Counted(0, 26, 58, 8, 4, "2020-05-13"),
    "richmond-upon-thames_joint-targeted_2024-09-06.pdf": Counted(0, 8, 7, 6, 3, "2024-12-13"),
    "sefton_joint-targeted_2019-12-18.pdf": Counted(4, 34, 26, 6, 4, "2020-03-30"),
    "shropshire_joint-targeted_2019-01-15.pdf": Counted(0, 21, 28, 7, 4, "2019-04-25"),
    "south-tyneside_joint-targeted_2016-04-05.pdf": Counted(0, 16, 15, 9, 4, "2016-07-14"),
    "surrey_joint-targeted_2023-05-02.pdf": Counted(0, 4, 3, 6, 3, "2023-08-09"),
    "torbay_joint-targeted_2024-01-30.pdf": Counted(2, 7, 9, 5, 3, "2024-05-09"),
    "walsall_joint-targeted_2023-01-06.pdf": Counted(0, 4, 0, 7, 3, "2023-04-18"),
    "wiltshire_joint-targeted_2016-12-16.pdf": Counted(0, 9, 23, 9, 4, "2017-03-27"),
    "york_joint-targeted_2018-11-09.pdf": Counted(0, 21, 26, 9, 4, "2019-02-20"),
}


@pytest.fixture(scope="module")
def letters(corpus_documents: Mapping[str, Document]) -> Corpus:
    claimed = {name: document for name, document in corpus_documents.items() if jtai.recognise(document)}
    return {name: (document, jtai.read(document)) for name, document in claimed.items()}


def test_these_letters_and_no_others_are_recognised(
    letters: Corpus, corpus_documents: Mapping[str, Document]
) -> None:
    assert set(letters) == set(COUNTED)
    for family in (sif, ilacs, annual_conversation, council_report):
        assert not [name for name in COUNTED if family.recognise(corpus_documents[name])], family.FAMILY


def test_everything_counted_by_hand_is_read(letters: Corpus) -> None:
    assert {name: _counted(facts) for name, (_, facts) in letters.items()} == COUNTED


def test_every_area_is_an_authority_of_the_register(letters: Corpus) -> None:
    register = load_register()
    for name, (_, facts) in letters.items():
        authority = register.find(facts.authority.name)
        assert authority is not None, facts.authority.name
        assert name.startswith(authority.name.lower().replace(" ", "-")), name


def test_every_letter_took_a_week_and_came_out_within_three_months(letters: Corpus) -> None:
    for name, (_, facts) in letters.items():
        (part,) = facts.fieldwork
        assert (part.end.latest - part.start.earliest).days in (3, 4, 5), name
        assert facts.publication is not None, name
        assert 20 < (facts.publication.date.latest - part.end.latest).days < 100, name
        assert facts.programme_theme is not None, name
        assert 10 < len(facts.programme_theme.text) < 100, facts.programme_theme.text


def test_items_begin_like_sentences_and_are_no_longer_than_a_paragraph(letters: Corpus) -> None:
    for name, (_, facts) in letters.items():
        completing = {item.text for item in facts.recommendations if item.stem}
        lists = (facts.recommendations, facts.strengths, facts.headline_findings)
        for text in (item.text for items in lists for item in items):
            assert text[0].isupper() or text in completing, (name, text)
            assert 40 < len(text) < 2300, (name, text)
            assert "•" not in text, (name, text)


def test_everybody_has_a_name_of_two_words_or_three_and_a_post_or_body(letters: Corpus) -> None:
    for name, (_, facts) in letters.items():
        for person in facts.people:
            assert re.fullmatch(r"[\w’-]+(?: [\w’-]+){1,2}", person.name or ""), (name, person.name)
            assert person.post or person.body, (name, person.name)


def test_the_director_is_known_where_the_post_says_so(letters: Corpus) -> None:
    without = {
        name for name, (_, facts) in letters.items() if not any(p.role is Role.DIRECTOR for p in facts.people)
    }
    assert {name.split("_")[0] for name in without} == {"derby", "peterborough"}


def test_every_quotation_equals_its_slice_and_holds_no_address(letters: Corpus) -> None:
    assert sum(check_evidence(document, facts) for document, facts in letters.values()) > 1100
    every = [fact for _, facts in letters.values() for fact in facts.every_fact()]
    assert not any(EMAIL.search(getattr(fact, "text", "")) for fact in every)


def test_the_answer_keys_are_met(letters: Corpus, answer_keys: Mapping[str, dict[str, Any]]) -> None:
    keys = {name: key for name, key in answer_keys.items() if key["family"] == "jtai"}
    assert len(keys) == 3
    for name, key in keys.items():
        facts = letters[name][1]
        assert facts.publication is not None
        dates = (facts.fieldwork[0].start, facts.fieldwork[-1].end, facts.publication.date)
        assert [str(date) for date in dates] == [
            *(key["inspection_start"], key["inspection_end"], key["published"]),
        ]
        written = (Role.ADDRESSEE, Role.AUTHOR)
        assert [(person["name"], person["role"]) for person in key["people"]] == [
            (person.name, person.role.value) for person in facts.people if person.role in written
        ]
        assert [_row(each["addressee"], each["kind"], each["text"]) for each in key["recommendations"]] == [
            _row(each.addressee, each.kind, each.text) for each in facts.recommendations
        ]


def _counted(facts: ReportFacts) -> Counted:
    kinds = [item.kind for item in facts.recommendations]
    roles = [person.role for person in facts.people]
    return Counted(
        priority=kinds.count(RecommendationKind.PRIORITY_ACTION),
        improve=kinds.count(RecommendationKind.AREA_FOR_IMPROVEMENT),
        strengths=len(facts.strengths),
        addressed=roles.count(Role.ADDRESSEE),
        signed=roles.count(Role.AUTHOR),
        due=str(facts.statement_due.date) if facts.statement_due else None,
    )


def _row(addressee: str, kind: str, text: str) -> tuple[str, str, str]:
    """Hyphens, marks and spaces do not count in a text."""
    return addressee, kind, re.sub(r"[^a-z0-9]", "", text.lower())
