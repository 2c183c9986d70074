import CloudFormation
import OrderedCollections

/// Custom resources whose service token changes. The documentation says "Updates are not supported", CloudFormation "Modifying
/// service token is not allowed".
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html>
struct ServiceTokenChange {
    let context: ComparisonContext

    func run() {
        for pair in context.pairs.indices {
            for resource in context.resources[pair].values where !resource.changesType {
                guard let new = resource.new, context.schemas.schema(of: new.type).kind == .custom,
                    let change = resource.properties.first(where: { $0.path == [TypeSchema.serviceToken] })
                else { continue }
                let isCertain = change.impact == .replace
                let cause = change.because.first.map { ", as \($0.target.logicalID) is \($0.event)" } ?? ""
                context.findings.append(
                    context.finding(
                        "diff/service-token", isCertain ? .error : .warning,
                        "the ServiceToken of \(resource.logicalID) (\(new.type)) \(isCertain ? "changes" : "may change")\(cause): CloudFormation refuses to modify a service token",
                        help:
                            "keep the token, or give the custom resource another logical id, which makes a new one and deletes the old",
                        resource.logicalID, pair, path: ["Properties", TypeSchema.serviceToken]))
            }
        }
    }
}
