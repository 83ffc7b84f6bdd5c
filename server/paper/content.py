"""What stands in a paper for the board, and in which order.

Owns the selection, the summary at its head and the caveats. Everything in it comes from named queries, as on
the authority's page; `standing` and `findings` write the sections.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from graph_builder.querying.rows import Rows
from server.pages.authority_account import GradedApart, graded_apart
from server.pages.due import Due, announced
from server.pages.grades import AREAS, mark_of
from server.pages.inspection_account import count_urgent
from server.pages.trajectory import trajectory_of
from server.pages.wall import WallRow, wall_rows
from server.pages.wording import date_in_words, inspection_title
from server.paper import findings, standing
from server.paper.parts import Bullets, Cell, Paper, Section, Statement, Table
from server.paper.sources import Sources
from server.tables import Tables

Row = Mapping[str, str]

QUERIES = (
    "authority-history",
    "contradictions",
    "director-at-inspection",
    "documents",
    "due-next",
    "improvements",
    "inspections",
    "judgements",
    "latest-judgements",
    "progress",
    "returned-improvements",
    "strengths",
    "tenures",
)
"""What a paper is made of, narrowed to its authority."""

CAVEATS = (
    "The paper rests on the documents held here alone. Inspections of which no document is held are missing.",
    "It was read from the documents by rules, and is no statement of the inspectorates. Check a quotation "
    "against its page before you rely on it.",
    "Frameworks judged different things under similar names. Grades are compared only where both inspections "
    "judged the same work, and no overall grade is worked out.",
    "Themes, unless Ofsted printed an outcome, are told from words. What came back by theme is inferred.",
    "That an inspection does not mention an issue does not mean that it was solved.",
    "Who held a post is known for the days on which a document says so.",
)


def paper_of(tables: Tables, row: WallRow, as_at: datetime) -> Paper:
    """The paper about an authority.

    Args:
        tables: answers of the named queries over one generation.
        row: the authority, from `wall_rows` over the same tables.
        as_at: when the generation was built.
    """
    about = {name: tables.of_authority(name, row.name) for name in QUERIES}
    inspections = {each["inspection"]: each for each in about["inspections"]}
    sources = Sources(about["documents"])
    trajectory = trajectory_of(
        about["authority-history"], about["tenures"], about["judgements"], about["director-at-inspection"]
    )
    returned = about["returned-improvements"]
    inferred = [issue for issue in returned if issue["return_kind"] == "inferred"]
    near = [each for each in wall_rows(tables) if each.name in row.neighbours]
    today = as_at.date().isoformat()
    due = announced(about["due-next"], about["documents"], today)
    sections = (
        _summary(row, about, graded_apart(row, trajectory), inspections, due, sources),
        standing.basis(about["inspections"], trajectory, sources),
        standing.grades(trajectory),
        standing.neighbours(row, near),
        findings.asked(about["improvements"], inferred, inspections, sources),
        findings.came_back(returned, about["progress"], about["improvements"], sources),
        findings.progressed(about["progress"], inspections, sources),
        findings.strengths(about["strengths"], _held_high(about["latest-judgements"]), inspections, sources),
        findings.due(due, sources),
        standing.people(about["tenures"], sources),
        _caveats(about["contradictions"], sources),
    )
    return Paper(
        authority=row.name,
        key=row.key,
        title=f"{row.name}: what inspections found",
        subtitle=f"Paper for the board, as at {date_in_words(today)}",
        as_at=as_at,
        sections=tuple(filter(None, sections)),
        sources=tuple(sources.listed()),
    )


def _summary(
    row: WallRow,
    about: Mapping[str, Rows],
    apart: GradedApart | None,
    inspections: Mapping[str, Row],
    due: Sequence[Due],
    sources: Sources,
) -> Section:
    """The answers a board asks for first."""
    latest = [item for item in sources.quoted(about["improvements"]) if item["latest"] == "true"]
    titles = [
        inspection_title(inspections[iri]) for iri in dict.fromkeys(item["inspection"] for item in latest)
    ]
    asked = f"{len(latest)} things ({'; '.join(titles)})." if latest else "nothing that was read."
    if urgent := count_urgent(latest):
        asked += f" Priority actions among them: {urgent}."
    kinds = [issue["return_kind"] for issue in about["returned-improvements"]]
    back = f"stated by reports: {kinds.count('stated')}; inferred from themes: {kinds.count('inferred')}."
    coming = [
        findings.due_in_words(each) + (f" ({each.note})" if each.note else "") for each in due if each.awaited
    ]
    said = (
        *_by_area(apart, about["judgements"], inspections, sources),
        _overall(row, about["judgements"], inspections, sources),
        *_area_send(about["judgements"], inspections, sources),
        Statement(lead="Asked for by the latest inspections", words=asked),
        Statement(lead="Came back, over the years", words=back),
        Statement(lead="Due next", words=f"{'; '.join(coming) or 'nothing that a document held announces'}."),
    )
    return Section(heading="In brief", blocks=(Bullets(statements=said),))


def _by_area(
    apart: GradedApart | None, judgements: Rows, inspections: Mapping[str, Row], sources: Sources
) -> list[Statement]:
    """How the newest inspection graded areas, where it gave no overall grade."""
    if apart is None:
        return []
    iri = apart.cell.inspection
    given = [each for each in sources.quoted(judgements) if each.get("inspection") == iri]
    grades = "; ".join(f"{grade.lower()} for {', '.join(areas)}" for grade, _, areas in apart.areas)
    return [
        Statement(
            lead="Newest inspection of children’s services",
            words=f"{grades}. It gave no overall grade: {inspection_title(inspections[iri])}.",
            citations=sources.cite(given[0]) if given else (),
        )
    ]


def _overall(row: WallRow, judgements: Rows, inspections: Mapping[str, Row], sources: Sources) -> Statement:
    latest = row.latest
    if latest is None:
        return Statement(lead="Latest overall grade", words="no report that is held gives one.")
    given = [
        judgement
        for judgement in sources.quoted(judgements)
        if judgement.get("inspection") == latest.inspection
        and judgement.get("area_concept") == "overall-effectiveness"
    ]
    compared = f"; compared with the one before: {row.change}" if row.change else ""
    return Statement(
        lead=f"Latest overall grade: {latest.grade}",
        words=f"{inspection_title(inspections[latest.inspection])}{compared}.",
        citations=sources.cite(given[0]) if given else (),
    )


def _area_send(judgements: Rows, inspections: Mapping[str, Row], sources: Sources) -> list[Statement]:
    """The outcome of the latest Area SEND inspection, which stands apart from the grades."""
    given = [
        (inspections[judgement["inspection"]], judgement)
        for judgement in sources.quoted(judgements)
        if judgement["area_concept"] == "area-send" and judgement["status"] == "primary"
    ]
    if not given:
        return []
    inspection, judgement = max(given, key=lambda each: (each[0]["end"], each[1]["document"]))
    return [
        Statement(
            lead=f"Latest Area SEND outcome: {judgement['grade']}",
            words=f"{inspection_title(inspection)}; of the partnership, not of the council alone.",
            citations=sources.cite(judgement),
        )
    ]


def _held_high(latest: Rows) -> list[str]:
    """The areas whose latest grade is good or better, in words."""
    labels = dict(AREAS)
    return [
        f"{labels.get(row['area_concept'], row['area_concept'])} ({row['grade'].lower()}, {row['end'][:4]})"
        for row in latest
        if row.get("current", "true") == "true" and mark_of(row["grade"]).rank <= mark_of("Good").rank
    ]


def _caveats(contradictions: Sequence[Row], sources: Sources) -> Section:
    blocks: list[Statement | Bullets | Table] = [
        Bullets(statements=tuple(Statement(words=caveat) for caveat in CAVEATS))
    ]
    if contradictions:
        blocks.append(
            Table(
                caption="Where documents contradict each other",
                head=("About", "One says", "The other says"),
                rows=tuple(
                    (
                        Cell(words=f"{each['what']}: {each['disagreement']}"),
                        Cell(
                            words=f"“{each['quotation']}”",
                            citations=sources.cite({"document": each["document"]}),
                        ),
                        Cell(
                            words=f"“{each['other_quotation']}”",
                            citations=sources.cite({"document": each["other_document"]}),
                        ),
                    )
                    for each in contradictions
                ),
            )
        )
    else:
        blocks.append(Statement(words="No contradictions between the documents held were found."))
    return Section(heading="What to keep in mind", blocks=tuple(blocks))
