"""How far to trust the graph: what was refused, what was not read, what contradicts what, what was put right.

Owns the page `/quality`. All of it is recorded elsewhere: by the build, and in the graph.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import attrgetter

from flask import Blueprint, Response, make_response, render_template

from graph_builder.identifiers import slug
from graph_builder.issues import Issue, Severity
from graph_builder.store.record import Status
from server.published import Published
from server.reports.holdings import document_keys
from server.tables import CurrentTables

CHECKED = (
    ("Judgements, recommendations, people, figures and earlier inspections",
     "compared with answer keys that people made by hand, document by document"),
    ("Themes", "precision 0.85 and recall 0.88 on 100 recommendations nobody had looked at before"),
    ("Findings behind recommendations", "24 of 28 right on pairs that were kept aside"),
    ("Statements of progress", "59 of 60 right on the last draw"),
    ("Changes of who holds a post", "59 of 60 right on a draw"),
    ("Quotations", "every one equals the characters it names, counted at each change"),
    ("Marked pages", "of 200 facts drawn at random, at least 198 have their words under the boxes"),
)  # fmt: skip
"""What was checked, and how; the tests measure it anew."""


def quality_blueprint(published: Published, tables: CurrentTables) -> Blueprint:
    """The route of the page."""
    blueprint = Blueprint("quality", __name__)

    @blueprint.get("/quality")
    def show_quality() -> Response:
        snapshot, now = published.current(), tables.now()
        fields = Counter(
            (row["field"], row["status"])
            for row in now.rows("missing-fields")
            if row["status"] != "not applicable"
        )
        record = snapshot.record
        return make_response(
            render_template(
                "quality.html",
                record=record,
                published=len(record.published) if record else 0,
                refused=[issue for issue in snapshot.issues if issue.severity is Severity.REFUSED],
                duplicates=[each for each in record.documents if each.status is Status.DUPLICATE]
                if record
                else [],
                warnings=_by_code(snapshot.issues),
                fields=sorted(fields.items(), key=lambda item: (-item[1], item[0])),
                contradictions=now.rows("contradictions"),
                corrections=now.rows("corrections"),
                checked=CHECKED,
                keys=document_keys(record),
                slug=slug,
            )
        )

    return blueprint


def _by_code(issues: tuple[Issue, ...]) -> list[tuple[str, list[Issue]]]:
    """What there is to tell beside refusals, by its code."""
    others = sorted(
        (issue for issue in issues if issue.severity is not Severity.REFUSED),
        key=attrgetter("code", "document"),
    )
    return [(code.value, list(of_code)) for code, of_code in groupby(others, key=attrgetter("code"))]
