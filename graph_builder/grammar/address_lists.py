"""Letters to many agencies: who is addressed, one entry each.

Owns taking an entry such as `Ann Example, Chief Nurse, NHS Fenmark CCG` apart. Who signs for
several bodies is `graph_builder.grammar.signature_tables`; letters from one person to another are
`graph_builder.grammar.letters`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph_builder.grammar.letters import Correspondent
from graph_builder.grammar.names import split_names
from graph_builder.grammar.posts import POST, is_name
from graph_builder.reading.document import Line

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Rev|Cllr|Councillor)\b\.?"
_RANK = re.compile(
    r"(?:(?:Acting|Temporary|Interim|Deputy|Assistant|Detective|Chief|Borough)\s+)*"
    r"(?:Constable|Superintendent|Supt|Inspector|Insp|Commander|Commissioner|Mayor|PCC|(?:[AT]/)?(?:ACC|DCC|CC))"
    r"\b\.?\s+(?=[A-Z])"
)
_POST_IN_BRACKETS = re.compile(r"(?P<name>[^,(]+?)\s*\((?P<post>[^()]+)\)")
_DASH = re.compile(r"\s+[–—-]\s+")
_SECOND_PERSON = re.compile(
    rf"(?<=[\w)])(?<!Professor)(?<!Prof)(?<!Dr)(?<!Lord)[,;]?\s+(?={_TITLE}\s+[A-Z][\w’'-]+\s+[A-Z])"
)
_OFFICE = re.compile(
    rf"{POST.pattern}|\b(?:CEO|Constable|Commander|Mayor|PCC|ACC|DCC|Nurse|Doctor|Scrutineer|Lead|Head|Chief"
    r"|Accountable|Designated)\b"
)
_BODY = re.compile(
    r"\b(?:Council|Authority|Borough|Constabulary|Police|police|Board|LSC[BP]|[A-Z]*SCP|CCGs?|ICB|NHS|Group"
    r"|[Gg]roups?|Trust|Team|Services?|Company|Partnership|Arrangements|Probation|Cafcass|MPS|Ofsted|Hospitals?"
    r"|CQC|Commission|HMICFRS)\b"
)
_AGENCY = re.compile(
    r"\b(?:NHS|Police|Constabulary|Probation|Offending|Justice|Youth|Clinical|Commissioning|Community"
    r"|Rehabilitation|Company|Metropolitan|Integrated|Foundation|Hospitals?|Health|Cafcass|Her|His|Majesty\S*"
    r"|Inspectorate|HM|HMI|Constable|Scrutineer|Nurse|Commander|Mayor|Isles|Valley|Midlands)\b"
)
_NO_ENTRY = re.compile(r"\d|@|www\.")
_STREET = re.compile(r"\b(?:Street|Road|Avenue|Lane|Square|House|Hall|Place|Building)$")
_COMPASS = re.compile(r"(?:North|South|East|West|Central|Greater|Mid|Upper|Lower)\b")
_ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")
# A comma does not part what stands in brackets, or a list: "Kent, Surrey and Sussex".
_SEPARATOR = re.compile(r"\s*,(?!\s*(?:and|with|&)\b)(?![^()]*\))\s*")
_LISTED = re.compile(r"(?:^|.*\bof )[A-Z]\w+")
_LIST_ENDS = re.compile(r"[A-Z]\w+ (?:and|&) (?:the )?[A-Z]")
_AT_BODY = re.compile(
    r"\s+at\s+(?:the\s+)?|\s+for\s+(?=NHS\b)"
    r"|(?:(?<=Chair)|(?<=Constable)|(?<=Commissioner)|(?<=[Ss]crutineer))\s+(?:of|for)\s+(?:the\s+)?"
)


def find_addressees(lines: Sequence[Line]) -> tuple[Correspondent, ...]:
    """Those to whom a letter is addressed, in order: one entry of a name, a post and a body each.

    An entry runs on until the next name; one without a post has only a body, or the reverse.
    Dates, numbers and addresses between them are passed over.
    """
    entries: list[_Entry] = []
    for line in lines:
        if _NO_ENTRY.search(line.text):
            continue
        for entry in _people_of(line):
            if _opens_entry(entry.words):
                entries.append(entry)
            elif entries:
                entries[-1] = entries[-1].with_line(entry)
    return tuple(person for entry in entries for person in _addressees(entry))


@dataclass(frozen=True, slots=True)
class _Entry:
    """The words of one entry and where they stand in the document's text.

    `stacked` where the name has a line to itself and post and body have theirs.
    """

    words: str
    start: int
    end: int
    stacked: bool

    def with_line(self, line: _Entry) -> _Entry:
        joint = ", " if self.stacked else " "
        return replace(self, words=f"{self.words}{joint}{line.words}", end=line.end)


def _people_of(line: Line) -> Iterator[_Entry]:
    """The line's words; in two, where a second person is set on the first one's line."""
    start = 0
    for second in _SECOND_PERSON.finditer(line.text):
        yield _entry(line, start, second.start())
        start = second.end()
    yield _entry(line, start, len(line.text))


def _entry(line: Line, start: int, end: int) -> _Entry:
    words = line.text[start:end]
    return _Entry(words, line.start + start, line.start + end, stacked="," not in words and is_name(words))


def _opens_entry(words: str) -> bool:
    return bool(_names_and_rest(words)[0])


def _names_and_rest(words: str) -> tuple[list[str], str]:
    """The names that words begin with, and what follows; a police officer's rank stands behind it."""
    rank = _RANK.match(words)
    plain = _with_commas(words[rank.end() :] if rank else words)
    first, comma, rest = plain.partition(",")
    office = _OFFICE.search(first)
    if office and not comma and is_name(first[: office.start()]):
        first, rest = first[: office.start()], first[office.start() :]  # a forgotten comma
    names = [split.name for split in split_names(first)]
    if not names or not all(map(_is_person, names)) or _AGENCY.search(first) or first.startswith("("):
        return [], words
    if _STREET.search(names[-1]) and not _OFFICE.search(rest):
        return [], words
    if rank and not _OFFICE.search(rest):
        rest = f"{rank.group().strip()}, {rest}"
    return names, rest


def _with_commas(words: str) -> str:
    """Words with commas for the dashes or brackets that set a post apart from a name."""
    bracket = _POST_IN_BRACKETS.match(words)
    if bracket and _OFFICE.search(bracket["post"]):
        return f"{bracket['name']}, {bracket['post']}{words[bracket.end() :]}"
    name, *rest = _DASH.split(words)
    if "," not in words and rest and _OFFICE.search(rest[0]):
        return ", ".join([name, *rest])
    return words


def _is_person(name: str) -> bool:
    if not is_name(name) or _COMPASS.match(name):
        return False
    return name.isupper() or not _ABBREVIATION.search(name)


def _addressees(entry: _Entry) -> Iterator[Correspondent]:
    names, rest = _names_and_rest(entry.words)
    post, body = split_post_and_body(rest)
    if post or body:
        for name in names:
            yield Correspondent(name=name, post=post, body=body, start=entry.start, end=entry.end)


def split_post_and_body(words: str) -> tuple[str | None, str | None]:
    """A post and the body it is at, as one entry prints them; either may be missing.

    `Director of Quality, Nursing & Safety, Fenmark CCG` has its body last, `Probation Service,
    Divisional Director` first; `Chair of Fenmark LSCB` has it behind the post.
    """
    parts = _parts(words)
    if not parts:
        return None, None
    if len(parts) == 1:
        return _post_at_body(parts[0])
    last = parts[-1]
    if not _OFFICE.search(parts[0]) and _OFFICE.search(last):
        return (", ".join(parts[1:]), parts[0]) if _BODY.search(parts[0]) else (", ".join(parts), None)
    if _OFFICE.search(last) and not _BODY.search(last):
        return ", ".join(parts), None
    first = len(parts) - 1
    while first > 1 and _BODY.search(parts[first - 1]) and not _OFFICE.search(parts[first - 1]):
        first -= 1
    joint = _AT_BODY.search(last)
    if joint:
        return ", ".join([*parts[:-1], last[: joint.start()]]), last[joint.end() :]
    return ", ".join(parts[:first]), ", ".join(parts[first:])


def _parts(words: str) -> list[str]:
    """What commas part, but for those of a list."""
    parts: list[str] = []
    for part in _SEPARATOR.split(words):
        plain = part.strip(" ,;[")
        if parts and _LISTED.fullmatch(parts[-1]) and _LIST_ENDS.match(plain):
            parts[-1] = f"{parts[-1]}, {plain}"
        elif plain:
            parts.append(plain)
    return parts


def _post_at_body(words: str) -> tuple[str | None, str | None]:
    match = _AT_BODY.search(words)
    if match and _BODY.search(words[match.end() :]):
        return words[: match.start()], words[match.end() :]
    return (words, None) if _OFFICE.search(words) else (None, words)
