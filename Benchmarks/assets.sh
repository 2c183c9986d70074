#!/usr/bin/env bash
# What assets cost in a debug build: a program with an asset of 50 MB, and with one of 10,000 files.
#
#   assets.sh [PROGRAM…]     PROGRAM: fixture-program of another build, measured in the same run; first, that of this one
#
# Each line: smallest of three wall times in seconds. "new" has no cache of hashes and no staged asset, "again" has both.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product fixture-program >&2
programs=("$(swift build --show-bin-path)/fixture-program" "$@")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p .build large many/{0..99}
touch Package.swift
head -c 52428800 /dev/urandom > large/model.bin
for directory in {0..99}; do
  for file in {0..99}; do echo "export const id = $directory$file;" > "many/$directory/$file.mjs"; done
done
sleep 1

run() {
  local best
  for _ in 1 2 3; do
    [ "$1" = again ] || rm -rf .build/strata-asset-hashes templates
    local start end
    start=$(date +%s%N)
    "${@:2}" > /dev/null
    end=$(date +%s%N)
    best=$(( ${best:-999999999999} < end - start ? ${best:-999999999999} : end - start ))
  done
  printf '  %-6s %-28s %5d.%03d s\n' "$1" "${*:3}" $((best / 1000000000)) $((best / 1000000 % 1000))
}

for program in "${programs[@]}"; do
  echo "$program"
  rm -rf .build/strata-asset-hashes templates
  for asset in large many; do
    for command in list validate synth; do
      run new "$program" "$command" --asset "$asset"
      run again "$program" "$command" --asset "$asset"
    done
  done
done
