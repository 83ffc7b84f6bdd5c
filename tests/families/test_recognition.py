"""Every family's recogniser over every real document: one claims each, none steals another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from graph_builder.families import (
    annual_conversation,
    area_send,
    council_report,
    ilacs,
    ilacs_focused_visit,
    joint_area_review,
    jtai,
    looked_after_2013,
    monitoring_visit,
    protection_2012,
    sif,
)
from graph_builder.reading.document import Document, Form

FAMILIES = (
    *(sif, ilacs, ilacs_focused_visit, monitoring_visit, jtai, area_send),
    *(looked_after_2013, protection_2012, joint_area_review),
    *(annual_conversation, council_report),
)

Claims = Mapping[str, list[str]]


@pytest.fixture(scope="module")
def claims(corpus_documents: Mapping[str, Document]) -> Claims:
    return {
        name: [family.FAMILY.value for family in FAMILIES if family.recognise(document)]
        for name, document in corpus_documents.items()
    }


def test_exactly_one_family_claims_each_report(
    claims: Claims, corpus_documents: Mapping[str, Document]
) -> None:
    assert len(claims) == 211
    for name, families in claims.items():
        # One "PDF" of the corpus is the web page that says that the report is gone.
        assert len(families) == (1 if corpus_documents[name].form is Form.PDF else 0), name


def test_the_right_family_claims_it(claims: Claims) -> None:
    for name, families in claims.items():
        if "_area-send_" in name:
            assert families == ["area-send"], name
        elif "_joint-targeted_" in name:
            assert families == ["jtai"], name
        else:
            assert not {"area-send", "jtai"} & set(families), name


def test_how_many_each_family_claims(claims: Claims) -> None:
    assert Counter(family for families in claims.values() for family in families) == {
        "ilacs": 114,
        "sif": 57,
        "jtai": 19,
        "area-send": 19,
        "looked-after-2013": 1,
    }
