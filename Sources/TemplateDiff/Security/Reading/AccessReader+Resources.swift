import CloudFormation

extension AccessReader {
    /// Who may call a function, as a statement.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html>
    func functionPermission(_ place: Place) -> AccessSet {
        let conditions = [
            ("SourceArn", "ArnLike", "aws:SourceArn"), ("SourceAccount", "StringEquals", "aws:SourceAccount"),
            ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
            ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
            ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
            ("InvokedViaFunctionUrl", "Bool", "lambda:InvokedViaFunctionUrl"),
        ]
        return permission(place, on: "FunctionName", conditions)
    }

    /// Who may use a layer, as a statement.
    func layerPermission(_ place: Place) -> AccessSet {
        permission(place, on: "LayerVersionArn", [("OrganizationId", "StringEquals", "aws:PrincipalOrgID")])
    }

    private func permission(
        _ place: Place, on property: String, _ conditions: [(property: String, comparison: String, name: String)]
    ) -> AccessSet {
        let constraints = conditions.compactMap { condition in
            place[condition.property].map { PolicyConstraint(condition.comparison, condition.name, [$0.text]) }
        }
        return AccessSet(statements: [
            AccessStatement(
                area: .resourcePolicy, subject: place[property].map { Self.named($0.text) } ?? subject,
                path: TemplatePath(), isAllow: true,
                actions: PolicySelector(place["Action"].map { [$0.text] } ?? [], .actions), resources: nil,
                principals: PolicySelector(place["Principal"].map { [$0.text] } ?? [], .principals),
                constraints: constraints.sorted { $0.key < $1.key }, sid: nil)
        ])
    }

    /// Who may send events to a bus: a statement, or the short form of one.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html>
    func eventBusPolicy(_ place: Place) -> AccessSet {
        let bus = place["EventBusName"].map { Self.named($0.text) } ?? "default event bus"
        if let statement = place["Statement"] {
            let document = Place(["Statement": statement.value], path: TemplatePath(), in: place.scope)
            return document.map { PolicyDocumentReader(area: .resourcePolicy, subjects: [bus]).read($0) } ?? AccessSet()
        }
        let constraints = place["Condition"].map { condition in
            [
                PolicyConstraint(
                    condition["Type"]?.text ?? "", condition["Key"]?.text ?? "", [condition["Value"]?.text ?? ""])
            ]
        }
        return AccessSet(statements: [
            AccessStatement(
                area: .resourcePolicy, subject: bus, path: TemplatePath(), isAllow: true,
                actions: PolicySelector([place["Action"]?.text ?? "events:PutEvents"], .actions), resources: nil,
                principals: PolicySelector(place["Principal"].map { [$0.text] } ?? [], .principals),
                constraints: constraints ?? [], sid: nil)
        ])
    }

    /// With whom resources are shared.
    func shares(_ place: Place) -> [Grant] {
        let resources = place["ResourceArns"]?.elements.map(\.text).sorted() ?? []
        return (place["Principals"]?.elements ?? []).flatMap { principal in
            resources.map { resource in
                Grant(
                    area: .resourcePolicy, subject: resource, path: principal.path,
                    text: "Share \(resource) with \(principal.text)")
            }
        }
    }

    /// Who may make endpoints of a service.
    func allowedPrincipals(_ place: Place) -> [Grant] {
        let service = place["ServiceId"]?.text ?? subject
        return (place["AllowedPrincipals"]?.elements ?? []).map { principal in
            Grant(
                area: .resourcePolicy, subject: service, path: principal.path,
                text: "Allow endpoints of \(service) to \(principal.text)",
                remark: principal.text == "*" ? "anyone" : nil)
        }
    }

    /// Who may read and write collections: rules of their own shape.
    /// <https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html>
    func collectionAccess(_ place: Place) -> [Grant] {
        blocks(of: place).flatMap { block -> [Grant] in
            let principals = block["Principal"]?.elements ?? []
            return (block["Rules"]?.elements ?? []).flatMap { rule -> [Grant] in
                let permissions = rule["Permission"]?.elements.map(\.text) ?? []
                let resources = (rule["Resource"]?.elements.map(\.text) ?? []).sorted().joined(separator: ", ")
                return principals.flatMap { principal in
                    permissions.map { permission in
                        Grant(
                            area: .resourcePolicy, subject: resources, path: rule.path,
                            text: "Allow \(permission) on \(resources) to \(principal.text)")
                    }
                }
            }
        }
    }

    /// Which collections everyone on the internet reaches.
    /// <https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html>
    func collectionNetwork(_ place: Place) -> [Grant] {
        blocks(of: place).filter { $0["AllowFromPublic"]?.truth == true }.flatMap { block -> [Grant] in
            (block["Rules"]?.elements ?? []).flatMap { rule -> [Grant] in
                (rule["Resource"]?.elements ?? []).map { resource in
                    Grant(
                        area: .publicAccess, subject: resource.text, path: rule.path,
                        text: "\(rule["ResourceType"]?.text ?? "resource") \(resource.text) reached from anywhere",
                        remark: "anyone on the internet")
                }
            }
        }
    }

    /// The parts of a policy that is a list in a JSON string.
    private func blocks(of place: Place) -> [Place] {
        guard let policy = place["Policy"], let value = try? TemplateValue(json: policy.text) else { return [] }
        return Place(value, path: policy.path, in: place.scope)?.elements ?? []
    }
}
