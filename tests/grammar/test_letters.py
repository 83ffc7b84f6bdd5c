"""The parts of a letter and those who write and receive it."""

from __future__ import annotations

import pytest

from graph_builder.grammar.dates import ImpossibleDateError
from graph_builder.grammar.letters import Letter, find_correspondents, find_letter, letter_date
from graph_builder.reading.document import Document
from tests.families.papers import written


def _letter(document: Document) -> Letter:
    letter = find_letter(document)
    assert letter is not None
    return letter


def _people(*lines: str, signature: bool = False) -> list[tuple[str | None, str | None, str | None]]:
    found = find_correspondents(written(*lines).lines, signature=signature)
    return [(person.name, person.post, person.body) for person in found]


def test_the_parts() -> None:
    letter = _letter(
        written(
            "5 May 2021",
            "",
            "Dear Ana",
            "",
            "A subject",
            "in two lines",
            "",
            "Thank you.",
            "",
            "Kind regards,",
            "",
            "Bo Mock",
        )
    )
    parts = (letter.head, letter.subject, letter.body, letter.tail)
    assert [[line.text for line in part] for part in parts] == [
        *(["5 May 2021"], ["A subject", "in two lines"], ["Thank you."], ["Bo Mock"]),
    ]


def test_what_greets_nobody_at_its_beginning_is_no_letter() -> None:
    assert find_letter(written("A report", "", "Children’s services are good.")) is None
    assert find_letter(written(*["A line."] * 100, "Dear Ana")) is None


@pytest.mark.parametrize("line", ["5 May 2021", "Date: 5th May 2021", "Wednesday 5 May 2021"])
def test_the_date_stands_alone_before_the_greeting(line: str) -> None:
    dated = letter_date(_letter(written("Minutes of 4 May 2021", line, "", "Dear Ana")))
    assert dated is not None
    assert str(dated[0].date) == "2021-05-05"


def test_no_date_and_a_date_on_no_calendar() -> None:
    assert letter_date(_letter(written("Dear Ana", "", "On 5 May 2021 we met."))) is None
    with pytest.raises(ImpossibleDateError):
        letter_date(_letter(written("31 June 2021", "", "Dear Ana")))


class TestCorrespondents:
    @pytest.mark.parametrize(
        "lines",
        [
            ("Ms Ana Silva", "Director of Plans", "Marshwood Council"),
            ("Ana Silva", "Director of Plans", "Marshwood Council", "PO Box 1"),
            ("FAO Ms Ana Silva, Director of Plans, Marshwood Council",),
            ("To: Ana Silva, Director of Plans at Marshwood Council",),
            ("Director of Plans", "Ms Ana Silva", "Marshwood Council"),
        ],
    )
    def test_name_post_and_body(self, lines: tuple[str, ...]) -> None:
        assert _people(*lines) == [("Ana Silva", "Director of Plans", "Marshwood Council")]

    def test_a_post_over_two_lines(self) -> None:
        people = _people(
            "Ms Ana Silva", "Corporate Director of", "Children and Families", "Marshwood Council"
        )
        assert people == [("Ana Silva", "Corporate Director of Children and Families", "Marshwood Council")]

    def test_several(self) -> None:
        people = _people(
            "Ms Ana Silva", "Director of Plans", "Mr Bo Mock", "Chief Executive", "Marshwood Council"
        )
        assert people == [
            ("Ana Silva", "Director of Plans", None),
            ("Bo Mock", "Chief Executive", "Marshwood Council"),
        ]

    def test_two_on_one_line(self) -> None:
        people = _people("Ms Ana Silva and Mr Bo Mock", "Joint Directors of Plans", "Marshwood Council")
        assert [name for name, _, _ in people] == ["Ana Silva", "Bo Mock"]

    def test_places_are_nobody(self) -> None:
        assert _people("Shire Hall", "10 Holiday Street", "Upper Example", "PO BOX 2", "MW1 1AA") == []

    def test_who_gets_a_copy_is_nobody(self) -> None:
        assert _people("cc Mr Bo Mock, Chief Executive") == []

    def test_a_name_taken_out(self) -> None:
        assert _people("[redacted]", "Director of Plans", "Marshwood Council") == [
            (None, "Director of Plans", "Marshwood Council")
        ]

    @pytest.mark.parametrize("lines", [("Ana Silva HMI",), ("Ana Silva",), ("DPA", "", "Ana Silva HMI")])
    def test_a_signature_needs_no_post(self, lines: tuple[str, ...]) -> None:
        assert _people(*lines, signature=True) == [("Ana Silva", None, None)]
