# Everything runs in .venv, which `make` sets up by itself; nothing outside the checkout is needed
# but Python 3.11 or newer (and, for all tests, the servers that scripts/servers.sh installs).
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: demo test lint bench soak servers picture clean

demo: $(STAMP)
	$(BIN)/knub-mailer demo

test: $(STAMP) servers
	@required=$$(cat .venv/.servers 2>/dev/null); \
	OPENBLAS_NUM_THREADS=1 KNUB_REQUIRE_SERVERS=$$required $(BIN)/pytest -n 2 --dist worksteal

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(STAMP)
	$(BIN)/python -m bench

soak: $(STAMP) servers
	$(BIN)/pytest -m soak
	$(BIN)/pytest --hypothesis-profile=search tests/mail tests/rules tests/documents

picture: demo
	chromium --headless=new --no-sandbox --hide-scrollbars --window-size=1280,1500 \
		--screenshot=docs/demo.png var/demo/index.html

servers: $(STAMP)
	@bash scripts/servers.sh .venv/.servers

$(STAMP): requirements.lock pyproject.toml scripts/setup.sh
	@PYTHON="$(PYTHON)" bash scripts/setup.sh
	@touch $@

clean:
	rm -rf .venv var
