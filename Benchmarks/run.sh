#!/usr/bin/env bash
# Builds the benchmark app in release and debug, runs it at the four sizes, and beside it the peers, if they are installed.
#
#   run.sh [DIR]     DIR: where bench/setup-peers.sh installed the peers; default ../.peers
#
# The peers' programs, and two templates to compare, are in the folder that STRATA_SHARED names; without it they are left out.
#
# Each line: smallest wall time and median CPU time in seconds, median resident memory in MiB, and what each stage took.
set -euo pipefail
bench=${STRATA_SHARED:+$(cd "$STRATA_SHARED/bench" && pwd)}
cd "$(dirname "$0")"
peers=${1:-../.peers}
sizes=("1 50" "10 200" "50 400" "200 450")
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

export BENCH_OUT=$out/assembly

measure() { python3 measure.py "$1" "$2" -- "${@:3}"; }

for configuration in release debug; do
  # SwiftPM does not see new files of a package that it depends on by path until the manifest changes.
  touch Package.swift
  swift build -c "$configuration" --product bench-app >&2
  binary=$(swift build -c "$configuration" --show-bin-path)/bench-app
  for size in "${sizes[@]}"; do
    # shellcheck disable=SC2086
    measure "strata $configuration ${size/ /x}" 5 "$binary" $size "$BENCH_OUT"
  done
done

for configuration in release debug; do
  swift build -c "$configuration" --product bench-registry >&2
  echo "registry, $configuration:"
  "$(swift build -c "$configuration" --show-bin-path)/bench-registry"
done

swift build -c release --product bench-reading >&2
echo "reading and writing, release:"
"$(swift build -c release --show-bin-path)/bench-reading" "$BENCH_OUT/Stack0.template.json"

swift build -c release --product bench-graph >&2
echo "dependency graph, release:"
"$(swift build -c release --show-bin-path)/bench-graph"

# Whole processes that read two sets of templates, compare and report: 50 stacks of 400 resources with three changes each, and
# 450 resources with 20 changes.
swift build -c release --package-path .. --product strata >&2
strata=$(swift build -c release --package-path .. --show-bin-path)/strata
"$(swift build -c release --show-bin-path)/bench-app" 50 400 "$out/old" 2>/dev/null
cp -r "$out/old" "$out/new"
for template in "$out"/new/*.template.json; do
  for change in 's/"VisibilityTimeout": 300/"VisibilityTimeout": 60/' 's/"MemorySize": 256/"MemorySize": 512/' \
    's/"RetentionInDays": 30/"RetentionInDays": 7/'; do
    awk -v from="${change#s/}" 'BEGIN { split(from, part, "/") } !done && sub(part[1], part[2]) { done = 1 } { print }' \
      "$template" > "$out/changed" && mv "$out/changed" "$template"
  done
done
measure "strata diff 50x400" 5 "$strata" diff "$out/old" "$out/new"
if [ -n "$bench" ]; then
  measure "strata diff 450" 10 "$strata" diff "$bench/diff-450/old.json" "$bench/diff-450/new.json"
fi

if [ -n "$bench" ] && [ -d "$peers/node_modules/aws-cdk-lib" ]; then
  peers=$(cd "$peers" && pwd)
  export NODE_PATH="$peers/node_modules" CDK_VALIDATION=false
  for size in "1 50" "10 200" "50 400"; do
    # shellcheck disable=SC2086
    measure "cdk L1 ${size/ /x}" 3 node "$bench/cdk-l1.js" $size "$BENCH_OUT"
    # shellcheck disable=SC2086
    measure "troposphere ${size/ /x}" 3 "$peers/venv/bin/python" "$bench/tropo.py" $size "$BENCH_OUT"
  done
else
  echo "peers: STRATA_SHARED names no folder, or bench/setup-peers.sh there has not installed them in $peers" >&2
fi
