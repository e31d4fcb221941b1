# The two commands of the README are `make run` and `make test`; both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help run test lint types bench bench-retrieval eval embedder clean

help:  ## List the commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

run: $(VENV)/.installed  ## Serve the chat page and the API on http://127.0.0.1:7860
	$(BIN)/wence serve

test: $(VENV)/.installed-test lint types  ## Lint, types and the test suite
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-test
	$(BIN)/mypy

bench: $(VENV)/.installed  ## Measure cold start, answering, reading and the checker
	$(BIN)/python -m bench

bench-retrieval: $(VENV)/.installed  ## Every arm of retrieval and their fusion, as rows
	$(BIN)/python -m bench.retrieval

eval: $(VENV)/.installed  ## Run the cited-answer test set; fails when any kind drops
	$(BIN)/wence eval --baseline evals/baseline.json

embedder: $(VENV)/.installed  ## Train the built-in embedder anew
	$(BIN)/python -m index.training

clean:  ## Remove the virtual environment
	rm -rf $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Wence needs Python 3.11 or newer; name one with PYTHON=…")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing what Wence needs into $(VENV) (once; a few minutes)"
	$(PIP) --editable .
	touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP) --editable '.[test]'
	touch $@
