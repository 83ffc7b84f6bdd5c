# `make` is what CI runs: lint, types, tests. `make run` builds and serves.
PYTHON ?= python3.11
REPORTS ?= samples
PORT ?= 8000
STORE ?= graph
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed

.PHONY: all lint types test run build clean terms

all: lint types test

$(STAMP): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

test: $(STAMP)
	$(BIN)/pytest

# A build that refuses some documents exits 1 after publishing the others: still worth serving.
build: $(STAMP)
	$(BIN)/inspection-graph build $(REPORTS) --store $(STORE) || [ $$? -eq 1 ]
	$(BIN)/inspection-graph validate --store $(STORE)

run: build
	$(BIN)/inspection-graph serve --store $(STORE) --port $(PORT)

terms: $(STAMP)
	$(BIN)/python -m ontology.generate

clean:
	rm -rf $(VENV) graph .mypy_cache .ruff_cache .pytest_cache
