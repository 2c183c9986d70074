internal import Testing
internal import XCTest

/// The line of a test that asked for something: where failures are reported.
///
/// Both frameworks are served. A test of Swift Testing is known by `Test.current`; where that is `nil`, it is one of XCTest,
/// or code of a detached task of Swift Testing, whose process is started with `--testing-library` and runs no XCTest.
struct TestCaller {
    let fileID: StaticString
    let filePath: StaticString
    let line: Int

    init(_ fileID: StaticString, _ filePath: StaticString, _ line: Int) {
        self.fileID = fileID
        self.filePath = filePath
        self.line = line
    }

    private var isSwiftTesting: Bool {
        Test.current != nil || CommandLine.arguments.contains("--testing-library")
    }

    private var location: Testing.SourceLocation {
        Testing.SourceLocation(fileID: "\(fileID)", filePath: "\(filePath)", line: line, column: 1)
    }

    /// Fails the test, which goes on.
    func fail(_ text: String) {
        if isSwiftTesting {
            Issue.record(Comment(rawValue: text), sourceLocation: location)
        } else {
            XCTFail(text, file: filePath, line: UInt(line))
        }
    }

    /// What a test cannot go on without.
    ///
    /// By each framework's own way to say so: what it throws is what it knows as told, so that one failure is one message.
    /// - Parameters:
    ///   - found: It, if it is there.
    ///   - text: Why it is not.
    /// - Returns: It.
    /// - Throws: What ends the test.
    func require<Found>(_ found: Found?, _ text: @autoclosure () -> String) throws -> Found {
        if let found { return found }
        if isSwiftTesting {
            return try #require(found, Comment(rawValue: text()), sourceLocation: location)
        } else {
            return try XCTUnwrap(found, text(), file: filePath, line: UInt(line))
        }
    }
}
