"""Papers of the invented Marshwood Council, written from the lines that show a case."""

from __future__ import annotations

from graph_builder.facts import Grade, JudgementStatus, ReportFacts
from graph_builder.families import council_report
from graph_builder.reading.document import Document
from tests.families.papers import FOLDER, document, written

FRONT = (
    "Marshwood Council",
    "",
    "Cabinet",
    "",
    "8 June 2023",
    "",
    "Ofsted inspection of children’s services",
    "",
)
OVERALL = ("Background", "", "1.1 Overall effectiveness was judged to be good.", "")
DECISION = ("Recommendation", "", "That Cabinet notes the report.", "")
IMPLICATIONS = ("Financial implications", "", "None.", "", "Legal implications", "", "None.", "")


def paper(name: str) -> ReportFacts:
    """What an invented paper of `council_papers/` states."""
    return council_report.read(document(FOLDER / "council_papers" / name))


def marshwood(*body: str) -> Document:
    """A paper for Cabinet with these lines between its decision and its implications."""
    return written(*FRONT, *DECISION, *body, "", *IMPLICATIONS)


def cited_grades(facts: ReportFacts) -> list[tuple[str, Grade]]:
    """Area and grade of each judgement, all of which a paper can only cite."""
    assert {judgement.status for judgement in facts.judgements} <= {JudgementStatus.CITED}
    return [(judgement.area_key, judgement.grade) for judgement in facts.judgements]
