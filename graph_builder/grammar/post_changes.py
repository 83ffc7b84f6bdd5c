"""Sentences that tell of a change of director, chief executive, lead member or chair of the board.

Owns which post a wording is about and when the change was or is to be: a wording counts where it stands
beside the post, and a date where it follows in the same clause or opens the sentence. What a report's list
of leaders says is not read twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_builder.facts import PartialDate, PersonInRole, PostChange
from graph_builder.grammar.blocks import Block, find_blocks
from graph_builder.grammar.dates import MONTH, YEAR, ImpossibleDateError, find_date
from graph_builder.grammar.post_change_wordings import WORDINGS, Wording, belongs, may_tell_of_change
from graph_builder.grammar.posts_in_prose import PostNamed, find_posts, may_name_post
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document, Line

_AROUND = 12
"""How many lines a paragraph can have on either side of the one that names a post."""

_WHEN = (
    r"(?:(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+|early\s+(?:in\s+)?|late\s+(?:in\s+)?|mid-)?"
    rf"(?=\d|{MONTH}|{YEAR})"
)
_DATE_FOLLOWS = re.compile(rf"(?:\(|\b(?:in|on|at|from|since|of|during|for)\s+){_WHEN}", re.IGNORECASE)
_DATE_OPENS = re.compile(rf"(?:in|on|at|from|during|by)\s+{_WHEN}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """A sentence's wording about one post."""

    post: PostNamed
    wording: Wording
    date: PartialDate | None


def read_post_changes(document: Document, leaders: Sequence[PersonInRole]) -> tuple[PostChange, ...]:
    """The changes of leading posts that a document tells of, in its order; one per post and sentence.

    Args:
        document: any report, letter or paper.
        leaders: what was read from its list of leaders, whose sentences are passed over.
    """
    listed = [leader.evidence for leader in leaders]
    found = (
        (start, end, told)
        for block in _paragraphs(document.lines)
        for start, end, told in _in_block(document, block)
        if not any(start < evidence.end and evidence.start < end for evidence in listed)
    )
    return tuple(
        PostChange(
            evidence=document.evidence(start, end),
            position=position,
            role=told.post.role,
            kind=told.wording.kind,
            text=document.text[start:end].replace("\n", " "),
            announced=told.wording.announced,
            date=told.date,
            interim=told.post.interim,
        )
        for position, (start, end, told) in enumerate(found, start=1)
    )


def _paragraphs(lines: Sequence[Line]) -> Iterator[Block]:
    """The paragraphs that may tell of a change: to cut a whole report into its own takes far longer."""
    wanted: list[range] = []
    for index, line in enumerate(lines):
        if may_name_post(line.text):
            around = range(max(0, index - _AROUND), min(len(lines), index + _AROUND + 1))
            if wanted and around.start <= wanted[-1].stop:
                wanted[-1] = range(wanted[-1].start, around.stop)
            else:
                wanted.append(around)
    for stretch in wanted:
        if any(may_tell_of_change(lines[index].text) for index in stretch):
            yield from find_blocks(lines[stretch.start : stretch.stop])


def _in_block(document: Document, block: Block) -> Iterator[tuple[int, int, ToldChange]]:
    """What the sentences of a paragraph tell, with where they stand in the document."""
    text = block.line_of_text(document)
    if not (may_name_post(text) and may_tell_of_change(text)):
        return
    for start, end in find_sentences(text):
        for told in find_changes(text[start:end], text):
            yield block.start + start, block.start + end, told


def find_changes(sentence: str, paragraph: str) -> Iterator[ToldChange]:
    """What a sentence tells of the posts it names: each thing once."""
    found = set()
    for post in find_posts(sentence, paragraph):
        told = _told_of(post, sentence)
        if told is not None and (post.role, told.wording.kind, told.wording.announced) not in found:
            found.add((post.role, told.wording.kind, told.wording.announced))
            yield told


def _told_of(post: PostNamed, sentence: str) -> ToldChange | None:
    for wording in WORDINGS:
        match = wording.find(sentence, post.start, post.end)
        if match is not None:
            after = post.end if wording.in_front else match.end()
            return ToldChange(post=post, wording=wording, date=_date_of(sentence, after, match))
    return None


def _date_of(sentence: str, after: int, told: re.Match[str]) -> PartialDate | None:
    """The date that the wording has within it, that follows what is told, or that opens the sentence."""
    within = told.groupdict().get("when")
    if within:
        return _date_at(within)
    follows = _DATE_FOLLOWS.search(sentence, after)
    if follows is None or not belongs(sentence[after : follows.start()]):
        follows = _DATE_OPENS.match(sentence)
    return _date_at(sentence[follows.end() :]) if follows else None


def _date_at(text: str) -> PartialDate | None:
    """The date that stands right there."""
    try:
        found = find_date(text)
    except ImpossibleDateError:
        return None
    return found.date if found and found.start == 0 else None
