# `make` is what CI runs: lint, types, tests. `make run` builds a graph and serves it.
# Needs Python 3.11 or later, its pip, and make; everything else goes into .venv.
PYTHON ?= $(or $(shell command -v python3.11 || command -v python3),python3.11)
REPORTS ?= samples
PORT ?= 8000
STORE ?= graph
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
DEVELOPING := $(VENV)/developing
PAGE_SOURCES := $(wildcard server/web/*.ts server/web/*.mjs server/web/*.css server/web/*.json) server/web/.npmrc

.PHONY: all lint types test run build terms samples pages bench clean

all: lint types test

# pip installs into the environment from outside, so that a system without ensurepip will do.
define install
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
  { echo 'Python 3.11 or later is needed, and “$(PYTHON)” is not. Install it, or name it: make PYTHON=/path/to/python' >&2; exit 1; }
@$(PYTHON) -m pip --version >/dev/null 2>&1 || \
  { echo 'The pip of $(PYTHON) is needed (Debian: apt-get install python3-pip).' >&2; exit 1; }
$(PYTHON) -m venv --without-pip $(VENV)
$(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check install --quiet --editable '$(1)'
touch $(INSTALLED) server/static/page.js
endef

# What the program needs, for those who only use it.
$(INSTALLED): pyproject.toml hatch_build.py $(PAGE_SOURCES)
	$(call install,.)

# That, and what lint, types and tests need.
$(DEVELOPING): pyproject.toml hatch_build.py
	$(call install,.[dev])
	touch $@

# Installing builds the page scripts too; this is for when they change later.
server/static/page.js: $(PAGE_SOURCES) | $(DEVELOPING)
	$(BIN)/python hatch_build.py build

pages: server/static/page.js

lint: $(DEVELOPING)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEVELOPING)
	$(BIN)/mypy
	$(BIN)/python hatch_build.py types

test: $(DEVELOPING) pages
	$(BIN)/pytest

# A build that refuses some documents exits 1 after publishing the others: still worth serving.
build: $(INSTALLED)
	$(BIN)/inspection-graph build $(REPORTS) --store $(STORE) || [ $$? -eq 1 ]

run: build
	$(BIN)/inspection-graph serve --store $(STORE) --port $(PORT)

# What is generated and committed: the closed namespace, and the invented documents.
terms: $(DEVELOPING)
	$(BIN)/python -m ontology.generate

samples: $(DEVELOPING)
	$(BIN)/python -m tests.report_writer.samples

bench: $(DEVELOPING)
	$(BIN)/python bench/build.py $(REPORTS)

clean:
	rm -rf $(VENV) graph server/web/node_modules server/web/.built server/static/*.js server/static/editor.css \
  server/static/notices.txt \
	  .mypy_cache .ruff_cache .pytest_cache .hypothesis
