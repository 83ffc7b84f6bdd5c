"""Every shape on cases that fit it and cases that do not.

`cases/SHAPE/conforms*.ttl` fits all shapes; `cases/SHAPE/violates*.ttl` differs from it in
one thing, and SHAPE must be the one shape that says so; `ALSO_FIRED` lists the exceptions.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import RDF, SH

from graph_builder.validating.validation import Validator, shapes_graph
from shapes import SHAPES_NAMESPACE

CASES = Path(__file__).with_name("cases")
FILES = sorted(CASES.glob("*/*.ttl"))

ALSO_FIRED = {
    "DocumentAuthority/violates-several": {"DocumentAuthorityKnown"},
    "DocumentInspection/violates-words": {
        "InspectionFramework",
        "InspectionInspectorate",
        "InspectionStartKnown",
        "LeadInspectorNamed",
    },
    "ReportInspection/violates-missing": {"LeadInspectorNamed"},
}
"""Where one mistake has several consequences: what is no known thing has no properties either."""


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator()


def _shapes() -> set[str]:
    named = (
        *shapes_graph().subjects(RDF.type, SH.PropertyShape),
        *shapes_graph().subjects(RDF.type, SH.NodeShape),
    )
    return {str(shape).removeprefix(SHAPES_NAMESPACE) for shape in named}


def _fired(validator: Validator, file: Path) -> set[str]:
    graph = Graph().parse(file, format="turtle")
    return {result.shape.removeprefix(SHAPES_NAMESPACE) for result in validator.validate(graph)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_case_fires_its_own_shape_or_none(validator: Validator, file: Path) -> None:
    expected = set() if file.stem.startswith("conforms") else {file.parent.name}
    expected |= ALSO_FIRED.get(f"{file.parent.name}/{file.stem}", set())
    assert _fired(validator, file) == expected


def test_every_shape_has_a_conforming_and_a_violating_case() -> None:
    kinds = {(file.parent.name, file.stem.partition("-")[0]) for file in FILES}
    assert {shape for shape, _ in kinds} == _shapes(), "cases/ has one folder for each shape"
    missing = {(shape, kind) for shape in _shapes() for kind in ("conforms", "violates")} - kinds
    assert not missing
