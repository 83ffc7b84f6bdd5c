"""Local leaders as these reports state them: a post and since when somebody has been in it.

Owns the wordings "… has been in post since …", "… was appointed in …" and the table from posts to roles.
Hardly ever is anybody named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph_builder.facts import PartialDate, PersonInRole, Role
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.dates import find_date
from graph_builder.grammar.names import clean_name
from graph_builder.grammar.posts import is_interim, is_name
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

# Which post in a report's list of leaders is which role. Councils name the statutory director's post after
# all it answers for; a chief executive "of the trust" leads another body than the authority: no role here.
_BOARD = r"(?:safeguarding (?:children(?:[’']?s)? )?(?:partnership )?boards?|\w*SC[BP])\b"
_POSTS = (
    (Role.BOARD_CHAIR, rf"chair(?:person)? of (?:the )?(?:.*{_BOARD})|{_BOARD}[’'s]*(?: \w+)? chair"),
    (Role.BOARD_CHAIR, r"^(?:\w+ )?independent chair(?: of the board)?$"),
    (Role.DIRECTOR, r"\bDCS\b|\bdirectors?(?: of| for|,| [–-]) .*children.?s services"),
    (
        Role.CHIEF_EXECUTIVE,
        r"^(?!deputy|assistant)(?:\w+ )?"
        r"(?:chief executive(?! of (?:the|[\w’' ]+) trust)|head of paid service)",
    ),
    (Role.CHIEF_EXECUTIVE, r"^joint managing directors?\b.*chief executive"),
    (
        Role.DIRECTOR,
        r"^(?:deputy chief executive and )?(?:[\w-]+ ){0,2}director(?: of| for|,| [–-]) [\w, ’'-]*"
        r"\b(?:children|people|families|learning|education)\b",
    ),
    (Role.LEAD_MEMBER, r"(?:lead|nominated elected|cabinet|portfolio) (?:council )?member|^portfolio holder"),
)
_ROLES = [(role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _POSTS]
_BELOW = re.compile(
    r"\b(?:assistant|deputy|associate|divisional|service|operational)"
    r" (?:DCS|directors?|lead member|cabinet member|chair)\b",
    re.IGNORECASE,
)
"""Who stands below such a post holds none of these roles."""

_SINCE = re.compile(
    r"\b(?:in|held) (?:the |this |his |her |their )?(?:(?:current|substantive|permanent|interim|acting) )?"
    r"(?:post|role|position|place)(?: on an? \w+ basis)? since\s+"
    r"|\bbeen (?:the )?(?:(?:interim|acting) )?"
    r"(?:DCS|director of children.?s services|chief executive|chair(?: of the (?:board|\w*SC[BP]))?) since\s+"
    r"|(?<!also )\bchaired (?:the|this) (?:board|\w*SC[BP]) since\s+"
    r"|\bresponsible for .{3,60}? since\s+"
    r"|\b(?:took up|commenced(?: in)?|started(?: in)?|came into)"
    r" (?:the |this |his |her )?(?:post|role) (?:in|on)\s+"
    r"|\b(?:was|were) (?:\w+ )?appointed(?: to (?:the|this) (?:post|role))? (?:in|on)\s+"
    r"|\bin (?:the |this )?post for\s+"
)
_BEFORE_DATE = re.compile(
    r"(?:the\s+)?(?:(?:end|start|beginning|middle|spring|summer|autumn) of\s+|(?:early|mid|late)[ -]\s*)?"
)
_AS_INTERIM = re.compile(
    r",?\s*(?:(?:on|in) an? (?:interim|acting|temporary) (?:basis|capacity|role)"
    r"|as (?:an |the )?(?:interim|acting)\b|\((?:interim|acting)\))(?!.*\b(?:substantive|permanent))",
    re.IGNORECASE,
)
"""What says behind the date that somebody only stands in, and does not go on to say until when."""
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}"
_POST = re.compile(
    rf"(?:(?!(?:The|An?)\s)(?P<first>{_NAME}), )?(?:The|A|An|the)?\s*(?P<post>[^.]+?)"
    rf"(?:,\s+(?P<beside>{_NAME})|\s+is\s+(?P<after>{_NAME}))?,?\s+"
    r"(?:who|also|is|has|have|was|were|took|commenced|started|came)\b"
)
_PRONOUN = re.compile(r"(?:She|He|They)\s")
_SEVERAL = re.compile(r"\bjoint\b.*\b(?:directors|executives|chairs)\b", re.IGNORECASE)


class _Post(NamedTuple):
    """A post as printed, who holds it where that is said, and the role it is."""

    words: str
    name: str | None
    role: Role


def read_leaders(document: Document, lines: Sequence[Line]) -> tuple[PersonInRole, ...]:
    """The leaders of whom `lines` say since when they have been in post, in the order printed.

    Joint holders of a post are two. A post that is no role of ours is passed over; what is said
    of the same holder after the first date is not a second one.
    """
    leaders: list[PersonInRole] = []
    for block in find_blocks(lines):
        post_sentence, opening = "", block.start
        text = block.line_of_text(document)
        for start, end in find_sentences(text):
            sentence = text[start:end]
            if not _PRONOUN.match(sentence):
                post_sentence, opening = sentence, block.start + start
            since = _SINCE.search(sentence)
            post = _post_in(post_sentence)
            if since is None or post is None:
                continue
            told = sentence[: since.end()] if sentence is post_sentence else post_sentence
            date, date_end = _date_at(sentence, since.end())
            before = sum(leader.role is post.role for leader in leaders)
            leaders += [
                PersonInRole(
                    role=post.role,
                    position=before + holder,
                    name=post.name,
                    post=post.words,
                    since=date,
                    interim=is_interim(told) or bool(_AS_INTERIM.match(sentence, date_end)),
                    evidence=document.evidence(opening, block.start + end),
                )
                for holder in range(1, 3 if _SEVERAL.search(post.words) else 2)
            ]
            post_sentence = ""
    return tuple(leaders)


def _post_in(sentence: str) -> _Post | None:
    """The post that a sentence is about, with a name before it, beside it or after it."""
    match = _POST.match(sentence)
    if match is None:
        return None
    words, name = match["post"], match["first"] or match["beside"] or match["after"]
    if match["beside"] and not is_name(match["beside"]):
        words, name = f"{words}, {match['beside']}", None
    role = _role_of(words)
    return _Post(words, clean_name(name) if name else None, role) if role else None


def _role_of(post: str) -> Role | None:
    if _BELOW.search(post):
        return None
    return next((role for role, pattern in _ROLES if pattern.search(post)), None)


def _date_at(text: str, start: int) -> tuple[PartialDate | None, int]:
    """The date that stands right there, and where it ends: a later one in the sentence is another thing's."""
    opening = _BEFORE_DATE.match(text, start)
    first = opening.end() if opening else start
    found = find_date(text[first:])
    return (found.date, first + found.end) if found and found.start == 0 else (None, first)
