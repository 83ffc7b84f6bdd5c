"""The outcome of an Area SEND inspection and what happens next, from the first page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph_builder.facts import Judgement, NextStep, Subject
from graph_builder.families.area_send.template import AREA, AREA_KEY, NEXT_STEPS, OUTCOME, OUTCOMES
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.outline import Section
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document


def read_outcome(document: Document, sections: Sequence[Section]) -> tuple[Judgement, ...]:
    """The one judgement, by the first sentence that gives an outcome; empty without one."""
    for start, end in _sentences(document, sections):
        for grade, words in OUTCOMES:
            if match := words.search(document.text, start, end):
                return (
                    Judgement(
                        subject=Subject.PARTNERSHIP,
                        area=AREA,
                        area_key=AREA_KEY,
                        grade=grade,
                        grade_as_printed=" ".join(match.group().split()),
                        evidence=document.evidence(start, end),
                    ),
                )
    return ()


def read_next_steps(document: Document, sections: Sequence[Section]) -> tuple[NextStep, ...]:
    """Each sentence below the outcome, from the first that says what happens next.

    No such sentence has had a date so far: "within approximately three years" is none.
    """
    sentences = list(_sentences(document, sections))
    openings = (index for index, (start, _) in enumerate(sentences) if NEXT_STEPS.match(document.text, start))
    first = next(openings, len(sentences))
    return tuple(
        NextStep(
            position=position,
            text=" ".join(document.text[start:end].split()),
            evidence=document.evidence(start, end),
        )
        for position, (start, end) in enumerate(sentences[first:], start=1)
    )


def _sentences(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    for section in sections:
        if section.key == OUTCOME:
            for block in find_blocks(document.lines[section.first : section.last]):
                yield from find_sentences(document.text, block.start, block.end)
