"""Pages of `docs/` that list things are kept together with what they list."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pyoxigraph as ox
import pytest

from graph_builder.cli import COMMANDS, main
from graph_builder.issues import Code
from graph_builder.prefixes import PREFIXES
from ontology import ontology_files, picture

CHECKOUT = Path(__file__).resolve().parents[1]


def read(name: str) -> str:
    return (CHECKOUT / "docs" / name).read_text(encoding="utf-8")


PAGES = [CHECKOUT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md")]
PAGES += sorted((CHECKOUT / "docs").glob("*.md"))


def anchors(page: Path) -> set[str]:
    """The anchors that a page's headings get where Markdown is shown."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    wrong = []
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        if "://" in link:
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            wrong.append(link)
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_command_of_a_page_is_one_and_has_its_options(page: Path) -> None:
    if page.name == "CHANGELOG.md":
        return  # tells of commands that were
    for block in re.findall(
        r"```(?:sh|console)\n(.+?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL
    ):
        for name, rest in re.findall(r"inspection-graph ([a-z-]+)(?: ([^#|\n]*))?", block):
            assert name in COMMANDS, f"{page.name}: inspection-graph {name}"
            command = main.get_command(click.Context(main), name)
            assert command
            known = {option for parameter in command.params for option in parameter.opts}
            assert set(re.findall(r"(?<=\s)--[a-z-]+", f" {rest}")) <= known, f"{page.name}: {name} {rest}"


def test_the_design_says_what_every_part_of_the_code_is_for() -> None:
    design = read("design.md")
    parts = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in [*(CHECKOUT / "graph_builder").iterdir(), *(CHECKOUT / "server").rglob("*.py")]
        if not path.name.startswith("__") and (path.is_file() or (path / "__init__.py").exists())
    }
    assert len(parts) > 80
    assert sorted(part for part in parts if f"`{part}`" not in design) == []


def test_the_picture_of_the_ontology_is_of_this_ontology() -> None:
    assert read("ontology.svg") == picture.draw(), f"run {picture.COMMAND}"


@pytest.fixture(scope="module")
def ontology() -> ox.Store:
    graph = ox.Store()
    for file in ontology_files():
        graph.load(file.read_bytes(), format=ox.RdfFormat.TURTLE)
    return graph


@pytest.mark.parametrize(("start", "by", "end"), [arrow for arrow in picture.ARROWS if "insp:" in arrow[1]])
def test_an_arrow_of_the_picture_says_what_the_property_does(
    ontology: ox.Store, start: str, by: str, end: str
) -> None:
    for side, name in (("domain", start), ("range", end)):
        other = f"{by} rdfs:{side} ?declared FILTER NOT EXISTS {{ {name} rdfs:subClassOf* ?declared }}"
        assert not ontology.query(f"ASK {{ {other} }}", prefixes=PREFIXES), f"the {side} of {by} is no {name}"


def test_every_issue_has_an_entry_and_every_entry_an_issue() -> None:
    headings = re.findall(r"^### (.+)$", read("issues.md"), flags=re.MULTILINE)
    assert headings == [code.value for code in Code], "docs/issues.md: one entry per code, in order"


def test_every_issue_has_its_three_parts() -> None:
    entries = re.split(r"^### .+$", read("issues.md"), flags=re.MULTILINE)[1:]
    for entry in entries:
        severity, *parts = re.split(
            r"^- \*\*(.+?):\*\* ", entry.split("\n## ")[0].strip(), flags=re.MULTILINE
        )
        assert re.match(r"\*(Refused|Warning|Note)", severity), entry
        assert parts[::2] == ["What it means", "When it occurs", "How to fix it"], entry
        assert all(part.strip().endswith(".") for part in parts[1::2]), entry


def test_every_dependency_has_a_reason_and_a_licence() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, develop = read("dependencies.md").split("## To develop")
    for page, wanted in ((run, project["dependencies"]), (develop, project["optional-dependencies"]["dev"])):
        rows = re.findall(r"^\| `([\w.-]+)` \| (.+?) \| (.+?) \|$", page, flags=re.MULTILINE)
        names = {match[0] for each in wanted if (match := re.match(r"[\w.-]+", each))}
        assert {name for name, *_ in rows} == names
        assert [name for name, *_ in rows] == sorted(name for name, *_ in rows)
        assert not [row for row in rows if re.search(r"\b[AL]?GPL", row[2])]
