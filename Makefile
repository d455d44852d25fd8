# annales: `make run` shows it, `make test` proves it. Both need Python 3.11 or later, nothing else.

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help install run test check bench bench-setup score score-language clean
.DEFAULT_GOAL := help

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-15s %s\n", $$1, $$2}'

install: .venv/installed ## make the environment with the commands in .venv/bin

.venv/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "annales needs Python 3.11 or later: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

.venv/installed: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --progress-bar on --editable .
	@touch $@

.venv/installed-dev: .venv/pip pyproject.toml
	$(BIN)/python -m pip install --progress-bar on --editable '.[dev]'
	@touch $@ .venv/installed

run: install ## start Neo4j, read the sample articles, serve; Ctrl-C stops what was started
	@annales-graph exec --show-login -- sh -c 'annales-ingest run samples/articles.jsonl && exec annales-serve'

test: check ## everything: the static half, then all tests against a real Neo4j
	$(BIN)/pytest

check: .venv/installed-dev ## lint, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports

bench: .venv/installed-dev ## speed, as ratios to the raw driver in the same run
	$(BIN)/python benchmarks/bench_loading.py
	$(BIN)/python benchmarks/bench_timeline.py

bench-setup: .venv/installed-dev ## what a newcomer waits for and downloads: make run twice and make test, from nothing
	$(BIN)/python benchmarks/bench_setup.py

score: .venv/installed-dev ## the reading of the seed article against its gold (needs ../shared)
	$(BIN)/python benchmarks/score.py

score-language: .venv/installed-dev ## tags, trees, lemmas and speed on treebanks (needs ../shared)
	$(BIN)/python benchmarks/score_language.py

clean: ## remove the environment; the articles and the graph in .annales stay
	rm -rf .venv
