"""How well findings are tied to recommendations: against pairs of real reports that a person judged.

`tests/checked/support.csv` holds where each pair stands, a digest of the finding's text, whether the
finding is behind the recommendation, and its half: the threshold was chosen on `tune`. The numbers
that some reports print are a second key.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from graph_builder.facts import ReportFacts
from graph_builder.families.registry import read_facts
from graph_builder.inferring.support import infer_support
from graph_builder.reading.reader import read_document

CHECKED = Path(__file__).resolve().parents[1] / "checked" / "support.csv"
NUMBERED = (
    "middlesbrough_childrens-services_2016-02-19.pdf",
    "west-sussex_childrens-services_2016-01-20.pdf",
)
"""Reports that print which recommendation a finding is behind."""

Pair = tuple[int, str, int]


@dataclass(frozen=True)
class Row:
    document: str
    pair: Pair
    sha256: str
    supports: bool
    half: str


def rows() -> list[Row]:
    with CHECKED.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                row["document"],
                (int(row["finding"]), row["addressee"], int(row["recommendation"])),
                row["sha256"],
                row["supports"] == "yes",
                row["half"],
            )
            for row in csv.DictReader(file)
        ]


def _read(names: set[str], *folders: Path) -> Iterator[tuple[str, ReportFacts]]:
    for name in sorted(names):
        path = next(folder / name for folder in folders if (folder / name).is_file())
        yield name, read_facts(read_document(path.read_bytes(), name))


def _pairs(facts: ReportFacts) -> dict[Pair, str]:
    return {
        (
            support.finding.position,
            support.recommendation.addressee.value,
            support.recommendation.position,
        ): support.method
        for support in infer_support(facts)
    }


@pytest.fixture(scope="module")
def told(corpus: Path, seeds: Path) -> Mapping[str, ReportFacts]:
    return dict(_read({row.document for row in rows()}, corpus, seeds))


def test_the_pairs_are_those_that_were_judged(told: Mapping[str, ReportFacts]) -> None:
    assert [sum(row.half == half for row in rows()) for half in ("tune", "report")] == [50, 50]
    for row in rows():
        finding = next(each for each in told[row.document].findings if each.position == row.pair[0])
        digest = hashlib.sha256(finding.text.encode()).hexdigest()[: len(row.sha256)]
        assert digest == row.sha256, f"{row.document}: finding {row.pair[0]} reads otherwise than when judged"


@pytest.mark.parametrize(("half", "least"), [("tune", 0.95), ("report", 0.85)])
def test_most_of_the_pairs_kept_are_right(told: Mapping[str, ReportFacts], half: str, least: float) -> None:
    kept = [row for row in rows() if row.half == half and row.pair in _pairs(told[row.document])]
    right = sum(row.supports for row in kept)
    assert len(kept) >= 20
    assert right / len(kept) >= least, f"{half}: {right} of {len(kept)} are right"


def test_shared_words_find_most_of_the_numbers_printed(corpus: Path) -> None:
    """The same rule, with the numbers hidden, against those the reports print."""
    right = kept = 0
    for _, facts in _read(set(NUMBERED), corpus):
        printed = set(_pairs(facts))
        hidden = tuple(
            replace(
                finding, evidence=replace(finding.evidence, quote=finding.evidence.quote.partition("(")[0])
            )
            for finding in facts.findings
        )
        found = set(_pairs(replace(facts, findings=hidden)))
        kept += len(found)
        right += len(found & printed)
    assert kept >= 20
    assert right / kept >= 0.85, f"{right} of {kept} are right"
