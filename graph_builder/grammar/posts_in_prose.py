"""The leading posts as sentences name them: “a new interim director of children’s services (DCS)”.

Owns which words of running text are one of the four posts whose holders are followed, and which
only look like one: a deputy, a chief executive of a trust, the chair of a panel. A report's own list
of leaders is `graph_builder.grammar.leadership`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph_builder.facts import Role
from graph_builder.grammar.posts import is_interim

_BOARD = r"(?:\w*SC[BP]\b|(?:local\s+)?safeguarding\s+children(?:[’']?s)?\s+(?:board|partnership)\b)"
_ELSEWHERE = (
    r"(?!\s+(?:of|for|at|in)\s+(?:the\s+|its\s+)?(?:[\w’'-]+\s+){0,5}?"
    r"(?:trust|ICB|ICS|CCG|NHS|board|college|company|hospital|academy|charity)\b)"
)
_OTHER_SERVICES = r"(?:education|learning|families|people|skills|schools|adults?[’']?(?:\s+services)?)"
_PATTERNS = {
    Role.DIRECTOR: (
        r"DCS\b|(?:(?:executive|corporate|strategic|statutory)\s+)*directors?,?\s+(?:of|for)\s+"
        rf"(?:{_OTHER_SERVICES},?\s+(?:and\s+)?){{0,3}}children\b"
        r"(?:[’']?s\b[’']?)?(?!\s+(?:social\s+)?care\b(?!\s+\(DCS))(?:\s+services\b|\s+social\s+care\b)?"
    ),
    Role.CHIEF_EXECUTIVE: rf"(?:chief\s+executive(?:\s+officer)?|head\s+of\s+paid\s+service)\b{_ELSEWHERE}",
    Role.LEAD_MEMBER: (
        r"(?:children(?:[’']?s)?\s+)?lead\s+(?:council\s+|elected\s+)?member\b"
        r"(?!\s+for\s+(?!(?:\w+,?\s+(?:and\s+)?){0,2}(?:child|young|famil)))"
        r"|(?:cabinet|executive)\s+member\s+(?:with\s+responsibility\s+)?for\s+(?:[\w’']+,?\s+(?:and\s+)?){0,2}?"
        r"(?:children|young\s+people|families)\b(?:[’']s\b(?:\s+services\b)?)?"
    ),
    Role.BOARD_CHAIR: (
        rf"(?:independent\s+)?chair(?:man|woman|person)?\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+){{0,3}}?{_BOARD}"
        rf"|{_BOARD}(?:[’']s)?\s+(?:independent\s+)?chair(?:man|woman|person)?\b"
        r"|(?P<bare>(?:independent\s+)?chair\b)"
    ),
}
_POST = re.compile(
    r"\b(?:" + "|".join(f"(?P<{role.name}>{words})" for role, words in _PATTERNS.items()) + r")"
    r"(?:\s*\([^()\d]{2,30}\))?",
    re.IGNORECASE,
)
_IN_ANY_POST = (
    "DCS",
    "irector",
    "hief",
    "ead member",
    "ead council",
    "ead elected",
    "ember for",
    "ember with",
    "hair",
)
"""Found far faster than the pattern is."""

_BELOW = re.compile(
    r"\b(?:assistant|deputy|associate|divisional|service|operational|vice|co|trust[’']?s?|ICB|CCG|NHS)"
    r"(?:\s+|-)(?:\w+\s+)?$",
    re.IGNORECASE,
)
_OTHER_CHAIR = re.compile(
    r"\b(?:panel|parenting|improvement|CDOP|child death|trust|executive group|SEND|sub-?groups?|MASE)\b",
    re.IGNORECASE,
)
_THE_BOARD = re.compile(rf"{_BOARD}|\bthe\s+[Bb]oard\b")
_QUALIFIED = re.compile(r"(?:\b(?!(?:and|or|the|an?|of|for|by)\s)[\w-]+,?\s+){1,4}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNamed:
    """A leading post that a sentence names; offsets into the sentence, the end exclusive."""

    role: Role
    interim: bool
    start: int
    end: int


def may_name_post(text: str) -> bool:
    """False where a text surely names no leading post: what need not be looked at any further."""
    return any(part in text for part in _IN_ANY_POST)


def find_posts(sentence: str, paragraph: str) -> Iterator[PostNamed]:
    """The leading posts that a sentence names, in order.

    Args:
        sentence: on one line.
        paragraph: which it stands in; “the chair” is the board's where that names the board.
    """
    if not may_name_post(sentence):
        return
    for match in _POST.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _BELOW.search(before) or after.startswith(("’s ", "'s ", "/")):
            continue
        if match["bare"] and not _is_chair_of_board(before, sentence, paragraph):
            continue
        qualified = _QUALIFIED.search(before)
        yield PostNamed(
            role=next(role for role in _PATTERNS if match[role.name]),
            interim=is_interim(qualified[0]) if qualified else False,
            start=match.start(),
            end=match.end(),
        )


def _is_chair_of_board(before: str, sentence: str, paragraph: str) -> bool:
    if before.endswith("to ") or _OTHER_CHAIR.search(sentence):
        return False
    return bool(_THE_BOARD.search(paragraph))
