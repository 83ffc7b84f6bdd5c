"""Names and posts of officers and members, as letters and council papers print them together.

Owns telling a name from a post, redactions, and the table of posts that mean the statutory
director of children's services. Titles and post-nominals are `graph_builder.grammar.names`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from graph_builder.grammar.names import clean_name

POST = re.compile(
    r"\b(?:Director|Heads? of|Chief Executive|Chief Officer|Leader|Lead Member|Cabinet Member"
    r"|Executive Member|Portfolio Holder|Inspector|HMI|Commissioner|Managers?|Officer|DCS|Secretary"
    r"|Adviser|Advisor|Principal|Consultant|Solicitor|Chair|Analyst)\b"
)
"""A word that makes a phrase a post."""

# Words of posts, services and bodies: none of them is part of a person's name.
_NOT_IN_NAMES = re.compile(
    r"(?:director|directors|head|service|services|children|childrens|people|families|family|education|care"
    r"|council|county|city|borough|district|quality|commission|board|team|ofsted|department|interim|acting"
    r"|assistant|deputy|strategic|executive|corporate|group|joint|statutory|chief|officer|leader|member"
    r"|cabinet|portfolio|holder|holders|lead|inspector|hmi|commissioner|manager|secretary|adviser|advisor"
    r"|principal|senior|regional|national|social|work|worker|skills|learning|adults|adult|schools|school|help"
    r"|early|years|protection|safeguarding|commissioning|performance|improvement|assurance|health|wellbeing"
    r"|communities|housing|inclusion|partnership|partnerships|hub|authority|local|report|author|contact"
    r"|strategy|resources|policy|information|agency|trust|university|college|site|office|the|and|for|of"
    r"|directorate|dear|yours|annual|conversation|meeting|item|agenda|date|subject)"
)
_PARTICLES = frozenset(
    {"de", "da", "di", "del", "der", "van", "von", "la", "le", "bin", "al", "el", "ap", "mac"}
)
_FIRST_NAMES = frozenset({"Di", "Al", "Van", "Mac", "Del"})
"""Particles that are first names where they open a name in capitals: Di Sample, Al Example."""
_NAME_WORD = re.compile(r"[^\W\d_][\w’'‘.-]*")
_REDACTED = re.compile(
    r"[\[(]?(?:DPA|(?:name |personal (?:data|information) )?(?:redacted|removed|withheld)|signature|signed"
    r"|s(?:ection)?\.? ?40.{0,5}|[Xx]{2,}|[█■_*. -]{2,})[\])]?",
    re.IGNORECASE,
)
_INTERIM = re.compile(r"\b(?:interim|acting|temporary)\b", re.IGNORECASE)

_SENIOR = r"(?:(?:Interim|Acting|Joint|Statutory|Temporary)\s+)*"
_OF = r"\s*(?:of|for|,|-|–|:)?\s*(?:the\s+)?"
_AND = r"\s+(?:and|&)\s+"
STATUTORY_DIRECTOR = tuple(
    re.compile(rf"{_SENIOR}{post}\b.*", re.IGNORECASE)
    for post in (
        r"DCS",
        rf"(?:Executive|Corporate|Strategic|Group|Managing)\s+Director{_OF}"
        rf"(?:Education{_AND}|Families,?\s+(?:(?:and|&)\s+)?)?Children",
        rf"Director{_OF}Children[’'‘]?s?[’'‘]?(?:{_AND}(?:Adults?[’'‘]?|Family)s?)?\s+Services",
        rf"Director{_OF}Children[’'‘]?s?,?{_AND}(?:Young\s+People|Families|Learning|Education)",
        rf"Director{_OF}Children,\s+(?:Schools|Families|Young\s+People|Education)",
        rf"Director{_OF}(?:Education|Learning|Schools){_AND}Children",
    )
)
"""Posts whose holder is the director of children's services by law, whatever else they direct."""


class NameAndPost(NamedTuple):
    """A person's name, without titles, and their post as printed; either may be None."""

    name: str | None
    post: str | None


def is_statutory_director(post: str) -> bool:
    """True for a post of the table above."""
    return any(pattern.fullmatch(post) for pattern in STATUTORY_DIRECTOR)


def is_interim(post: str | None) -> bool:
    """True where the post says that its holder only stands in."""
    return bool(post and _INTERIM.search(post))


def is_redacted(words: str) -> bool:
    """True for what stands where somebody's name was taken out."""
    return bool(_REDACTED.fullmatch(words.strip()))


def is_name(words: str) -> bool:
    """True for two to four words that can be a person's name, titles aside."""
    name = clean_name(words).split()
    if not (2 <= len(name) <= 4 and all(map(_may_be_in_name, name))):
        return False
    return name[0] in _FIRST_NAMES or name[0].lower() not in _PARTICLES


def split_post(words: str) -> NameAndPost:
    """Name and post of one person printed in one cell or line, in either order.

    `John Sample Assistant Director – Families` and `Strategic Director for People Ann Example`
    both come apart where the words of posts and services begin or end.
    """
    councillor = re.search(r"\b(?:Councillor|Cllr)\b\.?\s+", words)
    if councillor:
        name, *after = re.split(r"\s*[,(]\s*", words[councillor.end() :], maxsplit=1)
        post = words[: councillor.start()].strip(" ,;–-") or "".join(after).strip(" )") or None
        if is_name(name) or _is_surname(name):
            return NameAndPost(clean_name(name), post)
    tokens = words.split()
    for count in (4, 3, 2):
        first, last = " ".join(tokens[:count]).rstrip(",;–-( "), " ".join(tokens[-count:])
        if is_name(first):
            return NameAndPost(clean_name(first), " ".join(tokens[count:]).strip(" ,;–-()") or None)
        if is_name(last) and POST.search(" ".join(tokens[:-count])):
            return NameAndPost(clean_name(last), " ".join(tokens[:-count]).rstrip(" ,;:–-(") or None)
    return NameAndPost(None, words if POST.search(words) else None)


def _is_surname(words: str) -> bool:
    name = clean_name(words)
    return " " not in name and bool(name) and _may_be_in_name(name)


def _may_be_in_name(word: str) -> bool:
    if not _NAME_WORD.fullmatch(word):
        return False
    if word.lower() in _PARTICLES:
        return True
    plain = re.sub(r"[’'‘]", "", word.lower())
    return word[0].isupper() and not _NOT_IN_NAMES.fullmatch(plain)
