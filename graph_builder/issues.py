"""Everything worth telling a person about a document or a build, as coded values.

Owns the codes, their severity and the form of an issue; says nothing about where
issues are printed or kept. Every code has an entry in `docs/issues.md`: when it
occurs and how to fix it (a test keeps the two together).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """`REFUSED` keeps the document out of the graph; `WARNING` and `NOTE` do not."""

    REFUSED = "refused"
    WARNING = "warning"
    NOTE = "note"


class Code(StrEnum):
    """Each way a document can be refused or be worth a second look."""

    # the file
    EMPTY_FILE = "empty-file"
    UNREADABLE_FILE = "unreadable-file"
    UNKNOWN_CONTENT = "unknown-content"
    HTML_NAMED_PDF = "html-named-pdf"
    BROKEN_PDF = "broken-pdf"
    ENCRYPTED_PDF = "encrypted-pdf"
    PDF_WITHOUT_PAGES = "pdf-without-pages"
    PDF_WITHOUT_TEXT = "pdf-without-text"
    BROKEN_DOCX = "broken-docx"
    SAME_BYTES = "same-bytes"
    MANIFEST_FAULT = "manifest-fault"
    CORRECTION_FAULT = "correction-fault"
    # the reading
    UNKNOWN_FAMILY = "unknown-family"
    SEVERAL_FAMILIES = "several-families"
    MISREAD = "misread"
    NOT_READ = "not-read"
    IMPOSSIBLE_DATE = "impossible-date"
    DATES_DISAGREE = "dates-disagree"
    GRADES_DISAGREE = "grades-disagree"
    UNKNOWN_AUTHORITY = "unknown-authority"
    AUTHORITY_DISAGREES = "authority-disagrees"
    # the work
    TIMED_OUT = "timed-out"
    OUT_OF_MEMORY = "out-of-memory"
    WORKER_DIED = "worker-died"
    INTERNAL_ERROR = "internal-error"
    # the graph
    SHAPE_VIOLATED = "shape-violated"
    SHAPE_WARNING = "shape-warning"
    CROSS_CHECK = "cross-check"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing to tell: `message` is a sentence, `advice` what to do about it.

    `focus`, `quote` and `pages` point into the graph and the document where that
    is known.
    """

    code: Code
    severity: Severity
    document: str
    message: str
    advice: str = ""
    focus: str | None = None
    quote: str | None = None
    pages: tuple[int, ...] = ()

    def sentence(self) -> str:
        """The issue as one line for standard error."""
        tail = f" {self.advice}" if self.advice else ""
        return f"{self.document}: {self.message}{tail}"


class Refusal(Exception):
    """Raised where a document cannot be read further; carries the issue's code and words.

    Attributes:
        code: which way of going wrong.
        message: a sentence; `advice`: what the user can do.
    """

    def __init__(self, code: Code, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.advice = advice

    def issue(self, document: str) -> Issue:
        """The refusal as an issue about `document` (its name as the user knows it)."""
        return Issue(
            code=self.code,
            severity=Severity.REFUSED,
            document=document,
            message=self.message,
            advice=self.advice,
        )
