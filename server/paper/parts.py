"""What a paper is made of: sections of paragraphs, lists and tables, each statement with its citations.

Owns the vocabulary between what a paper says and how it looks; knows neither inspections nor Word.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.pages.grades import GradeMark
from server.pages.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where something stands: the number of a source, and a page of it.

    `fact` is the IRI of what is cited, from where its sentence can be reached; `address` is the document's
    own on the web, empty where none is known.
    """

    number: int
    page: str = ""
    fact: str = ""
    address: str = ""

    @property
    def words(self) -> str:
        """As printed, without a place to break a line at."""
        return f"[{self.number},\u00a0page\u00a0{self.page}]" if self.page else f"[{self.number}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something said: `lead` in bold before it, `note` quietly after it.

    `quoted` are words of a document, to be shown in quotation marks.
    """

    words: str
    lead: str = ""
    note: str = ""
    quoted: bool = False
    citations: tuple[Citation, ...] = ()

    @property
    def printed(self) -> str:
        """The words as they are shown."""
        return f"“{self.words}”" if self.quoted else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """Statements as a list."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; `mark` colours it as a grade, whose words it holds."""

    words: str = ""
    note: str = ""
    mark: GradeMark | None = None
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose first row, and first cell of each row, are headings. `caption` says what it shows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The grades on an axis of years; `told` says in words what it shows."""

    trajectory: Trajectory
    told: str


Block = Statement | Bullets | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands below it, of which the subsections come last."""

    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that is held: its number in the paper, and what identifies it.

    `key` is what names it below `/documents/`, `address` its own on the web, empty where none is known.
    """

    number: int
    title: str
    details: str
    key: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A whole paper. `as_at` is when the graph was built that it was written from."""

    authority: str
    key: str
    title: str
    subtitle: str
    as_at: datetime
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
