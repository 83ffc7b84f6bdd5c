"""What a reader of a SIF report expects and does not find among its facts, and why.

Owns the difference between what the report does not state, what does not apply to it and
what is there but could not be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph_builder.facts import FieldStatus, MissingField, ReportFacts, Role
from graph_builder.families.sif.asked import Asked
from graph_builder.families.sif.cover import is_review_alone
from graph_builder.families.sif.sections import Layout
from graph_builder.families.sif.template import AREAS, BOARD, OVERALL, STRENGTHS
from graph_builder.reading.document import Document


def find_missing(
    document: Document, layout: Layout, asked: Asked, facts: ReportFacts
) -> Iterator[MissingField]:
    """Every field without a value that most of these reports have."""
    roles = {person.role for person in facts.people}
    yield from _missing_on_cover(facts)
    yield from _missing_judgements(document, facts)
    if Role.LEAD_INSPECTOR not in roles:
        yield _not_read("lead inspector", "No lead inspector was found in the team.")
    if Role.DIRECTOR not in roles:
        yield _not_stated(
            "director of children's services",
            "The report does not say since when the director has been in post.",
        )
    if any(not each.role.of_inspection_team and each.since is None for each in facts.people):
        yield _not_read("in post since", "For one of the leaders no date can be made of the words printed.")
    yield from _missing_lists(layout, facts)
    yield from _missing_marks(asked)


def _missing_on_cover(facts: ReportFacts) -> Iterator[MissingField]:
    if facts.publication is None:
        if any(doubt.field == "published" for doubt in facts.doubts):
            yield _not_read("published", "The date of publication on the cover is on no calendar.")
        else:
            yield _not_stated("published", "The cover prints no date of publication.")
    if facts.licence is None:
        yield _not_stated("licence", "The report does not say how it may be used.")


def _missing_judgements(document: Document, facts: ReportFacts) -> Iterator[MissingField]:
    judged = {judgement.area_key for judgement in facts.judgements}
    if facts.board is None:
        yield _not_applicable("board", "The report has no review of the board.")
    elif BOARD.key not in judged:
        yield _not_read("judgement of the board", "The board’s grade was not found.")
    if is_review_alone(document):
        reason = "The report reviews the board alone and does not judge the authority."
        yield _not_applicable("overall effectiveness", reason)
        return
    if OVERALL.key not in judged:
        yield _not_read("overall effectiveness", "The sentence with it was not found.")
    for area in AREAS:
        if area.key not in judged:
            name = area.key.removeprefix("sif-").replace("-", " ")
            reason = "Neither the first page nor a heading gives a grade that is surely its own."
            yield _not_read(f"judgement of {name}", reason)


def _missing_lists(layout: Layout, facts: ReportFacts) -> Iterator[MissingField]:
    if not facts.recommendations and not facts.none_required:
        yield _not_read("recommendations", "No list of them was found.")
    if not facts.strengths and any(part.key == STRENGTHS and part.lines for part in layout.parts):
        yield _not_read("strengths", "Their list has lost the marks that tell one item from the next.")
    if not facts.previous_inspections:
        yield _not_stated("previous inspections", "The report lists none with a date.")
    if not facts.statistics:
        yield _not_read("statistics", "No figures about children were found.")
    if not facts.findings:
        yield _not_read("findings", "No numbered paragraphs were found.")


def _missing_marks(asked: Asked) -> Iterator[MissingField]:
    """What a copy has lost of its lists."""
    if asked.unmarked:
        yield _not_read(
            "numbers of recommendations", "This copy has lost the numbers or bullets of its lists."
        )
    if asked.headless:
        yield _not_read(
            "first words of recommendations",
            f"{asked.headless} of {asked.unmarked} items begin in the middle of a sentence in this copy; "
            "what is left of them is given as their text.",
        )


def _not_stated(field: str, reason: str) -> MissingField:
    return MissingField(field=field, status=FieldStatus.NOT_STATED, reason=reason)


def _not_applicable(field: str, reason: str) -> MissingField:
    return MissingField(field=field, status=FieldStatus.NOT_APPLICABLE, reason=reason)


def _not_read(field: str, reason: str) -> MissingField:
    return MissingField(field=field, status=FieldStatus.NOT_READ, reason=reason)
