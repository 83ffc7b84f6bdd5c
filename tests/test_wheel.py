"""The package as others get it: a wheel, made by way of a source distribution, installed in an empty
environment and used outside the checkout, all on a PATH without Node.js."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
import sys
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trajectories import OF_NEIGHBOURS

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGES = ("graph_builder", "ontology", "queries", "server", "shapes")
BUILT = {
    f"server/static/{name}" for name in ("page.js", "editor.js", "editor.css", "graph.js", "notices.txt")
}
QUERIES = sorted(path.stem for path in (CHECKOUT / "queries").glob("*.rq"))


Command = list[str | Path]
PIP: Command = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
HATCHLING: Command = [sys.executable, "-m", "hatchling", "build"]


def run(command: Command, folder: Path, env: dict[str, str]) -> str:
    """Runs a program in a folder and gives back what it printed; failing, shows all it said."""
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose PATH holds nothing but a shell."""
    shell = shutil.which("sh")
    assert shell
    programs = tmp_path_factory.mktemp("programs")
    (programs / "sh").symlink_to(shell)
    foreign = ("PYTHON", "VIRTUAL_ENV", "INSPECTION_GRAPH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return kept | {"PATH": str(programs)}


@pytest.fixture(scope="module")
def clean_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout as it stands, without what git ignores."""
    copy = tmp_path_factory.mktemp("checkout")
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(listing, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (CHECKOUT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(CHECKOUT / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(clean_copy: Path, env: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that comes of the source distribution."""
    folder = tmp_path_factory.mktemp("distributions")
    run([*HATCHLING, "--target", "sdist", "-d", folder], clean_copy, env)
    (source,) = folder.glob("*.tar.gz")
    run([*PIP, "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, source], folder, env)
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def programs(wheel: Path, env: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment in which nothing but the wheel was installed."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=False, symlinks=True)
    install: Command = ["--python", place / "bin" / "python", "install", "--quiet", "--no-compile", wheel]
    run([*PIP, *install], place, env)
    return place / "bin"


@pytest.fixture(scope="module")
def store(
    programs: Path, samples: Path, env: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """What the installed program built from the samples, in a folder far from the checkout."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(samples, folder / "reports")
    run([programs / "inspection-graph", "build", "reports", "--store", "graph"], folder, env)
    return folder / "graph"


@pytest.fixture(scope="module")
def address(programs: Path, store: Path, env: dict[str, str]) -> Iterator[str]:
    """Where the installed program serves that store."""
    command: Command = [programs / "inspection-graph", "serve", "--store", store, "--port", "0"]
    with subprocess.Popen(command, cwd=store.parent, env=env, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        said = server.stdout.readline()
        found = re.search(r"http://[^/ ]+", said)
        assert found, said
        yield found[0]
        server.terminate()


def fetch(address: str, accept: str = "text/html") -> str:
    request = urllib.request.Request(address, headers={"Accept": accept})
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.status == 200
        return str(answer.read().decode())


def contents(wheel: Path) -> dict[str, int]:
    """The checksum of each file of the packages."""
    with zipfile.ZipFile(wheel) as archive:
        members = archive.infolist()
    return {member.filename: member.CRC for member in members if member.filename.startswith(PACKAGES)}


def test_the_wheel_holds_the_packages_and_the_scripts_that_were_built(wheel: Path, clean_copy: Path) -> None:
    files = [path for package in PACKAGES for path in (clean_copy / package).rglob("*") if path.is_file()]
    wanted = {path.relative_to(clean_copy).as_posix() for path in files}
    wanted = {name for name in wanted if not name.startswith("server/web/")} | BUILT
    wanted |= {f"server/docs/{path.name}" for path in (clean_copy / "docs").iterdir()}
    assert set(contents(wheel)) == wanted


def test_a_checkout_gives_the_same_wheel_and_builds_scripts_again_when_they_change(
    wheel: Path, clean_copy: Path, env: dict[str, str], tmp_path: Path
) -> None:
    copy = shutil.copytree(clean_copy, tmp_path / "checkout")
    build: Command = [*HATCHLING, "--target", "wheel", "-d", tmp_path]
    run(build, copy, env)
    (direct,) = tmp_path.glob("*.whl")
    assert contents(direct) == contents(wheel)

    script = copy / "server" / "static" / "page.js"
    script.write_text("as it was", encoding="utf-8")
    run(build, copy, env)
    assert script.read_text(encoding="utf-8") == "as it was"
    with (copy / "server" / "web" / "page.ts").open("a", encoding="utf-8") as source:
        source.write("// changed\n")
    run(build, copy, env)
    assert script.read_text(encoding="utf-8") != "as it was"


def test_a_registry_that_cannot_be_reached_is_told(
    clean_copy: Path, env: dict[str, str], tmp_path: Path
) -> None:
    copy = shutil.copytree(clean_copy, tmp_path / "checkout")
    nowhere = {"registry": "http://127.0.0.1:9/", "cache": str(tmp_path / "cache"), "fetch_retries": "0"}
    build = subprocess.run(
        [*HATCHLING, "--target", "wheel", "-d", tmp_path],
        cwd=copy,
        env=env | {f"npm_config_{name}": value for name, value in nowhere.items()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert build.returncode != 0
    assert "The page scripts could not be built: npm ci failed." in build.stderr
    assert "check the connection" in build.stderr
    assert "Traceback" not in build.stderr
    assert not list(tmp_path.glob("*.whl"))


def test_the_command_says_what_it_can(programs: Path, env: dict[str, str], tmp_path: Path) -> None:
    said = run([programs / "inspection-graph", "--help"], tmp_path, env)
    assert re.findall(r"^  (build|query|serve)\b", said, flags=re.MULTILINE) == ["build", "query", "serve"]


def test_what_was_built_is_valid(programs: Path, store: Path, env: dict[str, str]) -> None:
    run([programs / "inspection-graph", "validate", "--store", store], store.parent, env)


def test_every_asset_is_served(address: str, wheel: Path) -> None:
    pages = [fetch(f"{address}{path}") for path in ("/", "/sparql", "/graph/", "/docs/tutorial")]
    loaded = {asset for page in pages for asset in re.findall(r'"(/static/[^"]+)"', page)}
    packed = {name for name in contents(wheel) if name.startswith("server/static/")}
    assert {f"server{asset.partition('?')[0]}" for asset in loaded} == packed
    for asset in loaded:
        assert fetch(f"{address}{asset}")


@pytest.mark.parametrize("name", QUERIES)
def test_every_named_query_runs(address: str, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(fetch(f"{address}/queries/{name}.csv", "text/csv"))))
    assert bool(rows) is not (name in OF_NEIGHBOURS or name.endswith("-violation"))
