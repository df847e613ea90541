# Two commands do everything: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
DB := outputs/facts.duckdb
JOBS ?= $(shell nproc 2>/dev/null || echo 2)

.PHONY: demo test test-accurate setup setup-test check clean
.DEFAULT_GOAL := demo

demo: setup
	$(BIN)/python run_pipeline.py ingest corpus/samples --db $(DB)
	$(BIN)/python run_pipeline.py show --db $(DB) --rows 6
	@echo
	@echo 'Which agreements were signed, and who signed what with whom?'
	$(BIN)/python run_pipeline.py query --db $(DB) \
	  "SELECT published, parties, form, topic FROM partnerships WHERE stage = 'signed' ORDER BY published"

test: setup-test check
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile
	$(BIN)/python run_pipeline.py evaluate corpus/gold --floors tests/floors.json

# `make test` leaves Stanza out where torch would bring CUDA's gigabytes; this installs it all the same.
test-accurate: setup-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[accurate]"
	$(BIN)/python -m pytest tests/language

check:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python run_pipeline.py rules check

setup: .venv/.core
setup-test: .venv/.test

.venv/.core: pyproject.toml constraints.txt
	@echo 'Setting up .venv: a few minutes the first time.'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	touch $@

.venv/.test: .venv/.core
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	$(BIN)/python tests/install_accurate.py
	touch $@

clean:
	rm -rf .venv outputs/facts.duckdb* .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info
