"""The outcome of an Area SEND inspection and what happens next, from the first page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph_builder.facts import Judgement, NextStep, Subject
from graph_builder.families.area_send.template import AREA, AREA_KEY, OUTCOME, OUTCOMES
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
    """Each sentence below the paragraph that gives the outcome.

    No such sentence has had a date so far: "within approximately three years" is none.
    """
    steps: list[NextStep] = []
    for index, section in enumerate(_of_outcome(sections)):
        blocks = find_blocks(document.lines[section.first : section.last])
        for block in blocks[1:] if index == 0 else blocks:
            for start, end in find_sentences(document.text, block.start, block.end):
                steps.append(
                    NextStep(
                        position=len(steps) + 1,
                        text=" ".join(document.text[start:end].split()),
                        evidence=document.evidence(start, end),
                    )
                )
    return tuple(steps)


def _of_outcome(sections: Sequence[Section]) -> list[Section]:
    return [section for section in sections if section.key == OUTCOME]


def _sentences(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    for section in _of_outcome(sections):
        lines = document.lines[section.first : section.last]
        if lines:
            yield from find_sentences(document.text, lines[0].start, lines[-1].end)
