"""The documents of a generation in the making: those it keeps, those it gains, and what is said of them.

Owns which documents have to be read, and which takes the place of which. Two documents never
have the same name, nor the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from graph_builder.admitting.outcome import Outcome
from graph_builder.gathering.folders import Gathering
from graph_builder.gathering.source_files import SourceFile
from graph_builder.identifiers import Identifiers
from graph_builder.issues import Code, Issue, Severity
from graph_builder.rules import Rules
from graph_builder.store.reading import Generation
from graph_builder.store.record import DocumentRecord, Stage, StagedIssues, Status, by_document

_CHANCE = frozenset(
    {Code.TIMED_OUT, Code.OUT_OF_MEMORY, Code.WORKER_DIED, Code.INTERNAL_ERROR, Code.UNREADABLE_FILE}
)
"""What may not happen again: a document refused for one of these is tried in every build."""


class Ledger:
    """Starts from what the generation `before` held, or from nothing.

    Args:
        rules: by which documents are read now; what was read by the same is not read again.
        before: the published generation.
        add: whether documents that are not given stay.
        fresh: whether every document is read that can be.
    """

    def __init__(
        self, rules: Rules, before: Generation | None = None, *, add: bool = False, fresh: bool = False
    ) -> None:
        self.rules, self._before, self._add, self._fresh = rules, before, add, fresh
        self.identifiers = Identifiers(rules.base)
        record = before.record() if before else None
        self._held = {document.name: document for document in record.documents} if record else {}
        self._rules_before = record.rules if record else None
        self._told_before = before.issues_by_stage() if before else {}
        self._held_issues: dict[str, list[Issue]] = defaultdict(list)
        for issue in self._told_before.get(Stage.DOCUMENT, ()):
            self._held_issues[issue.document].append(issue)
        self._documents: dict[str, DocumentRecord] = {}
        self._issues: dict[str, tuple[Issue, ...]] = {}
        self._of_files: list[Issue] = []
        self._to_tell: list[Issue] = []
        self._gained: set[str] = set()
        # These count files that were given; what else is held is no news.
        self.published = 0
        self.unchanged = 0
        self.refused = 0

    def held(self) -> tuple[SourceFile, ...]:
        """The documents that stay whether they are given or not, to be gathered with those that are."""
        if self._before is None or not self._add:
            return ()
        return tuple(
            SourceFile(
                name=document.name,
                shown=document.shown,
                path=self._before.source_path(document.sha256),
                sha256=document.sha256,
                row=document.listed,
                corrections=document.corrections,
                held=True,
            )
            for document in self._held.values()
            if document.sha256
        )

    def open(self, gathering: Gathering) -> tuple[SourceFile, ...]:
        """Takes in what was gathered; returns the files that have to be read."""
        to_read = []
        for file in gathering.files:
            if self._is_unchanged(file):
                self._keep(file)
            else:
                to_read.append(file)
        for file in gathering.duplicates:
            self._enter(file, Status.DUPLICATE)
        for name in gathering.unreadable:
            self._documents[name] = DocumentRecord(name=name, shown=name, sha256="", status=Status.REFUSED)
        self.refused += len(gathering.unreadable)
        held = {file.name for file in gathering.duplicates if file.held}
        self._to_tell += (issue for issue in gathering.issues if issue.document not in held)
        self._of_files += gathering.issues
        if self._add:
            self._keep_what_was_no_document(gathering.told)
        return tuple(to_read)

    def enter(self, file: SourceFile, outcome: Outcome) -> None:
        """Takes in what came of a file that had to be read."""
        self._issues[file.name] = outcome.issues
        self._to_tell += outcome.issues
        if outcome.admitted is None:
            self.refused += not file.held
            by_chance = any(issue.code in _CHANCE for issue in outcome.issues)
            self._enter(file, Status.REFUSED, key="" if by_chance else self.rules.key(file, None))
            return
        self.published += not file.held
        self._gained.add(file.sha256)
        self._enter(
            file,
            Status.PUBLISHED,
            family=outcome.admitted.family,
            rule_version=outcome.admitted.rule_version,
            key=self.rules.key(file, outcome.admitted.family),
        )

    def settle(self) -> None:
        """When all is read: a document that was refused leaves its older version in place, if that stays."""
        if not self._add:
            return
        published = self._published(self._documents)
        for name, document in list(self._documents.items()):
            older = self._held.get(name)
            if document.status is Status.REFUSED and older and older.status is Status.PUBLISHED:
                if older.sha256 in published:
                    continue  # it has moved to another name
                kept = (i for i in self._held_issues[name] if i.severity is not Severity.REFUSED)
                self._documents[name] = older
                self._issues[name] = (*kept, *self._issues.get(name, ()))

    @property
    def documents(self) -> tuple[DocumentRecord, ...]:
        """All documents by name."""
        return tuple(self._documents[name] for name in sorted(self._documents))

    @property
    def issues(self) -> StagedIssues:
        """What there is to tell of all files and documents, those kept included."""
        told = (issue for issues in self._issues.values() for issue in issues)
        of_files = sorted(set(self._of_files), key=lambda issue: (issue.document, issue.code, issue.message))
        return {Stage.FILES: tuple(of_files), Stage.DOCUMENT: by_document(told)}

    @property
    def to_tell(self) -> tuple[Issue, ...]:
        """What to tell of this build: all it found, and refusals that still stand."""
        return by_document(self._to_tell)

    @property
    def keeps_any(self) -> bool:
        """True when there are documents of the generation before that stay, or may."""
        return bool(self.kept) or (self._add and self._before is not None)

    @property
    def kept(self) -> frozenset[str]:
        """The hashes of the documents that are published as they were."""
        return self._published(self._held) & self._published(self._documents) - self._gained

    @property
    def gone(self) -> frozenset[str]:
        """The hashes of the documents of the generation before that are no longer published."""
        return self._published(self._held) - self._published(self._documents)

    @property
    def gained(self) -> frozenset[str]:
        """The hashes of the documents that were read now and are published."""
        return frozenset(self._gained)

    @property
    def rules_are_as_before(self) -> bool:
        """True when the graphs that belong to no document can stay as they are."""
        return self.keeps_any and self._rules_before == self.rules.digest

    @property
    def is_as_before(self) -> bool:
        """True when all is as in the generation before, and nothing was read again."""
        if self._gained or not self.rules_are_as_before:
            return False
        told = {stage: self._told_before.get(stage, ()) for stage in (Stage.FILES, Stage.DOCUMENT)}
        return self._documents == self._held and self.issues == told

    def has_graph_of(self, file: SourceFile) -> bool:
        """True when the graph of these bytes was taken over from the generation before."""
        return self.keeps_any and file.sha256 in self._published(self._held)

    def _is_unchanged(self, file: SourceFile) -> bool:
        held = self._held.get(file.name)
        if self._before is None or held is None or held.sha256 != file.sha256:
            return False
        if file.held and not file.path.exists():
            return True  # for all that can be done about it
        there = held.status is Status.REFUSED or self._before.text_path(held.sha256).exists()
        return there and not self._fresh and held.key == self.rules.key(file, held.family)

    def _keep(self, file: SourceFile) -> None:
        document = self._documents[file.name] = self._held[file.name]
        issues = self._issues[file.name] = tuple(self._held_issues[file.name])
        if file.held:
            return
        if document.status is Status.PUBLISHED:
            self.published += 1
            self.unchanged += 1
        else:
            self.refused += 1
            self._to_tell += issues

    def _keep_what_was_no_document(self, told: frozenset[str]) -> None:
        """Keeps what was said of files that are not given again, and the names that nothing was read from."""
        self._of_files += (
            issue
            for issue in self._told_before.get(Stage.FILES, ())
            if issue.document not in told and issue.code is not Code.SAME_BYTES
        )
        for name, document in self._held.items():
            if not document.sha256:
                self._documents.setdefault(name, document)

    def _enter(
        self,
        file: SourceFile,
        status: Status,
        *,
        family: str | None = None,
        rule_version: int | None = None,
        key: str = "",
    ) -> None:
        self._documents[file.name] = DocumentRecord(
            name=file.name,
            shown=file.shown,
            sha256=file.sha256,
            status=status,
            family=family,
            rule_version=rule_version,
            key=key,
            listed=file.row,
            corrections=file.corrections,
        )

    @staticmethod
    def _published(documents: Mapping[str, DocumentRecord]) -> frozenset[str]:
        """The hashes of those that are in the graph."""
        return frozenset(d.sha256 for d in documents.values() if d.status is Status.PUBLISHED)
