import CloudFormation
import Foundation

/// What reading and writing templates costs: of each file the smallest time of 20, and the same template in the other format.
///
///     bench-reading FILE…
@main
struct BenchReading {
    static func main() throws {
        for file in CommandLine.arguments.dropFirst() {
            let template = try TemplateReader.read(Array(try Data(contentsOf: URL(fileURLWithPath: file))), file: file)
                .template
            print("\(file): \(template.resources.count) resources")
            try measure(template.json(), write: { template.json() })
            try measure(try template.yaml(), write: { try template.yaml() })
        }
    }

    private static func measure(_ bytes: [UInt8], write: () throws -> [UInt8]) throws {
        let clock = ContinuousClock()
        var (reading, writing) = (Duration.seconds(1_000), Duration.seconds(1_000))
        var format = TemplateFormat.json
        for _ in 0..<20 {
            reading = min(reading, try clock.measure { format = try TemplateReader.read(bytes, file: "").format })
            var written: [UInt8] = []
            writing = min(writing, try clock.measure { written = try write() })
            precondition(written == bytes)
        }
        print(
            "  \(format.rawValue), \(bytes.count) bytes: read in \(microseconds(reading)) µs, "
                + "written in \(microseconds(writing)) µs"
        )
    }

    private static func microseconds(_ duration: Duration) -> Int {
        Int(duration.components.seconds) * 1_000_000 + Int(duration.components.attoseconds / 1_000_000_000_000)
    }
}
