from __future__ import annotations

import csv
import datetime
import io

import pytest
from flask.testing import FlaskClient
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from graph_builder.querying.columns import Column, ValueType
from graph_builder.querying.named_queries import NamedQuery, all_queries, get
from graph_builder.querying.spreadsheets import LONGEST_CELL, Origin, write_spreadsheet

QUESTIONS = [query for query in all_queries() if not query.is_check]
COUNCILS = (
    "urn local_authority inspection_link publication_date inspection_framework inspector_name "
    "inspection_start_date inspection_end_date overall_effectiveness_grade impact_of_leaders_grade "
    "help_and_protection_grade in_care_grade care_leavers_grade"
)


def opened(body: bytes) -> Workbook:
    return load_workbook(io.BytesIO(body))


def first_sheet(book: Workbook) -> Worksheet:
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


def small(*kinds: ValueType) -> NamedQuery:
    columns = tuple(Column(name=kind.value, type=kind, meaning=f"a {kind.value}") for kind in kinds)
    return NamedQuery(
        name="small", summary="What?", description="Made up.", tags=("x",), text="", columns=columns
    )


@pytest.mark.parametrize("query", QUESTIONS, ids=lambda query: query.name)
def test_every_question_comes_as_a_spreadsheet(client: FlaskClient, query: NamedQuery) -> None:
    """Made here, since over HTTP each would start a process; that way is tried by the tests below."""
    answer = client.get(f"/queries/{query.name}.csv")
    head, *rows = csv.reader(io.StringIO(answer.text, newline=""))
    book = opened(write_spreadsheet(answer.data, query, Origin()))
    sheet = first_sheet(book)
    assert (sheet.max_row, sheet.max_column) == (len(rows) + 1, len(head))
    assert [cell.value for cell in sheet[1]] == head
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    assert sheet.freeze_panes == "A2"
    assert book.sheetnames[:2] == [query.name[:31], "About"]


def test_the_summary_drops_into_councils_workbooks(client: FlaskClient) -> None:
    sheet = first_sheet(opened(client.get("/queries/summary.xlsx").data))
    assert [cell.value for cell in sheet[1]][:13] == COUNCILS.split()
    ends = [cell.value for cell in sheet["H"][1:]]
    assert ends
    assert all(isinstance(end, datetime.datetime) for end in ends)


def test_values_have_their_types() -> None:
    query = small(ValueType.DATE, ValueType.INTEGER, ValueType.NUMBER, ValueType.TRUTH, ValueType.TEXT)
    head = b"date,integer,number,truth,text\r\n"
    rows = head + b"2024-12-06,3,63.5,true,=1+1\r\n2024-12,,,false,x\r\n1899-01-01,,,,\r\n"
    sheet = first_sheet(opened(write_spreadsheet(rows, query, Origin())))
    values = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert values == [
        [datetime.datetime(2024, 12, 6), 3, 63.5, True, "=1+1"],
        ["2024-12", None, None, False, "x"],
        ["1899-01-01", None, None, None, None],
    ]
    assert sheet["A2"].number_format == "yyyy-mm-dd"
    assert [sheet.cell(2, place).data_type for place in range(1, 6)] == ["d", "n", "n", "b", "s"]


def test_text_longer_than_a_cell_is_cut_visibly() -> None:
    rows = b"text\r\n" + b"a" * (LONGEST_CELL + 5) + b"\r\n"
    value = first_sheet(opened(write_spreadsheet(rows, small(ValueType.TEXT), Origin())))["A2"].value
    assert isinstance(value, str)
    assert (len(value), value[-1]) == (LONGEST_CELL, "…")


def test_it_says_where_it_comes_from(client: FlaskClient) -> None:
    book = opened(client.get("/queries/judgements.xlsx?grade=Good").data)
    about = book["About"]
    facts = {str(row[0].value): row[1].value for row in about.iter_rows(max_row=8)}
    assert facts["Question"] == get("judgements").summary
    assert facts["Only rows where"] == "grade is Good"
    assert facts["Rows"] == first_sheet(book).max_row - 1
    assert facts["Reports held"] == client.get("/health").get_json()["documents"]
    assert facts["Graph built"]
    assert "Open Government Licence" in str(facts["Licence"])
    described = {row[0].value: row[2].value for row in about.iter_rows(min_row=10)}
    assert described["grade_as_printed"] == "the grade letter by letter"


def test_codes_are_explained(client: FlaskClient) -> None:
    codes = opened(client.get("/queries/judgements.xlsx").data)["Codes"]
    found = {(row[0].value, row[1].value): row[2].value for row in codes.iter_rows(min_row=2)}
    assert found["area_concept", "care-leavers"] == "Care leavers"
    assert "Codes" not in opened(client.get("/queries/possibly-same-people.xlsx").data).sheetnames


def test_the_same_rows_are_the_same_bytes(client: FlaskClient) -> None:
    rows = client.get("/queries/documents.csv").data
    query = get("documents")
    assert write_spreadsheet(rows, query, Origin()) == write_spreadsheet(rows, query, Origin())
