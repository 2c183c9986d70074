extension AccessStatement {
    /// `Allow s3:GetObject on arn:aws:s3:::b/* for ${Role}`.
    func text(beside other: AccessStatement?) -> String {
        var text = "\(isAllow ? "Allow" : "Deny") \(actions.shown(beside: other?.actions))"
        if area == .identityPolicy || area == .boundary {
            text += " on \(resources?.shown(beside: other?.resources) ?? "*") for \(CompactText.shown(subject))"
        } else {
            // A policy of a resource that names none, or all, means that one.
            let isSubject = resources?.isEverything ?? true
            let names = isSubject ? CompactText.shown(subject) : resources?.shown(beside: other?.resources) ?? ""
            text += " on \(names)"
            if let principals { text += " to \(principals.shown(beside: other?.principals))" }
        }
        guard !constraints.isEmpty else { return text }
        return text + " if " + constraints.map(\.shown).joined(separator: " and ")
    }

    /// What a reviewer should look at.
    var remark: String? {
        guard isAllow else { return nil }
        if let principals, principals.isEverything || principals.isInverted {
            guard constraints.isEmpty else { return area == .resourcePolicy ? "anyone who meets the condition" : nil }
            return principals.isInverted ? "anyone but those named" : "anyone"
        }
        guard area == .identityPolicy || area == .boundary else { return nil }
        let anyResource = resources?.isEverything ?? true
        if actions.isInverted { return "any action but those named" }
        if actions.isEverything { return anyResource ? "any action on any resource" : "any action" }
        let canPass = actions.atoms.contains { Wildcard($0.text, ignoringCase: true).covers(Self.passRole) }
        return canPass && anyResource && constraints.isEmpty ? "any role can be passed on" : nil
    }

    private static var passRole: Wildcard { Wildcard("iam:passrole") }
}
