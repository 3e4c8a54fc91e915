# Needs Python 3.11, make and git; Node comes as a Python package, so nothing else.
PY ?= python3
PORT ?= 8000
V := .venv/bin
VENDOR := src/moothall/look/static/vendor

.PHONY: setup demo test bench lint lock wheel clean
.DEFAULT_GOAL := setup

.venv/.ok: requirements.txt pyproject.toml
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Moothall needs Python 3.11 or newer: make PY=/path/to/python3.11"; exit 1; }
	$(PY) -m venv .venv
	$(V)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements.txt
	$(V)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(V)/python -m pip check
	touch $@

$(VENDOR)/.ok: .venv/.ok package-lock.json tools/assets.sh $(wildcard src/moothall/look/assets/*)
	PATH="$(CURDIR)/$(V):$$PATH" sh tools/assets.sh $(VENDOR)
	touch $@

setup: .venv/.ok $(VENDOR)/.ok

demo: setup
	$(V)/moothall demo --port $(PORT) $(if $(PROTOCOLS),--protocols "$(PROTOCOLS)")

lint: setup
	$(V)/ruff check .
	$(V)/ruff format --check .
	$(V)/lint-imports --no-cache
	$(V)/mypy
	$(V)/djlint --lint --quiet src

test: lint
	$(V)/moothall manage makemigrations --check --dry-run
	$(V)/pytest -n auto

bench: setup
	$(V)/python -m bench

lock:
	$(V)/uv pip compile -q --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --universal --python-version 3.11 --extra dev pyproject.toml -o requirements.txt
	PATH="$(CURDIR)/$(V):$$PATH" npm install --package-lock-only

wheel: setup
	$(V)/hatchling build -t wheel

clean:
	rm -rf .venv node_modules dist $(VENDOR)
