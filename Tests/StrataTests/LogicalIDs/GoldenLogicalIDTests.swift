import Foundation
import Strata
import Testing

/// The logical ids of templates that the AWS CDK made, by construct path: the contract that lets a stack move to Strata.
@Suite("Logical ids are the AWS CDK's")
struct GoldenLogicalIDTests {
    @Test(
        "A path gets the id that the AWS CDK gives it",
        arguments: [
            (["Bucket"], "Bucket"),
            (["Bucket", "Resource"], "Bucket83908E77"),
            (["DeleteFunctionRole", "Resource"], "DeleteFunctionRoleFE376D23"),
            (["DeleteFunction", "Resource"], "DeleteFunction9052F8B5"),
            (["EphemeralRule", "Resource"], "EphemeralRule2639FCC8"),
            (["RetainedBucket", "Resource"], "RetainedBucket0C8B0ADB"),
            (["GoodName", "Resource"], "GoodNameDF70F100"),
            (["BadDevInside", "Resource"], "BadDevInside1AA603C3"),
            (["OrdersTable", "Resource"], "OrdersTable315BB997"),
            (
                ["NestedProbe.NestedStack", "NestedProbe.NestedStackResource"],
                "NestedProbeNestedStackNestedProbeNestedStackResourceB76DEE94"
            ),
            (
                ["Exports", #"Output{"Fn::GetAtt":["OrdersTable315BB997","Arn"]}"#],
                "ExportsOutputFnGetAttOrdersTable315BB997ArnB3A07C42"
            ),
            (["Exports", #"Output{"Ref":"OrdersTable315BB997"}"#], "ExportsOutputRefOrdersTable315BB997F7C1D27E"),
        ]
    )
    func idOfPath(path: [String], id: String) {
        #expect(LogicalID.make(path: path) == id)
    }
}
