extension TypeRow {
    /// What the resources of a type hold that no template can make again, and what becomes of it.
    public struct Data: Sendable {
        /// What a deletion meets, beside the data.
        public enum Obstacle: Sendable {
            /// Nothing: the data goes.
            case none
            /// It fails as long as there is any.
            case whileNotEmpty
            /// It waits for some days, in which it can be called off.
            case pending
        }

        /// What it is, in the plural mostly: `items`, `objects`, `log events`.
        public let content: String
        /// What a deletion meets.
        public let obstacle: Obstacle
        /// The property that makes the service refuse deletion, and the value that does so.
        public let protection: Protection?
        /// The property that makes the service delete the data with the resource, where it would refuse to.
        public let emptyingProperty: String?
        /// The property that names a snapshot to take before deletion.
        public let finalSnapshotProperty: String?
        /// The snapshot that CloudFormation takes where a policy asks for it; `nil` if the type has none.
        public let snapshot: Snapshot?
        /// For how long the data is kept.
        public let retention: Retention?
        /// Properties that make the resource a copy, or a part, of another that holds the data: the cluster of an instance,
        /// the source of a replica. No snapshot is taken of it.
        public let copyProperties: [String]
        /// Whether the data is only on its way, or stands elsewhere as well: nothing to keep the resource for.
        public let isPassing: Bool
        /// Whether it is a machine, or runs some: it is there for what it computes, and one that is kept goes on running and
        /// costing. The data on it are lost all the same.
        public let isMachine: Bool
        /// What else to say of the loss.
        public let consequence: String?

        init(
            _ content: String, stays obstacle: Obstacle = .none, protectedBy protection: String? = nil,
            at value: String = "true", emptiedBy emptyingProperty: String? = nil, finalSnapshot: String? = nil,
            snapshot: Snapshot? = nil, retention: Retention? = nil, copyOf copyProperties: [String] = [],
            isPassing: Bool = false, isMachine: Bool = false, because consequence: String? = nil
        ) {
            self.content = content
            self.obstacle = obstacle
            self.protection = protection.map {
                Protection(property: PropertyPath($0.split(separator: ".").map(String.init)), value: value)
            }
            self.emptyingProperty = emptyingProperty
            finalSnapshotProperty = finalSnapshot
            self.snapshot = snapshot
            self.retention = retention
            self.copyProperties = copyProperties
            self.isPassing = isPassing
            self.isMachine = isMachine
            self.consequence = consequence
        }
    }

    /// A property that makes a service refuse to delete a resource.
    public struct Protection: Sendable {
        /// The property; `*` is every element of a list.
        public let property: PropertyPath
        /// The value that does so, as JSON has it without quotes.
        public let value: String
    }

    /// A snapshot that CloudFormation takes of a resource before it deletes it
    /// ([DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html),
    /// [UpdateReplacePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html)).
    public struct Snapshot: Sendable {
        /// Whether it takes one when the resource is replaced, too.
        public let onReplacement: Bool
        /// Whether it does so without any policy, when the resource leaves its stack.
        public let isDefault: Bool
        /// A property and the value with which none can be taken.
        public let exception: (property: String, value: String)?

        init(onReplacement: Bool = true, isDefault: Bool = false, unless exception: (String, String)? = nil) {
            self.onReplacement = onReplacement
            self.isDefault = isDefault
            self.exception = exception
        }
    }

    /// For how long a resource keeps its data.
    public struct Retention: Sendable {
        /// The unit of a length of time.
        public enum Unit: String, Sendable {
            case seconds, hours, days
        }

        /// The property that says so.
        public let property: String
        /// Its unit.
        public let unit: Unit
        /// What holds where it is not set; `nil` for "for ever".
        public let fallback: Int?

        init(_ property: String, _ unit: Unit, unsetMeans fallback: Int? = nil) {
            self.property = property
            self.unit = unit
            self.fallback = fallback
        }
    }
}
