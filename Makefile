# Suunta: set-up, site and tests. A fresh machine needs Python 3.11 with pip and venv, git and make;
# the tests also use Node and Java (the HTML checker) where they are there.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
INSTALL := $(PIP) install --quiet --no-deps --require-hashes
# Two browsers at once: one for each core of a small machine.
WORKERS ?= 2

# Tests are kept as compiled, whatever the machine says: else each run, and each worker of it, begins with 2 s of work.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: site editor pdf serve check bench test quick unit lint clean lock schemas messages forms chromium nu lighthouse \
	pictures

site: .venv/site-ready ## build the real site into site/
	$(BIN)/suunta build

pdf: .venv/pdf-ready ## build the site with a PDF of each plan and evaluation
	$(BIN)/suunta build --pdf

editor: site ## build the site with the form editor, if data/site.yml asks for it (docs/lomake-editori.fi.md)
	@.ci/editor
	$(BIN)/suunta editor --program "$$(ls -d build/decap-cms/* | tail -n 1)"

serve: .venv/site-ready ## show both languages on one address and follow every edit
	$(BIN)/suunta serve

check: .venv/site-ready ## look through data/ and content/
	$(BIN)/suunta check

bench: .venv/bench-ready ## measure the build against stock Material
	$(BIN)/python -m bench

lint: .venv/test-ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

schemas: .venv/site-ready ## renew the schemas of the data files after a change of the model
	$(BIN)/suunta schemas

forms: .venv/forms-ready ## renew data/forms/ after a change of texts, so that the search finds new words in every form
	$(BIN)/suunta forms

messages: .venv/test-ready ## renew docs/virheet.md and docs/fel.md after a change of messages or broken cases
	$(BIN)/python -m tests.message_docs

unit: .venv/test-ready ## unit, broken-input, golden and property tests, in under 30 seconds
	$(BIN)/python -m pytest -n $(WORKERS) -m "not browser and not nu and not integration"

quick: lint check ## everything that needs no browser
	$(BIN)/python -m pytest -n $(WORKERS) -m "not browser and not nu"

test: lint check site chromium nu ## everything
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal -r fEs --site=site tests

chromium: .venv/test-ready
	@.ci/chromium

nu:
	@.ci/nu

lighthouse: site .venv/test-ready chromium ## measure one page of each kind with Lighthouse, figures in docs/lighthouse.md
	@.ci/lighthouse
	$(BIN)/python -m tests.lighthouse site --write

pictures: site .venv/test-ready chromium ## take pictures of one page of each kind, to be looked at, into build/pictures/
	$(BIN)/python -m tests.pictures site build/pictures

clean: ## everything that the targets made, .venv and node_modules too
	rm -rf site site.new site.old build .cache .venv node_modules *.egg-info
	rm -rf .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/site-ready: requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test-ready: requirements-test.lock .venv/site-ready
	$(INSTALL) -r requirements-test.lock
	@touch $@

.venv/bench-ready: requirements-bench.lock .venv/site-ready
	$(INSTALL) -r requirements-bench.lock
	@touch $@

.venv/forms-ready: requirements-forms.lock .venv/site-ready
	$(INSTALL) -r requirements-forms.lock
	@touch $@

# WeasyPrint also needs Pango and fonts from the system: apt-get install libpango-1.0-0 libpangoft2-1.0-0
# libharfbuzz-subset0 fonts-liberation. Without them the build says so and makes the site without PDF.
.venv/pdf-ready: requirements-pdf.lock .venv/site-ready
	$(INSTALL) -r requirements-pdf.lock
	@touch $@

# The locks name every wheel of every platform by its hash, and no address. Needs uv in .venv and npm.
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"

lock:
	echo "setuptools>=77" | $(COMPILE) pyproject.toml - --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra test --constraint requirements.lock --output-file requirements-test.lock
	$(COMPILE) pyproject.toml --extra pdf --constraint requirements.lock --output-file requirements-pdf.lock
	$(COMPILE) pyproject.toml --extra forms --constraint requirements.lock --output-file requirements-forms.lock
	$(COMPILE) pyproject.toml --extra bench --constraint requirements.lock --output-file requirements-bench.lock
	npm install --package-lock-only --omit-lockfile-registry-resolved --ignore-scripts --no-audit --no-fund
