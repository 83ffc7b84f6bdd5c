"""Workers that a host forks share what it prepared, and are held as firmly as others."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_builder.workers.failures import OutOfMemory, TimedOut, WorkerDied
from graph_builder.workers.host import host
from graph_builder.workers.pool import Pool
from graph_builder.workers.process import Spawn
from tests.test_workers import LIMITS, is_running, set_greeting, work

PREPARED = 1 << 28
"""Bytes that a host takes before it forks."""

HELD = 1 << 30
"""Bytes that its workers may take."""

HOST_MAKER = """
import multiprocessing, sys, time
from tests.test_worker_host import be_host
multiprocessing.get_context("fork").Process(target=be_host, args=(sys.argv[1],)).start()
time.sleep(60)
"""

_prepared = b""


def prepare() -> None:
    global _prepared
    set_greeting("from the host")
    _prepared = b"x" * PREPARED


def be_host(address: str) -> None:
    host(address, Spawn(work, None, (), HELD), prepare)


def wait_for(path: str, *, there: bool = True) -> None:
    until = time.monotonic() + 20
    while Path(path).exists() is not there:
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture
def address(tmp_path: Path) -> str:
    return os.path.relpath(tmp_path / "host")


@pytest.fixture
def hosted(address: str) -> Iterator[multiprocessing.process.BaseProcess]:
    process = multiprocessing.get_context("fork").Process(target=be_host, args=(address,))
    process.start()
    wait_for(address)
    yield process
    process.kill()
    process.join()
    process.close()


@pytest.fixture
def pool(address: str) -> Iterator[Pool[str, object]]:
    """Its own processes would greet nobody."""
    with Pool(work, size=2, limits=LIMITS, host=address) as pool:
        yield pool


@pytest.mark.usefixtures("hosted")
def test_workers_have_what_their_host_prepared(pool: Pool[str, object]) -> None:
    assert pool.run("greet") == "from the host"
    assert pool.run("pid") == pool.run("pid")


def test_idle_workers_make_way_once_a_host_is_ready(pool: Pool[str, object], address: str) -> None:
    own = pool.run("pid")
    assert pool.run("greet") == "none"
    process = multiprocessing.get_context("fork").Process(target=be_host, args=(address,))
    process.start()
    wait_for(address)
    assert pool.run("greet") == "from the host"
    assert isinstance(own, int)
    assert not is_running(own)
    process.kill()
    process.join()


@pytest.mark.usefixtures("hosted")
def test_a_hosted_worker_that_hangs_is_killed(pool: Pool[str, object]) -> None:
    before = pool.run("pid")
    with pytest.raises(TimedOut):
        pool.run("hang 60", seconds=0.3)
    assert isinstance(before, int)
    assert not is_running(before)
    assert pool.run("greet") == "from the host"


@pytest.mark.usefixtures("hosted")
def test_a_hosted_worker_that_ends_is_replaced(pool: Pool[str, object]) -> None:
    with pytest.raises(WorkerDied, match="its process ended"):
        pool.run("exit 7")
    assert pool.run("greet") == "from the host"


@pytest.mark.usefixtures("hosted")
def test_what_the_host_has_is_not_counted_against_its_workers(pool: Pool[str, object]) -> None:
    assert pool.run(f"eat {HELD - PREPARED // 2}") == HELD - PREPARED // 2
    with pytest.raises(OutOfMemory):
        pool.run(f"eat {HELD + PREPARED // 2}")


def test_without_its_host_a_pool_goes_on_alone(
    pool: Pool[str, object], hosted: multiprocessing.process.BaseProcess
) -> None:
    first = pool.run("pid")
    hosted.kill()
    hosted.join()
    assert pool.run("pid") == first
    with pytest.raises(WorkerDied):
        pool.run("exit 7")
    assert pool.run("greet") == "none"
    assert pool.run("pid") == pool.run("pid")


def test_a_host_ends_with_the_process_that_started_it(address: str) -> None:
    maker = subprocess.Popen([sys.executable, "-c", HOST_MAKER, address])
    wait_for(address)
    with Pool(work, size=1, limits=LIMITS, host=address) as pool:
        worker = pool.run("pid")
        assert isinstance(worker, int)
        itself = int(Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()[1])
        maker.kill()
        maker.wait()
        until = time.monotonic() + 10
        while is_running(itself):
            assert time.monotonic() < until
            time.sleep(0.05)
        assert pool.run("pid") == worker
    assert not is_running(worker)


def test_more_workers_than_wanted_do_not_stay() -> None:
    with Pool(work, size=2, limits=LIMITS, keep=1) as pool:
        slow, quick = pool.submit("hang 0.5"), pool.submit("hang 0.5")
        slow.result()
        quick.result()
        assert len(pool._alive) == 1
        assert pool.run("echo again") == "again"
