"""Workers are tested with work that really hangs, aborts, explodes and eats memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_builder.workers.failures import (
    NoFreeWorker,
    OutOfMemory,
    PoolClosed,
    TaskRaised,
    TimedOut,
    WorkerDied,
)
from graph_builder.workers.pool import Limits, Pool
from graph_builder.workers.process import ORPHAN_SECONDS

LIMITS = Limits(seconds=20.0, memory_bytes=1 << 30)

ORPHAN_MAKER = """
from graph_builder.workers.pool import Limits, Pool
from tests.test_workers import work
pool = Pool(work, size=1, limits=Limits(seconds=0.5, memory_bytes=1 << 30))
print(pool.run("pid"), flush=True)
pool.submit("hang 60").result()
"""

_greeting = "none"


def set_greeting(text: str) -> None:
    global _greeting
    _greeting = text


def fail_to_start(text: str) -> None:
    raise RuntimeError(text)


def work(what: str) -> object:
    """The one task of these tests: does what its argument names."""
    kind, _, detail = what.partition(" ")
    match kind:
        case "echo":
            return detail
        case "pid":
            return os.getpid()
        case "greet":
            return _greeting
        case "hang":
            time.sleep(float(detail))
        case "abort":
            os.abort()
        case "exit":
            os._exit(int(detail))
        case "eat":
            return len(bytearray(int(detail)))
        case "raise":
            raise ValueError(detail)
        case "unpicklable":
            return threading.Lock()
    return None


def is_running(pid: int) -> bool:
    """Whether a process runs: one that is gone or only waits to be reaped does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.fixture
def pool() -> Iterator[Pool[str, object]]:
    with Pool(work, size=1, limits=LIMITS) as one:
        yield one


def test_returns_what_the_task_returns(pool: Pool[str, object]) -> None:
    assert pool.run("echo hello") == "hello"


def test_keeps_a_worker_for_the_next_call(pool: Pool[str, object]) -> None:
    assert pool.run("pid") == pool.run("pid")


def test_starts_nothing_before_it_is_asked(pool: Pool[str, object]) -> None:
    assert not pool._alive
    pool.run("echo x")
    assert len(pool._alive) == 1


def test_runs_its_initializer_in_every_worker() -> None:
    with Pool(work, size=1, limits=LIMITS, initializer=set_greeting, initargs=("good morning",)) as pool:
        assert pool.run("greet") == "good morning"
        with pytest.raises(WorkerDied):
            pool.run("abort")
        assert pool.run("greet") == "good morning"


def test_says_why_a_worker_cannot_start() -> None:
    with (
        Pool(work, size=1, limits=LIMITS, initializer=fail_to_start, initargs=("no store",)) as pool,
        pytest.raises(TaskRaised, match="no store"),
    ):
        pool.run("echo x")


def test_a_hanging_task_is_killed_and_replaced(pool: Pool[str, object]) -> None:
    before = pool.run("pid")
    began = time.monotonic()
    with pytest.raises(TimedOut, match=r"longer than 0\.3 s"):
        pool.run("hang 60", seconds=0.3)
    assert time.monotonic() - began < 5
    assert isinstance(before, int)
    assert not is_running(before)
    assert pool.run("pid") != before


def test_an_aborting_task_is_told_by_its_signal_and_replaced(pool: Pool[str, object]) -> None:
    with pytest.raises(WorkerDied, match="SIGABRT"):
        pool.run("abort")
    assert pool.run("echo still here") == "still here"


def test_a_task_that_exits_is_told_by_its_status(pool: Pool[str, object]) -> None:
    with pytest.raises(WorkerDied, match="exit status 7"):
        pool.run("exit 7")


def test_a_hungry_task_is_out_of_memory_and_replaced(pool: Pool[str, object]) -> None:
    before = pool.run("pid")
    with pytest.raises(OutOfMemory):
        pool.run(f"eat {4 << 30}")
    assert pool.run("pid") != before


def test_an_exception_arrives_as_text_and_costs_no_worker(pool: Pool[str, object]) -> None:
    before = pool.run("pid")
    with pytest.raises(TaskRaised, match=r"ValueError: seventeen is too many"):
        pool.run("raise seventeen is too many")
    assert pool.run("pid") == before


def test_a_result_that_cannot_travel_is_an_exception(pool: Pool[str, object]) -> None:
    with pytest.raises(TaskRaised, match="pickle"):
        pool.run("unpicklable")


def test_a_worker_killed_while_idle_is_replaced_unnoticed(pool: Pool[str, object]) -> None:
    pid = pool.run("pid")
    assert isinstance(pid, int)
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert pool.run("echo x") == "x"


def test_a_caller_waits_for_a_free_worker_only_as_long_as_it_likes(pool: Pool[str, object]) -> None:
    pool.run("echo warm")
    busy = pool.submit("hang 1.5")
    time.sleep(0.2)
    with pytest.raises(NoFreeWorker):
        pool.run("echo x", wait=0.1)
    assert pool.run("echo x", wait=10) == "x"
    assert busy.result() is None


def test_futures_come_back_in_any_number_and_fail_one_by_one() -> None:
    with Pool(work, size=2, limits=LIMITS) as pool:
        futures = [pool.submit("abort" if n % 5 == 4 else f"echo {n}") for n in range(15)]
        outcomes = [future.exception() or future.result() for future in futures]
    assert [o for o in outcomes if isinstance(o, str)] == [str(n) for n in range(15) if n % 5 != 4]
    assert sum(isinstance(o, WorkerDied) for o in outcomes) == 3


def test_many_threads_share_a_pool() -> None:
    answers: list[object] = []
    with Pool(work, size=2, limits=LIMITS) as pool:
        threads = [
            threading.Thread(target=lambda n=n: answers.append(pool.run(f"echo {n}"))) for n in range(12)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(pool._alive) <= 2
    assert sorted(map(str, answers)) == sorted(str(n) for n in range(12))


def test_closing_lets_running_work_finish_and_takes_no_more() -> None:
    pool: Pool[str, object] = Pool(work, size=1, limits=LIMITS)
    pid = pool.run("pid")
    running = threading.Thread(target=pool.run, args=("hang 0.5",))
    running.start()
    time.sleep(0.2)
    pool.close()
    with pytest.raises(PoolClosed):
        pool.run("echo x")
    running.join()
    assert isinstance(pid, int)
    assert not is_running(pid)


def test_killing_ends_work_at_once_and_leaves_no_process() -> None:
    began = time.monotonic()
    pool: Pool[str, object] = Pool(work, size=2, limits=LIMITS)
    pids = {pool.run("pid")}
    futures = [pool.submit("hang 60") for _ in range(3)]
    time.sleep(0.3)
    pool.kill()
    assert time.monotonic() - began < 10
    assert all(future.cancelled() or isinstance(future.exception(), PoolClosed) for future in futures)
    assert not any(is_running(pid) for pid in pids if isinstance(pid, int))
    assert not pool._alive


def test_an_interrupt_ends_all_work() -> None:
    def interrupted() -> None:
        with Pool(work, size=1, limits=LIMITS) as pool:
            pool.submit("hang 60")
            time.sleep(0.2)
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - began < 10


def test_work_ends_by_itself_when_the_parent_was_killed() -> None:
    """The parent prints its worker's process number, hangs in work, and is killed from outside."""
    parent = subprocess.Popen(
        [sys.executable, "-c", ORPHAN_MAKER], stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1]
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert is_running(worker)
    deadline = time.monotonic() + ORPHAN_SECONDS + 5
    while is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(worker)


def test_no_pool_without_workers() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Pool(work, size=0, limits=LIMITS)
