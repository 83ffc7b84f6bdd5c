"""Invented letters and council papers, and small ones made of the lines that show a case."""

from __future__ import annotations

from pathlib import Path

from graph_builder.facts import PersonInRole, Recommendation, ReportFacts, Role
from graph_builder.reading.document import Document
from graph_builder.reading.reader import read_document

FOLDER = Path(__file__).parent
LETTERS = sorted((FOLDER / "letters").iterdir())
COUNCIL_PAPERS = sorted((FOLDER / "council_papers").iterdir())


def document(path: Path) -> Document:
    return read_document(path.read_bytes(), path.name)


def written(*lines: str) -> Document:
    """A document of plain text; "" makes an empty line."""
    return read_document("\n".join(lines).encode(), "written.txt")


def in_role(facts: ReportFacts, role: Role) -> list[tuple[str | None, str | None]]:
    """Names and posts of those in a role, in order."""
    people = sorted((person for person in facts.people if person.role is role), key=_position)
    assert [person.position for person in people] == list(range(1, len(people) + 1))
    return [(person.name, person.post) for person in people]


def asked(facts: ReportFacts) -> list[tuple[str, str, str | None, str]]:
    """Addressee, kind, number and text of each recommendation, in order."""
    return [_row(recommendation) for recommendation in facts.recommendations]


def _position(person: PersonInRole) -> int:
    return person.position


def _row(recommendation: Recommendation) -> tuple[str, str, str | None, str]:
    return (
        recommendation.addressee.value,
        recommendation.kind.value,
        recommendation.number,
        recommendation.text,
    )
