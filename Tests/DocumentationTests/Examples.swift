/// All examples, by which tests find them.
enum Examples {
    static let all: [Example] = [
        accountAssignment, alarm, app, asset, bucket, condition, conventions, customResourceProvider,
        dashboard, dockerImageAsset, emailIdentity, function, gitHubActionsRole, group, hostedZone,
        identityCenterInstance, identityGroup, key, lambdaTargetGroup, listenerRule, logGroup, mapping,
        nestedStack, oidcProvider, output, ownSecurityGroup, parameter, parameterRule, permissionSet, queue,
        receiptRule, receiptRuleSet, recordSet, resource, role, sdkCall, schedule, securityGroup,
        serviceControlPolicy, stack, stackSet, stackSetBody, stream, stringListParameter, stringParameter,
        subnet, table, topic, vpc,
    ]
}
