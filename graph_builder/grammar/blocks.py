"""Lines as blocks: numbered paragraphs, bullets, nested bullets, plain paragraphs.

Owns where one ends and the next begins. What a block means (a recommendation, a
finding, a group's heading) is for the family to say.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph_builder.facts import Evidence
from graph_builder.grammar.outline import full_width, has_room, joined
from graph_builder.reading.document import Document, Line

_NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?=\S)|(?P<bare>\d{1,3})\.(?=[A-Z‘“])")
_BULLET = re.compile(r"•\s*")
_NESTED = re.compile(r"(?:–\s*|\(?(?:[a-h]|[ivx]{1,4})[.)]\s+)(?=\S)")
"""A dash, or a letter or small Roman number: "a)", "(b)", "iii."."""
_LISTED = re.compile(rf"•|{_NESTED.pattern}")
_LOST_BULLET = 1.0
"""How many spaces a lost bullet leaves behind: fewer than anything is set in by."""

_HANGING = 4.0
"""How many points further in than its mark an item's later lines stand, at least."""


class BlockKind(StrEnum):
    """What a block looks like."""

    NUMBERED = "numbered"
    BULLET = "bullet"
    NESTED = "nested"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines that belong together.

    `text` is running text without its number or bullet; `start` and `end` span the
    same words in the document's text; `number` is as printed; `heading` is true where
    every line is set as a heading.
    """

    kind: BlockKind
    text: str
    start: int
    end: int
    number: str | None
    heading: bool
    lines: tuple[Line, ...]

    def evidence(self, document: Document) -> Evidence:
        """The block's own words as evidence."""
        return document.evidence(self.start, self.end)

    def line_of_text(self, document: Document) -> str:
        """The block's words on one line, each character `start` further on in the document's text."""
        return document.text[self.start : self.end].replace("\n", " ")


def find_blocks(lines: Sequence[Line]) -> list[Block]:
    """The blocks that `lines` make, in order; a mark without any words is none."""
    return [_block(run) for run in _runs(lines) if not _is_only_mark(run)]


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    width = full_width(lines)
    run: list[Line] = []
    for line in lines:
        if run and _begins_block(line, run, width):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _begins_block(line: Line, run: Sequence[Line], width: int) -> bool:
    opening, before = run[0], run[-1]
    if _mark(line) is not None and not _continues_sentence(line, opening, before):
        return True
    if line.start > before.end + 1:  # other lines stand between them
        return True
    if _takes_up_sentence(line, before):
        return False
    if line.heading != before.heading:
        return line.gap or line.page != before.page or not _only_first_words_bold(before, run)
    if line.heading and line.size != before.size:
        return True
    if _mark(opening) is None:
        ended = line.page != before.page and _ends_paragraph(before, line, width)
        return line.gap or ended or _has_lost_bullet(line)
    if line.indent is None or opening.indent is None:
        return line.gap
    if line.indent < opening.indent + _HANGING:
        return line.gap or line.page != before.page or _ends_paragraph(before, line, width)
    return False


def _takes_up_sentence(line: Line, before: Line) -> bool:
    """True for a sentence that goes on below a gap, as where a copy has lost the page break in it."""
    if not line.text[0].islower() or before.text[-1] not in ",’" + string.ascii_letters:
        return False
    return line.heading == before.heading and _mark(line) is None


def _ends_paragraph(before: Line, line: Line, width: int) -> bool:
    """True for a sentence's end on whose line the first word of the next would have fitted."""
    return _ends_sentence(before) and has_room(before, line, width)


def _has_lost_bullet(line: Line) -> bool:
    """True for the first line of an item in a copy that kept of its bullet only the space behind it."""
    return line.size is None and line.indent == _LOST_BULLET and line.text[0].isupper()


def _ends_sentence(line: Line) -> bool:
    return line.text.endswith((".", ":", "?", "!", ".’", ".”"))


def _only_first_words_bold(before: Line, run: Sequence[Line]) -> bool:
    """True inside an item whose mark is set bold and whose text is not, or the other way round."""
    return len(run) == 1 and _mark(before) is not None and not _ends_sentence(before)


def _continues_sentence(line: Line, opening: Line, before: Line) -> bool:
    """True for a line inside a sentence that happens to begin as an item might."""
    if line.gap or _ends_sentence(before) or _is_only_mark([before]):
        return False
    if _NUMBERED.match(line.text):
        inside = (
            opening.indent is not None and line.indent is not None and line.indent > opening.indent + _HANGING
        )
        return inside and _mark(opening) is not None
    # A dash between words is a list's only below a bullet or another dash.
    return bool(_NESTED.match(line.text)) and not _LISTED.match(opening.text)


def _is_only_mark(run: Sequence[Line]) -> bool:
    """True for a bullet that stands alone (Kensington and Chelsea, 2019)."""
    mark = _mark(run[0])
    return len(run) == 1 and mark is not None and mark.end() == len(run[0].text)


def _mark(line: Line) -> re.Match[str] | None:
    return _NUMBERED.match(line.text) or _BULLET.match(line.text) or _NESTED.match(line.text)


def _block(run: Sequence[Line]) -> Block:
    opening = run[0].text
    numbered = _NUMBERED.match(opening)
    mark = _mark(run[0])
    skip = mark.end() if mark and mark.end() < len(opening) else 0
    if numbered:
        kind = BlockKind.NUMBERED
    elif _BULLET.match(opening):
        kind = BlockKind.BULLET
    elif _NESTED.match(opening):
        kind = BlockKind.NESTED
    else:
        kind = BlockKind.PARAGRAPH
    return Block(
        kind=kind,
        text=joined(run)[skip:].strip(),
        start=run[0].start + skip,
        end=run[-1].end,
        number=(numbered["number"] or numbered["bare"]) if numbered else None,
        heading=all(line.heading for line in run),
        lines=tuple(run),
    )
