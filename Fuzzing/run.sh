#!/usr/bin/env bash
# Builds the fuzz target with libFuzzer and runs it; what it finds lands in Fuzzing/.build/findings.
#
#   run.sh [SECONDS]     default 60
#
# The corpus grows in Fuzzing/.build/corpus, from the samples of the tests and the templates of the repository.
set -euo pipefail
cd "$(dirname "$0")"
# The sanitizer also instruments the reader; a scratch path of its own keeps it out of everyday builds.
flags=(-c release --sanitize=fuzzer --scratch-path .build/fuzzer -Xswiftc -gnone)
swift build "${flags[@]}" --product fuzz-templates >&2
mkdir -p .build/corpus .build/findings
cp -n ../Tests/CloudFormationTests/Fixtures/* .build/corpus/ 2>/dev/null || true
find ../templates -name '*.template.json' -size -16k -exec cp -n {} .build/corpus/ \; 2>/dev/null || true
exec "$(swift build "${flags[@]}" --show-bin-path)/fuzz-templates" \
  -max_total_time="${1:-60}" -timeout=5 -rss_limit_mb=512 -max_len=65536 -artifact_prefix=.build/findings/ .build/corpus
