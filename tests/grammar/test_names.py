"""Names without what stands around them, and lists of names taken apart."""

from __future__ import annotations

import pytest

from graph_builder.grammar.names import clean_name, split_names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ann Example HMI", "Ann Example"),
        ("Ann Example SHMI", "Ann Example"),
        ("Ann Example, Senior HMI", "Ann Example"),
        ("Ann Example Senior Her Majesty’s Inspector.", "Ann Example"),
        ("Ann Example, His Majesty's Inspector", "Ann Example"),
        ("Ann Example HMI designate", "Ann Example"),
        ("Ann Example HMI Deputy Director Social Care\nInspection", "Ann Example"),
        ("Ann Example (Additional Inspector)", "Ann Example"),
        ("Ann Example Associate Inspector.", "Ann Example"),
        ("Ann Example OI", "Ann Example"),
        ("Regulatory Inspection Manager Ann Example", "Ann Example"),
        ("Dr Ann\nExample", "Ann Example"),
        ("Councillor Ann Example OBE", "Ann Example"),
        ("Dr Ann Example BSc MB ChB FRCA", "Ann Example"),
        ("Ann d’Example-Sample", "Ann d’Example-Sample"),
        ("Ann Example- Sample", "Ann Example-Sample"),
        ("Senior HMI", ""),
        ("Ann Example, HM Inspector", "Ann Example"),
        ("Ann Example HMIs", "Ann Example"),
        ("Ann Example, Regional Inspection Manager", "Ann Example"),
        ("Social Care", ""),
        ("  ", ""),
    ],
)
def test_titles_and_posts_are_no_part_of_a_name(printed: str, name: str) -> None:
    assert clean_name(printed) == name


@pytest.mark.parametrize(
    "text",
    [
        "Ann Example, Bo Sample and Cy Test",
        "Ann Example HMI, Bo Sample (Seconded\nInspector) and Cy Test HMI.",
        "Ann Example, HMI, Bo Sample, Senior HMI, Cy Test",
        "Ann Example. Bo Sample, Cy Test",
        "Ann Example\nBo Sample, Cy Test",
        "Ann Example, Assistant Regional Director, Bo Sample, Senior Officer and Cy Test, School Inspector",
        "Ann Example, Bo\nSample & Cy Test",
    ],
)
def test_a_list_comes_apart_into_its_names(text: str) -> None:
    assert [found.name for found in split_names(text)] == ["Ann Example", "Bo Sample", "Cy Test"]


def test_each_name_knows_where_it_was_printed() -> None:
    text = "Ann Example HMI, Dr Bo Sample"
    assert [text[found.start : found.end] for found in split_names(text)] == [
        "Ann Example HMI",
        "Dr Bo Sample",
    ]


def test_nothing_gives_no_names() -> None:
    assert split_names("") == ()
