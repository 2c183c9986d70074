import CloudFormation
import Strata
import StrataKit
import StrataTesting
import TestSupport
import Testing

/// Runs programs of one's own through what the kit answers CloudFormation with.
@Suite("Programs of custom resources", .enabled(if: PythonProgram.canRun, "python3 is not installed"))
struct CustomResourceProgramTests {
    private func outcome(
        _ source: String = CustomResourceRun.seeding, _ request: String = "Create", id: String = "seed-old",
        mode: String = "plain", milliseconds: Int = 120_000
    ) throws -> CustomResourceRun.Outcome {
        try CustomResourceRun.outcome(source, request, id: id, mode: mode, milliseconds: milliseconds)
    }

    @Test("Three lines are a program: what they return is the data, what they name the id")
    func seeding() throws {
        for request in ["Create", "Update"] {
            let outcome = try outcome(CustomResourceRun.seeding, request)
            #expect(outcome.status == "SUCCESS", "\(outcome.reason)")
            #expect(outcome.physicalID == "seed-orders")
            #expect(outcome.data == ["Rows": "3", "Type": request])
            #expect(outcome.reason == "done (log stream 2026/stream)")
            #expect(outcome.contentType == "")
            #expect(!outcome.noEcho)
        }
        let deleted = try outcome(CustomResourceRun.seeding, "Delete")
        #expect(deleted.status == "SUCCESS")
        #expect(deleted.physicalID == "seed-old")
    }

    @Test("A program that names no id gets one that stays, and returns nothing if it has nothing to say")
    func unnamed() throws {
        #expect(try outcome("def run(request): pass").physicalID == "Seed-1-2-3")
        let updated = try outcome("def run(request): pass", "Update")
        #expect(updated.physicalID == "seed-old")
        #expect(updated.data == [:])
    }

    @Test("A creation that failed before it named an id made nothing, and its deletion calls nothing")
    func notCreated() throws {
        let program = "def run(request): raise Problem('no table ' + request.type)"
        let failed = try outcome(program)
        #expect(failed.status == "FAILED")
        #expect(failed.reason == "no table Create (log stream 2026/stream)")
        #expect(failed.physicalID == "strata:not-created:Seed-1-2-3")
        #expect(failed.data == [:])
        let deleted = try outcome(program, "Delete", id: failed.physicalID)
        #expect(deleted.status == "SUCCESS", "\(deleted.reason)")
        #expect(deleted.physicalID == failed.physicalID)
    }

    @Test("A creation that failed later is found by its deletion, a failed update keeps the id")
    func failedLater() throws {
        let program = """
            def run(request):
                request.id = "made"
                raise ValueError("half done")
            """
        let created = try outcome(program)
        #expect(created.status == "FAILED")
        #expect(created.reason.hasPrefix("ValueError: half done"))
        #expect(created.physicalID == "made")
        #expect(try outcome(program, "Update").physicalID == "seed-old")
        #expect(try outcome(program, "Delete").physicalID == "seed-old")
    }

    @Test("Data that is too large fails and says what is large; what may be there has an id")
    func tooLarge() throws {
        let outcome = try outcome(
            """
            def run(request):
                return {"Text": "é" * 2500, "Other": "x"}
            """)
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.contains("CloudFormation takes 4096; ask for less (bytes: Text 5000, Other 1)"))
        #expect(outcome.physicalID == "Seed-1-2-3")
        #expect(outcome.size <= 4_096)
    }

    @Test("An id that is too large is refused, and the one before stays")
    func largeID() throws {
        let outcome = try outcome("def run(request): request.id = 'é' * 600", "Update")
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.contains("the physical id has 1200 bytes, allowed are 1024"))
        #expect(outcome.physicalID == "seed-old")
    }

    @Test(
        "Whatever a program raises, returns or leaves out is answered",
        arguments: [
            ("def run(request): raise SystemExit(3)", "SystemExit: 3"),
            ("def run(request): return [1]", "run returned a list, allowed are a dict and None"),
            ("def run(request): return request.missing", "AttributeError: "), ("x = 1", "NameError: "),
            ("def run(request): raise ValueError('\\x00\"' * 5000)", "ValueError: "),
        ])
    func anything(source: String, reason: String) throws {
        let outcome = try CustomResourceRun.outcome(source, "Create", mode: "plain")
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix(reason), "\(outcome.reason)")
        #expect(outcome.size <= 4_096)
    }

    @Test("Data that JSON has no form for is told as Python writes it")
    func pythonData() throws {
        let outcome = try CustomResourceRun.outcome(
            "def run(request): return {'A': {1, 1}, 'B': b'x'}", "Create", mode: "plain")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.data == ["A": "{1}", "B": "b'x'"])
    }

    @Test("Time that runs out is answered, even if the program catches every error")
    func outOfTime() throws {
        let outcome = try outcome(
            """
            import threading

            def run(request):
                request.id = "made"
                try:
                    threading.Event().wait(20)
                except Exception:
                    pass
            """, milliseconds: 31_000)
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix("time ran out before the answer came"))
        #expect(outcome.physicalID == "made")
    }

    @Test("An answer that does not get through is given four times, logged, and not raised")
    func deaf() throws {
        let outcome = try outcome(mode: "deaf")
        #expect(outcome.answers == 4)
        #expect(outcome.log.split(separator: "\n").filter { $0.contains(#""answer": "failed""#) }.count == 4)
    }

    @Test("Logs hold neither properties nor data nor the address to answer to; reasons hide what is said to be secret")
    func secrets() throws {
        let outcome = try outcome(
            """
            def run(request):
                request.log["table"] = request.properties["Table"]
                request.secrets.append(request.properties["Password"])
                raise ValueError("bad password " + request.properties["Password"])
            """)
        #expect(outcome.reason.hasPrefix("orders: ValueError: bad password ***"))
        #expect(outcome.log.contains(#""table": "orders""#))
        #expect(!outcome.log.contains("secret"))
        let seeded = try self.outcome()
        #expect(!seeded.log.contains("orders") && !seeded.log.contains("Rows"))
    }

    @Test("The property NoEcho masks the data, and so does the program")
    func hidden() throws {
        #expect(try outcome(mode: "hidden").noEcho)
        #expect(try outcome("def run(request): request.hides_data = True").noEcho)
    }

    @Test("A timeout leaves room for the answer")
    func timeout() {
        #expect(CustomResourceRun.sample(CustomResourceRun.seeding).messages == [])
        #expect(
            CustomResourceRun.sample(CustomResourceRun.seeding, timeout: .seconds(30)).messages
                == [
                    "custom-resource/timeout: the timeout of 'app/Seeding' is 30 seconds, allowed are 31 to 900 seconds"
                ])
    }
}
