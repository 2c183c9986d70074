import CloudFormation
public import Strata

extension SDKCall {
    /// One call of one action of an AWS API.
    public struct Operation {
        let service: String
        let action: String
        let parameters: JSON
        let region: StringValue?

        /// A call; the services are those of <https://docs.aws.amazon.com/boto3/latest/reference/services/index.html>.
        /// - Parameters:
        ///   - service: The service as SDKs name it, such as `organizations` or `sesv2`; case and hyphens do not matter.
        ///   - action: The action as the service's API names it, such as `EnableAWSServiceAccess`.
        ///   - input: What the API takes, under the API's own names. Numbers and truth values stay what they are;
        ///     references arrive as text and become what the API takes: a number, a truth value, or a list where the
        ///     reference is one. What a reference yields must hold neither quotes nor backslashes.
        ///   - region: Where to call; `nil` for the stack's own region.
        /// - Returns: The call.
        public static func call(
            service: String, action: String, parameters input: JSON = [:], region: StringValue? = nil
        ) -> Operation {
            Operation(service: service, action: action, parameters: input, region: region)
        }

        // CloudFormation makes strings of all numbers and truth values in a custom resource; within a text they survive.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html
        var text: StringValue {
            var fields: [(String, JSON)] = [
                ("action", JSON(action)), ("parameters", JSON(expression: Self.flattened(parameters.expression))),
                ("service", JSON(service)),
            ]
            if let region { fields.insert(("region", JSON(region)), at: 2) }
            return .jsonText(JSON(fields: fields))
        }

        var actionNames: [String]? { IAMActions.names(service: service, operation: action) }

        /// Whether the parameters name the resource's own physical id.
        var usesOwnID: Bool { Self.contains(SDKCall.ownIDMarker, in: parameters.expression) }

        // A list that is known only at deployment fits into a text joined; the program takes it apart again.
        private static func flattened(_ value: Expression) -> Expression {
            switch value {
            case .array(let elements): return .array(elements.map(flattened))
            case .object(let fields): return .object(fields.map { .init($0.name, flattened($0.value)) })
            case .reference(let reference)
            where reference.isList || Parameter(reference.node)?.type.isList == true:
                return joined(value)
            case .function(let name, _) where ["Fn::Split", "Fn::GetAZs", "Fn::Cidr"].contains(name):
                return joined(value)
            default: return value
            }
        }

        private static func joined(_ list: Expression) -> Expression {
            .function("Fn::Join", .array([.string(","), list]))
        }

        private static func contains(_ text: String, in value: Expression) -> Bool {
            switch value {
            case .string(let string): string == text
            case .array(let elements): elements.contains { contains(text, in: $0) }
            case .object(let fields): fields.contains { contains(text, in: $0.value) }
            default: false
            }
        }
    }
}
