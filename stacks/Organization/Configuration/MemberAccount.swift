/// An account of the organization.
struct MemberAccount {
    /// What it is called, in the organization and before the @ of its address: `development`.
    var name: String
    /// Where it is declared, for messages.
    let file: StaticString
    let line: Int

    init(_ name: String, file: StaticString = #fileID, line: Int = #line) {
        self.name = name
        self.file = file
        self.line = line
    }
}
