import CloudFormation

/// Accounts and regions of stacks, as far as they are known.
enum Environments {
    /// Whether two stacks may be in the same account and region.
    static func agree(_ one: GraphStack, _ other: GraphStack) -> Bool {
        sameAccount(one, other) && (one.region == nil || other.region == nil || one.region == other.region)
    }

    /// Whether two stacks may be in the same account.
    static func sameAccount(_ one: GraphStack, _ other: GraphStack) -> Bool {
        one.account == nil || other.account == nil || one.account == other.account
    }

    /// A text as it stands, and with the stack's account and region as pseudo parameters: so that two stacks understand each
    /// other if one says the region and the other `AWS::Region`.
    static func spellings(of text: String, _ stack: GraphStack) -> [String] {
        var open = text
        if let account = stack.account { open = open.replacing(account, with: StaticText.token(.accountId)) }
        if let region = stack.region { open = open.replacing(region, with: StaticText.token(.region)) }
        return open == text ? [text] : [text, open]
    }
}
