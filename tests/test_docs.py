"""Pages of `docs/` that list things are kept together with what they list."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from graph_builder.issues import Code

CHECKOUT = Path(__file__).resolve().parents[1]


def read(name: str) -> str:
    return (CHECKOUT / "docs" / name).read_text(encoding="utf-8")


def test_every_issue_has_an_entry_and_every_entry_an_issue() -> None:
    headings = re.findall(r"^### (.+)$", read("issues.md"), flags=re.MULTILINE)
    assert headings == [code.value for code in Code], "docs/issues.md: one entry per code, in order"


def test_every_issue_has_its_three_parts() -> None:
    entries = re.split(r"^### .+$", read("issues.md"), flags=re.MULTILINE)[1:]
    for entry in entries:
        severity, *parts = re.split(r"^- \*\*(.+?):\*\* ", entry.split("\n## ")[0].strip(), flags=re.MULTILINE)
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
