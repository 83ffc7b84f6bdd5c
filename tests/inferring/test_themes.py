"""Themes of invented statements, and the scheme of themes as data."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import SKOS

from graph_builder.facts import Evidence, Recommendation, RecommendationKind, Subject
from graph_builder.inferring.labels import Label
from graph_builder.inferring.themes import LONG, infer_themes, themes_in
from ontology import ontology_files, terms
from tests.building.northbridge import FACTS, TEXT

SPEAKS_OF = {
    "Answer every call to the front door within a day.": {"front-door"},
    "Children who go missing are offered a return home interview.": {"missing"},
    "Children missing education are found.": {"education"},
    "The adoption of a new way of counting": set(),
    "The timeliness of initial health assessments": {"health"},
    "Parents’ mental ill-health": {"parental-difficulties"},
    "The number of mental health nurses": {"health", "mental-health"},
    "The business plan of the board": {"board"},
    "The quality of children’s plans": {"plans"},
    "Education, health and care plans are late.": {"send"},
    "Make the annual picnic longer.": set(),
}


@pytest.mark.parametrize(("text", "themes"), SPEAKS_OF.items())
def test_the_themes_of_a_text(text: str, themes: set[str]) -> None:
    assert set(themes_in(text)) == themes


def test_a_long_text_speaks_of_what_it_begins_with_or_comes_back_to() -> None:
    filling = " ".join(["word"] * LONG)
    once = f"Caseloads are high. {filling}. Neglect is seen."
    again = f"{once} Neglected children wait."
    assert set(themes_in(once)) == {"workforce"}
    assert set(themes_in(again)) == {"workforce", "neglect"}
    assert set(themes_in("Caseloads are high. Neglect is seen.")) == {"workforce", "neglect"}


def test_the_number_of_an_item_is_no_sentence() -> None:
    filling = " ".join(["word"] * LONG)
    assert set(themes_in(f"1. Neglect is seen. {filling}")) == {"neglect"}


def test_a_tag_shows_its_words_where_they_stand() -> None:
    tags = list(infer_themes(FACTS))
    assert {"front-door", "carers"} <= {tag.theme for tag in tags}
    for tag in tags:
        assert TEXT[tag.start : tag.end] == tag.words
        assert tag.statement.evidence.start <= tag.start < tag.end <= tag.statement.evidence.end


def test_a_statement_has_each_theme_once() -> None:
    text = "Supervision is rare, and supervision is what managers’ oversight needs."
    asked = Recommendation(
        evidence=Evidence(start=100, end=100 + len(text), quote=text, pages=(1,)),
        addressee=Subject.AUTHORITY,
        kind=RecommendationKind.RECOMMENDATION,
        position=1,
        text=text,
    )
    (tag,) = infer_themes(replace(FACTS, recommendations=(asked,), findings=(), strengths=()))
    assert (tag.theme, tag.words, tag.start, tag.end) == ("management-oversight", "Supervision", 100, 111)


@cache
def scheme() -> Graph:
    (file,) = (file for file in ontology_files() if file.name == "themes.ttl")
    return Graph().parse(data=file.read_bytes(), format="turtle")


def written(theme: URIRef, *properties: URIRef) -> list[str]:
    return [
        str(label)
        for each in properties
        for label in scheme().objects(theme, each)
        if isinstance(label, Literal)
    ]


def test_there_are_at_most_forty_themes() -> None:
    assert 30 <= len(list(terms.THEME)) <= 40


@pytest.mark.parametrize("notation", [*terms.THEME])
def test_a_theme_is_told_by_its_own_names(notation: str) -> None:
    names = written(terms.THEME[notation], SKOS.altLabel)
    untold = [name for name in names if notation not in themes_in(name)]
    assert untold == []


@pytest.mark.parametrize("notation", [*terms.THEME])
def test_a_label_stands_once(notation: str) -> None:
    theme = terms.THEME[notation]
    labels = written(theme, SKOS.altLabel, SKOS.hiddenLabel, terms.notWithin)
    forms = Counter(" ".join(Label(notation, label, telling=True).parts()) for label in labels)
    assert [form for form, times in forms.items() if times > 1] == []
    names = written(theme, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
    assert len(set(names)) == len(names), "SKOS keeps the kinds of label apart"


def test_the_page_on_themes_lists_them_as_the_scheme_does() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "themes.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| (.+) \| `([a-z-]+)` \| (.+) \|$", page, flags=re.MULTILINE)
    assert sorted(listed) == sorted(
        (
            *written(terms.THEME[notation], SKOS.prefLabel),
            notation,
            *written(terms.THEME[notation], SKOS.definition),
        )
        for notation in terms.THEME
    )


def test_themes_are_related_both_ways() -> None:
    for theme, other in scheme().subject_objects(SKOS.related):
        assert (other, SKOS.related, theme) in scheme(), f"{theme} and {other}"
