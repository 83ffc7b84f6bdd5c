"""Writes the folder `samples/` anew from the plans."""

from __future__ import annotations

from pathlib import Path

from tests.report_writer.samples.catalogue import sample_files

FOLDER = Path(__file__).parents[3] / "samples"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, data in sample_files().items():
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(data):,} bytes")
