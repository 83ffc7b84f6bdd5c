"""The parts of a letter: what stands before the greeting, the subject, the body, the signature.

Owns who writes to whom, with post and body as printed, and the letter's date. Postal and
e-mail addresses are passed over. What the letter says is for its family.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.grammar.addresses import without_contact
from graph_builder.grammar.councils import council_in
from graph_builder.grammar.dates import FoundDate, find_date
from graph_builder.grammar.names import clean_name, split_names
from graph_builder.grammar.posts import POST, is_name, is_redacted
from graph_builder.reading.document import Document, Line

_GREETING = re.compile(r"Dear\b.{1,90}")
_CLOSING = re.compile(
    r"(?:Yours (?:sincerely|faithfully|truly)|(?:(?:With )?(?:kind(?:est)?|best|warm) )?(?:regards"
    r"|wishes))[,.]?",
    re.IGNORECASE,
)
_FIRST_LINES = 80
"""A letter's greeting stands among these; a later one is of a letter quoted or appended."""
_SENTENCE = re.compile(
    r"[.,;:]$|^(?:Thank|I|We|You|Further|Following|It|This|As|On|In|At)\b(?!.*(?:Annual|DCS))"
)
_LONGEST_SUBJECT = 160
_LABEL = re.compile(
    r"(?:To|From|FAO|For the attention of|Sent to|Addressed to|Author|Signed(?: by)?)\s*:?\s+(?=[A-Z])"
)
_COPIED = re.compile(r"(?:cc|c\.c\.|copy|copied|copies)\b", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Cllr|Councillor)\b\.? "
)
_STREET = re.compile(r"\b(?:Street|Road|Avenue|Lane|Square|House|Hall|Centre|Place|Building)$")
_POST_GOES_ON = re.compile(r"(?:\b(?:and|of|for|&)|[,–-])$")
_SERVICE = re.compile(
    r"\b(?:Services?|Children(?:[’'‘]?s)?|Families|People|Education|Social Care|Skills|Learning|Region)\b"
)
_BODY = re.compile(r"\b(?:Council|Borough of|City of|Corporation|Ofsted|Authority|Trust|Limited|Ltd)\b")
_OWN_DATE = re.compile(r"(?:Date(?: of letter)?|Dated)\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter's parts, each the lines of it; `subject` stands around the greeting, before the text."""

    head: tuple[Line, ...]
    subject: tuple[Line, ...]
    body: tuple[Line, ...]
    tail: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Somebody a letter is from or to: name without titles (None where taken out), post, body.

    `start` and `end` span the lines that say so.
    """

    name: str | None
    post: str | None
    body: str | None
    start: int
    end: int


def find_letter(document: Document) -> Letter | None:
    """The parts of the letter that the document is; None where no greeting opens it."""
    opening = enumerate(document.lines[:_FIRST_LINES])
    greeting = next((i for i, line in opening if _GREETING.fullmatch(line.text)), None)
    if greeting is None:
        return None
    lines = tuple(line for line in document.lines if not line.footnote)
    closings = (i for i in range(greeting + 1, len(lines)) if _CLOSING.fullmatch(lines[i].text))
    closing = next(closings, len(lines))
    body = greeting + 1
    while body < closing and _is_subject(lines[body]) and not (body > greeting + 1 and lines[body].gap):
        body += 1
    return Letter(
        head=lines[:greeting],
        subject=lines[greeting + 1 : body],
        body=lines[body:closing],
        tail=lines[closing + 1 :],
    )


def letter_date(letter: Letter) -> tuple[FoundDate, Line] | None:
    """The date that stands on a line of its own before the greeting, and that line.

    Raises:
        ImpossibleDateError: when it is on no calendar.
    """
    for line in letter.head:
        label = _OWN_DATE.match(line.text)
        words = line.text[label.end() if label else 0 :]
        found = find_date(words)
        if (
            found
            and found.date.is_day
            and not words[: found.start].strip()
            and not words[found.end :].strip()
        ):
            return found, line
    return None


def find_correspondents(lines: Sequence[Line], *, signature: bool = False) -> list[Correspondent]:
    """Those who stand in the address lines of a letter, in order; copies are passed over.

    A name counts when it has a title or a post below or beside it; in a `signature`
    the first name needs neither.
    """
    found: list[Correspondent] = []
    index = 0
    while index < len(lines):
        if _COPIED.match(lines[index].text):
            break
        people, count = _correspondents_at(lines, index, signature=signature and not found)
        found += people
        index += count
    return found


def _is_subject(line: Line) -> bool:
    return len(line.text) <= _LONGEST_SUBJECT and not _SENTENCE.search(line.text)


def _correspondents_at(
    lines: Sequence[Line], index: int, *, signature: bool
) -> tuple[list[Correspondent], int]:
    """Those whose lines begin at `index`, and how many lines that takes, at least one."""
    opening = lines[index]
    label = _LABEL.match(opening.text)
    names, rest = _names_and_rest(opening.text[label.end() if label else 0 :])
    below = index + 1
    if not names and not rest and not is_redacted(opening.text):
        return [], 1
    posts = [rest] if rest and POST.search(rest) else []
    if not posts and names and below < len(lines) and is_redacted(lines[below].text):
        below += 1
    while below < len(lines) and _continues_post(lines[below].text, posts):
        posts.append(lines[below].text)
        below += 1
    titled = bool(_TITLED.search(opening.text) or "HMI" in opening.text) and not _STREET.search(opening.text)
    if not posts and not titled and not (names and signature):
        return [], 1
    if not names and below < len(lines) and _TITLED.match(lines[below].text):
        # The post is printed over the name.
        names, _ = _names_and_rest(lines[below].text)
        below += 1
    post, body = _post_and_body(" ".join(posts))
    if body is None and below < len(lines) and _BODY.search(lines[below].text):
        body = without_contact(lines[below].text)
        below += 1
    last = lines[below - 1]
    people = [
        Correspondent(name=name, post=post, body=body, start=opening.start, end=last.end)
        for name in (names or [None])
    ]
    return people, below - index


def _names_and_rest(words: str) -> tuple[list[str | None], str]:
    """The names a line begins with, and what follows them there (a post, a body)."""
    first, _, rest = words.partition(",")
    first, _, dashed = first.partition(" – ")
    rest = ", ".join(part.strip() for part in (dashed, rest) if part.strip())
    if is_redacted(first):
        return [], rest
    names: list[str | None] = [
        split.name for split in split_names(first) if is_name(split.name) and not _BODY.search(split.name)
    ]
    if names:
        return names, "" if _is_post_nominal(rest) else rest
    return [], words if POST.search(words) and not POST.fullmatch(words) else ""


def _is_post_nominal(words: str) -> bool:
    return bool(words) and clean_name(words) == ""


def _continues_post(words: str, posts: Sequence[str]) -> bool:
    if _TITLED.match(words) or _COPIED.match(words) or _LABEL.match(words) or is_name(words):
        return False
    if not posts:
        return bool(POST.search(words))
    if _BODY.search(words) or is_redacted(words) or re.search(r"\d|@", words) or len(posts) > 2:
        return False
    return bool(_POST_GOES_ON.search(posts[-1]) or _SERVICE.search(words) or POST.search(words))


def _post_and_body(words: str) -> tuple[str | None, str | None]:
    """A post and, where it is printed on the same line, the body it is at."""
    plain = without_contact(words)
    council = council_in(plain)
    if council and plain.endswith(council[0]):
        post = re.sub(r"(?:\s*[,–-]\s*|\s+(?:at|of|for)\s+)$", "", plain[: council[1]])
        return post or None, council[0]
    post, _, last = plain.rpartition(", ")
    if post and _BODY.search(last):
        return post, last
    return plain or None, None
