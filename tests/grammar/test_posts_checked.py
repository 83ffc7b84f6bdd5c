"""How well changes of post holders are told: against sentences of real reports that a person judged.

`tests/checked/posts.csv` holds 60 of the statements read, drawn at random from all documents: a digest of the
words as the document breaks them, and what they say of the post. The rules had been written with all of the
documents in view, so the share is that of the documents they were made for.
"""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from graph_builder.families.registry import read_facts
from graph_builder.identifiers import slug
from graph_builder.reading.reader import read_document

CHECKED = Path(__file__).resolve().parents[1] / "checked" / "posts.csv"
DIGITS = 16
TO_RIGHT = 0.98

Sentence = tuple[str, str, str]
Change = tuple[str, str, str, str]


def rows() -> list[dict[str, str]]:
    with CHECKED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def told(corpus: Path, seeds: Path) -> Mapping[Sentence, set[Change]]:
    """What the rules say of each sentence and post: kind, whether announced, date, whether interim."""
    said: dict[Sentence, set[Change]] = defaultdict(set)
    for name in sorted({row["document"] for row in rows()}):
        path = next(folder / name for folder in (corpus, seeds) if (folder / name).is_file())
        for fact in read_facts(read_document(path.read_bytes(), name)).post_changes:
            digest = hashlib.sha256(fact.evidence.quote.encode()).hexdigest()[:DIGITS]
            announced, interim = str(fact.announced).lower(), str(fact.interim).lower()
            change = (fact.kind.value, announced, str(fact.date or ""), interim)
            said[name, slug(fact.role), digest].add(change)
    return said


def test_sixty_statements_were_judged() -> None:
    places = {(row["document"], row["post"], row["sha256"], row["change"]) for row in rows()}
    assert len(rows()) == len(places) == 60


def test_most_of_what_is_told_is_right(told: Mapping[Sentence, set[Change]]) -> None:
    # A sentence that the rules no longer find counts as wrong: else there would be nothing to judge.
    right = [
        row
        for row in rows()
        if (row["change"], row["announced"], row["date"], row["interim"])
        in told.get((row["document"], row["post"], row["sha256"]), set())
    ]
    assert len(right) / len(rows()) >= TO_RIGHT, f"{len(right)} of {len(rows())} are right"
