// swift-tools-version: 6.1
import PackageDescription

/// The services are one target and one product each. `make generate` writes the list.
let serviceNames: [String] = [
    // BEGIN GENERATED SERVICES
    // END GENERATED SERVICES
]

/// What the hand-written constructs of a service import beside their own generated resources.
let constructDependencies: [String: [String]] = [:]

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (Context.environment["STRATA_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])

func service(_ name: String) -> Target {
    .target(
        name: "Strata\(name)",
        dependencies: ["Strata"] + (constructDependencies[name] ?? []).map { .byName(name: "Strata\($0)") },
        path: "Sources/Services/\(name)",
        swiftSettings: settings
    )
}

let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "strata",
    platforms: [.macOS(.v13)],
    products: [
        .library(name: "Strata", targets: ["Strata"])
    ] + serviceNames.map { .library(name: "Strata\($0)", targets: ["Strata\($0)"]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .target(name: "CloudFormation", dependencies: [collections], swiftSettings: settings),
        .target(name: "ResourceRegistry", swiftSettings: settings),
        .target(
            name: "Strata",
            dependencies: ["CloudFormation", "ResourceRegistry", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CloudFormationTests",
            dependencies: ["CloudFormation", collections],
            swiftSettings: settings
        ),
        .testTarget(
            name: "StrataTests", dependencies: ["Strata", "CloudFormation", collections], swiftSettings: settings),
    ] + serviceNames.map(service)
)
