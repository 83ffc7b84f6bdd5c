"""The first page of an ILACS report: its title, the authority it names and the inspectors."""

from __future__ import annotations

import re

from graph_builder.facts import AuthorityNaming, PersonInRole, Title
from graph_builder.families.ilacs.template import (
    AUTHORITY_LINE,
    FIRST_AREA,
    INSPECTION_DATES,
    INSPECTORS,
    TITLE_ALONE,
    TITLE_BEFORE_AUTHORITY,
    TITLE_NAMING_AUTHORITY,
)
from graph_builder.grammar.cover import (
    find_entries,
    find_entry,
    find_running_title,
    find_title,
    paragraph_before,
)
from graph_builder.grammar.names import split_names
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document


def has_ilacs_cover(document: Document) -> bool:
    """True if its cover has dates of inspection and the title of an ILACS report, or its judgements."""
    if find_entry(document, INSPECTION_DATES) is None:
        return False
    titles = (TITLE_ALONE, TITLE_NAMING_AUTHORITY, TITLE_BEFORE_AUTHORITY)
    if any(find_title(document, title) for title in titles):
        return True
    return find_entry(document, FIRST_AREA) is not None and _running_title(document) is not None


def read_title(document: Document) -> tuple[Title, AuthorityNaming]:
    """The title, and the authority named in it or on the line above it.

    A copy of the text that has lost them has the title as the head of its later pages.

    Raises:
        Refusal: when neither names an authority.
    """
    named = (find_title(document, title) for title in (TITLE_NAMING_AUTHORITY, TITLE_BEFORE_AUTHORITY))
    match = naming = next((title for title in named if title), None)
    if alone := find_title(document, TITLE_ALONE):
        match = alone
        above = paragraph_before(document, alone.start())
        naming = AUTHORITY_LINE.fullmatch(document.text, *above) if above else None
    if match is None:
        match = naming = _running_title(document)
    if match is None or naming is None:
        raise Refusal(
            Code.MISREAD,
            "its cover does not name the local authority.",
            "Compare it with the original report.",
        )
    title = Title(
        text=" ".join(match.group().split()), evidence=document.evidence(match.start(), match.end())
    )
    authority = AuthorityNaming(
        name=" ".join(naming["authority"].split()), evidence=document.evidence(*naming.span("authority"))
    )
    return title, authority


def read_inspectors(document: Document) -> tuple[PersonInRole, ...]:
    """The inspectors on the cover: most often one lead, sometimes two or none.

    Each one's evidence begins with the label, so that it proves the role.
    """
    people: list[PersonInRole] = []
    for label, role in INSPECTORS:
        named = [
            (found.name, entry.start, entry.value + found.end)
            for entry in find_entries(document, label)
            for found in split_names(document.text[entry.value : entry.end])
        ]
        people += [
            PersonInRole(role=role, position=position, name=name, evidence=document.evidence(start, end))
            for position, (name, start, end) in enumerate(named, start=1)
        ]
    return tuple(people)


def _running_title(document: Document) -> re.Match[str] | None:
    return find_running_title(document, TITLE_NAMING_AUTHORITY)
