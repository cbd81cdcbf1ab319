# One entry to everything: `make help` lists it. Nothing but make and any Python 3 is needed beforehand.

PORT ?= 8000
HOST ?= 127.0.0.1

VENV := .venv
DATA := var
PYTHON := $(VENV)/bin/python
UV := $(DATA)/uv/bin/uv
READY := $(VENV)/.ready
CATALOGUES := $(wildcard locale/*/LC_MESSAGES/*.po)
STATIC_FILES := $(shell find articles/static newsroom/static -type f 2>/dev/null)

# The first Python that works and is new enough; a pyenv shim may stand on the PATH and still fail.
# If there is none, uv brings one.
PYTHON_CANDIDATES := python3.14 python3.13 python3.12 python3 \
	$(wildcard $(HOME)/.pyenv/versions/3.14*/bin/python) \
	$(wildcard $(HOME)/.pyenv/versions/3.13*/bin/python) \
	$(wildcard $(HOME)/.pyenv/versions/3.12*/bin/python)
NEW_ENOUGH := import sys; print(sys.executable); raise SystemExit(sys.version_info < (3, 12))

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-browser coverage lint format types translations bench lock clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

setup: $(READY) $(DATA)/.catalogues ## make .venv with everything the project and its tests need

$(UV): requirements-bootstrap.txt
	@python3 -m venv $(DATA)/uv || \
		{ echo "Python's venv module is missing: on Debian, apt-get install python3-venv" >&2; exit 1; }
	@$(DATA)/uv/bin/python -m pip install -qq --require-hashes -r $<
	@touch $@

$(READY): requirements-dev.txt | $(UV)
	@chosen=3.13; for candidate in $(PYTHON_CANDIDATES); do \
		if found=$$($$candidate -c '$(NEW_ENOUGH)' 2>/dev/null); then chosen=$$found; break; fi; \
	done; \
	test -x $(PYTHON) || $(UV) venv --quiet --clear --python "$$chosen" $(VENV)
	@$(UV) pip sync --quiet --require-hashes --python $(PYTHON) requirements-dev.txt
	@touch $@

# Compiled catalogues are not kept in git: Django reads them, so they are made before anything runs.
$(DATA)/.catalogues: $(CATALOGUES) $(READY)
	@$(PYTHON) -m newsroom.catalogues compile
	@touch $@

demo: export SITE_URL = http://$(HOST):$(PORT)
demo: export ALLOWED_HOSTS = localhost,127.0.0.1,[::1],$(HOST)
demo: export DEBUG = 0
demo: export HTTPS = 0
demo: setup $(DATA)/.static ## fill a demonstration site and serve it: make demo PORT=8000
	@$(PYTHON) -c 'import socket; socket.create_server(("$(HOST)", $(PORT)))' 2>/dev/null || \
		{ echo "Port $(PORT) is taken: try make demo PORT=$$(($(PORT) + 1))" >&2; exit 1; }
	@$(PYTHON) manage.py prepare_demo seeds 000_d0696a72eda168c8.txt
	@echo '  Ctrl-C stops the server.'
	@exec $(VENV)/bin/granian --interface wsgi --host $(HOST) --port $(PORT) \
		--workers 1 --blocking-threads 1 --no-log newsroom.wsgi:application

$(DATA)/.static: $(STATIC_FILES) $(READY)
	@$(PYTHON) manage.py collectstatic --noinput --clear --verbosity 0
	@touch $@

test: setup ## run every test that needs no browser (SQLite, or DATABASE_URL and CACHE_URL)
	@$(VENV)/bin/pytest -n auto --dist worksteal --ignore=tests/browser $(ARGS)

test-browser: setup ## run the browser tests in the Chromium of this machine
	@$(VENV)/bin/pytest tests/browser $(ARGS)

coverage: setup ## run the tests and say which lines and branches none of them reached
	@$(VENV)/bin/coverage erase
	@$(VENV)/bin/coverage run -m pytest -q -n auto --ignore=tests/browser $(ARGS)
	@$(VENV)/bin/coverage combine --quiet
	@$(VENV)/bin/coverage report
	@$(VENV)/bin/coverage report --include 'articles/text/*' --fail-under 100

lint: setup ## check style: Python, then templates
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/djlint templates --lint --quiet

format: setup ## put Python into the common style
	@$(VENV)/bin/ruff check --fix --quiet .
	@$(VENV)/bin/ruff format --quiet .

types: setup ## check types
	@$(VENV)/bin/mypy

translations: setup ## bring the catalogues up to date with the source: ARGS=fr begins a language
	@$(PYTHON) -m newsroom.catalogues update $(ARGS)
	@$(PYTHON) -m newsroom.catalogues compile

bench: setup ## measure the public pages: make bench ARGS="--stories 10000"
	@$(PYTHON) manage.py bench $(ARGS)

# The lock files name no host: whoever installs chooses where from.
LOCK = $(UV) pip compile --quiet --universal --generate-hashes --no-header \
	--python-version 3.12
lock: | $(UV) ## resolve pyproject.toml into the lock files, newest versions that fit
	@$(LOCK) --upgrade --group bootstrap --no-annotate -o requirements-bootstrap.txt
	@$(LOCK) --upgrade pyproject.toml -o requirements.txt
	@$(LOCK) --upgrade pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

clean: ## remove everything made here, the demonstration's data included
	@rm -rf $(VENV) $(DATA) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.*
	@find articles newsroom tests -name __pycache__ -type d -prune -exec rm -rf {} +
	@find locale -name '*.mo' -delete
