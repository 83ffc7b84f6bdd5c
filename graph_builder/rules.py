"""What, besides its bytes, decides what is published of a document: if that is the same, so is the outcome.

Owns the digests of our own files and libraries, and the key of a document. Files are hashed
as they lie in the packages, so that nobody has to remember to raise a number; the net is
wide, since one too wide costs a minute and one too narrow a wrong graph.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph_builder.gathering.source_files import SourceFile
from graph_builder.querying.named_queries import all_queries
from graph_builder.version import __version__

_LIBRARIES = ("beautifulsoup4", "pypdfium2", "python-docx", "rdflib", "snowballstemmer")
"""Those whose next release may read a text or write a literal in another way."""

_NO_PART_OF_IT = frozenset({"families", "commands", "store"})
"""Of `graph_builder`: families count one by one, the others see no document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """By which rules documents are read now, under the base IRI `base`.

    `common` is a digest of what counts for every document: ontology with register, shapes, the
    code from bytes to triples, this release. `families` has one for each family's own rules,
    `derived` one for those that derive facts from all documents together.
    """

    base: str
    common: str
    families: Mapping[str, str]
    derived: str

    @property
    def digest(self) -> str:
        """Of all of it: what decides a whole generation, its documents apart."""
        return _digest_of(self.base, self.common, dict(self.families), self.derived)

    def key(self, file: SourceFile, family: str | None) -> str:
        """What decides the outcome of a file that `family` claimed (None for one that was refused).

        A refused document may be claimed by any family that changed, a claimed one also by one
        that is new.
        """
        own = dict(self.families) if family is None else [sorted(self.families), self.families.get(family)]
        row = asdict(file.row) if file.row else None
        corrections = [asdict(correction) for correction in file.corrections]
        return _digest_of(self.base, self.common, own, file.sha256, file.name, file.shown, row, corrections)


def current_rules(base: str) -> Rules:
    """The rules of this installation."""
    package = files("graph_builder")
    ours = (part for part in package.iterdir() if part.name not in _NO_PART_OF_IT)
    return Rules(
        base=base,
        common=_digest_of(
            __version__,
            [version(library) for library in _LIBRARIES],
            [check.text for check in all_queries() if check.is_check and "document" in check.tags],
            *(_digest_files(part) for part in (files("ontology"), files("shapes"))),
            _digest_files(*ours, files("graph_builder.families").joinpath("registry.py")),
        ),
        families=_families(),
        derived=_digest_files(files("queries").joinpath("derived")),
    )


def _families() -> dict[str, str]:
    """A digest of the rules of each family, by its name.

    A family is the folder of its name: importing them all would cost a build that reads nothing
    most of its time.
    """
    folders = (folder for folder in files("graph_builder.families").iterdir() if folder.is_dir())
    return {
        folder.name.replace("_", "-"): _digest_files(folder)
        for folder in sorted(folders, key=lambda folder: folder.name)
        if folder.joinpath("__init__.py").is_file()
    }


def _digest_files(*parts: Traversable) -> str:
    digest = hashlib.sha256()
    for path, file in sorted(_sources(parts), key=lambda found: found[0]):
        digest.update(f"{path}\n".encode() + file.read_bytes())
    return digest.hexdigest()


def _sources(parts: Iterable[Traversable], above: str = "") -> Iterator[tuple[str, Traversable]]:
    """Our files below some folders, with their paths."""
    for part in parts:
        path = f"{above}/{part.name}"
        if part.is_dir():
            yield from _sources(part.iterdir(), path)
        elif part.name.endswith((".py", ".ttl", ".rq")):
            yield path, part


def _digest_of(*values: object) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True, default=str).encode()).hexdigest()
