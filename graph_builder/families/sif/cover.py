"""What the cover of a SIF report says: title, authority and board."""

from __future__ import annotations

import re
from collections import defaultdict

from graph_builder.facts import AuthorityNaming, BoardNaming, Title
from graph_builder.families.sif.template import (
    AUTHORITY_LINE,
    BOARD_LINE,
    BOARD_TITLE,
    TITLE,
    TITLE_WITH_REVIEW,
)
from graph_builder.grammar.cover import find_title, paragraph_before
from graph_builder.issues import Code, Refusal
from graph_builder.reading.document import Document

_MISREAD_ADVICE = "Compare it with the original report."
_BOARD_NAME = re.compile(r"Safeguarding\s+Children(?:[’']?s)?\s+(?:Partnership\s+)?Board\b")
# The first words may belong to something else that is named before it: "Children’s Trust and Sampleton …".
_ITS_FIRST_WORDS = re.compile(r"(?:\b(?:St\.|[A-Z][\w-]*)\s+(?:(?:and|upon|on|with|of)\s+)?){1,6}$")
_POSSESSIVE = re.compile(r"(?<=Children)[’']?s(?= Board$)")
_LONGEST_FIRST_WORDS = 80
_BEFORE_PLACE = re.compile(r"(?:(?:City|County|Royal Borough|London Borough|Borough) of )?$")
_WORDS = re.compile(r"\w+")
_OF_COUNCILS = frozenset(
    (
        *("the", "of", "and", "upon", "council", "borough", "city", "county", "district"),
        *("london", "royal", "metropolitan", "unitary", "authority"),
    )
)


def is_review_alone(document: Document) -> bool:
    """True for a report that is nothing but the review of a board, named over its title."""
    title = find_title(document, BOARD_TITLE)
    if title is None or find_title(document, TITLE) is not None:
        return False
    above = paragraph_before(document, title.start())
    return above is not None and "inspection of" not in document.text[slice(*above)].lower()


def read_title(document: Document) -> Title:
    """The report's title.

    Raises:
        Refusal: when the cover has none.
    """
    match = _title(document)
    # The mark of a footnote may stand at the title's end, as in 2015.
    return Title(
        text=re.sub(r"(?<=[a-z])\d$", "", _on_one_line(match.group())),
        evidence=document.evidence(match.start(), match.end()),
    )


def read_authority(document: Document) -> AuthorityNaming:
    """The authority on the line above the title; over a review, the place the board is named after.

    Raises:
        Refusal: when nothing stands there.
    """
    above = paragraph_before(document, _title(document).start())
    if above is None:
        raise Refusal(Code.MISREAD, "its cover does not name the local authority.", _MISREAD_ADVICE)
    printed = document.text[slice(*above)]
    named = BOARD_LINE.fullmatch(printed) or AUTHORITY_LINE.fullmatch(printed)
    name = named["place"] if named else printed
    return AuthorityNaming(
        name=_on_one_line(name), evidence=document.evidence(above[0], above[0] + len(name))
    )


def read_board(document: Document, authority: AuthorityNaming, offset: int) -> BoardNaming:
    """The board by the name it is most often given; else by the words of the line at `offset`.

    Many reports print it both with and without “Children’s”: without is its name.
    """
    places = [word for word in _WORDS.findall(authority.name) if word.lower() not in _OF_COUNCILS]
    named: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for match in _BOARD_NAME.finditer(document.text):
        opening = max(0, match.start() - _LONGEST_FIRST_WORDS)
        before = _ITS_FIRST_WORDS.search(document.text[opening : match.start()])
        words = before.group() if before else ""
        begins = [at for place in places if (at := words.find(place)) >= 0]
        if begins:
            form = _BEFORE_PLACE.search(words[: min(begins)])
            start = match.start() - len(words) + (form.start() if form else min(begins))
            name = _on_one_line(document.text[start : match.end()])
            named[_POSSESSIVE.sub("", name)].append((name, start, match.end()))
    if not named:
        line = document.lines[document.line_at(offset)]
        return BoardNaming(name=None, evidence=document.evidence(line.start, line.end))
    plain, mentions = max(named.items(), key=lambda item: len(item[1]))
    name, start, end = next((mention for mention in mentions if mention[0] == plain), mentions[0])
    return BoardNaming(name=name, evidence=document.evidence(start, end))


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _title(document: Document) -> re.Match[str]:
    found = (find_title(document, title) for title in (TITLE_WITH_REVIEW, TITLE, BOARD_TITLE))
    match = next((match for match in found if match is not None), None)
    if match is None:
        raise Refusal(Code.MISREAD, "its title cannot be found.", _MISREAD_ADVICE)
    return match
