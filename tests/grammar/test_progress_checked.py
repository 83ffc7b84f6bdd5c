"""How well statements of progress are told: against sentences of real reports that a person judged.

`tests/checked/progress.csv` holds the finding each stands in, a digest of the words as the document breaks
them, and what they say (`none` where nothing of progress). The rules were mended after `tune` was read;
`report` was drawn and read afterwards.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from graph_builder.families.registry import read_facts
from graph_builder.reading.reader import read_document

CHECKED = Path(__file__).resolve().parents[1] / "checked" / "progress.csv"
DIGITS = 16

Place = tuple[str, str, str]


def rows() -> list[dict[str, str]]:
    with CHECKED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def told(corpus: Path, seeds: Path) -> Mapping[Place, str]:
    """What the rules say of each place: document, finding, digest."""
    said: dict[Place, str] = {}
    for name in sorted({row["document"] for row in rows()}):
        path = next(folder / name for folder in (corpus, seeds) if (folder / name).is_file())
        for fact in read_facts(read_document(path.read_bytes(), name)).progress:
            digest = hashlib.sha256(fact.evidence.quote.encode()).hexdigest()[:DIGITS]
            said[name, str(fact.finding), digest] = fact.progress.value
    return said


def test_two_halves_were_judged() -> None:
    assert Counter(row["half"] for row in rows()) == {"tune": 120, "report": 60}
    assert len({(row["document"], row["finding"], row["sha256"]) for row in rows()}) == 180


@pytest.mark.parametrize(("half", "given", "least"), [("tune", 115, 0.93), ("report", 58, 0.95)])
def test_most_of_what_is_told_is_right(
    told: Mapping[Place, str], half: str, given: int, least: float
) -> None:
    """`given` guards the sample: sentences the rules no longer find would leave nothing to judge."""
    judged = [
        (said, row["progress"])
        for row in rows()
        if row["half"] == half and (said := told.get((row["document"], row["finding"], row["sha256"])))
    ]
    right = sum(said == meant for said, meant in judged)
    assert len(judged) >= given
    assert right / len(judged) >= least, f"{half}: {right} of {len(judged)} are right"
