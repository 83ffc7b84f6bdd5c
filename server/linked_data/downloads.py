"""The whole graph as files: `/download/` and what is below it.

Owns making each file once for a generation, in a process of its own, and serving it from disk. What the
bytes are is up to `graph_builder.exporting`; the same generation always gives the same.
"""

from __future__ import annotations

import gzip
import hashlib
import shutil
import tempfile
import threading
import weakref
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

import pyoxigraph
from flask import (
    Blueprint,
    Response,
    current_app,
    jsonify,
    make_response,
    render_template,
    send_file,
    url_for,
)

from graph_builder.exporting import export
from graph_builder.workers.failures import WorkFailed
from graph_builder.workers.pool import Limits, Pool
from server.errors import Problem, busy, wants_page
from server.linked_data.census import OncePerSnapshot, list_documents, say_rights
from server.linked_data.vocabulary import Vocabulary
from server.published import Published, Snapshot

SECONDS = 1800.0
"""How long writing one file may take. A million statements take about half a minute."""

MEMORY_BYTES = 16 << 30
"""Of address space, for writing one file."""

WAIT_SECONDS = 3.0
"""How long a request waits for a file that is being made; of a small graph it is there by then."""

CHECKSUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileForm:
    """A form the graph is offered in: `key` as exports name it, and how people do."""

    name: str
    key: str
    media_type: str
    title: str
    graphs: bool

    @property
    def file(self) -> str:
        return f"graph.{self.name}.gz"


FILES = (
    FileForm(name="ttl", key="turtle", media_type="text/turtle", title="Turtle", graphs=False),
    FileForm(name="trig", key="trig", media_type="application/trig", title="TriG", graphs=True),
    FileForm(name="nq", key="nquads", media_type="application/n-quads", title="N-Quads", graphs=True),
    FileForm(name="jsonld", key="jsonld", media_type="application/ld+json", title="JSON-LD", graphs=True),
)
"""What is offered; those with `graphs` say which document states what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a worker is to write: the graph in the folder `quads`, in the form `key`, to `path`."""

    quads: str
    key: str
    base: str
    path: str


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is there: its `size` in bytes and the SHA-256 of these."""

    path: Path
    size: int
    sha256: str


class Files:
    """The files of one snapshot, each made when first asked for, in a folder that goes with the object."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._quads, self._base = str(snapshot.quads), snapshot.base
        self._folder = Path(tempfile.mkdtemp(prefix="inspection-graph-download-"))
        self._ordered: dict[str, Future[Made]] = {}
        self._lock = threading.Lock()
        self._one_at_a_time = threading.Lock()
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)

    def order(self, form: FileForm) -> Future[Made]:
        """The file, or the promise of it; one that failed is tried again."""
        with self._lock:
            future = self._ordered.get(form.name)
            if future is None or (future.done() and future.exception() is not None):
                future = self._ordered[form.name] = Future()
                # A daemon, so that a server which is told to stop does not finish its files first.
                threading.Thread(target=self._write, args=(form, future), daemon=True).start()
            return future

    def made(self) -> Mapping[str, Made]:
        """The files that are there, by name of their form."""
        with self._lock:
            return {
                name: future.result()
                for name, future in self._ordered.items()
                if future.done() and future.exception() is None
            }

    def _write(self, form: FileForm, future: Future[Made]) -> None:
        order = Order(quads=self._quads, key=form.key, base=self._base, path=str(self._folder / form.file))
        limits = Limits(seconds=SECONDS, memory_bytes=MEMORY_BYTES)
        try:
            # What is preloaded counts for the workers of queries too, and so must be the same.
            with (
                self._one_at_a_time,
                Pool(write_file, size=1, limits=limits, preload=["server.querying.query_work"]) as pool,
            ):
                future.set_result(pool.run(order))
        except (WorkFailed, OSError) as failure:
            future.set_exception(failure)


def write_file(order: Order) -> Made:
    """The task of a worker: writes a file, which has its name only when it is whole."""
    path = Path(order.path)
    part = path.with_name(f"{path.name}.part")
    store = pyoxigraph.Store.read_only(order.quads)
    with part.open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        export(store, order.key, cast(BinaryIO, packed), order.base)
    with part.open("rb") as written:
        sha256 = hashlib.file_digest(written, "sha256").hexdigest()
    part.rename(path)
    return Made(path, path.stat().st_size, sha256)


def downloads_blueprint(
    published: Published, files: OncePerSnapshot[Files], vocabulary: Vocabulary
) -> Blueprint:
    """The routes below `/download/`."""
    blueprint = Blueprint("downloads", __name__)

    @blueprint.get("/download/")
    def list_files() -> Response:
        here = files.of(published)
        for form in FILES:
            here.order(form)
        made = here.made()
        if wants_page():
            rights = say_rights(list_documents(published.current()), vocabulary)
            return make_response(render_template("downloads.html", forms=FILES, made=made, rights=rights))
        return jsonify(
            files=[
                {
                    "address": url_for(".send", name=form.file),
                    "media_type": form.media_type,
                    "compressed": "application/gzip",
                    "bytes": made[form.name].size if form.name in made else None,
                    "sha256": made[form.name].sha256 if form.name in made else None,
                }
                for form in FILES
            ]
        )

    @blueprint.get("/download/<name>")
    def send(name: str) -> Response:
        form = next((form for form in FILES if form.file == name), None)
        if form is None:
            known = ", ".join(form.file for form in FILES)
            raise Problem(404, "No such file", f"There is no file “{name}”. There are: {known}, {CHECKSUMS}.")
        made = _wait(files.of(published).order(form))
        return send_file(
            made.path,
            mimetype="application/gzip",
            as_attachment=True,
            download_name=form.file,
            etag=made.sha256,
            conditional=True,
        )

    @blueprint.get(f"/download/{CHECKSUMS}")
    def send_checksums() -> Response:
        here = files.of(published)
        ordered = [(form, here.order(form)) for form in FILES]
        lines = [f"{_wait(future).sha256}  {form.file}\n" for form, future in ordered]
        return Response("".join(lines), content_type="text/plain; charset=utf-8")

    return blueprint


def _wait(future: Future[Made]) -> Made:
    """The file, if it is there soon.

    Raises:
        Problem: it is still being made, or could not be.
    """
    try:
        return future.result(timeout=WAIT_SECONDS)
    except TimeoutError as late:
        raise Problem(
            503,
            "Being made",
            "The file is being written, which is done once for every build.",
            "Ask again in half a minute.",
            retry_after=30,
        ) from late
    except (WorkFailed, OSError) as failure:
        current_app.logger.exception("a download could not be written", exc_info=failure)
        raise busy(failure) from failure
