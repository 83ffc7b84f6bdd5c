"""Two printed names that may be one person's, and two that may not."""

from __future__ import annotations

import pytest

from graph_builder.linking.person_names import (
    _FULL_FORMS,
    COMMON_SURNAMES,
    Difference,
    compare,
    is_common,
    one_letter_apart,
)


@pytest.mark.parametrize(
    ("first", "second", "difference"),
    [
        ("Rob Sampleton", "Robert Sampleton", Difference.SHORT_FORM),
        ("Rob Sampleton", "Bob Sampleton", Difference.SHORT_FORM),
        ("Chris Sampleton", "Christine Sampleton", Difference.SHARED_SHORT_FORM),
        ("Kath Sampleton", "Kate Sampleton", Difference.SHARED_SHORT_FORM),
        ("R Sampleton", "Robert Sampleton", Difference.INITIAL),
        ("R. Sampleton", "Robert Sampleton", Difference.INITIAL),
        ("Ann B Sampleton", "Ann Beth Sampleton", Difference.INITIAL),
        ("A B Sampleton", "Ann Beth Sampleton", Difference.INITIAL),
        ("Ann Sampleton", "Ann Marie Sampleton", Difference.MIDDLE_NAME),
        ("Ann Sampleton", "Ann B Sampleton", Difference.MIDDLE_NAME),
        ("Ann Sampleton", "Ann Sampleton-Worth", Difference.SECOND_SURNAME),
        ("Ann Worth", "Ann Sampleton-Worth", Difference.MIDDLE_NAME),
        ("Ann Mc Sample", "Ann McSample", Difference.DIVISION),
        ("Anne-Marie Sample", "Annemarie Sample", Difference.DIVISION),
        ("Donna Samplet", "Donna Samplett", Difference.LETTER),
        ("Claire Sampleton", "Clare Sampleton", Difference.LETTER),
        ("Katheryn Sampleton", "Kathryn Sampleton", Difference.LETTER),
        ("Brain Sampleton", "Brian Sampleton", Difference.LETTER),
    ],
)
def test_names_that_may_be_one_persons(first: str, second: str, difference: Difference) -> None:
    assert compare(first, second) is difference
    assert compare(second, first) is difference


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Joan Sampleton", "Jean Sampleton"),  # another letter is another given name
        ("Robert Sampleton", "Roger Sampleton"),
        ("Robert Sampleton", "Robert Worth"),
        ("Ann Reed", "Ann Reid"),  # short surnames differ by a letter and are two families'
        ("R Sampleton", "S Sampleton"),
        ("Ann B Sampleton", "Ann Mary Sampleton"),
        ("Ann Beth Sampleton", "Ann Mary Sampleton"),
        ("Anna Marie Worth", "Ann Sampleton Worth"),
        ("Ann", "Ann Sampleton"),  # a given name alone is nobody's
        ("Sampleton", "Sampletan"),
    ],
)
def test_names_of_two_people(first: str, second: str) -> None:
    assert compare(first, second) is None
    assert compare(second, first) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Sampleton", "ANN SAMPLETON"),
        ("Zoë Sampleton", "Zoe Sampleton"),
        ("Ann Sampleton-Worth", "Ann Sampleton Worth"),
        ("Ann O’Sample", "Ann O'Sample"),
    ],
)
def test_case_accents_hyphens_and_apostrophes_make_no_other_name(first: str, second: str) -> None:
    assert compare(first, second) is None


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("millns", "millins", True),
        ("millns", "milnns", True),
        ("elliot", "elliott", True),
        ("brain", "brian", True),
        ("sample", "sample", False),
        ("sample", "example", False),
        ("sample", "samples-s", False),
        ("", "a", True),
    ],
)
def test_one_letter_is_added_left_out_changed_or_swapped(first: str, second: str, *, apart: bool) -> None:
    assert one_letter_apart(first, second) is apart
    assert one_letter_apart(second, first) is apart


def test_the_last_surname_is_the_one_that_is_common() -> None:
    assert is_common("Ann Smith")
    assert is_common("Ann Sampleton-Smith")
    assert not is_common("Ann Smith-Sampleton")


def test_the_tables_are_written_as_names_are_compared() -> None:
    assert all(name == name.lower() and name.isalpha() for name in COMMON_SURNAMES)
    for short, full_forms in _FULL_FORMS.items():
        assert short not in full_forms, short
        assert all(name == name.lower() and name.isalpha() for name in (short, *full_forms))
