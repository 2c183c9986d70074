import Strata
import StrataSDKCalls
import TestSupport
import Testing

/// Runs the program with the real boto3 against an endpoint on loopback.
@Suite("The program that makes calls, with boto3", .enabled(if: PythonProgram.hasBoto3, "boto3 is not installed"))
struct SDKCallBoto3Tests {
    private static var create: SDKCall.Operation {
        .call(
            service: "Organizations", action: "CreatePolicy",
            parameters: ["Content": "{}", "Description": "", "Name": "guard", "Type": "SERVICE_CONTROL_POLICY"]
        )
    }
    private static let id = "Policy.PolicySummary.Id"

    private func outcome(
        _ request: String, _ mode: String = "plain", ignoreErrors: [String] = [], outputs: [String] = []
    ) throws -> SDKCallRun.Outcome {
        try SDKCallRun.outcome(
            request, mode, library: .real, id: "p-12345678", onCreate: Self.create,
            onUpdate: .call(
                service: "organizations", action: "UpdatePolicy",
                parameters: ["PolicyId": SDKCall.ownID, "Name": "new"]),
            onDelete: .call(
                service: "organizations", action: "DeletePolicy", parameters: ["PolicyId": SDKCall.ownID]),
            physicalID: .response(Self.id), ignoreErrors: ignoreErrors, outputs: outputs
        )
    }

    @Test("It creates, updates and deletes")
    func life() throws {
        let created = try outcome("Create", outputs: ["Policy.PolicySummary.Name"])
        #expect(created.status == "SUCCESS", "\(created.reason)")
        #expect(created.physicalID == "p-12345678")
        #expect(created.data == ["Policy.PolicySummary.Name": "guard"])
        let updated = try outcome("Update")
        #expect(updated.calls.map(\.action) == ["UpdatePolicy"])
        #expect(updated.calls.first?.body == #"{"PolicyId": "p-12345678", "Name": "new"}"#)
        #expect(updated.physicalID == "p-12345678")
        let deleted = try outcome("Delete", "empty")
        #expect(deleted.status == "SUCCESS", "\(deleted.reason)")
        #expect(deleted.calls.map(\.body) == [#"{"PolicyId": "p-12345678"}"#])
    }

    @Test("Throttling is tried again, with pauses")
    func throttled() throws {
        let outcome = try outcome("Create", "throttled")
        #expect(outcome.status == "SUCCESS", "\(outcome.reason)")
        #expect(outcome.calls.count == 3)
        #expect(outcome.pauses.count == 2)
    }

    @Test("A refusal fails with its code and message; ignored, it is success")
    func refused() throws {
        let outcome = try outcome("Create", "refused")
        #expect(outcome.reason.contains("Organizations CreatePolicy: ConstraintViolationException: "))
        #expect(outcome.physicalID.hasPrefix("strata:not-created:"))
        #expect(try self.outcome("Delete", "missing", ignoreErrors: ["PolicyNotFoundException"]).status == "SUCCESS")
    }

    @Test("A call that hangs ends before the function's time is over")
    func timeout() throws {
        let outcome = try SDKCallRun.outcome(
            "Create", "hang", library: .real, milliseconds: 31_000, onCreate: Self.create)
        #expect(outcome.reason.contains("time ran out"))
        #expect(outcome.calls.count == 1)
    }

    @Test("Unknown services, actions and fields are told before anything is called")
    func unknown() throws {
        let service = try SDKCallRun.outcome(
            "Create", library: .real, onCreate: .call(service: "organisation", action: "CreatePolicy"))
        #expect(service.reason.contains("knows no service 'organisation'; did you mean organizations"))
        let action = try SDKCallRun.outcome(
            "Create", library: .real, onCreate: .call(service: "organizations", action: "EnableServiceAccess"))
        #expect(action.reason.contains("knows no action 'EnableServiceAccess' of 'organizations'; did you mean "))
        let field = try outcome("Create", outputs: ["Policy.Id"])
        #expect(
            field.reason.contains("no field Policy.Id: allowed in the place of Id are Content, PolicySummary"),
            "\(field.reason)"
        )
        for outcome in [service, action, field] {
            #expect(outcome.status == "FAILED")
            #expect(outcome.calls.isEmpty)
        }
    }

    @Test("Text becomes what the API takes")
    func types() throws {
        let outcome = try SDKCallRun.outcome(
            "Create", "empty", library: .real,
            onCreate: .call(
                service: "logs", action: "PutRetentionPolicy",
                parameters: ["logGroupName": "g", "retentionInDays": "30"])
        )
        #expect(outcome.calls.map(\.body) == [#"{"logGroupName": "g", "retentionInDays": 30}"#], "\(outcome.reason)")
        let lists = try SDKCallRun.outcome(
            "Create", "empty", library: .real,
            onCreate: .call(
                service: "SSM", action: "GetParameters", parameters: ["Names": "a,b", "WithDecryption": "true"])
        )
        #expect(lists.calls.map(\.body) == [#"{"Names": ["a", "b"], "WithDecryption": true}"#], "\(lists.reason)")
    }

    @Test("Values that boto3 or AWS quote in errors are kept out of the reason where they are secret or wrong")
    func quoted() throws {
        let wrong = try SDKCallRun.outcome(
            "Create", library: .real,
            onCreate: .call(
                service: "logs", action: "PutRetentionPolicy",
                parameters: ["logGroupName": ["hush": "hush-hush"], "retentionInDays": 1])
        )
        #expect(wrong.reason.contains("Invalid type for parameter logGroupName, type: "), "\(wrong.reason)")
        #expect(!wrong.reason.contains("hush-hush"))
        let secret = try SDKCallRun.outcome(
            "Create", "refused", library: .real,
            onCreate: .call(
                service: "ssm", action: "PutParameter", parameters: ["Name": "n", "Value": "secret-value"])
        )
        #expect(secret.reason.contains("ConstraintViolationException: *** is too much"), "\(secret.reason)")
    }
}
