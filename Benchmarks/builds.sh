#!/usr/bin/env bash
# What a user's program costs to build: one that declares queues and nothing else, and one that imports fifteen services;
# cold, and after an edit of one line. `builds.sh FOLDER…` measures other check-outs of Strata beside this one, in one run.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
fifteen=(S3 SQS SNS Lambda IAM Logs DynamoDB Events SSM EC2 ECS CloudFront ApiGateway StepFunctions Cognito)
TIMEFORMAT='  %R s wall, %U s user, %S s system'

folders=()
trap 'rm -rf ${folders[@]+"${folders[@]}"}' EXIT

measure() { # folder of Strata, name of the program, its services
  local strata name=$2 folder
  strata=$(cd "$1" && pwd)
  shift 2
  folder=$(mktemp -d)
  folders+=("$folder")
  mkdir -p "$folder/Sources/$name"
  {
    echo '// swift-tools-version: 6.1'
    echo 'import PackageDescription'
    echo "let package = Package(name: \"$name\", platforms: [.macOS(.v13)], dependencies: [.package(path: \"$strata\")],"
    echo "  targets: [.executableTarget(name: \"$name\", dependencies: ["
    for product in Strata StrataCommands "${@/#/Strata}"; do
      echo "    .product(name: \"$product\", package: \"$(basename "$strata")\"),"
    done
    echo '  ])])'
  } > "$folder/Package.swift"
  {
    echo 'import Strata'
    echo 'import StrataCommands'
    printf 'import Strata%s\n' "$@"
    echo "@main struct $name: Application {"
    echo '    func declare(in app: App) {'
    echo '        let stack = Stack("queues", in: app)'
    for index in $(seq 200); do
      echo "        AWS.SQS.Queue(\"Queue$index\", in: stack, delaySeconds: $index, tags: [.init(key: \"a\", value: \"b\")])"
    done
    echo '    }'
    echo '}'
  } > "$folder/Sources/$name/$name.swift"
  (
    cd "$folder"
    swift package resolve > resolve.log 2>&1 || { cat resolve.log >&2; exit 1; }
    echo "$name with $(basename "$strata"), cold, debug:"
    time swift build > build.log 2>&1 || { cat build.log >&2; exit 1; }
    echo "  $(ls -d .build/debug/Modules/Strata*.swiftmodule | wc -l | tr -d ' ') modules of Strata compiled"
    sed -i.old 's/delaySeconds: 7,/delaySeconds: 8,/' "Sources/$name/$name.swift"
    echo "$name with $(basename "$strata"), one line edited, then synth:"
    time swift run "$name" synth > run.log 2>&1 || { cat run.log >&2; exit 1; }
  )
}

for strata in "$here" "$@"; do
  measure "$strata" Queues SQS
  measure "$strata" Fifteen "${fifteen[@]}"
done
