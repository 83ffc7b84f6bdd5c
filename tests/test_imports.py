"""Imports point one way: the table in `docs/design.md`, read from the import statements."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGES = ("ontology", "shapes", "queries", "graph_builder", "server")

_OF_MAKING = ("rdflib", "graph_builder.reading", "graph_builder.families", "graph_builder.building")
"""What asking a published graph has no need of."""

RULES: dict[str, tuple[str, ...]] = {
    "graph_builder/linking": ("graph_builder.families", "graph_builder.reading"),
    "ontology": ("shapes", "graph_builder", "server"),
    "shapes": ("graph_builder", "server"),
    "queries": ("ontology", "shapes", "graph_builder", "server"),
    "graph_builder": ("server",),
    "graph_builder/facts": ("rdflib", "pyoxigraph", "graph_builder.reading", "graph_builder.families"),
    "graph_builder/reading": (
        "rdflib",
        "pyoxigraph",
        "ontology",
        "graph_builder.families",
        "graph_builder.grammar",
        "graph_builder.building",
    ),
    "graph_builder/grammar": (
        "rdflib",
        "pyoxigraph",
        "ontology",
        "graph_builder.families",
        "graph_builder.building",
        *(f"graph_builder.reading.{form}" for form in ("reader", "pdf", "docx", "html", "plain", "sniffing")),
    ),
    "graph_builder/families": ("rdflib", "pyoxigraph", "ontology", "graph_builder.building"),
    "graph_builder/building": ("graph_builder.reading", "graph_builder.families", "graph_builder.grammar"),
    "graph_builder/searching": (
        "rdflib",
        "graph_builder.families",
        "graph_builder.reading",
        "graph_builder.building",
    ),
    "graph_builder/validating": ("graph_builder.families", "graph_builder.reading"),
    "graph_builder/store": ("rdflib", "graph_builder.families", "graph_builder.building"),
    "graph_builder/admitting/readying.py": PACKAGES,
    "graph_builder/gathering": ("rdflib", "graph_builder.families"),
    "graph_builder/querying": _OF_MAKING,
    "graph_builder/networks": _OF_MAKING,
    "graph_builder/register.py": ("rdflib",),
    "server": ("rdflib", "graph_builder.pipeline", "graph_builder.families", "graph_builder.building"),
}
"""What the modules below a path never import: a module, or anything below it."""

EXCEPTIONS = {("graph_builder/commands/serve.py", "server"), ("graph_builder/commands/paper.py", "server")}
"""The commands that start the server, or write what it shows; both read what the others have published."""


def modules_below(path: str) -> list[Path]:
    place = CHECKOUT / path
    return [place] if place.suffix == ".py" else sorted(place.rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    """The dotted names that a module's import statements name, those within functions too."""
    package = module.relative_to(CHECKOUT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package[: len(package) - node.level + 1]
                base = ".".join((*above, base)).rstrip(".")
            yield from (f"{base}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", RULES)
def test_imports_point_one_way(path: str) -> None:
    modules = modules_below(path)
    assert modules, f"there is nothing at {path}; docs/design.md and this table should say where it went"
    wrong = {
        f"{place} imports {name}"
        for module in modules
        for place in [module.relative_to(CHECKOUT).as_posix()]
        for name in imported(module)
        for banned in RULES[path]
        if f"{name}.".startswith(f"{banned}.") and (place, banned) not in EXCEPTIONS
    }
    assert wrong == set()


def test_worker_processes_know_only_python() -> None:
    wrong = {
        f"{module.name} imports {name}"
        for module in modules_below("graph_builder/workers")
        for name in imported(module)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not name.startswith("graph_builder.workers.")
    }
    assert wrong == set()


def test_nothing_reads_the_tests() -> None:
    wrong = [
        module.relative_to(CHECKOUT).as_posix()
        for package in PACKAGES
        for module in modules_below(package)
        for name in imported(module)
        if name.partition(".")[0] in ("tests", "bench")
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        ("import rdflib.namespace", ["rdflib.namespace"]),
        ("from rdflib import Graph, URIRef", ["rdflib.Graph", "rdflib.URIRef"]),
        ("from ..building import graph", ["graph_builder.building.graph"]),
        ("def f():\n    from server import app", ["server.app"]),
    ],
)
def test_every_form_of_import_is_seen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, statement: str, names: list[str]
) -> None:
    monkeypatch.setattr("tests.test_imports.CHECKOUT", tmp_path)
    module = tmp_path / "graph_builder" / "families" / "one.py"
    module.parent.mkdir(parents=True)
    module.write_text(statement, encoding="utf-8")
    assert list(imported(module)) == names
