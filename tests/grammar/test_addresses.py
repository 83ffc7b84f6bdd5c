"""Addresses and numbers never reach a fact."""

from __future__ import annotations

import pytest

from graph_builder.grammar.addresses import public_evidence, without_addresses, without_contact
from tests.families.papers import written


@pytest.mark.parametrize(
    "words",
    [
        "Jo Mockup jo.mockup@marshwood.example",
        "Jo Mockup, Tel: 01234 567890",
        "Jo Mockup (01234) 567 890",
        "Jo Mockup Email: jo@marshwood.example Telephone: 01234 567890",
        "Jo Mockup | www.marshwood.example",
    ],
)
def test_contact_is_taken_off(words: str) -> None:
    assert without_contact(words) == "Jo Mockup"


@pytest.mark.parametrize("words", ["Director (DCS)", "Director (interim), Marshwood", "Director"])
def test_brackets_that_are_whole_stay(words: str) -> None:
    assert without_contact(f"{words} (jo@marshwood.example)") == words


def test_a_sentence_keeps_its_figures() -> None:
    words = "Send 266 plans of 2019 to jo@marshwood.example by 30 April 2021."
    assert without_addresses(words) == "Send 266 plans of 2019 to by 30 April 2021."


def test_evidence_is_the_longest_part_without_an_address() -> None:
    document = written("Report Author Jo Mockup, jo@marshwood.example, Head")
    assert public_evidence(document, 0, len(document.text)).quote == "Report Author Jo Mockup"


def test_evidence_without_an_address_is_whole() -> None:
    document = written("Report Author Jo Mockup (Head of Plans)")
    assert public_evidence(document, 0, len(document.text)).quote == document.text
