import CloudFormation

/// The wording of what can be wrong with a value as such.
enum ValueFindings {
    static func notFinite(_ value: Double, in node: Node) -> Finding {
        finding(
            "value/not-a-number", "'\(node.path)' has the number \(value), which JSON cannot write",
            help: "use a finite number", at: node
        )
    }

    static func duplicateKey(_ key: String, in node: Node) -> Finding {
        finding(
            "value/duplicate-key", "an object in '\(node.path)' has the key '\(key)' twice",
            help: "write each key once; the later value would hide the earlier", at: node
        )
    }

    static func tooDeep(_ node: Node) -> Finding {
        finding(
            "value/too-deep",
            "a value in '\(node.path)' is nested more than \(ExpressionResolver.maximumDepth) levels deep",
            help: "check the code that builds it for a loop", at: node
        )
    }

    static func notAnObject(_ name: String, of node: Node) -> Finding {
        finding(
            "value/not-an-object", "'\(name)' of '\(node.path)' is not an object with literal keys",
            help: "pass a dictionary; its values may be known only at deployment, its keys not", at: node
        )
    }

    static func notLiteral(_ node: Node) -> Finding {
        finding(
            "mapping/not-literal",
            "mapping '\(node.path)' holds a reference or a function; a mapping is made of literals",
            help: "write the values out, or choose between values with .if(condition, …, else: …)", at: node
        )
    }

    private static func finding(_ rule: String, _ message: String, help: String, at node: Node) -> Finding {
        Finding(
            ruleID: rule, severity: .error, message: message, help: help, constructPath: node.path,
            location: node.location
        )
    }
}
