"""The officers and members a council's paper names, on its front sheet and in its table of contacts.

Owns which label means which role. E-mail addresses and telephone numbers are read past and
never kept; an address only helps to tell where a name in the same row begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph_builder.facts import PersonInRole, Role
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.addresses import EMAIL, public_evidence, without_contact
from graph_builder.grammar.labels import Label, Labelled, find_labelled
from graph_builder.grammar.names import clean_name, split_names
from graph_builder.grammar.posts import (
    is_interim,
    is_name,
    is_statutory_director,
    split_post,
)

_MEMBER = r"(?:Cabinet|Executive|Lead|Portfolio) (?:Member|Holder|Councillor)(?:\(s\)|s)?"
LABELS = (
    Label(
        "author",
        r"(?:Report(?:ing)? (?:Author|Officer|Writer)|Authors?(?: of (?:the )?report)?|Report (?:of|by"
        r"|from)(?: the)?|Written by|Prepared by)(?:\(s\)|s)?",
    ),
    Label("assistant", r"Assistant Director(?=\s*:|\s+[A-Z])"),
    Label("strategic", r"(?:Strategic|Executive|Corporate|Lead) Director(?! of\b)(?=\s*:|\s+[A-Z]|$)"),
    Label("dcs", r"(?:(?:Statutory )?Director of Children[’'‘]?s Services|DCS)"),
    Label("chief executive", r"Chief Executive"),
    Label("member", rf"(?:Relevant |Responsible |Lead )?{_MEMBER}|Portfolio(?=\s*:)"),
    Label(
        "consulted",
        r"(?:Other|Local|Ward|Division(?:al)?) [Mm]embers?(?:\(s\))?|(?:Other )?(?:Members"
        r"|Councillors) consulted|Consulted members",
    ),
    Label(
        "end",
        r"Name(?=\s+(?:Contact|Title|Post|E-?mail|Role))|Contact (?:officer|information|details)|Key decision"
        r"|Appendi(?:x|ces)|Background papers|Report (?:to|title)|(?:Lead|Monitoring"
        r"|Section 151) officer|Service Director"
        r"|Wards? affected|(?:Wards?|Date|Purpose|Subject|Title|Directorate|Department|Service|Finance"
        r"|Legal)(?=\s*:)",
    ),
)
"""The labels of a paper's people, in order; `end` ones only end the value before."""

_ROLES = {
    "author": Role.REPORT_AUTHOR,
    "assistant": Role.ASSISTANT_DIRECTOR,
    "strategic": Role.STRATEGIC_DIRECTOR,
    "dcs": Role.DIRECTOR,
    "chief executive": Role.CHIEF_EXECUTIVE,
    "member": Role.LEAD_MEMBER,
    "consulted": Role.MEMBER_CONSULTED,
}
_NOBODY = re.compile(r"(?:n/?a|none|all|not applicable|nil|tbc)\b.*", re.IGNORECASE)
_SUBLABEL = re.compile(r"^(?:Name|Job title|Designation|Post|Title|Position|Role)\s*:\s*", re.IGNORECASE)
_PIECES = re.compile(r"\s*[,;(]\s*|\s+[|–-]\s+")


class _Holder(NamedTuple):
    name: str | None
    post: str | None


def read_people(paper: Paper) -> tuple[PersonInRole, ...]:
    """Officers and members with their roles, each once per role, in the order printed.

    Whoever holds a post that means the statutory director has that role as well.
    """
    positions: Counter[Role] = Counter()
    people: list[PersonInRole] = []
    seen: set[tuple[Role, str | None]] = set()
    for labelled in find_labelled(paper.lines, LABELS):
        if labelled.key == "end":
            continue
        evidence = public_evidence(paper.document, labelled.start, labelled.end)
        for holder in _holders(labelled):
            for role in _roles(labelled.key, holder):
                if (role, holder.name) in seen:
                    continue
                seen.add((role, holder.name))
                positions[role] += 1
                people.append(
                    PersonInRole(
                        role=role,
                        position=positions[role],
                        name=holder.name,
                        post=holder.post,
                        interim=is_interim(holder.post),
                        evidence=evidence,
                    )
                )
    return tuple(people)


def _roles(key: str, holder: _Holder) -> Iterator[Role]:
    role = _ROLES[key]
    yield role
    if role is not Role.DIRECTOR and holder.name and holder.post and is_statutory_director(holder.post):
        yield Role.DIRECTOR


def _holders(labelled: Labelled) -> list[_Holder]:
    """Those behind a label: several names, a name and a post in either order, or a post alone.

    A line that is only a post belongs to whoever stands on the line before, and the other way round.
    """
    values = [_SUBLABEL.sub("", value) for value in labelled.values]
    lines = [(plain, value) for value in values if (plain := without_contact(value))]
    if labelled.key == "consulted":
        return _members([plain for plain, _ in lines if not _NOBODY.fullmatch(plain)])
    holders: list[_Holder] = []
    for plain, value in lines:
        for name, post in [] if _NOBODY.fullmatch(plain) else _on_line(plain, value):
            last = holders[-1] if holders else None
            if last and last.post is None and name is None:
                holders[-1] = _Holder(last.name, post)
            elif last and last.name is None and post is None:
                holders[-1] = _Holder(name, last.post)
            elif last is None or name:
                holders.append(_Holder(name, post))
    return holders


def _on_line(plain: str, value: str) -> list[_Holder]:
    """Those named on one line: `value` as printed, `plain` without addresses."""
    listed = split_names(plain)
    named = [split.name for split in listed if is_name(split.name)]
    if named and len(named) == len(listed):
        brackets = re.search(r"\(([^()]+)\)?$", plain) if len(named) == 1 else None
        return [_Holder(name, brackets[1] if brackets else None) for name in named]
    if holder := _by_address(plain, value):
        return [holder]
    pieces = [piece.strip(" )") for piece in _PIECES.split(plain) if piece.strip(" )")]
    if pieces and is_name(pieces[0]):
        return [_Holder(clean_name(pieces[0]), plain[len(pieces[0]) :].strip(" ,;–-()|") or None)]
    name, post = split_post(plain)
    return [_Holder(name, post)] if name or post else []


def _members(plain: Sequence[str]) -> list[_Holder]:
    words = re.sub(r"^(?:Councillors?|Cllrs?)\.?\s+", "", plain[0]) if plain else ""
    names = [clean_name(split.name) for split in split_names(words)]
    return [_Holder(name, None) for name in names if re.fullmatch(r"(?:[A-Z][\w’'.-]+ ?){1,4}", name)]


def _by_address(words: str, value: str) -> _Holder | None:
    """Name and post told apart by the mailbox beside them: annexample@… says where "Ann Example" begins."""
    address = EMAIL.search(value)
    if address is None:
        return None
    mailbox = _letters(address["mailbox"])
    tokens = re.sub(r"\b(?:Councillor|Cllr)\b\.?\s+", "", words).split()
    for length in (2, 3, 4):
        for first in range(len(tokens) - length + 1):
            name = " ".join(tokens[first : first + length])
            if _letters(name) == mailbox:
                post = " ".join(tokens[:first] + tokens[first + length :]).strip(" ,;–-()|")
                return _Holder(clean_name(name), post or None)
    return None


def _letters(words: str) -> str:
    return re.sub(r"[\W\d_]", "", words).lower()
