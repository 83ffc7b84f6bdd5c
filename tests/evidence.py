"""That every fact stands where it says: its words are a slice of the text, its pages those of the slice."""

from __future__ import annotations

from graph_builder.facts import ReportFacts
from graph_builder.grammar.addresses import EMAIL
from graph_builder.reading.document import Document


def check_evidence(document: Document, facts: ReportFacts) -> int:
    """Checks each fact of a document, and that none quotes an address; how many there were, never none."""
    found = facts.every_fact()
    assert found
    for fact in found:
        evidence = fact.evidence
        assert document.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.pages == document.pages_of(evidence.start, evidence.end)
        assert not EMAIL.search(evidence.quote), evidence.quote
    return len(found)
