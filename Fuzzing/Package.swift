// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses Strata builds it. It links only with `--sanitize=fuzzer`; see run.sh.
let package = Package(
    name: "fuzzing",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "strata", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz-templates",
            dependencies: [.product(name: "CloudFormation", package: "strata")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        )
    ]
)
