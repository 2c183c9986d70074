import Strata
import StrataIAM
import StrataLambda

/// The function that empties the buckets of a template: one, made when the first bucket asks for it.
struct BucketEmptyingProvider {
    static let id = "BucketEmptying"
    /// Lambda's longest run, in seconds.
    static let timeout = 900
    /// How long CloudFormation waits for an answer, in seconds, instead of its hour.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html>
    static let patience = timeout + 60

    let arn: StringValue
    let roleName: StringValue

    init(in template: Node, for bucket: Node) {
        if let function = template.child(Self.id)?.child("Resource").flatMap(AWS.Lambda.Function.init(_:)),
            let role = template.child(Self.id)?.child("ServiceRole")?.child("Resource").flatMap(AWS.IAM.Role.init(_:))
        {
            arn = function.arn
            roleName = role.ref
            return
        }
        let function = Function(
            Self.id, in: template, runtime: .newestPython, code: .inline(BucketEmptyingProgram.source),
            memory: .mebibytes(256), timeout: .seconds(Self.timeout),
            description: "Empties buckets before CloudFormation deletes them"
        )
        arn = function.arn
        roleName = function.role.name
    }
}
