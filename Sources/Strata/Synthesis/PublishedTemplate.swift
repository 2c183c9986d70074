import CloudFormation

/// Where CloudFormation finds the template of a nested stack: in the asset bucket that `cdk bootstrap` makes.
/// <https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html>
enum PublishedTemplate {
    static let qualifier = "hnb659fds"

    static func url(hash: String) -> TemplateValue {
        let bucket = "cdk-\(qualifier)-assets-${AWS::AccountId}-${AWS::Region}"
        return ["Fn::Sub": .string("https://s3.${AWS::Region}.${AWS::URLSuffix}/\(bucket)/\(hash).json")]
    }
}
