import CloudFormation
import Foundation
import Strata
import StrataS3
import TestSupport
import Testing

/// Runs the program that empties buckets, as it stands in the template, against a stub of boto3 and a responder on loopback.
@Suite("The program that empties buckets", .enabled(if: PythonProgram.canRun, "python3 is not installed"))
struct BucketEmptyingProgramTests {
    @Test("It compiles")
    func compiles() throws {
        let result = try BucketEmptyingRun.program.run(["-m", "py_compile", "index.py"])
        #expect(result.exitCode == 0, "\(result.output)")
    }

    @Test(
        "Creation and update delete nothing and have an id that depends on the bucket alone",
        arguments: ["Create", "Update"])
    func createAndUpdate(request: String) throws {
        let outcome = try BucketEmptyingRun.outcome(request, versions: 5)
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.physicalID == "empty-data")
        #expect(outcome.calls == [])
        #expect(outcome.left == 5)
    }

    @Test("Deletion deletes all versions and delete markers in batches of 1,000")
    func delete() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 2_300, markers: 150)
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.reason.hasPrefix("deleted 2450 versions"))
        #expect(outcome.physicalID == "given-id")
        #expect(outcome.batches == [1_000, 1_000, 450])
        #expect(outcome.left == 0)
        #expect(outcome.contentType == "")
    }

    @Test(
        "A bucket that lost its mark, because emptying was turned off, keeps its objects", arguments: ["other", "none"])
    func unmarked(tags: String) throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 5, mode: tags)
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.left == 5)
        #expect(outcome.batches == [])
    }

    @Test("A bucket that is gone is success")
    func gone() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 5, mode: "gone")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.reason.hasPrefix("the bucket is gone"))
    }

    @Test("A failure is answered with its reason", arguments: ["denied", "locked"])
    func failure(mode: String) throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 5, mode: mode)
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.contains("AccessDenied"))
        #expect(outcome.left == 5)
    }

    @Test("Objects that fail for the moment are tried again")
    func flaky() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 5, mode: "flaky")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.batches == [5, 1])
        #expect(outcome.left == 0)
    }

    @Test("It answers before its time is over, even if a call hangs")
    func timeout() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 5, mode: "hang", milliseconds: 31_000)
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix("time ran out before data was empty; delete the stack again to go on"))
    }

    @Test("An answer that does not get through is given again")
    func repeatedAnswer() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 1, mode: "busy")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.answers == 2)
    }

    @Test("A long reason is cut to what CloudFormation takes")
    func longReason() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 1, mode: "long")
        #expect(outcome.status == "FAILED")
        #expect(outcome.size <= 4_096)
    }

    @Test("The address to answer to is not logged")
    func noSecrets() throws {
        let outcome = try BucketEmptyingRun.outcome("Delete", versions: 1)
        #expect(outcome.log.contains("\"bucket\": \"data\""))
        #expect(!outcome.log.contains("signature"))
    }
}
