"""The process that those which read documents are forked from, started before it is needed.

Its imports take most of the time in which one changed document is read; started first, they run beside
those of the command and the search for documents. Owns which modules it imports, and imports none itself.
"""

from __future__ import annotations

import multiprocessing
from multiprocessing import forkserver

PRELOAD = ["graph_builder.admitting.document_work"]


def get_ready() -> None:
    """Starts it, unless it runs. It ends with the process that started it."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(PRELOAD)
    forkserver.ensure_running()
