"""What an earlier inspection was graded, where a report tells several services apart.

Owns the wordings: `good for adoption and adequate for fostering`, `with leadership judged to be
good`, `adequate and good respectively`. Which inspection is meant is for `previous_inspections`.
"""

from __future__ import annotations

import re

from graph_builder.grammar.grades import GRADE, FoundGrade, find_grade, grade_of

SERVICE = (
    r"(?:services|arrangements|experiences?|children|leadership|adoption|fostering|safeguarding|help|care"
    r"|referral|assessment|looked)\b"
)
"""How a service is called that stands after a comma or by the side of another one."""

_GRADED_FOR = re.compile(
    rf"\b(?P<grade>{GRADE}) for (?!both)(?P<what>[^.;]+?)"
    rf"(?=,? and (?:was )?(?:judged )?(?:to be )?{GRADE}|[.;]|$)",
    re.IGNORECASE,
)
_OVERALL = re.compile(rf"\b(?P<what>overall) judged to be (?P<grade>{GRADE})", re.IGNORECASE)
_JUDGEMENT_FOR = re.compile(
    rf"\bjudge?ments? for (?:the )?(?P<what>[^,.;]+?) (?:was|were) (?P<grade>{GRADE})", re.IGNORECASE
)
_WITH = re.compile(
    rf",? with (?P<what>[^,.;]+?) (?:being )?judged (?:to be )?(?P<grade>{GRADE})", re.IGNORECASE
)
_NEXT_SERVICE = re.compile(rf",\s+(?:and\s+)?(?={SERVICE})")
_NO_MORE_SERVICES = re.compile(r",\s+(?!management\b).*")
_TWO_JUDGED = re.compile(
    rf"(?:^|(?<=\. ))(?:The )?(?:overall effectiveness of )?(?:the |its )?(?P<what>(?!local|council)[^.;,]+?)"
    rf" (?:was|were) judged (?:to be )?(?P<grade>{GRADE})"
    rf"(?: and|\.)(?: (?:that )?of| (?:The )?overall effectiveness of)?(?: the| its)?"
    rf" (?P<other>[^.;,]*?{SERVICE}[^.;,]*?)(?: (?:was|were))?(?: judged)?(?: to be)? (?P<second>{GRADE})",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(rf"\b(?P<grade>{GRADE}) and (?P<second>{GRADE}),? respectively\b", re.IGNORECASE)
_AND = re.compile(r" and (?:of )?(?:the )?")


def grades_in(text: str, subject: str) -> list[tuple[str, FoundGrade | None, int]]:
    """What was graded, its grade and where that ends in `text`: several where services are told apart.

    `subject` is what the sentence says was inspected, whole.
    """
    two = _two_grades(text, subject)
    if two:
        return two
    patterns = (_GRADED_FOR, _JUDGEMENT_FOR, _WITH, _OVERALL)
    apart = [match for pattern in patterns for match in pattern.finditer(text)]
    if len(apart) > 1:
        return [(what, _found(match), match.end()) for match in apart for what in _services(match["what"])]
    grade = find_grade(text)
    whole = (subject, grade, grade.end if grade else 0)
    beside = _WITH.search(text)
    if grade and beside and beside.start() > grade.start:
        return [whole, (beside["what"].strip(), _found(beside), beside.end())]
    return [whole]


def _two_grades(text: str, subject: str) -> list[tuple[str, FoundGrade | None, int]]:
    """Two services and their grades, where each is named with its own or both in order, `respectively`."""
    judged = _TWO_JUDGED.search(text)
    if judged:
        services = [judged["what"], judged["other"]]
    else:
        judged = _RESPECTIVELY.search(text)
        services = _AND.split(subject)
    if judged is None or len(services) != 2:
        return []
    grades = (_found(judged), _found(judged, "second"))
    return [(what.strip(), grade, judged.end()) for what, grade in zip(services, grades, strict=True)]


def _services(words: str) -> list[str]:
    """The services that one grade is said to be for."""
    return [_NO_MORE_SERVICES.sub("", service).strip() for service in _NEXT_SERVICE.split(words)]


def _found(match: re.Match[str], group: str = "grade") -> FoundGrade:
    printed = " ".join(match[group].split())
    return FoundGrade(
        grade=grade_of(printed), printed=printed, start=match.start(group), end=match.end(group)
    )
