"""The leaders of the council and the integrated care boards, from "Local area partnership details".

The table has the council on the left and the boards on the right: a row of bodies, one of people
with their posts, then web and postal addresses, which nobody needs here. When a director took
up the post is said, if at all, in the text about the partnership.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph_builder.facts import AuthorityNaming, Evidence, PartialDate, PersonInRole, Role
from graph_builder.families.area_send.rows import is_on_right, left_edge
from graph_builder.families.area_send.template import DETAILS, INFORMATION
from graph_builder.grammar.dates import DAY, MONTH, YEAR, ImpossibleDateError, find_date
from graph_builder.grammar.names import clean_name
from graph_builder.grammar.outline import Section, joined
from graph_builder.grammar.posts import POST, is_interim, is_name, is_statutory_director, split_post
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

_COLUMN_HEAD = re.compile(r"local authorit(?:y|ies)\b|integrated care boards?$", re.IGNORECASE)
_ADDRESSES = re.compile(r"(?:https?:|www\.|website\b)|\S+\.(?:gov|nhs|org|co)\b", re.IGNORECASE)
_LABEL = re.compile(r"Name of [\w ]+:\s*")
"""A label inside a cell, as in 2024."""
_SEPARATOR = re.compile(r"\s*[,(]\s*|\s+[–-]\s+")
_OF_BODIES = re.compile(r"\b(?:NHS|ICBs?|CEO|SEND|Council|Authority)\b")
_POST_FOLLOWS = re.compile(rf"(?:[A-Z][a-z]+ ){{0,2}}{POST.pattern}")
_COUNCIL = r"(?:Council|Local Authority)"
_BOARD = r"(?:ICB|Integrated Care Board)s?\b"
_BOARD_IN_POST = re.compile(
    r"\b(?:CEO|Officer|Executive(?! Officer)|Director)(?: (?:for|of|at))?(?: the)? "
    rf"(?P<body>(?:NHS )?[A-Z][\w, -]* {_BOARD})"
)
_APPOINTED = re.compile(
    rf"\b(?P<post>(?:(?:interim|acting|executive|corporate|strategic)\s+)*director\s+(?:of|for)\s+"
    rf"children[’'‘]?s\s+services)\s+(?:in|on|from|since)\s+(?P<date>(?:{DAY}\s+)?{MONTH}\s+{YEAR})",
    re.IGNORECASE,
)
_APPOINTMENT = re.compile(r"\bappoint(?:ment|ed)\b|\bin post\b|\btook up\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """The lines that name a person; `on_right` for a leader of a board."""

    on_right: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bodies:
    """The council and the boards as the table names them."""

    council: str | None
    boards: str | None


def read_leaders(
    document: Document, sections: Sequence[Section], authority: AuthorityNaming
) -> tuple[PersonInRole, ...]:
    """Those the table names, then what the text says of since when there is a director.

    The text names nobody: what it says is a row of its own, without a name.
    """
    found: list[PersonInRole] = []
    for section in sections:
        lines = document.lines[section.first : section.last]
        if section.key == DETAILS:
            found += _of_table(document, lines, authority)
    for section in sections:
        lines = document.lines[section.first : section.last]
        if section.key == INFORMATION and lines:
            found += _of_text(document, lines[0].start, lines[-1].end)
    return tuple(_numbered(found))


def _numbered(people: Sequence[PersonInRole]) -> Iterator[PersonInRole]:
    positions: Counter[Role] = Counter()
    for person in people:
        positions[person.role] += 1
        yield replace(person, position=positions[person.role])


def _of_table(
    document: Document, lines: Sequence[Line], authority: AuthorityNaming
) -> Iterator[PersonInRole]:
    rows = list(_above_addresses(lines))
    edge = left_edge(lines)
    opening = next((i for i, line in enumerate(rows) if _opens_first(rows, i, edge)), len(rows))
    bodies = _bodies(rows[:opening], edge, authority)
    for cell in _cells(rows[opening:], edge):
        for name, post, on_right in _people_in(cell):
            yield _leader(
                name, post, on_right, bodies, document.evidence(cell.lines[0].start, cell.lines[-1].end)
            )


def _above_addresses(lines: Sequence[Line]) -> Iterator[Line]:
    """The table's lines up to the first web address, below the heads of its columns."""
    in_heads = True
    for line in lines:
        if _ADDRESSES.match(line.text):
            return
        in_heads = in_heads and bool(_COLUMN_HEAD.match(line.text))
        if not in_heads:
            yield line


def _opens_first(rows: Sequence[Line], index: int, edge: float | None) -> bool:
    """True for the line that names the first person: the council's, so on the left.

    Where a copy has lost the columns, what might be a name must have a post.
    """
    line = rows[index]
    if not _opens_person(line) or is_on_right(line, edge):
        return False
    if edge is not None:
        return True
    following = rows[index + 1 : index + 2]
    has_post_below = any(POST.search(each.text) and not _opens_person(each) for each in following)
    return bool(POST.search(line.text)) or has_post_below


def _opens_person(line: Line) -> bool:
    words = _SEPARATOR.split(line.text)[0]
    if _OF_BODIES.search(words):
        return False
    if is_name(words):
        return True
    name, post = split_post(line.text)
    return name is not None and bool(_POST_FOLLOWS.match(post or ""))


def _cells(rows: Sequence[Line], edge: float | None) -> Iterator[_Cell]:
    """Each person's lines, all of one column; without columns everybody after the first leads a board."""
    cells: list[list[Line]] = []
    for line in rows:
        if _LABEL.fullmatch(line.text):
            continue
        beside = [cell for cell in cells if is_on_right(cell[0], edge) == is_on_right(line, edge)]
        if _opens_person(line) or not cells:
            cells.append([line])
        else:
            (beside or cells)[-1].append(line)
    for before, cell in enumerate(cells):
        yield _cell(cell, edge, before)


def _cell(lines: Sequence[Line], edge: float | None, before: int) -> _Cell:
    on_right = before > 0 if edge is None else is_on_right(lines[0], edge)
    return _Cell(on_right=on_right, lines=tuple(lines))


def _people_in(cell: _Cell) -> Iterator[tuple[str, str | None, bool]]:
    """Name, post and side of those in a cell: two, where its one line holds both columns' names."""
    opening, *others = (line.text for line in cell.lines)
    words = clean_name(opening).split()
    if not others and len(words) == 4 and is_name(opening):
        yield " ".join(words[:2]), None, cell.on_right
        yield " ".join(words[2:]), None, True
        return
    if is_name(opening) and not _SEPARATOR.search(opening):
        yield clean_name(opening), joined(cell.lines[1:]) or None, cell.on_right
        return
    text = joined(cell.lines)
    name, *post = _SEPARATOR.split(text, maxsplit=1)
    if not is_name(name):
        name_and_post = split_post(text)
        name, post = name_and_post.name or "", [name_and_post.post or ""]
    if name:
        yield clean_name(name), _post(post[0] if post else ""), cell.on_right


def _post(words: str) -> str | None:
    """The post without the bracket around it; an honour is none."""
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    return words if clean_name(words) else None


def _leader(name: str, post: str | None, on_right: bool, bodies: _Bodies, evidence: Evidence) -> PersonInRole:
    is_director = not on_right and post is not None and is_statutory_director(post)
    return PersonInRole(
        role=Role.DIRECTOR if is_director else Role.PARTNERSHIP_LEADER,
        position=1,
        name=name,
        post=post,
        body=_board_of(post, bodies) if on_right else bodies.council,
        interim=is_interim(post),
        evidence=evidence,
    )


def _board_of(post: str | None, bodies: _Bodies) -> str | None:
    """The board a post is at: the one it names, else the table's if that has but one."""
    named = _BOARD_IN_POST.search(post or "")
    if named:
        return named["body"]
    return bodies.boards if bodies.boards and len(re.findall(_BOARD, bodies.boards)) <= 1 else None


def _bodies(rows: Sequence[Line], edge: float | None, authority: AuthorityNaming) -> _Bodies:
    """Council and boards; where each fits on one line, they share it."""
    left = [line for line in rows if not is_on_right(line, edge)]
    right = [line for line in rows if is_on_right(line, edge)]
    council, boards = _unlabelled(left), _unlabelled(right)
    shared = re.match(
        rf"(?P<council>.*?\b{_COUNCIL}\b|(?!.*{_COUNCIL}).*?\b{re.escape(authority.name)})\s+(?P<board>\S.*)",
        council,
    )
    if shared:
        council, boards = shared["council"], f"{shared['board']} {boards}".strip()
    return _Bodies(council=council or None, boards=boards or None)


def _unlabelled(lines: Sequence[Line]) -> str:
    return " ".join(_LABEL.sub("", joined(lines)).split())


def _of_text(document: Document, start: int, end: int) -> Iterator[PersonInRole]:
    """Directors of whom a sentence says when they were appointed."""
    for first, last in find_sentences(document.text, start, end):
        sentence = document.text[first:last]
        if not _APPOINTMENT.search(sentence):
            continue
        for match in _APPOINTED.finditer(sentence):
            post = " ".join(match["post"].split())
            yield PersonInRole(
                role=Role.DIRECTOR,
                position=1,
                post=post,
                since=_date(match["date"]),
                interim=is_interim(post),
                evidence=document.evidence(first, last),
            )


def _date(words: str) -> PartialDate | None:
    try:
        found = find_date(words)
    except ImpossibleDateError:
        return None
    return found.date if found else None
