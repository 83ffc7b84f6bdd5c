"""The command `status`."""

from __future__ import annotations

import json
from pathlib import Path

from graph_builder.store.reading import current_generation
from tests.commands.running import SAMPLES, rows, run


def test_status_says_what_the_store_holds(sample_store: Path) -> None:
    short = run("status", "--store", sample_store).stdout
    for said in (
        "generation 1",
        f"Files: {SAMPLES} published",
        "Families: ",
        f"{SAMPLES} documents",
        "Newest inspection: ",
    ):
        assert said in short
    assert "unknown-authority" in short
    assert "invented-wexmouth-2022.pdf: published" not in short
    assert (
        "invented-wexmouth-2022.pdf: published, ilacs"
        in run("status", "--store", sample_store, "--verbose").stdout
    )


def test_the_status_tells_what_is_reported_from_what_is_only_mentioned(sample_store: Path) -> None:
    short = run("status", "--store", sample_store).stdout
    found = rows(run("query", "inspections", "--store", sample_store, "--format", "csv"))
    mentioned = sum(row["only_mentioned"] == "true" for row in found)
    assert 0 < mentioned < len(found)
    counted = f"{len(found) - mentioned} inspections reported, {mentioned} inspections only mentioned"
    assert counted in short


def test_the_status_comes_as_json(sample_store: Path) -> None:
    found = json.loads(run("status", "--store", sample_store, "--format", "json").stdout)
    assert found["files"] == {"published": SAMPLES}
    assert sum(found["families"].values()) == found["graph"]["documents"] == SAMPLES
    assert [document["status"] for document in found["documents"]] == ["published"] * SAMPLES
    assert len(found["issues"]) == sum(count["number"] for count in found["issue_counts"])
    assert found["newest_inspection"]["document"] == "invented-tarnholme-2026.pdf"
    assert found["newest_inspection"]["days_ago"] > 0
    # Every authority with a report has a newest inspection, though letters and papers have no days.
    assert None not in [authority["newest"] for authority in found["authorities"]]
    generation = current_generation(sample_store).path
    assert found["bytes_on_disk"] > sum(path.stat().st_size for path in (generation / "sources").iterdir())


def test_the_status_ranks_what_was_not_found(sample_store: Path) -> None:
    """What could not be read before what is not stated, and of each the field most documents lack."""
    coverage = rows(run("query", "field-coverage", "--store", sample_store, "--format", "csv"))
    ranks = [(-int(row["not_read"]), -int(row["not_stated"]) / int(row["documents"])) for row in coverage]
    assert ranks == sorted(ranks)
    not_stated = [row for row in coverage if int(row["not_stated"])]
    worst = "{field} in {not_stated} of {documents} {family}".format(**not_stated[0])
    short = run("status", "--store", sample_store).stdout
    assert f"Not stated:\n  {worst}\n" in short
    assert f"  and {len(not_stated) - 5} more (--verbose lists them)" in short
    whole = run("status", "--store", sample_store, "--verbose").stdout
    assert all(
        f"  {row['field']} in {row['not_stated']} of {row['documents']}" in whole for row in not_stated
    )
    found = json.loads(run("status", "--store", sample_store, "--format", "json").stdout)
    assert [field["field"] for field in found["missing_fields"]] == [row["field"] for row in coverage]
