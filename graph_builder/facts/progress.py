"""What a report states became of what an earlier inspection had found."""

from __future__ import annotations

from dataclasses import dataclass

from graph_builder.facts.values import Fact, PartialDate
from graph_builder.facts.vocabulary import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressStatement(Fact):
    """A sentence on what became of something since an earlier inspection that it names.

    `position` counts from 1 through the document; `finding` is the position of the finding the sentence
    stands in, `unnumbered` true where that is a headline finding; `refers_to` the date of the earlier
    inspection where it is printed.
    """

    position: int
    finding: int
    progress: Progress
    text: str
    unnumbered: bool = False
    refers_to: PartialDate | None = None
