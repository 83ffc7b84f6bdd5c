"""The documents of a generation in the making: those it keeps, those it gains, and what is said of them.

Owns which document takes the place of which. Two documents never have the same name,
nor the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable

from graph_builder.admission import Outcome
from graph_builder.cross_checks import check_names
from graph_builder.gathering import Gathering, SourceFile, same_bytes
from graph_builder.issues import Issue
from graph_builder.store.record import DocumentRecord, Record, Status


class Ledger:
    """Starts from what a generation held, or from nothing."""

    def __init__(self, kept: Record | None = None, issues: Iterable[Issue] = ()) -> None:
        self._documents = {document.name: document for document in kept.documents} if kept else {}
        self._kept_issues = list(issues)
        self._new_issues: list[Issue] = []
        self.published = 0
        self.refused = 0

    def open(self, gathering: Gathering) -> tuple[SourceFile, ...]:
        """Takes in what was gathered; returns the files that have to be read.

        A file with the bytes of a document that is kept under another name need not be.
        """
        named = {file.name for file in gathering.files}
        kept = {d.sha256: d.name for d in self._published() if d.name not in named}
        known = [file for file in gathering.files if file.sha256 in kept]
        told = {*named, *gathering.unreadable, *(file.name for file in gathering.duplicates), *check_names()}
        self._kept_issues = [issue for issue in self._kept_issues if issue.document not in told]
        self._new_issues += gathering.issues
        self._new_issues += (same_bytes(file.name, kept[file.sha256]) for file in known)
        for file in (*gathering.duplicates, *known):
            self._note(file.name, file.name, file.sha256, Status.DUPLICATE)
        for name in gathering.unreadable:
            self._note(name, name, "", Status.REFUSED)
        self.refused += len(gathering.unreadable)
        return tuple(file for file in gathering.files if file.sha256 not in kept)

    def superseded(self, file: SourceFile) -> tuple[DocumentRecord, ...]:
        """The published documents whose place an admitted file takes: of its name, or of its bytes."""
        return tuple(d for d in self._published() if d.name == file.name or d.sha256 == file.sha256)

    def enter(self, file: SourceFile, outcome: Outcome) -> None:
        """Takes in what came of a file. One that was refused leaves its older version in place."""
        self._new_issues += outcome.issues
        if outcome.admitted is None:
            self.refused += 1
            self._note(file.name, file.shown, file.sha256, Status.REFUSED)
            return
        self.published += 1
        for old in self.superseded(file):
            del self._documents[old.name]
        self._documents[file.name] = DocumentRecord(
            name=file.name,
            shown=file.shown,
            sha256=file.sha256,
            status=Status.PUBLISHED,
            family=outcome.admitted.family,
            rule_version=outcome.admitted.rule_version,
        )

    def add_issues(self, issues: Iterable[Issue]) -> None:
        self._new_issues += issues

    @property
    def new_issues(self) -> tuple[Issue, ...]:
        """What this build found, by document."""
        return _sorted(self._new_issues)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What there is to tell of all documents, those kept included."""
        return _sorted([*self._kept_issues, *self._new_issues])

    @property
    def documents(self) -> tuple[DocumentRecord, ...]:
        """All documents by name."""
        return tuple(self._documents[name] for name in sorted(self._documents))

    def _published(self) -> list[DocumentRecord]:
        return [d for d in self._documents.values() if d.status is Status.PUBLISHED]

    def _note(self, name: str, shown: str, sha256: str, status: Status) -> None:
        """Enters a file that is not published, unless an older version of it is."""
        before = self._documents.get(name)
        if before is None or before.status is not Status.PUBLISHED:
            self._documents[name] = DocumentRecord(name=name, shown=shown, sha256=sha256, status=status)


def _sorted(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    return tuple(sorted(issues, key=lambda issue: issue.document))
