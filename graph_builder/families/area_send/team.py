"""The teams of both inspectorates: names, each with a post, in a table of two columns.

A line holds one cell or two: `Ann Example, Ofsted HMI Lead inspector Bo Sample, CQC Lead inspector`.
Whatever is no word of a post is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import PersonInRole, Role
from graph_builder.families.area_send.template import BACK_PAGE, TEAM
from graph_builder.grammar.names import clean_name
from graph_builder.grammar.outline import Section
from graph_builder.reading.document import Document

_POST_WORD = re.compile(
    r"(?:Ofsted|CQC|Care|Quality|Commission|S?HMIs?|OI|(?:His|Her|Majesty[’'‘`]?s)|Inspect(?:ors?|ion|orate)"
    r"|Lead|Deputy|Senior|Team|Reporting|Shadow(?:ing)?|Additional|Associate|Seconded|Contract(?:ed)?|Trainee"
    r"|Specialist|Regulatory|Managers?|Assurance|Social|Education|Children(?:[’'‘`]?s)?|Services?|Health"
    r"|Early|Years|Further|Schools?|Advis[eo]rs?|National|Regional|Director|SEND|and|for|of|[–-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;()]+")
_LEAD = re.compile(r"(?<!deputy )\blead\b(?! member)", re.IGNORECASE)
_BODY = re.compile(r"Ofsted|CQC|Care Quality Commission", re.IGNORECASE)
_MOST_IN_NAME = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Neighbouring words of one kind and where they stand in the document's text."""

    is_post: bool
    start: int
    end: int


def read_team(document: Document, sections: Sequence[Section]) -> tuple[PersonInRole, ...]:
    """Everybody on either team in the order printed; the lead of each is a lead, all others team."""
    people: list[PersonInRole] = []
    positions: Counter[Role] = Counter()
    for start, end in _stretches(document, sections):
        runs = list(_runs(document.text, start, end))
        for index, run in enumerate(runs):
            if run.is_post:
                continue
            post = runs[index + 1] if index + 1 < len(runs) and runs[index + 1].is_post else None
            words = document.text[post.start : post.end] if post else ""
            role = Role.LEAD_INSPECTOR if _LEAD.search(words) else Role.TEAM_INSPECTOR
            body = _BODY.search(words)
            positions[role] += 1
            people.append(
                PersonInRole(
                    role=role,
                    position=positions[role],
                    name=clean_name(document.text[run.start : run.end]),
                    post=_post(words),
                    body=body.group() if body else None,
                    evidence=document.evidence(run.start, post.end if post else run.end),
                )
            )
    return tuple(people)


def _post(words: str) -> str | None:
    """The post on one line, without the end of a bracket that opened before it."""
    post = " ".join(words.split())
    return (post if "(" in post else post.rstrip(")")) or None


def _stretches(document: Document, sections: Sequence[Section]) -> Iterator[tuple[int, int]]:
    """The spans of the tables' lines, below the line that heads the columns."""
    for section in sections:
        if section.key != TEAM:
            continue
        lines = list(document.lines[section.first : section.last])
        ends = (index for index, line in enumerate(lines) if BACK_PAGE.match(line.text))
        lines = lines[: next(ends, len(lines))]
        if lines:
            yield lines[0].start, lines[-1].end


def _runs(text: str, start: int, end: int) -> Iterator[_Run]:
    """Names and posts in turn; a name that runs on over a line's end is one only if a part is one word."""
    words = list(_WORD.finditer(text, start, end))
    run: list[re.Match[str]] = []
    for word in words:
        if run and (_is_post(word) != _is_post(run[0]) or _is_next_name(text, run, word)):
            yield from _run(text, run, end)
            run = []
        run.append(word)
    if run:
        yield from _run(text, run, end)


def _is_post(word: re.Match[str]) -> bool:
    return bool(_POST_WORD.fullmatch(word.group()))


def _is_next_name(text: str, run: Sequence[re.Match[str]], word: re.Match[str]) -> bool:
    """True where a second name begins, without a post between the two, on a line of its own."""
    if _is_post(word) or len(run) < 2 or "\n" not in text[run[-1].end() : word.start()]:
        return False
    following = _WORD.search(text, word.end())
    return following is not None and not _is_post(following)


def _run(text: str, words: Sequence[re.Match[str]], end: int) -> Iterator[_Run]:
    """The run that `words` make; of names only what can be one."""
    is_post = _is_post(words[0])
    stop = words[-1].end()
    if is_post and text[stop : min(stop + 1, end)] == ")":
        stop += 1
    name = clean_name(text[words[0].start() : stop])
    if is_post or (2 <= len(name.split()) <= _MOST_IN_NAME and name[0].isupper()):
        yield _Run(is_post=is_post, start=words[0].start(), end=stop)
