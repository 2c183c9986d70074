import Foundation
import TestSupport
import Testing

/// The handler that forwards mail, run with Python on sample messages: see Handlers/mail_test.py.
@Suite("The handler for mail")
struct MailHandlerTests {
    private static let handler = Repository.root.appendingPathComponent("stacks/Organization/handlers/mail")
    private static let tests = Repository.root.appendingPathComponent(
        "Tests/StacksTests/Organization/Handlers/mail_test.py")

    @Test(
        "Sample messages are forwarded, dropped and kept as they should",
        .enabled(if: PythonProgram.canRun, "python3 is not installed"))
    func messages() throws {
        let result = try Tool.run(["python3", "-B", Self.tests.path, Self.handler.path])
        #expect(result.exitCode == 0, "\(result.output)")
        // A run that finds no tests is a success to Python.
        #expect(result.output.contains("Ran 27 tests"), "\(result.output)")
    }

    @Test(
        "The handler needs nothing but what the runtime brings along",
        .enabled(if: PythonProgram.canRun, "python3 is not installed"))
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
        let result = try Tool.run(["python3", "-B", "-c", program, Self.handler.path])
        #expect(result.exitCode == 0)
        #expect(result.output == "")
    }
}
