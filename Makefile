# What people and CI run. `make help` lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

SWIFT ?= swift
STAGES := dev test staging prod sandbox
# The present, as the committed templates have it: what expires does so a fixed time after this.
NOW := 2026-11-23T00:00:00Z

# Checks build apart from everyday work, with warnings as errors and without debug information, which no check needs.
CHECKS := .build/checks
CHECK_FLAGS := --scratch-path $(CHECKS) -Xswiftc -gnone
CHECKED := $(CHECKS)/debug
export STRATA_STRICT

# Python tools that only checks need, at fixed versions.
TOOLS := .build/tools
CFN_LINT_VERSION := 1.58.0
SARIF_READER_VERSION := 0.6.2
CFN_LINT = $(TOOLS)/.cfn-lint-$(CFN_LINT_VERSION)
SCHEMAS = $(call schemas,$(TOOLS))
# Apart, since the deployment check is left out where they cannot be had.
ACCEPTANCE := .build/tools-acceptance
MOTO_VERSION := 5.2.5
AWS_CLI_VERSION := 1.46.3

# The folder of the registry schemas in a Python environment that has cfn-lint.
schemas = $$($(1)/bin/python -c 'import cfnlint, os; print(os.path.dirname(cfnlint.__file__))')/data/schemas

.PHONY: help
help: ## List the targets.
	@sed -nE 's/^([a-z-]+):.*## (.*)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

.PHONY: synth
synth: libyaml ## Build, and synthesize the systems in stacks/ into templates/.
	$(SWIFT) build --product stacks
	@for stage in $(STAGES); do \
	  "$$($(SWIFT) build --show-bin-path)/stacks" synth --stage $$stage --now $(NOW) --output templates; \
	done

.PHONY: test
test: STRATA_STRICT := 1
test: libyaml $(CFN_LINT) pictures lint ## Build everything, run all tests and checks.
	$(SWIFT) build --build-tests $(CHECK_FLAGS)
	$(SWIFT) test --skip-build $(CHECK_FLAGS)
	$(MAKE) --no-print-directory check-packages check-generated check-templates check-deployment docs

# The suites that read files of STRATA_SHARED, after a build of all tests.
SHARED_SUITES = $(shell grep -rl --include='*Tests.swift' 'SharedFiles\.folder' Tests | sed 's|.*/||; s|\.swift$$||' | paste -sd '|' -)

.PHONY: check-shared
check-shared: ## Run the tests that compare with files in the folder STRATA_SHARED, after make test.
	@[ -n "$${STRATA_SHARED:-}" ] || { echo "STRATA_SHARED names no folder" >&2; exit 1; }
	$(SWIFT) test --skip-build $(CHECK_FLAGS) --filter '\.($(SHARED_SUITES))/'

# Without links, which formatting would replace by files.
HAND_WRITTEN := git ls-files -s '*.swift' | grep -v '^120000' | cut -f2 | grep -v '/Generated/'

.PHONY: lint
lint: ## Check the format of hand-written code.
	@$(HAND_WRITTEN) | xargs $(SWIFT) format lint --strict
	@echo "format: clean"

.PHONY: format
format: ## Format hand-written code.
	@$(HAND_WRITTEN) | xargs $(SWIFT) format --in-place

# A package that depends on this one, as a user's does: what it needs of the services is built again for it, and nothing else.
LIBRARY := Tests/Packages/ConstructLibrary
PACKAGE_FLAGS := --package-path $(LIBRARY) --scratch-path $(CURDIR)/.build/packages -Xswiftc -gnone

.PHONY: check-packages
check-packages: STRATA_STRICT := 1
check-packages: $(CFN_LINT) ## Build and test the construct library in Tests/Packages, and run its program.
	$(SWIFT) build -q --build-tests $(PACKAGE_FLAGS)
	@output=$$($(SWIFT) test --skip-build $(PACKAGE_FLAGS) 2>&1) || { echo "$$output"; exit 1; }
	@templates=$$(mktemp -d) && trap 'rm -rf "$$templates"' EXIT && \
	  .build/packages/debug/acme-shop synth --stage qa --output "$$templates" && \
	  $(TOOLS)/bin/cfn-lint "$$templates"/qa/*.template.json
	@echo "construct library: tests passed, no finding of cfn-lint"

.PHONY: check-templates
check-templates: $(CFN_LINT)
	@for stage in $(STAGES); do \
	  $(CHECKED)/stacks synth --check --stage $$stage --now $(NOW) --output templates; \
	done
	@$(TOOLS)/bin/cfn-lint --config-file .cfnlintrc.yaml
	@echo "cfn-lint: no finding"

# One stage with the AWS CLI, as docs/DEPLOYING.md shows it, the others as the CDK's command line deploys them.
.PHONY: check-deployment
check-deployment: STRATA_STRICT := 1
check-deployment: $(ACCEPTANCE)/.moto-$(MOTO_VERSION)-awscli-$(AWS_CLI_VERSION) ## Deploy stacks/ to a local server that imitates AWS.
	@if [ ! -e $< ]; then \
	  echo "check-deployment: skipped, since moto[server]==$(MOTO_VERSION) and awscli==$(AWS_CLI_VERSION) could not be installed"; \
	else \
	  $(SWIFT) build -q --product stacks $(CHECK_FLAGS) && \
	  $(ACCEPTANCE)/bin/python Tests/Acceptance/check_deployment.py --now $(NOW) --command dev $(if $(RECORD),--record) \
	    $(CHECKED)/stacks dev staging prod; \
	fi

.PHONY: generate
generate: libyaml $(CFN_LINT) ## Write the generated services and facts anew from the registry schemas.
	$(SWIFT) run generate-services "$(SCHEMAS)" .

.PHONY: check-generated
check-generated: $(CFN_LINT)
	@$(CHECKED)/generate-services --check "$(SCHEMAS)" .
	@echo "generated code: up to date"

# Services that are documented unless told otherwise: those with constructs, and those that other targets need.
# `make docs SERVICES=all` documents every service.
comma := ,
empty :=
SERVICES = $(patsubst Strata%.docc,%,$(notdir $(wildcard Sources/Services/*/*.docc))) ECR Events IdentityStore RAM

.PHONY: docs
docs: STRATA_STRICT := 1
docs: libyaml ## Build the documentation of all modules into .build/docs/site, and write the index of constructs.
	@$(if $(filter all,$(SERVICES)),,export STRATA_SERVICES=$(subst $(empty) ,$(comma),$(strip $(SERVICES)))); \
	$(SWIFT) build $(CHECK_FLAGS) && \
	$(CHECKED)/build-documentation . $(CHECKS) .build/docs
	@echo "to read it: python3 -m http.server --directory .build/docs/site, then http://localhost:8000/documentation"

# See docs/UPDATING.md. VERSION=… takes another version of cfn-lint than the newest, REPORT=… writes the report to a file.
UPDATE := .build/tools-update
VERSION ?=
REPORT ?=

.PHONY: update-registry
update-registry: libyaml $(CFN_LINT) ## Take the newest registry schemas (VERSION=…), and tell what changes for users (REPORT=…).
	@rm -rf $(UPDATE) && python3 -m venv $(UPDATE) && \
	  $(UPDATE)/bin/pip install -q --disable-pip-version-check cfn-lint$(if $(VERSION),==$(VERSION))
	@version=$$($(UPDATE)/bin/python -c 'import importlib.metadata; print(importlib.metadata.version("cfn-lint"))') && \
	  if [ "$$version" = "$(CFN_LINT_VERSION)" ]; then echo "cfn-lint $$version is in use already"; exit 0; fi && \
	  $(SWIFT) build -q --product generate-services && \
	  generate="$$($(SWIFT) build --show-bin-path)/generate-services" && \
	  "$$generate" compare --from "cfn-lint $(CFN_LINT_VERSION)" --to "cfn-lint $$version" $(if $(REPORT),--output "$(REPORT)") \
	    "$(SCHEMAS)" "$(call schemas,$(UPDATE))" && \
	  "$$generate" "$(call schemas,$(UPDATE))" . >&2 && \
	  sed -i.bak "s/^CFN_LINT_VERSION := .*/CFN_LINT_VERSION := $$version/" Makefile && rm Makefile.bak && \
	  echo "cfn-lint $$version: next, build and test all (make test), and tell users in docs/CHANGES.md" >&2

.PHONY: bench
bench: libyaml ## Measure synthesis, beside the peers if they are installed (see docs/PERFORMANCE.md).
	Benchmarks/run.sh

# YAML is read and written through libyaml, which SwiftPM finds by pkg-config.
.PHONY: libyaml
libyaml:
	@pkg-config --exists yaml-0.1 2>/dev/null || { \
	  if command -v brew >/dev/null; then brew install libyaml pkgconf; \
	  elif command -v apt-get >/dev/null; then \
	    as_root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    $$as_root apt-get update -q && $$as_root apt-get install -qy libyaml-dev pkg-config; \
	  else echo "install libyaml with its headers (libyaml-dev, libyaml-devel) and pkg-config" >&2; exit 1; fi; \
	}

# What draws graphs, and the browser that tests use their pages in; without them those tests are left out.
.PHONY: pictures
pictures:
	@command -v dot >/dev/null && { command -v chromium-headless-shell || command -v chromium || command -v google-chrome; } >/dev/null || \
	  { apt-get update -q && apt-get install -qy --no-install-recommends graphviz chromium-headless-shell; } >/dev/null 2>&1 || \
	  { command -v brew >/dev/null && brew install -q graphviz; } || \
	  echo "graphviz or chromium-headless-shell could not be installed: tests of pictures are skipped"

$(CFN_LINT):
	@command -v python3 >/dev/null || { apt-get update -q && apt-get install -qy python3 python3-venv; }
	@python3 -m venv $(TOOLS) 2>/dev/null || { apt-get update -q && apt-get install -qy python3-venv && python3 -m venv $(TOOLS); }
	$(TOOLS)/bin/pip install -q --disable-pip-version-check cfn-lint==$(CFN_LINT_VERSION) \
	  sarif-pydantic==$(SARIF_READER_VERSION)
	@touch $@

$(ACCEPTANCE)/.moto-$(MOTO_VERSION)-awscli-$(AWS_CLI_VERSION): | $(CFN_LINT)
	@rm -rf $(ACCEPTANCE) && python3 -m venv $(ACCEPTANCE) && \
	  $(ACCEPTANCE)/bin/pip install -q --disable-pip-version-check --retries 1 \
	    'moto[server]==$(MOTO_VERSION)' awscli==$(AWS_CLI_VERSION) && touch $@ || true
