import CloudFormation
import OrderedCollections
import Strata
import StrataSDKCalls
import StrataTesting
import TestSupport

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

    static func outcome(
        _ request: String, _ mode: String = "plain", library: Library = .stub, id: String = "given-id",
        milliseconds: Int = 300_000, onCreate: SDKCall.Operation? = nil, onUpdate: SDKCall.Operation? = nil,
        onDelete: SDKCall.Operation? = nil, physicalID: SDKCall.PhysicalID = .automatic, ignoreErrors: [String] = [],
        outputs: [String] = [], hidesOutputs: Bool = false
    ) throws -> Outcome {
        let sample = TestTemplate { stack in
            SDKCall(
                "Call", in: stack, onCreate: onCreate, onUpdate: onUpdate, onDelete: onDelete, physicalID: physicalID,
                ignoreErrors: ignoreErrors, outputs: outputs, hidesOutputs: hidesOutputs, policy: .actions(on: ["*"])
            )
        }
        guard var properties = sample.properties(of: "Custom::SDKCall") else {
            throw PythonProgram.Failure(description: "no call")
        }
        if case .object(var fields) = properties {
            fields["ServiceToken"] = "arn"
            properties = .object(fields)
        }
        var event: TemplateValue = ["RequestType": .string(request), "ResourceProperties": properties]
        if request != "Create", case .object(var fields) = event {
            fields["PhysicalResourceId"] = .string(id)
            event = .object(fields)
        }
        let program = sample.properties(of: "AWS::Lambda::Function")?["Code"]?["ZipFile"]?.stringValue ?? ""
        var files = ["index.py": program, "driver.py": SDKCallScripts.driver]
        if library == .stub { for (name, text) in SDKCallScripts.stub { files[name] = text } }
        return try PythonProgram(files: files)
            .result(of: ["driver.py", JSONWriter.string(event), mode, "\(milliseconds)", library.rawValue])
    }
}
