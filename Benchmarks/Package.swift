// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who uses Strata builds it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [
        .package(name: "strata", path: ".."),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .executableTarget(
            name: "bench-app",
            dependencies: [
                "CloudAssembly", "Strata", "StrataDynamoDB", "StrataEvents", "StrataIAM", "StrataLambda", "StrataLogs",
                "StrataS3",
                "StrataSQS",
            ].map { .product(name: $0, package: "strata") },
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]
        ),
        .executableTarget(
            name: "bench-graph",
            dependencies: [
                .product(name: "DependencyGraph", package: "strata"),
                .product(name: "CloudFormation", package: "strata"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ]
        ),
        .executableTarget(
            name: "bench-reading", dependencies: [.product(name: "CloudFormation", package: "strata")]
        ),
        .executableTarget(
            name: "bench-registry", dependencies: [.product(name: "ResourceRegistry", package: "strata")]
        ),
    ]
)
