/// A resource type that holds what a template cannot make again.
public struct StoredData: Sendable {
    /// What a deletion meets, beside the data.
    enum Obstacle {
        /// Nothing: the data goes.
        case none
        /// It fails as long as there is any.
        case whileNotEmpty
        /// It waits for some days, in which it can be called off.
        case pending
    }

    /// The resource type.
    public let type: String
    /// What it holds, in the plural mostly: `items`, `objects`, `log events`.
    public let content: String
    /// What a deletion meets.
    let obstacle: Obstacle
    /// The property that makes the service refuse deletion; `*` is every element of a list.
    let protection: [String]?
    /// The property that names a snapshot to take before deletion.
    let finalSnapshot: String?
    /// What else to say of the loss.
    let consequence: String?

    init(
        _ type: String, _ content: String, stays obstacle: Obstacle = .none, protectedBy protection: String? = nil,
        finalSnapshot: String? = nil, because consequence: String? = nil
    ) {
        self.type = "AWS::\(type)"
        self.content = content
        self.obstacle = obstacle
        self.protection = protection?.split(separator: ".").map(String.init)
        self.finalSnapshot = finalSnapshot
        self.consequence = consequence
    }

    /// What a resource type holds; `nil` if it holds nothing of its own.
    public static func of(_ type: String) -> StoredData? { byType[type] }

    private static let byType = Dictionary(all.map { ($0.type, $0) }) { first, _ in first }

    /// The page of AWS's reference on the type.
    public var source: String {
        let parts = type.lowercased().split(separator: ":", omittingEmptySubsequences: true).dropFirst()
        let page = parts.joined(separator: "-")
        return "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-\(page).html"
    }

    /// The last word of the type, for sentences: `table`, `log group`.
    var noun: String {
        let name = type.split(separator: ":").last.map(String.init) ?? type
        let characters = Array(name)
        var words = ""
        for (index, character) in characters.enumerated() {
            let last = index > 0 ? characters[index - 1] : " "
            let endsAbbreviation = last.isUppercase && index + 1 < characters.count && characters[index + 1].isLowercase
            if character.isUppercase, last.isLowercase || endsAbbreviation { words += " " }
            words += String(character)
        }
        // Abbreviations stay as they are: `DB cluster`.
        return words.split(separator: " ").map { word in
            word.count > 1 && word.dropFirst().allSatisfy { !$0.isLowercase } ? String(word) : word.lowercased()
        }.joined(separator: " ")
    }
}
