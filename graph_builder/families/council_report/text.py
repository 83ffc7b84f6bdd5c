"""A council paper's text as paragraphs under its headings.

Owns the cutting; which headings there are is in `layout`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph_builder.families.council_report.layout import HEADINGS
from graph_builder.grammar.outline import find_sections
from graph_builder.grammar.paragraphs import Paragraph, find_paragraphs, sentences_of
from graph_builder.reading.document import Document, Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper ready to be read: `front` are the lines before its first heading, `headings` the
    keys of those paragraphs that are known headings, by their index."""

    document: Document
    lines: tuple[Line, ...]
    front: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    headings: dict[int, str]

    def under(self, key: str) -> Iterator[int]:
        """The indices of the headings with this key."""
        return (index for index, heading in self.headings.items() if heading == key)

    def body_of(self, heading: int) -> tuple[Paragraph, ...]:
        """The paragraphs between the heading at this index and the next known one."""
        following = [index for index in self.headings if index > heading]
        return self.paragraphs[heading + 1 : min(following, default=len(self.paragraphs))]

    def sentences(self) -> Iterator[tuple[int, int, str]]:
        """Every sentence of the text that is no heading: its span and its words on one line."""
        return sentences_of(
            self.document,
            [paragraph for index, paragraph in enumerate(self.paragraphs) if index not in self.headings],
        )


def cut_paper(document: Document) -> Paper:
    """The paper as paragraphs under headings."""
    lines = tuple(line for line in document.lines if not line.footnote)
    sections = find_sections(document, HEADINGS)
    first = sections[0].heading_first if sections else len(lines)
    paragraphs = find_paragraphs(lines[:first])
    headings: dict[int, str] = {}
    for section in sections:
        headings[len(paragraphs)] = section.key
        opening, closing = lines[section.heading_first], lines[section.first - 1]
        paragraphs.append(
            Paragraph(
                text=section.heading,
                number=None,
                level=0,
                start=opening.start,
                end=closing.end,
                indent=opening.indent or 0.0,
                heading=True,
            )
        )
        paragraphs += find_paragraphs(lines[section.first : section.last])
    return Paper(
        document=document,
        lines=lines,
        front=lines[:first],
        paragraphs=tuple(paragraphs),
        headings=headings,
    )
