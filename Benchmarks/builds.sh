#!/usr/bin/env bash
# What a user's program that imports fifteen services costs to build: cold, and after an edit of one line.
set -euo pipefail
strata=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
services=(S3 SQS SNS Lambda IAM Logs DynamoDB Events SSM EC2 ECS CloudFront ApiGateway StepFunctions Cognito)

mkdir -p "$folder/Sources/Fifteen"
cd "$folder"
{
  echo '// swift-tools-version: 6.1'
  echo 'import PackageDescription'
  echo "let package = Package(name: \"Fifteen\", platforms: [.macOS(.v13)], dependencies: [.package(path: \"$strata\")],"
  echo '  targets: [.executableTarget(name: "Fifteen", dependencies: ['
  for product in Strata StrataCommands "${services[@]/#/Strata}"; do
    echo "    .product(name: \"$product\", package: \"$(basename "$strata")\"),"
  done
  echo '  ])])'
} > Package.swift
{
  echo 'import Strata'
  echo 'import StrataCommands'
  printf 'import Strata%s\n' "${services[@]}"
  echo '@main struct Fifteen: Application {'
  echo '    func declare(in app: App) {'
  echo '        let stack = Stack("queues", in: app)'
  for index in $(seq 200); do
    echo "        AWS.SQS.Queue(\"Queue$index\", in: stack, delaySeconds: $index, tags: [.init(key: \"a\", value: \"b\")])"
  done
  echo '    }'
  echo '}'
} > Sources/Fifteen/Fifteen.swift

swift package resolve >/dev/null 2>&1
echo "cold, debug:"
time swift build | tail -1
sed -i.old 's/delaySeconds: 7,/delaySeconds: 8,/' Sources/Fifteen/Fifteen.swift
echo "one line edited, then synth:"
time swift run Fifteen synth 2>&1 | tail -1
