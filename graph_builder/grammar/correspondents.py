"""Those a letter names above and below it, as facts: who is addressed, who signs, and in which other role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph_builder.facts import PersonInRole, Role
from graph_builder.grammar.letters import Correspondent
from graph_builder.grammar.posts import is_interim
from graph_builder.reading.document import Document


def people_in_roles(
    document: Document, in_roles: Iterable[tuple[Role, Correspondent]]
) -> tuple[PersonInRole, ...]:
    """Each in their role, at their position among those of the same role, counted from 1."""
    positions: Counter[Role] = Counter()
    people = []
    for role, person in in_roles:
        positions[role] += 1
        people.append(
            PersonInRole(
                role=role,
                position=positions[role],
                name=person.name,
                post=person.post,
                body=person.body,
                interim=is_interim(person.post),
                evidence=document.evidence(person.start, person.end),
            )
        )
    return tuple(people)
