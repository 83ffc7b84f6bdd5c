"""The command `validate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import SAMPLES, run


@pytest.mark.parametrize("form", ["text", "turtle", "json"])
def test_what_is_published_is_valid(sample_store: Path, form: str) -> None:
    result = run("validate", "--store", sample_store, "--format", form)
    assert result.exit_code == 0
    expected = {
        "text": f"{SAMPLES} documents, 0 violations",
        "turtle": "sh:ValidationReport",
        "json": '"conforms"',
    }
    assert expected[form] in result.stdout
    assert f"{SAMPLES} of {SAMPLES} documents checked." in result.stderr


def test_quiet_says_nothing_but_the_report(sample_store: Path) -> None:
    result = run("validate", "--store", sample_store, "--quiet")
    assert (result.stderr, result.exit_code) == ("", 0)
    assert f"{SAMPLES} documents, 0 violations" in result.stdout


def test_a_violation_is_an_exit_status(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph_builder.validating.validation import ShapeResult, ShapeSeverity

    violation = ShapeResult(
        focus="urn:x",
        shape="urn:s",
        component="urn:c",
        severity=ShapeSeverity.VIOLATION,
        name="a shape",
        message="It does not fit.",
    )
    monkeypatch.setattr(
        "graph_builder.validating.revalidating.validate_generation",
        lambda generation, count: {"a.pdf": (violation,)},
    )
    result = run("validate", "--store", sample_store)
    assert result.exit_code == 1
    assert "It does not fit." in result.stdout
