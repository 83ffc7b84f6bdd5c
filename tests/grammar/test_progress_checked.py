"""How often a statement of progress says what the report does: against sentences that a person read.

`tests/checked/progress.csv` holds sixty that were drawn at random from all that the rules gave, each with the
finding it stands in, a digest of its words, and what it says became of things (empty: nothing).
"""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from graph_builder.families.registry import read_facts
from graph_builder.reading.reader import read_document

CHECKED = Path(__file__).resolve().parents[1] / "checked" / "progress.csv"


def _said(path: Path) -> dict[tuple[str, str], str]:
    """What the rules say of a document, by finding and digest."""
    facts = read_facts(read_document(path.read_bytes(), path.name))
    digests = (
        (each, hashlib.sha256(each.evidence.quote.encode()).hexdigest()[:16]) for each in facts.progress
    )
    return {(str(each.finding), digest): each.progress.value for each, digest in digests}


def test_nine_in_ten_statements_of_progress_are_right(corpus: Path, seeds: Path) -> None:
    with CHECKED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 60
    said = {
        name: _said(next(folder / name for folder in (corpus, seeds) if (folder / name).is_file()))
        for name in sorted({row["document"] for row in rows})
    }
    told = [(row, said[row["document"]].get((row["finding"], row["sha256"]), "")) for row in rows]
    kept = [(row, progress) for row, progress in told if progress]
    right = [row for row, progress in kept if row["progress"] == progress]
    assert len(kept) >= 50
    assert len(right) / len(kept) >= 0.9, f"{len(right)} of {len(kept)} are right"
    found = sum(1 for row, progress in told if row["progress"] and progress)
    assert found >= 0.9 * sum(1 for row in rows if row["progress"])
