import CloudFormation

extension TestTemplate {
    /// Fails unless the template is the one that was recorded, byte by byte.
    ///
    /// The snapshot is a file beside the test: `__Snapshots__/<test file>/<name>.template.json`, the template as `synth` writes
    /// it. Commit it. With `STRATA_RECORD_SNAPSHOTS=1` in the environment, or `record: true`, it is written, and the test
    /// fails nonetheless: a run that records has compared nothing.
    /// - Parameters:
    ///   - name: The name of the file; that of the test's function unless told. A test that takes arguments, or more than
    ///     one snapshot, tells it.
    ///   - record: Whether to write it; `nil` for what the environment says.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - function: The test's function.
    ///   - callLine: The line to report a failure at.
    public func expectSnapshot(
        _ name: String? = nil, record: Bool? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, function: String = #function, callLine: Int = #line
    ) {
        let snapshot = Snapshot(name ?? function, beside: "\(filePath)")
        if let problem = snapshot.problem(template, record: Snapshot.isRecording(record)) {
            TestCaller(fileID, filePath, callLine).fail(problem)
        }
    }
}

extension TestApp {
    /// Fails unless the templates of all stacks, nested ones and StackSets are those that were recorded.
    ///
    /// As ``TestTemplate/expectSnapshot(_:record:fileID:filePath:function:callLine:)`` for each of them, in files
    /// `<name>.<id>.template.json`. A recorded template that the app no longer has stays where it is.
    /// - Parameters:
    ///   - name: How the names of the files begin; with that of the test's function unless told.
    ///   - record: Whether to write them; `nil` for what the environment says.
    ///   - fileID: The test's file.
    ///   - filePath: The test's file, as a path.
    ///   - function: The test's function.
    ///   - callLine: The line to report a failure at.
    public func expectSnapshots(
        _ name: String? = nil, record: Bool? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, function: String = #function, callLine: Int = #line
    ) {
        let name = name ?? String(function.prefix { $0 != "(" })
        for template in templates.flatMap({ [$0] + $0.nested + $0.stackSets }) {
            template.expectSnapshot(
                "\(name).\(template.id)", record: record, fileID: fileID, filePath: filePath, function: function,
                callLine: callLine)
        }
    }
}
