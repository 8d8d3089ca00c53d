# One door to everything. `make demo` and `make test` set up all that they need on a fresh Debian or Ubuntu machine.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_OUT ?= build/demo
BENCH_ROWS ?= 80246
BENCH_ROUNDS ?= 3
BENCH_YEARS ?= 1
ANALYSIS_YEARS ?= 1,3,10
CRASH_POINTS ?= 100
MARKER_ROWS ?= 0
MARKER_KILLS ?= 20
UI_ROWS ?= 80246
UI_YEARS ?= 1
EXAMPLES ?= 300
LONG_ROWS ?= 1000000
FORECAST_SERIES ?= 1000
ALERT_SEEDS ?= 101,102,103,104,105
ALERT_ROWS ?= 6000
MARKET_SEEDS ?= 101,102,103,104,105
GAP_SEEDS ?= 401,402,403
GAP_ROWS ?= 8000
GAP_YEARS ?= 2
REAL_SETS ?= ../shared/data
FORECAST_SETS ?= m3_monthly,tourism_monthly,tourism_quarterly,carparts
MODELS_VENV ?= build/models-venv
FUZZ_BOOKS ?= 2000
DIFFERENTIAL_BOOKS ?= 2000
LIBREOFFICE_BOOKS ?= 200
MUTATED ?= core/alerts core/analysis core/documents
MUTATED_BY ?= $(addprefix tests/,$(MUTATED))
FUZZ_SEED ?= 1
PAYLOAD ?= dist/windows
SCREENS ?=
FAULTS ?= 16
FAULT_SEEDS ?= 711,712,713,714,715,716
FAULT_ROWS ?= 4000
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo demo-full test check format bench bench-long bench-ui bench-analysis bench-forecast bench-markets bench-gaps bench-gaps-past bench-alerts bench-cancel bench-faults bench-bundle test-models properties house mutants faults crash markers fuzz differential import-cases screenshots screens bundle bundle-test tools deb installers policy sample commands roles captions lock clean

help: ## Show what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock requirements-uv.lock pyproject.toml packaging/prepare.sh resources/i18n/ar.ts
	sh packaging/prepare.sh $(VENV)
	@touch $@

demo: $(READY) ## Do the main job on the sample: workbooks in, gaps out
	$(BIN)/raff demo --out $(DEMO_OUT)

demo-full: $(READY) ## The same with two years at full size, made first
	$(BIN)/raff demo --full --out $(DEMO_OUT)

test: check ## Check everything, then run every test
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(READY) ## Format, lint, types, import contracts, portable statements
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m tests.house.sql.check
	$(BIN)/python -m tests.house.own_tests

format: $(READY) ## Put the code in order
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(READY) ## Measure against the peers (BENCH_ROWS, BENCH_YEARS, BENCH_ROUNDS); writes build/bench
	$(BIN)/python -m tests.bench.run --rows $(BENCH_ROWS) --years $(BENCH_YEARS) --rounds $(BENCH_ROUNDS)

bench-long: $(READY) ## Measure the import of a long table, CSV and workbook (LONG_ROWS); writes build/bench
	$(BIN)/python -m tests.bench.long --rows $(LONG_ROWS) --rounds $(BENCH_ROUNDS)

bench-analysis: $(READY) ## Measure the analyses beside pandas and polars, and the zero detective (BENCH_ROWS, ANALYSIS_YEARS)
	$(BIN)/python -m tests.bench.analysis --rows $(BENCH_ROWS) --years $(ANALYSIS_YEARS) --rounds $(BENCH_ROUNDS)

bench-forecast: $(READY) ## Measure the forecasts beside statsforecast and the M3 entrants (BENCH_ROWS, FORECAST_SERIES, FORECAST_SETS)
	$(BIN)/python -m tests.bench.forecast --rows $(BENCH_ROWS) --series $(FORECAST_SERIES) --sets $(FORECAST_SETS)

bench-gaps: $(READY) ## Score what is missing at points by the truth of both generators (GAP_SEEDS, GAP_ROWS, GAP_YEARS)
	$(BIN)/python -m tests.bench.gaps --seeds $(GAP_SEEDS) --rows $(GAP_ROWS) --years $(GAP_YEARS)

bench-gaps-past: $(READY) ## Judge the chances of gaps by real figures whose last months are held back (REAL_SETS)
	$(BIN)/python -m tests.bench.gap_past $(REAL_SETS)

bench-markets: $(READY) ## Score the next quarter by the truth of markets of 13 to 36 months (MARKET_SEEDS)
	$(BIN)/python -m tests.bench.forecast_markets --seeds $(MARKET_SEEDS)

bench-alerts: $(READY) ## Score the alerts on markets with and without events beside the plain rule, and their time (BENCH_ROWS, ALERT_ROWS, ALERT_SEEDS)
	$(BIN)/python -m tests.bench.alerts --rows $(BENCH_ROWS) --market-rows $(ALERT_ROWS) --seeds $(ALERT_SEEDS)

test-models: $(READY) ## Run the models that are extras (Prophet, LSTM) in an environment of their own
	$(BIN)/python -m venv $(MODELS_VENV)
	$(BIN)/uv pip sync --quiet --python $(MODELS_VENV) --require-hashes requirements.lock
	$(BIN)/uv pip install --quiet --python $(MODELS_VENV) pip
	$(MODELS_VENV)/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-models.lock
	$(BIN)/uv pip install --quiet --python $(MODELS_VENV) --no-build-isolation --no-deps --editable .
	$(MODELS_VENV)/bin/python -m pytest tests/core/analysis/forecasting tests/models

bench-faults: $(READY) ## Plant faults in clean workbooks and count those reported at their cell (FAULT_SEEDS, FAULT_ROWS)
	$(BIN)/python -m tests.bench.faults --seeds $(FAULT_SEEDS) --rows $(FAULT_ROWS)

bench-cancel: $(READY) ## Measure how soon a cancelled import ends and how much memory it takes (BENCH_ROWS)
	$(BIN)/python -m tests.bench.cancel --rows $(BENCH_ROWS)

bench-ui: $(READY) ## Measure the window: start, memory, its longest block (UI_ROWS, UI_YEARS); writes build/bench
	$(BIN)/python -m tests.bench.window --rows $(UI_ROWS) --years $(UI_YEARS) --rounds $(BENCH_ROUNDS)

bench-bundle: $(READY) ## Measure what was built beside the source tree and an empty window: start, memory, sizes
	$(BIN)/python -m tests.bench.bundle --rounds $(BENCH_ROUNDS)

properties: $(READY) ## Try every property on many more examples than a test run does (EXAMPLES)
	EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest -n 2 --dist worksteal -m hypothesis

house: $(READY) ## Measure the house and write docs/house.md
	$(BIN)/python -m tests.house.report

mutants: $(READY) ## Plant faults and list those that no test notices (MUTATED, MUTATED_BY: sources, tests)
	$(BIN)/python -m tests.house.mutants $(MUTATED) --tests $(MUTATED_BY)

faults: $(READY) ## Plant faults of presentation and print which the tests find (FAULTS)
	$(BIN)/python -m tests.house.presentation_faults --count $(FAULTS)

fuzz: $(READY) ## Read spoilt workbooks, each right or refused (FUZZ_BOOKS, FUZZ_SEED)
	$(BIN)/python -m tests.fuzz.run --count $(FUZZ_BOOKS) --seed $(FUZZ_SEED)

differential: $(READY) ## Compare every number with independent readers (DIFFERENTIAL_BOOKS mutated files, LIBREOFFICE_BOOKS of them by LibreOffice, FUZZ_SEED)
	$(BIN)/python -m tests.fuzz.differential --count $(DIFFERENTIAL_BOOKS) --seed $(FUZZ_SEED) --libreoffice $(LIBREOFFICE_BOOKS)

import-cases: $(READY) ## Run every import case of public reports and print the table
	$(BIN)/python -m tests.import_cases

screenshots: $(READY) ## Photograph every page and dialog with the sample into build/screenshots
	$(BIN)/python -m desktop_app.pictures build/screenshots

screens: $(READY) ## Find by geometry what any page cuts or covers, at every size (SCREENS: options, see tests/screens)
	$(BIN)/python -m tests.screens $(SCREENS)

crash: $(READY) ## Kill an import before each of its statements, and a change of the key at each call to the disk (CRASH_POINTS)
	$(BIN)/python -m tests.faults.crash --points $(CRASH_POINTS)
	$(BIN)/python -m tests.faults.key_change --points $(CRASH_POINTS)

markers: $(READY) ## Scan all that a whole session left for planted markers (MARKER_ROWS, MARKER_KILLS)
	$(BIN)/python -m tests.faults.marked_session --rows $(MARKER_ROWS) --kills $(MARKER_KILLS)

sample: $(READY) ## Make the bundled sample anew
	rm -rf resources/sample
	$(BIN)/raff sample --out resources/sample --years 2024,2025 --rows 4000 --seed 3 --faults

bundle: $(READY) ## Build the folder that IT hands out: dist/raff
	sh packaging/bundle.sh

bundle-test: tools bundle ## Build, then run the build as somebody without rights, network and the source
	LEVEL=1 sh packaging/deb.sh
	RAFF_BUNDLE=dist/raff $(BIN)/python -m pytest tests/bundle

tools: ## Install what packages are built and tested with, where that is permitted
	sh packaging/tools.sh

deb: bundle ## The same as a package for Debian and Ubuntu
	sh packaging/deb.sh

installers: $(READY) ## The installers of Windows from a payload that Windows built (PAYLOAD) into dist
	sh packaging/installers.sh $(PAYLOAD) dist

policy: $(READY) ## Write the policy templates of Windows into build/policy
	PYTHONPATH=. $(BIN)/python packaging/admx.py build/policy

roles: $(READY) ## Write docs/roles.md from the declarations of the operations
	$(BIN)/python -m core.operations.rights docs/roles.md

commands: $(READY) ## Write docs/commands.md from the commands themselves
	$(BIN)/python -m desktop_app.cli.manual docs/commands.md

captions: $(READY) ## Collect the captions of the window for translation
	$(BIN)/pyside6-lupdate $$(grep -rlE 'self\.tr\(|TRANSLATE_NOOP' ui desktop_app --include='*.py') -ts resources/i18n/ar.ts \
		-no-obsolete -locations none -target-language ar

lock: $(READY) ## Resolve the dependencies anew, for all platforms
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --upgrade \
		--python-version 3.11 --extra dev pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 \
		--extra bundle -c requirements.lock pyproject.toml -o requirements-bundle.lock
	# The tool that writes the bill of materials is never installed beside the parts that it lists.
	echo 'cyclonedx-bom>=7' | $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
		--python-version 3.11 - -o requirements-sbom.lock
	grep -A 100 '^uv==' requirements.lock | awk 'NR > 1 && /^[a-z]/ {exit} {print}' > requirements-uv.lock

clean: ## Remove what was built
	rm -rf build dist *.egg-info
