from __future__ import annotations

import threading
import time

import pytest

from server.querying.gate import Gate, GateShutError


def test_who_waits_is_let_in_when_a_place_becomes_free() -> None:
    gate = Gate(size=1, queue=1)
    inside = threading.Event()

    def stay_a_moment() -> None:
        with gate.passed(0):
            inside.set()
            time.sleep(0.2)

    thread = threading.Thread(target=stay_a_moment)
    thread.start()
    inside.wait(5)
    with gate.passed(5):
        pass
    thread.join()


def test_nobody_waits_for_ever() -> None:
    gate = Gate(size=1, queue=1)
    with gate.passed(0), pytest.raises(GateShutError, match=r"within 0\.1 s"), gate.passed(0.1):
        pass


def test_only_so_many_may_wait() -> None:
    gate = Gate(size=1, queue=0)
    began = time.monotonic()
    with gate.passed(0), pytest.raises(GateShutError, match="already wait"), gate.passed(10):
        pass
    assert time.monotonic() - began < 5


def test_a_place_is_free_again_after_a_failure() -> None:
    gate = Gate(size=1, queue=0)
    with pytest.raises(ValueError, match="work"), gate.passed(0):
        raise ValueError("work")
    with gate.passed(0):
        pass
