import Strata
import StrataSDKCalls
import TestSupport
import Testing

/// Runs the program as it stands in the template against a stub of boto3.
@Suite("The program that makes calls", .enabled(if: PythonProgram.canRun, "python3 is not installed"))
struct SDKCallProgramTests {
    private static var create: SDKCall.Operation {
        .call(
            service: "Organizations", action: "CreatePolicy",
            parameters: ["Content": "secret-value", "Name": "guard", "Count": 3, "Flag": true, "Tags": [["Key": "a"]]]
        )
    }
    private static var update: SDKCall.Operation {
        .call(
            service: "organizations", action: "UpdatePolicy",
            parameters: ["PolicyId": SDKCall.ownID, "Content": "secret-value"]
        )
    }
    private static var delete: SDKCall.Operation {
        .call(
            service: "organizations", action: "DeletePolicy", parameters: ["PolicyId": SDKCall.ownID]
        )
    }
    private static let id = "Policy.PolicySummary.Id"

    private func outcome(
        _ request: String, _ mode: String = "plain", id: String = "p-old", milliseconds: Int = 300_000,
        physicalID: SDKCall.PhysicalID = .response(Self.id), ignoreErrors: [String] = [], outputs: [String] = []
    ) throws -> SDKCallRun.Outcome {
        try SDKCallRun.outcome(
            request, mode, id: id, milliseconds: milliseconds, onCreate: Self.create, onUpdate: Self.update,
            onDelete: Self.delete, physicalID: physicalID, ignoreErrors: ignoreErrors, outputs: outputs
        )
    }

    @Test("Creation calls once, parameters keep their types, and fields of the response are answered")
    func create() throws {
        let outcome = try outcome(
            "Create", outputs: [Self.id, "Policy.PolicySummary.AwsManaged", "Policy.PolicySummary"])
        #expect(outcome.status == "SUCCESS", "\(outcome.reason)")
        #expect(outcome.physicalID == "p-12345678")
        #expect(outcome.calls.map(\.action) == ["CreatePolicy"])
        #expect(
            outcome.calls.first?.body
                == #"{"Content": "secret-value", "Name": "guard", "Count": 3, "Flag": true, "Tags": [{"Key": "a"}]}"#
        )
        #expect(
            outcome.data == [
                Self.id: "p-12345678", "Policy.PolicySummary.AwsManaged": "false",
                "Policy.PolicySummary": #"{"Id": "p-12345678", "AwsManaged": false, "Name": "guard"}"#,
            ]
        )
        #expect(outcome.contentType == "")
    }

    @Test("An update knows the resource's own id, and the id stays if the response names none")
    func update() throws {
        let outcome = try outcome("Update", "empty")
        #expect(outcome.status == "SUCCESS", "\(outcome.reason)")
        #expect(outcome.physicalID == "p-old")
        #expect(outcome.calls.first?.body == #"{"PolicyId": "p-old", "Content": "secret-value"}"#)
    }

    @Test("Deletion calls for the id that it is given, and answers with it")
    func delete() throws {
        let outcome = try outcome("Delete", outputs: [Self.id])
        #expect(outcome.status == "SUCCESS", "\(outcome.reason)")
        #expect(outcome.physicalID == "p-old")
        #expect(outcome.calls.map(\.action) == ["DeletePolicy"])
        #expect(outcome.calls.first?.body == #"{"PolicyId": "p-old"}"#)
        #expect(outcome.data == [:])
    }

    @Test("Another fixed id is another resource: it is created, and the old one is left to CloudFormation")
    func replacement() throws {
        let outcome = try outcome("Update", id: "old-id", physicalID: .fixed("new-id"))
        #expect(outcome.physicalID == "new-id")
        #expect(outcome.calls.map(\.action) == ["CreatePolicy"])
        let failed = try self.outcome("Update", "refused", id: "old-id", physicalID: .fixed("new-id"))
        #expect(failed.status == "FAILED")
        #expect(failed.physicalID == "old-id")
    }

    @Test("An id of its own is the same at each creation of the resource")
    func automatic() throws {
        let outcome = try outcome("Create", physicalID: .automatic)
        #expect(outcome.physicalID == "Call-1-2-3")
    }

    @Test("What was refused was not created, and its deletion calls nothing")
    func refused() throws {
        let failed = try outcome("Create", "refused", physicalID: .fixed("name"))
        #expect(failed.status == "FAILED")
        #expect(failed.reason.contains("Organizations CreatePolicy: ConstraintViolationException: "))
        #expect(failed.physicalID == "strata:not-created:Call-1-2-3")
        let deleted = try outcome("Delete", id: failed.physicalID)
        #expect(deleted.status == "SUCCESS")
        #expect(deleted.calls.isEmpty)
        #expect(deleted.physicalID == failed.physicalID)
    }

    @Test("What may have been created keeps its id, so that deletion undoes it")
    func uncertain() throws {
        let failed = try outcome("Create", "broken", physicalID: .fixed("name"))
        #expect(failed.status == "FAILED")
        #expect(failed.physicalID == "name")
    }

    @Test("A failed update keeps the id, so that CloudFormation deletes nothing")
    func failedUpdate() throws {
        let outcome = try outcome("Update", "refused")
        #expect(outcome.status == "FAILED")
        #expect(outcome.physicalID == "p-old")
    }

    @Test("Errors that are to be ignored count as success")
    func ignored() throws {
        let codes = ["PolicyNotFoundException"]
        let deleted = try outcome("Delete", "missing", ignoreErrors: codes)
        #expect(deleted.status == "SUCCESS")
        #expect(try outcome("Delete", "missing").status == "FAILED")
        let created = try outcome("Create", "missing", ignoreErrors: codes, outputs: [Self.id])
        #expect(created.status == "SUCCESS")
        #expect(created.physicalID == "Call-1-2-3")
        #expect(created.data == [:])
    }

    @Test("Permissions that are not there yet are waited for, others are not waited for for ever")
    func denied() throws {
        let late = try outcome("Create", "denied once")
        #expect(late.status == "SUCCESS")
        #expect(late.pauses == [2])
        let never = try outcome("Create", "denied")
        #expect(never.status == "FAILED")
        #expect(never.pauses == [2, 4, 8, 16])
    }

    @Test("A service that takes one change at a time is waited for")
    func concurrent() throws {
        let outcome = try outcome("Create", "concurrent")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.calls.count == 2)
    }

    @Test("It answers before its time is over, even if a call hangs")
    func timeout() throws {
        let outcome = try outcome("Create", "hang", milliseconds: 31_000, physicalID: .fixed("name"))
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix("Organizations CreatePolicy: time ran out before the answer came"))
        #expect(outcome.physicalID == "name")
    }

    @Test("An unknown service and an unknown action are told with what comes near")
    func unknown() throws {
        let service = try SDKCallRun.outcome(
            "Create", onCreate: .call(service: "organisations", action: "CreatePolicy"))
        #expect(service.status == "FAILED")
        #expect(
            service.reason.contains(
                "boto3 0.0 knows no service 'organisations'; did you mean organizations?")
        )
        let action = try SDKCallRun.outcome(
            "Create", onCreate: .call(service: "organizations", action: "CreatePolicies"))
        #expect(
            action.reason.contains("knows no action 'CreatePolicies' of 'organizations'; did you mean CreatePolicy"))
        #expect(action.physicalID.hasPrefix("strata:not-created:"))
    }

    @Test("A response is as large as it likes; an answer that is too large fails and says what is large")
    func large() throws {
        #expect(try outcome("Create", "large", outputs: [Self.id]).status == "SUCCESS")
        let outcome = try outcome("Create", "large", outputs: [Self.id, "Policy.Content"])
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.contains("CloudFormation takes 4096; ask for less (bytes: Policy.Content 10000, "))
        #expect(outcome.size <= 4_096)
        // It was created: its deletion must find it.
        #expect(outcome.physicalID == "p-12345678")
    }

    @Test("A field that the response lacks is told with those that it has")
    func missingField() throws {
        let outcome = try outcome("Create", outputs: ["Policy.Nothing"])
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.contains("the response has no field Policy.Nothing; it has Policy"))
        #expect(outcome.physicalID == "p-12345678")
        let noID = try self.outcome("Create", "empty")
        #expect(noID.reason.contains("the response has no field \(Self.id) to be the physical id; it has none"))
    }

    @Test("Without a call there is nothing to do")
    func nothing() throws {
        let created = try SDKCallRun.outcome("Create", onDelete: Self.delete)
        #expect(created.status == "SUCCESS")
        #expect(created.physicalID == "Call-1-2-3")
        #expect(created.calls.isEmpty)
        let updated = try SDKCallRun.outcome("Update", onDelete: Self.delete)
        #expect(updated.physicalID == "given-id")
    }

    @Test("An answer that does not get through is given again, and the call is not made twice")
    func busy() throws {
        let outcome = try outcome("Create", "busy")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.answers == 2)
        #expect(outcome.calls.count == 1)
    }

    @Test(
        "Neither parameters, nor responses, nor the address to answer to are logged", arguments: ["plain", "refused"])
    func log(mode: String) throws {
        let outcome = try outcome("Create", mode, outputs: [Self.id])
        #expect(outcome.log.contains(#""call": "Organizations CreatePolicy""#))
        for secret in ["secret", "guard", "p-12345678"] { #expect(!outcome.log.contains(secret)) }
    }

    @Test("Outputs can be masked")
    func masked() throws {
        let outcome = try SDKCallRun.outcome("Update", onUpdate: Self.update, outputs: [Self.id], hidesOutputs: true)
        #expect(outcome.noEcho)
        #expect(try !self.outcome("Create").noEcho)
    }
}
