"""The letter's sections, without its introduction, its signature and its case studies.

Case studies tell of children. They stand in boxes, set further in than the text around them, and
nothing is read from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph_builder.families.jtai.frame import subject_lines
from graph_builder.families.jtai.template import ABOUT_THE_INSPECTION, CASE_STUDY, FINDINGS, HEADINGS
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.letters import Letter
from graph_builder.grammar.outline import Section, find_sections, joined
from graph_builder.reading.document import Document, Line

_BOX = 3.0
"""How many points further in than the letter's text a box stands, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The lines of one section; `key` is one of the template's."""

    key: str
    heading: str
    lines: tuple[Line, ...]


def find_parts(document: Document, letter: Letter) -> tuple[Part, ...]:
    """The letter's sections in order, the first the summary below its subject (often empty)."""
    sections = find_sections(document, HEADINGS)
    end = letter.body[-1].end if letter.body else len(document.text)
    parts = [_summary(document, letter, sections)]
    for section in sections:
        lines = tuple(line for line in document.lines[section.first : section.last] if line.end <= end)
        if section.key != CASE_STUDY:
            parts.append(Part(key=section.key, heading=section.heading, lines=lines))
            continue
        # The section that a box interrupts goes on below it.
        before = parts.pop()
        below = lines[_in_box(document, section, lines) :]
        parts.append(Part(key=before.key, heading=before.heading, lines=before.lines + below))
    return tuple(parts)


def _summary(document: Document, letter: Letter, sections: Sequence[Section]) -> Part:
    """What stands between the subject and the first heading, but for the introduction."""
    subject = subject_lines(letter)
    first = document.line_at(subject[-1].start) + 1
    last = sections[0].heading_first if sections else first
    lines = document.lines[first:last]
    return Part(key=FINDINGS, heading=joined(subject).rstrip(" ."), lines=lines[_introduction(lines) :])


def _introduction(lines: Sequence[Line]) -> int:
    """How many of the lines tell of the inspection itself, before what it found.

    Where a sentence fills its page to the end, the next page may go on with it or not (Wiltshire,
    2016): it is taken for what was found.
    """
    introduction = read = 0
    for block in find_blocks(lines):
        if ABOUT_THE_INSPECTION.match(block.text):
            introduction = read + _up_to_page_end(block.lines)
        read += len(block.lines)
    return introduction


def _up_to_page_end(lines: Sequence[Line]) -> int:
    for count, (before, line) in enumerate(pairwise(lines), start=1):
        if line.page != before.page and before.text.endswith("."):
            return count
    return len(lines)


def _in_box(document: Document, section: Section, lines: Sequence[Line]) -> int:
    """How many of the lines stand in a case study's box: all of them where the form shows none."""
    edge = document.lines[section.heading_first].indent
    for count, line in enumerate(lines):
        if edge is not None and line.indent is not None and line.indent <= edge - _BOX:
            return count
    return len(lines)
