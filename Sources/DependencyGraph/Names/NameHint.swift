/// The key of a variable, which may say what its value names: `ORDERS_TABLE_NAME`.
struct NameHint {
    private let letters: String

    init(_ key: String) { letters = key.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Whether it speaks of a type.
    func fits(_ type: String) -> Bool {
        Self.words(of: type).contains { letters.contains($0) }
    }

    private static func words(of type: String) -> [String] {
        switch type {
        case "AWS::Lambda::Function": ["function", "lambda"]
        case "AWS::Logs::LogGroup": ["loggroup"]
        case "AWS::SSM::Parameter": ["param"]
        case "AWS::StepFunctions::StateMachine": ["machine", "workflow"]
        default: [lastWord(of: type)]
        }
    }

    /// The last word of a type's name: `bus` of `AWS::Events::EventBus`.
    private static func lastWord(of type: String) -> String {
        let name = type.split(separator: ":").last ?? ""
        let start = name.lastIndex { $0.isUppercase } ?? name.startIndex
        return name[start...].lowercased()
    }

    /// Whether a text is so long and so composed that hardly anything but the name would be written like it.
    static func isDistinctive(_ text: String) -> Bool {
        guard text.utf8.count >= 8 else { return false }
        let separators = text.utf8.count { "-_/.:".utf8.contains($0) }
        return separators >= 2
    }
}
