"""The command `serve`; what it serves, and by how many processes, is tested in `tests/server`."""

from __future__ import annotations

import json
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

from tests.commands.running import COMMAND, SAMPLES, run


def test_serve_answers_over_a_socket_and_ends_when_told(sample_store: Path) -> None:
    with subprocess.Popen(
        [COMMAND, "serve", "--port", "0", "--store", str(sample_store)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[3]
        with urllib.request.urlopen(f"{address}health", timeout=10) as response:
            assert json.load(response)["documents"] == SAMPLES
        server.terminate()
        began = time.monotonic()
        server.communicate(timeout=10)
        assert time.monotonic() - began < 10


def test_a_port_that_is_taken_is_told(sample_store: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("serve", "--store", sample_store, "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "(Address already in use). Name another with --port." in result.stderr
