import CloudFormation
import OrderedCollections
import Strata
import StrataCloudFormation
import StrataIAM
import StrataTesting
import Testing

@Suite("StackSets")
struct StackSetTests {
    @Test("What is declared in one is a template of its own, which its resource holds as text")
    func golden() throws {
        let sample = TestTemplate("org") { stack in
            let unit = Resource("Unit", in: stack, type: "AWS::Organizations::OrganizationalUnit")
            let set = StackSet(
                "DeploymentRoles", in: stack, description: "Roles for deployments",
                deployment: .serviceManaged(
                    to: [unit.attribute("Id")], regions: ["eu-west-1", "eu-central-1"],
                    accounts: .except(["111122223333"])),
                operations: .init(
                    failureTolerance: .count(1), maxConcurrent: .count(2), regionOrder: ["eu-central-1", "eu-west-1"],
                    regionConcurrency: .sequential),
                managedExecution: true)
            Resource("Key", in: set, type: "AWS::KMS::Key", properties: ["Description": "for \(AWS.accountID)"])
        }
        #expect(sample.messages == [])
        #expect(sample.template.resources.keys.elements == ["Unit", "DeploymentRolesStackSet"])
        let text =
            #"{"AWSTemplateFormatVersion":"2010-09-09","Description":"Roles for deployments","Resources":"#
            + #"{"Key":{"Type":"AWS::KMS::Key","Properties":{"Description":{"Fn::Sub":"for ${AWS::AccountId}"}}}}}"#
        #expect(
            sample[resource: "DeploymentRolesStackSet"]?.templateValue == [
                "Type": "AWS::CloudFormation::StackSet",
                "Properties": [
                    "AutoDeployment": ["Enabled": true, "RetainStacksOnAccountRemoval": false],
                    "CallAs": "SELF",
                    "Description": "Roles for deployments",
                    "ManagedExecution": ["Active": true],
                    "OperationPreferences": [
                        "FailureToleranceCount": 1, "MaxConcurrentCount": 2, "RegionConcurrencyType": "SEQUENTIAL",
                        "RegionOrder": ["eu-central-1", "eu-west-1"],
                    ],
                    "PermissionModel": "SERVICE_MANAGED",
                    "StackInstancesGroup": [
                        [
                            "DeploymentTargets": [
                                "AccountFilterType": "DIFFERENCE", "Accounts": ["111122223333"],
                                "OrganizationalUnitIds": [["Fn::GetAtt": ["Unit", "Id"]]],
                            ],
                            "Regions": ["eu-west-1", "eu-central-1"],
                        ]
                    ],
                    "StackSetName": "org-DeploymentRoles",
                    "TemplateBody": .string(text),
                ],
            ])
        #expect(try TemplateValue(json: text) == sample.body.templateValue)
        #expect(sample.stackSets.map(\.id) == ["org-DeploymentRoles"])
        #expect(sample.nested.count == 0)
    }

    @Test("A self-managed one says which roles must be there")
    func selfManaged() {
        let standard = TestTemplate.stackSet(.selfManagedSample).stackSet
        #expect(standard["PermissionModel"] == "SELF_MANAGED")
        #expect(standard["AutoDeployment"] == nil)
        #expect(standard["CallAs"] == nil)
        #expect(
            standard["AdministrationRoleARN"] == [
                "Fn::Sub":
                    "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/AWSCloudFormationStackSetAdministrationRole"
            ])
        #expect(standard["ExecutionRoleName"] == "AWSCloudFormationStackSetExecutionRole")
        let own = TestTemplate.stackSet(
            .selfManaged(
                accounts: ["111122223333"], regions: ["eu-west-1"],
                administrationRole: "arn:aws:iam::444455556666:role/admin", executionRoleName: "exec")
        ).stackSet
        #expect(own["AdministrationRoleARN"] == "arn:aws:iam::444455556666:role/admin")
        #expect(own["ExecutionRoleName"] == "exec")
    }

    @Test("A delegated administrator, no auto-deployment, and chosen accounts")
    func variants() {
        let sample = TestTemplate.stackSet(
            .serviceManaged(
                to: ["r-ab12"], regions: ["eu-west-1"], accounts: .only(["111122223333"]), autoDeployment: .disabled,
                callAs: .delegatedAdministrator))
        #expect(sample.messages == [])
        #expect(sample.stackSet["AutoDeployment"] == ["Enabled": false])
        #expect(sample.stackSet["CallAs"] == "DELEGATED_ADMIN")
        #expect(
            sample.stackSet["StackInstancesGroup"]?.arrayValue?.first?["DeploymentTargets"]?["AccountFilterType"]
                == "INTERSECTION")
    }

    @Test("Groups differ in regions and in the values of parameters")
    func groups() {
        let sample = TestTemplate.stackSet(
            .serviceManaged([
                .init(units: ["ou-ab12-11112222"], regions: ["eu-west-1"]),
                .init(units: ["ou-ab12-33334444"], regions: ["us-east-1"], overriding: ["Days": "7"]),
            ]), parameters: ["Days": "30"]
        ) { _, set in
            let days = Parameter("Days", in: set)
            Resource("R", in: set, type: "Custom::R", properties: ["Days": JSON(days.value)])
        }
        #expect(sample.messages == [])
        let groups = sample.stackSet["StackInstancesGroup"]?.arrayValue ?? []
        #expect(groups.map { $0["Regions"] } == [["eu-west-1"], ["us-east-1"]])
        #expect(groups.first?["ParameterOverrides"] == nil)
        #expect(groups.last?["ParameterOverrides"] == [["ParameterKey": "Days", "ParameterValue": "7"]])
        #expect(sample.arguments == ["Days": "30"])
    }

    @Test(
        "What must be acknowledged follows from what is in it, and the stack around needs none of it",
        arguments: [(nil, "CAPABILITY_IAM"), ("deploy", "CAPABILITY_NAMED_IAM")] as [(String?, String)])
    func capabilities(name: String?, expected: String) {
        let sample = TestTemplate.stackSet { _, set in
            Role("Role", in: set, assumedBy: .service("lambda.amazonaws.com"), name: name.map { StringValue($0) })
        }
        #expect(sample.messages == [])
        #expect(sample.stackSet["Capabilities"] == [.string(expected)])
        #expect(TemplateCapability.required(by: sample.template) == [])
        #expect(TestTemplate.stackSet(.sample).stackSet["Capabilities"] == nil)
    }

    @Test("Logical ids in it are those of the same constructs in a stack")
    func logicalIDs() {
        func declare(in scope: any Scope) {
            Resource("Queue", in: scope, type: "AWS::SQS::Queue")
            let group = Group("Group", in: scope)
            for id in ["Resource", "Default", "Topic"] { Resource(id, in: group, type: "AWS::SNS::Topic") }
            Resource("Deep", in: Group("Inner", in: group), type: "AWS::SNS::Topic")
        }
        let sample = TestTemplate("org") { stack in
            declare(in: stack)
            declare(in: StackSet("Set", in: Group("Sets", in: stack), deployment: .sample))
        }
        #expect(sample.messages == [])
        #expect(sample.body.resources.count == 5)
        #expect(sample.body.resources.keys.elements == Array(sample.template.resources.keys.elements.prefix(5)))
        #expect(sample.template.resources.keys.last?.hasPrefix("SetsSetStackSet") == true)
        #expect(sample.stackSet["StackSetName"] == "org-Sets-Set")
    }

    @Test("Dependencies hold for all of it, in both directions")
    func dependencies() {
        let sample = TestTemplate("org") { stack in
            let before = Resource("Before", in: stack, type: "AWS::SNS::Topic")
            let set = StackSet("Set", in: stack, deployment: .sample)
            let inner = Resource("Inner", in: set, type: "AWS::SNS::Topic")
            inner.dependsOn(before)
            Resource("After", in: stack, type: "AWS::SNS::Topic").dependsOn(inner)
            Resource("Then", in: stack, type: "AWS::SNS::Topic").dependsOn(set.resource)
        }
        #expect(sample.messages == [])
        #expect(sample[resource: "SetStackSet"]?.dependsOn == ["Before"])
        #expect(sample[resource: "After"]?.dependsOn == ["SetStackSet"])
        #expect(sample[resource: "Then"]?.dependsOn == ["SetStackSet"])
        #expect(sample.body.resources["Inner"]?.dependsOn == [])
    }

    @Test("Its own sections, removal policies and the id are where they belong")
    func sections() {
        let sample = TestTemplate.stackSet { stack, set in
            let isIreland = Condition("IsIreland", in: set, AWS.region == "eu-west-1")
            let queue = Resource("Queue", in: set, type: "AWS::SQS::Queue")
            queue.condition = isIreland
            queue.applyRemovalPolicy(.retain)
            Output("Arn", in: set, value: queue.attribute("Arn"), exportName: "arn")
            set.resource.applyRemovalPolicy(.retain)
            Resource("Use", in: stack, type: "Custom::Use", properties: ["Id": JSON(set.id)])
            Output("Arn", in: stack, value: "x", exportName: "arn")
        }
        #expect(sample.messages == [])
        #expect(sample.body.conditions.keys.elements == ["IsIreland"])
        #expect(sample.body.outputs["Arn"]?.exportName == "arn")
        #expect(sample.body.resources["Queue"]?.deletionPolicy == "Retain")
        #expect(sample[resource: "SetStackSet"]?.deletionPolicy == "Retain")
        #expect(sample[resource: "Use"]?.properties["Id"] == ["Fn::GetAtt": ["SetStackSet", "StackSetId"]])
    }

    @Test("Views tell one from other nodes")
    func views() {
        _ = TestTemplate.stackSet { stack, set in
            #expect(StackSet(set.node)?.resource.node === set.resource.node)
            #expect(StackSet(stack.node) == nil)
            #expect(NestedStack(set.node) == nil)
            #expect(Stack(set.node) == nil)
        }
    }
}
