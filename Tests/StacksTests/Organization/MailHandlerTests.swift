import Foundation
import Testing

/// The handler that forwards mail, run with Python on sample messages: see Handlers/mail_test.py.
@Suite("The handler for mail")
struct MailHandlerTests {
    private static let handler = MailSample.root.appendingPathComponent("stacks/Organization/handlers/mail")
    private static let tests = MailSample.root
        .appendingPathComponent("Tests/StacksTests/Organization/Handlers/mail_test.py")

    private static let hasPython = (try? run(["--version"]).status) == 0

    @Test("Sample messages are forwarded, dropped and kept as they should", .enabled(if: hasPython, "no python3"))
    func messages() throws {
        let result = try Self.run(["-B", Self.tests.path, Self.handler.path])
        #expect(result.status == 0, "\(result.output)")
        // A run that finds no tests is a success to Python.
        #expect(result.output.contains("Ran 27 tests"), "\(result.output)")
    }

    @Test("The handler needs nothing but what the runtime brings along", .enabled(if: hasPython, "no python3"))
    func imports() throws {
        let program = """
            import ast, pathlib, sys
            own = {file.stem for file in pathlib.Path(sys.argv[1]).glob("*.py")}
            for file in sorted(pathlib.Path(sys.argv[1]).glob("*.py")):
                for node in ast.walk(ast.parse(file.read_text(), str(file))):
                    names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else (
                        [node.module] if isinstance(node, ast.ImportFrom) else [])
                    for name in names:
                        root = name.split(".")[0]
                        if root not in sys.stdlib_module_names | own | {"boto3", "botocore"}:
                            print(file.name, name)
            """
        let result = try Self.run(["-B", "-c", program, Self.handler.path])
        #expect(result.status == 0)
        #expect(result.output == "")
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
