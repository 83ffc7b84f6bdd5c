"""Which invented documents there are, in which form, and their manifest.

Owns the files' names and the columns of `samples/manifest.csv`.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO

from graph_builder.reading.document import Form
from tests.report_writer.draft import WrittenReport
from tests.report_writer.papers import PaperPlan
from tests.report_writer.plan import ReportPlan
from tests.report_writer.samples import (
    brackenshire,
    correspondence,
    early_reports,
    fleetmarsh,
    joint_letter,
    looked_after,
    send_report,
    tarnholme,
    visits,
    wexmouth,
)
from tests.report_writer.writing import set_report, write_report

MANIFEST = "manifest.csv"
_COLUMNS = ("file", "urn", "authority", "title", "published", "url", "sha256")


@dataclass(frozen=True, slots=True)
class Sample:
    """One document: `file` is its name in `samples/`, `listed` the date the manifest gives it."""

    file: str
    form: Form
    plan: ReportPlan | PaperPlan
    listed: str

    def write(self) -> WrittenReport:
        return write_report(self.plan)

    def data(self) -> bytes:
        return set_report(self.write(), self.form)


SAMPLES = (
    Sample("invented-brackenshire-2010.pdf", Form.PDF, early_reports.BRACKENSHIRE_2010, "2010-07-23"),
    Sample("invented-brackenshire-2014.pdf", Form.PDF, brackenshire.YEAR_2014, "2014-04-11"),
    Sample("invented-brackenshire-2019.docx", Form.DOCX, brackenshire.YEAR_2019, "2019-08-02"),
    Sample("invented-brackenshire-2021-visit.pdf", Form.PDF, visits.BRACKENSHIRE_VISIT, "2021-11-19"),
    Sample("invented-brackenshire-2023.pdf", Form.PDF, brackenshire.YEAR_2023, "2024-01-12"),
    Sample("invented-fleetmarsh-2012.txt", Form.TEXT, early_reports.FLEETMARSH_2012, "2012-11-20"),
    Sample("invented-fleetmarsh-2017.html", Form.HTML, fleetmarsh.YEAR_2017, "2017-07-07"),
    Sample("invented-fleetmarsh-2023.md", Form.MARKDOWN, fleetmarsh.YEAR_2023, "2023-03-24"),
    Sample("invented-fleetmarsh-2023-send.pdf", Form.PDF, send_report.FLEETMARSH_SEND, "2023-12-08"),
    Sample("invented-fleetmarsh-2024-letter.docx", Form.DOCX, correspondence.FLEETMARSH_LETTER, "2024-03-14"),
    Sample("invented-fleetmarsh-2025.txt", Form.TEXT, fleetmarsh.YEAR_2025, "2026-01-09"),
    Sample("invented-tarnholme-2013.txt", Form.TEXT, looked_after.TARNHOLME_2013, "2013-07-19"),
    Sample("invented-tarnholme-2014.pdf", Form.PDF, tarnholme.YEAR_2014, "2015-01-23"),
    Sample("invented-tarnholme-2015-board.pdf", Form.PDF, tarnholme.BOARD_2015, "2015-08-14"),
    Sample("invented-tarnholme-2016-visit.pdf", Form.PDF, visits.TARNHOLME_VISIT, "2016-11-04"),
    Sample("invented-tarnholme-2018.txt", Form.TEXT, tarnholme.YEAR_2018, "2018-03-16"),
    Sample("invented-tarnholme-2026.pdf", Form.PDF, tarnholme.YEAR_2026, "2026-06-19"),
    Sample("invented-wexmouth-2015.pdf", Form.PDF, wexmouth.YEAR_2015, "2015-12-01"),
    Sample("invented-wexmouth-2022.pdf", Form.PDF, wexmouth.YEAR_2022, "2022-04-29"),
    Sample("invented-wexmouth-2022-cabinet.pdf", Form.PDF, correspondence.WEXMOUTH_PAPER, "2022-06-14"),
    Sample("invented-wexmouth-2024-jtai.pdf", Form.PDF, joint_letter.WEXMOUTH_LETTER, "2024-07-19"),
    Sample("invented-wexmouth-2025.pdf", Form.PDF, wexmouth.YEAR_2025, "2025-10-24"),
)


def sample_files() -> dict[str, bytes]:
    """Every file of the folder by name, the manifest among them; README.md is written by hand."""
    files = {sample.file: sample.data() for sample in SAMPLES}
    return {**files, MANIFEST: _manifest(files).encode()}


def _manifest(files: dict[str, bytes]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for sample in SAMPLES:
        digest = sha256(files[sample.file]).hexdigest()
        name, title = sample.plan.inspected.council, sample.write().facts.title.text
        writer.writerow((sample.file, "", name, title, sample.listed, "", digest))
    return text.getvalue()
