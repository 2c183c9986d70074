import Strata

/// What IAM Identity Center takes, as its API says.
enum SSOLimits {
    static let instance = "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_InstanceMetadata.html"
    static let group = "https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroup.html"
    static let permissionSet =
        "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html"
    static let quotas = "https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html"
    static let session = "https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html"
    static let policyReference =
        "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CustomerManagedPolicyReference.html"
    static let assignment =
        "https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateAccountAssignment.html"

    /// From one hour to twelve, in seconds.
    static let sessionSeconds = 3_600...43_200
    /// Policies of AWS and of the customer together.
    static let managedPolicies = 0...20
}

extension Node {
    /// Reports a literal text that IAM Identity Center does not take. Lengths are those of Unicode scalars.
    /// - Parameters:
    ///   - text: The text found.
    ///   - length: How long it may be.
    ///   - characters: What it may hold, in words.
    ///   - what: What the text is, as in "the relay state".
    ///   - rule: The stable id of the rule.
    ///   - source: Where AWS says so.
    ///   - isAllowed: Whether a character may be in it.
    func checkText(
        _ text: StringValue?, length: ClosedRange<Int>, characters: String, _ what: String, rule: String,
        source: String, isAllowed: (Unicode.Scalar) -> Bool
    ) {
        guard let text = text?.literalString else { return }
        let problem: String
        if !length.contains(text.unicodeScalars.count) {
            problem =
                "has a length of \(text.unicodeScalars.count), allowed are \(length.lowerBound) to \(length.upperBound) "
                + "characters"
        } else if let scalar = text.unicodeScalars.first(where: { !isAllowed($0) }) {
            problem = "holds '\(Character(scalar))', allowed are \(characters)"
        } else {
            return
        }
        annotate(
            .error("\(what) '\(text)' of '\(path)' \(problem)", help: "write it otherwise; see \(source)", rule: rule))
    }
}

extension Unicode.Scalar {
    /// A letter or a digit of ASCII, or one of the given characters.
    func isPlain(or others: String) -> Bool {
        isASCII && (properties.isAlphabetic || properties.numericType != nil) || others.unicodeScalars.contains(self)
    }
}
