"""How long a cold build takes, beside the bare text of the same files in the same run.

The measure is `page.get_textpage().get_text_range()` of every page, one process: what no
reader of PDFs can go below. A build beside it has to read facts, assert, validate and load,
in as many processes as there are processors. Run with:

    python bench/build.py FOLDER [--runs N] [--jobs N]
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pypdfium2

COMMAND = Path(sys.executable).with_name("inspection-graph")
SAMPLED_EVERY = 0.05
"""Seconds between two looks at the memory of the build's processes."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--runs", type=int, default=1)
    arguments.add_argument("--jobs", type=int)
    given = arguments.parse_args()
    files = sorted(path for path in given.folder.rglob("*") if path.is_file())
    bare, builds, peaks = [], [], Peaks()
    for _ in range(given.runs):
        before, pages = time_bare_text(files)
        builds.append(time_build(given.folder, given.jobs, peaks))
        after, _ = time_bare_text(files)
        # Other work on the machine slows both; measured on both sides it cancels out, mostly.
        bare.append((before + after) / 2)
    limit, build = statistics.median(bare), statistics.median(builds)
    print(f"bare text   {limit:7.2f} s   {pages} pages, one process")
    print(f"build       {build:7.2f} s   {len(files)} files, {1000 * build / len(files):.0f} ms a file")
    print(f"ratio       {build / limit:7.2f}")
    print(f"peak memory {peaks.parent >> 10:5} MiB parent, {peaks.child >> 10} MiB the largest other process")


def time_bare_text(files: list[Path]) -> tuple[float, int]:
    """Seconds for the text of every page of every PDF, and the number of pages."""
    began, pages = time.perf_counter(), 0
    for path in files:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            continue
        for page in document:
            page.get_textpage().get_text_range()
            pages += 1
        document.close()
    return time.perf_counter() - began, pages


def time_build(folder: Path, jobs: int | None, peaks: Peaks) -> float:
    """Seconds for a build into a new store, as the command does it."""
    with tempfile.TemporaryDirectory() as scratch:
        command = [str(COMMAND), "build", str(folder), "--store", f"{scratch}/graph", "--quiet"]
        command += ["--jobs", str(jobs)] if jobs else []
        began = time.perf_counter()
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
            watcher = threading.Thread(target=peaks.watch, args=(process,))
            watcher.start()
            process.wait()
        seconds = time.perf_counter() - began
        watcher.join()
    if process.returncode not in (0, 1):
        sys.exit(f"the build ended with exit status {process.returncode}")
    return seconds


class Peaks:
    """The largest resident sets met, in KiB: of the build's own process, and of any it started."""

    def __init__(self) -> None:
        self.parent = 0
        self.child = 0

    def watch(self, process: subprocess.Popen[bytes]) -> None:
        while process.poll() is None:
            self.parent = max(self.parent, peak_memory(process.pid))
            for child in descendants(process.pid):
                self.child = max(self.child, peak_memory(child))
            time.sleep(SAMPLED_EVERY)


def descendants(pid: int) -> list[int]:
    """All processes below one; a child belongs to the thread that started it."""
    try:
        threads = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for thread in threads for child in (thread / "children").read_text().split()]
    except OSError:
        return []
    return [found for child in children for found in (child, *descendants(child))]


def peak_memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


if __name__ == "__main__":
    main()
