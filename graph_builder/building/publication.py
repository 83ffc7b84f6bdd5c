"""When a document was published: the decision between what it prints and what is listed.

Owns that decision and the issue it may raise, as pure functions of the two dates. Both
dates are kept in the graph whichever is chosen.
"""

from __future__ import annotations

from graph_builder.facts import PartialDate, Publication
from graph_builder.issues import Code, Issue, Severity


def decide_publication(printed: PartialDate | None, listed: PartialDate | None) -> PartialDate | None:
    """The printed date; else the listed one; else none."""
    return printed or listed


def publication_issue(document: str, printed: Publication | None, listed: PartialDate | None) -> Issue | None:
    """An issue when the printed and the listed date cannot both be true.

    A month and a day within it agree. `document` is the name the user knows.
    """
    if printed is None or listed is None or _can_be_same(printed.date, listed):
        return None
    return Issue(
        code=Code.DATES_DISAGREE,
        severity=Severity.WARNING,
        document=document,
        message=f"the document says it was published on {printed.date}, the manifest says {listed}.",
        advice="The printed date is used and both are kept; correct the manifest if it is wrong.",
        quote=printed.evidence.quote,
        pages=printed.evidence.pages,
    )


def _can_be_same(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest
