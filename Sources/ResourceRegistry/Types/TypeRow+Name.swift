extension TypeRow {
    /// The physical name of a type's resources: where it is unique, and what `Ref`, attributes and ARNs say by it. How it may
    /// be spelled is in ``ResourceRegistry/nameRule(for:)``, in what it is unique in ``ResourceRegistry/nameScope(of:named:)``.
    ///
    /// ARN formats: the resource types of the service in the
    /// [service authorization reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
    /// Return values: the type's page in the
    /// [template reference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html),
    /// with an example where it is no ARN: the URL of a queue, a bucket's domain names, the `:*` at the end of a log group's
    /// ARN. Where `ref` is set, `Ref` yields the primary identifier of the registry's schema, which the tests hold it to.
    public struct Name: Sendable {
        /// The property that holds it; in an object where the path has two names.
        public let property: PropertyPath
        /// Whether it means something outside of AWS (a domain, a URL, an address), so that no other can take its place.
        public let meansOutside: Bool
        /// Whether it may hold slashes.
        public let holdsSlashes: Bool
        /// Names that AWS gives itself, or that there are in every account; `*` at the end is any text.
        public let given: [String]
        /// Where it is the only one, if that is not what its service makes of names.
        let place: NameScope.Place?
        /// Properties in whose bearer it is the only one, where the schema's identifiers do not say.
        let within: [String]?
        /// Whether several resources may have it.
        let isShared: Bool
        /// How it is spelled; `nil` where it is not the author's choice, or means something only in another resource.
        let spelling: Spelling?
        /// What `Ref` yields; `nil` if it does not follow from the name.
        package let ref: NameForm?
        /// What attributes yield, as far as it follows from the name.
        package let attributes: [String: NameForm]
        /// Other texts that mean the resource. Random characters may follow the name, a part of the resource, a version.
        package let others: [NameForm]
        /// Whether it leads to the resource: by what follows from it, or as services look the resource up by it. Other names
        /// are labels, or mean something only together with another resource's.
        package let isAddress: Bool

        /// How a name is spelled, in a form by which one can be put right.
        struct Spelling: Sendable {
            /// Characters beside letters and digits, the preferred substitute for what is not allowed first.
            let punctuation: String
            let isLower: Bool
            let prefixes: [String]
            let suffixes: [String]
            let reserved: [String]
            /// The greatest length, where the schema and the generator's table have none, with the page that says so.
            let longest: (length: Int, source: String)?
            /// Whether nothing else can be meant by the name behind the kind of resource in an ARN.
            let tellsARN: Bool
        }

        init(
            _ property: String, ref: NameForm? = nil, attributes: [String: NameForm] = [:], others: [NameForm] = [],
            uniqueIn place: NameScope.Place? = nil, within: [String]? = nil, isShared: Bool = false,
            isLookedUp: Bool = false, meansOutside: Bool = false, holdsSlashes: Bool = false, given: [String] = [],
            characters: String? = nil, isLower: Bool = false, prefixes: [String] = [], suffixes: [String] = [],
            reserved: [String] = [], longest: (Int, String)? = nil, tellsARN: Bool = false
        ) {
            self.property = PropertyPath(property.split(separator: ".").map(String.init))
            self.ref = ref
            self.attributes = attributes
            self.others = others
            self.place = place
            self.isShared = isShared
            self.meansOutside = meansOutside
            self.holdsSlashes = holdsSlashes || characters?.contains("/") == true
            self.given = given
            isAddress = isLookedUp || ref != nil || !attributes.isEmpty || !others.isEmpty
            spelling = characters.map {
                Spelling(
                    punctuation: $0, isLower: isLower, prefixes: prefixes, suffixes: suffixes, reserved: reserved,
                    longest: longest, tellsARN: tellsARN)
            }
            // What an ARN says besides the name is what the name is unique in.
            let holders = Set((Array(attributes.values) + others).flatMap(\.properties))
            self.within = within ?? (holders.isEmpty ? nil : holders.sorted())
        }

        /// All texts that are put together.
        package var texts: [NameForm] {
            let all = [ref].compactMap(\.self) + attributes.sorted { $0.key < $1.key }.map(\.value) + others
            return all.filter { $0 != .name }
        }

        /// Whether a name is AWS's own, or there is one in every account: nobody has to make it.
        public func isGiven(_ name: String) -> Bool {
            given.contains { $0.hasSuffix("*") ? name.hasPrefix($0.dropLast()) : name == $0 }
        }
    }

    /// An ARN with region and account.
    static func regional(_ service: String, _ resource: String) -> NameForm {
        NameForm("arn:{AWS::Partition}:\(service):{AWS::Region}:{AWS::AccountId}:\(resource)")
    }

    /// An ARN of IAM.
    static func iam(_ resource: String) -> NameForm {
        NameForm("arn:{AWS::Partition}:iam::{AWS::AccountId}:\(resource)")
    }

    /// The address of a queue.
    static let queueURL: NameForm = "https://sqs.{AWS::Region}.{AWS::URLSuffix}/{AWS::AccountId}/{}"
}
