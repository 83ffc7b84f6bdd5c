"""The corrections file: which field of which document has which value, why, and who says so.

Owns the form of `corrections.yaml` and the checks of it. An entry that cannot be used costs a
warning and is left out; nothing else of the file is lost by it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from graph_builder.facts.corrections import Correction
from graph_builder.issues import Code, Issue, Severity

FILE_NAME = "corrections.yaml"
KEYS = ("document", "field", "value", "why", "who")

_FORM = "Each entry has document, field, value, why and who; docs/corrections.md shows some."


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections by document, in the order of the file, and what there was to say about them."""

    of_documents: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()


def read_corrections(path: Path) -> Corrections:
    """Reads a corrections file; whatever cannot be used becomes an issue and is left out."""
    import yaml  # most folders have no corrections

    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        return Corrections(issues=(_issue(path.name, f"the corrections cannot be read ({reason}).", _FORM),))
    if not isinstance(entries, list):
        return Corrections(issues=(_issue(path.name, "the corrections are no list of entries.", _FORM),))
    found: dict[str, list[Correction]] = defaultdict(list)
    issues: list[Issue] = []
    for number, entry in enumerate(entries, start=1):
        faults = list(_faults(entry))
        if faults:
            message = f"entry {number} was not used: {'; '.join(faults)}."
            issues.append(_issue(path.name, message, _FORM))
            continue
        correction = Correction(
            field=str(entry["field"]).strip(),
            value=_text(entry["value"]),
            why=" ".join(str(entry["why"]).split()),
            who=" ".join(str(entry["who"]).split()),
        )
        document = str(entry["document"])
        if any(correction.field == other.field for other in found[document]):
            message = f"entry {number} corrects {correction.field} of {document} again and was not used."
            issues.append(_issue(path.name, message, "Leave one entry for each field."))
        else:
            found[document].append(correction)
    return Corrections({document: tuple(each) for document, each in found.items()}, tuple(issues))


def _faults(entry: object) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield "it is no list of names and values"
        return
    missing = [key for key in KEYS if key not in entry]
    if missing:
        yield f"it has no {' and no '.join(missing)}"
    unknown = sorted(str(key) for key in entry if key not in KEYS)
    if unknown:
        yield f"it has {', '.join(unknown)}, which means nothing here"
    empty = [key for key in KEYS if key in entry and key != "value" and not str(entry[key] or "").strip()]
    if empty:
        yield f"its {' and '.join(empty)} is empty"
    if isinstance(entry.get("value"), (dict, list)):
        yield "its value is no single value"


def _text(value: object) -> str | None:
    """A value as text: YAML takes dates, numbers and yes for what they look like."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip()


def _issue(document: str, message: str, advice: str) -> Issue:
    return Issue(
        code=Code.CORRECTION_FAULT,
        severity=Severity.WARNING,
        document=document,
        message=message,
        advice=advice,
    )
