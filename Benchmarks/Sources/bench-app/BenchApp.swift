import CloudAssembly
import Foundation
import Strata
import StrataS3
import StrataSQS

/// The app that peers are measured with, in Strata.
///
///     bench-app STACKS RESOURCES OUT
///
/// With `BENCH_SPLIT=1` in the environment it prints what each stage took, in milliseconds, as a line of JSON on standard
/// error.
@main
struct BenchApp {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let stacks = Int(arguments[1]), let resources = Int(arguments[2]), stacks > 0,
            resources >= 10
        else {
            FileHandle.standardError.write(
                Data("usage: bench-app STACKS RESOURCES OUT (RESOURCES a stack, at least 10)\n".utf8))
            exit(1)
        }
        let clock = ContinuousClock()
        let start = clock.now
        let app = App()
        declare(stacks: stacks, resources: resources, in: app)
        let declared = clock.now
        let synthesis = app.synthesize()
        guard !synthesis.hasErrors else {
            for finding in synthesis.findings.prefix(20) { print(finding.message) }
            exit(1)
        }
        let resolved = clock.now
        let contents = AssemblyTemplate.render(synthesis.stacks.map(\.template.template))
        let assembly = CloudAssembly(
            stacks: zip(synthesis.stacks, contents).map { stack, content in
                AssemblyStack(id: stack.id, template: content, dependencies: stack.dependencies)
            }
        )
        let rendered = clock.now
        try AssemblyWriter().write(assembly, to: arguments[3])
        let written = clock.now
        if ProcessInfo.processInfo.environment["BENCH_SPLIT"] != nil {
            report([
                ("construct", declared - start), ("resolve", resolved - declared), ("render", rendered - resolved),
                ("write", written - rendered),
            ])
        }
        // As the commands do: the process ends without taking anything apart.
        withExtendedLifetime((app, synthesis, assembly)) { exit(0) }
    }

    /// Declares the app that `reference/baselines.md` describes, in the folder that `STRATA_SHARED` names.
    static func declare(stacks: Int, resources: Int, in app: App) {
        var upstream: AWS.SQS.Queue?
        for index in 0..<stacks {
            upstream = BenchStack(index, in: app, units: resources / 10, upstream: upstream).queue
        }
        app.tag(["app": "bench", "owner": "team-a", "stage": "prod"])
        app.apply("bench/versioning") { node in
            guard let bucket = AWS.S3.Bucket(node), bucket.versioningConfiguration == nil else { return }
            node.addError("'\(node.path)' must be versioned")
        }
    }

    private static func report(_ splits: [(String, Duration)]) {
        let fields = splits.map { name, duration in
            let milliseconds =
                Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1e3
            return "\"\(name)\": \(milliseconds)"
        }
        FileHandle.standardError.write(Data("{\(fields.joined(separator: ", "))}\n".utf8))
    }
}
