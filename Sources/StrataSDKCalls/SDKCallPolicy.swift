public import Strata
public import StrataKit

extension SDKCall {
    /// What the calls may do.
    public struct Policy {
        enum Source {
            case actions(resources: [StringValue], conditions: JSON?)
            case statements([PolicyStatement])
        }

        let source: Source
        var additions: [PolicyStatement] = []

        /// Exactly the actions that are called.
        ///
        /// Their names follow from the calls. Where a service is too irregular for that (`apigateway`), declaring the call
        /// fails: use ``statements(_:)``.
        /// - Parameters:
        ///   - resources: On what; `["*"]` for actions that take no resource.
        ///   - conditions: When.
        /// - Returns: The policy.
        public static func actions(on resources: [StringValue], conditions: JSON? = nil) -> Policy {
            Policy(source: .actions(resources: resources, conditions: conditions))
        }

        /// Just these statements.
        public static func statements(_ statements: [PolicyStatement]) -> Policy {
            Policy(source: .statements(statements))
        }

        /// The policy with further statements: what an action does on the caller's behalf, such as `iam:PassRole`.
        public func adding(_ statements: PolicyStatement...) -> Policy {
            Policy(source: source, additions: additions + statements)
        }

        /// What some calls may do, and the first call whose actions are not known.
        func statements(for operations: [Operation]) -> (statements: [PolicyStatement], unknown: Operation?) {
            let statements: [PolicyStatement]
            var unknown: Operation?
            switch source {
            case .statements(let given): statements = given
            case .actions(let resources, let conditions):
                var names: [String] = []
                for operation in operations {
                    if let actions = operation.actionNames { names += actions } else { unknown = unknown ?? operation }
                }
                statements =
                    names.isEmpty
                    ? [] : [PolicyStatement(actions: names, resources: resources, conditions: conditions)]
            }
            return (statements + additions, unknown)
        }
    }
}
