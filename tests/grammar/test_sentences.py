"""Where sentences end."""

from __future__ import annotations

import pytest

from graph_builder.grammar.sentences import find_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is so. It was so.", ["It is so.", "It was so."]),
        ("Mr. Sample came. He left.", ["Mr. Sample came.", "He left."]),
        ("It is 71.5 per cent. So be it", ["It is 71.5 per cent.", "So be it"]),
        ("They said ‘yes.’ Others did not.", ["They said ‘yes.’", "Others did not."]),
        ("Is it? Yes! So.", ["Is it?", "Yes!", "So."]),
        ("It ends.\n• one", ["It ends.", "• one"]),
        ("  ", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in find_sentences(text)] == sentences


def test_only_between_the_bounds() -> None:
    text = "One. Two. Three."
    assert [text[start:end] for start, end in find_sentences(text, 5, 9)] == ["Two."]
