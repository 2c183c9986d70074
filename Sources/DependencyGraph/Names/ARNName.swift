/// The physical names that the name in an ARN can mean.
struct ARNName {
    /// The names, the likeliest last; patterns among them hold `*` or `?`.
    let names: [String]

    init(_ name: String, of type: String) {
        switch type {
        case "AWS::SSM::Parameter": names = [name, "/\(name)"]
        case "AWS::SecretsManager::Secret": names = Self.secret(name)
        // What else KMS has in its ARNs is no name.
        case "AWS::KMS::Alias": names = name.hasPrefix("alias/") ? Self.meaningful(name) : []
        default: names = Self.meaningful(name)
        }
    }

    private static func meaningful(_ name: String) -> [String] {
        !NamePattern.isPattern(name) || NamePattern(name).saysSomething ? [name] : []
    }

    // "-??????" and "-*" stand for the six random characters that end the ARN of a secret.
    // https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
    private static func secret(_ name: String) -> [String] {
        if name.hasSuffix("-??????") { return meaningful(String(name.dropLast(7))) }
        if name.hasSuffix("-*") { return meaningful(String(name.dropLast(2))) + meaningful(name) }
        if NamePattern.isPattern(name) { return meaningful(name) }
        let random = name.suffix(6)
        if name.dropLast(6).last == "-", random.count == 6, random.allSatisfy({ $0.isLetter || $0.isNumber }) {
            return [name, String(name.dropLast(7))]
        }
        return [name]
    }
}
