"""A source line as text: what becomes of its characters, and the way back to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_builder.reading.normalising import normalise


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  plain words  ", "plain words"),
        ("no\u00a0break\u202fspaces", "no break spaces"),
        ("a  gap   inside", "a gap inside"),
        ("risk\ufffetaking and well\u0002being", "risk-taking and well-being"),
        ("\uf06e a square", "• a square"),
        ("\u25fc another", "• another"),
        ("\uf0b7\ta third", "• a third"),
        ("\u00b7  a middle dot", "• a middle dot"),
        ("\u2981 a spot", "• a spot"),
        ("- a dash", "– a dash"),
        ("o a circle of Word’s", "– a circle of Word’s"),
        ("on time", "on time"),
        ("o’clock", "o’clock"),
        ("\u2212 a minus", "– a minus"),
        ("-5 degrees", "-5 degrees"),
        ("in the \u25fc middle", "in the \u25fc middle"),
        ("‘quotes’ – and “dashes” stay", "‘quotes’ – and “dashes” stay"),
        ("\u200b", ""),
        ("", ""),
    ],
)
def test_characters_and_spaces(raw: str, text: str) -> None:
    assert normalise(raw, 0, 0)[0] == text


def test_cut_characters_leave_no_gap_behind() -> None:
    assert normalise("the Board 1 met", 0, 0, cut={10})[0] == "the Board met"
    assert normalise("the Board1", 0, 0, cut={9})[0] == "the Board"


def test_pieces_say_where_each_run_began() -> None:
    text, pieces = normalise("  one  two", 100, 40)
    assert text == "one two"
    assert [(piece.start, piece.end, piece.source) for piece in pieces] == [(100, 104, 42), (104, 107, 47)]


@given(
    st.text(alphabet="ab -–\u00a0\u25fc\ufffe\u200b\t1", max_size=30),
    st.sets(st.integers(0, 29), max_size=4),
    st.integers(0, 500),
    st.integers(0, 500),
)
def test_every_character_leads_back_to_its_own(raw: str, cut: set[int], start: int, source: int) -> None:
    text, pieces = normalise(raw, start, source, cut)
    assert text == " ".join(text.split())
    assert sum(piece.end - piece.start for piece in pieces) == len(text)
    at = start
    for piece in pieces:
        assert piece.start == at
        at = piece.end
        for offset in range(piece.end - piece.start):
            index = piece.source - source + offset
            assert index not in cut
            character, printed = text[piece.start - start + offset], raw[index]
            if printed.isalnum():
                assert character == printed
            else:
                assert character in " -–•\u25fc"
