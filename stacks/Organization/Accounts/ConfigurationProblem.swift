import Strata

/// What is wrong with a value of the configuration, told at the line that the value was written on.
enum ConfigurationProblem {
    /// Reports a problem.
    /// - Parameters:
    ///   - finding: What is wrong and how to put it right.
    ///   - scope: The stack that the value is for.
    ///   - file: The Swift file of the value.
    ///   - line: The line of the value.
    static func report(_ finding: Finding, in scope: any Scope, file: StaticString, line: Int) {
        // A finding stands where its node was declared, so the problem gets a node of its own; templates do not show it.
        var number = 1
        while scope.node.child("Problem\(number)") != nil { number += 1 }
        Construct("Problem\(number)", in: scope, file: file, line: line).node.annotate(finding)
    }
}
