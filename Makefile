# Everything a fresh machine needs: Python 3.11 or later and make.
#   make site     the course as two websites: site/student to publish, site/teacher for yourself
#   make preview  the student edition while you write, at http://127.0.0.1:8000
#   make preview-teacher  the same with all that is for teachers
#   make test     every test, those in the browser included

PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
  BIN := $(VENV)/Scripts
else
  BIN := $(VENV)/bin
endif

export NO_MKDOCS_2_WARNING := 1

.PHONY: site preview preview-teacher test reference screenshots lint bench lock clean

site: $(VENV)/ready
	$(BIN)/lessons build

preview: $(VENV)/ready
	$(BIN)/mkdocs serve

preview-teacher: export COURSE_EDITION := teacher
preview-teacher: preview

test: $(VENV)/ready-to-test lint
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.npm_tools
	$(BIN)/python -m tests.java
	$(BIN)/python -m tests.pango
	$(BIN)/python -m tests.libreoffice
	$(BIN)/python -m pytest

reference: $(VENV)/ready
	$(BIN)/lessons reference > docs/lesson-format.md
	$(BIN)/lessons reference --page problems > docs/problems.md
	$(BIN)/lessons schema

screenshots: $(VENV)/ready-to-test
	$(BIN)/python -m tests.screenshots

lint: $(VENV)/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/ready-to-test
	$(BIN)/python -m benchmarks.checking
	$(BIN)/python -m benchmarks.quotations
	$(BIN)/python -m benchmarks.handouts
	$(BIN)/python -m benchmarks.build_time
	$(BIN)/python -m benchmarks.browser
	$(BIN)/python -m benchmarks.weight

lock: $(VENV)/ready-to-test
	$(BIN)/python -m pip install --quiet "uv>=0.10"
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate \
	  pyproject.toml requirements/build.in --output-file requirements/course.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --no-annotate --extra test \
	  pyproject.toml requirements/build.in --output-file requirements/test.txt

clean:
	rm -rf $(VENV) site .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/tools/node_modules

# The lock names every package with its hash; our own is installed without asking for more.
$(VENV)/ready: requirements/course.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/course.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/ready-to-test: requirements/test.txt $(VENV)/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@
