"""Who visited, who is written to and who signs, in the letter after a visit.

Owns the sentences that name inspectors. Nobody leads a visit unless the letter says so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from graph_builder.facts import Evidence, FieldStatus, MissingField, PersonInRole, Role
from graph_builder.grammar.letters import Correspondent, Letter, find_correspondents
from graph_builder.grammar.names import split_names
from graph_builder.grammar.posts import is_interim, is_name, is_statutory_director
from graph_builder.grammar.visit_frame import VisitSubject, opening_sentences
from graph_builder.reading.document import Document, Line

_INSPECTORS = (
    r"(?:(?:(?:Her|His)\s+Majesty[’'‘`]?s|HM|Ofsted|social\s+care)\s+Inspectors?"
    r"|(?:the\s+)?(?:lead\s+|team\s+)?inspectors?|(?:the\s+)?inspection\s+team|(?:the\s+)?team|HMIs?)"
)
_NAMED = (
    re.compile(r"\b(?P<led>led)\s+by\s+(?P<names>.+)", re.IGNORECASE | re.DOTALL),
    re.compile(
        r"\b(?P<led>lead\s+inspector)(?:\s+(?:for|of|on)\s+[^,.]+?)?\s+(?:was|is)\s*:?\s+(?P<names>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"\b{_INSPECTORS}(?:\s+(?:for|of|on|who|undertaking|carrying)\b[^,.]+?)?"
        r"\s+(?:was|were|is|are|comprised|consisted\s+of|included)\s*:?\s+(?P<names>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        r"\b(?:carried\s+out|undertaken|conducted|completed|made)\s+by\s+(?P<names>.+)",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        rf"\b{_INSPECTORS},?\s+(?P<names>[A-Z][^.]+?),?\s+(?:carried\s+out|visited|undertook)\b",
        re.DOTALL,
    ),
)
"""The ways of naming who came; `led` is there where the first named leads."""

_BEFORE_NAMES = re.compile(
    r"(?:(?:(?:two|three|four|five|both|as\s+follows)(?:\s+of)?|(?:Her|His)\s+Majesty[’'‘`]?s\s+Inspectors?|HMIs?"
    r"|HM\s+Inspectors?|(?:social\s+care\s+)?inspectors?|Ofsted|the)\b|[:,(])\s*",
    re.IGNORECASE,
)
_AFTER_NAMES = re.compile(
    r"\s+(?:in\s+line\s+with|using|as\s+part\s+of|who|under|on\s+(?=\d|behalf)|from\s+(?=\d)|over|between"
    r"|during|at\s+the)\b.*",
    re.DOTALL,
)
_BESIDE = re.compile(r",?\s+(?:together\s+with|accompanied\s+by|supported\s+by|with)\s+")
_AGAIN = re.compile(rf"{_INSPECTORS}\s+(?:was|were)\s+", re.IGNORECASE)
_LEADS = re.compile(r"\blead\s+inspector\b", re.IGNORECASE)
_END_OF_TAIL = re.compile(r"The Office for Standards|©|.{100,}|(?:cc|c\.c\.|copied)\b", re.IGNORECASE)
_TAIL_LINES = 14


def read_visit_people(document: Document, letter: Letter, subject: VisitSubject) -> tuple[PersonInRole, ...]:
    """Inspectors, the person addressed, the director among them by post, and who signs."""
    positions: Counter[Role] = Counter()
    people: list[PersonInRole] = []

    def add(role: Role, evidence: Evidence, name: str | None, post: str | None, body: str | None) -> None:
        positions[role] += 1
        people.append(
            PersonInRole(
                role=role,
                position=positions[role],
                name=name,
                post=post,
                body=body,
                interim=is_interim(post),
                evidence=evidence,
            )
        )

    for role, name, evidence in _inspectors(document, subject):
        add(role, evidence, name, None, None)
    for role, person in _correspondents(letter):
        evidence = document.evidence(person.start, person.end)
        add(role, evidence, person.name, person.post, person.body)
    return tuple(people)


def missing_people(people: Sequence[PersonInRole]) -> Iterator[MissingField]:
    """Whom a letter of this kind can be expected to name, and this one does not."""
    roles = {person.role for person in people if person.name}
    expected = {
        Role.LEAD_INSPECTOR: ("lead inspector", "The letter does not say who led the visit."),
        Role.ADDRESSEE: ("addressee", "The letter names nobody it is addressed to."),
        Role.AUTHOR: ("author", "The letter names nobody who signs it."),
        Role.DIRECTOR: (
            "director of children's services",
            "Nobody is addressed under a post that is the director of children's services by law.",
        ),
    }
    for role, (field, reason) in expected.items():
        if role not in roles:
            yield MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)


def _inspectors(document: Document, subject: VisitSubject) -> Iterator[tuple[Role, str, Evidence]]:
    """Everybody the opening names as having visited, once each."""
    seen: set[str] = set()
    for start, end in opening_sentences(document, subject):
        sentence = document.text[start:end]
        match = next((found for pattern in _NAMED if (found := pattern.search(sentence))), None)
        if match is None:
            continue
        words = _BESIDE.sub(", ", _AFTER_NAMES.sub("", match["names"]))
        words = _AGAIN.sub("", words)
        while before := _BEFORE_NAMES.match(words):
            words = words[before.end() :]
        names = split_names(words.rstrip("."))
        if not names or not is_name(names[0].name):
            continue
        led = "led" in match.re.groupindex
        for index, inspector in enumerate(names):
            if not is_name(inspector.name) or inspector.name in seen:
                continue
            seen.add(inspector.name)
            beside = words[inspector.start :].split(" and ", 1)[0]
            leads = (led and index == 0) or bool(_LEADS.search(beside))
            role = Role.LEAD_INSPECTOR if leads else Role.TEAM_INSPECTOR
            yield role, inspector.name, document.evidence(start, end)


def _correspondents(letter: Letter) -> Iterator[tuple[Role, Correspondent]]:
    addressees = find_correspondents(letter.head)
    for person in addressees:
        yield Role.ADDRESSEE, person
    for person in addressees:
        if person.post and is_statutory_director(person.post):
            yield Role.DIRECTOR, person
    for person in find_correspondents(_signature(letter), signature=True):
        yield Role.AUTHOR, person


def _signature(letter: Letter) -> Sequence[Line]:
    """The tail without what is printed below the signature."""
    lines = letter.tail[:_TAIL_LINES]
    ends = (index for index, line in enumerate(lines) if _END_OF_TAIL.match(line.text))
    return lines[: next(ends, len(lines))]
