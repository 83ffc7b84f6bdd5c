"""Letters to many agencies: where one entry ends, and name, post and body of each."""

from __future__ import annotations

import pytest

from graph_builder.grammar.address_lists import find_addressees, split_post_and_body
from tests.families.papers import written


def _people(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.name, each.post, each.body) for each in find_addressees(written(*lines).lines)]


@pytest.mark.parametrize(
    ("words", "post", "body"),
    [
        ("Director of Children’s Services, Mere Council", "Director of Children’s Services", "Mere Council"),
        (
            "Director, Children, Families and Learning, Mere",
            "Director, Children, Families and Learning",
            "Mere",
        ),
        (
            "Director of Quality, Nursing & Safety, Mere CCG",
            "Director of Quality, Nursing & Safety",
            "Mere CCG",
        ),
        (
            "Chief Executive, Mere, Fen and Marsh Rehabilitation Company",
            "Chief Executive",
            "Mere, Fen and Marsh Rehabilitation Company",
        ),
        ("Chief Constable of Mere police force", "Chief Constable", "Mere police force"),
        ("Commissioner of the Fenland Police", "Commissioner", "Fenland Police"),
        ("Independent Chair of Mere LSCB", "Independent Chair", "Mere LSCB"),
        ("Chief Nurse at NHS Mere, and Fen ICB", "Chief Nurse", "NHS Mere, and Fen ICB"),
        ("Designated Doctor, Young Minds for NHS Mere CCG", "Designated Doctor, Young Minds", "NHS Mere CCG"),
        (
            "National Probation Service, Divisional Director",
            "Divisional Director",
            "National Probation Service",
        ),
        (
            "Head of Area, Fen, Prison Service (HMPPS), Probation Service – East",
            "Head of Area, Fen",
            "Prison Service (HMPPS), Probation Service – East",
        ),
        ("Head of Fen, Mere & Marsh Probation Service", "Head of Fen, Mere & Marsh Probation Service", None),
        ("Police and Crime Commissioner for Fenland", "Police and Crime Commissioner for Fenland", None),
        (
            "Mere, Fen and the Isles Police and Crime Commissioner",
            "Mere, Fen and the Isles Police and Crime Commissioner",
            None,
        ),
        ("Youth Justice Service", None, "Youth Justice Service"),
        ("Assistant Direct, Cafcass", "Assistant Direct", "Cafcass"),
        (
            "Head of unit (South & North Division, Probation Service)",
            "Head of unit (South & North Division, Probation Service)",
            None,
        ),
        ("", None, None),
    ],
)
def test_an_entry_s_post_and_body(words: str, post: str | None, body: str | None) -> None:
    assert split_post_and_body(words) == (post, body)


def test_entries_run_on_until_the_next_name() -> None:
    assert _people(
        "5 May 2021",
        "Ada Example, Director of Quality and Nursing, Fen and Mere Clinical",
        "Commissioning Group",
        "Professor Ben Sample CBE, Chief Nursing Officer at NHS Black",
        "Mere ICB",
        "ada@example.example, 01234 567890",
        "Cy Mock, Head of Service, Youth Offending and",
        "Gangs Services",
    ) == [
        ("Ada Example", "Director of Quality and Nursing", "Fen and Mere Clinical Commissioning Group"),
        ("Ben Sample", "Chief Nursing Officer", "NHS Black Mere ICB"),
        ("Cy Mock", "Head of Service", "Youth Offending and Gangs Services"),
    ]


def test_an_entry_below_its_name() -> None:
    assert _people("Ada Example", "Director of Plans", "Mere Council", "Ben Sample", "Chief Constable") == [
        ("Ada Example", "Director of Plans", "Mere Council"),
        ("Ben Sample", "Chief Constable", None),
    ]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Ada Example Accountable Officer at NHS Mere", [("Ada Example", "Accountable Officer", "NHS Mere")]),
        (
            "Acting Chief Constable Ada Example, Fen Police",
            [("Ada Example", "Acting Chief Constable", "Fen Police")],
        ),
        (
            "Chief Supt Ada Example, Borough Commander, Fen MPS",
            [("Ada Example", "Borough Commander", "Fen MPS")],
        ),
        (
            "Mr Ben Sample, Chief Nurse, NHS Fen Mr Cy Mock, Head of Plans",
            [("Ben Sample", "Chief Nurse", "NHS Fen"), ("Cy Mock", "Head of Plans", None)],
        ),
        (
            "Ada Example and Ben Sample, Joint Directors of Plans, Mere Council",
            [
                ("Ada Example", "Joint Directors of Plans", "Mere Council"),
                ("Ben Sample", "Joint Directors of Plans", "Mere Council"),
            ],
        ),
        ("T/ACC Ada Example, Fen Police", [("Ada Example", "T/ACC", "Fen Police")]),
        ("Mayor Ada Example, Fen Authority", [("Ada Example", "Mayor", "Fen Authority")]),
        ("PCC Ada Example", [("Ada Example", "PCC", None)]),
        (
            "Professor Dame Ada Example DBE, Chief Nurse, NHS Fen",
            [("Ada Example", "Chief Nurse", "NHS Fen")],
        ),
        ("Ada Example – Chief Nurse – NHS Fen", [("Ada Example", "Chief Nurse", "NHS Fen")]),
        (
            "Ada Example (Interim Director of Plans), Fen",
            [("Ada Example", "Interim Director of Plans", "Fen")],
        ),
        ("Di Example, Chief Nurse, NHS Fen", [("Di Example", "Chief Nurse", "NHS Fen")]),
        ("Ada Example OBE", []),
        ("Mere Road, Fenton", []),
        ("South Mere, Fenland", []),
        ("Probation Service, Fenland", []),
    ],
)
def test_one_line(line: str, people: list[tuple[str | None, str | None, str | None]]) -> None:
    assert _people(line) == people


def test_the_words_of_an_entry_are_where_it_says() -> None:
    document = written("Ada Example, Director of", "Plans, Mere Council", "Ben Sample, Head of Parks")
    entries = [document.text[each.start : each.end] for each in find_addressees(document.lines)]
    assert entries == ["Ada Example, Director of\nPlans, Mere Council", "Ben Sample, Head of Parks"]
