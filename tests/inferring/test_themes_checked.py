"""How well themes are told: against recommendations of real reports that a person tagged by hand.

`tests/checked/themes.csv` holds where each stands, a digest of its text, the themes a person gave it
(1 to 5 of the scheme; none where the text is a fragment), and its half: labels were chosen on
`tune`, and `report` was tagged, and measured once, after the labels were done.
"""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph_builder.facts import Recommendation
from graph_builder.families.registry import read_facts
from graph_builder.inferring.themes import infer_themes
from graph_builder.reading.reader import read_document
from ontology import terms

CHECKED = Path(__file__).resolve().parents[1] / "checked" / "themes.csv"
WANTED = 0.85

Place = tuple[str, str, int]


@dataclass(frozen=True)
class Row:
    place: Place
    sha256: str
    themes: frozenset[str]
    half: str


def rows() -> list[Row]:
    with CHECKED.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                (row["document"], row["addressee"], int(row["position"])),
                row["sha256"],
                frozenset(row["themes"].split()),
                row["half"],
            )
            for row in csv.DictReader(file)
        ]


@pytest.fixture(scope="module")
def told(corpus: Path, seeds: Path) -> Mapping[Place, tuple[str, set[str]]]:
    """Every recommendation of the documents in the file: the digest of its text, and its themes as told."""
    found: dict[Place, tuple[str, set[str]]] = {}
    for name in sorted({row.place[0] for row in rows()}):
        path = next(folder / name for folder in (corpus, seeds) if (folder / name).is_file())
        facts = read_facts(read_document(path.read_bytes(), name))
        tags = [(tag.statement, tag.theme) for tag in infer_themes(facts)]
        for asked in facts.recommendations:
            themes = {theme for statement, theme in tags if statement is asked}
            found[name, str(asked.addressee), asked.position] = (_digest(asked), themes)
    return found


def _digest(asked: Recommendation) -> str:
    return hashlib.sha256(asked.text.encode()).hexdigest()


def test_the_file_is_of_the_scheme() -> None:
    assert Counter(row.half for row in rows()) == {"tune": 400, "report": 100}
    assert len({row.sha256 for row in rows()}) == 500, "no text stands in both halves"
    for row in rows():
        assert row.themes <= set(terms.THEME), row.place
        assert len(row.themes) <= 5, row.place
    assert sum(not row.themes for row in rows()) == 1


def test_the_recommendations_are_still_the_ones_that_were_tagged(
    told: Mapping[Place, tuple[str, set[str]]],
) -> None:
    changed = [row.place for row in rows() if told.get(row.place, ("", set()))[0] != row.sha256]
    assert changed == [], "read the text again, and correct its row in tests/checked/themes.csv"


@pytest.mark.parametrize("half", ["tune", "report"])
def test_precision_and_recall(told: Mapping[Place, tuple[str, set[str]]], half: str) -> None:
    checked = [(row.themes, told[row.place][1]) for row in rows() if row.half == half]
    right = sum(len(wanted & given) for wanted, given in checked)
    precision = right / sum(len(given) for _, given in checked)
    recall = right / sum(len(wanted) for wanted, _ in checked)
    figures = f"{half}: precision {precision:.3f}, recall {recall:.3f} of {len(checked)} recommendations"
    assert min(precision, recall) >= WANTED, figures
