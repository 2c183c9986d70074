import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataSDKCalls

/// The program of custom calls in a folder of its own, beside a driver that plays Lambda, CloudFormation and AWS.
struct SDKCallRun {
    struct Outcome: Decodable {
        struct Call: Decodable {
            let action: String
            let body: String
        }

        let status: String
        let reason: String
        let physicalID: String
        let data: [String: String]
        let noEcho: Bool
        let contentType: String
        let calls: [Call]
        let pauses: [Double]
        let answers: Int
        let size: Int
        let log: String
    }

    /// Which boto3 the program meets.
    enum Library: String {
        case stub
        case real
    }

    static let hasPython = status(of: ["--version"]) == 0
    static let hasBoto3 = hasPython && status(of: ["-c", "import boto3"]) == 0

    static func outcome(
        _ request: String, _ mode: String = "plain", library: Library = .stub, id: String = "given-id",
        milliseconds: Int = 300_000, onCreate: SDKCall.Operation? = nil, onUpdate: SDKCall.Operation? = nil,
        onDelete: SDKCall.Operation? = nil, physicalID: SDKCall.PhysicalID = .automatic, ignoreErrors: [String] = [],
        outputs: [String] = [], hidesOutputs: Bool = false
    ) throws -> Outcome {
        let sample = Sample { stack in
            SDKCall(
                "Call", in: stack, onCreate: onCreate, onUpdate: onUpdate, onDelete: onDelete, physicalID: physicalID,
                ignoreErrors: ignoreErrors, outputs: outputs, hidesOutputs: hidesOutputs, policy: .actions(on: ["*"])
            )
        }
        guard var properties = sample.properties("Custom::SDKCall") else { throw SDKCallRunError(output: "no call") }
        if case .object(var fields) = properties {
            fields["ServiceToken"] = "arn"
            properties = .object(fields)
        }
        var event: TemplateValue = ["RequestType": .string(request), "ResourceProperties": properties]
        if request != "Create", case .object(var fields) = event {
            fields["PhysicalResourceId"] = .string(id)
            event = .object(fields)
        }
        let program = sample.properties("AWS::Lambda::Function")?["Code"]?["ZipFile"]?.stringValue ?? ""
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = [("index.py", program), ("driver.py", SDKCallScripts.driver)]
        if library == .stub { files += SDKCallScripts.stub }
        for (name, text) in files {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let output = try run(
            ["driver.py", JSONWriter.string(event), mode, "\(milliseconds)", library.rawValue], in: folder)
        let line = output.split(separator: "\n").last.map(String.init) ?? ""
        guard let outcome = try? JSONDecoder().decode(Outcome.self, from: Data(line.utf8)) else {
            throw SDKCallRunError(output: output)
        }
        return outcome
    }

    private static func status(of arguments: [String]) -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return -1 }
        process.waitUntilExit()
        return process.terminationStatus
    }

    private static func run(_ arguments: [String], in folder: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }
}

struct SDKCallRunError: Error {
    let output: String
}
