"""A report as a sequence of blocks, before it is set in any file format.

Owns what kinds of block there are. What they look like is the business of `pdf`,
`plain` and `docx_form`; which come in what order that of the templates.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is in the report."""

    COUNCIL = "council"
    TITLE = "title"
    COVER = "cover"
    """a line of page 1, e.g. the dates of the inspection"""
    VERDICT = "verdict"
    """the overall judgement as a sentence"""
    ROW = "row"
    """a row of the table of judgements: label and grade"""
    INNER_ROW = "inner row"
    """a sub-judgement of the table"""
    BOX = "box"
    """an area's heading with its grade beside it, in a box"""
    CHAPTER = "chapter"
    HEADING = "heading"
    SUBHEADING = "subheading"
    GROUP = "group"
    """a heading over items of a list"""
    TEXT = "text"
    BULLET = "bullet"
    NESTED = "nested"
    NUMBERED = "numbered"
    SMALL = "small"
    """the lines a report closes with"""
    NEW_PAGE = "new page"


HEAD = "head"
"""The label of a table's first row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: `label` is the number of a numbered one or the bold start of a cover line.

    `grade` is the second cell of a row; `note` a footnote hung on the block's end.
    """

    kind: Kind
    text: str = ""
    label: str = ""
    grade: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A report ready to be set: its blocks, its title, and the lines at the foot of each page.

    `foot` is empty where only the page number stands there; `bullet` is the code point the report's
    bullets are extracted as. The rest says how the table of judgements looks, in points.
    """

    title: str
    blocks: tuple[Block, ...]
    foot: tuple[str, ...] = ()
    bullet: str = "\u25fc"
    number_on_first_page: bool = False
    bold_rows: bool = False
    centred_grades: bool = False
    grade_left: float = 300.0
    grade_width: float = 220.0
    bullet_left: float = 73.0
