"""Paragraphs of letters and council papers: numbered like 1, 1.3, (a) or ii), bulleted or plain.

Owns their marks, where one ends and which of them make the list below a sentence or
heading. Reports of the inspectorate number and set their lists differently: those are
`graph_builder.grammar.blocks`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import Evidence
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

_MARK = re.compile(
    r"(?P<sign>[•–](?:\s*|$))?"
    r"(?:(?P<section>\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\S)"
    r"|\(?(?P<simple>\d{1,2}|[a-z]|[ivx]{2,4})[.)]\s+(?=\S))?"
)
_LABELLED = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,3} \d{1,2}\s*[:–]\s")
"""A label such as "Area for improvement 2:", which opens a paragraph as a number does."""
_LABEL = re.compile(r"[A-Z][\w’'/ ]{2,40}:\s")
"""A label such as "Corporate plan:", which opens a paragraph after a full stop or another label."""
_ENDS = re.compile(r"[.:;?!][’”\"')]*$|[,;] and$")
_DEEPER = 2.0
"""How much further in than the item it belongs to a nested bullet stands, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A run of lines that belong together, without its mark.

    `number` is as printed, without brackets and full stop; `level` is 0 without a bullet,
    1 and 2 for a bullet of that level; `start` and `end` span the words.
    """

    text: str
    number: str | None
    level: int
    start: int
    end: int
    indent: float
    heading: bool

    @property
    def is_marked(self) -> bool:
        return self.number is not None or self.level > 0

    @property
    def has_section_number(self) -> bool:
        """True for a number of several parts, such as 1.3: the paper's own numbering."""
        return self.number is not None and "." in self.number

    def evidence(self, document: Document) -> Evidence:
        return document.evidence(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item of a list with what is nested in it; `number` as printed."""

    text: str
    number: str | None
    start: int
    end: int

    def evidence(self, document: Document) -> Evidence:
        return document.evidence(self.start, self.end)


def find_paragraphs(
    lines: Sequence[Line], stands_alone: Callable[[str], bool] = lambda words: False
) -> list[Paragraph]:
    """The paragraphs that `lines` make, in order.

    A line whose words `stands_alone` knows is a paragraph of its own even without a gap around it.
    """
    return [_paragraph(run) for run in _runs(lines, stands_alone)]


def items_below(paragraphs: Sequence[Paragraph], index: int) -> list[ListItem]:
    """The list that stands directly below the paragraph at `index`; empty where there is none.

    Nested bullets belong to their item. The list ends with the first paragraph that is
    unmarked, marked in another way, or out of the numbers' order.
    """
    opening = paragraphs[index]
    items: list[list[Paragraph]] = []
    for paragraph in paragraphs[index + 1 :]:
        if paragraph.heading or not paragraph.is_marked:
            break
        if not items:
            if not _may_open_list(paragraph, opening):
                break
            items.append([paragraph])
        elif _is_nested(paragraph, items[-1][0]):
            items[-1].append(paragraph)
        elif _is_next(paragraph, items[-1][0]):
            items.append([paragraph])
        else:
            break
    return [_item(item) for item in items]


def sentences_of(document: Document, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int, str]]:
    """Every sentence of the paragraphs: its span in the document's text, and its words on one line."""
    for paragraph in paragraphs:
        for start, end in find_sentences(document.text, paragraph.start, paragraph.end):
            yield start, end, " ".join(document.text[start:end].split())


def _runs(lines: Sequence[Line], stands_alone: Callable[[str], bool]) -> Iterator[list[Line]]:
    run: list[Line] = []
    number: str | None = None
    for line in lines:
        if run and (stands_alone(line.text) or stands_alone(run[-1].text) or _begins(line, run[-1], number)):
            yield run
            run = []
        if not run:
            number = _number(line) or number
        run.append(line)
    if run:
        yield run


def _begins(line: Line, before: Line, last_number: str | None) -> bool:
    """True if `line` opens a paragraph; `last_number` is that of the last one that had a number."""
    if line.gap or line.heading != before.heading or line.text.startswith(("•", "–")):
        return True
    if _LABELLED.match(line.text):
        return True
    ended = bool(_ENDS.search(before.text))
    if _LABEL.match(line.text) and (ended or _LABEL.match(before.text)):
        return True
    if ended and line.page != before.page:
        return True
    number = _number(line)
    # A line inside a sentence may happen to begin with "2." or "1.5".
    return number is not None and (ended or before.heading or _follows(number, last_number))


def _number(line: Line) -> str | None:
    match = _MARK.match(line.text)
    return (match["section"] or match["simple"]) if match else None


def _follows(number: str, before: str | None) -> bool:
    """True for 3 after 2, 1.4 after 1.3, b after a; `before` None means that any 1 or a may come."""
    if before is None:
        return number in {"1", "a", "i"} or number.endswith(".1")
    *parents, last = number.split(".")
    *parents_before, last_before = before.split(".")
    if last.isdigit() and last_before.isdigit():
        return parents == parents_before and int(last) == int(last_before) + 1
    if len(last) == 1 and len(last_before) == 1:
        return ord(last) == ord(last_before) + 1
    return not last.isdigit() and not last_before.isdigit()


def _paragraph(run: Sequence[Line]) -> Paragraph:
    opening = run[0].text
    mark = _MARK.match(opening)
    skip = mark.end() if mark and mark.end() < len(opening) else 0
    sign = (mark["sign"] or "").strip() if mark else ""
    return Paragraph(
        text=" ".join(line.text for line in run)[skip:].strip(),
        number=_number(run[0]),
        level={"": 0, "•": 1}.get(sign, 2),
        start=run[0].start + skip,
        end=run[-1].end,
        indent=run[0].indent or 0.0,
        heading=all(line.heading for line in run),
    )


def _may_open_list(first: Paragraph, opening: Paragraph) -> bool:
    """A paragraph with the paper's own number is no item of a list inside another such paragraph."""
    if not first.has_section_number or opening.number is None:
        return True
    return (first.number or "").startswith(f"{opening.number}.")


def _is_nested(paragraph: Paragraph, item: Paragraph) -> bool:
    if paragraph.has_section_number:
        return False
    if item.number is not None and paragraph.number is None:
        return True
    if paragraph.level > max(item.level, 1):
        return True
    same_kind = (paragraph.number is None) == (item.number is None)
    return not same_kind and paragraph.indent >= item.indent + _DEEPER


def _is_next(paragraph: Paragraph, item: Paragraph) -> bool:
    if paragraph.number is None or item.number is None:
        return paragraph.number is None and item.number is None and paragraph.level == item.level
    return _follows(paragraph.number, item.number)


def _item(paragraphs: Sequence[Paragraph]) -> ListItem:
    return ListItem(
        text=" ".join(paragraph.text for paragraph in paragraphs),
        number=paragraphs[0].number,
        start=paragraphs[0].start,
        end=paragraphs[-1].end,
    )
