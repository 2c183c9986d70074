/// Lists whose order means nothing although the schema, which takes order as meant unless it says otherwise, does not say so.
enum UnorderedLists {
    /// Their names.
    ///
    /// - Attributes and indexes of tables are told apart by name:
    ///   [CreateTable](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html).
    /// - Subnets and security groups are sets wherever a resource stands in some:
    ///   [VpcConfig](https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html).
    static let names: Set<String> = [
        "AttributeDefinitions", "GlobalSecondaryIndexes", "LocalSecondaryIndexes", "SubnetIds", "SecurityGroupIds",
        "VpcSecurityGroupIds",
    ]
}
