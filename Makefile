# `make` is what CI runs: lint, types, tests. `make run` builds a graph and serves it.
# Needs Python 3.11 or later, its pip, and make; everything else goes into .venv.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
REPORTS ?= samples
PORT ?= 8000
STORE ?= graph
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed

.PHONY: all lint types test run build terms samples bench clean

all: lint types test

# pip installs into the environment from outside, so that a system without ensurepip will do.
$(STAMP): pyproject.toml
	$(PYTHON) -m venv --without-pip $(VENV)
	$(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check install --quiet --editable '.[dev]'
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

# What is generated and committed: the closed namespace, and the invented documents.
terms: $(STAMP)
	$(BIN)/python -m ontology.generate

samples: $(STAMP)
	$(BIN)/python -m tests.report_writer.samples

bench: $(STAMP)
	$(BIN)/python bench/build.py $(REPORTS)

clean:
	rm -rf $(VENV) graph .mypy_cache .ruff_cache .pytest_cache .hypothesis
