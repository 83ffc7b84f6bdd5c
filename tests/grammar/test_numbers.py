"""Numbers in figures and in words."""

from __future__ import annotations

import re

import pytest

from graph_builder.grammar.numbers import NUMBER, number_of


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,021", "1021"),
        ("62.5", "62.5"),
        ("seven", "7"),
        ("No", "0"),
        ("none", "0"),
        ("twenty", "20"),
        ("Forty-one", "41"),
        ("ninety", "90"),
    ],
)
def test_figures_and_words_are_plain_decimals(printed: str, value: str) -> None:
    assert number_of(printed) == value


def test_other_words_are_no_numbers() -> None:
    with pytest.raises(ValueError, match="several"):
        number_of("several")


def test_the_pattern_finds_numbers_where_they_stand() -> None:
    assert re.findall(NUMBER, "Of 1,204 children, nine wait.", re.IGNORECASE) == ["1,204", "nine"]


def test_words_that_only_contain_a_number_word_are_none() -> None:
    assert re.findall(NUMBER, "Someone often listens.", re.IGNORECASE) == []
