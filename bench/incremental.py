"""How long a rebuild takes of which nothing changed, and one of which a single document did.

A folder is copied, built once, and built again; then one of its documents, another in each run, gets
other bytes of the same content, as a file that was downloaded again may have. Every time is that of the
command as a user waits for it. Run with:

    python bench/incremental.py FOLDER [--runs N]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COMMAND = Path(sys.executable).with_name("inspection-graph")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--runs", type=int, default=5)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        reports, store = Path(scratch) / "reports", Path(scratch) / "graph"
        # Without the manifest, whose hashes would not be those of the changed documents.
        shutil.copytree(given.folder, reports, ignore=shutil.ignore_patterns("manifest.csv"))
        documents = sorted(reports.rglob("*.pdf"))
        print(f"first build      {time_build(reports, store):6.2f} s   {len(documents)} PDFs")
        unchanged = [time_build(reports, store) for _ in range(given.runs)]
        changed = []
        for run in range(given.runs):
            with documents[run * len(documents) // given.runs].open("ab") as document:
                document.write(b"\n% downloaded again\n")
            changed.append(time_build(reports, store))
    for name, seconds in (("nothing changed", unchanged), ("one changed", changed)):
        print(
            f"{name:16} {statistics.median(seconds):6.2f} s   "
            f"median of {given.runs}, {min(seconds):.2f} to {max(seconds):.2f} s"
        )


def time_build(reports: Path, store: Path) -> float:
    """Seconds for a build, as the command does it where it is installed: with its bytecode kept."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [str(part) for part in (COMMAND, "build", reports, "--store", store, "--quiet")]
    began = time.perf_counter()
    done = subprocess.run(command, stderr=subprocess.DEVNULL, check=False, env=kept)
    if done.returncode not in (0, 1):
        sys.exit(f"the build ended with exit status {done.returncode}")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
