import Strata
import StrataCommands

/// A program for the tests of the commands: a small app, or one with the mistake that was asked for.
@main
struct FixtureProgram: Application {
    @Option(help: "What to do wrong.")
    var mistake: Mistake = .none

    @Option(help: "How many queues each stack has.")
    var queues = 1

    @Option(help: "The name of the assembly.")
    var assembly = "fixture"

    @Option(help: "A file or directory for an asset of the first stack.")
    var asset: String?

    @Option(help: "The bootstrap whose roles deploy; none for the caller.")
    var bootstrap: String?

    var assemblyName: String { assembly }

    var deployment: Deployment { bootstrap.map { .bootstrapRoles(qualifier: $0) } ?? .callerCredentials }

    enum Mistake: String, CaseIterable, ExpressibleByArgument {
        case none
        case cycle
        case duplicateID = "duplicate-id"
        case emptyApp = "empty-app"
        case emptyStack = "empty-stack"
        case foreignApp = "foreign-app"
        case giveUp = "give-up"
        case hardDependency = "hard-dependency"
        case longName = "long-name"
        case sameName = "same-name"
        case tooManyResources = "too-many-resources"
        case unresolvedText = "unresolved-text"
        case warning
    }

    func declare(in app: App) throws {
        switch mistake {
        case .emptyApp: return
        case .giveUp: throw GivesUp(reason: "the configuration has no account")
        default: break
        }
        let first = Stack("first", in: app, description: "The first")
        for index in 0..<(mistake == .tooManyResources ? 501 : queues) { queue("Queue\(index)", in: first) }
        if let asset { layer(of: Asset("Asset", in: first, path: asset), in: first) }
        let second = Stack("second", in: app, name: mistake == .sameName ? "first" : nil)
        let upstream = first.node.child("Queue0").flatMap(Resource.init)
        Resource(
            "Reader", in: second, type: "AWS::SSM::Parameter",
            properties: ["Type": "String", "Value": upstream.map { JSON($0.attribute("Arn")) } ?? "none"]
        )
        declareMistake(in: app, first, second)
    }

    private func declareMistake(in app: App, _ first: Stack, _ second: Stack) {
        switch mistake {
        case .cycle: first.dependsOn(second)
        case .duplicateID: queue("Queue0", in: first)
        case .emptyStack: _ = Stack("hollow", in: app)
        case .foreignApp:
            let other = Stack("other", in: App())
            let foreign = queue("Foreign", in: other)
            Resource("Foreign", in: second, type: "AWS::SSM::Parameter", properties: ["Value": JSON(foreign.ref)])
        case .hardDependency:
            second.node.relate("the second stack is configured here", to: Place("FixtureProgram/Second.swift", 3))
        case .longName: queue("Q", in: Stack(String(repeating: "long", count: 40), in: app))
        case .warning: first.node.addWarning("the first stack is watched", help: "do not worry")
        case .unresolvedText: Self.leak(first, into: second)
        case .none, .emptyApp, .giveUp, .sameName, .tooManyResources: break
        }
    }

    private static func leak(_ first: Stack, into second: Stack) {
        let text = (LeakingText.self as any Leaking.Type).text(of: first.node.ref)
        Resource("Leak", in: second, type: "AWS::SSM::Parameter", properties: ["Type": "String", "Value": JSON(text)])
    }

    private func layer(of asset: Asset, in scope: any Scope) {
        let content: JSON =
            asset.localPath.map { JSON(StringValue($0)) }
            ?? ["S3Bucket": JSON(asset.bucketName), "S3Key": JSON(asset.objectKey)]
        Resource("Layer", in: scope, type: "AWS::Lambda::LayerVersion", properties: ["Content": content])
    }

    @discardableResult
    private func queue(_ id: String, in scope: any Scope) -> Resource {
        Resource(id, in: scope, type: "AWS::SQS::Queue", properties: ["DelaySeconds": 5])
    }
}

private struct GivesUp: Error, CustomStringConvertible {
    let reason: String
    var description: String { reason }
}

private protocol Leaking {
    static func text(of value: StringValue) -> String
}

private enum LeakingText: Leaking {
    // Called through the protocol, a deprecated function gives no warning.
    @available(*, deprecated)
    static func text(of value: StringValue) -> String { "https://\(value)/" }
}
