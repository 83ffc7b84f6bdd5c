"""Names and posts told apart."""

from __future__ import annotations

import pytest

from graph_builder.grammar.posts import is_interim, is_name, is_redacted, is_statutory_director, split_post


@pytest.mark.parametrize(
    "post",
    [
        "Director of Children’s Services",
        "Director of Children's Services and Education",
        "Interim Director of Children and Young People’s Services",
        "Executive Director – Children and Families",
        "Corporate Director, Children’s Services",
        "Strategic Director for Children, Families and Adults",
        "Director of Children, Schools and Families",
        "Director of Education and Children",
        "Interim Director of Children and Families",
        "Director for Children & Young People",
        "Executive Director, Families, Children and Learning",
        "Managing Director, Children and Young People Services",
        "DCS",
    ],
)
def test_posts_of_the_statutory_director(post: str) -> None:
    assert is_statutory_director(post)


@pytest.mark.parametrize(
    "post",
    [
        "Assistant Director of Children’s Services",
        "Deputy Director of Children’s Services",
        "Director of Children’s Social Care",
        "Divisional Director for Children and Families Services",
        "Director of Public Health",
        "Strategic Director for People",
        "Head of Children’s Services",
        "Chief Executive",
    ],
)
def test_other_posts(post: str) -> None:
    assert not is_statutory_director(post)


def test_interim() -> None:
    assert is_interim("Acting Director of Children’s Services")
    assert not is_interim("Director of Children’s Services")
    assert not is_interim(None)


@pytest.mark.parametrize(
    "words",
    [
        "Ana Silva",
        "Dr Mei Lin Okafor",
        "Bo O’Sample-Mockup",
        "Jan van der Mock",
        "A Young",
        "Di Mockup",
        "Al Sample",
    ],
)
def test_names(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "Early Years",
        "Care Quality Commission",
        "Ana",
        "Strategic Director",
        "the plan",
        "Room 2",
        "van Mock",
        "",
    ],
)
def test_no_names(words: str) -> None:
    assert not is_name(words)


@pytest.mark.parametrize("words", ["DPA", "[redacted]", "[Name redacted]", "XXXX", "█████", "(Signature)"])
def test_redactions(words: str) -> None:
    assert is_redacted(words)
    assert not is_redacted("Ana Silva")


@pytest.mark.parametrize(
    ("words", "name", "post"),
    [
        ("Jo Mockup Assistant Director – Families", "Jo Mockup", "Assistant Director – Families"),
        ("Strategic Director for People Ana Silva", "Ana Silva", "Strategic Director for People"),
        (
            "Portfolio Holder for Children Councillor Ada Sample",
            "Ada Sample",
            "Portfolio Holder for Children",
        ),
        ("Councillor Ada Sample, Cabinet Member", "Ada Sample", "Cabinet Member"),
        ("Cllr Sample", "Sample", None),
        ("Director of Finance", None, "Director of Finance"),
        ("Marshwood", None, None),
    ],
)
def test_name_and_post_of_one_cell(words: str, name: str | None, post: str | None) -> None:
    assert split_post(words) == (name, post)
