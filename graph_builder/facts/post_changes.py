"""What a document tells, outside any list of leaders, of a change in who holds a leading post."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact, PartialDate
from graph_builder.facts.vocabulary import PostChangeKind, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class PostChange(Fact):
    """A sentence that tells of a change of director, chief executive, lead member or chair of the board.

    `position` counts from 1 through the document; `announced` is true for a change that had yet to
    happen; `date` is when it happened or is to happen, where that is printed; `interim` is true
    where the post is told to be held for the time being.
    """

    position: int
    role: Role
    kind: PostChangeKind
    text: str
    announced: bool = False
    date: PartialDate | None = None
    interim: bool = False
