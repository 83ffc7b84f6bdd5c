"""How fixtures are made here.

- *Documents* are made in the test that needs them, from as few lines as show the case, and are
  invented; a PDF is written by reportlab or PDFium. The samples in `samples/` stand in where a
  whole report is wanted.
- *Stores* are built once a session from the samples (`sample_store`) and only read; a test that
  writes builds its own below `tmp_path`.
- *The shared corpus* of real reports is not part of this project. Tests that measure against it ask
  for `corpus`, `seeds` or `gold` and are skipped where it is missing; it is looked for in the
  folder named by INSPECTION_GRAPH_SHARED, else in `shared` beside the checkout.
- Goldens are files under `golden/`; one that is missing is written and fails until it has been read.

With REQUIRE_ALL=1, as in CI, every skip is a failure.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


def pytest_configure(config: pytest.Config) -> None:
    # The store of whoever runs the tests is none of theirs.
    os.environ.pop("INSPECTION_GRAPH_STORE", None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("REQUIRE_ALL") == "1":
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"REQUIRE_ALL=1 allows no skip: {reason}"
    return report


@pytest.fixture(scope="session")
def samples() -> Path:
    return CHECKOUT / "samples"


@pytest.fixture(scope="session")
def sample_store(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the samples. Only to be read."""
    from graph_builder.pipeline import BuildOrder, build

    store = tmp_path_factory.mktemp("sample") / "graph"
    result = build(BuildOrder(paths=[samples], store=store))
    assert result.refused == 0, [issue.sentence() for issue in result.issues]
    return store


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = Path(os.environ.get("INSPECTION_GRAPH_SHARED", CHECKOUT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"the shared corpus is not at {folder}; name its folder in INSPECTION_GRAPH_SHARED")
    return folder


@pytest.fixture(scope="session")
def corpus(shared: Path) -> Path:
    return _folder(shared, "corpus")


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    return _folder(shared, "seeds")


@pytest.fixture(scope="session")
def gold(shared: Path) -> Path:
    return _folder(shared, "gold")


def _folder(shared: Path, name: str) -> Path:
    folder = shared / name
    if not folder.is_dir():
        pytest.skip(f"the shared corpus at {shared} has no folder {name}")
    return folder
