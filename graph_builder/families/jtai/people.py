"""Who the letter is addressed to and who signs it, for every agency, and the posts that are roles."""

from __future__ import annotations

import re

from graph_builder.facts import PersonInRole, Role
from graph_builder.grammar.address_lists import find_addressees
from graph_builder.grammar.correspondents import people_in_roles
from graph_builder.grammar.letters import Correspondent, Letter
from graph_builder.grammar.posts import is_statutory_director
from graph_builder.grammar.signature_tables import find_signatories
from graph_builder.reading.document import Document

_CHIEF_EXECUTIVE = re.compile(r"(?:Interim |Acting )?Chief Executive\b(?! Officer)", re.IGNORECASE)
_OF_COUNCIL = re.compile(r"\b(?:Council|Borough)\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bChair(?:person)?\b")
_OF_BOARD = re.compile(r"Safeguarding Children[’'‘`]?s? Board\b|\bL?SCB\b")


def read_people(document: Document, letter: Letter) -> tuple[PersonInRole, ...]:
    """Addressees and authors, in the order printed.

    A director of children's services, a council's chief executive and a safeguarding board's chair
    among those addressed have that role as well.
    """
    addressees = find_addressees(letter.head)
    in_roles = [(Role.ADDRESSEE, person) for person in addressees]
    in_roles += [(role, person) for person in addressees if (role := _local_role(person))]
    in_roles += [(Role.AUTHOR, person) for person in find_signatories(letter.tail)]
    return people_in_roles(document, in_roles)


def _local_role(person: Correspondent) -> Role | None:
    if person.post is None:
        return None
    if is_statutory_director(person.post):
        return Role.DIRECTOR
    body = person.body or ""
    if _CHIEF_EXECUTIVE.fullmatch(person.post) and _OF_COUNCIL.search(body):
        return Role.CHIEF_EXECUTIVE
    if _CHAIR.search(person.post) and _OF_BOARD.search(f"{person.post} {body}"):
        return Role.BOARD_CHAIR
    return None
