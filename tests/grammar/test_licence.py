from __future__ import annotations

import pytest

from graph_builder.grammar.licence import find_licence
from graph_builder.reading.reader import read_document


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("You may reuse this text in any medium, under the terms of the Open\nGovernment Licence.", "ogl"),
        ("You may re-use it under the Open Government Licence.", "ogl"),
        ("You may copy parts of this for non-commercial educational\npurposes.", "non-commercial"),
        ("This document may be reproduced in whole for non-commercial purposes.", "non-commercial"),
        ("This publication is licensed under the terms of the Open Government Licence v3.0.", "ogl"),
        ("You may copy this report if you name its author.", "other"),
    ],
)
def test_the_sentence_says_which_licence_it_is(printed: str, key: str) -> None:
    document = read_document(f"A report.\n{printed} Visit www.example.org for more.\n".encode(), "x")
    licence = find_licence(document)
    assert licence is not None
    assert licence.key == key
    assert licence.evidence.quote == printed
    assert licence.text == printed.replace("\n", " ")


def test_crown_copyright_alone_is_no_licence() -> None:
    assert find_licence(read_document("© Crown copyright 2031".encode(), "x")) is None
