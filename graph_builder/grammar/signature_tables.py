"""Letters signed for several inspectorates: each one's name, post and body.

Owns the two ways of setting them: below each other, and in a table of two columns under the
bodies' names, which comes out of a PDF column by column or with two cells on a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.grammar.letters import Correspondent
from graph_builder.grammar.names import clean_name
from graph_builder.grammar.posts import POST, is_name
from graph_builder.reading.document import Line

_CONSTABULARY = r"Constabulary(?:\s+and\s+Fire\s+(?:&|and)\s+Rescue(?:\s+Services)?)?"
INSPECTORATES = re.compile(
    r"Ofsted|Care\s+Quality\s+Commission|CQC"
    rf"|(?:HMI|(?:HM|(?:Her|His)\s+Majesty[’'‘`]?s)\s+Inspectorate\s+of)\s+(?:{_CONSTABULARY}|Probation|Prisons)",
    re.IGNORECASE,
)
_BODIES = re.compile(rf"(?:{INSPECTORATES.pattern})(?:\s+(?:{INSPECTORATES.pattern}))*", re.IGNORECASE)
_ENDS_SIGNATURE = re.compile(r"\d|(?:cc|copy|copied)\b|.*(?:www\.|https?:|@)", re.IGNORECASE)
_SERVICES = re.compile(r"services", re.IGNORECASE)
"""What is left of a body's name below the line it broke on."""
_POST_OF_SECOND = re.compile(r"(?<=[a-z,]) (?=(?:Deputy|Assistant|Interim|HM|Her|His|Chief Inspector of)\b)")
_SECOND_POST = re.compile(r"(?<=\w)(?= (?:Her|His) Majesty)")
_BODY_IN_POST = re.compile(rf"(?P<post>.+),\s+(?P<body>{INSPECTORATES.pattern})")


@dataclass(slots=True)
class _Signatory:
    name: str
    start: int
    end: int
    posts: tuple[str, ...] = ()

    def add_post(self, words: str, end: int) -> None:
        self.posts += (words,)
        self.end = max(self.end, end)


def find_signatories(lines: Sequence[Line]) -> tuple[Correspondent, ...]:
    """Those who sign, in the order printed, with their post and body.

    Where the bodies stand over the names, as many of them as names, each name is its body's in
    order; a body printed behind a post (`Chief Inspector of Hospitals, CQC`) counts first.
    """
    signatories: list[_Signatory] = []
    bodies: list[str] = []
    for line in lines:
        if _ENDS_SIGNATURE.match(line.text):
            break
        if _is_heading_of_bodies(line, signatories):
            bodies.append(line.text)
            continue
        for words, start, end in _cells(line, in_table=bool(bodies)):
            if _is_person(words):
                signatories.append(_Signatory(clean_name(words), start, end))
            elif bodies and _SERVICES.fullmatch(words) and line.heading:
                bodies.append(words)
            elif signatories:
                _add_post(signatories, words, end)
    headed = [" ".join(match.group().split()) for match in INSPECTORATES.finditer(" ".join(bodies))]
    over = headed if len(headed) == len(signatories) else [None] * len(signatories)
    return tuple(_correspondent(who, body) for who, body in zip(signatories, over, strict=True))


def _is_heading_of_bodies(line: Line, signatories: Sequence[_Signatory]) -> bool:
    """True for bodies over the names to come: a post may name a body too."""
    if not _BODIES.fullmatch(line.text):
        return False
    return line.heading or not signatories or bool(signatories[-1].posts)


def _is_person(words: str) -> bool:
    return is_name(words) and not INSPECTORATES.search(words)


def _cells(line: Line, *, in_table: bool) -> Iterator[tuple[str, int, int]]:
    """The line's words, in two where a second column begins: two names, or a post and a name."""
    words = line.text.split(" ")
    at = len(words)
    if in_table and len(words) == 4 and all(is_name(" ".join(half)) for half in (words[:2], words[2:])):
        at = 2
    elif len(words) > 3 and is_name(" ".join(words[-2:])) and POST.search(" ".join(words[:-2])):
        at = len(words) - 2
    first = " ".join(words[:at])
    yield first, line.start, line.start + len(first)
    if at < len(words):
        yield " ".join(words[at:]), line.start + len(first) + 1, line.end


def _add_post(signatories: Sequence[_Signatory], words: str, end: int) -> None:
    """The words go to the last name, or to the last two where neither has a post yet."""
    *_, last = signatories
    before = signatories[-2] if len(signatories) > 1 else None
    second = _POST_OF_SECOND.search(words)
    if before and not before.posts and not last.posts and second:
        before.add_post(words[: second.start()], end)
        last.add_post(words[second.end() :], end)
    elif before and not before.posts and last.posts:
        before.add_post(words, end)
    else:
        last.add_post(words, end)


def _correspondent(who: _Signatory, over: str | None) -> Correspondent:
    post = _SECOND_POST.sub(",", " ".join(who.posts)) or None
    in_post = _BODY_IN_POST.fullmatch(post) if post else None
    if in_post:
        post, over = in_post["post"], in_post["body"]
    return Correspondent(name=who.name, post=post, body=over, start=who.start, end=who.end)
