# Everything a person types. Each target installs what it needs; a second run finds it done.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/pip install --quiet --disable-pip-version-check -c requirements.lock
RUNS := $(VENV)/.runs
DEVELOPS := $(VENV)/.develops
MODULES := client/node_modules/.installed
PROVIDER := tests/oidc/node_modules/.installed
BUILT := client/dist/index.html
CLIENT_SOURCES := $(shell find client/src client/scripts client/index.html client/*.json client/*.ts shared/locale shared/generated -type f 2>/dev/null)

.PHONY: run build test check shots bench contract format clean browser servers

run: $(RUNS) $(BUILT) ## Serve on 127.0.0.1:8000 with a ready example meeting
	@$(BIN)/commonground serve --demo

build: $(BUILT) ## Build the client

test: $(DEVELOPS) $(BUILT) $(PROVIDER) browser servers ## Run every test
	cd client && npx vitest run
	$(BIN)/pytest -n 2 --dist loadfile

check: $(DEVELOPS) $(MODULES) ## Style, types, architecture, contract and words
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m shared.contract.json_schema --check
	cd client && node scripts/contract.mjs --check
	cd client && node scripts/messages.mjs --check
	cd client && node scripts/catalogue.mjs
	cd client && npx biome ci . ../tests/oidc
	cd client && npx tsc --noEmit

shots: $(DEVELOPS) $(BUILT) browser ## Screenshots of every screen in every role, into var/shots
	$(BIN)/python -m e2e.shots

bench: $(DEVELOPS) ## The benchmarks (tests/bench)
	$(BIN)/python -m tests.bench

contract: $(DEVELOPS) $(MODULES) ## Make the JSON Schema and the client's types again
	$(BIN)/python -m shared.contract.json_schema
	cd client && node scripts/contract.mjs && node scripts/messages.mjs

format: $(DEVELOPS) $(MODULES)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	cd client && npx biome check --write .

clean:
	rm -rf $(VENV) client/node_modules client/dist tests/oidc/node_modules

browser: ## A Chromium for the end-to-end tests, and a WebKit, which is what iPhones have
	@command -v chromium >/dev/null || ./.ci/install chromium
	@command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null || ./.ci/install webkit2gtk-driver xvfb

servers: ## PostgreSQL and Redis for the tests of the plugins that use them
	@ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || ./.ci/install postgresql
	@command -v redis-server >/dev/null || ./.ci/install redis-server

$(RUNS): pyproject.toml requirements.lock
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) -e '.[postgres,redis]'
	@touch $@

$(DEVELOPS): $(RUNS)
	$(PIP) -e '.[postgres,redis,dev]'
	@touch $@

$(MODULES): client/package-lock.json
	cd client && npm ci --no-audit --no-fund --silent
	@touch $@

$(PROVIDER): tests/oidc/package-lock.json
	cd tests/oidc && npm ci --no-audit --no-fund --silent
	@touch $@

$(BUILT): $(MODULES) $(CLIENT_SOURCES)
	cd client && npm run --silent build
	@touch $@
