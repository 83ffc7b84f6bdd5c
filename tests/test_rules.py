"""What decides whether a document has to be read again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import graph_builder
import ontology
import queries
import shapes
from graph_builder.families.registry import FAMILIES
from graph_builder.rules import _families, current_rules


def test_every_family_has_the_folder_of_its_name() -> None:
    assert {family.FAMILY.value for family in FAMILIES} <= set(_families())


@pytest.fixture
def installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of our packages, whose files are those the rules are made of."""
    for package in (graph_builder, ontology, queries, shapes):
        assert package.__file__ is not None
        copy = tmp_path / package.__name__
        shutil.copytree(Path(package.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("graph_builder.rules.files", lambda name: tmp_path.joinpath(*name.split(".")))
    return tmp_path


@pytest.mark.parametrize(
    ("file", "changed"),
    [
        ("ontology/authorities.ttl", {"common"}),
        ("shapes/finding.ttl", {"common"}),
        ("building/people.py", {"common"}),
        ("families/registry.py", {"common"}),
        ("families/sif/report.py", {"families"}),
        ("queries/derived/due-next.rq", {"derived"}),
    ],
)
def test_a_change_of_register_shapes_or_code_is_another_rule(
    installation: Path, file: str, changed: set[str]
) -> None:
    before = current_rules("https://example.org/")
    path = next(installation.glob(f"**/{file}"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    after = current_rules("https://example.org/")
    parts = ("common", "families", "derived")
    assert {part for part in parts if getattr(before, part) != getattr(after, part)} == changed
