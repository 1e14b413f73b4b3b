# The few verbs of the project; README says more of each.
.PHONY: run build release test lint format golden verify-exports bench realistic fuzz torture install

PREFIX ?= /usr/local
# What a module tells those above it is made apart from its code, so that they need not wait for the code and both of two
# cores have work to the end. It gives up that what is public is inlined across modules; nothing of ours is public.
APART = --use-integrated-swift-driver -Xswiftc -disable-cmo
RELEASE = swift build -c release --static-swift-stdlib --product brygga $(APART)
PROGRAM = .build/release/brygga
DEMO = .build/demo
REALISTIC ?= .build/realistic
HEADERS = libncurses-dev libxlsxwriter-dev libzip-dev libxml2-dev libmd-dev libxxhash-dev

# Opens the demo workspace in the screens.
run: build
	@test -d $(DEMO) || $(PROGRAM) demo $(DEMO)
	@if [ -t 0 ] && [ -t 1 ]; then $(PROGRAM) -C $(DEMO) open; \
	else $(PROGRAM) -C $(DEMO) project list; \
	  echo "To open it on a terminal: $(PROGRAM) -C $(DEMO) open" >&2; fi

# Leaves one program at .build/release/brygga that runs from anywhere, stripped; with DEBUG=1 a debugger can read it.
build:
	@.ci/packages $(HEADERS)
	$(RELEASE)

# Says how that is done, for whoever measures it.
release:
	@echo $(RELEASE)

# Ends with the ten slowest tests, whether all passed or not.
TEST_EVENTS = .build/test-events.jsonl
test:
	@.ci/packages $(HEADERS) tmux python3 python3-jsonschema
	swift build --product brygga
	@rm -f $(TEST_EVENTS)
	SWIFT_BACKTRACE=enable=no swift test --event-stream-output-path $(TEST_EVENTS) --event-stream-version 6.3; \
	  status=$$?; python3 Tests/slowest.py $(TEST_EVENTS); exit $$status

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

# Draws the kept screens and documents anew; read the difference before committing it.
golden:
	@.ci/packages $(HEADERS) tmux python3 python3-jsonschema
	swift build --product brygga
	rm -rf Tests/Fixtures/demo Tests/Fixtures/demo-sv
	BRYGGA_SEED=demo .build/debug/brygga demo Tests/Fixtures/demo --now 2026-11-24 --lang en
	BRYGGA_SEED=demo .build/debug/brygga demo Tests/Fixtures/demo-sv --now 2026-11-24 --lang sv
	GOLDEN=1 SWIFT_BACKTRACE=enable=no swift test

# Every export, read back by programs of others; what is not installed is named and left out.
READERS = python3-openpyxl python3-icalendar python3-jsonschema python3-html5lib tidy cmark-gfm poppler-utils \
	libreoffice-calc-nogui chromium
verify-exports: build
	@.ci/packages python3
	@.ci/packages $(READERS) || true
	/usr/bin/python3 Tests/Exporting/verify.py $(PROGRAM)

# Writes the figures into docs/performance.md, which says how to read them. ROWS: only these parts or rows; BENCH_BUILD=1: a clean
# build too; AGAINST=PROGRAM: another build beside this one, and nothing is written.
bench: build
	@.ci/packages python3
	python3 Tests/Benchmarks/bench.py $(PROGRAM) --keep docs/performance.md $(ROWS:%=--only %) $(if $(BENCH_BUILD),--build) \
	$(AGAINST:%=--against %)

# Makes the workspace that most figures are of: twenty projects, two years of work.
realistic: build
	@.ci/packages python3
	python3 Tests/Benchmarks/realistic.py $(PROGRAM) $(REALISTIC)

# A million texts against the reader of files.
fuzz:
	FUZZ=1 swift build --product FuzzJSON --scratch-path .build-fuzz -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	mkdir -p .build-fuzz/corpus
	SWIFT_BACKTRACE=enable=no .build-fuzz/debug/FuzzJSON -runs=1000000 -max_len=4096 -rss_limit_mb=4096 .build-fuzz/corpus

# Kill, power cuts, full disks, many writers; TORTURE=small for some minutes of it. Tests/Torture/README.md says more.
torture: build
	@.ci/packages python3 strace sshfs openssh-client openssh-server xfsprogs e2fsprogs rsync faketime git
	python3 Tests/Torture/run.py $(PROGRAM) $(if $(filter small,$(TORTURE)),--small)

install: build
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/brygga
