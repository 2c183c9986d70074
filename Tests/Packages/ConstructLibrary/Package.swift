// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it sees of Strata what any other package sees.
let settings: [SwiftSetting] =
    (Context.environment["STRATA_STRICT"] ?? "").isEmpty ? [] : [.unsafeFlags(["-warnings-as-errors"])]

func strata(_ products: String...) -> [Target.Dependency] { products.map { .product(name: $0, package: "strata") } }

let package = Package(
    name: "acme-constructs",
    platforms: [.macOS(.v13)],
    products: [.library(name: "AcmeConstructs", targets: ["AcmeConstructs"])],
    dependencies: [.package(name: "strata", path: "../../..")],
    targets: [
        .target(
            name: "AcmeConstructs",
            dependencies: strata("Strata", "StrataKit", "StrataCloudWatch", "StrataLambda", "StrataSNS", "StrataSQS"),
            swiftSettings: settings
        ),
        .executableTarget(
            name: "acme-shop",
            dependencies: ["AcmeConstructs"]
                + strata("StrataCommands", "StrataConventions", "StrataDynamoDB", "StrataLambda", "StrataSNS"),
            exclude: ["handlers"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AcmeConstructsTests",
            dependencies: ["AcmeConstructs"]
                + strata(
                    "Strata", "StrataCloudWatch", "StrataDynamoDB", "StrataLambda", "StrataSNS", "StrataSQS",
                    "StrataTesting"),
            exclude: ["__Snapshots__"],
            swiftSettings: settings
        ),
    ]
)
