extension BreakingRule {
    /// The known ways, the more specific before the more general.
    static let table: [BreakingRule] = [
        // Security groups: a rule within a group makes the group wait for its peer; a rule of its own waits for both.
        // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html
        BreakingRule(
            "AWS::EC2::SecurityGroup", "Properties.SecurityGroupIngress",
            "make the rule a resource of its own: an AWS::EC2::SecurityGroupIngress waits for both groups, and neither group "
                + "for the other"
        ),
        BreakingRule(
            "AWS::EC2::SecurityGroup", "Properties.SecurityGroupEgress",
            "make the rule a resource of its own: an AWS::EC2::SecurityGroupEgress waits for both groups, and neither group "
                + "for the other"
        ),

        // A bucket checks its targets' permissions when its notifications are set, so it must wait for those.
        // https://repost.aws/knowledge-center/unable-validate-circular-dependency-cloudformation
        BreakingRule(
            "AWS::Lambda::Permission", "Properties.SourceArn", on: "AWS::S3::Bucket",
            "let the permission '{consumer}' do without the bucket's ARN: give the bucket a BucketName and build SourceArn of "
                + "it, or say SourceAccount alone, or send the bucket's events to EventBridge and make a rule"
        ),
        BreakingRule(
            "AWS::SQS::QueuePolicy", "Properties.PolicyDocument", on: "AWS::S3::Bucket",
            "let the policy '{consumer}' do without the bucket's ARN: give the bucket a BucketName and build the ARN of it, or "
                + "confine the policy by aws:SourceAccount"
        ),
        BreakingRule(
            "AWS::SNS::TopicPolicy", "Properties.PolicyDocument", on: "AWS::S3::Bucket",
            "let the policy '{consumer}' do without the bucket's ARN: give the bucket a BucketName and build the ARN of it, or "
                + "confine the policy by aws:SourceAccount"
        ),
        BreakingRule(
            "AWS::S3::Bucket", "Properties.NotificationConfiguration", cost: 3,
            "send the bucket's events to EventBridge (EventBridgeConfiguration) and let an AWS::Events::Rule of its own name "
                + "'{producer}'"
        ),

        // A trigger learns its pool from the event.
        // https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
        BreakingRule(
            "AWS::Lambda::Function", "Properties.Environment", on: "AWS::Cognito::UserPool",
            "take the pool out of the environment of '{consumer}': the event of every trigger carries it as userPoolId"
        ),
        BreakingRule(
            "AWS::Lambda::Permission", "Properties.SourceArn", on: "AWS::Cognito::UserPool",
            "let nothing that the pool waits for wait for the permission '{consumer}': it may come after the pool"
        ),
        BreakingRule(
            "AWS::IAM::Policy", "Properties.PolicyDocument", on: "AWS::Cognito::UserPool",
            "let the function not wait for the policy '{consumer}': drop the DependsOn on it, or confine the policy by account "
                + "instead of by pool"
        ),

        // Domain names are known before what answers under them.
        BreakingRule(
            "AWS::S3::Bucket", "Properties.CorsConfiguration", cost: 1,
            "write the predictable domain name into the bucket's CORS rule, such as https://products.example.com, instead of "
                + "a reference to '{producer}'"
        ),
        BreakingRule(
            "AWS::ApiGatewayV2::Api", "Properties.CorsConfiguration", cost: 1,
            "write the predictable domain name into the API's CORS configuration, such as https://products.example.com, "
                + "instead of a reference to '{producer}'"
        ),
        BreakingRule(
            "AWS::Lambda::Url", "Properties.Cors", cost: 1,
            "write the predictable domain name into the URL's CORS configuration, such as https://products.example.com, "
                + "instead of a reference to '{producer}'"
        ),
        BreakingRule(
            "AWS::CloudFront::ResponseHeadersPolicy", "Properties.ResponseHeadersPolicyConfig.CorsConfig", cost: 1,
            "write the predictable domain name into the CORS headers, such as https://products.example.com, instead of a "
                + "reference to '{producer}'"
        ),
        BreakingRule(
            "AWS::CloudFront::Distribution", "Properties.DistributionConfig.Aliases", cost: 1,
            "write the domain name into Aliases, such as products.example.com, instead of a reference to '{producer}'"
        ),

        // Policies can stand beside what they are about.
        BreakingRule(
            "AWS::IAM::Role", "Properties.Policies",
            "move the statement out of the role '{consumer}' into an AWS::IAM::Policy of its own, which waits for the role and "
                + "for '{producer}'"
        ),
        BreakingRule(
            "AWS::IAM::Role", "Properties.AssumeRolePolicyDocument", cost: 3,
            "let the trust policy of '{consumer}' name a service or an account, and confine it by a condition on a name, "
                + "instead of a reference to '{producer}'"
        ),
        BreakingRule(
            "AWS::KMS::Key", "Properties.KeyPolicy", cost: 3,
            "grant '{producer}' its use of the key by an IAM policy of its own instead of in the key policy, which needs "
                + "only the account's root principal"
        ),
        BreakingRule(
            "AWS::SQS::Queue", "Properties.RedriveAllowPolicy", cost: 1,
            "drop RedriveAllowPolicy of '{consumer}', or allow source queues by an ARN that is built of a name"
        ),
        BreakingRule(
            "AWS::Lambda::Permission", "Properties.SourceArn", cost: 3,
            "build SourceArn of a name instead of a reference to '{producer}', or say SourceAccount alone"
        ),
        BreakingRule(
            "AWS::Lambda::Function", "Properties.Environment", cost: 3,
            "let '{consumer}' read the value at run time, from a parameter of the parameter store, instead of referring to "
                + "'{producer}' in its environment"
        ),
    ]
}
