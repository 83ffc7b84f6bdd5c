"""The real corpus, each document read once a session, and the answer keys by document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from graph_builder.issues import Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document


@pytest.fixture(scope="session")
def corpus_documents(corpus: Path) -> Mapping[str, Document]:
    """Every PDF of the corpus that can be read, by its file name."""
    documents: dict[str, Document] = {}
    for path in sorted(corpus.glob("*.pdf")):
        try:
            documents[path.name] = read_document(path.read_bytes(), path.name)
        except Refusal:
            continue
    return documents


@pytest.fixture(scope="session")
def answer_keys(gold: Path) -> Mapping[str, dict[str, Any]]:
    """The answer keys by the file name of their document."""
    keys = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(gold.glob("*.json"))]
    return {key["file"]: key for key in keys}
