# A bare `make` lists what there is. All of it works on a fresh Debian with Python 3.11+ and make.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test lint bench words lighthouse screenshots clean chromium

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# Address that the site will have, where it is not the one in content/site.toml.
BASE_URL ?=
# More for pytest, such as `make test ARGS="-k search"`.
ARGS ?=

# Installs $$package. Fails where the user may not be root without being asked for a password.
as_root = if [ "$$(id -u)" = 0 ]; then as_root=env; \
	elif sudo -n true 2>/dev/null; then as_root="sudo -n env"; else as_root=false; fi
apt_install = { command -v apt-get >/dev/null && $$as_root apt-get update -q && \
	$$as_root DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$package; }

help: ## list what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r name what; \
		do printf '%-18s %s\n' "$$name" "$$what"; done

site: $(VENV)/.installed ## set everything up and build content/ into site/
	$(BIN)/chapterhouse build $(if $(BASE_URL),--base-url "$(BASE_URL)")

serve: $(VENV)/.installed ## show the site and make it anew on every change (PORT=8000)
	$(BIN)/chapterhouse serve --port $(PORT)

test: $(VENV)/.dev chromium ## set everything up and run all tests (ARGS="-k search")
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.dev ## ruff and mypy --strict
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/.dev ## measure builds of 1, 100 and 1,000 episodes, and the search
	$(BIN)/python tests/bench/bench_build.py
	$(BIN)/python tests/bench/bench_search.py --sizes 1,100

words: $(VENV)/.dev ## bring the message catalogues and themes/README.md up to date
	$(BIN)/python -m generator.catalogues
	$(BIN)/python -m generator.render.theme_docs

lighthouse: $(VENV)/.dev chromium ## what Lighthouse says of the demo (needs npm)
	$(BIN)/python -m tests.bench.bench_lighthouse

screenshots: $(VENV)/.dev chromium ## photograph every kind of page into screenshots/
	$(BIN)/python -m tests.bench.make_screenshots

clean: ## remove everything that make made
	rm -rf $(VENV) .site.cache build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis generator/browser
	find site -mindepth 1 ! -name .gitignore -delete
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# Debian keeps what `python -m venv` needs in a package of its own.
$(VENV)/.made:
	@python=; for each in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
		if $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			python=$$each; break; fi; done; \
	if [ -z "$$python" ]; then \
		echo "chapterhouse needs Python 3.11 or newer; or name it: make PYTHON=/path/to/python" >&2; \
		exit 1; fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
		package=$$($$python -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
		echo "Installing $$package, which Debian keeps apart from Python"; $(as_root); \
		if ! $(apt_install); then \
			echo "Python's venv module is missing. Install it, then run make again:" >&2; \
			echo "    sudo apt-get install $$package" >&2; exit 1; fi; fi; \
	$$python -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml $(wildcard hatch_build.py) generator/__init__.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[previews]'
	@touch $@

# pip knows dependency groups from 25.1 on; Debian 12 has 23.
$(VENV)/.dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# Without a browser the tests that need one are skipped, or fail where CI=true.
chromium:
	@for each in chromium chromium-browser google-chrome; do \
		if command -v $$each >/dev/null; then exit 0; fi; done; \
	echo "Installing Chromium for the tests in a browser"; package=chromium; $(as_root); \
	$(apt_install) || \
		echo "Chromium could not be installed; tests that need it are skipped" >&2
