"""The command `serve` in a process of its own, as somebody would run it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

START_SECONDS = 60


@dataclass(frozen=True, kw_only=True)
class Served:
    """A server that runs: its address without a slash at the end, its process, and what it logs."""

    address: str
    process: subprocess.Popen[str]
    log: Path

    def processes(self) -> list[int]:
        """All processes of the server."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and _session(entry) == self.process.pid:
                found.append(int(entry.name))
        return found

    def memory(self) -> int:
        """Bytes that its processes have for themselves."""
        return sum(_resident(number) for number in self.processes())


@contextmanager
def served(store: Path, folder: Path) -> Iterator[Served]:
    """Serves a store folder, with the log in `folder`, and ends it."""
    log = folder / "serve.log"
    command = Path(sys.executable).with_name("inspection-graph")
    order = [str(command), "serve", "--store", str(store), "--port", "0"]
    with log.open("w") as written:
        process = subprocess.Popen(
            order, stdout=subprocess.PIPE, stderr=written, text=True, start_new_session=True
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert "http://" in line, log.read_text()
        address = line.partition(" at ")[2].partition("/ ")[0]
        with urllib.request.urlopen(f"{address}/health", timeout=START_SECONDS) as answer:
            assert answer.status == 200
        yield Served(address=address, process=process, log=log)
    finally:
        process.stdout.close()
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _session(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[3])
    except OSError:
        return -1


def _resident(number: int) -> int:
    """Private bytes; what is shared with the other processes would be counted for each."""
    try:
        lines = Path(f"/proc/{number}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
