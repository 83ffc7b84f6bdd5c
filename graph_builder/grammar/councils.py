"""Names of councils where they stand in running text, as printed.

Owns the finding of a name; which authority it means is for `graph_builder.register` to say.
"""

from __future__ import annotations

import re
from collections import defaultdict

from graph_builder.authority_names import name_key
from graph_builder.facts import AuthorityNaming
from graph_builder.reading.document import Document

_WORD = r"[A-Z][\w’'.-]*"
_PLACE = rf"{_WORD}(?: (?:(?:upon|on|of|and|&|the|in|under|with) )?{_WORD})*?"
_FORM = r"(?i:London|Royal|Metropolitan|City|County|Borough|District|Unitary)"
COUNCIL = re.compile(
    rf"\b(?:(?:(?i:London|Royal|Metropolitan) )?(?i:Borough|City|Council) (?i:of) (?:the )?{_PLACE}"
    rf"(?: (?i:Metropolitan|City|County|Borough))*(?: (?i:Council)|(?= (?![A-Z])|[^\w ]|$))"
    rf"|{_PLACE}(?: {_FORM})* (?i:Council))\b",
    re.MULTILINE,
)
"""A council's name on one line; what stands before it in capitals may have to be taken off."""

_NOT_IN_NAME = re.compile(
    r"^(?:(?:The|At|In|For|From|Within|To|By|On|Of|And|Across|Ofsted|Dear|Report)\b(?: and| to| by)? )+"
)
_POST_BEFORE = re.compile(
    r"^.*\b(?:Director|Leader|Executive|Mayor|Services|Head|Member|Officer|Cabinet"
    r"|Committee)\b,? (?:of|at|for|to|and)"
    r" (?:the )?"
)
# Bodies called council that are no local authority, and the word alone.
_NO_AUTHORITY = re.compile(
    r"(?:the|that|this|each|every|any|another|new|full|youth|parish|town|borough|county|city|district"
    r"|children in care|care|privy|this|our|its)"
    r"(?: council)?|council",
    re.IGNORECASE,
)
_OF_SERVICES = re.compile(
    rf"\b(?:[Cc]hildren[’']?s?[’']? (?:[Ss]ocial [Cc]are )?[Ss]ervices (?:at|in|of|for)"
    rf"|[Ii]nspection of|[Jj]udged|[Gg]raded|[Cc]hallenges for|[Dd]evelopments in|[Mm]eeting with)"
    rf" (?P<name>{_WORD}(?: {_WORD})*)"
)
_SERVICE_WORDS = re.compile(r"\b(?:Local|Authority|Children|Services?|Social|Ofsted|The|Cabinet|Director)\b")


def council_in(text: str) -> tuple[str, int, int] | None:
    """The first council's name in `text` and where it stands (end exclusive)."""
    for match in COUNCIL.finditer(text):
        name = _NOT_IN_NAME.sub("", _POST_BEFORE.sub("", match.group()))
        if name and not _NO_AUTHORITY.fullmatch(name):
            return name, match.end() - len(name), match.end()
    return None


def find_authority(document: Document) -> AuthorityNaming | None:
    """The council the document names most often, else the place whose services it speaks of."""
    places: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for line in document.lines:
        start = 0
        while found := council_in(line.text[start:]):
            name, first, last = found
            places[name_key(name)].append((name, line.start + start + first, line.start + start + last))
            start += last
    if places:
        mentions = max(places.values(), key=len)
        name, first, last = next((m for m in mentions if not m[0].isupper()), mentions[0])
        return AuthorityNaming(name=name, evidence=document.evidence(first, last))
    for match in _OF_SERVICES.finditer(document.text):
        name = re.sub(r"(?:[’']s)?\.?$", "", match["name"])
        if not _SERVICE_WORDS.search(name):
            start = match.start("name")
            return AuthorityNaming(name=name, evidence=document.evidence(start, start + len(name)))
    return None
