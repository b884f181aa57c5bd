# Voyageur: two commands are enough to start, make demo and make test.

PYTHON ?= python3
UV := .boot/bin/uv
RUN := .venv/bin
export UV_PYTHON_DOWNLOADS = never
export UV_PROJECT_ENVIRONMENT = .venv

POSTINGS := ../shared/data/postings

.PHONY: demo test audit fuzz fuzz-api check format eval train bench bench-planning bench-market bench-publishing bench-web bench-organisation peers schemas requirement-sets readme

demo: .venv/.ready  ## the main job on the demo résumé, and the French one
	@$(RUN)/voyageur plan demo/amina-diallo.pdf --to data-engineer --in Ontario --hours 10 --out out/demo
	@echo
	@echo "Made for you in out/demo. In French, from a DOCX:"
	@echo "  $(RUN)/voyageur plan demo/etienne-tremblay.docx --to devops-engineer --in Québec --lang fr"

test: .venv/.ready  ## everything that has to hold before a change lands
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/voyageur check
	$(RUN)/pytest
	TESTED=organisation $(RUN)/pytest

audit: .venv/.ready  ## known vulnerabilities of what is locked; fails too where they can't be looked up
	@locked=$$(mktemp); trap 'rm -f "$$locked"' EXIT; \
	$(UV) export --locked --all-extras --no-dev --format requirements-txt --no-emit-project --quiet --output-file "$$locked" >/dev/null && \
	$(RUN)/pip-audit --strict --disable-pip --require-hashes --requirement "$$locked"

fuzz: .venv/.ready  ## damaged and made-up documents, new ones each time (FUZZ_EXAMPLES=1000 of each kind)
	FUZZ_EXAMPLES=$(or $(FUZZ_EXAMPLES),1000) $(RUN)/pytest tests/fuzz

fuzz-api: .venv/.ready  ## requests that the API's description allows and forbids (FUZZ_EXAMPLES=300 of each)
	FUZZ_EXAMPLES=$(or $(FUZZ_EXAMPLES),300) $(RUN)/pytest tests/web/api/test_schemathesis.py

check: .venv/.ready  ## the facts alone
	$(RUN)/voyageur check

format: .venv/.ready  ## format and mend what can be mended by itself
	$(RUN)/ruff check --fix .
	$(RUN)/ruff format .

eval: .venv/.ready  ## quality: how well documents are understood (needs ../shared)
	$(RUN)/python -m eval.run

train: .venv/.ready  ## the models that ship, anew and the same to the bit (needs ../shared)
	$(RUN)/python -m training.run

bench: .venv/.ready  ## speed, beside a bare interpreter and peers
	$(RUN)/python -m bench.run

bench-planning: .venv/.ready  ## plans of invented people, and what the fastest order is worth (half an hour)
	$(RUN)/python -m bench.planning.run

bench-market: .venv/.ready  ## a market of ROWS=1000000 generated postings on every engine (an hour, 15 GB of disk)
	$(RUN)/python -m bench.market.run $(or $(ROWS),1000000)

bench-web: .venv/.ready  ## pages a second, plans at once, the first visit (needs ../shared)
	$(RUN)/python -m bench.web.run

bench-organisation: .venv/.ready  ## a server with PEOPLE=10000 accounts on PostgreSQL, killed, cut off and updated under load (a quarter of an hour and more)
	$(RUN)/python -m bench.web.organisation.run $(or $(PEOPLE),10000)

bench-publishing: .venv/.ready  ## documents beside headless Chromium (needs Debian's package chromium)
	$(RUN)/python -m bench.publishing.run

peers: .venv/.ready  ## install what bench compares with and nothing else needs (270 MB)
	$(UV) sync --locked --quiet --all-extras --group peers --python $(PYTHON)

schemas: .venv/.ready  ## write docs/reference/schemas from the shapes
	$(RUN)/python -m voyageur.shapes.publish docs/reference/schemas

readme: .venv/.ready  ## put the true output of commands into README.md
	$(RUN)/python docs/refresh.py

requirement-sets: .venv/.ready  ## reduce the postings that ship (needs ../shared)
	$(RUN)/python -m voyageur.services.reduce $(POSTINGS)

.venv/.ready: pyproject.toml uv.lock $(UV)
	@$(UV) sync --locked --quiet --all-extras --python $(PYTHON)
	@touch $@

$(UV):
	@$(PYTHON) -m venv .boot
	@.boot/bin/python -m pip install --quiet --disable-pip-version-check uv
