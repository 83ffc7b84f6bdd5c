from __future__ import annotations

from graph_builder.querying.terminal_table import write_table


def head(columns: list[str], rows: list[list[str]], width: int) -> list[str]:
    return write_table(columns, rows, width).splitlines()[1].split()


def test_columns_that_say_nothing_and_addresses_give_way_to_words() -> None:
    columns = ["inspection", "empty", "authority", "grade"]
    rows = [["https://w3id.org/x/1", "", "Wexmouth", "Good"], ["", "", "Tarnholme", "Inadequate"]]
    assert head(columns, rows, 80) == ["authority", "grade"]
    table = write_table(columns, rows, 80)
    assert table.splitlines()[-1] == "2 rows; not shown (--format csv has all): inspection, empty"


def test_addresses_alone_are_shown_whole() -> None:
    iri = "https://w3id.org/inspection-graph/id/document/026689d2e5dd8858"
    assert iri in write_table(["s"], [[iri]], 80)


def test_no_more_columns_are_shown_than_fit_whole() -> None:
    columns = [f"column{number}" for number in range(20)]
    rows = [["x" * 12] * 20]
    assert len(head(columns, rows, 80)) == 5
    assert "…" not in write_table(columns, rows, 80)
    assert len(head(columns, rows, 20)) == 3


def test_long_text_takes_what_is_left() -> None:
    table = write_table(["authority", "text"], [["Wexmouth", "word " * 30]], 100)
    assert max(map(len, table.splitlines())) > 90


def test_no_rows_still_have_names() -> None:
    table = write_table(["authority", "grade"], [], 80)
    assert table.splitlines()[1].split() == ["authority", "grade"]
    assert table.splitlines()[-1] == "0 rows"
