"""Local leaders as these reports state them: a post and since when somebody has been in it.

Owns the wording "… has been in post since …" and the table from posts to roles.
Hardly ever is anybody named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph_builder.facts import PartialDate, PersonInRole, Role
from graph_builder.grammar.blocks import find_blocks
from graph_builder.grammar.dates import find_date
from graph_builder.grammar.posts import is_interim
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

# Which post in a report's list of leaders is which role. Councils name the statutory director's post after
# all it answers for; a chief executive "of the trust" leads another body than the authority: no role here.
_POSTS = (
    (Role.BOARD_CHAIR, r"chair(?:person)? of (?:the )?(?:.*Safeguarding Children.*Board|\w*SC[BP]\b)"),
    (
        Role.CHIEF_EXECUTIVE,
        r"^(?:\w+ )?(?:chief executive(?! of (?:the|[\w’' ]+) trust)|head of paid service)",
    ),
    (Role.CHIEF_EXECUTIVE, r"^joint managing directors?\b.*chief executive"),
    (Role.DIRECTOR, r"\bDCS\b|^(?:[\w-]+ ){0,2}directors? (?:of|for) .*children.?s services"),
    (
        Role.DIRECTOR,
        r"^(?:[\w-]+ ){0,2}director (?:of|for) [\w, ]*\b(?:children|people|families|learning|education)\b",
    ),
    (Role.LEAD_MEMBER, r"(?:lead|nominated elected|cabinet|portfolio) (?:council )?member|^portfolio holder"),
)
_ROLES = [(role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _POSTS]

_SINCE = re.compile(
    r"\b(?:in (?:the )?post|in (?:this|the) role|responsible for .{3,60}?) since\s+(?:the\s+)?"
)
_POST = re.compile(
    r"(?:The\s+)?(?P<post>.+?)(?:,\s+(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}))?,?\s+"
    r"(?:who|also|is|has|have|was|were)\b"
)
_PRONOUN = re.compile(r"(?:She|He|They)\s")
_SEVERAL = re.compile(r"\bjoint\b.*\b(?:directors|executives|chairs)\b", re.IGNORECASE)


def read_leaders(document: Document, lines: Sequence[Line]) -> tuple[PersonInRole, ...]:
    """The leaders of whom `lines` say that they have been in post, in the order printed.

    Joint holders of a post are two. A post that is no role of ours is passed over.
    """
    leaders: list[PersonInRole] = []
    for block in find_blocks(lines):
        post_sentence = ""
        text = block.line_of_text(document)
        for start, end in find_sentences(text):
            sentence = text[start:end]
            if not _PRONOUN.match(sentence):
                post_sentence = sentence
            since = _SINCE.search(sentence)
            post = _POST.match(post_sentence)
            role = _role_of(post["post"]) if post else None
            if since is None or post is None or role is None:
                continue
            evidence = document.evidence(block.start + start, block.start + end)
            before = sum(leader.role is role for leader in leaders)
            leaders += [
                PersonInRole(
                    role=role,
                    position=before + holder,
                    name=post["name"],
                    post=post["post"],
                    since=_date_at(sentence, since.end()),
                    interim=is_interim(post_sentence[: post_sentence.find(" since ")]),
                    evidence=evidence,
                )
                for holder in range(1, 3 if _SEVERAL.search(post["post"]) else 2)
            ]
    return tuple(leaders)


def _role_of(post: str) -> Role | None:
    return next((role for role, pattern in _ROLES if pattern.search(post)), None)


def _date_at(text: str, start: int) -> PartialDate | None:
    """The date that stands right there: a later one in the sentence is another thing's."""
    found = find_date(text[start:])
    return found.date if found and found.start == 0 else None
