"""A process that gives up connections for good, by a filter in the kernel.

Owns the filter. It works on Linux, on the processors named here; elsewhere `give_up_network`
says that it did not, and what keeps a process from connecting is how few files it may open.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys

_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER = 1
_SECCOMP_FILTER_FLAG_TSYNC = 1
"""For threads that run already, too."""

_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EACCES
_X32_CALLS = 0x40000000
_IO_URING_SETUP = 425
"""The one other call by which sockets can be made; its number is the same everywhere."""

_PROCESSORS = {
    # Linux's name of the processor for filters, and its numbers of the calls seccomp and socket.
    "x86_64": (0xC000003E, 317, 41),
    "aarch64": (0xC00000B7, 277, 198),
}

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_CALL_NUMBER, _PROCESSOR = 0, 4
"""Where a filter finds these two."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def give_up_network() -> bool:
    """Makes every later attempt of this process to make a socket fail; false if that cannot be had."""
    known = _PROCESSORS.get(platform.machine())
    if sys.platform != "linux" or known is None:
        return False
    processor, seccomp, make_socket = known
    steps = _filter(processor, make_socket)
    program = _Program(len(steps) // 8, steps)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return False
    answer: int = libc.syscall(
        seccomp, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(program)
    )
    return answer == 0


def _filter(processor: int, make_socket: int) -> bytes:
    """The filter's steps: what to do, how many to skip if so and if not, and with which number."""
    steps = (
        (_LOAD, 0, 0, _PROCESSOR),
        (_IF_EQUAL, 0, 5, processor),
        (_LOAD, 0, 0, _CALL_NUMBER),
        (_IF_AT_LEAST, 3, 0, _X32_CALLS),
        (_IF_EQUAL, 2, 0, make_socket),
        (_IF_EQUAL, 1, 0, _IO_URING_SETUP),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
