"""Whether what is marked on the picture of a page are the words that were quoted, on real documents."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import pypdfium2

from graph_builder.facts import Evidence
from graph_builder.families.registry import read_facts
from graph_builder.issues import Refusal
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document
from server.reports.evidence import Span, runs_on_page
from server.reports.page_images import Drawing, draw

DOCUMENTS = 20
FACTS = 10
"""Of each document: 200 facts in all."""

WORD = re.compile(r"\w+")


def share_under_boxes(path: Path, document: Document, evidence: Evidence) -> float:
    """The share of the quoted words that stand under the boxes, on all pages of the quotation."""
    covered: Counter[str] = Counter()
    pdf = pypdfium2.PdfDocument(path)
    for page in evidence.pages:
        runs = runs_on_page(document, page, Span(evidence.start, evidence.end))
        drawn = draw(Drawing(source=str(path), page=page, runs=runs, picture=False))
        text = pdf[page - 1].get_textpage()
        for left, top, width, height in drawn.boxes:
            bounds = (left - 1, drawn.height - top - height - 1, left + width + 1, drawn.height - top + 1)
            covered.update(WORD.findall(text.get_text_bounded(*bounds)))
    pdf.close()
    quoted = Counter(WORD.findall(evidence.quote))
    return sum((quoted & covered).values()) / max(1, quoted.total())


def test_the_words_of_two_hundred_facts_lie_under_their_boxes(corpus: Path) -> None:
    draws = random.Random(6)
    paths = sorted(path for path in corpus.iterdir() if path.suffix == ".pdf")
    shares: list[float] = []
    for path in draws.sample(paths, len(paths)):
        try:
            document = read_document(path.read_bytes(), path.name)
            facts = [fact.evidence for fact in read_facts(document).every_fact()]
        except Refusal:
            continue
        shares += [share_under_boxes(path, document, evidence) for evidence in draws.sample(facts, FACTS)]
        if len(shares) == DOCUMENTS * FACTS:
            break
    assert len(shares) == DOCUMENTS * FACTS
    good = sum(share >= 0.95 for share in shares)
    assert good >= 198, f"{good} of {len(shares)}"
