public import Strata
@_exported public import StrataKit

/// A Lambda function with a role of its own that may do just what it was granted, and a log group of its own that forgets
/// after a month.
public struct Function: FunctionReference, NetworkMember, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.Lambda.Function
    /// What it runs as.
    public let role: any RoleReference
    /// Where it logs.
    public let logGroup: any LogGroupReference
    /// Its security groups, if it is in a network. Where it was given none, it has one of its own that reaches everything:
    /// `database.allow(from: function, .tcp(5432))`.
    public let securityGroups: [any SecurityGroupReference]

    /// Declares a function.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - runtime: What runs it, such as `.nodejs22`.
    ///   - code: Its program.
    ///   - handler: What is called: the file, a dot, and the function in it.
    ///   - architecture: The processor it is built for.
    ///   - memory: From 128 MiB to 10,240 MiB; the processor's share grows with it.
    ///   - timeout: How long one run may take: 1 to 900 seconds.
    ///   - environment: Variables that the program reads; see ``environment``.
    ///   - ephemeralStorage: What `/tmp` holds: 512 MiB, which is also the default, to 10,240 MiB.
    ///   - reservedConcurrency: How many runs there may be at once; `nil` for the account's pool.
    ///   - layers: ARNs of layer versions, at most 5.
    ///   - network: Where in a VPC it runs; `nil` for none. See ``Function/securityGroups``.
    ///   - failures: Where events of asynchronous calls go that failed, and how often they are tried; `nil` drops them after two
    ///     retries.
    ///   - deadLetters: A standard queue for the events themselves; the request's id, the error's code and the first KB of its
    ///     message are attributes of the message. `failures` tells more; see ``FailureDestination``.
    ///   - role: What it runs as; `nil` makes a role of its own.
    ///   - logGroup: Where it logs; `nil` makes a log group of its own.
    ///   - logRetention: How long its own log group keeps logs; `nil` for ever.
    ///   - logFormat: How the runtime writes logs.
    ///   - description: What it is for, at most 256 characters.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, runtime: AWS.Lambda.Function.Runtime, code: Code,
        handler: String = "index.handler", architecture: AWS.Lambda.Function.ArchitecturesItem = .arm64,
        memory: DataSize = .mebibytes(128), timeout: Duration = .seconds(3),
        environment: MapValue<StringValue> = [:], ephemeralStorage: DataSize? = nil, reservedConcurrency: Int? = nil,
        layers: [StringValue] = [], network: NetworkPlacement? = nil, failures: FailureDestination? = nil,
        deadLetters: (any QueueReference)? = nil, role: (any RoleReference)? = nil,
        logGroup: (any LogGroupReference)? = nil, logRetention: LogRetention? = .oneMonth,
        logFormat: AWS.Lambda.Function.LogFormat = .json, description: StringValue? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let settings = FunctionSettings(
            architecture: architecture, memory: memory, timeout: timeout, environment: environment,
            ephemeralStorage: ephemeralStorage, reservedConcurrency: reservedConcurrency, network: network,
            failures: failures, deadLetters: deadLetters, role: role, logGroup: logGroup, logRetention: logRetention,
            logFormat: logFormat, description: description, name: name)
        self.init(
            scope.declare(Self.self, id, file, line),
            .code(code, runtime: runtime, handler: handler, layers: layers), settings)
    }

    /// Declares a function that runs a container image.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - code: The image, such as `.image(directory: "services/orders")`.
    ///   - architecture: The processor it is built for.
    ///   - memory: From 128 MiB to 10,240 MiB; the processor's share grows with it.
    ///   - timeout: How long one run may take: 1 to 900 seconds.
    ///   - environment: Variables that the program reads; see ``environment``.
    ///   - ephemeralStorage: What `/tmp` holds: 512 MiB, which is also the default, to 10,240 MiB.
    ///   - reservedConcurrency: How many runs there may be at once; `nil` for the account's pool.
    ///   - network: Where in a VPC it runs; `nil` for none. See ``Function/securityGroups``.
    ///   - failures: Where events of asynchronous calls go that failed, and how often they are tried; `nil` drops them after two
    ///     retries.
    ///   - deadLetters: A standard queue for the events themselves; the request's id, the error's code and the first KB of its
    ///     message are attributes of the message. `failures` tells more; see ``FailureDestination``.
    ///   - role: What it runs as; `nil` makes a role of its own.
    ///   - logGroup: Where it logs; `nil` makes a log group of its own.
    ///   - logRetention: How long its own log group keeps logs; `nil` for ever.
    ///   - logFormat: How the runtime writes logs.
    ///   - description: What it is for, at most 256 characters.
    ///   - name: The physical name, at most 64 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, code: ImageCode,
        architecture: AWS.Lambda.Function.ArchitecturesItem = .arm64, memory: DataSize = .mebibytes(128),
        timeout: Duration = .seconds(3), environment: MapValue<StringValue> = [:], ephemeralStorage: DataSize? = nil,
        reservedConcurrency: Int? = nil, network: NetworkPlacement? = nil, failures: FailureDestination? = nil,
        deadLetters: (any QueueReference)? = nil, role: (any RoleReference)? = nil,
        logGroup: (any LogGroupReference)? = nil, logRetention: LogRetention? = .oneMonth,
        logFormat: AWS.Lambda.Function.LogFormat = .json, description: StringValue? = nil, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let settings = FunctionSettings(
            architecture: architecture, memory: memory, timeout: timeout, environment: environment,
            ephemeralStorage: ephemeralStorage, reservedConcurrency: reservedConcurrency, network: network,
            failures: failures, deadLetters: deadLetters, role: role, logGroup: logGroup, logRetention: logRetention,
            logFormat: logFormat, description: description, name: name)
        self.init(scope.declare(Self.self, id, file, line), .image(code), settings)
    }

    private init(_ node: Node, _ program: FunctionProgram, _ settings: FunctionSettings) {
        self.node = node
        let logGroup = settings.logGroup ?? LogGroup("LogGroup", in: node, retention: settings.logRetention)
        self.logGroup = logGroup
        let role =
            settings.role ?? Self.makeRole(in: node, logGroup: logGroup, isInNetwork: settings.network != nil)
        self.role = role
        securityGroups = settings.network?.securityGroups(for: node) ?? []
        resource = AWS.Lambda.Function(
            "Resource", in: node, code: program.property(in: node, for: settings.architecture), role: role.arn,
            architectures: [settings.architecture],
            deadLetterConfig: settings.deadLetters.map { .init(targetArn: $0.arn) }, description: settings.description,
            ephemeralStorage: settings.ephemeralStorage.map { .init(size: IntegerValue($0.wholeMebibytes)) },
            functionName: settings.name, handler: program.handler.map { StringValue($0) },
            imageConfig: program.imageConfig, layers: program.layers.isEmpty ? nil : ListValue(program.layers),
            loggingConfig: .init(logFormat: settings.logFormat, logGroup: logGroup.name),
            memorySize: IntegerValue(settings.memory.wholeMebibytes), packageType: program.packageType,
            reservedConcurrentExecutions: settings.reservedConcurrency.map { IntegerValue($0) },
            runtime: program.runtime, timeout: IntegerValue(settings.timeout.wholeSeconds)
        )
        // Permissions are there before the first run, and until after the last.
        if let permissions = role.permissions { resource.node.addDependency(on: permissions) }
        if settings.role != nil { logGroup.grant(.write, to: role, at: node.programPlace) }
        if let network = settings.network { join(network, isOwnRole: settings.role == nil) }
        environment = settings.environment
        settings.deadLetters?.grant(.deliver, to: self, at: node.programPlace)
        settings.failures?.declare(for: self)
        settings.check(for: node, layers: program.layers.count)
        program.check(for: node, architecture: settings.architecture)
        node.register(self)
    }

    /// A function that another program owns.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    /// - Returns: A reference for every parameter that takes a function.
    public static func imported(arn: StringValue, in scope: any Scope) -> ImportedFunction {
        ImportedFunction(arn: arn, in: scope)
    }

    /// The function's ARN.
    public var arn: StringValue { resource.arn }

    /// The function's name.
    public var name: StringValue { resource.ref }

    /// What it runs as.
    public var grantPrincipal: Principal { role.grantPrincipal }

    /// What to wait for so as to have the permissions that were granted to it.
    public var permissions: (any Scope)? { role.permissions }

    /// Adds a statement to the policy of its role.
    public func add(_ statement: PolicyStatement) -> Grant? { role.add(statement) }

    // The managed policies for this may write to all log groups and create them: a group that is deleted with its stack would
    // come back with the last run.
    private static func makeRole(
        in node: Node, logGroup: any LogGroupReference, isInNetwork: Bool
    ) -> any RoleReference {
        let logs: PolicyDocument = [Access<LogGroupKind>.write.statement(on: logGroup)]
        let policies: KeyValuePairs<String, PolicyDocument> =
            isInNetwork ? ["Logs": logs, "Network": [networkStatement(at: node.programPlace)]] : ["Logs": logs]
        return Role(
            "ServiceRole", in: node, assumedBy: .service("lambda.amazonaws.com"), inlinePolicies: policies)
    }
}
