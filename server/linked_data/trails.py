"""What stands above a resource: the steps that lead down to it, for people who come from elsewhere.

Owns what of a resource's address tells where it belongs. The page of the authority, inspection or document is
a step where there is one; whether the graph holds the resource is not asked here.
"""

from __future__ import annotations

import re

from flask import url_for

Step = tuple[str, str]
"""Words, and the address they lead to."""

_DOCUMENT = "(?P<document>[0-9a-f]{16})"
_AUTHORITY = "(?:unknown/)?(?P<authority>[^/]+)"
_INSPECTION = f"(?P<inspection>{_AUTHORITY}/[^/]+/[^/]+)"

_BELONGS = tuple(
    (re.compile(pattern), first)
    for pattern, first in (
        ("def/.+", "ontology"),
        (f"(?:graph/)?document/{_DOCUMENT}", "documents"),
        (f"(?:document|due-next)/{_DOCUMENT}/.+", "documents"),
        ("(?:authority|reorganisation)/.+", "authorities"),
        (f"(?:board|partnership)/{_AUTHORITY}", "authorities"),
        (f"tenure/{_AUTHORITY}/[^/]+/[^/]+", "authorities"),
        (f"inspection/{_AUTHORITY}/[^/]+/[^/]+", "authorities"),
        (f"(?:area-grade|grade-change|returning-issue)/{_INSPECTION}/.+", "authorities"),
        ("person/.+", "people"),
        ("contradiction/.+", "quality"),
        ("graph/.+", "downloads"),
    )
)
"""What paths below `/doc/` are of, by where their trail begins; the first that fits a path is meant."""

_BEGINNINGS = {
    "ontology": ("Ontology", "vocabulary.show_ontology"),
    "documents": ("Documents", "documents.list_documents"),
    "authorities": ("Authorities", "authorities.show_wall"),
    "people": ("People", "people.list_people"),
    "quality": ("Quality", "quality.show_quality"),
    "downloads": ("Download", "downloads.list_files"),
}


def trail_to(path: str) -> list[Step]:
    """The steps from the front page to the resource that `/doc/{path}` shows; none where it stands alone."""
    for pattern, beginning in _BELONGS:
        if found := pattern.fullmatch(path):
            words, endpoint = _BEGINNINGS[beginning]
            return [(words, url_for(endpoint)), *_pages_above(found.groupdict())]
    return []


def _pages_above(named: dict[str, str]) -> list[Step]:
    """The pages of what a path names beside the resource itself."""
    pages = (
        ("authority", "Authority", "authorities.show_authority"),
        ("inspection", "Inspection", "inspections.show_inspection"),
        ("document", "Document", "documents.show_document"),
    )
    return [(words, url_for(endpoint, key=named[each])) for each, words, endpoint in pages if each in named]
