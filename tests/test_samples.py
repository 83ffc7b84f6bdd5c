"""The invented documents of `samples/`: up to date, each read by one family, golden facts for each.

A golden file that is missing is written, and the run fails until somebody has read it.
"""

from __future__ import annotations

import csv
import json
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from pathlib import Path

import pytest

from graph_builder.facts import Fact, ReportFacts
from graph_builder.families.registry import FAMILIES, read_facts
from graph_builder.reading.document import Document, Form
from graph_builder.reading.reader import read_document
from tests.evidence import check_evidence
from tests.report_writer.draft import unplaced
from tests.report_writer.samples.catalogue import MANIFEST, SAMPLES, Sample, sample_files

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "samples"
GOLDEN = ROOT / "tests" / "golden" / "samples"
REWRITE = "run `python -m tests.report_writer.samples`"

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)


def _read(sample: Sample) -> Document:
    return read_document((FOLDER / sample.file).read_bytes(), sample.file)


ABOUT_THEM = ("README.md", "corrections.yaml")


def test_the_folder_holds_the_planned_documents_and_no_others() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*sample_files(), *ABOUT_THEM}, REWRITE
    assert len(SAMPLES) == 22
    assert sum(sample.form is Form.PDF for sample in SAMPLES) >= 9


@each_sample
def test_a_sample_is_up_to_date_with_its_plan(sample: Sample) -> None:
    # Of a PDF and a Word file the text is compared: their bytes depend on the release of the
    # library and of zlib that wrote them.
    committed, planned = _read(sample), read_document(sample.data(), sample.file)
    assert committed.text == planned.text, REWRITE
    assert committed.page_count == planned.page_count, REWRITE


def test_the_manifest_names_every_sample_by_its_bytes() -> None:
    with (FOLDER / MANIFEST).open(newline="", encoding="utf-8") as file:
        rows = {row["file"]: row["sha256"] for row in csv.DictReader(file)}
    digests = {s.file: sha256((FOLDER / s.file).read_bytes()).hexdigest() for s in SAMPLES}
    assert rows == digests, REWRITE


@each_sample
def test_a_sample_says_that_it_is_invented(sample: Sample) -> None:
    assert sample.file.startswith("invented-")
    assert "INVENTED SAMPLE" in _read(sample).text


@each_sample
def test_exactly_one_family_claims_a_sample(sample: Sample) -> None:
    document = _read(sample)
    assert sum(family.recognise(document) for family in FAMILIES) == 1


@each_sample
def test_a_sample_states_what_its_plan_says(sample: Sample) -> None:
    # What is said of progress, and of a new director, follows from the words; a plan does not repeat it.
    assert unplaced(replace(read_facts(_read(sample)), progress=(), post_changes=())) == sample.write().facts


@each_sample
def test_every_quotation_is_a_slice_of_the_text(sample: Sample) -> None:
    document = _read(sample)
    check_evidence(document, read_facts(document))


def test_every_kind_of_fact_occurs_in_the_samples() -> None:
    kinds = {type(fact).__name__ for sample in SAMPLES for fact in sample.write().facts.every_fact()}
    assert kinds >= {
        *("Title", "AuthorityNaming", "BoardNaming", "FieldworkPart", "Publication", "Licence"),
        *("Judgement", "Recommendation", "NoneRequired", "Strength", "Finding", "PersonInRole"),
        *("PreviousInspection", "Statistic", "Meeting", "Challenge", "DecisionSought"),
        *("AnsweredInspection", "Commitment", "ExpectedInspection", "BackgroundPaper"),
        *("ProgrammeTheme", "HeadlineFinding", "PrincipalAuthority", "StatementDue", "NextStep"),
    }


@each_sample
def test_the_facts_of_a_sample_are_the_golden_ones(sample: Sample) -> None:
    facts = json.dumps(_plain(read_facts(_read(sample))), ensure_ascii=False, indent=1) + "\n"
    golden = GOLDEN / f"{Path(sample.file).stem}.json"
    if not golden.exists():
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(facts, encoding="utf-8")
        pytest.fail(f"{golden.relative_to(ROOT)} was missing and has been written: read it, then commit it")
    assert golden.read_text(encoding="utf-8") == facts


def _plain(value: object) -> object:
    """Facts as JSON: fields without a value are left out, dates and enumerations are their text."""
    if isinstance(value, (Fact, ReportFacts)) or (is_dataclass(value) and not hasattr(value, "earliest")):
        named = {each.name: getattr(value, each.name) for each in fields(value)}
        return {name: _plain(part) for name, part in named.items() if part not in (None, (), "")}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value if isinstance(value, (bool, int)) else str(value)
