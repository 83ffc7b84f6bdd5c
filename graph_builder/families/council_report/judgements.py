"""The judgements of the inspection, as a council's paper cites them.

Owns the forms they come in: a list under "graded as
good", rows or items of area and grade, a sentence. Grades of earlier inspections are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph_builder.facts import Doubt, Evidence, Grade, Judgement, JudgementStatus, PartialDate, Subject
from graph_builder.families.council_report.areas import area_of, areas_of
from graph_builder.families.council_report.text import Paper
from graph_builder.grammar.grades import GRADE, find_grade, grade_of
from graph_builder.grammar.judgement_table import Area
from graph_builder.grammar.outline import joined
from graph_builder.grammar.paragraphs import items_below
from graph_builder.issues import Code

_NUMBER = r"(?:\d(?:\.\d)?\.?\s+)?"
_VERB = r"(?:is|was|were|are|as|has been|have been|remains?|rated|graded|judged|to be|judgement of|at)"
_SEPARATOR = rf"\W*(?:\s{_VERB}\b\W*)*\W*"
_ROW = re.compile(
    rf"{_NUMBER}(?P<label>.+?){_SEPARATOR}(?<!\w)(?P<grade>{GRADE})(?:\W+(?P<second>{GRADE}))?\W*",
    re.IGNORECASE,
)
_GRADES_LIST = re.compile(
    r"\b(?:graded|grade[sd]?|judged|judgements?|rated|rating|found|in the following)\b", re.I
)
_IN_ALL_AREAS = re.compile(
    rf"(?P<grade>{GRADE})\W+(?:in|for|across) (?:all|every|each)\b|\b(?:all|each"
    rf"|every)\b.{{0,60}}\b(?:graded|judged|rated)\b"
    rf".{{0,20}}?(?P<after>{GRADE})",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|last (?:full )?(?:inspect\w+|judged|graded)|earlier|prior|formerly"
    r"|at that time|predecessor|improved from|up from)\b",
    re.IGNORECASE,
)
_COLUMNS = re.compile(
    r"\b(?P<year>20[0-4]\d)\b|\b(?P<before>previous|last|prior)\b|\b(?P<now>current|latest|new)\b", re.I
)
_SAYING = (
    r"(?:was|were|is|are|has|have|been|being|judged|graded|rated|assessed|as|to|be|of|at|a|remains?|overall)"
)
_SERVICES_OVERALL = (
    rf"\b(?:judged|graded|rated|services)\b[^,.;]{{0,60}}?\b(?P<grade>{GRADE})\W+(?P<label>overall)\b"
)
_SERVICES = (
    r"(?P<label>\bchildren[’'‘]?s services(?: (?:in|at|for|provided by) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)*)?)"
    rf"(?: overall)?\W+(?:(?:{_SAYING}\W+)+|(?=requires?\b))(?P<grade>{GRADE})"
)
_MOST_LINES = 5
"""No row of these tables runs over more lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cited:
    area: Area
    label: str
    grade: Grade
    printed: str
    evidence: Evidence


def read_judgements(paper: Paper, meeting: PartialDate) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """The judgements the paper cites, each area once, and a doubt where it is given two grades."""
    areas = areas_of(paper.document.text, meeting)
    chosen: dict[str, _Cited] = {}
    doubts: list[Doubt] = []
    for cited in (*_from_lists(paper, areas), *_from_rows(paper, areas), *_from_sentences(paper, areas)):
        first = chosen.setdefault(cited.area.key, cited)
        if first.grade is not cited.grade and first.evidence != cited.evidence:
            reason = f"The paper gives {first.label} another grade here ({cited.printed})."
            doubts.append(
                Doubt(code=Code.NOT_READ, field="judgements", reason=reason, evidence=cited.evidence)
            )
    in_order = sorted(chosen.values(), key=lambda cited: cited.evidence.start)
    return tuple(map(_judgement, in_order)), tuple(doubts)


def _judgement(cited: _Cited) -> Judgement:
    overall = cited.area.key.endswith("-overall")
    return Judgement(
        subject=Subject.BOARD if cited.area.key == "sif-board" else Subject.AUTHORITY,
        area="Overall effectiveness" if overall else cited.label,
        area_key=cited.area.key,
        grade=cited.grade,
        grade_as_printed=cited.printed,
        status=JudgementStatus.CITED,
        evidence=cited.evidence,
    )


def _from_lists(paper: Paper, areas: Sequence[Area]) -> Iterator[_Cited]:
    """Areas listed below words that give them all one grade."""
    everywhere = _grade_everywhere(paper)
    for index, paragraph in enumerate(paper.paragraphs):
        items = items_below(paper.paragraphs, index)
        known = [(item, area_of(item.text.strip(" .;,"), areas)) for item in items]
        if not any(area for _, area in known):
            continue
        introduction = paragraph.text.rpartition(". ")[2]
        said = find_grade(introduction) if _GRADES_LIST.search(introduction) else None
        if _EARLIER.search(introduction) or (said is None and everywhere is None):
            continue
        grade, printed = (
            (said.grade, said.printed) if said else (grade_of(everywhere or ""), everywhere or "")
        )
        for item, area in known:
            if area:
                yield _Cited(
                    area=area,
                    label=item.text.strip(" .;,"),
                    grade=grade,
                    printed=printed,
                    evidence=_with_grade(
                        paper, paragraph.start, item.start, item.end, stated=said is not None
                    ),
                )


def _with_grade(paper: Paper, opening: int, start: int, end: int, *, stated: bool) -> Evidence:
    """The item alone names no grade: the evidence begins with the words over the list that do."""
    if not stated:
        return paper.document.evidence(start, end)
    sentence = paper.document.text.rfind(". ", opening, start)
    return paper.document.evidence(sentence + 2 if sentence >= 0 else opening, end)


def _grade_everywhere(paper: Paper) -> str | None:
    """The grade that the paper says all areas were given."""
    for _, _, sentence in paper.sentences():
        match = _IN_ALL_AREAS.search(sentence)
        if match and not _EARLIER.search(sentence):
            return " ".join((match["grade"] or match["after"]).split())
    return None


def _from_rows(paper: Paper, areas: Sequence[Area]) -> Iterator[_Cited]:
    """Rows and items of an area and its grade; of two columns of grades the latest counts."""
    index = 0
    heading: list[re.Match[str]] = []
    while index < len(paper.lines):
        heading = list(_COLUMNS.finditer(paper.lines[index].text)) or heading
        count = 1
        for length in range(min(_MOST_LINES, len(paper.lines) - index), 0, -1):
            run = paper.lines[index : index + length]
            match = _ROW.fullmatch(re.sub(r"^[•–]\s*", "", joined(run)))
            label = match["label"].strip(" .:–-‘’“”'\"") if match else ""
            area = area_of(label, areas)
            printed = match and (_latest(match, heading) if match["second"] else match["grade"])
            if area and printed:
                evidence = paper.document.evidence(run[0].start, run[-1].end)
                grade = grade_of(printed)
                yield _Cited(area=area, label=label, grade=grade, printed=printed, evidence=evidence)
                count = length
                break
        index += count


def _latest(row: re.Match[str], heading: Sequence[re.Match[str]]) -> str | None:
    """The grade in the column that the table's heading says is the latest; None where it does not say."""
    if len(heading) < 2:
        return None
    first, second = heading[-2:]
    if first["year"] and second["year"] and first["year"] != second["year"]:
        return str(row["grade"] if first["year"] > second["year"] else row["second"])
    if first["before"] and not second["before"]:
        return str(row["second"])
    if second["before"] and not first["before"]:
        return str(row["grade"])
    return None


def _from_sentences(paper: Paper, areas: Sequence[Area]) -> Iterator[_Cited]:
    """Areas whose grade stands behind them in a sentence, and services judged so overall."""
    for start, end, sentence in paper.sentences():
        if _EARLIER.search(sentence):
            continue
        found = [
            (area, match)
            for area in areas
            for pattern in _said_of(area)
            if (match := pattern.search(sentence))
        ]
        spans = [match.span("label") for _, match in found]
        for area, match in found:
            first, last = match.span("label")
            # "care leavers" stands in "children in care and care leavers" too
            if any(a <= first and last <= b and (a, b) != (first, last) for a, b in spans):
                continue
            yield _Cited(
                area=area,
                label=match["label"],
                grade=grade_of(match["grade"]),
                printed=match["grade"],
                evidence=paper.document.evidence(start, end),
            )


@cache
def _said_of(area: Area) -> list[re.Pattern[str]]:
    """What a sentence says when it grades this area."""
    patterns = []
    for wording in area.wordings:
        words = wording.replace("’", "[’'‘`]?").replace(".{0,60}", r"[^,.;]{0,60}?").replace(" ", r"\s+")
        patterns.append(rf"(?<!\w)(?P<label>{words})\W+(?:{_SAYING}\W+)+(?P<grade>{GRADE})")
        patterns.append(rf"(?<!\w)(?P<grade>{GRADE})\W+(?:for|in|on)\W+(?P<label>{words})(?!\w)")
    if area.key.endswith("-overall"):
        patterns.append(_SERVICES_OVERALL)
        patterns.append(_SERVICES)
    return [re.compile(pattern, re.IGNORECASE) for pattern in patterns]
