"""The wordings in which a sentence tells of a change in who holds a leading post.

Owns the patterns and the order they are tried in; which post they are about, and when the change was,
is `graph_builder.grammar.post_changes`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph_builder.facts import PostChangeKind
from graph_builder.grammar.dates import MONTH, YEAR

_FAR = 110
_ENDS = re.compile(
    r"[.;:]|\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|did|do(?:es)?|to|not|no|who|whom"
    r"|whose|which|that|by|when|while|although|but|since|from|with|as|after|before|where|if|under|over"
    r"|between|led|through|(?!(?:including|following|experienced|qualified|skilled)\b)[a-z]+(?:ed|ing))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:assistant|deputy|heads?|managers?|principal|officers|panel|group|predecessor)\b", re.IGNORECASE
)
"""Who is named between a post and what is said is the one it is said of."""

_HOW = (
    r"(?:(?:only|very|recently|quickly|just|now|newly|initially|first|also|then|relatively|shortly)\s+){0,3}"
)
_WHO = rf"\s+(?:who\s+)?{_HOW}"
_HAVING = rf"{_WHO}(?:(?:has|have|had|having)\s+{_HOW})?"
_BEING = rf"{_WHO}(?:(?:is|was|are|were|being|has\s+been|have\s+been)\s+{_HOW})?"
_THE = r"(?:(?:the|his|her|their|its|this|a|an)\s+)?"
_POST = r"(?:(?:new|substantive|permanent|interim|current)\s+)?(?:post|role|position|office|duties)\b"
_THERE = (
    r"(?:\s*(?:[,.]|$)|\s+(?:in|on|at|immediately|imminently|shortly|during|about|early|late|recently)\b"
    r"|\s+(?:in\s+)?(?:the|his|her|their|this)?\s*(?:\w+\s+)?(?:post|role|position|council|authority|board|office)\b)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A way to tell of a change: what stands in front of the post, or behind it."""

    kind: PostChangeKind
    announced: bool
    pattern: re.Pattern[str]
    in_front: bool

    def find(self, sentence: str, start: int, end: int) -> re.Match[str] | None:
        """Where a sentence says so of the post that stands between `start` and `end`."""
        if self.in_front:
            found = list(self.pattern.finditer(sentence, 0, start))
            return found[-1] if found and belongs(sentence[found[-1].end() : start]) else None
        match = self.pattern.search(sentence, end)
        between = sentence[end : match.start()] if match else ""
        return match if match and belongs(between) and not _OTHERS.search(between) else None


def belongs(between: str) -> bool:
    """True for words that say nothing: a body's name, a second post; no verb and no other clause."""
    return len(between) <= _FAR and _ENDS.search(between) is None


def _in_front(kind: PostChangeKind, *phrases: str, announced: bool = False) -> Wording:
    pattern = rf"\b(?:{'|'.join(phrases)})"
    return Wording(kind, announced, re.compile(pattern, re.IGNORECASE), in_front=True)


def _behind(kind: PostChangeKind, *phrases: str, announced: bool = False) -> Wording:
    return Wording(kind, announced, re.compile("|".join(phrases), re.IGNORECASE), in_front=False)


WORDINGS: Sequence[Wording] = (
    _behind(
        PostChangeKind.NEW_HOLDER,
        rf"{_BEING}(?:due|expected|set|scheduled|planned)\s+(?:in\s+post\b"
        r"|to\s+(?:start|join|take\s+up|begin|commence|arrive|be\s+in\s+post)\b)",
        rf"{_WHO}will\s+{_HOW}(?:be\s+)?(?:start|join|tak(?:e|ing)\s+up|begin|commenc|arriv)\w*",
        rf"{_BEING}yet\s+to\s+(?:start|join|take\s+up|begin|commence|arrive)\b",
        r"\s+(?:has|have|had)\s+(?:\w+\s+)?been\s+(?:\w+\s+)?appointed\b[^.;]{0,60}?\b(?:will|due\s+to|expected\s+to)"
        r"\s+(?:be\s+)?(?:start|join|tak|begin|commenc)\w*",
        announced=True,
    ),
    _in_front(
        PostChangeKind.NEW_HOLDER,
        r"incoming\s",
        r"(?:due|expected|will|set)\s+(?:to\s+)?take\s+(?:on|over|up)\b[^.;]{0,60}?\b(?:role|post)\s+of\s+(?:the\s+)?$",
        announced=True,
    ),
    _behind(
        PostChangeKind.HOLDER_LEFT,
        rf"{_BEING}(?:due|about|expected|set|planning|intending)\s+to\s+(?:leave|retire|depart|resign|step\s+down)\b",
        rf"{_WHO}will\s+{_HOW}(?:be\s+)?(?:leav|retir|depart|step(?:ping)?\s+down)\w*",
        rf"{_WHO}(?:is|are)\s+{_HOW}(?:leaving|retiring|departing|stepping\s+down)\b",
        rf"{_WHO}(?:leaves|retires|departs)(?={_THERE})",
        announced=True,
    ),
    _in_front(
        PostChangeKind.NEW_HOLDER,
        r"(?<!pending the\s)(?<!until the\s)(?<!awaiting the\s)(?:appointments?|arrivals?)\s+"
        rf"(?:(?:in|on)\s+(?P<when>(?:\d\d?\s+)?(?:{MONTH}\s+)?{YEAR})\s+"
        r"|[\w-]+\s+(?:months|years)\s+ago\s+)?of\s",
        r"(?:recently|newly|recent)[\s-]appointed\b",
        r"(?<!been\s)(?<!was\s)(?<!were\s)(?:appointed|recruited)\s+(?:an?|the|its|their)\s",
    ),
    _behind(
        PostChangeKind.NEW_HOLDER,
        rf",?{_HAVING}(?:took|taken)\s+(?:up|over)\s+{_THE}{_POST}",
        rf",?{_HAVING}(?:joined|started|commenced|arrived|c[ao]me\s+into\s+post)(?={_THERE})",
        rf",?{_WHO}(?:(?:has|have|had)\s+{_HOW}been|was|were|(?:was\s+|were\s+|also\s+)?being)\s+{_HOW}appointed\b"
        r"(?!\s+(?:to|as|by)\b(?!\s+(?:the|this)\s+post))",
        rf",?\s+{_HOW}appointed(?=\s*,|\s+(?:in|on)\s+(?:\d|early\b|late\b|{MONTH}))",
        rf",?{_WHO}(?:(?:has|have|had)\s+been\s+)?in\s+{_THE}{_POST}"
        r"(?=\s+since\b|\s+for\s+(?:just\s+|only\s+|over\s+)?[\w-]+\s+(?:weeks?|months?|years?)\b)",
        rf"{_WHO}(?:is|are)\s+{_HOW}(?:new|now)\s+(?:in|to)\s+{_THE}{_POST}",
        r"\s+appointments?\b",
    ),
    _in_front(PostChangeKind.HOLDER_LEFT, r"(?:departures?|resignation|retirement)\s+of\s"),
    _behind(
        PostChangeKind.HOLDER_LEFT,
        rf",?{_HAVING}(?:left|departed|resigned|retired|stepped\s+down)(?={_THERE})",
        rf"{_WHO}(?:leaving|departing|retiring|resigning)\s+(?:in|at|on)\b",
    ),
    _in_front(
        PostChangeKind.CHANGED,
        r"(?:changes?|turnover)\s+(?:in|of|to)\s+(?:the\s+)?(?:(?:role|post|position)\s+of\s+)?(?:the\s+)?(?:[a-z]+\s+)?$",
    ),
)
"""In the order they are tried: somebody appointed “who will start in May” is announced, and not yet there."""

_IN_ANY_WORDING = re.compile(
    r"ppoint|rriv|ecruited|ncoming|joined|tarted|ommenced|o (?:start|join|take|begin|commence)| up "
    r"|n over|k over|will | post| left|eav[ei]|epart|etir|esign|tep(?:ped)? down|hange|urnover|new to|now in"
)


def may_tell_of_change(text: str) -> bool:
    """False where a text surely has none of the wordings: found far faster than they are."""
    return _IN_ANY_WORDING.search(text) is not None
