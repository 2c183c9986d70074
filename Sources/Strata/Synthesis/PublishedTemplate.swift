import CloudFormation

/// Where CloudFormation finds the template of a nested stack: in the asset bucket that `cdk bootstrap` makes.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
enum PublishedTemplate {
    static func url(hash: String, qualifier: String) -> TemplateValue {
        let bucket = "cdk-\(qualifier)-assets-${AWS::AccountId}-${AWS::Region}"
        return ["Fn::Sub": .string("https://s3.${AWS::Region}.${AWS::URLSuffix}/\(bucket)/\(hash).json")]
    }

    /// Where `aws cloudformation package` finds it: beside its parent's template.
    static func path(id: String) -> TemplateValue { .string("./\(id).nested.template.json") }
}
