"""What a sentence says became of something an earlier inspection had found or asked for.

Owns the wordings. A sentence counts where it names an earlier inspection or visit in so many words,
or takes up with “This …” the sentence before, which does; where its words say two things that do not go
together, or nothing about the way from then to now, it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph_builder.facts import Finding, HeadlineFinding, PartialDate, Progress, ProgressStatement
from graph_builder.grammar.dates import MONTH, YEAR, ImpossibleDateError, find_dates
from graph_builder.grammar.outline import running_text
from graph_builder.grammar.sentences import find_sentences
from graph_builder.reading.document import Document

_VISIT = r"(?:inspections?|(?:focus(?:s?ed)?|monitoring|assurance)\s+visits?|JTAI|ILACS)\b"
_WHICH = rf"(?:(?!this\b|current\b|review\b|to\b)[\w’'-]+\s+){{0,5}}?{_VISIT}"
_EARLIER = re.compile(
    rf"\b(?:last|previous|earlier|prior|first|initial)\s+{_WHICH}"
    rf"|\bsince\s+(?:the|its|their|that)\s+{_WHICH}"
    rf"|\b{YEAR}\s+{_WHICH}"
    rf"|(?<!time of the )(?<!time of this )(?<!before the )\b{_VISIT}(?:\s+of\s+[\w’'\s]{{3,60}}?)?"
    rf"\s+(?:in|of)\s+(?:{MONTH}\s+)?{YEAR}",
    re.IGNORECASE,
)
_ANY_VISIT = re.compile(rf"\b{_VISIT}", re.IGNORECASE)
_IN_ANY_VISIT = ("nspection", "isit", "JTAI", "ILACS")
"""Found far faster than a pattern is: most findings have none of these, and are not looked at any further."""
_DATED = re.compile(rf"^[^.;]{{0,80}}?\b(?:{MONTH}\s+)?{YEAR}", re.IGNORECASE)
_TAKES_UP = re.compile(
    r"(?:However,\s+|Nevertheless,\s+)?(?:This|These|Those|All of (?:this|these))\b(?!\s+inspections?\b)"
    r"|Since (?:then|that time)\b"
)
_NEEDS_ITS_SUBJECT = re.compile(r"(?:This|These|Those|It|They)\b", re.IGNORECASE)
"""Such a sentence says little without the one before, even if it names the inspection itself."""
_TAKES_UP_A_PROBLEM = re.compile(r"(?:It|They)\b")


def _wordings(*phrases: str) -> re.Pattern[str]:
    """Any of the phrases, at the beginning of a word."""
    return re.compile(r"\b(?:" + "|".join(phrases) + ")", re.IGNORECASE)


_BEEN = r"(?:has|have|had|is|are|was|were|been|now)"
_HOW = r"(?:(?:[a-z]+ly|all|now|since|also|well)\s+){0,3}"
_PROBLEM = (
    "(?:areas?|issues?|weakness(?:es)?|shortfalls?|concerns?|deficits?|deficienc(?:y|ies)|recommendations?"
    "|actions?|findings?|priorit(?:y|ies)|matters?|points?|failings?|gaps?|requirements?)"
)
_MUCH = (
    "(?:significant|good|considerable|substanti(?:al|ve)|steady|clear|sustained|notable|strong|rapid|excellent"
    "|tangible|marked|real|continu(?:ed|ous)|positive|much|great|impressive|demonstrable|discernible|appropriate"
    "|important|major|measurable|visible|solid|sound|swift|remarkable|comprehensive|extensive|welcome)"
)
_LITTLE = r"(?:limited|insufficient|little|no|slow|inadequate|minimal|poor|not\s+enough|not\s+sufficient)"
_BAD = (
    r"(?:inconsisten\w+|weak\w*|poor|variab\w+|incomplete|insufficien\w+|inadequate|concern\w*|challeng\w+|slow"
    r"|unmet|shortfalls?|unresolved|unaddressed|too|underdeveloped|evident|issues?|problem\w*|not|uneven|mixed"
    r"|outstanding\s+(?:actions?|recommendations?|issues?)|areas?\s+(?:for|of|that|which|where))\b"
)
_MENDED = r"(?:address|improv|resolv|tackl|rectif|remed|strengthen|acted\s+(?:up)?on|progress)\w*"

_DECLINED = _wordings(
    r"deteriorat\w+",
    rf"{_BEEN}\s+(?:\w+\s+){{0,2}}declin(?:ed|ing)\b",
    r"a\s+(?:\w+\s+)?decline\b",
    r"worsen(?:ed|ing)\b",
    r"(?:is|are|become|became|now)\s+(?:\w+\s+)?worse\b",
    r"(?:weaker|poorer)\s+than\b",
    r"(?:slipped|regressed|weakened)\b",
    r"not\s+(?:\w+\s+)?(?:been\s+)?(?:sustained|maintained)\b",
)
_NOT_FULLY = _wordings(
    rf"not\s+(?:yet\s+)?(?:all\s+)?(?:been\s+)?(?:fully|consistently)\s+(?:been\s+)?(?:{_MENDED}|implemented|met|embedded)",
    rf"not\s+all\b[^.;]{{0,120}}?\b{_BEEN}\s+(?:been\s+)?{_HOW}{_MENDED}",
)
_REMAINS = _wordings(
    rf"not\s+(?:yet\s+)?(?:been\s+)?{_HOW}{_MENDED}",
    r"not\s+(?:yet\s+)?(?:\w+\s+)?(?:made|secured|achieved|provided|brought|resulted\s+in|led\s+to)"
    r"\s+(?:\w+\s+){0,3}(?:progress|improvements?)\b",
    rf"{_LITTLE}\s+(?:\w+\s+)?(?:progress|improvements?)\b",
    r"(?:progress|improvements?|pace)\b[^.;,]{0,80}?\b(?:is|are|was|were|been)\s+(?:too\s+|very\s+|\w+ly\s+)?"
    r"(?:slow|limited|insufficient|inadequate)\b",
    r"fail(?:ed|ures?|ing)\s+to\s+(?:address|improve|tackle|act|implement|respond|make|ensure|resolve)\b",
    rf"remain(?:s|ed|ing)?\s+(?:\w+\s+){{0,3}}?{_BAD}",
    r"remain(?:s|ed)?\s+(?:one|so|the\s+case)\b",
    r"(?:is|are|was|were)\s+still\s+(?:not|too|weak|poor|inconsistent|an?|some|being)\b",
    r"still\s+(?:requires?|needs?|do(?:es)?\s+not|not|too)\b",
    r"continues?\s+to\s+(?:require|need)\b",
    rf"continues?\s+to\s+be\s+(?:\w+\s+){{0,2}}?{_BAD}",
    r"yet\s+to\s+be\b",
    r"persist(?:s|ed)?\b",
    r"(?:is|are|been)\s+repeated\b",
    r"despite\s+(?:\w+\s+){0,4}?(?:being|been|were|was)\s+(?:\w+\s+){0,4}?"
    rf"(?:identified|raised|highlighted|recommended|noted|{_PROBLEM})\b",
    r"also\s+(?:\w+\s+)?(?:identified|raised|highlighted|noted)\s+(?:as\s+[\w\s]{3,40}?\s+)?(?:at|in|by|during)\b",
)
_ADDRESSED = _wordings(
    rf"{_BEEN}\s+(?:been\s+)?{_HOW}(?:addressed|resolved|rectified|remedied|tackled)\b",
    rf"{_PROBLEM}\b[^.;]{{0,120}}?\b{_BEEN}\s+(?:been\s+)?{_HOW}"
    r"(?:implemented|completed|met|achieved|acted\s+(?:up)?on|responded\s+to)\b",
    rf"(?:has|have|had)\s+{_HOW}(?:implemented|completed|met|acted\s+(?:up)?on|responded\s+to)\b"
    rf"[^.;]{{0,60}}?\b{_PROBLEM}\b",
)
_IMPROVED = _wordings(
    rf"(?:{_BEEN}|further|also|and|which)\s+{_HOW}(?:improved|strengthened|transformed)\b",
    rf"{_MUCH}\s+(?:[\w-]+\s+){{0,3}}?(?:progress|improvements?)\b",
    r"(?<!for\s)(?<!of\s)improvements?\s+(?:[\w’'-]+\s+){0,10}?(?:since|from|on)\b",
    r"an?\s+(?:\w+\s+)?(?:improvement|strengthening)\b(?!\s+(?:plan|board|notice|partner|programme|adviser|journey))",
    rf"(?:has|have|had|been)\s+{_HOW}(?:made\s+)?progress(?:ed)?\b",
    r"progress\s+(?:\w+\s+){0,2}(?:has|had)\s+been\s+made\b",
    r"(?:improved|strengthened)\s+(?:[\w’'-]+\s+){0,12}?since\b",
    r"since\b[^.;]{0,160}?\b(?:improved|strengthened)\b",
    r"(?:[a-z]+ly\s+)better\b|better\s+than\b",
)
_SOME = _wordings(r"some\s+(?:\w+\s+){0,3}?(?:progress|improvements?)\b")
_MORE_TO_DO = _wordings(
    r"partial(?:ly)?\b",
    r"not\s+(?:yet|all|fully|consistently)\b",
    r"(?:begun|beginning|starting|started)\s+to\s+(?:address|improve|tackle|make|show|have)\b",
    r"some\s+(?:aspects?|parts?|areas?|elements?)\b",
    rf"(?:almost\s+all|nearly\s+all|most(?:ly)?)\s+(?:(?:of\s+)?the\s+|been\s+)?(?:{_PROBLEM}|addressed|resolved|met|implemented|completed)\b",
    rf"(?:some|several)\s+of\s+(?:the|these|those)\s+(?:\w+\s+)?{_PROBLEM}",
    r"but\s+(?:they|it|these|this)\s+(?:is|are|do|does)\s+not\b",
    r"(?:more|further)\s+(?:work\s+)?(?:is|to\s+do|needs?|remains|required|still)\b",
    r"work\s+(?:to\s+do|in\s+progress)\b",
    r"too\s+(?:early|soon|recent)\b",
    r"need(?:s|ed)?\s+(?:\w+\s+)?(?:further|to\s+improve|to\s+be)\b",
    r"at\s+an\s+early\s+stage\b",
    r"(?:weaknesses|challenges|shortfalls|concerns)\s+remain\b",
    r"(?:a\s+few|some|other)\s+(?:\w+\s+){0,2}(?:still\s+)?(?:require|need)\b",
)
_GOOD_NEWS = _wordings(r"positive\s+(?:developments?|changes?|impact|progress)\b")
_FIGURES = re.compile(r"\b(?:number|numbers|rates?|proportion|percentage|per\s+cent)\b|%", re.IGNORECASE)
"""Of a figure, a decline or an improvement can be either: what it says is for its reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProgress:
    """What a stretch of text says of something found before; offsets into the text, the end exclusive.

    `refers_to` is the date of the inspection spoken of, where it is printed.
    """

    progress: Progress
    start: int
    end: int
    refers_to: PartialDate | None


def read_progress(
    document: Document, findings: Iterable[Finding | HeadlineFinding]
) -> tuple[ProgressStatement, ...]:
    """What the findings of a document say of progress, in their order."""
    found = (
        (finding, progress)
        for finding in findings
        for progress in find_progress(document.text, finding.evidence.start, finding.evidence.end)
    )
    return tuple(
        ProgressStatement(
            evidence=document.evidence(progress.start, progress.end),
            position=position,
            finding=finding.position,
            progress=progress.progress,
            unnumbered=isinstance(finding, HeadlineFinding),
            text=running_text(document.text[progress.start : progress.end]),
            refers_to=progress.refers_to,
        )
        for position, (finding, progress) in enumerate(found, start=1)
    )


def find_progress(text: str, start: int = 0, end: int | None = None) -> Iterator[FoundProgress]:
    """Every statement of progress between `start` and `end`: a sentence, and the one before where needed."""
    last = len(text) if end is None else end
    if not any(text.find(part, start, last) >= 0 for part in _IN_ANY_VISIT):
        return
    if not _ANY_VISIT.search(text, start, last):
        return
    before: re.Match[str] | None = None
    opening = start
    for first, stop in find_sentences(text, start, last):
        words = text[first:stop]
        named = _EARLIER.search(words) if _ANY_VISIT.search(words) else None
        leans_on = before if before is not None and _takes_up(words, before.string) else None
        progress = progress_of(words) if named or leans_on else None
        if named is not None and progress is not None:
            begin = opening if _NEEDS_ITS_SUBJECT.match(words) else first
            yield FoundProgress(progress=progress, start=begin, end=stop, refers_to=_date_of(words, named))
        elif leans_on is not None and progress is not None:
            date = _date_of(leans_on.string, leans_on)
            yield FoundProgress(progress=progress, start=opening, end=stop, refers_to=date)
        before, opening = named if progress is None else None, first


def progress_of(sentence: str) -> Progress | None:
    """What a sentence says became of what was found; None where it says nothing, or two things."""
    if _DECLINED.search(sentence):
        others = (_ADDRESSED, _IMPROVED, _GOOD_NEWS, _FIGURES)
        return None if any(each.search(sentence) for each in others) else Progress.DECLINED
    if _NOT_FULLY.search(sentence):
        return Progress.PARTLY
    remains = bool(_REMAINS.search(sentence))
    rest = _REMAINS.sub(" ", sentence)
    addressed = bool(_ADDRESSED.search(rest))
    if addressed or _IMPROVED.search(rest):
        if remains or _SOME.search(rest) or _MORE_TO_DO.search(rest):
            return Progress.PARTLY
        return Progress.ADDRESSED if addressed else Progress.IMPROVED
    if _SOME.search(rest):
        return Progress.PARTLY
    return Progress.REMAINS if remains else None


def _takes_up(words: str, before: str) -> bool:
    """Whether a sentence speaks of what the one before it does."""
    if _TAKES_UP.match(words):
        return True
    return bool(_TAKES_UP_A_PROBLEM.match(words) and re.search(rf"\b{_PROBLEM}\b", before, re.IGNORECASE))


def _date_of(sentence: str, named: re.Match[str]) -> PartialDate | None:
    """The date printed with the inspection that a sentence names; none where that is no date."""
    try:
        within = [*find_dates(named[0])]
        after = _DATED.match(sentence[named.end() :])
        if not within and after and re.match(r"\s*(?:,\s*)?(?:in|of|from|\()\b", after[0]):
            within = [*find_dates(after[0])]
    except ImpossibleDateError:
        return None
    return within[0].date if within else None
