extension Finding: Comparable {
    /// A total order that does not depend on how the findings were collected: errors first, then by source line, by
    /// template and place in it, by construct, by rule, and at last by text. Findings without a source line come after
    /// those with one.
    public static func < (left: Finding, right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        if left.location != right.location { return precedes(left.location, right.location) }
        if left.template != right.template { return precedes(left.template, right.template) }
        if left.templatePath != right.templatePath { return precedes(left.templatePath, right.templatePath) }
        if left.constructPath != right.constructPath { return precedes(left.constructPath, right.constructPath) }
        if left.ruleID != right.ruleID { return left.ruleID < right.ruleID }
        if left.message != right.message { return left.message < right.message }
        if left.help != right.help { return precedes(left.help, right.help) }
        for (first, second) in zip(left.related, right.related) where first != second {
            if first.message != second.message { return first.message < second.message }
            return precedes(first.location, second.location)
        }
        return left.related.count < right.related.count
    }

    /// Orders optional values, what is missing last.
    private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
        switch (left, right) {
        case (let left?, let right?): left < right
        case (_?, nil): true
        case (nil, _): false
        }
    }
}
