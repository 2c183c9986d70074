public import Strata

extension Function {
    /// Variables that the program reads, such as `handler.environment["TABLE"] = table.name`.
    ///
    /// Names begin with a letter, hold letters, digits and underscores, and are none of those that Lambda sets itself:
    /// <https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>.
    public var environment: MapValue<StringValue> {
        get {
            guard case .object(let fields)? = resource.environment?.expression,
                let variables = fields.first(where: { $0.name == "Variables" })
            else { return [:] }
            return MapValue(expression: variables.value)
        }
        nonmutating set {
            if case .object(let fields) = newValue.expression {
                for field in fields { check(variable: field.name) }
                if fields.isEmpty { return resource.environment = nil }
            }
            resource.environment = .init(variables: newValue)
        }
    }

    private func check(variable name: String) {
        let isName =
            name.utf8.count > 1 && name.first.map { $0.isASCII && $0.isLetter } == true
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let problem: String
        if Self.reservedVariables.contains(name) {
            problem = "which Lambda sets itself"
        } else if !isName {
            problem = "allowed are two or more letters, digits and underscores after a letter"
        } else {
            return
        }
        node.annotate(
            .error(
                "'\(node.path)' has an environment variable '\(name)', \(problem)",
                help: "rename it; see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html",
                rule: "lambda/environment"
            )
        )
    }

    private static let reservedVariables: Set<String> = [
        "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_NAME", "AWS_LAMBDA_FUNCTION_VERSION",
        "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME", "AWS_LAMBDA_LOG_STREAM_NAME",
        "AWS_LAMBDA_RUNTIME_API", "AWS_REGION", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "LAMBDA_RUNTIME_DIR",
        "LAMBDA_TASK_ROOT", "_HANDLER", "_X_AMZN_TRACE_ID",
    ]
}
