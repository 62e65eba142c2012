SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# The newsroom that `make run` works in.
NEWSROOM ?= $(CURDIR)/claims

binary := .build/release/claimdesk
packages := .build/.debian-packages
swift_sources := Sources Tests Fuzz Benchmarks Package.swift
# The program carries the Swift runtime, so that it runs where no toolchain is.
release := -c release --static-swift-stdlib --product claimdesk

.DEFAULT_GOAL := help
.PHONY: fuzz train run build test check end-to-end bench install uninstall clean record format lint help

run: build ## build, ingest the newsroom's articles, open the desk
	@export CLAIMDESK_NEWSROOM='$(NEWSROOM)'; \
	$(binary) ingest '$(NEWSROOM)/articles' && \
	if [ -t 0 ] && [ -t 1 ]; then exec $(binary) repl; else exec $(binary) tour; fi

build: $(packages) ## build the release program, .build/release/claimdesk
	$(SWIFT) build $(release)

test: $(packages) ## run the tests
	$(SWIFT) test

check: $(packages) lint ## what must pass before a change goes in: imports, format, tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --explicit-target-dependency-import-check error

end-to-end: build ## try the built and the installed program from outside, on a copy of the newsroom
	Tests/EndToEnd/run.sh
	Tests/EndToEnd/terminal.sh

# An article file (JSON lines) to measure extraction on; without one, the newsroom's articles.
ARTICLES ?=

# Claims of the synthetic desks to measure linking on (a million takes half an hour), and lines {"text"} to make them from.
LINKING_SIZES ?= 1000 10000
LINKING_TEXTS ?=

bench: build ## measure start, extraction (beside PyTorch where training is set up), ingest and linking
	docs/measure.sh
	CLAIMDESK_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product extraction-benchmark
	.build/release/extraction-benchmark $(ARTICLES)
	CLAIMDESK_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product linking-benchmark
	.build/release/linking-benchmark $(if $(LINKING_TEXTS),--text $(LINKING_TEXTS)) $(LINKING_SIZES)

# Seconds that `make fuzz` runs.
FUZZ_SECONDS ?= 600

fuzz: $(packages) ## feed arbitrary bytes to the extraction for FUZZ_SECONDS (600)
	CLAIMDESK_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --product extraction-fuzzer -Xswiftc -sanitize=fuzzer
	mkdir -p .build-fuzz/corpus
	cp claims/articles/*.txt .build-fuzz/corpus/
	SWIFT_BACKTRACE=enable=no timeout -s KILL $$(($(FUZZ_SECONDS) + 60)) .build-fuzz/release/extraction-fuzzer \
		-max_total_time=$(FUZZ_SECONDS) -max_len=6000 -timeout=20 -rss_limit_mb=2048 .build-fuzz/corpus

install: ## install under PREFIX (/usr/local), staged below DESTDIR
	@if command -v $(SWIFT) >/dev/null || [ ! -x $(binary) ]; then $(MAKE) --no-print-directory build; fi
	packaging/install $(binary) claims '$(PREFIX)' '$(DESTDIR)'

uninstall: ## remove what install put there
	packaging/uninstall '$(PREFIX)' '$(DESTDIR)'

train: ## train the tagger anew and write its model files: some three hours, see training/README.md
	$(MAKE) -C training venv
	$(MAKE) -C training weights model

clean: ## remove what was built; the newsroom and its store stay
	rm -rf .build .build-*

record: $(packages) ## write the test snapshots anew, then show what changed
	-CLAIMDESK_RECORD=1 $(SWIFT) test
	git diff --stat -- Tests

format: ## format the Swift sources in place
	$(SWIFT) format --in-place --recursive --parallel $(swift_sources)

lint: ## check the format of the Swift sources
	$(SWIFT) format lint --strict --recursive --parallel $(swift_sources)

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

$(packages): packaging/debian-packages.txt
	packaging/install-debian-packages
	@mkdir -p $(@D)
	@touch $@
