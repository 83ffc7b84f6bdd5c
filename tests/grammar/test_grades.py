from __future__ import annotations

import pytest

from graph_builder.facts import Grade
from graph_builder.grammar.grades import find_grade, grade_at_end, grade_of


@pytest.mark.parametrize(
    ("printed", "grade"),
    [
        ("Outstanding", Grade.OUTSTANDING),
        ("good", Grade.GOOD),
        ("Requires improvement", Grade.REQUIRES_IMPROVEMENT),
        ("require improvement", Grade.REQUIRES_IMPROVEMENT),
        ("Requires\nimprovement to be  good", Grade.REQUIRES_IMPROVEMENT),
        ("Inadequate", Grade.INADEQUATE),
        ("Adequate", Grade.ADEQUATE),
        ("SATISFACTORY", Grade.SATISFACTORY),
    ],
)
def test_every_spelling_is_its_grade(printed: str, grade: Grade) -> None:
    assert grade_of(printed) is grade


@pytest.mark.parametrize("printed", ["", "goodness", "not good", "improvement"])
def test_other_words_are_no_grade(printed: str) -> None:
    with pytest.raises(ValueError, match="no grade"):
        grade_of(printed)


def test_the_first_grade_of_a_text() -> None:
    found = find_grade("Care is inadequate, help is good.")
    assert found is not None
    assert (found.grade, found.printed, found.start, found.end) == (Grade.INADEQUATE, "inadequate", 8, 18)
    assert find_grade("Nothing is graded.") is None


def test_inadequate_is_not_adequate_and_part_of_a_word_is_no_grade() -> None:
    found = find_grade("An inadequate plan")
    assert found is not None
    assert found.grade is Grade.INADEQUATE
    assert find_grade("goods and inadequately") is None


def test_the_grade_a_row_ends_with() -> None:
    found = grade_at_end("Care of good friends: requires improvement to be good.")
    assert found is not None
    assert found.grade is Grade.REQUIRES_IMPROVEMENT
    assert found.printed == "requires improvement to be good"
    assert grade_at_end("Good care of friends") is None
